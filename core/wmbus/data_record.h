#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/scaled_value.h"
#include "core/wmbus/quantity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace wmbus {

// DIF bits 5..4, EN 13757-3 table 3.
enum class Function : std::uint8_t { Instantaneous = 0, Maximum = 1, Minimum = 2, Error = 3 };

// A point in time as the meter says it: local time of the meter, no zone. EN 13757-3 annex A, types F, G, I, J.
struct MeterTime {
    std::int16_t year = 0;   // full year, 0 where the type has no date
    std::uint8_t month = 0;  // 1..12
    std::uint8_t day = 0;    // 1..31
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    bool hasDate = false;
    bool hasTime = false;
    bool hasSeconds = false;
    bool daylightSaving = false; // the meter says that this is summer time

    bool operator==(const MeterTime &) const = default;
};

// "2026-11-22", "2026-11-22T06:44", "2026-11-22T06:44:05", "06:44:05".
[[nodiscard]] std::string isoText(const MeterTime &time);

enum class ValueKind : std::uint8_t {
    None,   // no data, or not usable: see the note
    Number, // `number` in `unit`
    Time,   // `time`
    Text,   // `text`, UTF-8
    Raw,    // bytes without a number: hex of the data range
};

// Why a value is missing or must not be taken at face value.
enum class RecordNote : std::uint8_t {
    None,
    Invalid,              // the standard's invalid mark, BCD with digits A-F, an impossible date
    ErrorState,           // function 3: the meter was in an error state; the value may be old
    RecordError,          // the meter sent a record error, see `errorCode`
    ManufacturerSpecific, // VIF 7F / FF or data behind DIF 0F / 1F
    UnknownVif,
    Reserved,
    TooLarge,             // more digits than a 64-bit mantissa holds
    Container,            // wireless M-Bus container FD 3B
    Profile,              // compact profile: the values follow as records of their own
};

// One combinable VIFE: table 0 is VIFE, table 1 is FC (behind VIFE 7C); 7-bit codes.
struct VifExtension {
    std::uint8_t table = 0;
    std::uint8_t code = 0;
    bool operator==(const VifExtension &) const = default;
};

struct DataRecord {
    bytes::ByteRange range;  // first DIF byte to last data byte; in a compact frame the data alone
    bytes::ByteRange data;   // inside the telegram
    bytes::ByteRange dib;    // DIF and DIFE; inside the telegram, or inside Telegram::heads when `headsElsewhere`
    bytes::ByteRange vib;    // VIF, its text and VIFE; likewise
    bool headsElsewhere = false;

    std::uint8_t dif = 0;
    Function function = Function::Instantaneous;
    std::uint64_t storage = 0; // 0 = current value
    std::uint32_t tariff = 0;
    std::uint16_t subunit = 0;

    Quantity quantity = Quantity::Unknown;
    Unit unit = Unit::None;
    Unit perUnit = Unit::None;   // "per x" (VIFE 20..35)
    Unit timesUnit = Unit::None; // "times x" (VIFE 36..38)

    std::array<VifExtension, 10> extensions{};
    std::uint8_t extensionCount = 0;

    ValueKind kind = ValueKind::None;
    bytes::ScaledValue number;
    MeterTime time;          // Time: the value; a value out of a compact profile: when it was, if the profile says so
    std::string text;        // Text: the text; a plain-text VIF leaves its name in `vifText`
    std::string vifText;

    RecordNote note = RecordNote::None;
    std::uint8_t errorCode = 0;

    [[nodiscard]] bool hasExtension(std::uint8_t table, std::uint8_t code) const
    {
        for (std::uint8_t i = 0; i < extensionCount; ++i) {
            if (extensions[i] == VifExtension{table, code})
                return true;
        }
        return false;
    }
};

// The unit the number is in, with "per" and "times": "m3", "kWh/d", "1/h"; appends nothing where there is none.
void appendUnit(std::string &out, const DataRecord &record);

} // namespace wmbus
