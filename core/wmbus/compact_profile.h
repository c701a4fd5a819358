#pragma once

#include "core/wmbus/telegram.h"

namespace wmbus {

// Compact profiles (EN 13757-3 annex F, VIFE 1F, 13, 1E): appends the values of every profile as records of their own, with storage
// numbers behind that of the profile. Their `range` and `data` are the value's bytes inside the profile; `dib` and `vib` are the profile's.
// A profile without base value, or with a reserved form, stays as it is. At most 255 values a profile.
void expandProfiles(Telegram &telegram);

// The time of a clock command as a record.
[[nodiscard]] DataRecord clockRecord(const Telegram &telegram, ByteRange range);

} // namespace wmbus
