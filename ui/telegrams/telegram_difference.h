#pragma once

#include "core/wmbus/explain.h"

#include <vector>

namespace ui {

// What a telegram says otherwise than the one before it. Fields are matched by what they are, not by where they stand: a record that
// moved is not a change, a byte of it that differs is.
class TelegramDifference {
public:
    TelegramDifference(const wmbus::Telegram &now, const std::vector<wmbus::Explanation> &leaves, const wmbus::Telegram &before);

    [[nodiscard]] bool isChanged(std::size_t leaf) const { return m_leaves[leaf].changed; }
    // The same field of the telegram before, or null where there was none.
    [[nodiscard]] const wmbus::Explanation *before(std::size_t leaf) const;
    // By offset: whether the byte differs.
    [[nodiscard]] const std::vector<bool> &bytes() const { return m_bytes; }

private:
    struct Leaf {
        bool changed = true;
        std::ptrdiff_t before = -1;
    };

    std::vector<Leaf> m_leaves;
    std::vector<wmbus::Explanation> m_before;
    std::vector<bool> m_bytes;
};

// By offset: which bytes of `now` differ from those of `before` or have none there.
[[nodiscard]] std::vector<bool> differentBytes(bytes::ByteSpan now, bytes::ByteSpan before);

} // namespace ui
