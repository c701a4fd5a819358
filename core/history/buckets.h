#pragma once

#include "core/history/calendar.h"
#include "core/meter/consumption.h"
#include "core/store/device.h"
#include "core/store/types.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

// From what the store keeps to what a chart shows or a file gets.
namespace history {

[[nodiscard]] constexpr meter::Instant instant(store::TimeMs at)
{
    return meter::Instant(std::chrono::milliseconds(at));
}
[[nodiscard]] constexpr store::TimeMs milliseconds(meter::Instant at)
{
    return at.time_since_epoch().count();
}

// Readings of a counter; what was rejected is left out.
[[nodiscard]] std::vector<meter::CounterSample> samples(const store::ReadingSpan &span);
// The same out of roll-ups, for long times: first and last of each. The consumption at borders of hours (or days) is the same as out of
// all readings, as long as no roll-up has a fall in it: those of the times of detailsNeeded() must come as readings.
[[nodiscard]] std::vector<meter::CounterSample> samples(std::span<const store::Bucket> rollUps);
[[nodiscard]] std::vector<store::TimeRange> detailsNeeded(std::span<const store::Bucket> rollUps);
// The usual interval of the readings behind roll-ups; 0 when that cannot be told.
[[nodiscard]] std::chrono::milliseconds usualInterval(std::span<const store::Bucket> rollUps);

// MeterExchange events of this data point, or of the whole device.
[[nodiscard]] std::vector<meter::CounterExchange> exchanges(std::span<const store::Event> events, std::string_view dataPoint);
// MAXMETER, and what a counter in this unit is believed.
[[nodiscard]] meter::CounterRules rulesFor(std::string_view unit, const store::Parameters &parameters);

struct UseBucket {
    store::TimeRange time;
    meter::Use use;
    bool operator==(const UseBucket &) const = default;
};

// One for each pair of neighbouring borders.
[[nodiscard]] std::vector<UseBucket> useBuckets(const meter::Consumption &consumption, std::span<const store::TimeMs> borders);

// Values that are measured, not counted. Nothing is interpolated.
struct GaugeBucket {
    store::TimeRange time;
    std::uint32_t count = 0; // readings; the rest means something only when there are some
    bytes::ScaledValue min;
    bytes::ScaledValue max;
    std::optional<bytes::ScaledValue> mean; // rounded half away from 0 to one decimal more than the readings have; nothing: too large
    bool operator==(const GaugeBucket &) const = default;
};

// `readings` by time.
[[nodiscard]] std::vector<GaugeBucket> gaugeBuckets(std::span<const store::Reading> readings, std::span<const store::TimeMs> borders);

} // namespace history
