#pragma once

#include "core/wmbus/telegram.h"

#include <QString>

#include <vector>

namespace ui {

// One line of a telegram taken apart: a layer, a record, a field; or a telegram inside it. Words only, no widget.
struct TelegramNode {
    QString name;
    QString value;          // where it changed: "8,061.95 → 8,061.96 m³"
    QString meaning;
    bytes::ByteRange range; // of the part's bytes; spans the children
    int part = 0;           // whose bytes: 0 the telegram's own, 1.. those of the telegrams in its containers
    bool field = false;     // the smallest piece: owns its bytes
    bool changed = false;   // otherwise than in the telegram before, or something below it is
    bool problem = false;   // where and why reading stopped
    std::vector<TelegramNode> children;
};

// `before`: the previous telegram of the same meter, or null. Every byte belongs to exactly one field of its part.
[[nodiscard]] std::vector<TelegramNode> telegramNodes(const wmbus::Telegram &telegram, const wmbus::Telegram *before);

// The line that says where and why reading stopped.
[[nodiscard]] TelegramNode stoppedNode(const wmbus::DecodeError &stopped);

// As indented lines: name, value, meaning in parentheses.
[[nodiscard]] QString asText(const std::vector<TelegramNode> &nodes);

} // namespace ui
