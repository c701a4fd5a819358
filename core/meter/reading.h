#pragma once

#include "core/wmbus/telegram.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meter {

// A named value of a meter. Names are CUxD's where CUxD has one (METER, COUNTER), else the profile's lower_snake word.
struct NamedValue {
    std::string_view name;                    // static storage
    std::optional<bytes::ScaledValue> number; // in `unit`
    wmbus::Unit unit = wmbus::Unit::None;
    std::string text;                         // where there is no number: a date (ISO), a text
    bool stale = false;                       // repeated by the meter during an error state
};

// What a meter says, by name. The first value is the one that matters most (METER where there is one); empty when nothing could be read.
struct Reading {
    std::string_view driver = "generic"; // word of the profile: "energycam", "iperl", "itron", "generic"
    std::vector<NamedValue> values;

    [[nodiscard]] const NamedValue *find(std::string_view name) const;
};

// Chooses the profile by manufacturer, version and type (core/meter/profiles.cpp) and names the telegram's records.
[[nodiscard]] Reading readingFrom(const wmbus::Telegram &telegram);

} // namespace meter
