#pragma once

#include "core/bytes/bytes.h"
#include "core/wmbus/data_record.h"

#include <optional>

namespace wmbus {

// Types G (2 bytes), J (3), F (4) and I (6) of EN 13757-3 annex A, chosen by length. Nothing for another length, for the standard's
// invalid mark, for "every day / hour ..." values and for dates that do not exist.
[[nodiscard]] std::optional<MeterTime> readMeterTime(bytes::ByteSpan data);

} // namespace wmbus
