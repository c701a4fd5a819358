#include <QtTest>

#include "core/quality/signal_book.h"

using namespace quality;
using namespace std::chrono_literals;
using bytes::LinkMode;

namespace {

const Time start{std::chrono::hours(24 * 20000)};
const wmbus::Address gas{0x18C4, 0x51601328, 1, 3};
const wmbus::Address water{0x2697, 0x12345698, 1, 7};

Hit hit(Span after, int dbm, std::uint32_t stick = 1, std::optional<std::uint8_t> accessNumber = {})
{
    return {start + after, accessNumber, dbm, LinkMode::T2, stick};
}

ListeningLog always()
{
    ListeningLog log;
    log.listens(1, start - 1h, LinkMode::T2);
    return log;
}

} // namespace

class TestSignalBook : public QObject {
    Q_OBJECT

private slots:
    void reception_data()
    {
        QTest::addColumn<double>("loss"); // below 0: not known
        QTest::addColumn<double>("level"); // above 0: not known
        QTest::addColumn<Reception>("judged");
        QTest::addRow("good") << 0.049 << -85.0 << Reception::Good;
        QTest::addRow("some loss: at most weak") << 0.05 << -60.0 << Reception::Weak;
        QTest::addRow("a quarter is still weak") << 0.25 << -60.0 << Reception::Weak;
        QTest::addRow("loss outranks a strong level") << 0.26 << -50.0 << Reception::Bad;
        QTest::addRow("low level") << 0.0 << -86.0 << Reception::Weak;
        QTest::addRow("at the limit") << 0.0 << -96.0 << Reception::Bad;
        QTest::addRow("n/a is never bad by itself") << -1.0 << -70.0 << Reception::Good;
        QTest::addRow("level not known") << 0.0 << 1.0 << Reception::Good;
        QTest::addRow("nothing known") << -1.0 << 1.0 << Reception::Unknown;
    }
    void reception()
    {
        QFETCH(double, loss);
        QFETCH(double, level);
        QFETCH(Reception, judged);
        QCOMPARE(receptionOf(loss < 0 ? std::nullopt : std::optional(loss), level > 0 ? std::nullopt : std::optional(level)), judged);
    }

    void twoSticksAreOneTransmission()
    {
        MeterHistory history;
        for (int i = 0; i < 30; ++i) {
            history.take(hit(i * 16s, -80, 1, static_cast<std::uint8_t>(i)));
            history.take(hit(i * 16s + 40ms, -60, 2, static_cast<std::uint8_t>(i)));
        }
        QCOMPARE(history.count(), std::uint64_t{30});
        QCOMPARE(history.hearings().size(), std::size_t{30});
        QCOMPARE(history.lastDbm(), std::optional(-60));
        const MeterSignal signal = signalOf(history, always(), start + 30 * 16s);
        QCOMPARE(signal.levels->count, std::size_t{30});
        QCOMPARE(signal.levels->median, -60.0);
        QCOMPARE(signal.sticks.size(), std::size_t{2});
        QCOMPARE(signal.sticks[0].levels.median, -80.0);
        QCOMPARE(signal.sticks[1].levels.median, -60.0);
        QCOMPARE(*signal.loss.share(), 0.0);
        QCOMPARE(signal.reception, Reception::Good);
    }

    // The stick was unplugged for an hour, and listened to others for another one: that is not the meter's loss.
    void ownDeafnessIsNoLoss()
    {
        ListeningLog log = always();
        log.isDeaf(1, start + 1h, Deafness::Why::NoStick);
        log.listens(1, start + 2h, LinkMode::T2);
        log.listens(1, start + 3h, LinkMode::S2);
        log.listens(1, start + 4h, LinkMode::T2);
        MeterHistory history;
        for (Span after = 0s; after < 5h; after += 60s) {
            const bool deaf = (after >= 1h && after < 2h) || (after >= 3h && after < 4h);
            if (!deaf)
                history.take(hit(after, -70, 1, static_cast<std::uint8_t>(after / 60s)));
        }
        const MeterSignal signal = signalOf(history, log, start + 5h);
        QCOMPARE(*signal.loss.share(), 0.0);
        QCOMPARE(signal.loss.deafTo, std::uint64_t{120});
        QCOMPARE(signal.deaf, Span(2h));
        QCOMPARE(signal.loss.interval, Span(60s));
    }

    void twoEarsAreDeafOnlyTogether()
    {
        ListeningLog log;
        log.listens(1, start, LinkMode::T2);
        log.listens(2, start + 1h, LinkMode::C1B);
        log.isDeaf(1, start + 2h, Deafness::Why::NoStick);
        log.listens(2, start + 3h, LinkMode::T2);
        ModeSet meter;
        meter.add(LinkMode::T1);
        const std::vector<Deafness> deaf = log.deafTo(meter, start - 1h, start + 4h);
        QCOMPARE(deaf, (std::vector<Deafness>{{start - 1h, start, Deafness::Why::Closed}, {start + 2h, start + 3h, Deafness::Why::OtherMode}}));
        QCOMPARE(log.begins(), std::optional(start));
    }

