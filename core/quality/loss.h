#pragma once

#include "core/quality/activity_profile.h"
#include "core/quality/hearing.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace quality {

// By what the transmissions were counted.
enum class LossRule : std::uint8_t {
    AccessNumber, // the meter's own count
    Interval,     // the lowest cluster of intervals
    None,         // neither holds: no figure
};

enum class NoLoss : std::uint8_t {
    None,          // there is a figure
    TooFew,        // fewer than `enough` telegrams
    Irregular,     // sent at no regular interval, and the access number does not count transmissions
};

// What can be said about how many of a meter's transmissions were heard, and on how many telegrams that rests.
struct Loss {
    LossRule rule = LossRule::None;
    NoLoss reason = NoLoss::TooFew;
    std::uint64_t heard = 0;    // transmissions heard after the first one, which only starts the count
    std::uint64_t expected = 0; // transmissions in that time that could have been heard; 0 without a rule
    std::uint64_t deafTo = 0;   // transmissions that fell into our own deafness; not part of `expected`
    std::uint64_t asleep = 0;   // that would have fallen into hours in which the meter never sends; not part of `expected`
    Span interval{0};           // between two transmissions; 0 without a rule
    Span deaf{0};               // our own deafness between the first and the last telegram

    // 0…1; nothing where there is no rule.
    [[nodiscard]] std::optional<double> share() const
    {
        if (rule == LossRule::None || expected == 0)
            return std::nullopt;
        return 1.0 - static_cast<double>(heard) / static_cast<double>(expected);
    }
};

// Rules and thresholds: simulated, see tests/core/quality/tst_loss.cpp. With 200 telegrams the figure is right within one
// percentage point, with 30 within five, for jitter of the interval up to 10 %.
//
// `heard`: in order and without doubles (withoutDoubles). `deaf`: merged. Without `profile` no hour is asleep.
[[nodiscard]] Loss lossOf(const std::vector<Hearing> &heard, const std::vector<Deafness> &deaf, const ActivityProfile *profile = nullptr,
                          const HourOfWeek &hourOfWeek = {});

inline constexpr std::size_t enough = 20; // intervals without which no figure is given

} // namespace quality
