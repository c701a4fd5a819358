#include "ui/charts/consumption_page.h"

#include "ui/charts/bucket_table.h"
#include "ui/charts/chart_actions.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_source.h"
#include "ui/charts/chart_state.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/legend.h"
#include "ui/charts/page_memory.h"
#include "ui/charts/range_bar.h"
#include "ui/charts/series_chooser.h"
#include "ui/charts/tariff_dialog.h"
#include "ui/charts/view_bar.h"
#include "ui/icons.h"
#include "ui/state_panel.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::charts {

namespace {

constexpr int defaultShown = 5; // of many series so many are shown unasked
constexpr int defaultChosen = 12;
constexpr int tableWidth = 360;
constexpr int leastTick = 1000;
constexpr int mostTick = 60'000;

} // namespace

ConsumptionPage::ConsumptionPage(ChartSource *source, Clock clock, const QTimeZone &zone, QWidget *parent)
    : Page(parent), m_clock(std::move(clock)), m_zone(zone), m_range(new RangeModel(zone, this)), m_feed(new ChartFeed(source, m_range, this)), m_stack(new QStackedLayout(this)),
      m_state(new StatePanel("consumption", this)), m_content(new QWidget(this)), m_rangeBar(new RangeBar(m_range, m_content)), m_viewBar(new ViewBar(m_content)),
      m_chooser(new SeriesChooser(m_content)), m_menuButton(new QToolButton(m_content)), m_chart(new ConsumptionChart(m_range, m_content)), m_legend(new Legend(m_range, m_content)),
      m_splitter(new QSplitter(Qt::Horizontal, m_content)), m_table(new QTableView(m_splitter)), m_model(new BucketTableModel(this)), m_actions(new ChartActions(m_content))
{
    setObjectName(QStringLiteral("consumptionPage"));
    setAutoFillBackground(true);
    m_askFile = [this](const QString &title, const QString &suggestion, const QString &filter) { return QFileDialog::getSaveFileName(this, title, suggestion, filter); };
    m_askPrinter = [this](QPrinter &printer) { return QPrintDialog(&printer, this).exec() == QDialog::Accepted; };
    makeContent();
    connectBars();
    connectActions();
    connect(m_feed, &ChartFeed::dataReady, this, &ConsumptionPage::take);
    connect(m_feed, &ChartFeed::overviewReady, m_chart, &ConsumptionChart::setOverview);
    connect(m_feed, &ChartFeed::troubleChanged, this, [this](const QString &trouble) {
        m_trouble = trouble;
        updateWords();
    });
    connect(m_range, &RangeModel::changed, this, &ConsumptionPage::followRange);
    connect(m_range, &RangeModel::settled, this, &ConsumptionPage::followRange);
    connect(source, &ChartSource::seriesChanged, this, &ConsumptionPage::followSeries);
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ConsumptionPage::tick);
    tick();
    retranslate();
    followSeries();
}

ConsumptionPage::~ConsumptionPage()
{
    if (m_fullScreen)
        setFullScreen(false);
}

