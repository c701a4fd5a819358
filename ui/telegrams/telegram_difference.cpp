#include "ui/telegrams/telegram_difference.h"

#include <algorithm>
#include <map>
#include <string>

namespace ui {

namespace {

// One name for the same field of two telegrams: layer and field, for records also their DIB and VIB; then how many like it came before.
class Naming {
public:
    explicit Naming(const wmbus::Telegram &telegram) : m_telegram(telegram) {}

    std::string of(const wmbus::Explanation &leaf)
    {
        std::string name{static_cast<char>(leaf.layer), static_cast<char>(leaf.field)};
        if (leaf.record >= 0) {
            const wmbus::DataRecord &record = m_telegram.records[static_cast<std::size_t>(leaf.record)];
            for (const bytes::ByteSpan part : {m_telegram.dib(record), m_telegram.vib(record)})
                name.append(part.begin(), part.end());
        }
        return name + '#' + std::to_string(m_seen[name]++);
    }

private:
    const wmbus::Telegram &m_telegram;
    std::map<std::string, int> m_seen;
};

} // namespace

TelegramDifference::TelegramDifference(const wmbus::Telegram &now, const std::vector<wmbus::Explanation> &leaves, const wmbus::Telegram &before)
    : m_leaves(leaves.size()), m_before(wmbus::explain(before)), m_bytes(now.data.size(), true)
{
    std::map<std::string, std::size_t> known;
    Naming earlier(before);
    for (std::size_t i = 0; i < m_before.size(); ++i)
        known[earlier.of(m_before[i])] = i;
    Naming here(now);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const auto found = known.find(here.of(leaves[i]));
        if (found == known.end())
            continue;
        m_leaves[i].before = static_cast<std::ptrdiff_t>(found->second);
        const bytes::ByteSpan is = bytes::slice(now.data, leaves[i].range);
        const bytes::ByteSpan was = bytes::slice(before.data, m_before[found->second].range);
        m_leaves[i].changed = !std::equal(is.begin(), is.end(), was.begin(), was.end());
        for (std::size_t k = 0; k < is.size(); ++k)
            m_bytes[leaves[i].range.offset + k] = k >= was.size() || is[k] != was[k];
    }
}

const wmbus::Explanation *TelegramDifference::before(std::size_t leaf) const
{
    return m_leaves[leaf].before < 0 ? nullptr : &m_before[static_cast<std::size_t>(m_leaves[leaf].before)];
}

std::vector<bool> differentBytes(bytes::ByteSpan now, bytes::ByteSpan before)
{
    std::vector<bool> different(now.size());
    for (std::size_t i = 0; i < now.size(); ++i)
        different[i] = i >= before.size() || now[i] != before[i];
    return different;
}

} // namespace ui
