#pragma once

#include "core/wmbus/address.h"
#include "core/wmbus/security.h"
#include "ui/theme.h"

namespace ui {

// Icon and colour that stand beside a word; never instead of it.
struct Mark {
    const char *icon;
    Token token;
};

[[nodiscard]] Mark verdictMark(wmbus::Verdict verdict);
[[nodiscard]] const char *mediumIcon(const wmbus::Address &address);

} // namespace ui
