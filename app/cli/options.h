#pragma once

#include "app/cli/key_source.h"
#include "core/bytes/link_mode.h"
#include "core/capture/input_line.h"
#include "core/text/language.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cli {

enum class OutputForm { Json, Table, Csv, Cuxd, Wmbusmeters };

struct DecodeOptions {
    std::string file = "-"; // `-`: standard input
    KeySource keys;
    capture::LineForm form = capture::LineForm::Auto;
    OutputForm output = OutputForm::Json;
    bool explain = false;
    bool strict = false;
    std::string dataDir; // where learnt formats are kept; empty: nowhere
};

struct ListenOptions {
    std::string port;
    bool demo = false;
    std::optional<bytes::LinkMode> mode;
    KeySource keys;
    std::string ttyinitFile; // empty: none
    std::string recordFile;  // empty: none
    std::optional<std::chrono::milliseconds> duration;
    std::uint64_t count = 0; // 0: no limit
    OutputForm output = OutputForm::Json;
};

struct StickOptions {
    enum class Action { List, Info, Config, Reset, Ping };
    Action action = Action::List;
    std::string port;
    std::optional<bytes::LinkMode> mode;
    bool persist = false;
};

struct TtyinitOptions {
    enum class Action { Check, Explain, Build, Apply };
    Action action = Action::Check;
    std::string file = "-"; // `-`: standard input
    std::string port;       // Apply
    std::string tty;        // Build: as CUxD calls it, "ttyUSB0"
    std::optional<bytes::LinkMode> mode;
    KeySource keys;
};

struct VirtualStickOptions {
    std::string replayFile;
    std::optional<double> telegramsPerSecond;
    bool asRecorded = false;
    bool loop = false;
    std::string link; // path of a symbolic link to the port
    std::vector<std::string> inverters; // CODEs
    std::vector<std::string> faults;
    std::optional<std::chrono::milliseconds> duration;
};

struct InverterOptions {
    enum class Action { Poll, Set };
    Action action = Action::Poll;
    std::string port;
    std::string address;
    OutputForm output = OutputForm::Json;
    std::string maxPower; // as given; empty: not named
    std::string cosPhi;
    bool on = false;
    bool off = false;
    bool yes = false;
    std::string dataDir; // where a corrected profile is looked for; empty: nowhere
};

// A history on a PostgreSQL server; empty: as the settings in the data folder say.
struct ServerChoice {
    std::string address;
    std::string passwordFile;
};

struct HistoryOptions {
    enum class Action { Import, Export, Stats, Assign, Copy, Prepare };
    ServerChoice server;
    Action action = Action::Stats;
    std::string dataDir; // empty: the user's own data
    OutputForm output = OutputForm::Json;
    std::vector<std::string> files;
    std::vector<std::string> names; // Import: NAME=ADDRESS
    std::string device;             // address or number; Export: also the name
    std::string dataPoint;
    std::string unit;
    std::string zone;       // IANA id; empty: the computer's
    std::string badLines;   // Import; empty: beside the database
    std::optional<std::string> timeFormat;
    std::string decimal;    // "comma", "point", empty: found out
    std::string from;       // Export: ISO time or date; empty: no limit
    std::string to;
    std::string bucket = "raw";
    std::string csvPreset;  // empty: by the language
    std::string outputFile; // Export; empty: standard output
    std::string name;       // Assign: as the log says it; `device` is the meter
    bool takeBack = false;  // Assign
};

struct ServeOptions {
    std::string configFile;         // of settings; empty: what they usually are
    std::vector<std::string> ports; // besides those of the settings
    std::string dataDir;            // empty: the user's own data
    KeySource keys;
};

struct CcuOptions {
    std::string host;
    std::uint64_t port = 0; // 0: the usual one
    bool https = false;
    std::string user;
    std::string passwordFile;
    std::vector<std::string> meters; // CHANNEL=ADDRESS
    std::string dataDir;             // empty: the user's own data
    OutputForm output = OutputForm::Json;
};

struct WmbusmetersOptions {
    enum class Action { Meters, Log };
    Action action = Action::Meters;
    std::string folder;    // Meters: for the files
    bool withKeys = false; // Meters: in the clear
    std::string file;      // Log; empty: the telegrams of the history
    std::string dataDir;   // empty: the user's own data
    KeySource keys;
};

struct Options {
    enum class Command { None, Decode, Listen, Stick, Ttyinit, VirtualStick, Inverter, History, Serve, Ccu, Wmbusmeters };
    Command command = Command::None;
    text::Language language = text::Language::English;
    DecodeOptions decode;
    ListenOptions listen;
    StickOptions stick;
    TtyinitOptions ttyinit;
    VirtualStickOptions virtualStick;
    InverterOptions inverter;
    HistoryOptions history;
    ServeOptions serve;
    CcuOptions ccu;
    WmbusmetersOptions wmbusmeters;
};

} // namespace cli
