#include <QtTest>

#include "core/meter/consumption.h"

#include <random>

using namespace meter;
using namespace std::chrono_literals;
using bytes::ScaledValue;

namespace {

constexpr Instant start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};

ScaledValue value(const QString &text)
{
    return bytes::fromDecimal(text.toStdString()).value_or(ScaledValue{-1, 0});
}

Instant minute(const QString &text)
{
    return start + std::chrono::minutes(text.toInt());
}

// "0 100.0 | 60 101.0 | 90 101.0 stale": minutes behind the start, and what the counter said.
std::vector<CounterSample> samples(const QString &text)
{
    std::vector<CounterSample> list;
    for (const QString &part : text.split('|', Qt::SkipEmptyParts)) {
        const QStringList words = part.split(' ', Qt::SkipEmptyParts);
        list.push_back({minute(words[0]), value(words[1]), words.size() > 2});
    }
    return list;
}

QString shown(const Use &use)
{
    const QString amount = use.amount ? QString::fromStdString(bytes::toDecimal(*use.amount)) : QStringLiteral("nothing");
    return QStringLiteral("%1 of %2 min, %3 estimated").arg(amount).arg(use.covered / 1min).arg(use.estimated / 1min);
}

QStringList shown(std::span<const DoubtfulSample> doubts)
{
    static const QStringList words{"fell", "too fast", "contradicted", "out of range", "unordered"};
    QStringList list;
    for (const DoubtfulSample &doubt : doubts)
        list << QStringLiteral("%1 %2").arg((doubt.sample.at - start) / 1min).arg(words[static_cast<int>(doubt.why)]);
    return list;
}

} // namespace

class TestConsumption : public QObject {
    Q_OBJECT

private slots:
    void between_data()
    {
        QTest::addColumn<QString>("readings");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("use");
        const QString hourly = "0 100.0 | 60 101.0 | 120 103.0 | 180 103.0";
        QTest::newRow("reading to reading") << hourly << "0" << "60" << "1.0 of 60 min, 0 estimated";
        QTest::newRow("between readings: a straight line") << hourly << "30" << "90" << "1.5 of 60 min, 0 estimated";
        QTest::newRow("nothing flowed is 0") << hourly << "120" << "180" << "0.0 of 60 min, 0 estimated";
        QTest::newRow("before the first reading is nothing") << hourly << "-60" << "0" << "nothing of 0 min, 0 estimated";
        QTest::newRow("behind the last reading is nothing") << hourly << "180" << "240" << "nothing of 0 min, 0 estimated";
        QTest::newRow("half outside: only what is known") << hourly << "150" << "240" << "0.0 of 30 min, 0 estimated";
        QTest::newRow("rounded down to the finest decimal") << "0 0 | 60 1" << "0" << "59" << "0 of 59 min, 0 estimated";
        QTest::newRow("the finest decimal of all") << "0 0 | 60 1 | 120 2.00" << "0" << "59" << "0.98 of 59 min, 0 estimated";
        QTest::newRow("in any order") << "120 103.0 | 0 100.0 | 60 101.0" << "0" << "120" << "3.0 of 120 min, 0 estimated";
        QTest::newRow("a duplicate adds nothing") << "0 100 | 60 101 | 60 101 | 120 102" << "0" << "120" << "2 of 120 min, 0 estimated";
        QTest::newRow("stale readings are passed over") << "0 100 | 60 100 stale | 120 104" << "0" << "60" << "2 of 60 min, 0 estimated";
        QTest::newRow("one reading says nothing") << "60 100" << "0" << "120" << "nothing of 0 min, 0 estimated";
        QTest::newRow("no reading at all") << "" << "0" << "120" << "nothing of 0 min, 0 estimated";
        QTest::newRow("to before from") << hourly << "60" << "0" << "nothing of 0 min, 0 estimated";
        const QString gap = "0 0 | 10 1 | 20 2 | 30 3 | 90 9 | 100 10";
        QTest::newRow("a gap of more than three intervals is estimated") << gap << "0" << "60" << "6 of 60 min, 30 estimated";
        QTest::newRow("three intervals are none") << "0 0 | 10 1 | 20 2 | 50 5" << "0" << "50" << "5 of 50 min, 0 estimated";
    }
    void between()
    {
        QFETCH(QString, readings);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Consumption consumption(samples(readings), {});
        QTEST(shown(consumption.between(minute(from), minute(to))), "use");
    }

