#pragma once

#include "core/wmbus/explain.h"

#include <QString>

#include <string_view>

namespace text {

// One range of bytes in words: what the field is called, what stands there, what that means.
struct ExplainedField {
    QString name;          // "L", "CI", "Status"
    QString value;         // "1Eh", "FFD", "8.061,70 m³"; empty where the bytes say it themselves
    QString meaning;       // "30 bytes follow"
    std::string_view word; // of core/text/words.h, static storage
};

[[nodiscard]] ExplainedField explained(const wmbus::Telegram &telegram, const wmbus::Explanation &explanation);

} // namespace text
