#include "ui/charts/consumption_page.h"

#include "ui/charts/chart_actions.h"
#include "ui/charts/chart_source.h"
#include "ui/charts/chart_state.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/full_screen.h"
#include "ui/charts/legend.h"
#include "ui/charts/page_memory.h"
#include "ui/charts/range_bar.h"
#include "ui/charts/series_chooser.h"
#include "ui/charts/tariff_dialog.h"
#include "ui/charts/view_bar.h"
#include "ui/icons.h"
#include "ui/state_panel.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::charts {

namespace {

constexpr int defaultShown = 5; // of many series so many are shown unasked
constexpr int defaultChosen = 12;
constexpr int tableWidth = 360; // at first
constexpr int leastTick = 1000;
constexpr int mostTick = 60'000;

} // namespace

ConsumptionPage::ConsumptionPage(ChartSource *source, Clock clock, const QTimeZone &zone, QWidget *parent)
    : Page(parent), m_clock(std::move(clock)), m_zone(zone), m_range(new RangeModel(zone, this)), m_feed(new ChartFeed(source, m_range, this)), m_stack(new QStackedLayout(this)),
      m_state(new StatePanel("consumption", this)), m_content(new QWidget(this)), m_rangeBar(new RangeBar(m_range, m_content)), m_viewBar(new ViewBar(m_content)),
      m_chooser(new SeriesChooser(m_content)), m_menuButton(new QToolButton(m_content)), m_chart(new ConsumptionChart(m_range, m_content)), m_legend(new Legend(m_range, m_content)),
      m_splitter(new QSplitter(Qt::Horizontal, m_content)), m_table(new BucketView(m_splitter)), m_actions(new ChartActions(m_content)),
      m_output(new SheetOutput([this] { return sheet(); }, this)), m_fullScreen(new FullScreen(m_content, m_stack, this))
{
    setObjectName(QStringLiteral("consumptionPage"));
    setAutoFillBackground(true);
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
    m_fullScreen->end();
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

// A click on a bucket chooses its row, a row its bucket; the same click again, or the table put away, and nothing is chosen.
void ConsumptionPage::linkSelection()
{
    connect(m_chart, &ConsumptionChart::bucketChosen, this, [this](const Span &bucket) {
        const bool again = m_chart->selectedBucket() && m_chart->selectedBucket()->from == bucket.from;
        if (!again)
            m_table->choose(bucket.from);
        m_chart->selectBucket(again ? std::nullopt : std::optional(bucket));
    });
    connect(m_table, &BucketView::bucketChosen, m_chart, &ConsumptionChart::selectBucket);
}

void ConsumptionPage::connectActions()
{
    connect(m_actions->print, &QAction::triggered, m_output, &SheetOutput::print);
    connect(m_actions->copy, &QAction::triggered, m_output, &SheetOutput::copy);
    connect(m_actions->savePng, &QAction::triggered, m_output, &SheetOutput::savePng);
    connect(m_actions->saveSvg, &QAction::triggered, m_output, &SheetOutput::saveSvg);
    connect(m_actions->savePdf, &QAction::triggered, m_output, &SheetOutput::savePdf);
    connect(m_actions->saveCsv, &QAction::triggered, m_output, &SheetOutput::saveCsv);
    connect(m_output, &SheetOutput::said, this, &ConsumptionPage::said);
    connect(m_actions->table, &QAction::toggled, this, &ConsumptionPage::setTableShown);
    m_actions->nights->setChecked(true);
    connect(m_actions->nights, &QAction::toggled, this, [this](bool on) { changeChoice([on](Choice &c) { c.nights = on; }); });
    connect(m_actions->tariffs, &QAction::triggered, this, &ConsumptionPage::editTariffs);
    connect(m_actions->fullScreen, &QAction::toggled, this, &ConsumptionPage::setFullScreen);
    connect(m_fullScreen, &FullScreen::ended, m_actions->fullScreen, [this] { m_actions->fullScreen->setChecked(false); });
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
    if (m_actions->table->isChecked())
        m_table->setContent(BucketTable(m_data, m_chart->visibleSeries(), m_range->span(), m_zone));
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
    if (!shown)
        m_chart->selectBucket(std::nullopt);
    updateTable();
}

void ConsumptionPage::setNights(std::function<std::vector<Span>(const Span &)> nights)
{
    m_feed->setNights(std::move(nights));
}

// The whole page without the window around it; Esc goes back.
void ConsumptionPage::setFullScreen(bool full)
{
    if (!full) {
        m_fullScreen->end();
    } else if (!m_fullScreen->isOn()) {
        m_fullScreen->begin(window(), word());
        m_chart->setFocus();
    }
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