void ConsumptionPage::makeContent()
{
    auto *first = new QHBoxLayout;
    first->setContentsMargins(wideGap, gap, wideGap, 0);
    first->setSpacing(gap);
    first->addWidget(m_chooser);
    first->addWidget(m_rangeBar, 1);
    first->addWidget(m_menuButton);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(wideGap, 0, wideGap, 0);
    second->addWidget(m_viewBar, 1);
    auto *left = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chart, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(wideGap, 0, wideGap, gap);
    below->addWidget(m_legend);
    column->addLayout(below);
    m_splitter->setObjectName(QStringLiteral("chartSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, tableWidth});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    m_table->setObjectName(QStringLiteral("chartTableView"));
    new TableMenu(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumWidth(220);
    m_table->hide();
    m_menuButton->setObjectName(QStringLiteral("chartMenuButton"));
    m_menuButton->setIcon(icon("menu"));
    m_menuButton->setAutoRaise(true);
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        const QSize menu = m_actions->menu()->sizeHint();
        m_actions->menu()->popup(m_menuButton->mapToGlobal(QPoint(m_menuButton->width() - menu.width(), m_menuButton->height())));
    });
    auto *all = new QVBoxLayout(m_content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(gap);
    all->addLayout(first);
    all->addLayout(second);
    all->addWidget(m_splitter, 1);
    m_state->button()->setObjectName(QStringLiteral("consumptionAction"));
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);
}

void ConsumptionPage::connectBars()
{
    connect(m_viewBar, &ViewBar::bucketingChosen, this, [this](Bucketing bucketing) { changeChoice([bucketing](Choice &c) { c.bucketing = bucketing; }); });
    connect(m_viewBar, &ViewBar::compareChosen, this, [this](Compare compare) { changeChoice([compare](Choice &c) { c.compare = compare; }); });
    connect(m_viewBar, &ViewBar::measureChosen, this, [this](Measure measure) { changeChoice([measure](Choice &c) { c.measure = measure; }); });
    connect(m_viewBar, &ViewBar::stackedChosen, this, [this](bool stacked) { changeChoice([stacked](Choice &c) { c.stacked = stacked; }); });
    connect(m_chooser, &SeriesChooser::chosen, this, [this](const QString &id, bool shown) {
        m_chosen = true;
        changeChoice([&id, shown](Choice &c) {
            c.series.removeAll(id);
            c.hidden.remove(id);
            if (shown)
                c.series.append(id);
        });
    });
    connect(m_legend, &Legend::toggled, this, [this](const QString &id) {
        changeChoice([&id](Choice &c) {
            if (!c.hidden.remove(id))
                c.hidden.insert(id);
        });
    });
    connect(m_legend, &Legend::soloWanted, this, &ConsumptionPage::showSeries);
    connect(m_legend, &Legend::allWanted, this, [this] { changeChoice([](Choice &c) { c.hidden.clear(); }); });
    connect(m_chart, &ConsumptionChart::plotWidthChanged, this, [this] { m_feed->setPlotWidth(m_chart->plotWidth()); });
    connect(m_chart, &ConsumptionChart::menuWanted, this, [this](const QPoint &at) { m_actions->menu()->popup(at); });
    linkSelection();
}

// A click on a bucket chooses its row, a row its bucket.
void ConsumptionPage::linkSelection()
{
    connect(m_chart, &ConsumptionChart::bucketChosen, this, [this](const Span &bucket) {
        m_linking = true;
        const int row = m_model->table().rowAt(bucket.from);
        if (row >= 0) {
            m_table->selectRow(row);
            m_table->scrollTo(m_model->index(row, 0));
        }
        m_chart->selectBucket(bucket);
        m_linking = false;
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!m_linking && now.isValid() && now.row() < m_model->table().rowCount())
            m_chart->selectBucket(m_model->table().rowSpan(now.row()));
    });
}

void ConsumptionPage::connectActions()
{
    connect(m_actions->print, &QAction::triggered, this, &ConsumptionPage::print);
    connect(m_actions->copy, &QAction::triggered, this, &ConsumptionPage::copy);
    connect(m_actions->savePng, &QAction::triggered, this, [this] {
        saveAs(tr("Save the picture"), QStringLiteral("png"), tr("PNG pictures (*.png)"), [this](const QString &file) {
            QSaveFile target(file);
            return target.open(QIODevice::WriteOnly) && toImage(sheet()).save(&target, "PNG") && target.commit();
        });
    });
    connect(m_actions->saveSvg, &QAction::triggered, this, [this] {
        saveAs(tr("Save the picture"), QStringLiteral("svg"), tr("SVG pictures (*.svg)"), [this](const QString &file) { return writeSvg(sheet(), file); });
    });
    connect(m_actions->savePdf, &QAction::triggered, this, [this] {
        saveAs(tr("Save as PDF"), QStringLiteral("pdf"), tr("PDF documents (*.pdf)"), [this](const QString &file) { return writePdf(sheet(), file); });
    });
    connect(m_actions->saveCsv, &QAction::triggered, this, [this] {
        saveAs(tr("Save the values"), QStringLiteral("csv"), tr("Tables (*.csv)"), [this](const QString &file) {
            QSaveFile target(file);
            const QByteArray csv = toCsv(tableOf(sheet()), csvStyleOfLocale());
            return target.open(QIODevice::WriteOnly) && target.write(csv) == csv.size() && target.commit();
        });
    });
    connect(m_actions->table, &QAction::toggled, this, &ConsumptionPage::setTableShown);
    m_actions->nights->setChecked(true);
    connect(m_actions->nights, &QAction::toggled, this, [this](bool on) { changeChoice([on](Choice &c) { c.nights = on; }); });
    connect(m_actions->tariffs, &QAction::triggered, this, &ConsumptionPage::editTariffs);
    connect(m_actions->fullScreen, &QAction::toggled, this, &ConsumptionPage::setFullScreen);
}

