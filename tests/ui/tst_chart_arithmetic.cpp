#include "../support/memory_source.h"
#include "ui/charts/assembly.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_feed.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/comparison.h"
#include "ui/charts/decimator.h"
#include "ui/charts/local_time.h"
#include "ui/charts/range_model.h"
#include "ui/charts/totals.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace ui::charts;
using bytes::ScaledValue;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QString gas = QStringLiteral("gas");

TimeMs at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), berlin).toMSecsSinceEpoch();
}

// A gas meter read about every quarter of an hour, never on a border; steps of 0.01 m³.
std::vector<meter::CounterSample> readings(TimeMs from, TimeMs to, unsigned seed = 7)
{
    std::mt19937 random(seed);
    std::vector<meter::CounterSample> samples;
    std::int64_t counter = 806170;
    for (TimeMs time = from + 111'000; time < to; time += 15 * minuteMs + static_cast<TimeMs>(random() % 40'000) - 20'000) {
        counter += random() % 9;
        samples.push_back({history::instant(time), {counter, -2}, false});
    }
    return samples;
}

ScaledValue sum(const std::vector<Column> &columns)
{
    std::optional<ScaledValue> sum = ScaledValue{0, -2};
    for (const Column &column : columns) {
        if (sum && column.amount)
            sum = bytes::plus(*sum, *column.amount);
    }
    return sum.value_or(ScaledValue{-1, 0});
}

ShownSeries shownOf(std::vector<Column> columns)
{
    ShownSeries shown;
    shown.info.name = QStringLiteral("Gas");
    shown.info.unit = QStringLiteral("m³");
    shown.info.decimals = 2;
    shown.columns = std::move(columns);
    return shown;
}

} // namespace

