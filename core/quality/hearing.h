#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace quality {

using Time = std::chrono::sys_time<std::chrono::milliseconds>; // UTC
using Span = std::chrono::milliseconds;

// One transmission of one meter as it was heard; telegrams that several sticks heard of it are one (see withoutDoubles).
struct Hearing {
    Time at;
    std::optional<std::uint8_t> accessNumber; // nothing when the telegram has none
    bool operator==(const Hearing &) const = default;
};

// A time in which we could not hear, whoever sent: [from, to).
struct Deafness {
    enum class Why : std::uint8_t { Closed, NoStick, OtherMode, InverterPoll };
    Time from;
    Time to;
    Why why = Why::Closed;
    bool operator==(const Deafness &) const = default;
};

// In order of time, and without what was heard a second time: within `doubleWithin` and with the same access number (or none in both).
// Two sticks report the same transmission within milliseconds; no meter repeats itself faster than that.
inline constexpr Span doubleWithin{500};
[[nodiscard]] std::vector<Hearing> withoutDoubles(std::vector<Hearing> heard);

// In order of time and merged where they touch. A merged one keeps the reason of its longest part. Reversed and empty ones are dropped.
[[nodiscard]] std::vector<Deafness> merged(std::vector<Deafness> deaf);

// How much of [from, to) lies in `deaf`, which must be merged.
[[nodiscard]] Span deafWithin(const std::vector<Deafness> &deaf, Time from, Time to);
[[nodiscard]] bool isDeafAt(const std::vector<Deafness> &deaf, Time when);

} // namespace quality
