#include "ui/telegrams/telegram_inspector.h"

#include "core/bytes/hex.h"
#include "core/text/decode_error_text.h"
#include "core/text/explain_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"
#include "ui/telegrams/hex_view.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

enum TreeColumn { FieldColumn, ValueColumn, MeaningColumn, TreeColumns };
constexpr int rangeRole = Qt::UserRole; // QPoint(offset, length) of the node's bytes

void setRange(QTreeWidgetItem *item, bytes::ByteRange range)
{
    item->setData(FieldColumn, rangeRole, QPoint(range.offset, range.length));
}

bytes::ByteRange rangeOf(const QTreeWidgetItem *item)
{
    const QPoint range = item->data(FieldColumn, rangeRole).toPoint();
    return {static_cast<std::uint16_t>(range.x()), static_cast<std::uint16_t>(range.y())};
}

// A node's range grows to span its children.
void include(QTreeWidgetItem *item, bytes::ByteRange range)
{
    const bytes::ByteRange own = rangeOf(item);
    if (own.empty()) {
        setRange(item, range);
        return;
    }
    const int from = std::min(own.offset, range.offset);
    const int to = std::max(own.end(), range.end());
    setRange(item, {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to - from)});
}

QString hexOf(const wmbus::Telegram &telegram, bytes::ByteRange range)
{
    constexpr std::size_t longest = 12;
    const bytes::ByteSpan all = bytes::slice(telegram.data, range);
    const QString text = QString::fromStdString(bytes::toHex(all.first(std::min(all.size(), longest)), ' '));
    return all.size() > longest ? text + QStringLiteral(" …") : text;
}

void appendLines(const QTreeWidgetItem *item, int depth, QString &text)
{
    text += QString(depth * 2, QLatin1Char(' ')) + item->text(FieldColumn);
    if (!item->text(ValueColumn).isEmpty())
        text += QStringLiteral(": ") + item->text(ValueColumn);
    if (!item->text(MeaningColumn).isEmpty())
        text += QStringLiteral("  (") + item->text(MeaningColumn) + QLatin1Char(')');
    text += QLatin1Char('\n');
    for (int i = 0; i < item->childCount(); ++i)
        appendLines(item->child(i), depth + 1, text);
}

QToolButton *copyButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon("copy"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

TelegramInspector::TelegramInspector(QWidget *parent)
    : QWidget(parent), m_summary(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_place(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_copyHex(copyButton(this, "copyHex")), m_copyText(copyButton(this, "copyText")), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_tree(new QTreeWidget(m_splitter)), m_right(new QWidget(m_splitter)), m_hex(new HexView(m_right))
{
    setObjectName(QStringLiteral("telegramInspector"));
    m_tree->setObjectName(QStringLiteral("telegramTree"));
    m_hex->setObjectName(QStringLiteral("telegramBytes"));
    m_tree->setColumnCount(TreeColumns);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new TableDelegate(m_tree));
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    m_hex->setMeaning([this](int offset) { return meaningOf(offset); });

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(wideGap, 4, gap, 4);
    bar->setSpacing(gap);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_copyHex);
    bar->addWidget(m_copyText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setWordWrap(true);
    m_place->setMinimumHeight(2 * fontMetrics().height());
    m_place->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_place->setContentsMargins(gap + 4, 4, gap, gap);
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_hex, 1);
    right->addWidget(m_place);
    m_right->setAutoFillBackground(true);
    m_right->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_splitter, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { onNodeChosen(item); });
    connect(m_hex, &HexView::byteChosen, this, &TelegramInspector::onByteChosen);
    connect(m_copyHex, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asHex()); });
    connect(m_copyText, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    retranslate();
}

void TelegramInspector::show(const wmbus::Telegram &telegram)
{
    m_telegram = telegram;
    m_leaves = wmbus::explain(*m_telegram);
    build();
}

void TelegramInspector::showUnreadable(const bytes::Bytes &received, const wmbus::DecodeError &error)
{
    wmbus::Telegram unread; // no layer was reached: the tree says why, the bytes are shown as they came
    unread.data = received;
    unread.stopped = error;
    m_telegram = unread;
    m_leaves.clear();
    build();
}

void TelegramInspector::clear()
{
    m_telegram.reset();
    m_leaves.clear();
    build();
}

void TelegramInspector::setUpright(bool upright)
{
    m_splitter->setOrientation(upright ? Qt::Vertical : Qt::Horizontal);
}

