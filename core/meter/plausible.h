#pragma once

#include "core/bytes/scaled_value.h"

#include <optional>
#include <string_view>

namespace meter {

// The fastest rise in an hour that a counter in this unit (a word of wmbus::Unit) is believed, when the user has not said more
// precisely: what the largest meters sent by radio in buildings can do. Nothing for units without such a limit.
[[nodiscard]] std::optional<bytes::ScaledValue> mostPerHour(std::string_view unit);

} // namespace meter
