#include "ui/charts/bucket_view.h"

#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>

#include <algorithm>

namespace ui::charts {

namespace {

constexpr int usualWidth = 360;
constexpr int leastWidth = 220;

} // namespace

BucketView::BucketView(QSplitter *splitter) : QTableView(splitter), m_splitter(splitter), m_model(new BucketTableModel(this))
{
    setObjectName(QStringLiteral("chartTableView"));
    new TableMenu(this);
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(font()));
    horizontalHeader()->setHighlightSections(false);
    setMinimumWidth(leastWidth);
    hide();
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!m_quiet && now.isValid() && now.row() < m_model->table().rowCount())
            emit bucketChosen(m_model->table().rowSpan(now.row()));
    });
}

void BucketView::setContent(BucketTable table)
{
    m_quiet = true;
    m_model->setTable(std::move(table));
    resizeColumnsToContents(); // once a change, never while values come
    giveRoom();
    horizontalHeader()->setStretchLastSection(true);
    m_quiet = false;
}

void BucketView::choose(TimeMs from)
{
    const int row = m_model->table().rowAt(from);
    if (row < 0)
        return;
    m_quiet = true;
    selectRow(row);
    scrollTo(m_model->index(row, 0));
    m_quiet = false;
}

void BucketView::giveRoom()
{
    const int all = m_splitter->width() - m_splitter->handleWidth();
    if (m_splitterMoved || m_model->rowCount() == 0 || all <= 0)
        return;
    int wanted = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        wanted += columnWidth(column);
    wanted = std::clamp(wanted, std::min(usualWidth, all / 2), all / 2);
    m_splitter->setSizes({all - wanted, wanted});
}

} // namespace ui::charts
