#pragma once

#include "core/wmbus/data_record.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace meter {

// Which meters a profile is for; what is empty fits all.
struct DeviceId {
    std::string_view manufacturer; // three letters
    std::optional<std::uint8_t> version;
    std::optional<std::uint8_t> type;
};

// A record and the name it gets. The first rule that fits a record names it.
struct FieldRule {
    std::string_view name;
    wmbus::Quantity quantity = wmbus::Quantity::Unknown;
    std::uint64_t storage = 0;
};

// A counter of the device's own work, packed into a record beside others: the bits from `firstBit` on, of a whole number.
struct DetailRule {
    std::string_view name;
    wmbus::Quantity quantity = wmbus::Quantity::Unknown;
    std::uint8_t firstBit = 0;
    std::uint8_t bits = 0;
};

// A kind of meter as data. Records that no rule names keep the standard's names when `namesAll` is set, and are left out otherwise.
struct Profile {
    std::string_view driver; // word for scripts, never renamed
    std::span<const DeviceId> devices;
    std::span<const FieldRule> fields;
    bool namesAll = true;
    std::span<const DetailRule> details{};
};

} // namespace meter
