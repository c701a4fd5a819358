#pragma once

#include "core/bytes/byte_reader.h"
#include "core/bytes/scaled_value.h"
#include "core/wmbus/data_record.h"
#include "core/wmbus/decode_error.h"
#include "core/wmbus/vif_table.h"

#include <optional>

namespace wmbus {

// Where the characters of a plain-text VIF with extension (FC) stand: makers do it one way, the standard the other (en13757.md 3.5).
enum class PlainTextPlace : std::uint8_t { AfterVif, AfterVib };

// How the data bytes become a value; what the DIB and VIB of a record say together.
struct ValueRule {
    int exponent = 0;
    DataType type = DataType::None;
    Operation operation = Operation::Reserved;
    std::optional<bytes::ScaledValue> addend; // in the unit of the VIF, after scaling
    bool opaque = false;                      // VIF FF: wholly the maker's
    bool makerExtension = false;              // VIFE FF: from there on the maker's
};

// Reads DIF, DIFE, VIF and VIFE into a fresh record. `in` stands on the DIF and is left behind the last head byte. Offsets are the
// reader's positions. On an error the record is of no use.
[[nodiscard]] std::optional<DecodeError> readRecordHead(bytes::ByteReader &in, bool electricity, PlainTextPlace place, DataRecord &record,
                                                        ValueRule &rule);

} // namespace wmbus
