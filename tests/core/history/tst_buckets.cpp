#include <QtTest>

#include "core/history/buckets.h"
#include "core/history/time_zone.h"
#include "core/store/calendar.h"

#include <QDateTime>

#include <random>

using namespace history;
using bytes::ScaledValue;
using store::TimeMs;

namespace {

constexpr TimeMs minuteMs = 60'000;

TimeMs at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

// A year of readings like a real meter's: uneven, with gaps, an overflow and a wild value.
std::vector<store::Reading> readings(unsigned seed, TimeMs from, TimeMs to)
{
    std::mt19937 random(seed);
    std::vector<store::Reading> list;
    std::int64_t counted = 9'990'000;
    for (TimeMs when = from + 12345; when < to; when += (random() % 97 == 0 ? 2000 : 10 + random() % 10) * minuteMs) {
        list.push_back({when, {counted % 10'000'000, -2}, 0, 0});
        counted += static_cast<std::int64_t>(random() % 40);
    }
    list[list.size() / 3].value = {0, -2};
    return list;
}

// As the store does: what falls into one local hour or day.
std::vector<store::Bucket> rollUps(const std::vector<store::Reading> &readings, store::BucketSize size, const QByteArray &zone)
{
    const store::Calendar calendar(zone);
    std::vector<store::Bucket> list;
    for (const store::Reading &reading : readings) {
        const store::TimeRange time = calendar.bucket(size, reading.at);
        if (list.empty() || list.back().start != time.from) {
            list.push_back({time.from, time.to, reading.at, reading.at, reading.value, reading.value, reading.value, reading.value, {}, 1, 0, 0, 0, 0});
            continue;
        }
        store::Bucket &bucket = list.back();
        bucket.longestGap = std::max(bucket.longestGap, reading.at - bucket.lastAt);
        bucket.falls += bytes::compareNumbers(reading.value, bucket.last) < 0 ? 1 : 0;
        bucket.last = reading.value;
        bucket.lastAt = reading.at;
        ++bucket.count;
    }
    return list;
}

} // namespace

