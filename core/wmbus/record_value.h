#pragma once

#include "core/bytes/bytes.h"
#include "core/wmbus/record_head.h"

namespace wmbus {

// How the data bytes are coded: DIF bits 3..0, for LVAR also the LVAR byte (EN 13757-3 6.3.3 and 6.4.4.3).
enum class Coding : std::uint8_t { Nothing, Binary, Real, Bcd, NegativeBcd, Text };

struct DataField {
    Coding coding = Coding::Nothing;
    std::uint16_t length = 0;
};

// The field that DIF bits 3..0 name; nothing for LVAR (D) and special functions (F).
[[nodiscard]] std::optional<DataField> fixedField(std::uint8_t dif);
// The field an LVAR byte names; nothing when it is reserved.
[[nodiscard]] std::optional<DataField> variableField(std::uint8_t lvar);

// Puts the value of `data` into the record: number, time or text, or the reason why there is none.
void setValue(DataRecord &record, const ValueRule &rule, DataField field, bytes::ByteSpan data);

} // namespace wmbus
