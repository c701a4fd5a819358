#pragma once

#include "core/wmbus/address.h"
#include "core/wmbus/security.h"
#include "ui/theme.h"

#include <span>
#include <string_view>

namespace ui {

// Icon and colour that stand beside a word; never instead of it.
struct Mark {
    const char *icon;
    Token token;
};

[[nodiscard]] Mark verdictMark(wmbus::Verdict verdict);
[[nodiscard]] const char *mediumIcon(const wmbus::Address &address);
// For a word of wmbus::mediumWord().
[[nodiscard]] const char *mediumIcon(std::string_view word);
// The words a user may choose from instead of what the meter says.
[[nodiscard]] std::span<const std::string_view> chosenMedia();

} // namespace ui
