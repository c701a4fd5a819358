#include "ui/addresses/found_addresses_view.h"

#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "ui/addresses/address_delegate.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/addresses/found_addresses_proxy.h"
#include "ui/paint.h"
#include "ui/remembered.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace ui {

namespace {

constexpr int ageEveryMs = 1000;
constexpr int leastRemark = 80; // px of CUxD's remark; the rest is in its tool tip
const QString layoutKey = QStringLiteral("addresses/header");
// Raised when a column is added: a layout of other columns is not restored.
constexpr int layoutVersion = 2;

// A text as wide as this column ever needs; widths follow the font and the language.
QString widestText(AddressColumn column)
{
    switch (column) {
    case AddressColumn::LastHeard: return QStringLiteral("59 min");
    case AddressColumn::Status: return QStringLiteral("[X]");
    case AddressColumn::Code: return QStringLiteral("51601328");
    case AddressColumn::Device: return QStringLiteral("wM-Bus-Water");
    case AddressColumn::Medium: {
        // The longest of the usual media, in this language.
        QString widest;
        for (const std::uint8_t type : {0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x0A, 0x1A, 0x1B}) {
            const QString name = text::mediumName({0, 0, 0, type});
            if (name.size() > widest.size())
                widest = name;
        }
        return widest;
    }
    case AddressColumn::Manufacturer: return QStringLiteral("WWW");
    case AddressColumn::Value: {
        const QString unit = text::unitText(wmbus::Unit::HCA); // a word in some languages
        return QStringLiteral("99.999,9999 ") + (unit.size() > 4 ? unit : QStringLiteral("m³/h"));
    }
    case AddressColumn::Rssi: return QStringLiteral("−100 dBm");
    case AddressColumn::Interval: return QStringLiteral("99 min");
    case AddressColumn::Count: return QStringLiteral("9.999");
    case AddressColumn::Security: return widestVerdict();
    case AddressColumn::Cuxd: return QStringLiteral("-78dBm encrypted [C418 28136051 0103]");
    case AddressColumn::Stick: return QStringLiteral("ttyUSB0");
    case AddressColumn::Name: return QStringLiteral("Heizkörper Küche");
    case AddressColumn::Loss: return QStringLiteral("99,9 %");
    }
    return {};
}

} // namespace

FoundAddressesView::FoundAddressesView(FoundAddressesModel *model, FoundAddressesProxy *proxy, Clock clock, QWidget *parent)
    : QTableView(parent), m_model(model), m_proxy(proxy)
{
    setObjectName(QStringLiteral("foundAddresses"));
    setModel(proxy);
    setItemDelegate(new AddressDelegate(std::move(clock), this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table: no keyboard trap
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(font()));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setObjectName(QStringLiteral("foundAddressesHeader"));
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const bool plain = QGuiApplication::keyboardModifiers() == Qt::NoModifier;
        if (plain && index.column() == static_cast<int>(AddressColumn::Loss) && currentRow())
            emit signalWanted(currentRow()->address);
    });
    connect(this, &QTableView::activated, this, &FoundAddressesView::rowActivated);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != static_cast<int>(AddressColumn::Cuxd))
            fillRest();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { lookForNames(first, last); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        if (!m_named)
            lookForNames(from.row(), to.row());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_named = false;
        if (m_layoutOwn)
            return;
        setColumnHidden(static_cast<int>(AddressColumn::Name), true);
        hideWhatDoesNotFit();
        fillRest();
    });
    lookForNames(0, m_model->rowCount() - 1);
    setDefaultLayout();
    setSortingEnabled(true);
    new OrderHold(this, proxy);

    m_ageTimer.setInterval(ageEveryMs);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_model->isPaused())
            viewport()->update();
    });
    m_ageTimer.start();
}

