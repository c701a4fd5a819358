#pragma once

#include "core/cuxd/ttyinit.h"

#include <optional>
#include <string>
#include <vector>

// The whole CUxD setup, cuxd.ini: what we use of it as values. setup_edit.h changes it.
namespace cuxd {

// TTYPARAM=ttyUSB0:57600:8N1. As soon as any TTY… line exists, CUxD connects only devices that have one.
struct TtyParameter {
    std::string tty;
    std::optional<std::uint32_t> baud;
    std::string format; // "8N1", empty where not said
    Place place;
    bool operator==(const TtyParameter &) const = default;
};

// TTYASSIGN=ttyUSB0:WMOD
struct TtyAssignment {
    std::string tty;
    std::string type;
    Place place;
    bool operator==(const TtyAssignment &) const = default;
};

// TTYMAXIDLE=ttyUSB0:6:1:0105|00: after so many minutes of silence reconnect, or send the command.
struct TtyMaxIdle {
    std::string tty;
    std::optional<std::uint32_t> minutes;
    std::optional<std::uint32_t> flag;
    std::string command;
    Place place;
    bool operator==(const TtyMaxIdle &) const = default;
};

// LOGIT=[device][:[channel]] [DP [ALIAS]]: first hit wins, `!` excludes.
struct LogRule {
    std::string device;  // beginning of the serial number, "CUX2500001"
    std::string channel; // "1"; empty: all
    std::string dataPoint;
    std::string alias;
    bool excludes = false;
    Place place;
    bool operator==(const LogRule &) const = default;
};

struct CuxdSetup {
    std::vector<TtyParameter> ttyParameters;
    std::vector<TtyAssignment> ttyAssignments;
    std::vector<std::string> ttyAdded;
    std::vector<std::string> ttyHidden;
    std::vector<TtyMaxIdle> ttyMaxIdles;
    std::vector<LogRule> logRules;
    std::string deviceLogFile;   // DEVLOGFILE
    std::string deviceLogSize;   // DEVLOGSIZE, "+100000"
    std::string deviceTimeFormat; // DEVTIMEFORMAT, strftime; empty and `hasDeviceTimeFormat`: seconds since 1970
    bool hasDeviceTimeFormat = false;
    std::string deviceDataFormat; // DEVDATAFORMAT, without its quotes
    std::optional<std::uint32_t> addressBuffer; // ADDRESS-BUFFER, minutes an address stays in the list of found ones
    bool hasLicence = false;      // KEY=WM:…
    std::vector<std::string> ttys; // named by any TTY… line, in the order of the text

    bool operator==(const CuxdSetup &) const = default;
};

[[nodiscard]] CuxdSetup readSetup(const SetupText &setup);

} // namespace cuxd
