// Frames of the consumption chart at 1200 x 600, and of plain Qt Charts with the same data, in one run. Medians; the first frames are
// not counted. Prints one line each: what, under the hand, at rest, plain Qt Charts.
#include "core/store/history_store.h"
#include "ui/charts/chart_feed.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/range_model.h"
#include "ui/charts/store_source.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QLineSeries>
#include <QPixmap>
#include <QTemporaryDir>
#include <QValueAxis>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace ui::charts;

namespace {

constexpr QSize size(1200, 600);
constexpr int frames = 41;
constexpr int warmUp = 5;
const TimeMs start = QDateTime(QDate(2025, 11, 1), QTime(0, 0), QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();

double median(const std::function<void(int)> &frame, int count = frames)
{
    std::vector<double> times;
    for (int i = 0; i < count + warmUp; ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        if (i >= warmUp)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return times[times.size() / 2];
}

std::vector<Column> hours(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Column> columns;
    for (int i = 0; i < count; ++i) {
        Column column;
        column.span = {start + i * hourMs, start + (i + 1) * hourMs};
        column.amount = bytes::ScaledValue{static_cast<std::int64_t>(random() % 300), -2};
        column.covered = hourMs;
        columns.push_back(column);
    }
    return columns;
}

ShownSeries columnsOf(const char *medium, const char *unit, int count, unsigned seed)
{
    ShownSeries shown;
    shown.info.id = QLatin1String(medium);
    shown.info.name = QLatin1String(medium);
    shown.info.unit = QString::fromUtf8(unit);
    shown.info.medium = QLatin1String(medium);
    shown.info.data = {start, start + count * hourMs};
    shown.columns = hours(count, seed);
    return shown;
}

std::vector<Sample> noise(int count)
{
    std::mt19937 random(3);
    std::vector<Sample> samples;
    double level = -80;
    for (int i = 0; i < count; ++i) {
        level += static_cast<double>(random() % 100) / 50.0 - 1.0 - (level + 80) * 0.01;
        samples.push_back({start + i * 16'000LL, level});
    }
    return samples;
}

// Pans by a hundredth of the view and back; every second frame zooms.
struct Stage {
    RangeModel range{QTimeZone("Europe/Berlin")};
    ConsumptionChart chart{&range};
    Span all;

    Stage(ChartData data, const Span &span) : all(span)
    {
        chart.resize(size);
        chart.show();
        QApplication::processEvents(); // exposed: from here on a repaint paints
        range.setNow(span.to);
        range.setData(span);
        range.set({span.from + length(span) / 100, span.to - length(span) / 100});
        data.span = span;
        chart.setData(std::make_shared<ChartData>(std::move(data)));
    }
    void step(int i)
    {
        const TimeMs by = length(all) / 200 * (i % 2 == 0 ? 1 : -1);
        const Span now = range.span();
        range.set(i % 4 < 2 ? Span{now.from + by, now.to + by} : Span{now.from - by / 2, now.to + by / 2});
        chart.flush();
        for (ChartPane *pane : chart.panes())
            pane->viewport()->repaint();
    }
    double moving()
    {
        range.beginGesture();
        const double time = median([this](int i) { step(i); });
        range.endGesture();
        return time;
    }
    double resting()
    {
        return median([this](int i) { step(i); });
    }
};

double plainLine(const std::vector<Sample> &samples)
{
    auto *chart = new QChart;
    auto *series = new QLineSeries;
    QList<QPointF> points;
    for (const Sample &sample : samples)
        points.append({static_cast<double>(sample.at), sample.value});
    series->replace(points);
    chart->addSeries(series);
    chart->createDefaultAxes();
    QChartView view(chart);
    view.resize(size);
    view.show();
    QApplication::processEvents();
    auto *axis = qobject_cast<QValueAxis *>(chart->axes(Qt::Horizontal).constFirst());
    const double width = axis->max() - axis->min();
    return median(
        [&](int i) {
            axis->setRange(axis->min() + (i % 2 ? width : -width) / 200, axis->max() + (i % 2 ? width : -width) / 200);
            view.viewport()->repaint();
        },
        samples.size() > 100000 ? 3 : 11);
}

// Qt Charts has no columns on a time axis: the same number of bars on a category axis.
double plainBars(int sets, int count)
{
    auto *chart = new QChart;
    auto *series = new QBarSeries;
    for (int s = 0; s < sets; ++s) {
        auto *set = new QBarSet(QString::number(s));
        for (const Column &column : hours(count, static_cast<unsigned>(s)))
            set->append(bytes::toDouble(*column.amount));
        series->append(set);
    }
    chart->addSeries(series);
    auto *x = new QValueAxis;
    x->setRange(0, count);
    auto *y = new QValueAxis;
    y->setRange(0, 4);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    series->attachAxis(x);
    series->attachAxis(y);
    QChartView view(chart);
    view.resize(size);
    view.show();
    QApplication::processEvents();
    return median(
        [&](int i) {
            x->setRange(i % 2 ? count / 200.0 : 0, count);
            view.viewport()->repaint();
        },
        7);
}

// Ten years of quarter-hours of one meter in a real history.
std::unique_ptr<store::HistoryStore> tenYears(const QString &folder)
{
    store::StoreOptions options;
    options.folder = folder;
    options.zone = "Europe/Berlin";
    options.backupsKept = 0;
    auto history = std::make_unique<store::HistoryStore>(options);
    history->open();
    std::mt19937 random(9);
    std::int64_t counter = 806170;
    bool finished = false;
    history->beginBatch("bench", {history.get()}, [&](const store::Answer<store::BatchId> &batch) {
        store::SeriesReadings gas;
        gas.key = {{0x18C4, 0x51601328, 1, 3}, "METER", "m3"};
        for (int i = 0; i < 3652 * 96; ++i) {
            counter += static_cast<std::int64_t>(random() % 6);
            gas.readings.push_back({start - 3287 * dayMs + i * 15 * minuteMs + 77'000, {counter, -2}});
        }
        history->appendReadings(*batch, {gas}, {history.get()}, [&, id = *batch](const store::Answer<store::Appended> &) {
            history->finishBatch(id, {history.get()}, [&finished](const store::Answer<store::Batch> &) { finished = true; });
        });
    });
    while (!finished)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return history;
}

// From the click to the painted picture, through the history's thread.
double clickToPicture(StoreSource &source, const Span &span, Bucketing bucketing)
{
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        RangeModel range{QTimeZone("Europe/Berlin")};
        ConsumptionChart chart(&range);
        ChartFeed feed(&source, &range);
        bool painted = false;
        QObject::connect(&feed, &ChartFeed::dataReady, &chart, [&](const std::shared_ptr<const ChartData> &data) {
            if (!covers(data->span, span))
                return;
            chart.setData(data);
            for (ChartPane *pane : chart.panes())
                pane->viewport()->repaint();
            painted = true;
        });
        chart.resize(size);
        chart.show();
        Choice choice;
        choice.series = {source.series().front().id};
        choice.bucketing = bucketing;
        range.setNow(span.to);
        feed.setChoice(choice);
        feed.setPlotWidth(chart.plotWidth());
        while (feed.isWaiting())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        painted = false;
        QElapsedTimer timer;
        timer.start();
        range.set(span);
        while (!painted)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + 3, times.end());
    return times[3];
}

void fromHistory()
{
    const QTemporaryDir folder;
    const auto history = tenYears(folder.path());
    StoreSource source(history.get());
    while (source.series().empty())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const TimeMs end = source.series().front().data.to;
    std::printf("%-34s %8s\n", "click to picture, out of SQLite", "ms");
    std::printf("%-34s %8.1f\n", "a year of quarter-hours, by itself", clickToPicture(source, {end - 365 * dayMs, end}, Bucketing::Auto));
    std::printf("%-34s %8.1f\n", "the same by days", clickToPicture(source, {end - 365 * dayMs, end}, Bucketing::Day));
    std::printf("%-34s %8.1f\n", "the same by hours", clickToPicture(source, {end - 365 * dayMs, end}, Bucketing::Hour));
    std::printf("%-34s %8.1f\n", "ten years", clickToPicture(source, {end - 3650 * dayMs, end}, Bucketing::Auto));
}

void say(const char *what, double moving, double resting, double plain)
{
    std::printf("%-34s %8.1f %8.1f %10.1f %8.0f x\n", what, moving, resting, plain, plain / moving);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::applyTheme(app, ui::ThemeChoice::Light, app.palette());
    std::printf("%-34s %8s %8s %10s %10s\n", "ms a frame, 1200 x 600", "moving", "at rest", "Qt Charts", "ratio");
    {
        ChartData data;
        data.series = {columnsOf("gas", "m³", 1000, 1), columnsOf("electricity", "kWh", 1000, 2)};
        Stage stage(std::move(data), {start, start + 1000 * hourMs});
        if (argc > 1)
            stage.chart.grab().save(QString::fromLocal8Bit(argv[1]));
        const double moving = stage.moving();
        say("2 x 1,000 columns", moving, stage.resting(), plainBars(2, 1000));
    }
    {
        ChartData data;
        data.series = {columnsOf("gas", "m³", 2000, 1)};
        Stage stage(std::move(data), {start, start + 2000 * hourMs});
        const double moving = stage.moving();
        say("2,000 columns", moving, stage.resting(), plainBars(1, 2000));
    }
    {
        ChartData data;
        data.series = {columnsOf("gas", "m³", 8760, 1), columnsOf("electricity", "kWh", 8760, 2)};
        Stage stage(std::move(data), {start, start + 8760 * hourMs});
        const double moving = stage.moving();
        say(stage.chart.isMerged() ? "2 x 8,760 columns, merged" : "2 x 8,760 columns", moving, stage.resting(), plainBars(2, 8760));
    }
    for (const int count : {100'000, 1'000'000}) {
        ChartData data;
        ShownSeries line;
        line.info.id = QStringLiteral("rssi");
        line.info.name = QStringLiteral("RSSI");
        line.info.unit = QStringLiteral("dBm");
        line.info.drawing = Drawing::Line;
        const std::vector<Sample> samples = noise(count);
        line.line = std::make_shared<Decimator>(samples);
        data.series = {line};
        Stage stage(std::move(data), {samples.front().at, samples.back().at});
        const double moving = stage.moving();
        say(count > 100'000 ? "line over 1,000,000 points" : "line over 100,000 points", moving, stage.resting(), plainLine(samples));
        if (argc > 2 && count > 100'000)
            stage.chart.grab().save(QString::fromLocal8Bit(argv[2]));
    }
    fromHistory();
    return 0;
}
