#include <QtTest>

#include "ui/charts/pane_content.h"
#include "ui/charts/point_walk.h"
#include "ui/charts/range_keys.h"
#include "ui/charts/range_model.h"

#include <QKeyEvent>

using namespace ui::charts;

// What each pane of a chart draws, and the keyboard's way over its points and its range, without a window.
class TestChartPanes : public QObject {
    Q_OBJECT

    static ShownSeries shown(const QString &id, const QString &unit, Drawing drawing = Drawing::Columns)
    {
        ShownSeries series;
        series.info.id = series.info.name = id;
        series.info.unit = unit;
        series.info.drawing = drawing;
        return series;
    }
    static ChartData dataOf(std::vector<ShownSeries> series)
    {
        ChartData data;
        data.bucketing = Bucketing::Day;
        data.series = std::move(series);
        return data;
    }

private slots:
    void unitsHaveTheirPanes_data()
    {
        QTest::addColumn<QStringList>("units");
        QTest::addColumn<QStringList>("axes"); // left and right of one pane after the other
        QTest::addRow("nothing visible: one empty pane") << QStringList() << QStringList({"", ""});
        QTest::addRow("one unit") << QStringList({"kWh"}) << QStringList({"kWh per day", ""});
        QTest::addRow("the same twice") << QStringList({"kWh", "kWh"}) << QStringList({"kWh per day", ""});
        QTest::addRow("volume to the left of energy") << QStringList({"kWh", "m³"}) << QStringList({"m³ per day", "kWh per day"});
        QTest::addRow("what comes third, below") << QStringList({"m³", "kWh", "l"}) << QStringList({"m³ per day", "kWh per day", "l per day", ""});
    }
    void unitsHaveTheirPanes()
    {
        QFETCH(QStringList, units);
        std::vector<ShownSeries> series;
        for (const QString &unit : units)
            series.push_back(shown(QString::number(series.size()), unit));
        const ChartData data = dataOf(std::move(series));
        QStringList axes;
        for (const PaneContent &content : paneContents(data, legendEntries(data), QTimeZone::utc()))
            axes << content.units[0] << content.units[1];
        QTEST(axes, "axes");
    }

    // Gaps stand where their series does; a state without unit says its name; a hidden series takes its axis along.
    void eachPaneHasWhatBelongsToIt()
    {
        ChartData data = dataOf({shown("gas", "m³"), shown("sun", "kWh"), shown("state", "", Drawing::Steps)});
        data.gaps = {{"state", {0, 1}}, {"gas", {2, 3}}};
        auto contents = paneContents(data, legendEntries(data), QTimeZone::utc());
        QCOMPARE(contents.size(), std::size_t(2));
        QCOMPARE(contents[0].series.size(), std::size_t(2));
        QCOMPARE(contents[0].series[1].side, Side::Right);
        QCOMPARE(contents[0].gaps, std::vector<Gap>({{"gas", {2, 3}}}));
        QCOMPARE(contents[1].units[0], QStringLiteral("state"));
        QCOMPARE(contents[1].gaps, std::vector<Gap>({{"state", {0, 1}}}));
        contents = paneContents(data, legendEntries(data, {"gas"}), QTimeZone::utc());
        QCOMPARE(contents.size(), std::size_t(1));
        QCOMPARE(contents[0].units[0], QStringLiteral("kWh per day"));
        QCOMPARE(contents[0].units[1], QStringLiteral("state"));
    }

    void walkGoesRoundThePointsAndOverTheSeries()
    {
        PointWalk walk;
        QVERIFY(!walk.isWalking());
        QVERIFY(!walk.toSeries(false, 2)); // before the chart
        QVERIFY(walk.toSeries(true, 2));
        const std::vector<Span> points{{0, 10}, {10, 20}, {20, 30}};
        QCOMPARE(walk.toPoint(points, 0), points[2]); // the newest at first
        QCOMPARE(walk.toPoint(points, 1), points[0]);
        QCOMPARE(walk.toPoint(points, -1), points[2]);
        QCOMPARE(walk.toPoint(points, -1), points[1]);
        QCOMPARE(walk.toPoint({{0, 10}, {20, 30}}, 0), points[2]); // its own has gone
        QVERIFY(walk.toSeries(true, 2));
        QCOMPARE(walk.series(), 1);
        QCOMPARE(walk.toPoint(points, 0), points[2]); // of another series: from the newest again
        QVERIFY(!walk.toSeries(true, 2)); // and on
        QVERIFY(!walk.isWalking());
    }

    void onlyWhatIsInSightIsWalked()
    {
        ShownSeries columns = shown("gas", "m³");
        for (TimeMs from = 0; from < 100; from += 10)
            columns.columns.push_back({{from, from + 10}, std::nullopt, 0, 0});
        const std::vector<Span> points = pointsInSight(columns, {25, 50}, 1000);
        QCOMPARE(points, std::vector<Span>({{20, 30}, {30, 40}, {40, 50}}));
    }

    void keysThatMeanSomethingElseInTheWindow_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<bool>("windowsToo");
        QTest::addColumn<bool>("taken");
        QTest::addRow("1: a preset") << int(Qt::Key_1) << int(Qt::NoModifier) << true << true;
        QTest::addRow("1 of the keypad") << int(Qt::Key_1) << int(Qt::KeypadModifier) << true << true;
        QTest::addRow("Ctrl+1: a page") << int(Qt::Key_1) << int(Qt::ControlModifier) << false << false;
        QTest::addRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier) << true << true;
        QTest::addRow("plus") << int(Qt::Key_Plus) << int(Qt::NoModifier) << false << true;
        QTest::addRow("a letter") << int(Qt::Key_A) << int(Qt::NoModifier) << false << false;
    }
    void keysThatMeanSomethingElseInTheWindow()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        RangeModel range(QTimeZone::utc());
        range.setData({0, 400 * dayMs});
        const QKeyEvent event(QEvent::KeyPress, key, Qt::KeyboardModifiers(modifiers));
        QTEST(isWindowsToo(event), "windowsToo");
        QTEST(takeRangeKey(range, event), "taken");
    }
};

QTEST_MAIN(TestChartPanes)
#include "tst_chart_panes.moc"
