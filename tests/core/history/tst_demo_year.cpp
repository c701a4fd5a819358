#include <QtTest>

#include "core/history/buckets.h"
#include "core/history/demo_year.h"
#include "core/history/time_zone.h"
#include "core/store/history_store.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace history;
using bytes::ScaledValue;

namespace {

const store::TimeMs end = QDateTime(QDate(2026, 11, 22), QTime(6, 44, 5), Qt::UTC).toMSecsSinceEpoch();

Calendar berlin()
{
    return Calendar(zoneTable("Europe/Berlin"));
}

const store::SeriesReadings &series(const DemoYear &year, std::size_t device, const char *dataPoint)
{
    for (const store::SeriesReadings &one : year.readings) {
        if (one.key.device == year.devices[device].address && one.key.dataPoint == dataPoint)
            return one;
    }
    qFatal("no such series");
}

double use(const meter::Consumption &consumption, store::TimeMs from, store::TimeMs to)
{
    return bytes::toDouble(consumption.between(instant(from), instant(to)).amount.value_or(ScaledValue{}));
}

} // namespace

class TestDemoYear : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSameYear()
    {
        const DemoYear one = demoYear(1, end, berlin());
        const DemoYear again = demoYear(1, end, berlin());
        const DemoYear other = demoYear(2, end, berlin());
        QVERIFY(one.devices == again.devices && one.events == again.events);
        QCOMPARE(one.readings.size(), again.readings.size());
        for (std::size_t i = 0; i < one.readings.size(); ++i)
            QVERIFY(one.readings[i].readings == again.readings[i].readings);
        QVERIFY(one.readings[0].readings != other.readings[0].readings);
    }

    // A house as one knows them; and every reading is believed.
    void believable_data()
    {
        QTest::addColumn<int>("device");
        QTest::addColumn<QString>("dataPoint");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<QString>("last"); // where the demo stick's household begins
        QTest::newRow("gas, m3") << 0 << "METER" << 900.0 << 2500.0 << "8061.70";
        QTest::newRow("water, m3") << 1 << "METER" << 60.0 << 200.0 << "123.529";
        QTest::newRow("electricity, kWh") << 2 << "METER" << 2000.0 << 5000.0 << "15948.218";
        QTest::newRow("inverter, kWh") << 3 << "ENERGY_COUNTER" << 120.0 << 350.0 << "";
    }
    void believable()
    {
        QFETCH(int, device);
        QFETCH(QString, dataPoint);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(QString, last);
        const DemoYear year = demoYear(1, end, berlin());
        const store::SeriesReadings &readings = series(year, static_cast<std::size_t>(device), qPrintable(dataPoint));
        store::ReadingSpan span;
        span.inside = readings.readings;
        std::vector<store::Event> events;
        for (const store::Event &event : year.events) {
            if (event.device == readings.key.device)
                events.push_back(event);
        }
        const meter::Consumption consumption(samples(span), rulesFor(readings.key.unit, {}), exchanges(events, readings.key.dataPoint));
        QCOMPARE(consumption.doubts().size(), 0U);
        QCOMPARE(consumption.holes().size(), 0U);
        const double whole = use(consumption, span.inside.front().at, span.inside.back().at);
        QVERIFY2(whole >= least && whole <= most, qPrintable(QString::number(whole)));
        if (!last.isEmpty())
            QCOMPARE(QString::fromStdString(bytes::toDecimal(span.inside.back().value)), last);
        QVERIFY(consumption.between(consumption.begin(), consumption.end()).estimated.count() > 0); // there are gaps
    }

    void whatHappened()
    {
        const DemoYear year = demoYear(1, end, berlin());
        QCOMPARE(year.events.size(), 2U);
        const store::Event &exchange = year.events[0];
        QCOMPARE(exchange.kind, store::EventKind::MeterExchange);
        QCOMPARE(QString::fromStdString(bytes::toDecimal(*exchange.before)), QString("1842.310"));
        QVERIFY(bytes::compareNumbers(*exchange.after, ScaledValue{1, 0}) < 0); // new from the box
        QVERIFY(exchange.at > end - 365 * store::dayMs && exchange.at < end - 30 * store::dayMs);
        QCOMPARE(year.events[1].kind, store::EventKind::SetMeter);
        QVERIFY(bytes::sameNumber(*year.events[1].after, *year.devices[2].parameters.setMeter));
    }

    void seasonsAndNights()
    {
        const DemoYear year = demoYear(1, end, berlin());
        const Calendar calendar = berlin();
        const auto month = [&](const meter::Consumption &consumption, unsigned number) {
            const store::TimeMs first = calendar.beginOf({2026, number, 1});
            return use(consumption, first, calendar.moved(Unit::Month, first, 1));
        };
        store::ReadingSpan gas;
        gas.inside = series(year, 0, "METER").readings;
        const meter::Consumption burnt(samples(gas), {});
        QVERIFY(month(burnt, 1) > 5 * month(burnt, 7));
        store::ReadingSpan sun;
        sun.inside = series(year, 3, "ENERGY_COUNTER").readings;
        const meter::Consumption yield(samples(sun), {});
        QVERIFY(month(yield, 6) > 3 * month(yield, 1));
        for (const store::Reading &reading : series(year, 3, "POWER").readings) {
            const QTime local = QDateTime::fromMSecsSinceEpoch(reading.at, QTimeZone("Europe/Berlin")).time();
            QVERIFY(reading.value.mantissa >= 0 && reading.value.mantissa <= 260);
            QVERIFY2(local.hour() > 3 && local.hour() < 23 ? true : reading.value.mantissa == 0, qPrintable(local.toString()));
        }
    }

    // Through the same store as everything else.
    void intoTheStore()
    {
        QTemporaryDir folder;
        store::StoreOptions options;
        options.folder = folder.path();
        options.zone = "Europe/Berlin";
        store::HistoryStore history(options);
        history.open();
        const DemoYear year = demoYear(1, end, berlin());
        for (const store::DeviceEntry &entry : year.devices)
            history.saveDevice(entry);
        std::uint64_t count = 0;
        for (const store::SeriesReadings &one : year.readings)
            count += one.readings.size();
        std::optional<store::Appended> appended;
        history.beginBatch("demo", this, [&](const store::Answer<store::BatchId> &batch) {
            history.appendReadings(*batch, year.readings, this, [&, id = *batch](const store::Answer<store::Appended> &answer) {
                appended = *answer;
                history.finishBatch(id, this, [](const store::Answer<store::Batch> &) {});
            });
        });
        QTRY_VERIFY_WITH_TIMEOUT(appended, 60'000);
        QCOMPARE(appended->stored, count);
        std::optional<store::Statistics> statistics;
        history.statistics(this, [&](const store::Answer<store::Statistics> &answer) { statistics = *answer; });
        QTRY_VERIFY(statistics);
        QCOMPARE(statistics->readings, count);
        QCOMPARE(statistics->devices, 4U);
    }
};

QTEST_GUILESS_MAIN(TestDemoYear)
#include "tst_demo_year.moc"
