#include "ui/survey/signal_page.h"

#include "core/text/time_text.h"
#include "ui/remembered.h"
#include "ui/state_panel.h"
#include "ui/survey/identify_panel.h"
#include "ui/survey/report_dialog.h"
#include "ui/survey/signal_bar.h"
#include "ui/survey/signal_delegate.h"
#include "ui/survey/signal_detail.h"
#include "ui/survey/signal_texts.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int refreshEveryMs = 1000;
const QList<int> sizesForTable{842, 286};
const QList<int> sizesForIdentify{620, 508}; // its verdicts want to be read whole

} // namespace

SignalPage::SignalPage(const SignalParts &parts, QWidget *parent)
    : Page(parent), m_parts(parts), m_figures(*parts.tracker, *parts.survey, parts.names, parts.clock), m_beep([] { QApplication::beep(); }), m_model(new SignalModel(this)),
      m_proxy(new HeldProxy(this)), m_bar(new SignalBar(*parts.survey, parts.file, this)), m_table(new QTableView(this)), m_state(new StatePanel("signal", this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_side(new QStackedWidget(this)), m_detail(new SignalDetail(m_figures, *parts.survey, this)),
      m_identifyPanel(new IdentifyPanel(*parts.identify, [this](const wmbus::Address &meter) { return m_figures.titleOf(meter); }, this)), m_big(new BigFigure(this))
{
    setObjectName(QStringLiteral("signalPage"));
    makeTable();
    auto *list = new QWidget(this);
    m_listStack = new QStackedLayout(list);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_state);
    m_state->button()->setObjectName(QStringLiteral("signalScan"));
    place(list);
    connectParts();
    m_timer.setInterval(refreshEveryMs);
    m_timer.start();
    retranslate();
}

void SignalPage::makeTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SignalModel::SortRole);
    m_table->setObjectName(QStringLiteral("signalTable"));
    new TableMenu(m_table);
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new SignalDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(SignalColumn::Reception), Qt::AscendingOrder);
    new OrderHold(m_table, m_proxy);
}

void SignalPage::place(QWidget *list)
{
    m_side->addWidget(m_detail);
    m_side->addWidget(m_identifyPanel);
    m_splitter->setObjectName(QStringLiteral("signalSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes(sizesForTable);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(all);
    m_stack->addWidget(m_big);
}

void SignalPage::connectParts()
{
    m_table->installEventFilter(this);
    m_big->installEventFilter(this);
    connect(m_bar, &SignalBar::pointChosen, this, &SignalPage::refresh);
    connect(m_bar, &SignalBar::newPointWanted, this, &SignalPage::newPoint);
    connect(m_bar, &SignalBar::nameEntered, this, [this] { m_table->setFocus(); });
    connect(m_bar, &SignalBar::pointRemoved, this, &SignalPage::pointRemoved);
    connect(m_bar, &SignalBar::identifyWanted, this, &SignalPage::showIdentify);
    connect(m_bar, &SignalBar::bigFigureWanted, this, [this] { showBigFigure(true); });
    connect(m_bar, &SignalBar::scanWanted, this, &SignalPage::modeScanWanted);
    connect(m_bar, &SignalBar::reportWanted, this, &SignalPage::openReport);
    connect(m_state->button(), &QPushButton::clicked, this, &SignalPage::modeScanWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling) {
            showMeter();
            showBig();
        }
    });
    connect(m_detail, &SignalDetail::checkWanted, this, &SignalPage::checkWanted);
    connect(m_identifyPanel, &IdentifyPanel::closed, this, [this] { showIdentify(false); });
    connect(m_identifyPanel, &IdentifyPanel::meterChosen, this, &SignalPage::selectMeter);
    connect(m_big, &BigFigure::left, this, [this] { showBigFigure(false); });
    connect(m_parts.tracker, &reception::SignalTracker::heard, this, &SignalPage::onHeard);
    connect(m_parts.survey, &reception::Survey::changed, this, &SignalPage::refresh);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
}

std::optional<wmbus::Address> SignalPage::watched() const
{
    const QModelIndex source = m_proxy->mapToSource(m_table->currentIndex());
    return source.isValid() ? std::optional(m_model->row(source.row()).meter) : std::nullopt;
}

void SignalPage::selectMeter(const wmbus::Address &meter)
{
    if (m_model->rowOf(meter) < 0)
        refresh();
    const int row = m_model->rowOf(meter);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void SignalPage::newPoint()
{
    const auto &points = m_parts.survey->points();
    const int number = m_parts.survey->begin(tr("Point %1").arg(points.empty() ? 1 : points.back().number + 1), receiversOf(m_sticks));
    m_bar->choosePoint(number);
    refresh();
    if (m_stack->currentWidget() != m_big)
        m_bar->editName();
}

bool SignalPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_table || watched == m_big)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            if (!key->isAutoRepeat())
                newPoint();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void SignalPage::onHeard(const wmbus::Address &meter)
{
    if (!isVisible() || watched() != meter)
        return;
    if (m_bar->soundOn())
        m_beep();
    if (m_stack->currentWidget() == m_big) {
        showBig();
        m_big->flash();
    }
}

