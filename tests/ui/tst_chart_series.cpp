#include <QtTest>

#include "../core/store/store_fixture.h"
#include "core/history/buckets.h"
#include "core/history/import/made_up.h"
#include "core/history/time_zone.h"
#include "ui/charts/local_time.h"
#include "ui/charts/series_catalog.h"
#include "ui/charts/series_stretch.h"

using namespace ui::charts;
using namespace store::testing;
using Grain = SeriesStretch::Grain;

// Which series can be drawn, and what is drawn of one in a stretch of time, without a history.
class TestChartSeries : public QObject {
    Q_OBJECT

    static store::Series counter(store::SeriesId id, const wmbus::Address &device)
    {
        return {id, {device, "METER", "m3"}, store::SeriesKind::Counter};
    }
    static store::Device named(const wmbus::Address &address, const std::string &name, bool mine = false)
    {
        store::Device device;
        device.entry.address = address;
        device.entry.name = name;
        device.entry.mine = mine;
        return device;
    }
    static QStringList namesOf(const SeriesCatalog &catalog)
    {
        QStringList names;
        for (const SeriesInfo &info : catalog.series())
            names << info.name;
        return names;
    }
    static store::Bucket rollUp(TimeMs start, TimeMs firstAt, TimeMs lastAt, std::int64_t first, std::int64_t last)
    {
        store::Bucket bucket;
        bucket.start = start;
        bucket.end = start + hourMs;
        bucket.firstAt = firstAt;
        bucket.lastAt = lastAt;
        bucket.first = bucket.min = {first, 0};
        bucket.last = bucket.max = {last, 0};
        bucket.count = 2;
        bucket.longestGap = lastAt - firstAt;
        return bucket;
    }

private slots:
    void ownMetersComeFirstByName()
    {
        SeriesCatalog catalog;
        wmbus::Address neighbour = waterMeter();
        neighbour.id = 0x11111111;
        catalog.setDevices({named(gasMeter(), "Gas", true), named(waterMeter(), "A tap", true), named(neighbour, "A neighbour")});
        catalog.addSeries({counter(1, neighbour), counter(2, gasMeter()), counter(3, waterMeter()), {4, {gasMeter(), "RSSI", "dBm"}, store::SeriesKind::Gauge}});
        for (const store::SeriesId id : catalog.ids())
            catalog.setFirst(id, 0);
        catalog.describe();
        QCOMPARE(namesOf(catalog), QStringList({"A tap", "Gas", "A neighbour", "Gas, signal level"}));
    }

    // A series without readings has nothing to draw; ends of one that nobody knows are of no use.
    void onlyWhatHasReadingsCanBeDrawn()
    {
        SeriesCatalog catalog;
        catalog.addSeries({counter(1, gasMeter())});
        catalog.setFirst(2, 0);
        catalog.describe();
        QVERIFY(catalog.series().empty());
        QVERIFY(!catalog.hasReadings(1) && !catalog.hasReadings(2));
        catalog.setFirst(1, 1000);
        catalog.setLast(1, store::Reading{5000, {123, -3}});
        catalog.describe();
        QCOMPARE(catalog.series().size(), std::size_t(1));
        QCOMPARE(catalog.series()[0].data, (Span{1000, 5001}));
        QCOMPARE(catalog.series()[0].decimals, 3);
        QVERIFY(catalog.find(catalog.series()[0].id));
        catalog.clear();
        QVERIFY(catalog.series().empty() && catalog.ids().empty());
    }

    void whatWasGivenToAMeterCountsThere()
    {
        SeriesCatalog catalog;
        store::Device log = named(history::madeUpDevice("CUX2500001"), "");
        catalog.setDevices({log, named(gasMeter(), "Gas")});
        catalog.addSeries({counter(1, log.entry.address), counter(2, gasMeter())});
        catalog.setFirst(1, 0);
        catalog.setFirst(2, 0);
        catalog.describe();
        QCOMPARE(catalog.series().size(), std::size_t(2));
        const QString id = SeriesCatalog::idOf(counter(1, log.entry.address).key);
        QVERIFY(catalog.find(id));
        history::setGiven(log.entry, gasMeter(), 7);
        catalog.setDevices({log, named(gasMeter(), "Gas")});
        catalog.describe();
        QCOMPARE(namesOf(catalog), QStringList("Gas"));
        QVERIFY(!catalog.find(id));
    }

    void grainIsTheCoarsestThatIsExact_data()
    {
        QTest::addColumn<Span>("span");
        QTest::addColumn<int>("bucketing");
        QTest::addColumn<bool>("finest");
        QTest::addColumn<int>("grain");
        const Span week{local(2026, 10, 19), local(2026, 10, 26)};
        const Span month{local(2026, 10, 1), local(2026, 11, 1)};
        QTest::addRow("days of a week") << week << int(Bucketing::Day) << false << int(Grain::Readings);
        QTest::addRow("half hours of a month") << month << int(Bucketing::HalfHour) << false << int(Grain::Readings);
        QTest::addRow("hours of a month") << month << int(Bucketing::Hour) << false << int(Grain::Hours);
        QTest::addRow("days of a month") << month << int(Bucketing::Day) << false << int(Grain::Days);
        QTest::addRow("days of a month, every reading wanted") << month << int(Bucketing::Day) << true << int(Grain::Readings);
    }
    void grainIsTheCoarsestThatIsExact()
    {
        QFETCH(Span, span);
        QFETCH(int, bucketing);
        QFETCH(bool, finest);
        const auto borders = bucketBorders(span, static_cast<Bucketing>(bucketing), QTimeZone(berlin));
        QTEST(int(SeriesStretch::ofColumns(QStringLiteral("gas"), borders, span, finest, history::zoneTable(berlin)).grain()), "grain");
    }

