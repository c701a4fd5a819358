#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

namespace stick {

// How the virtual stick can misbehave.
enum class Fault : std::uint8_t {
    Chunked,     // every frame in pieces of a few bytes, with pauses
    Glued,       // several frames in one write
    Garbage,     // random bytes before every frame
    BadFcs,      // every fifth frame arrives damaged
    FalseSof,    // a header of a long frame that never comes before every third frame
    Silent,      // neither answers nor sends
    Slow,        // answers after the time-out of the first try
    GoneAndBack, // unplugged from time to time; forgets what was not written to its flash
    CwCleared,   // clears the configuration word of a telegram that it decrypted
};

inline constexpr std::array allFaults{Fault::Chunked, Fault::Glued, Fault::Garbage,     Fault::BadFcs,   Fault::FalseSof,
                                      Fault::Silent,  Fault::Slow,  Fault::GoneAndBack, Fault::CwCleared};

using Faults = std::set<Fault>;

// "chunked", "glued", "garbage", "bad-fcs", "false-sof", "silent", "slow", "gone-and-back", "cw-cleared".
[[nodiscard]] std::string_view faultName(Fault fault);
[[nodiscard]] std::optional<Fault> faultFromName(std::string_view name);

} // namespace stick