void ConsumptionPage::changeChoice(const std::function<void(Choice &)> &change)
{
    Choice choice = m_feed->choice();
    change(choice);
    m_feed->setChoice(choice);
    m_viewBar->setChoice(choice);
    m_viewBar->setAutomatic(m_feed->bucketing());
    m_chooser->setSeries(m_feed->allSeries(), choice.series);
    m_chart->setHidden(choice.hidden);
    m_legend->setContent(m_data, choice.hidden);
    updateMeasures();
    updateTable();
    updateWords();
}

void ConsumptionPage::choose(const Choice &choice)
{
    changeChoice([&choice](Choice &c) { c = choice; });
}

void ConsumptionPage::showSeries(const QString &id)
{
    changeChoice([&id](Choice &c) {
        if (!c.series.contains(id))
            c.series.append(id);
        c.hidden = QSet<QString>(c.series.begin(), c.series.end());
        c.hidden.remove(id);
    });
}

// Until the user has chosen, all counters of meters: the first five in sight.
void ConsumptionPage::followSeries()
{
    const std::vector<SeriesInfo> &all = m_feed->allSeries();
    m_stack->setCurrentWidget(all.empty() ? static_cast<QWidget *>(m_state) : m_content);
    if (!m_chosen) {
        changeChoice([&all](Choice &c) {
            for (const SeriesInfo &series : all) {
                if (!series.byItself || c.series.contains(series.id) || c.series.size() >= defaultChosen)
                    continue;
                c.series.append(series.id);
                if (c.series.size() > defaultShown)
                    c.hidden.insert(series.id);
            }
        });
    }
    m_chooser->setSeries(all, m_feed->choice().series);
    updateMeasures();
}

void ConsumptionPage::take(const std::shared_ptr<const ChartData> &content)
{
    m_data = content;
    m_chart->setData(content);
    m_legend->setContent(content, m_feed->choice().hidden);
    m_viewBar->setAutomatic(m_feed->bucketing());
    updateTable();
    updateWords();
}

void ConsumptionPage::followRange()
{
    m_viewBar->setAutomatic(m_feed->bucketing());
    m_legend->updateTotals();
    updateWords();
    if (m_range->isSettled())
        updateTable();
}

void ConsumptionPage::updateTable()
{
    if (!m_actions->table->isChecked())
        return;
    m_linking = true;
    m_model->setTable(BucketTable(m_data, m_chart->visibleSeries(), m_range->span(), m_zone));
    m_table->resizeColumnsToContents(); // once a change, never while values come
    giveTableRoom();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_linking = false;
}

// As wide as its columns, but not wider than half of the page; what the user has chosen stays.
void ConsumptionPage::giveTableRoom()
{
    const int all = m_splitter->width() - m_splitter->handleWidth();
    if (m_splitterMoved || m_model->rowCount() == 0 || all <= 0)
        return;
    int wanted = m_table->verticalScrollBar()->sizeHint().width() + 2 * m_table->frameWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        wanted += m_table->columnWidth(column);
    wanted = std::clamp(wanted, std::min(tableWidth, all / 2), all / 2);
    m_splitter->setSizes({all - wanted, wanted});
}

