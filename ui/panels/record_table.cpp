#include "ui/panels/record_table.h"

#include "core/text/quantity_text.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace ui {

namespace {

enum RecordColumn { NameColumn, NumberColumn, UnitColumn, FunctionColumn, StorageColumn, TariffColumn, NoteColumn, RecordColumns };

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setToolTip(text);
    return item;
}

QString functionText(wmbus::Function function)
{
    switch (function) {
    case wmbus::Function::Instantaneous: return RecordTable::tr("current");
    case wmbus::Function::Maximum: return RecordTable::tr("maximum");
    case wmbus::Function::Minimum: return RecordTable::tr("minimum");
    case wmbus::Function::Error: return RecordTable::tr("during an error");
    }
    return {};
}

} // namespace

void dressTable(QTableView *table)
{
    table->setItemDelegate(new TableDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight(table->font()));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
}

RecordTable::RecordTable(QWidget *parent) : QTableWidget(0, RecordColumns, parent)
{
    setObjectName(QStringLiteral("records"));
    new TableMenu(this);
    dressTable(this);
    retranslate();
}

void RecordTable::show(const wmbus::Telegram &telegram)
{
    setRowCount(static_cast<int>(telegram.records.size()));
    for (int i = 0; i < rowCount(); ++i) {
        const wmbus::DataRecord &record = telegram.records[static_cast<std::size_t>(i)];
        setItem(i, NameColumn, cell(text::recordName(record)));
        setItem(i, NumberColumn, cell(text::valueText(telegram, record), Qt::AlignRight));
        setItem(i, UnitColumn, cell(text::unitText(record)));
        setItem(i, FunctionColumn, cell(functionText(record.function)));
        setItem(i, StorageColumn, cell(QString::number(record.storage), Qt::AlignRight));
        setItem(i, TariffColumn, cell(QString::number(record.tariff), Qt::AlignRight));
        setItem(i, NoteColumn, cell(text::recordNoteText(record)));
    }
    fitColumns();
}

// As wide as title and content, in any language; only names and values may be cut, with their tool tip.
void RecordTable::fitColumns()
{
    const int digit = QFontMetrics(font()).horizontalAdvance(QLatin1Char('0'));
    const QFontMetrics title(horizontalHeader()->font());
    for (int column = 0; column < NoteColumn; ++column) {
        resizeColumnToContents(column);
        const int least = title.horizontalAdvance(horizontalHeaderItem(column)->text()) + 2 * gap + 8;
        setColumnWidth(column, std::max(columnWidth(column), least));
    }
    setColumnWidth(NameColumn, std::clamp(columnWidth(NameColumn), 25 * digit, 40 * digit));
    setColumnWidth(NumberColumn, std::clamp(columnWidth(NumberColumn), 14 * digit, 26 * digit));
}

// Ctrl+C means the rows here, not those of the page.
bool RecordTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QTableWidget::event(event);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTableWidget::keyPressEvent(event);
}

// Chosen rows, tab-separated, as a spreadsheet takes them.
void RecordTable::copySelected() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row, {}))
            continue;
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells += item(row, column)->text();
        lines += cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RecordTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(ui::rowHeight(font()));
    QTableWidget::changeEvent(event);
}

void RecordTable::retranslate()
{
    setHorizontalHeaderLabels({tr("Quantity"), tr("Value"), tr("Unit"), tr("Function"), tr("Storage"), tr("Tariff"), tr("Note")});
    for (const int column : {NumberColumn, StorageColumn, TariffColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {NameColumn, UnitColumn, FunctionColumn, NoteColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("Records of the last telegram"));
    fitColumns();
}

} // namespace ui
