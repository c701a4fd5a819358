#pragma once

#include "core/wmbus/address.h"

#include <QString>

namespace text {

// Short, for a column: "Gas", "Water", "Warm water"; the type's number, "0xF3", where nothing is known.
[[nodiscard]] QString mediumName(const wmbus::Address &address);
// As the standard calls the device: "Gas meter", "Radio converter (meter side)".
[[nodiscard]] QString deviceTypeName(const wmbus::Address &address);
// "Fast Forward AG", or the three letters where the maker is not listed.
[[nodiscard]] QString manufacturerName(const wmbus::Address &address);

} // namespace text
