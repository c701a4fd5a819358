#pragma once

#include "core/wmbus/quantity.h"

#include <cstdint>

namespace wmbus {

// How the bytes behind a VIF are to be read (EN 13757-3 table 10 ff., core/wmbus/tables/vif.tsv).
enum class DataType : std::uint8_t {
    None,       // reserved, or a VIF that names no value
    Number,     // type B signed, A BCD, H real
    Unsigned,   // type C
    Bits,       // type D
    Time,       // types F, G, I, J by length
    Text,
    Raw,
};

// What a VIF or VIFE does to the record (column `op` of the table).
enum class Operation : std::uint8_t {
    Reserved,
    Scale,        // value = raw x 10^exponent
    ScaleBinary,  // value = raw x 2^-12
    Date,
    DateTime,
    DateOf,       // VIFE: the record is a point in time
    DurationOf,   // VIFE: the record is a duration in `unit`
    Count,        // VIFE: the record is a count
    Per,          // VIFE: per `unit`
    Times,        // VIFE: times `unit`
    Add,          // VIFE: plus 10^exponent in the unit of the VIF
    Multiply,     // VIFE: times 10^exponent
    Error,        // VIFE: record error; the value is not usable
    Manufacturer, // from here on the maker's
    Profile,
    Label,
    Identify,     // a number that is a name: digits are kept, leading zeros too
    Flags,
    Container,
    Extension,    // another table follows
    PlainText,
    Type,         // VIFE: forces the data type
};

struct VifMeaning {
    Quantity quantity = Quantity::Unknown;
    Unit unit = Unit::None;
    std::int8_t exponent = 0; // value = raw x 10^exponent in `unit`
    DataType type = DataType::None;
    Operation operation = Operation::Reserved;
};

// Which table a VIF stands in: primary, behind FB, behind FD, behind FD FD (7D).
enum class VifTable : std::uint8_t { Primary, FB, FD, FDFD };

// `code` is the 7-bit code. `electricity`: FB 23 is a phase angle for electricity meters and gallons for the others.
[[nodiscard]] VifMeaning vifMeaning(VifTable table, std::uint8_t code, bool electricity);

// A combinable VIFE (table 0) or the FC table behind it (table 1).
[[nodiscard]] VifMeaning vifeMeaning(std::uint8_t table, std::uint8_t code);

} // namespace wmbus