// What can be clicked says so: the loss is underlined (by the delegate) and the hand shows.
void FoundAddressesView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    const bool leads = under.isValid() && under.column() == static_cast<int>(AddressColumn::Loss);
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void FoundAddressesView::setDefaultLayout()
{
    m_layoutOwn = false;
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < addressColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, static_cast<AddressColumn>(column) == AddressColumn::Name && !m_named);
    }
    header->moveSection(header->visualIndex(static_cast<int>(AddressColumn::Name)), header->visualIndex(static_cast<int>(AddressColumn::Code)) + 1);
    header->moveSection(header->visualIndex(static_cast<int>(AddressColumn::Loss)), header->visualIndex(static_cast<int>(AddressColumn::Rssi)) + 1);
    header->moveSection(header->visualIndex(static_cast<int>(AddressColumn::Cuxd)), addressColumnCount - 1);
    fitColumns();
    hideWhatDoesNotFit();
    fillRest();
    sortByColumn(static_cast<int>(AddressColumn::LastHeard), Qt::DescendingOrder);
}

void FoundAddressesView::fitColumns()
{
    const QFontMetrics metrics(font());
    for (int column = 0; column < addressColumnCount; ++column) {
        const auto what = static_cast<AddressColumn>(column);
        int content = metrics.horizontalAdvance(widestText(what));
        if (what == AddressColumn::Security)
            content = chipWidth(widestText(what), font()) - 4;
        else if (what == AddressColumn::Rssi)
            content += signalBarsWidth + 4 + gap + 44; // bars, line of history
        else if (what == AddressColumn::Value)
            content += gap; // the decimal marks stand in one line, whatever unit follows
        else if (what == AddressColumn::Medium || what == AddressColumn::Loss)
            content += smallIcon + 6;
        else if (what == AddressColumn::Cuxd)
            content = QFontMetrics(secondaryFont(font())).horizontalAdvance(widestText(what));
        const int title = metrics.horizontalAdvance(columnTitle(what)) + (what == AddressColumn::LastHeard || what == AddressColumn::Rssi ? 16 : 4); // with the arrow
        m_widths[static_cast<std::size_t>(column)] = std::max(content, title) + 2 * gap + 2;
        setColumnWidth(column, m_widths[static_cast<std::size_t>(column)]);
    }
}

// A column of names only where there is one.
void FoundAddressesView::lookForNames(int first, int last)
{
    for (int row = first; row <= last && !m_named; ++row)
        m_named = !m_model->row(row).name.isEmpty();
    if (!m_named || m_layoutOwn || !isColumnHidden(static_cast<int>(AddressColumn::Name)))
        return;
    setColumnHidden(static_cast<int>(AddressColumn::Name), false);
    hideWhatDoesNotFit();
    fillRest();
}

// In a narrow window the columns that repeat another one give way: the port of the only stick, CUxD's name of the medium; then what is in
// the details too, at last the medium. Names and the verdict stay in sight. They come back with the room, and the user's own choice ends it.
void FoundAddressesView::hideWhatDoesNotFit()
{
    if (m_layoutOwn || !isVisible()) // unseen it has no width yet
        return;
    int wanted = 0;
    for (int column = 0; column < addressColumnCount; ++column) {
        if (static_cast<AddressColumn>(column) != AddressColumn::Name || m_named)
            wanted += m_widths[static_cast<std::size_t>(column)];
    }
    const int remark = m_widths[static_cast<std::size_t>(AddressColumn::Cuxd)];
    wanted -= remark / 2; // the end of a long remark may be left to its tool tip
    for (const AddressColumn column : {AddressColumn::Stick, AddressColumn::Device, AddressColumn::Interval, AddressColumn::Count, AddressColumn::Cuxd, AddressColumn::Status,
                                       AddressColumn::Manufacturer, AddressColumn::Loss, AddressColumn::Medium}) {
        const int index = static_cast<int>(column);
        if (column == AddressColumn::Count) // from here on the remark has given way already
            wanted += leastRemark - (remark - remark / 2);
        const bool tight = wanted > viewport()->width();
        setColumnHidden(index, tight);
        const int width = m_widths[static_cast<std::size_t>(index)];
        if (tight)
            wanted -= column == AddressColumn::Cuxd ? leastRemark : width;
    }
}

void FoundAddressesView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    hideWhatDoesNotFit();
    fillRest();
}

void FoundAddressesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    hideWhatDoesNotFit();
    fillRest();
}

