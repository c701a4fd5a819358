#pragma once

#include "core/wmbus/telegram.h"

#include <QString>

namespace text {

// One sentence for an oddity of a readable telegram.
[[nodiscard]] QString noteSentence(const wmbus::Note &note);

} // namespace text
