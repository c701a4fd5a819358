#pragma once

#include "core/settings/settings_json.h"

#include <QString>

namespace settings {

// The table's words in the present language.
[[nodiscard]] QString title(const Row &row);
[[nodiscard]] QString explanation(const Row &row);
[[nodiscard]] QString word(const Choice &choice);
[[nodiscard]] QString title(Section section);
// "s", "days": what stands behind the number; empty where there is none.
[[nodiscard]] QString unit(const Row &row);

// Why a file of settings was not read; why one setting of it was left out.
[[nodiscard]] QString sentence(const JsonError &error);
[[nodiscard]] QString sentence(const Finding &finding);

} // namespace settings