void SignalPage::refresh()
{
    showTable();
    showMeter();
    if (m_stack->currentWidget() == m_big)
        showBig();
    if (m_side->currentWidget() == m_identifyPanel)
        m_identifyPanel->refresh();
}

void SignalPage::showTable()
{
    const auto before = watched();
    m_filling = true;
    m_model->setRows(m_figures.rows(m_bar->point()));
    m_filling = false;
    const bool empty = m_model->rowCount() == 0;
    m_listStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_state) : m_table);
    m_side->setVisible(!empty);
    m_bar->refresh(empty);
    if (!empty && !before)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
}

void SignalPage::showMeter()
{
    if (const auto meter = watched())
        m_detail->show(*meter, m_bar->point());
}

void SignalPage::showBigFigure(bool show)
{
    m_stack->setCurrentWidget(show ? static_cast<QWidget *>(m_big) : m_stack->widget(0));
    if (show) {
        showBig();
        m_big->setFocus();
    } else {
        m_table->setFocus();
    }
}

void SignalPage::showBig()
{
    if (const auto meter = watched())
        m_big->show(m_figures.bigFigure(*meter, m_bar->point()));
}

void SignalPage::showIdentify(bool show)
{
    m_bar->setIdentifying(show);
    if (show != (m_side->currentWidget() == m_identifyPanel))
        m_splitter->setSizes(show ? sizesForIdentify : sizesForTable);
    m_side->setCurrentWidget(show ? static_cast<QWidget *>(m_identifyPanel) : m_detail);
    if (show)
        m_identifyPanel->refresh();
}

void SignalPage::openReport()
{
    const QString name = tr("reception-%1.pdf").arg(text::toDateTime(m_parts.clock()).toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    auto *dialog = new ReportDialog(report(), QDir(m_parts.reportFolder).filePath(name), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPlaceAndAuthor(m_reportPlace, m_reportAuthor);
    connect(dialog, &ReportDialog::saved, this, &SignalPage::reportSaved);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_reportPlace = dialog->place();
        m_reportAuthor = dialog->author();
    });
    dialog->open();
}

void SignalPage::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
    m_bar->setHasStick(!sticks.empty());
    m_state->button()->setEnabled(!sticks.empty());
}

void SignalPage::restoreLayout(const Remembered &remembered)
{
    m_bar->setSound(remembered.recall(QStringLiteral("signal/sound")).toBool());
    m_reportPlace = remembered.recall(QStringLiteral("signal/place")).toString();
    m_reportAuthor = remembered.recall(QStringLiteral("signal/author")).toString();
}

void SignalPage::saveLayout(Remembered &remembered) const
{
    remembered.remember(QStringLiteral("signal/sound"), m_bar->soundOn());
    remembered.remember(QStringLiteral("signal/place"), m_reportPlace);
    remembered.remember(QStringLiteral("signal/author"), m_reportAuthor);
}

void SignalPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
    if (m_stack->currentWidget() != m_big)
        m_table->setFocus();
}

void SignalPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SignalPage::retranslate()
{
    m_table->setAccessibleName(tr("Reception of the meters"));
    m_state->setTexts(tr("No meter heard yet."), tr("As soon as the first telegram arrives, its level and what is lost stand here. Usual are 10 s to 15 min; some meters send on weekdays only."));
    m_state->setAction(tr("Scan the link modes"));
    m_model->retranslate();
    fitColumns();
    refresh();
}

void SignalPage::fitColumns()
{
    constexpr int sortArrow = 11;
    const QFontMetrics metrics(font());
    const auto width = [&](SignalColumn column, const QString &text) {
        const QString title = m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(static_cast<int>(column), std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(title) + sortArrow) + 2 * gap + 2);
    };
    width(SignalColumn::Meter, QStringLiteral("MAD 51601328 · Wasser"));
    int verdict = 0;
    for (const auto reception : {quality::Reception::Unknown, quality::Reception::Good, quality::Reception::Weak, quality::Reception::Bad, quality::Reception::Silent})
        verdict = std::max(verdict, metrics.horizontalAdvance(receptionWord(reception)));
    width(SignalColumn::Reception, {});
    m_table->setColumnWidth(static_cast<int>(SignalColumn::Reception), std::max(m_table->columnWidth(static_cast<int>(SignalColumn::Reception)), smallIcon + 6 + verdict + 2 * gap + 2));
    for (const SignalColumn column : {SignalColumn::Median, SignalColumn::Low, SignalColumn::High})
        width(column, QStringLiteral("−100"));
    width(SignalColumn::Count, QStringLiteral("9.999"));
    width(SignalColumn::Loss, QStringLiteral("99,9 %"));
    width(SignalColumn::Interval, QStringLiteral("99 min"));
    width(SignalColumn::Presence, {}); // at least; it takes what is left
}

} // namespace ui
