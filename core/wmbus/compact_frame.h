#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// EN 13757-3 annex G. A full frame's heads (DIB and VIB of all records, without fillers and manufacturer data) have a signature;
// a compact frame brings signature, CRC of the full frame, and the data alone.

// Remembers the format of a full frame that was read to its end.
void learnFormat(Decoding &decoding);
// `length signature DIB VIB ...`
[[nodiscard]] Stop readFormatFrame(Decoding &decoding);
// `signature CRC data ...`; the full frame's CRC decides that the format is the right one.
[[nodiscard]] Stop readCompactFrame(Decoding &decoding);

} // namespace wmbus
