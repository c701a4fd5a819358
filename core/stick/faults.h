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
    InverterSilent, // the inverters hear and obey, but never answer
    InverterSlow,   // they answer late
    InverterWrong,  // they take half of the power that is set, and a neighbour's answer comes first
    InverterOff,    // they are without power, as at night
};

inline constexpr std::array allFaults{Fault::Chunked,     Fault::Glued,     Fault::Garbage,        Fault::BadFcs,       Fault::FalseSof,
                                      Fault::Silent,      Fault::Slow,      Fault::GoneAndBack,    Fault::CwCleared,    Fault::InverterSilent,
                                      Fault::InverterSlow, Fault::InverterWrong, Fault::InverterOff};

using Faults = std::set<Fault>;

// "chunked", "glued", "garbage", "bad-fcs", "false-sof", "silent", "slow", "gone-and-back", "cw-cleared",
// "inverter-silent", "inverter-slow", "inverter-wrong", "inverter-off".
[[nodiscard]] std::string_view faultName(Fault fault);
[[nodiscard]] std::optional<Fault> faultFromName(std::string_view name);

} // namespace stick
