#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// The fixed data structure of EN 1434-3 before 2004: CI 73 in a wired frame with exactly 16 bytes behind it (en13757.md 3.10).
[[nodiscard]] bool isFixedStructure(const Decoding &decoding);
[[nodiscard]] Stop readFixedStructure(Decoding &decoding);

} // namespace wmbus
