#pragma once

#include "core/meter/qualifier.h"
#include "core/wmbus/telegram.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meter {

// A named value of a meter. Names are CUxD's where CUxD has one (METER, COUNTER), else lower_snake words. Registers other than the
// current one carry their numbers: "volume", "volume_storage_1", "energy_tariff_2", "power_maximum"; what a VIFE makes of the quantity stands
// behind it: "power_upper_limit", "energy_backward_tariff_1". What is given in units that the record does not name is no value.
struct NamedValue {
    std::string_view name;                    // static storage
    std::uint64_t storage = 0;
    std::uint32_t tariff = 0;
    std::uint16_t subunit = 0;
    wmbus::Function function = wmbus::Function::Instantaneous;

    std::optional<bytes::ScaledValue> number; // in `unit`
    wmbus::Unit unit = wmbus::Unit::None;
    std::string text;                         // where there is no number: a date (ISO), a text
    bool stale = false;                       // repeated by the meter during an error state
    std::int32_t record = -1;                 // index into Telegram::records, or -1
    std::string qualifier;                    // Qualifier::words, empty for most
    Sense sense = Sense::Plain;

    bool operator==(const NamedValue &) const = default;
};

// The full name, as scripts read it.
void appendName(std::string &out, const NamedValue &value);
[[nodiscard]] std::string fullName(const NamedValue &value);

// What a meter says, by name. METER, if there is one, stands first; empty when nothing could be read.
struct Reading {
    std::string_view driver = "generic"; // word of the profile: "energycam", "iperl", "itron", "generic"
    std::vector<NamedValue> values;
    // What the device counts of its own work, such as the EnergyCam's "tx_counter" (transmissions) and "picture_counter" (readings of the
    // register), 0 to 255 each; scripts that read `values` do not get it.
    std::vector<NamedValue> details;

    // A detail by its name, or null.
    [[nodiscard]] const NamedValue *detail(std::string_view name) const;
    // The value with exactly this full name, or null.
    [[nodiscard]] const NamedValue *find(std::string_view name) const;
};

// Chooses the profile by manufacturer, version and type (core/meter/profiles.cpp) and names the telegram's records.
[[nodiscard]] Reading readingFrom(const wmbus::Telegram &telegram);

} // namespace meter
