#pragma once

#include "core/wmbus/address.h"

#include <QString>

#include <string_view>

namespace text {

// Short, for a column: "Gas", "Water", "Warm water"; the type's number, "0xF3", where nothing is known.
[[nodiscard]] QString mediumName(const wmbus::Address &address);
// The same for a word of wmbus::mediumWord(); the word itself where there is no name.
[[nodiscard]] QString mediumName(std::string_view word);
// As the standard calls the device: "Gas meter", "Radio converter (meter side)".
[[nodiscard]] QString deviceTypeName(const wmbus::Address &address);
// "Fast Forward AG", or the three letters where the maker is not listed.
[[nodiscard]] QString manufacturerName(const wmbus::Address &address);

} // namespace text