void FoundAddressesView::restoreLayout(const Remembered &remembered)
{
    const QByteArray state = remembered.recall(layoutKey).toByteArray();
    if (remembered.recall(layoutKey + QStringLiteral("Version")).toInt() != layoutVersion || state.isEmpty())
        return;
    m_layoutOwn = horizontalHeader()->restoreState(state);
    horizontalHeader()->setSectionsMovable(true);
    fillRest();
}

// CUxD's remark takes the room that is left and gives way first; without it the last column does.
void FoundAddressesView::fillRest()
{
    const int remark = static_cast<int>(AddressColumn::Cuxd);
    horizontalHeader()->setStretchLastSection(isColumnHidden(remark));
    if (isColumnHidden(remark))
        return;
    const int others = horizontalHeader()->length() - columnWidth(remark);
    setColumnWidth(remark, std::max(viewport()->width() - others, leastRemark));
}

void FoundAddressesView::saveLayout(Remembered &remembered) const
{
    remembered.remember(layoutKey, m_layoutOwn ? horizontalHeader()->saveState() : QByteArray());
    remembered.remember(layoutKey + QStringLiteral("Version"), layoutVersion);
}

void FoundAddressesView::fillColumnMenu(QMenu *menu)
{
    for (int visual = 0; visual < addressColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu->addAction(columnTitle(static_cast<AddressColumn>(column)));
        action->setObjectName(QStringLiteral("showColumn%1").arg(column));
        action->setToolTip(columnHint(static_cast<AddressColumn>(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(static_cast<AddressColumn>(column) != AddressColumn::Code); // a row without its number says nothing
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Usual columns"));
    reset->setObjectName(QStringLiteral("resetColumns"));
    connect(reset, &QAction::triggered, this, &FoundAddressesView::setDefaultLayout);
}

void FoundAddressesView::setColumnShown(int column, bool shown)
{
    m_layoutOwn = true;
    setColumnHidden(column, !shown);
    fillRest();
}

void FoundAddressesView::addRowActions(const QList<QAction *> &actions)
{
    addActions(actions);
}

AddressRows FoundAddressesView::chosenRows() const
{
    AddressRows rows;
    const bool none = !selectionModel()->hasSelection();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (none || selectionModel()->isRowSelected(row, {}))
            rows.push_back(&m_model->row(m_proxy->mapToSource(index).row()));
    }
    return rows;
}

const AddressRow *FoundAddressesView::currentRow() const
{
    const QModelIndex source = m_proxy->mapToSource(currentIndex());
    return source.isValid() ? &m_model->row(source.row()) : nullptr;
}

void FoundAddressesView::selectAddress(const wmbus::Address &address)
{
    const int row = m_model->rowOf(address);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, static_cast<int>(AddressColumn::Code)));
    if (index.isValid())
        setCurrentIndex(index);
}

void FoundAddressesView::copySelected(CopyForm form) const
{
    const AddressRows rows = chosenRows();
    QString text;
    switch (form) {
    case CopyForm::Cuxd: text = cuxdLines(rows); break;
    case CopyForm::Csv: text = csvText(rows); break;
    case CopyForm::Json: text = jsonLines(rows); break;
    }
    QGuiApplication::clipboard()->setText(text);
}

void FoundAddressesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected(CopyForm::Cuxd);
        return;
    }
    QTableView::keyPressEvent(event);
}

void FoundAddressesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        setAccessibleName(tr("Found addresses"));
        if (!m_layoutOwn)
            fitColumns();
        hideWhatDoesNotFit();
        fillRest();
    } else if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(ui::rowHeight(font()));
    }
    QTableView::changeEvent(event);
}

void FoundAddressesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_hiddenChoice.reset();
    emit currentMeterChanged();
}

// Without this the row beside it would be chosen: the details would be of a meter that nobody has asked for.
void FoundAddressesView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const AddressRow *row = currentRow();
    if (row != nullptr && currentIndex().row() >= start && currentIndex().row() <= end) {
        const wmbus::Address address = row->address;
        selectionModel()->clearCurrentIndex();
        m_hiddenChoice = address;
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void FoundAddressesView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (m_hiddenChoice && !currentIndex().isValid())
        selectAddress(*m_hiddenChoice);
}

} // namespace ui
