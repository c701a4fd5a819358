#include "ui/telegrams/telegram_nodes.h"

#include "core/bytes/hex.h"
#include "core/text/decode_error_text.h"
#include "core/text/explain_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/wmbus/explain.h"
#include "ui/telegrams/telegram_difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TelegramNodes)
};

const QString arrow = QStringLiteral(" → ");

QString hexOf(const wmbus::Telegram &telegram, bytes::ByteRange range, std::size_t longest)
{
    const bytes::ByteSpan all = bytes::slice(telegram.data, range);
    const QString text = QString::fromStdString(bytes::toHex(all.first(std::min(all.size(), longest)), ' '));
    return all.size() > longest ? text + QStringLiteral(" …") : text;
}

QString valueOf(const wmbus::Telegram &telegram, const wmbus::Explanation &leaf, std::size_t longest)
{
    const QString value = text::explained(telegram, leaf).value;
    return value.isEmpty() ? hexOf(telegram, leaf.range, longest) : value;
}

QString valueOf(const wmbus::Telegram &telegram, const wmbus::DataRecord &record)
{
    const QString value = text::valueText(telegram, record);
    const QString unit = text::unitText(record);
    return unit.isEmpty() || value.isEmpty() ? value : value + QChar(0x202F) + unit;
}

void include(TelegramNode &node, const TelegramNode &child)
{
    const int from = node.range.empty() ? child.range.offset : std::min(node.range.offset, child.range.offset);
    const int to = std::max(node.range.end(), child.range.end());
    node.range = {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to - from)};
    node.changed = node.changed || child.changed;
}

// Builds the nodes of one telegram, and calls itself for those inside.
class Builder {
public:
    Builder(const wmbus::Telegram &telegram, const wmbus::Telegram *before, int part)
        : m_telegram(telegram), m_before(before), m_part(part), m_leaves(wmbus::explain(telegram))
    {
        if (before)
            m_difference.emplace(telegram, m_leaves, *before);
    }

    std::vector<TelegramNode> build()
    {
        for (std::size_t i = 0; i < m_leaves.size(); ++i)
            addLeaf(i);
        closeRecord();
        closeLayer();
        if (m_telegram.stopped) {
            m_nodes.push_back(stoppedNode(*m_telegram.stopped));
            m_nodes.back().part = m_part;
        }
        return std::move(m_nodes);
    }

private:
    void addLeaf(std::size_t i)
    {
        const wmbus::Explanation &leaf = m_leaves[i];
        if (!m_layer || m_currentLayer != leaf.layer) {
            closeRecord();
            closeLayer();
            m_currentLayer = leaf.layer;
            m_layer = node(text::layerName(leaf.layer));
        }
        if (leaf.record != m_currentRecord) {
            closeRecord();
            m_currentRecord = leaf.record;
            if (leaf.record >= 0)
                m_record = recordNode(i);
        }
        TelegramNode field = fieldNode(i);
        TelegramNode &parent = m_record ? *m_record : *m_layer;
        include(parent, field);
        parent.children.push_back(std::move(field));
    }

    TelegramNode node(const QString &name) const
    {
        TelegramNode made;
        made.name = name;
        made.part = m_part;
        return made;
    }

    TelegramNode fieldNode(std::size_t i) const
    {
        const wmbus::Explanation &leaf = m_leaves[i];
        const text::ExplainedField said = text::explained(m_telegram, leaf);
        TelegramNode made = node(said.name);
        made.field = true;
        made.range = leaf.range;
        made.meaning = said.meaning;
        made.value = valueOf(m_telegram, leaf, 12);
        made.changed = m_difference && m_difference->isChanged(i);
        if (!made.changed)
            return made;
        const wmbus::Explanation *before = m_difference->before(i);
        if (!before)
            made.value = Words::tr("%1 (new)").arg(made.value);
        else if (said.value.isEmpty())
            made.value = hexOf(*m_before, before->range, 4) + arrow + hexOf(m_telegram, leaf.range, 4);
        else
            made.value = valueOf(*m_before, *before, 4) + arrow + said.value;
        return made;
    }

    TelegramNode recordNode(std::size_t i) const
    {
        const wmbus::DataRecord &record = m_telegram.records[static_cast<std::size_t>(m_leaves[i].record)];
        TelegramNode made = node(text::recordName(record));
        made.meaning = text::recordNoteText(record);
        made.value = valueOf(m_telegram, record);
        const wmbus::Explanation *before = m_difference ? m_difference->before(i) : nullptr;
        if (!before || before->record < 0)
            return made;
        const QString was = valueOf(*m_before, m_before->records[static_cast<std::size_t>(before->record)]);
        if (was != made.value)
            made.value = was + arrow + made.value;
        return made;
    }

    void closeRecord()
    {
        if (m_record) {
            include(*m_layer, *m_record);
            m_layer->children.push_back(std::move(*m_record));
        }
        m_record.reset();
        m_currentRecord = -1;
    }
    void closeLayer()
    {
        if (m_layer)
            m_nodes.push_back(std::move(*m_layer));
        m_layer.reset();
    }

    const wmbus::Telegram &m_telegram;
    const wmbus::Telegram *m_before;
    int m_part;
    std::vector<wmbus::Explanation> m_leaves;
    std::optional<TelegramDifference> m_difference;
    std::vector<TelegramNode> m_nodes;
    std::optional<TelegramNode> m_layer;
    std::optional<TelegramNode> m_record;
    wmbus::Layer m_currentLayer = wmbus::Layer::Link;
    std::int32_t m_currentRecord = -1;
};

TelegramNode containedNode(const wmbus::Telegram &inside, const wmbus::Telegram *before, int part)
{
    TelegramNode node;
    node.name = Words::tr("Telegram inside");
    node.value = QString::fromStdString(wmbus::dottedText(inside.meter()));
    node.meaning = text::mediumName(inside.meter());
    node.part = part;
    node.children = Builder(inside, before, part).build();
    for (const TelegramNode &child : node.children)
        include(node, child);
    return node;
}

void appendLines(const TelegramNode &node, int depth, QString &text)
{
    text += QString(depth * 2, QLatin1Char(' ')) + node.name;
    if (!node.value.isEmpty())
        text += QStringLiteral(": ") + node.value;
    if (!node.meaning.isEmpty())
        text += QStringLiteral("  (") + node.meaning + QLatin1Char(')');
    text += QLatin1Char('\n');
    for (const TelegramNode &child : node.children)
        appendLines(child, depth + 1, text);
}

} // namespace

std::vector<TelegramNode> telegramNodes(const wmbus::Telegram &telegram, const wmbus::Telegram *before)
{
    std::vector<TelegramNode> nodes = Builder(telegram, before, 0).build();
    for (std::size_t i = 0; i < telegram.contained.size(); ++i) {
        const bool comparable = before && i < before->contained.size() && before->contained[i].meter() == telegram.contained[i].meter();
        nodes.push_back(containedNode(telegram.contained[i], comparable ? &before->contained[i] : nullptr, static_cast<int>(i) + 1));
    }
    return nodes;
}

TelegramNode stoppedNode(const wmbus::DecodeError &stopped)
{
    TelegramNode node;
    node.name = Words::tr("Reading stopped");
    node.meaning = text::sentence(stopped);
    node.range = {static_cast<std::uint16_t>(stopped.offset), 1};
    node.problem = true;
    return node;
}

QString asText(const std::vector<TelegramNode> &nodes)
{
    QString text;
    for (const TelegramNode &node : nodes)
        appendLines(node, 0, text);
    return text;
}

} // namespace ui