    void grainOfLines_data()
    {
        QTest::addColumn<TimeMs>("days");
        QTest::addColumn<int>("grain");
        QTest::addRow("8 days") << TimeMs(8) << int(Grain::Readings);
        QTest::addRow("9 days") << TimeMs(9) << int(Grain::Hours);
        QTest::addRow("400 days") << TimeMs(400) << int(Grain::Hours);
        QTest::addRow("401 days") << TimeMs(401) << int(Grain::Days);
    }
    void grainOfLines()
    {
        QFETCH(TimeMs, days);
        QTEST(int(SeriesStretch::ofLine(QStringLiteral("level"), {0, days * dayMs}, false).grain()), "grain");
    }

    // The neighbours of roll-ups on both sides make the first and the last column whole, and stand at the ends of a line.
    void neighboursCompleteTheEnds()
    {
        const TimeMs from = local(2026, 10, 1);
        std::vector<TimeMs> borders;
        for (int hour = 0; hour <= 9 * 24; ++hour)
            borders.push_back(from + hour * hourMs);
        std::vector<store::Bucket> rollUps;
        for (int hour = 0; hour < 9 * 24; ++hour) // 1 in half an hour, at 15 and 45
            rollUps.push_back(rollUp(borders[std::size_t(hour)], borders[std::size_t(hour)] + 15 * minuteMs, borders[std::size_t(hour)] + 45 * minuteMs, 100 + 2 * hour, 101 + 2 * hour));
        const store::Reading before{from - 15 * minuteMs, {99, 0}};
        const store::Reading after{borders.back() + 15 * minuteMs, {100 + 2 * 9 * 24, 0}};

        SeriesStretch columns = SeriesStretch::ofColumns(QStringLiteral("gas"), borders, {}, false, history::zoneTable(berlin));
        QCOMPARE(columns.grain(), Grain::Hours);
        columns.takeRollUps(rollUps);
        columns.takeBefore(before);
        columns.takeAfter(after);
        QVERIFY(!columns.nextDetail());
        Reply reply;
        columns.addColumns(reply, history::rulesFor("m3", {}), {});
        QCOMPARE(reply.columns.size(), std::size_t(1));
        for (const Column &column : reply.columns[0]) {
            QVERIFY(column.amount && bytes::sameNumber(*column.amount, {2, 0}));
            QCOMPARE(column.covered, hourMs);
        }
        QVERIFY(reply.gaps.empty());

        SeriesStretch line = SeriesStretch::ofLine(QStringLiteral("gas"), {borders.front(), borders.back()}, false);
        line.takeRollUps(rollUps);
        line.takeBefore(before);
        line.takeAfter(after);
        line.addLine(reply);
        const auto &samples = reply.lines.front()->samples();
        QCOMPARE(samples.front().at, before.at);
        QCOMPARE(samples.back().at, after.at);
        QVERIFY(std::is_sorted(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; }));
    }

    // Where the counter fell within a roll-up its readings are asked for, once, and put between what is there.
    void fallsAreAskedForOnce()
    {
        const TimeMs from = local(2026, 10, 1);
        std::vector<store::Bucket> rollUps{rollUp(from, from + 1, from + hourMs - 1, 10, 20), rollUp(from + hourMs, from + hourMs + 1, from + 2 * hourMs - 1, 20, 5)};
        rollUps[1].falls = 1;
        SeriesStretch stretch = SeriesStretch::ofColumns(QStringLiteral("gas"), {from, from + 10 * dayMs}, {}, false, history::zoneTable(berlin));
        stretch.takeRollUps(rollUps);
        const auto detail = stretch.nextDetail();
        QVERIFY(detail && holds(*detail, from + hourMs + 1));
        QVERIFY(!stretch.nextDetail());
        store::ReadingSpan readings;
        readings.inside = {{from + hourMs + 1, {20, 0}}, {from + hourMs + 30 * minuteMs, {30, 0}}, {from + 2 * hourMs - 1, {5, 0}}};
        stretch.takeDetail(readings);
        const meter::CounterExchange exchange{history::instant(from + hourMs + 30 * minuteMs), bytes::ScaledValue{30, 0}, bytes::ScaledValue{0, 0}};
        Reply reply;
        stretch.addColumns(reply, history::rulesFor("m3", {}), {exchange});
        QVERIFY(reply.columns[0][0].amount && bytes::sameNumber(*reply.columns[0][0].amount, {25, 0})); // 10 to 30, then 0 to 5
    }
};

QTEST_MAIN(TestChartSeries)
#include "tst_chart_series.moc"