class TestBuckets : public QObject {
    Q_OBJECT

private slots:
    // Hours, days, weeks and months add up to V(end) - V(start) to the last digit, whatever the clock does (gui.md 3.5, R-40).
    void sums_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void sums()
    {
        QFETCH(QByteArray, zone);
        const store::TimeRange year{at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")};
        const auto list = readings(1, year.from, year.to);
        store::ReadingSpan span;
        span.inside = list;
        meter::CounterRules rules{ScaledValue{99999'99, -2}, ScaledValue{25, 0}};
        const meter::Consumption consumption(samples(span), rules);
        QCOMPARE(consumption.doubts().size(), 1U);
        const ScaledValue difference = *bytes::minus(list.back().value, list.front().value);
        const ScaledValue whole = *bytes::plus(difference, {100'000, 0}); // it began again at 0 once
        const Calendar calendar(zoneTable(zone));
        for (const Unit unit : {Unit::HalfHour, Unit::Hour, Unit::TwoHours, Unit::SixHours, Unit::TwelveHours, Unit::Day, Unit::Week, Unit::Month, Unit::Year}) {
            ScaledValue sum{0, 0};
            for (const UseBucket &bucket : useBuckets(consumption, calendar.borders(unit, year))) {
                if (bucket.use.amount)
                    sum = *bytes::plus(sum, *bucket.use.amount);
            }
            QCOMPARE(QString::fromStdString(bytes::toDecimal(sum)), QString::fromStdString(bytes::toDecimal(whole)));
        }
    }

    // Out of roll-ups comes the same as out of all readings.
    void rollUpsSayTheSame_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("unit");
        QTest::newRow("hours out of hours") << int(store::BucketSize::Hour) << "hour";
        QTest::newRow("days out of hours") << int(store::BucketSize::Hour) << "day";
        QTest::newRow("months out of days") << int(store::BucketSize::Day) << "month";
    }
    void rollUpsSayTheSame()
    {
        QFETCH(int, size);
        QFETCH(QString, unit);
        const store::TimeRange year{at("2026-01-01T00:00:00+01:00"), at("2027-01-01T00:00:00+01:00")};
        auto list = readings(2, year.from, year.to);
        list[list.size() / 3].value = list[list.size() / 3 - 1].value; // without the wild one
        store::ReadingSpan span;
        span.inside = list;
        const meter::CounterRules rules{ScaledValue{99999'99, -2}, ScaledValue{25, 0}};
        const auto hours = rollUps(list, static_cast<store::BucketSize>(size), "Europe/Berlin");
        const auto details = detailsNeeded(hours);
        QVERIFY(details.size() <= 1);
        auto rough = samples(hours);
        for (const store::TimeRange &range : details) {
            for (const store::Reading &reading : list) {
                if (range.from <= reading.at && reading.at < range.to)
                    rough.push_back({instant(reading.at), reading.value});
            }
        }
        const meter::Consumption exact(samples(span), rules);
        const meter::Consumption rolled(rough, rules, {}, exact.usualInterval());
        const auto borders = Calendar(zoneTable("Europe/Berlin")).borders(*unitFromWord(unit.toStdString()), year);
        const auto one = useBuckets(exact, borders);
        const auto other = useBuckets(rolled, borders);
        QCOMPARE(one.size(), other.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(one[i].use.amount.has_value(), other[i].use.amount.has_value());
            QVERIFY(!one[i].use.amount || bytes::sameNumber(*one[i].use.amount, *other[i].use.amount));
            QCOMPARE(one[i].use.covered.count(), other[i].use.covered.count());
        }
        const auto usual = usualInterval(hours);
        QVERIFY(usual >= std::chrono::minutes(10) && usual <= std::chrono::minutes(20));
    }

    // A day of 23 hours and one of 25, at 1 unit in ten minutes.
    void clockChanges()
    {
        const Calendar calendar(zoneTable("Europe/Berlin"));
        for (const auto &[from, to, use] : {std::tuple(at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00"), 138),
                                            std::tuple(at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00"), 150)}) {
            store::ReadingSpan span;
            for (TimeMs when = from - 3 * minuteMs; when <= to + 10 * minuteMs; when += 10 * minuteMs)
                span.inside.push_back({when, {(when - from + 3 * minuteMs) / (10 * minuteMs), 0}, 0, 0});
            const auto days = useBuckets(meter::Consumption(samples(span), {}), calendar.borders(Unit::Day, {from, to}));
            QCOMPARE(days.size(), 1U);
            QCOMPARE(days[0].use.amount->mantissa, use);
            QCOMPARE(days[0].use.covered.count(), to - from);
            QCOMPARE(useBuckets(meter::Consumption(samples(span), {}), calendar.borders(Unit::Hour, {from, to})).size(), std::size_t((to - from) / 3'600'000));
        }
    }

    void flaggedReadings()
    {
        store::ReadingSpan span;
        span.before = store::Reading{0, {100, 0}, 0, 0};
        span.inside = {{10, {999, 0}, store::flag::rejected, 0}, {20, {100, 0}, store::flag::stale, 0}, {30, {103, 0}, store::flag::imported, 0}};
        span.after = store::Reading{40, {104, 0}, 0, 0};
        const auto list = samples(span);
        QCOMPARE(list.size(), 4U);
        QVERIFY(list[1].stale);
        QCOMPARE(meter::Consumption(list, {}).between(instant(0), instant(40)).amount->mantissa, 4);
    }

    void gauges()
    {
        const std::vector<store::Reading> list{{-5, {1, 0}, 0, 0},  {0, {205, -1}, 0, 0}, {5, {21, 0}, 0, 0}, {9, {999, 0}, store::flag::rejected, 0},
                                               {12, {-3, 0}, 0, 0}, {13, {-4, 0}, 0, 0},  {14, {-4, 0}, 0, 0}, {40, {1, 0}, 0, 0}};
        const std::vector<TimeMs> borders{0, 10, 20, 30};
        const auto buckets = gaugeBuckets(list, borders);
        QCOMPARE(buckets.size(), 3U);
        QCOMPARE(buckets[0].count, 2U);
        QCOMPARE(QString::fromStdString(bytes::toDecimal(*buckets[0].mean)), QString("20.75"));
        QCOMPARE(QString::fromStdString(bytes::toDecimal(buckets[0].min)), QString("20.5"));
        QCOMPARE(QString::fromStdString(bytes::toDecimal(*buckets[1].mean)), QString("-3.7"));
        QCOMPARE(buckets[1].max.mantissa, -3);
        QCOMPARE(buckets[2].count, 0U);
        QVERIFY(!buckets[2].mean);
        QVERIFY(gaugeBuckets(list, {}).empty());
    }

    void exchangesOfEvents()
    {
        store::Event exchange;
        exchange.kind = store::EventKind::MeterExchange;
        exchange.at = 5;
        exchange.before = ScaledValue{7, 0};
        store::Event other = exchange;
        other.dataPoint = "ENERGY";
        store::Event note = exchange;
        note.kind = store::EventKind::Note;
        const std::vector<store::Event> events{exchange, other, note};
        QCOMPARE(exchanges(events, "METER").size(), 1U);
        QCOMPARE(exchanges(events, "ENERGY").size(), 2U);
        QCOMPARE(exchanges(events, "METER")[0].oldEnd->mantissa, 7);
    }
};

QTEST_GUILESS_MAIN(TestBuckets)
#include "tst_buckets.moc"