void ConsumptionPage::updateWords()
{
    const QString empty = m_trouble.isEmpty() ? emptyText(*m_data, m_feed->choice().hidden, *m_range) : m_trouble;
    m_chart->setEmptyText(empty);
    QStringList hints;
    if (const QString partial = partialText(*m_data, m_feed->choice().hidden, *m_range); !partial.isEmpty())
        hints += partial;
    if (m_chart->isMerged())
        hints += tr("Several columns in a pixel: the tallest is drawn");
    m_viewBar->setHint(hints.join(QStringLiteral(" · ")));
    QStringList totals;
    for (const LegendEntry &entry : m_chart->visibleSeries())
        totals += entry.shown->info.name + QStringLiteral(": ") + totalsTexts(*entry.shown, m_range->span(), m_data->bucketing, m_zone).join(QLatin1Char(' ')).trimmed();
    m_chart->setAccessibleName(tr("Chart of consumption, %1").arg(isEmpty(m_range->span()) ? QString() : spanText(m_range->span(), m_zone)));
    if (m_chart->focusedSeries() < 0)
        m_chart->setAccessibleDescription(empty.isEmpty() ? totals.join(QStringLiteral("; ")) : empty);
}

std::vector<SeriesInfo> ConsumptionPage::counters() const
{
    std::vector<SeriesInfo> found;
    for (const SeriesInfo &series : m_feed->allSeries()) {
        if (series.drawing == Drawing::Columns)
            found.push_back(series);
    }
    return found;
}

void ConsumptionPage::updateMeasures()
{
    bool energy = false;
    bool cost = false;
    for (const QString &id : m_feed->choice().series) {
        const Tariff tariff = m_feed->tariffs().bySeries.value(id);
        energy = energy || !tariff.gas.empty();
        cost = cost || !tariff.prices.empty();
    }
    m_viewBar->setMeasures(energy, cost, m_feed->tariffs().currency);
}

// A glued view follows the clock: as often as a pixel passes, at least every minute.
void ConsumptionPage::tick()
{
    m_range->setNow(std::chrono::duration_cast<std::chrono::milliseconds>(m_clock().time_since_epoch()).count());
    const double pixel = static_cast<double>(length(m_range->span())) / std::max(m_chart->plotWidth(), 100.0);
    m_tick.start(std::clamp(static_cast<int>(std::min(pixel, 1e6)), leastTick, mostTick));
}

ChartSheet ConsumptionPage::sheet() const
{
    ChartSheet sheet;
    sheet.data = m_data;
    sheet.hidden = m_feed->choice().hidden;
    sheet.view = m_range->span();
    sheet.zone = m_zone;
    sheet.madeAt = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock().time_since_epoch()).count();
    sheet.emptyText = emptyText(*m_data, sheet.hidden, *m_range);
    return sheet;
}

void ConsumptionPage::print()
{
    QPrinter printer;
    printer.setResolution(96);
    printer.setDocName(sheetTitle(sheet()) + QStringLiteral(", ") + sheetPeriod(sheet()));
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    if (!m_askPrinter(printer))
        return;
    if (!writePages(sheet(), printer))
        emit said([name = printer.printerName()] { return tr("The printer %1 could not be used.").arg(name); }, true);
}

void ConsumptionPage::copy()
{
    auto *content = new QMimeData; // the clipboard owns it
    const ChartSheet all = sheet();
    content->setImageData(toImage(all));
    content->setText(sheetTitle(all) + QStringLiteral(", ") + sheetPeriod(all) + QLatin1Char('\n') + toTabbedText(tableOf(all)));
    QGuiApplication::clipboard()->setMimeData(content);
    emit said([] { return tr("Picture and table are in the clipboard."); }, false);
}