    // What must not end in a sum (gui.md R-14).
    void events_data()
    {
        QTest::addColumn<QString>("readings");
        QTest::addColumn<QString>("maximum");
        QTest::addColumn<QString>("perHour");
        QTest::addColumn<QString>("use");
        QTest::addColumn<QStringList>("doubts");
        QTest::newRow("overflow: one unit of MAXMETER's last decimal behind it")
            << "0 99999.0 | 60 0.5" << "99999.999" << "" << "1.5 of 60 min, 0 estimated" << QStringList{};
        QTest::newRow("overflow of a counter without decimals") << "0 99998 | 60 3" << "99999" << "" << "5 of 60 min, 0 estimated" << QStringList{};
        QTest::newRow("overflow twice") << "0 950 | 60 40 | 120 500 | 180 910 | 240 10" << "999" << "" << "1060 of 240 min, 0 estimated" << QStringList{};
        QTest::newRow("without MAXMETER a fall is no overflow") << "0 99999.0 | 60 0.5 | 120 99999.5" << "" << ""
                                                               << "0.5 of 120 min, 0 estimated" << QStringList{"60 fell"};
        QTest::newRow("a fall from the middle is no overflow") << "0 500 | 60 10 | 120 501" << "999" << "" << "1 of 120 min, 0 estimated"
                                                               << QStringList{"60 fell"};
        QTest::newRow("a fall into the middle is no overflow") << "0 950 | 60 500 | 120 951" << "999" << "" << "1 of 120 min, 0 estimated"
                                                              << QStringList{"60 fell"};
        QTest::newRow("spike to 0") << "0 100 | 60 101 | 120 0 | 180 103" << "" << "" << "3 of 180 min, 0 estimated" << QStringList{"120 fell"};
        QTest::newRow("spikes to 0 in a row") << "0 100 | 60 101 | 70 0 | 80 0 | 90 0 | 100 0 | 180 103" << "" << "" << "3 of 180 min, 0 estimated"
                                              << QStringList{"70 fell", "80 fell", "90 fell", "100 fell"};
        QTest::newRow("spike upwards, faster than can be") << "0 100 | 60 9000 | 120 102" << "" << "6" << "2 of 120 min, 0 estimated"
                                                           << QStringList{"60 too fast"};
        QTest::newRow("fast within the hour's allowance: the camera looks seldom") << "0 100 | 1 105.9" << "" << "6" << "5.9 of 1 min, 0 estimated"
                                                                                   << QStringList{};
        QTest::newRow("a long silence allows more") << "0 100 | 6000 690" << "" << "6" << "590 of 6000 min, 0 estimated" << QStringList{};
        QTest::newRow("spike upwards that could be, contradicted for a day") << "0 100 | 60 105 | 120 101 | 720 102 | 1600 103" << "" << "6"
                                                                            << "3 of 1600 min, 0 estimated" << QStringList{"60 contradicted"};
        QTest::newRow("a counter that began anew, for a day: nothing of the jump") << "0 100 | 60 101 | 120 5 | 720 6 | 1600 8" << "" << ""
                                                                                  << "4 of 1540 min, 0 estimated" << QStringList{};
        QTest::newRow("anew, but not yet for a day") << "0 100 | 60 101 | 120 5 | 180 6 | 240 8" << "" << "" << "1 of 60 min, 0 estimated"
                                                     << QStringList{"120 fell", "180 fell", "240 fell"};
        QTest::newRow("old telegrams sent again between") << "0 100.0 | 60 100.5 | 61 100.0 | 62 100.1 | 63 100.2 | 64 100.3 | 120 101.0" << "" << "6"
                                                          << "1.0 of 120 min, 0 estimated"
                                                          << QStringList{"61 fell", "62 fell", "63 fell", "64 fell"};
        QTest::newRow("a meter with the same number") << "0 100 | 5 8000 | 60 101 | 65 8001 | 120 102" << "" << "6" << "2 of 120 min, 0 estimated"
                                                      << QStringList{"5 too fast", "65 too fast"};
        QTest::newRow("larger than anything that counts") << "0 100 | 60 900000000000000000e10 | 120 101" << "" << "" << "1 of 120 min, 0 estimated"
                                                          << QStringList{"60 out of range"};
        QTest::newRow("the first one wild") << "0 99999999999e9 | 60 100 | 120 101" << "" << "" << "1 of 60 min, 0 estimated"
                                            << QStringList{"0 out of range"};
        QTest::newRow("decimals that nobody counts") << "0 100 | 60 100.00000000001 | 120 101" << "" << "" << "1 of 120 min, 0 estimated"
                                                     << QStringList{"60 out of range"};
    }
    void events()
    {
        QFETCH(QString, readings);
        QFETCH(QString, maximum);
        QFETCH(QString, perHour);
        CounterRules rules;
        if (!maximum.isEmpty())
            rules.maximum = value(maximum);
        if (!perHour.isEmpty())
            rules.mostPerHour = value(perHour);
        const auto list = samples(readings);
        const Consumption consumption(list, rules);
        QTEST(shown(consumption.between(start - 24h, start + 240h)), "use");
        QTEST(shown(consumption.doubts()), "doubts");
    }