    void aPollMakesDeaf()
    {
        ListeningLog log = always();
        log.wasDeaf(1, {start + 10s, start + 11s, Deafness::Why::InverterPoll});
        QCOMPARE(log.deafTo({}, start, start + 1h), (std::vector<Deafness>{{start + 10s, start + 11s, Deafness::Why::InverterPoll}}));
    }

    void silentIsSaid()
    {
        MeterHistory history;
        for (int i = 0; i < 30; ++i)
            history.take(hit(i * 60s, -70));
        QCOMPARE(signalOf(history, always(), start + 30 * 60s).reception, Reception::Good);
        QCOMPARE(signalOf(history, always(), start + 60 * 60s).reception, Reception::Silent);
        ListeningLog closed = always();
        closed.isDeaf(1, start + 30 * 60s, Deafness::Why::Closed);
        QCOMPARE(signalOf(history, closed, start + 60 * 60s).silence, Silence::WeAreDeaf);
    }

    // Four weeks by day only: learnt, and not late at night.
    void sleepIsLearnt()
    {
        MeterHistory history;
        const auto hourOfWeek = [](Time when) { return static_cast<int>(when.time_since_epoch() / 1h % hoursOfWeek); };
        for (Span after = 0s; after < 28 * 24h; after += 15min) {
            const int hour = hourOfWeek(start + after) % 24;
            if (hour >= 6 && hour < 22)
                history.take(hit(after, -80));
        }
        const Time night = start + 28 * 24h + 1h; // 01:00, last heard at 21:45
        const MeterSignal signal = signalOf(history, always(), night, hourOfWeek);
        QVERIFY(signal.sleepsSometimes);
        QCOMPARE(signal.silence, Silence::Asleep);
        QVERIFY(signal.reception != Reception::Silent);
    }

    void memoryIsBounded()
    {
        MeterHistory history;
        for (int i = 0; i < 3 * static_cast<int>(MeterHistory::kept); ++i)
            history.take(hit(i * 16s, -80));
        QCOMPARE(history.hits().size(), MeterHistory::kept);
        QCOMPARE(history.count(), std::uint64_t{3 * MeterHistory::kept});
        QCOMPARE(history.first(), start);
    }

    void shortTimes_data()
    {
        QTest::addColumn<int>("heard");
        QTest::addColumn<Span>("interval");
        QTest::addColumn<Span>("listened");
        QTest::addColumn<int>("expected");
        QTest::addColumn<double>("share"); // below 0: nothing is said
        QTest::addRow("all") << 8 << Span(15s) << Span(120s) << 8 << 0.0;
        QTest::addRow("half") << 4 << Span(15s) << Span(120s) << 8 << 0.5;
        QTest::addRow("one more by chance") << 9 << Span(15s) << Span(120s) << 9 << 0.0;
        QTest::addRow("interval not known") << 4 << Span(0) << Span(120s) << 0 << -1.0;
        QTest::addRow("too short for one") << 0 << Span(900s) << Span(120s) << 0 << -1.0;
    }
    void shortTimes()
    {
        QFETCH(int, heard);
        QFETCH(Span, interval);
        QFETCH(Span, listened);
        QFETCH(int, expected);
        QFETCH(double, share);
        const ShortLoss loss = shortLoss(static_cast<std::uint64_t>(heard), interval, start, start + listened, {});
        QCOMPARE(loss.expected, static_cast<std::uint64_t>(expected));
        QCOMPARE(loss.share().value_or(-1), share);
    }

    // The foil lies on the gas meter: 20 dB less. The water meter only scatters, a third one is gone altogether.
    void shieldingFindsTheMeter()
    {
        const wmbus::Address covered{0x4CAE, 0x20703087, 0x68, 7};
        SignalBook before;
        SignalBook after;
        const int scatter[] = {0, 3, -2, 1, -1, 2, -3, 0};
        for (int i = 0; i < 8; ++i) {
            before.take(gas, hit(i * 16s, -60 + scatter[i]));
            after.take(gas, hit(i * 16s, -80 + scatter[7 - i]));
            before.take(water, hit(i * 16s, -70 + scatter[i]));
            after.take(water, hit(i * 16s, -71 + scatter[(i + 3) % 8]));
            before.take(covered, hit(i * 16s, -90 + scatter[i]));
        }
        const std::unordered_map<wmbus::Address, Span> intervals{{gas, 16s}, {water, 16s}, {covered, 16s}};
        const std::vector<RankedChange> ranked = rankByDrop(before, after, intervals, 128s);
        QCOMPARE(ranked.size(), std::size_t{3});
        QCOMPARE(ranked[0].meter, covered);
        QVERIFY(ranked[0].vanished());
        QCOMPARE(ranked[1].meter, gas);
        QVERIFY(ranked[1].isCertain());
        QCOMPARE(ranked[1].change->difference, -20.0);
        QCOMPARE(ranked[2].meter, water);
        QVERIFY(!ranked[2].isCertain());
        // After five seconds nothing can have vanished.
        QVERIFY(!rankByDrop(before, after, intervals, 5s)[0].vanished());
    }
};

QTEST_GUILESS_MAIN(TestSignalBook)
#include "tst_signal_book.moc"