void ConsumptionPage::saveAs(const QString &title, const QString &ending, const QString &filter, const std::function<bool(const QString &)> &write)
{
    const ChartSheet all = sheet();
    QString name = sheetTitle(all) + QLatin1Char(' ') + sheetPeriod(all);
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        name.replace(forbidden, QLatin1Char('-'));
    QString file = m_askFile(title, name.left(120) + QLatin1Char('.') + ending, filter);
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
        file += QLatin1Char('.') + ending;
    const bool written = write(file);
    emit said([written, file] { return written ? tr("Written: %1").arg(file) : tr("%1 could not be written.").arg(file); }, !written);
}

void ConsumptionPage::editTariffs()
{
    auto *dialog = new TariffDialog(counters(), m_feed->tariffs(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_feed->setTariffs(dialog->tariffs());
        updateMeasures();
    });
    dialog->open();
}

void ConsumptionPage::setTableShown(bool shown)
{
    m_actions->table->setChecked(shown);
    m_table->setVisible(shown);
    updateTable();
}

void ConsumptionPage::setNights(std::function<std::vector<Span>(const Span &)> nights)
{
    m_feed->setNights(std::move(nights));
}

// The whole page without the window around it; Esc goes back.
void ConsumptionPage::setFullScreen(bool full)
{
    if (full == (m_fullScreen != nullptr))
        return;
    if (full) {
        m_fullScreen = new QWidget(window(), Qt::Window);
        m_fullScreen->setObjectName(QStringLiteral("chartFullScreenWindow"));
        m_fullScreen->setWindowTitle(word());
        auto *column = new QVBoxLayout(m_fullScreen);
        column->setContentsMargins(0, 0, 0, 0);
        m_stack->removeWidget(m_content);
        column->addWidget(m_content);
        m_content->show();
        m_fullScreen->installEventFilter(this);
        m_fullScreen->showFullScreen();
        m_chart->setFocus();
        return;
    }
    m_stack->addWidget(m_content);
    m_stack->setCurrentWidget(m_content);
    m_fullScreen->removeEventFilter(this);
    m_fullScreen->deleteLater();
    m_fullScreen = nullptr;
    m_actions->fullScreen->setChecked(false);
}

bool ConsumptionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (m_fullScreen && watched == m_fullScreen) {
        const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (escape || event->type() == QEvent::Close) {
            setFullScreen(false);
            event->accept();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ConsumptionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    tick();
    m_feed->setPlotWidth(m_chart->plotWidth());
}

void ConsumptionPage::restoreLayout(const Remembered &remembered)
{
    const PageMemory memory = recallPage(remembered);
    m_chosen = memory.chosen;
    m_feed->setTariffs(memory.tariffs);
    changeChoice([&memory](Choice &c) {
        if (memory.chosen)
            c.series = memory.choice.series;
        c.hidden = memory.choice.hidden;
        c.bucketing = memory.choice.bucketing;
        c.compare = memory.choice.compare;
        c.measure = memory.choice.measure;
        c.stacked = memory.choice.stacked;
        c.nights = memory.choice.nights;
    });
    m_actions->nights->setChecked(memory.choice.nights);
    setTableShown(memory.table);
}

void ConsumptionPage::saveLayout(Remembered &remembered) const
{
    rememberPage(remembered, {m_feed->choice(), m_feed->tariffs(), m_chosen, m_actions->table->isChecked()});
}

void ConsumptionPage::retranslate()
{
    m_state->setTexts(tr("No meter has values yet."), tr("As soon as the readings of a meter arrive, or a log is imported, its consumption is drawn here."));
    m_menuButton->setAccessibleName(tr("Menu of the chart"));
    m_menuButton->setToolTip(tr("Print, save, table, prices"));
    m_table->setAccessibleName(tr("Values of the chart"));
    m_actions->retranslate();
    updateWords();
}

void ConsumptionPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_legend->updateTotals();
        updateTable();
    }
    Page::changeEvent(event);
}

} // namespace ui::charts
