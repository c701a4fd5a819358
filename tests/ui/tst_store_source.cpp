#include <QtTest>

#include "../core/store/store_fixture.h"
#include "core/history/buckets.h"
#include "ui/charts/assembly.h"
#include "ui/charts/chart_feed.h"
#include "ui/charts/local_time.h"
#include "ui/charts/range_model.h"
#include "ui/charts/consumption_columns.h"
#include "ui/charts/store_source.h"
#include "ui/charts/totals.h"

#include <random>

using namespace ui::charts;
using namespace store::testing;
using bytes::ScaledValue;

// The charts' numbers out of a real history: readings, hours and days come to the same.
class TestStoreSource : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = openStore(optionsFor(m_folder->path()));
        QVERIFY(m_store);
        store::SeriesReadings gas;
        gas.key = {gasMeter(), "METER", "m3"};
        gas.kind = store::SeriesKind::Counter;
        std::mt19937 random(5);
        std::int64_t counter = 806170;
        for (TimeMs time = local(2025, 6, 1) + 77'000; time < local(2026, 11, 1); time += 15 * minuteMs) {
            counter += static_cast<std::int64_t>(random() % 6);
            if (time > local(2026, 10, 20, 2) && time < local(2026, 10, 20, 9))
                continue; // a night without reception
            gas.readings.push_back({time, {counter, -2}});
            m_samples.push_back({history::instant(time), {counter, -2}, false});
        }
        store::SeriesReadings level;
        level.key = {gasMeter(), "RSSI", "dBm"};
        level.kind = store::SeriesKind::Gauge;
        for (TimeMs time = local(2026, 9, 1); time < local(2026, 11, 1); time += hourMs / 2)
            level.readings.push_back({time, {-60 - static_cast<std::int64_t>(random() % 40), 0}});
        m_levels = level.readings;
        const auto batch = valueOf<store::BatchId>([this](store::Asker asker, auto handler) { m_store->beginBatch("test", asker, handler); });
        valueOf<store::Appended>([&](store::Asker asker, auto handler) { m_store->appendReadings(batch, {gas, level}, asker, handler); });
        valueOf<store::Batch>([&](store::Asker asker, auto handler) { m_store->finishBatch(batch, asker, handler); });
        store::DeviceEntry entry;
        entry.address = gasMeter();
        entry.name = "Gas cellar";
        m_store->saveDevice(entry);
        m_source = std::make_unique<StoreSource>(m_store.get());
        QTRY_VERIFY_WITH_TIMEOUT(m_source->series().size() == 2 && m_source->series()[0].name == QStringLiteral("Gas cellar"), patience);
    }

    void seriesAreKnownWithTheirEnds()
    {
        const SeriesInfo &gas = m_source->series()[0];
        QCOMPARE(gas.unit, QStringLiteral("m³"));
        QCOMPARE(gas.medium, QStringLiteral("gas"));
        QCOMPARE(gas.decimals, 2);
        QVERIFY(gas.byItself && gas.drawing == Drawing::Columns);
        QCOMPARE(gas.data, (Span{history::milliseconds(m_samples.front().at), history::milliseconds(m_samples.back().at) + 1}));
        const SeriesInfo &level = m_source->series()[1];
        QCOMPARE(level.name, QStringLiteral("Gas cellar, signal level"));
        QVERIFY(level.drawing == Drawing::Line && !level.byItself);
    }

    // Another device of the same name: then the number is needed, and no longer when it is named otherwise.
    void sharedNamesHaveTheirNumbers()
    {
        store::DeviceEntry other;
        other.address = gasMeter();
        other.address.id = 0x12345678;
        other.name = "Gas cellar";
        m_store->saveDevice(other);
        const QString number = QString::fromStdString(wmbus::idText(gasMeter().id));
        QTRY_COMPARE_WITH_TIMEOUT(m_source->series()[0].name, QStringLiteral("Gas cellar · ") + number, patience);
        other.name = "Gas, neighbour";
        m_store->saveDevice(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->series()[0].name, QStringLiteral("Gas cellar"), patience);
    }

    // Half hours out of readings, hours and days out of roll-ups: each column is what all readings together say.
    void columnsAreExact_data()
    {
        QTest::addColumn<int>("bucketing");
        QTest::addColumn<TimeMs>("from");
        QTest::addColumn<TimeMs>("to");
        QTest::addRow("half hours of a week") << static_cast<int>(Bucketing::HalfHour) << local(2026, 10, 19) << local(2026, 10, 26);
        QTest::addRow("hours of the day with 25") << static_cast<int>(Bucketing::Hour) << local(2026, 10, 25) << local(2026, 10, 26);
        QTest::addRow("hours of a month, out of roll-ups") << static_cast<int>(Bucketing::Hour) << local(2026, 10, 1) << local(2026, 11, 1);
        QTest::addRow("days of a year, out of roll-ups") << static_cast<int>(Bucketing::Day) << local(2025, 11, 1) << local(2026, 11, 1);
        QTest::addRow("months") << static_cast<int>(Bucketing::Month) << local(2025, 7, 1) << local(2026, 10, 1);
        QTest::addRow("beyond the first reading") << static_cast<int>(Bucketing::Day) << local(2025, 5, 20) << local(2025, 6, 20);
    }
    void columnsAreExact()
    {
        QFETCH(int, bucketing);
        QFETCH(TimeMs, from);
        QFETCH(TimeMs, to);
        Question question;
        question.span = {from, to};
        question.columns.push_back({m_source->series()[0].id, bucketBorders({from, to}, static_cast<Bucketing>(bucketing), QTimeZone(berlin))});
        const Reply reply = answer(question);
        const meter::Consumption all(m_samples, history::rulesFor("m3", {}));
        const auto expected = columnsBetween(all, question.columns[0].borders);
        QCOMPARE(reply.columns.size(), std::size_t(1));
        QCOMPARE(reply.columns[0].size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(reply.columns[0][i].span, expected[i].span);
            QCOMPARE(reply.columns[0][i].amount.has_value(), expected[i].amount.has_value());
            if (expected[i].amount)
                QVERIFY2(bytes::sameNumber(*reply.columns[0][i].amount, *expected[i].amount), qPrintable(QString::number(i)));
            QCOMPARE(reply.columns[0][i].covered, expected[i].covered);
        }
    }

    void gapIsFoundInReadingsAndInRollUps_data()
    {
        QTest::addColumn<TimeMs>("to");
        QTest::addRow("readings") << local(2026, 10, 21);
        QTest::addRow("hours") << local(2026, 11, 1);
    }
    void gapIsFoundInReadingsAndInRollUps()
    {
        QFETCH(TimeMs, to);
        Question question;
        question.span = {local(2026, 10, 19), to};
        question.columns.push_back({m_source->series()[0].id, bucketBorders(question.span, Bucketing::Hour, QTimeZone(berlin))});
        const Reply reply = answer(question);
        const bool found = std::any_of(reply.gaps.begin(), reply.gaps.end(), [](const Gap &gap) { return overlaps(gap.span, {local(2026, 10, 20, 4), local(2026, 10, 20, 5)}); });
        QVERIFY(found);
        const auto night = std::find_if(reply.columns[0].begin(), reply.columns[0].end(), [](const Column &column) { return column.span.from == local(2026, 10, 20, 4); });
        QCOMPARE(estimatedShare(*night), 1.0);
    }

    void linesKeepTheirExtremes_data()
    {
        QTest::addColumn<TimeMs>("from");
        QTest::addRow("readings") << local(2026, 10, 28);
        QTest::addRow("hours") << local(2026, 9, 5);
    }
    void linesKeepTheirExtremes()
    {
        QFETCH(TimeMs, from);
        Question question;
        question.span = {from, local(2026, 10, 31)};
        question.lines.push_back(m_source->series()[1].id);
        const Reply reply = answer(question);
        double least = 0;
        double greatest = -1000;
        for (const store::Reading &reading : m_levels) {
            if (!holds(question.span, reading.at))
                continue;
            least = std::min(least, bytes::toDouble(reading.value));
            greatest = std::max(greatest, bytes::toDouble(reading.value));
        }
        const auto found = reply.lines.front()->extremes(question.span, false);
        QCOMPARE(found->least, least);
        QCOMPARE(found->greatest, greatest);
        const auto &samples = reply.lines.front()->samples();
        QVERIFY(std::is_sorted(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; }));
    }

    void newestOfALaneIsAnswered()
    {
        int answered = 0;
        Question question;
        question.span = {local(2026, 10, 1), local(2026, 10, 2)};
        question.columns.push_back({m_source->series()[0].id, bucketBorders(question.span, Bucketing::Hour, QTimeZone(berlin))});
        for (int i = 0; i < 5; ++i)
            m_source->ask(0, question, [&answered, i](const Reply &) { answered += i == 4 ? 1 : 100; });
        QTRY_COMPARE_WITH_TIMEOUT(answered, 1, patience);
    }

    void exchangeAndSettingAreMarks()
    {
        store::Event event;
        event.device = gasMeter();
        event.at = local(2026, 10, 15, 12);
        event.kind = store::EventKind::SetMeter;
        event.text = "8061.70";
        valueOf<store::EventId>([&](store::Asker asker, auto handler) { m_store->addEvent(event, asker, handler); });
        Question question;
        question.span = {local(2026, 10, 14), local(2026, 10, 17)};
        question.columns.push_back({m_source->series()[0].id, bucketBorders(question.span, Bucketing::Hour, QTimeZone(berlin))});
        const Reply reply = answer(question);
        QCOMPARE(reply.marks.size(), std::size_t(1));
        QCOMPARE(reply.marks[0].kind, MarkKind::SetMeter);
        QCOMPARE(reply.marks[0].at, event.at);
    }

    void newReadingsAreTold()
    {
        QSignalSpy changed(m_source.get(), &ChartSource::valuesChanged);
        const Span before = m_source->series()[0].data;
        store::Observation observation;
        observation.device = gasMeter();
        observation.at = local(2026, 11, 1, 1);
        observation.values = {{"METER", "m3", store::SeriesKind::Counter, {999'999, -2}, 0, {}}};
        m_store->record(observation);
        QTRY_VERIFY_WITH_TIMEOUT(m_source->series()[0].data.to > before.to, patience);
        QVERIFY(!changed.isEmpty());
    }

    void anotherHistoryHasOtherSeries()
    {
        QTemporaryDir folder;
        auto other = openStore(optionsFor(folder.path()));
        m_source->setStore(other.get());
        QVERIFY(m_source->series().empty());
        m_source->setStore(m_store.get());
        QTRY_COMPARE_WITH_TIMEOUT(m_source->series().size(), std::size_t(2), patience);
    }

    void cleanupTestCase()
    {
        m_source.reset();
        m_store.reset();
    }

private:
    Reply answer(const Question &question)
    {
        std::optional<Reply> reply;
        m_source->ask(1, question, [&reply](const Reply &r) { reply = r; });
        (void)QTest::qWaitFor([&reply] { return reply.has_value(); }, patience);
        if (!reply || !reply->trouble.isEmpty())
            QTest::qFail("no answer", __FILE__, __LINE__);
        return reply.value_or(Reply());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::HistoryStore> m_store;
    std::unique_ptr<StoreSource> m_source;
    std::vector<meter::CounterSample> m_samples;
    std::vector<store::Reading> m_levels;
};

QTEST_MAIN(TestStoreSource)
#include "tst_store_source.moc"