    void exchange_data()
    {
        QTest::addColumn<QString>("oldEnd");
        QTest::addColumn<QString>("newStart");
        QTest::addColumn<QString>("use");
        QTest::addColumn<QString>("holes");
        // Readings 100, 104 at 0 and 60; the exchange at 90; then 1 and 3 at 120 and 180.
        QTest::newRow("both values known") << "105" << "0" << "8 of 180 min, 0 estimated" << "";
        QTest::newRow("the new one does not begin at 0") << "105" << "1" << "7 of 180 min, 0 estimated" << "";
        QTest::newRow("only the old one's end") << "105" << "" << "7 of 150 min, 0 estimated" << "90-120 announced";
        QTest::newRow("only the new one's start") << "" << "0" << "7 of 150 min, 0 estimated" << "60-90 announced";
        QTest::newRow("no value: the piece between is unknown") << "" << "" << "6 of 120 min, 0 estimated" << "60-120 announced";
        QTest::newRow("an end that cannot be is not used") << "50" << "0" << "7 of 150 min, 0 estimated" << "60-90 announced";
    }
    void exchange()
    {
        QFETCH(QString, oldEnd);
        QFETCH(QString, newStart);
        CounterExchange event{minute("90"), {}, {}};
        if (!oldEnd.isEmpty())
            event.oldEnd = value(oldEnd);
        if (!newStart.isEmpty())
            event.newStart = value(newStart);
        const Consumption consumption(samples("0 100 | 60 104 | 120 1 | 180 3"), {}, std::span(&event, 1));
        QTEST(shown(consumption.between(start, minute("180"))), "use");
        QCOMPARE(consumption.doubts().size(), 0U);
        QStringList holes;
        for (const auto &hole : consumption.holes()) {
            holes << QStringLiteral("%1-%2%3").arg((hole.from - start) / 1min).arg((hole.to - start) / 1min)
                         .arg(hole.announced ? QStringLiteral(" announced") : QString());
        }
        QTEST(holes.join(", "), "holes");
    }

    void readingAt()
    {
        CounterRules rules;
        rules.maximum = value("99");
        const Consumption consumption(samples("0 90.0 | 60 96.0 | 120 2.0"), rules);
        const auto at = [&](int minutes) {
            const auto reading = consumption.readingAt(start + std::chrono::minutes(minutes));
            return reading ? QString::fromStdString(bytes::toDecimal(*reading)) : QString();
        };
        QCOMPARE(at(-1), QString());
        QCOMPARE(at(0), QString("90.0"));
        QCOMPARE(at(30), QString("93.0"));
        QCOMPARE(at(80), QString("98.0")); // 6.0 in an hour, the range is 100
        QCOMPARE(at(110), QString("1.0"));
        QCOMPARE(at(120), QString("2.0"));
        QCOMPARE(at(121), QString());
    }

