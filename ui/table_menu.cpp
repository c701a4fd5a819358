#include "ui/table_menu.h"

#include "ui/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

const QHeaderView *headerOf(const QAbstractItemView *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(view))
        return tree->header();
    return nullptr;
}

// As they stand from left to right.
std::vector<int> shownColumns(const QAbstractItemView *view)
{
    const QHeaderView *header = headerOf(view);
    const int count = view->model() ? view->model()->columnCount(view->rootIndex()) : 0;
    std::vector<int> columns;
    for (int place = 0; place < count; ++place) {
        const int column = header ? header->logicalIndex(place) : place;
        if (column >= 0 && !(header && header->isSectionHidden(column)))
            columns.push_back(column);
    }
    return columns;
}

QString lineOf(const QModelIndex &row, const std::vector<int> &columns)
{
    QStringList cells;
    for (const int column : columns)
        cells += row.siblingAtColumn(column).data().toString().simplified();
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

void addAll(const QAbstractItemModel &model, const QModelIndex &parent, const std::vector<int> &columns, QString &text)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += lineOf(index, columns);
        addAll(model, index, columns, text);
    }
}

} // namespace

TableMenu::TableMenu(QAbstractItemView *view) : QObject(view), m_view(view), m_rows(new QAction(icon("copy"), QString(), view)), m_all(new QAction(view))
{
    m_rows->setObjectName(QStringLiteral("copyRows"));
    m_all->setObjectName(QStringLiteral("copyTable"));
    if (!view->actions().isEmpty()) {
        auto *separator = new QAction(view);
        separator->setSeparator(true);
        view->addAction(separator);
    }
    view->addActions({m_rows, m_all});
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->installEventFilter(this);
    connect(m_rows, &QAction::triggered, this, [this] { copy(false); });
    connect(m_all, &QAction::triggered, this, [this] { copy(true); });
    retranslate();
}

void TableMenu::copy(bool all) const
{
    if (!m_view->model())
        return;
    const std::vector<int> columns = shownColumns(m_view);
    QString text;
    if (all) {
        if (headerOf(m_view)) {
            QStringList titles;
            for (const int column : columns)
                titles += m_view->model()->headerData(column, Qt::Horizontal).toString();
            text = titles.join(QLatin1Char('\t')) + QLatin1Char('\n');
        }
        addAll(*m_view->model(), m_view->rootIndex(), columns, text);
    } else {
        QModelIndexList rows;
        for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
            const QModelIndex first = index.siblingAtColumn(0);
            if (!rows.contains(first))
                rows += first;
        }
        if (rows.isEmpty() && m_view->currentIndex().isValid())
            rows += m_view->currentIndex().siblingAtColumn(0);
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &row : rows)
            text += lineOf(row, columns);
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

bool TableMenu::eventFilter(QObject *watched, QEvent *event)
{
    // The key of copying means this table while it has the keyboard, whatever it means in the window.
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            copy(false);
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void TableMenu::retranslate()
{
    m_rows->setText(tr("&Copy the rows") + QLatin1Char('\t') + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_all->setText(tr("Copy the whole &table"));
}

} // namespace ui
