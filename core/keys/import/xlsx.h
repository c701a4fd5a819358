#pragma once

#include "core/keys/import/key_table_reader.h"

namespace keys {

// The rows of the first sheet of a workbook (Office Open XML, ECMA-376), cells as text: shared, inline and calculated strings, numbers
// as they are written, whole numbers without their exponent. Dates and formats are not interpreted.
[[nodiscard]] bytes::Result<std::vector<TableRow>, ImportFault> readXlsx(bytes::ByteSpan data);

} // namespace keys