    // However the time is cut, the pieces add up to V(end) - V(start), and nothing is ever negative.
    void sums()
    {
        std::mt19937 random(20261122);
        const auto upTo = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        for (int round = 0; round < 400; ++round) {
            std::vector<CounterSample> list;
            CounterRules rules;
            rules.maximum = ScaledValue{9'999'999, -3};
            std::int64_t counted = upTo(10'000'000);
            Instant at = start;
            const int readings = 2 + upTo(300);
            for (int i = 0; i < readings; ++i) {
                const int exponent = -upTo(4);
                std::int64_t raw = counted % 10'000'000;
                for (int e = -3; e < exponent; ++e)
                    raw /= 10;
                list.push_back({at, {raw, exponent}, upTo(50) == 0});
                if (upTo(40) == 0)
                    list.push_back({at + 1ms, {static_cast<std::int64_t>(upTo(10'000'000)), -3}, false});
                at += std::chrono::milliseconds(1 + upTo(upTo(20) == 0 ? 400'000'000 : 2'000'000));
                counted += upTo(5000);
            }
            const Consumption consumption(list, rules);
            std::vector<Instant> borders{start - 1h};
            while (borders.back() < at + 1h)
                borders.push_back(borders.back() + std::chrono::milliseconds(1 + upTo(round % 2 == 0 ? 100'000'000 : 3'000'000)));
            const auto uses = consumption.between(borders);
            const Use whole = consumption.between(borders.front(), borders.back());
            ScaledValue sum{0, 0};
            std::chrono::milliseconds covered{0};
            std::chrono::milliseconds estimated{0};
            for (std::size_t i = 0; i < uses.size(); ++i) {
                QVERIFY(uses[i] == consumption.between(borders[i], borders[i + 1]));
                QCOMPARE(uses[i].amount.has_value(), uses[i].covered > 0ms);
                QVERIFY(uses[i].estimated <= uses[i].covered);
                if (!uses[i].amount)
                    continue;
                QVERIFY(uses[i].amount->mantissa >= 0);
                sum = *bytes::plus(sum, *uses[i].amount);
                covered += uses[i].covered;
                estimated += uses[i].estimated;
            }
            QVERIFY(bytes::sameNumber(sum, whole.amount.value_or(ScaledValue{})));
            QCOMPARE(covered.count(), whole.covered.count());
            QCOMPARE(estimated.count(), whole.estimated.count());
        }
    }

    // One by one as they come, and all at once: the same points remain.
    void streamAndBatch()
    {
        const auto list = samples("0 100.0 | 60 105.0 | 120 101.00 | 720 102 | 1600 103.5 | 1700 0 | 1800 104 | 3000 2 | 3100 3 | 5000 4.25");
        CounterRules rules;
        rules.mostPerHour = value("6");
        CounterTrack track(rules);
        std::vector<CounterPoint> points;
        const auto apply = [&](const TrackStep &step) {
            points.resize(points.size() - step.withdrawn);
            points.insert(points.end(), step.points.begin(), step.points.end());
        };
        for (const CounterSample &sample : list)
            apply(track.take(sample));
        apply(track.finish());
        const Consumption consumption(list, rules);
        QVERIFY(bytes::sameNumber(points.back().total, *consumption.between(start, start + 100h).amount));
        QCOMPARE(QString::fromStdString(bytes::toDecimal(points.back().total)), QString("6.25"));
    }

    void contender()
    {
        CounterTrack track;
        for (const CounterSample &sample : samples("0 100 | 60 5 | 120 6"))
            (void)track.take(sample);
        QVERIFY(!track.contender());
        (void)track.take(samples("180 7")[0]);
        QVERIFY(track.contender());
        QCOMPARE(track.contender()->value.mantissa, 7);
        QCOMPARE(track.last()->reading.mantissa, 100);
    }

    void resume()
    {
        CounterTrack track;
        for (const CounterSample &sample : samples("0 100.0 | 60 105.0"))
            (void)track.take(sample);
        CounterTrack later;
        later.resume(*track.last());
        const auto step = later.take(samples("120 107.25")[0]);
        QCOMPARE(step.points.size(), 1U);
        QVERIFY(step.points[0].joined);
        QCOMPARE(QString::fromStdString(bytes::toDecimal(step.points[0].total)), QString("7.25"));
    }
};

QTEST_APPLESS_MAIN(TestConsumption)
#include "tst_consumption.moc"
