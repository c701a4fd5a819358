#pragma once

#include "core/wmbus/decoding.h"
#include "core/wmbus/record_head.h"

namespace wmbus {

// DIF VIF data ... up to `end` (EN 13757-3 6), into telegram.records; stops at what cannot be read, keeping the records so far.
[[nodiscard]] Stop readRecords(Decoding &decoding);

// Would `data` be read to its end as records that all have a value? Chance does that, too, so it is no proof of anything.
[[nodiscard]] bool looksLikeRecords(bytes::ByteSpan data);

// Records whose heads are `heads` and whose data stand from `at` to `end`: a compact frame. Appends to telegram.records.
[[nodiscard]] Stop readRecordsWithHeads(Decoding &decoding, bytes::ByteSpan heads);

} // namespace wmbus
