#include "ui/telegrams/telegram_tree.h"

#include "ui/icons.h"
#include "ui/table_delegate.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {

namespace {

enum Role { RangeRole = Qt::UserRole, PartRole, ChangedRole }; // QPoint(offset, length); int; bool

} // namespace

TelegramTree::TelegramTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("telegramTree"));
    setColumnCount(Columns);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setItemDelegate(new TableDelegate(this));
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && !m_quiet)
            emit nodeChosen(item);
    });
}

void TelegramTree::show(const std::vector<TelegramNode> &nodes)
{
    m_quiet = true;
    clear();
    m_fields.clear();
    for (const TelegramNode &node : nodes)
        addTopLevelItem(makeItem(node));
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = topLevelItem(i);
        top->setExpanded(true);
        for (int k = 0; partOf(top) > 0 && k < top->childCount(); ++k)
            top->child(k)->setExpanded(true);
    }
    fitColumns();
    setOnlyChanges(m_onlyChanges);
    m_quiet = false;
}

QTreeWidgetItem *TelegramTree::makeItem(const TelegramNode &node)
{
    auto *item = new QTreeWidgetItem({node.name, node.value, node.meaning});
    item->setData(FieldColumn, RangeRole, QPoint(node.range.offset, node.range.length));
    item->setData(FieldColumn, PartRole, node.part);
    item->setData(FieldColumn, ChangedRole, node.changed || node.problem);
    for (int column = 0; column < Columns; ++column)
        item->setToolTip(column, item->text(column));
    if (node.problem)
        item->setIcon(FieldColumn, icon("warning", Token::Warn));
    if (node.field)
        m_fields.push_back({node.part, node.range, item});
    for (const TelegramNode &child : node.children)
        item->addChild(makeItem(child));
    return item;
}

void TelegramTree::fitColumns()
{
    resizeColumnToContents(FieldColumn);
    resizeColumnToContents(ValueColumn);
    setColumnWidth(FieldColumn, std::clamp(columnWidth(FieldColumn), 160, 280));
    setColumnWidth(ValueColumn, std::clamp(columnWidth(ValueColumn) + gap, 120, 200));
}

void TelegramTree::setOnlyChanges(bool only)
{
    m_onlyChanges = only;
    for (int i = 0; i < topLevelItemCount(); ++i)
        hideUnchanged(topLevelItem(i));
}

void TelegramTree::hideUnchanged(QTreeWidgetItem *item)
{
    const bool hidden = m_onlyChanges && !item->data(FieldColumn, ChangedRole).toBool();
    item->setHidden(hidden);
    for (int i = 0; i < item->childCount(); ++i)
        hideUnchanged(item->child(i));
    if (m_onlyChanges && !hidden)
        item->setExpanded(true);
}

QTreeWidgetItem *TelegramTree::fieldAt(int part, int offset) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [part, offset](const Field &field) {
        return field.part == part && offset >= 0 && field.range.contains(static_cast<std::size_t>(offset));
    });
    return found == m_fields.end() ? nullptr : found->item;
}

QTreeWidgetItem *TelegramTree::chooseByte(int part, int offset)
{
    QTreeWidgetItem *item = fieldAt(part, offset);
    if (!item)
        return nullptr;
    m_quiet = true;
    setCurrentItem(item);
    scrollToItem(item);
    m_quiet = false;
    return item;
}

QString TelegramTree::meaningOf(int part, int offset) const
{
    const QTreeWidgetItem *item = fieldAt(part, offset);
    if (!item)
        return {};
    QString text = item->parent() && item->parent()->parent() ? item->parent()->text(FieldColumn) + QStringLiteral(" › ") : QString();
    text += item->text(FieldColumn) + QStringLiteral(": ") + item->text(ValueColumn);
    return item->text(MeaningColumn).isEmpty() ? text : text + QLatin1Char('\n') + item->text(MeaningColumn);
}

bytes::ByteRange TelegramTree::rangeOf(const QTreeWidgetItem *item)
{
    const QPoint range = item->data(FieldColumn, RangeRole).toPoint();
    return {static_cast<std::uint16_t>(range.x()), static_cast<std::uint16_t>(range.y())};
}

int TelegramTree::partOf(const QTreeWidgetItem *item)
{
    return item->data(FieldColumn, PartRole).toInt();
}

} // namespace ui
