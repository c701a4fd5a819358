#pragma once

#include "core/meter/reading.h"
#include "core/store/types.h"
#include "core/wmbus/radio_frame.h"
#include "core/wmbus/telegram.h"

#include <optional>
#include <string>
#include <vector>

// What other programs are told of the meters that are heard here.
namespace publish {

// What a number is to those who add up and draw.
enum class Role : std::uint8_t {
    Usual,
    Backward, // what flowed the other way: meter::Sense::Backward
    FeedIn,   // likewise, energy or active power of an electricity meter
    Past,     // kept since a due date or an earlier period
    Aside,    // limits, exceedings, flags of errors
};

// One number of a meter, exactly as sent.
struct Field {
    std::string dataPoint; // "METER", "flow_temperature", "volume_storage_1"
    std::string unit;      // word of core/wmbus/quantity.h, "m3"; empty for none
    store::SeriesKind kind = store::SeriesKind::Gauge;
    bytes::ScaledValue value;
    Role role = Role::Usual;
    bool operator==(const Field &) const = default;
};

// What one telegram says.
struct MeterState {
    wmbus::Address address;
    std::string id;          // outside; empty: the number (Identities::identify says it)
    std::string topicName;   // where topics have names; empty: as nameOf()
    std::string name;        // the user's; empty: none
    std::string driver;      // "energycam", "generic"
    std::string medium;      // word of wmbus::mediumWord: "gas", "warm_water"
    store::TimeMs at = 0;    // arrival
    std::optional<int> rssiDbm;
    std::string port;        // of the stick
    std::uint32_t stickId = 0;
    std::vector<Field> fields; // at least one
    bool operator==(const MeterState &) const = default;
};

// Nothing where nothing is to be told: the telegram could not be read to its end, or holds no number. Left out are values that the meter
// only repeats during an error, what says who the meter or its owner is, and what gives access to it (store::observationOf).
[[nodiscard]] std::optional<MeterState> stateOf(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading,
                                                std::string name, store::TimeMs now);

// The name and unit in one word as wmbusmeters writes them: "total_m3", "flow_temperature_c", "counter". Feed-in is
// "total_energy_production_kwh", "total_energy_production_tariff_1_kwh", "current_power_production_w".
[[nodiscard]] std::string wmbusmetersName(const Field &field);
// "51601328", or what stands in its place: what tells a meter from others outside.
[[nodiscard]] std::string idOf(const MeterState &state);
// The user's name, or else the id.
[[nodiscard]] std::string nameOf(const MeterState &state);
// "2026-11-22T05:44:05Z"
[[nodiscard]] std::string utcTime(store::TimeMs at);

} // namespace publish
