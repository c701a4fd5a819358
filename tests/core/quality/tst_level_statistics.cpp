#include <QtTest>

#include "core/quality/level_statistics.h"

using namespace quality;
using namespace std::chrono_literals;

namespace {

const Time begin{std::chrono::hours(24 * 365 * 50)};

std::vector<Level> levels(std::initializer_list<int> dbm)
{
    std::vector<Level> result;
    Time at = begin;
    for (const int one : dbm)
        result.push_back({at += 1s, one});
    return result;
}

} // namespace

class TestLevelStatistics : public QObject {
    Q_OBJECT

private slots:
    void summary_data()
    {
        QTest::addColumn<std::vector<Level>>("heard");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addRow("one") << levels({-74}) << 1 << -74.0 << -74.0 << -74.0;
        QTest::addRow("two") << levels({-80, -70}) << 2 << -75.0 << -79.0 << -71.0;
        // Deciles by Python: statistics.quantiles(…, n=10, method='inclusive').
        QTest::addRow("eleven") << levels({-70, -72, -74, -76, -78, -80, -82, -84, -86, -88, -90}) << 11 << -80.0 << -88.0 << -72.0;
        QTest::addRow("an outlier") << levels({-80, -79, -95, -81}) << 4 << -80.5 << -90.8 << -79.3;
        QTest::addRow("above 0 dBm is no level") << levels({-80, 999, 3, -80}) << 2 << -80.0 << -80.0 << -80.0;
    }

    void summary()
    {
        QFETCH(std::vector<Level>, heard);
        const auto statistics = statisticsOf(heard);
        QVERIFY(statistics);
        QTEST(static_cast<int>(statistics->count), "count");
        QTEST(statistics->median, "median");
        QTEST(statistics->low, "low");
        QTEST(statistics->high, "high");
    }

    void nothingHeard()
    {
        QVERIFY(!statisticsOf({}));
        QVERIFY(!statisticsOf(levels({7})));
        QVERIFY(historyOf({}, begin, 0s, 5).empty());
    }

    void line()
    {
        const std::vector<LevelPoint> history = historyOf({{begin - 1ms, -70}, {begin - 9s, -80}, {begin - 8s, -90}, {begin - 21s, -60}, {begin, -50}}, begin, 5s, 4);
        QCOMPARE(history.size(), std::size_t(4));
        QCOMPARE(history[0].count, std::size_t(0));
        QCOMPARE(history[0].from, begin - 20s);
        QCOMPARE(history[2].count, std::size_t(2));
        QCOMPARE(history[2].mean, -85.0);
        QCOMPARE(history[2].lowest, -90);
        QCOMPARE(history[2].highest, -80);
        QCOMPARE(history[3].mean, -70.0);
    }

    // Welch's formula evaluated in Python with statistics.mean and statistics.variance.
    void welch_data()
    {
        QTest::addColumn<std::vector<Level>>("before");
        QTest::addColumn<std::vector<Level>>("after");
        QTest::addColumn<double>("difference");
        QTest::addColumn<double>("t");
        QTest::addColumn<double>("freedom");
        QTest::addRow("wrapped in foil") << levels({-74, -75, -73, -74, -76}) << levels({-93, -95, -91, -94}) << -18.85 << 18.952941 << 5.040235;
        QTest::addRow("another meter") << levels({-81, -83, -80, -82}) << levels({-82, -84, -81, -83, -82}) << -0.9 << 1.094095 << 6.123786;
        QTest::addRow("nothing scatters, nothing changes") << levels({-80, -80}) << levels({-80, -80}) << 0.0 << 0.0 << 0.0;
    }

    void welch()
    {
        QFETCH(double, difference);
        QFETCH(double, t);
        QFETCH(double, freedom);
        QFETCH(std::vector<Level>, before);
        QFETCH(std::vector<Level>, after);
        const auto change = changeOf(before, after);
        QVERIFY(change);
        QVERIFY(std::abs(change->difference - difference) < 1e-6);
        QVERIFY2(std::abs(change->t - t) < 1e-4, qPrintable(QString::number(change->t, 'f', 6)));
        QVERIFY2(std::abs(change->freedom - freedom) < 1e-3, qPrintable(QString::number(change->freedom, 'f', 6)));
        QCOMPARE(change->isCertain(), t >= 3);
    }

    void welchNeedsTwoEach()
    {
        QVERIFY(!changeOf(levels({-80}), levels({-90, -91})));
        QVERIFY(!changeOf(levels({-80, -81}), levels({-90})));
        QVERIFY(changeOf(levels({-80, -80}), levels({-90, -90}))->isCertain());
    }
};

QTEST_APPLESS_MAIN(TestLevelStatistics)
#include "tst_level_statistics.moc"