void TelegramInspector::build()
{
    m_following = true;
    m_tree->clear();
    m_items.clear();
    m_summary->clear();
    m_place->clear();
    m_hex->setBytes(m_telegram ? m_telegram->data : bytes::Bytes{});
    m_following = false;
    if (!m_telegram)
        return;
    const wmbus::Address &meter = m_telegram->meter();
    if (!m_leaves.empty())
        m_summary->setText(QStringLiteral("%1  ·  %2  ·  %3").arg(QString::fromStdString(wmbus::dottedText(meter)), text::mediumName(meter), text::verdictText(m_telegram->security)));
    QTreeWidgetItem *layer = nullptr;
    QTreeWidgetItem *record = nullptr;
    std::optional<wmbus::Layer> current;
    std::int32_t currentRecord = -1;
    for (const wmbus::Explanation &leaf : m_leaves) {
        if (!current || *current != leaf.layer) {
            current = leaf.layer;
            layer = new QTreeWidgetItem(m_tree, {text::layerName(leaf.layer)});
            currentRecord = -1;
        }
        if (leaf.record != currentRecord) {
            currentRecord = leaf.record;
            record = leaf.record >= 0 ? recordNode(layer, leaf.record) : nullptr;
        }
        m_items.push_back(addField(record ? record : layer, leaf));
        include(layer, leaf.range);
        if (record)
            include(record, leaf.range);
    }
    if (m_telegram->stopped) {
        auto *stopped = new QTreeWidgetItem(m_tree, {tr("Reading stopped"), QString(), text::sentence(*m_telegram->stopped)});
        stopped->setIcon(FieldColumn, icon("warning", Token::Warn));
        setRange(stopped, {static_cast<std::uint16_t>(m_telegram->stopped->offset), 1});
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = m_tree->topLevelItem(i);
        top->setData(MeaningColumn, Qt::ToolTipRole, top->text(MeaningColumn));
        top->setExpanded(true);
    }
    m_tree->resizeColumnToContents(FieldColumn);
    m_tree->resizeColumnToContents(ValueColumn);
    m_tree->setColumnWidth(FieldColumn, std::clamp(m_tree->columnWidth(FieldColumn), 180, 320));
    m_tree->setColumnWidth(ValueColumn, std::clamp(m_tree->columnWidth(ValueColumn) + gap, 120, 240));
}

QTreeWidgetItem *TelegramInspector::recordNode(QTreeWidgetItem *layer, std::int32_t record)
{
    const wmbus::DataRecord &read = m_telegram->records[static_cast<std::size_t>(record)];
    QString value = text::valueText(*m_telegram, read);
    if (const QString unit = text::unitText(read); !unit.isEmpty() && !value.isEmpty())
        value += QChar(0x202F) + unit;
    auto *node = new QTreeWidgetItem(layer, {text::recordName(read), value, text::recordNoteText(read)});
    node->setToolTip(FieldColumn, node->text(FieldColumn));
    return node;
}

QTreeWidgetItem *TelegramInspector::addField(QTreeWidgetItem *parent, const wmbus::Explanation &leaf)
{
    const text::ExplainedField field = text::explained(*m_telegram, leaf);
    auto *item = new QTreeWidgetItem(parent, {field.name, field.value.isEmpty() ? hexOf(*m_telegram, leaf.range) : field.value, field.meaning});
    for (int column = 0; column < TreeColumns; ++column)
        item->setToolTip(column, item->text(column));
    setRange(item, leaf.range);
    return item;
}

void TelegramInspector::onNodeChosen(QTreeWidgetItem *item)
{
    if (!item || m_following)
        return;
    m_hex->markRange(rangeOf(item));
    tell(rangeOf(item), item);
}

void TelegramInspector::onByteChosen(int offset)
{
    for (std::size_t i = 0; i < m_leaves.size() && i < m_items.size(); ++i) {
        if (!m_leaves[i].range.contains(static_cast<std::size_t>(offset)))
            continue;
        m_following = true;
        m_tree->setCurrentItem(m_items[i]);
        m_tree->scrollToItem(m_items[i]);
        m_following = false;
        m_hex->markRange(m_leaves[i].range);
        tell(m_leaves[i].range, m_items[i]);
        return;
    }
}

void TelegramInspector::tell(bytes::ByteRange range, const QTreeWidgetItem *item)
{
    const QString from = QStringLiteral("0x%1").arg(range.offset, 2, 16, QLatin1Char('0'));
    QString text = tr("%1: %n byte(s) from %2", nullptr, range.length).arg(item->text(FieldColumn), from);
    for (const int detail : {ValueColumn, MeaningColumn}) {
        if (!item->text(detail).isEmpty())
            text += (detail == ValueColumn ? QLatin1Char('\n') : QLatin1Char(' ')) + item->text(detail);
    }
    m_place->setText(text);
}

QString TelegramInspector::meaningOf(int offset) const
{
    for (std::size_t i = 0; i < m_leaves.size() && i < m_items.size(); ++i) {
        if (!m_leaves[i].range.contains(static_cast<std::size_t>(offset)))
            continue;
        const QTreeWidgetItem *item = m_items[i];
        QString text = item->parent() && item->parent()->parent() ? item->parent()->text(FieldColumn) + QStringLiteral(" › ") : QString();
        text += item->text(FieldColumn) + QStringLiteral(": ") + item->text(ValueColumn);
        return item->text(MeaningColumn).isEmpty() ? text : text + QLatin1Char('\n') + item->text(MeaningColumn);
    }
    return {};
}

QString TelegramInspector::asText() const
{
    QString text;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        appendLines(m_tree->topLevelItem(i), 0, text);
    return text;
}

QString TelegramInspector::asHex() const
{
    return m_telegram ? QString::fromStdString(bytes::toHex(m_telegram->data)) : QString();
}

void TelegramInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        build();
    }
    QWidget::changeEvent(event);
}

void TelegramInspector::retranslate()
{
    m_tree->setHeaderLabels({tr("Field"), tr("Value"), tr("Meaning")});
    m_tree->setAccessibleName(tr("Layers and records of the telegram"));
    m_hex->setAccessibleName(tr("Bytes of the telegram"));
    m_copyHex->setText(tr("Hex"));
    m_copyHex->setAccessibleName(tr("Copy as hex"));
    m_copyHex->setToolTip(tr("Copy the telegram as hex digits, decrypted as shown"));
    m_copyText->setText(tr("Text"));
    m_copyText->setAccessibleName(tr("Copy as text"));
    m_copyText->setToolTip(tr("Copy the tree as text"));
}

} // namespace ui
