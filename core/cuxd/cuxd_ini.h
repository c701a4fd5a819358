#pragma once

#include "core/cuxd/key_table.h"
#include "core/cuxd/ttyinit.h"

#include <optional>
#include <string>
#include <vector>

// The whole CUxD setup, cuxd.ini: what we use of it as values, and edits that change nothing else.
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

// Whether TTYASSIGN makes something else than a stick of this tty. The edits leave such a text alone.
[[nodiscard]] bool isOtherDevice(const SetupText &setup, std::string_view tty);

// The text with the link mode of this tty as wanted: the two digits of its mode line, or, where it has none, a new line behind its
// other TTYINIT lines. Nothing else changes; a text that is right already stays as it is.
[[nodiscard]] SetupText withLinkMode(const SetupText &setup, std::string_view tty, bytes::LinkMode mode);

// The text with exactly these keys for this tty: its key commands are replaced by one line in CUxD's documented form, everything
// else of its lines is kept. A text whose lines give the same slots, meters and keys already stays as it is.
[[nodiscard]] SetupText withKeys(const SetupText &setup, std::string_view tty, const KeyTable &keys);

} // namespace cuxd
