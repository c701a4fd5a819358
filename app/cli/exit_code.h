#pragma once

namespace cli {

// What a script may rely on.
enum class ExitCode : int {
    Done = 0,
    Usage = 1,
    NoStick = 2,      // no stick there, it does not answer, or what was set did not take
    NoAccess = 3,     // no permission for the port, or the port is in use
    BadInput = 4,     // some input is no telegram, or a line of it is bad; goes before Key
    Key = 5,          // with --strict: a key is missing or wrong
    File = 6,         // a file could not be read or written
};

} // namespace cli