// The numbers as they stand on the screen: every way of cutting time comes to the same sum.
class TestChartArithmetic : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }

    // Facts 3.5: sum of hours = sum of days = sum of months = value(end) - value(start), to the last digit.
    void everyBucketingHasTheSameSum_data()
    {
        QTest::addColumn<TimeMs>("from");
        QTest::addColumn<TimeMs>("to");
        QTest::addRow("spring, day of 23 hours") << at(2026, 3, 29) << at(2026, 3, 30);
        QTest::addRow("autumn, day of 25 hours") << at(2026, 10, 25) << at(2026, 10, 26);
        QTest::addRow("October") << at(2026, 10, 1) << at(2026, 11, 1);
        QTest::addRow("a year") << at(2025, 11, 1) << at(2026, 11, 1);
    }
    void everyBucketingHasTheSameSum()
    {
        QFETCH(TimeMs, from);
        QFETCH(TimeMs, to);
        const meter::Consumption consumption(readings(from - 2 * dayMs, to + 2 * dayMs), {});
        const ScaledValue whole = *bytes::minus(*consumption.readingAt(history::instant(to)), *consumption.readingAt(history::instant(from)));
        for (const Bucketing bucketing : {Bucketing::HalfHour, Bucketing::Hour, Bucketing::TwoHours, Bucketing::SixHours, Bucketing::TwelveHours, Bucketing::Day}) {
            const auto columns = columnsBetween(consumption, bucketBorders({from, to}, bucketing, berlin));
            QVERIFY2(bytes::sameNumber(sum(columns), whole), qPrintable(bucketingName(bucketing)));
            const ColumnTotals totals = columnTotals(shownOf(columns), {from, to});
            QVERIFY(totals.sum && bytes::sameNumber(*totals.sum, whole));
            QCOMPARE(totals.span, (Span{from, to}));
            QCOMPARE(totals.unknown, 0);
        }
    }

    // last - first inside a bucket loses what flows across its border; facts 3.5: with 4 readings a bucket a quarter.
    void nothingIsLostBetweenBuckets()
    {
        const auto samples = readings(at(2026, 10, 1), at(2026, 10, 8));
        const meter::Consumption consumption(samples, {});
        const auto columns = columnsBetween(consumption, bucketBorders({at(2026, 10, 2), at(2026, 10, 7)}, Bucketing::Hour, berlin));
        double lastMinusFirst = 0;
        for (const Column &column : columns) {
            const meter::CounterSample *first = nullptr;
            const meter::CounterSample *last = nullptr;
            for (const meter::CounterSample &sample : samples) {
                if (!holds(column.span, history::milliseconds(sample.at)))
                    continue;
                first = first ? first : &sample;
                last = &sample;
            }
            lastMinusFirst += first ? bytes::toDouble(last->value) - bytes::toDouble(first->value) : 0;
        }
        QVERIFY(lastMinusFirst < 0.8 * bytes::toDouble(sum(columns)));
    }

    void anEmptyBucketIsNotZero()
    {
        auto samples = readings(at(2026, 10, 1), at(2026, 10, 2));
        const meter::Consumption consumption(samples, {});
        const auto columns = columnsBetween(consumption, bucketBorders({at(2026, 10, 1), at(2026, 10, 4)}, Bucketing::Day, berlin));
        QVERIFY(columns[0].amount.has_value());
        QVERIFY(!columns[2].amount.has_value());
        const ColumnTotals totals = columnTotals(shownOf(columns), {at(2026, 10, 1), at(2026, 10, 4)});
        QCOMPARE(totals.known, 1);
        QCOMPARE(totals.buckets, 3);
        QVERIFY(!totals.average); // no day is known from end to end
    }

    void gapsAreNamedAndEstimated()
    {
        auto samples = readings(at(2026, 10, 1), at(2026, 10, 3));
        const Span silent{at(2026, 10, 1, 2, 10), at(2026, 10, 1, 5, 40)};
        samples.erase(std::remove_if(samples.begin(), samples.end(), [&silent](const meter::CounterSample &s) { return holds(silent, history::milliseconds(s.at)); }), samples.end());
        const meter::Consumption consumption(samples, {});
        std::vector<TimeMs> times;
        for (const meter::CounterSample &sample : samples)
            times.push_back(history::milliseconds(sample.at));
        const auto gaps = gapsBetween(gas, times, consumption.usualInterval().count(), {at(2026, 10, 1), at(2026, 10, 3)});
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(gaps[0].span.from <= silent.from && gaps[0].span.to >= silent.to);
        const auto columns = columnsBetween(consumption, bucketBorders({at(2026, 10, 1), at(2026, 10, 2)}, Bucketing::Hour, berlin));
        QCOMPARE(estimatedShare(columns[3]), 1.0);
        QCOMPARE(estimatedShare(columns[8]), 0.0);
    }

    void comparedBuckets_data()
    {
        QTest::addColumn<TimeMs>("bucket");
        QTest::addColumn<int>("bucketing");
        QTest::addColumn<TimeMs>("viewFrom");
        QTest::addColumn<TimeMs>("viewTo");
        QTest::addColumn<int>("compare");
        QTest::addColumn<TimeMs>("expected"); // 0: nothing
        const auto row = [](const char *name, TimeMs bucket, Bucketing bucketing, TimeMs from, TimeMs to, Compare compare, TimeMs expected) {
            QTest::addRow("%s", name) << bucket << static_cast<int>(bucketing) << from << to << static_cast<int>(compare) << expected;
        };
        using B = Bucketing;
        using C = Compare;
        row("third of the month beside the third", at(2026, 10, 3), B::Day, at(2026, 10, 1), at(2026, 11, 1), C::PreviousPeriod, at(2026, 9, 3));
        row("no 31 September", at(2026, 10, 31), B::Day, at(2026, 10, 1), at(2026, 11, 1), C::PreviousPeriod, 0);
        row("a week of days", at(2026, 3, 30), B::Day, at(2026, 3, 30), at(2026, 4, 6), C::PreviousPeriod, at(2026, 3, 23));
        row("the hour of the day before, over a change of the clocks", at(2026, 10, 26, 9), B::Hour, at(2026, 10, 26), at(2026, 10, 27), C::PreviousPeriod, at(2026, 10, 25, 9));
        row("a ragged day", at(2026, 11, 22, 9), B::Hour, at(2026, 11, 21, 17), at(2026, 11, 22, 17), C::PreviousPeriod, at(2026, 11, 21, 9));
        row("the same day a year ago", at(2026, 10, 15), B::Day, at(2026, 10, 1), at(2026, 11, 1), C::LastYear, at(2025, 10, 15));
        row("29 February has none", at(2024, 2, 29), B::Day, at(2024, 2, 1), at(2024, 3, 1), C::LastYear, 0);
        row("weeks stay weeks", at(2026, 11, 16), B::Week, at(2026, 1, 1), at(2027, 1, 1), C::LastYear, at(2025, 11, 17));
        row("a month a year ago", at(2026, 2, 1), B::Month, at(2026, 1, 1), at(2027, 1, 1), C::LastYear, at(2025, 2, 1));
        row("raw values are not compared", at(2026, 2, 1), B::Raw, at(2026, 1, 1), at(2027, 1, 1), C::LastYear, 0);
    }
    void comparedBuckets()
    {
        QFETCH(TimeMs, bucket);
        QFETCH(int, bucketing);
        QFETCH(TimeMs, viewFrom);
        QFETCH(TimeMs, viewTo);
        QFETCH(int, compare);
        QFETCH(TimeMs, expected);
        const auto cut = static_cast<Bucketing>(bucketing);
        const auto borders = bucketBorders({bucket, bucket + 1}, cut, berlin);
        const Span own = borders.empty() ? Span{bucket, bucket + minuteMs} : Span{borders[0], borders[1]};
        const auto found = comparedBucket(own, cut, {viewFrom, viewTo}, static_cast<Compare>(compare), berlin);
        QCOMPARE(found ? found->from : 0, expected);
        if (found && cut >= Bucketing::Day)
            QCOMPARE(bucketBorders({found->from, found->from + 1}, cut, berlin), (std::vector<TimeMs>{found->from, found->to}));
    }

    void gasBecomesEnergyAndCostByTheDay()
    {
        Tariff tariff;
        tariff.gas = {{QDate(), {112, -1}, {95, -2}}, {QDate(2026, 10, 15), {11300, -3}, {9512, -4}}};
        tariff.prices = {{QDate(2026, 10, 3), {12, -2}, PriceUnit::KilowattHour}};
        SeriesInfo info;
        info.unit = QStringLiteral("m³");
        const auto energy = Conversion::make(info, tariff, Conversion::Into::Energy, QStringLiteral("€"), berlin);
        QVERIFY(energy);
        QCOMPARE(energy->unit(), QStringLiteral("kWh"));
        // 10.00 m³ x 11.2 x 0.95 = 106.4; 10.00 x 11.300 x 0.9512 = 107.4856
        QVERIFY(bytes::sameNumber(*energy->convert({1000, -2}, at(2026, 10, 14)), {1064, -1}));
        QVERIFY(bytes::sameNumber(*energy->convert({1000, -2}, at(2026, 10, 15)), {1074856, -4}));
        QCOMPARE(energy->formula(at(2026, 10, 15)), QStringLiteral("m³ × 11,300\u202FkWh/m³ × 0,9512"));
        // One bucket across the change: each part by its own factors.
        const auto pieces = bordersOf({{at(2026, 10, 14), at(2026, 10, 16)}}, energy->changes());
        QCOMPARE(pieces, (std::vector<TimeMs>{at(2026, 10, 14), at(2026, 10, 15), at(2026, 10, 16)}));
        const auto columns = assembled({{{pieces[0], pieces[1]}, ScaledValue{1000, -2}, dayMs, 0}, {{pieces[1], pieces[2]}, ScaledValue{1000, -2}, dayMs, 0}}, {{pieces[0], pieces[2]}}, &*energy);
        QVERIFY(bytes::sameNumber(*columns[0].amount, {2138856, -4}));
        const auto cost = Conversion::make(info, tariff, Conversion::Into::Cost, QStringLiteral("€"), berlin);
        QVERIFY(cost);
        QVERIFY(!cost->convert({1000, -2}, at(2026, 10, 2))); // no price yet: not zero
        QVERIFY(bytes::sameNumber(*cost->convert({1000, -2}, at(2026, 10, 14)), {12768, -3}));
        info.unit = QStringLiteral("kWh");
        QVERIFY(!Conversion::make(info, tariff, Conversion::Into::Energy, QStringLiteral("€"), berlin));
    }

    void tariffsComeBackAsTheyWere()
    {
        Tariffs tariffs;
        tariffs.bySeries[gas] = {{{QDate(2026, 1, 1), {11234, -3}, {9512, -4}}}, {{QDate(), {1189, -4}, PriceUnit::KilowattHour}, {QDate(2026, 5, 1), {2, 0}, PriceUnit::Counted}}};
        QVERIFY(tariffsFrom(toJson(tariffs)) == tariffs);
        QVERIFY(tariffsFrom({}) == Tariffs());
    }

    void decimatorLosesNoPeak()
    {
        std::mt19937 random(1);
        std::vector<Sample> samples;
        for (int i = 0; i < 100'000; ++i)
            samples.push_back({i * 1000LL, static_cast<double>(random() % 1000)});
        samples[54'321].value = 5000;
        samples[77'777].value = -5000;
        const Decimator decimator(samples);
        const Span all{0, 100'000'000};
        const auto points = decimator.points(all, 500);
        QVERIFY(points.size() <= 1002);
        QVERIFY(points.contains(QPointF(54'321'000.0, 5000)));
        QVERIFY(points.contains(QPointF(77'777'000.0, -5000)));
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points[i - 1].x() < points[i].x());
        for (const Span &span : {Span{1'234'567, 23'456'789}, Span{5'000, 6'000}, Span{99'999'500, 200'000'000}, Span{0, 1}}) {
            double least = 1e9;
            double greatest = -1e9;
            for (const Sample &sample : samples) {
                if (!holds(span, sample.at))
                    continue;
                least = std::min(least, sample.value);
                greatest = std::max(greatest, sample.value);
            }
            const auto found = decimator.extremes(span, false);
            QCOMPARE(found.has_value(), least <= greatest);
            if (found) {
                QCOMPARE(found->least, least);
                QCOMPARE(found->greatest, greatest);
            }
        }
    }

    void spanTexts_data()
    {
        QTest::addColumn<TimeMs>("from");
        QTest::addColumn<TimeMs>("to");
        QTest::addColumn<QString>("expected");
        QTest::addRow("hour") << at(2014, 1, 29, 9) << at(2014, 1, 29, 10) << "Wed, 29 Jan 2014, 09:00–10:00";
        QTest::addRow("midnight is 24:00") << at(2014, 1, 29, 23) << at(2014, 1, 30) << "Wed, 29 Jan 2014, 23:00–24:00";
        QTest::addRow("day") << at(2026, 10, 25) << at(2026, 10, 26) << "Sun, 25 Oct 2026";
        QTest::addRow("week") << at(2026, 10, 12) << at(2026, 10, 19) << "12 Oct 2026 – 18 Oct 2026";
        QTest::addRow("month") << at(2026, 10, 1) << at(2026, 11, 1) << "October 2026";
        QTest::addRow("year") << at(2026, 1, 1) << at(2027, 1, 1) << "2026";
        QTest::addRow("the first 02:00 in autumn") << at(2026, 10, 25) + 2 * hourMs << at(2026, 10, 25) + 3 * hourMs << "Sun, 25 Oct 2026, 02:00 (UTC+2:00)–02:00";
        QTest::addRow("the second") << at(2026, 10, 25) + 3 * hourMs << at(2026, 10, 25) + 4 * hourMs << "Sun, 25 Oct 2026, 02:00 (UTC+1:00)–03:00";
    }
    void spanTexts()
    {
        QFETCH(TimeMs, from);
        QFETCH(TimeMs, to);
        QFETCH(QString, expected);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(spanText({from, to}, berlin), expected);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }

    void rounding_data()
    {
        QTest::addColumn<qint64>("mantissa");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::addRow("half goes up") << 1064850LL << -4 << 2 << "106,49";
        QTest::addRow("just under half") << 10648499LL << -5 << 2 << "106,48";
        QTest::addRow("negative, away from zero") << -125LL << -2 << 1 << QString(QChar(0x2212)) + "1,3";
        QTest::addRow("padded") << 12LL << 0 << 2 << "12,00";
        QTest::addRow("thousands") << 348210LL << -2 << 2 << "3.482,10";
    }
    void rounding()
    {
        QFETCH(qint64, mantissa);
        QFETCH(int, exponent);
        QFETCH(int, decimals);
        QTEST(roundedText(ScaledValue{mantissa, exponent}, decimals), "text");
    }
};

QTEST_MAIN(TestChartArithmetic)
#include "tst_chart_arithmetic.moc"
