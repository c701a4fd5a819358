#include <QtTest>

#include "core/quality/loss.h"

#include <cmath>
#include <random>

using namespace quality;
using namespace std::chrono_literals;

namespace {

enum class Numbers { None, Counting, Random, Frozen, Seldom };

// A sender whose loss is known, because it is we who lose it.
struct Sender {
    double jitter = 0;     // of each interval, evenly within ± this share
    double loss = 0;       // probability of each transmission to be lost
    Numbers numbers = Numbers::None;
    bool poisson = false;  // intervals exponential instead
    int sleepsFrom = -1;   // hour of day; no transmission between them
    int sleepsTo = -1;
    bool twoSticks = false;
    std::vector<Deafness> deaf;
};

constexpr Span period = 16s;
const Time begin{std::chrono::hours(24 * 365 * 50)}; // midnight UTC

int hourOfWeekUtc(Time when)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(when.time_since_epoch()).count() % hoursOfWeek);
}

class Air {
public:
    Air(Sender sender, unsigned seed) : m_sender(std::move(sender)), m_random(seed) {}

    // Runs until `received` were heard.
    std::vector<Hearing> run(std::size_t received)
    {
        std::vector<Hearing> heard;
        Time now = begin;
        unsigned number = m_random() % 256;
        std::size_t sent = 0;
        while (heard.size() < received * (m_sender.twoSticks ? 2 : 1)) {
            now += next();
            const int hour = hourOfWeekUtc(now) % 24;
            if (hour >= m_sender.sleepsFrom && hour < m_sender.sleepsTo)
                continue;
            ++sent;
            number = m_sender.numbers == Numbers::Random ? m_random() : m_sender.numbers == Numbers::Seldom ? number + (sent % 9 == 0) : m_sender.numbers == Numbers::Counting ? number + 1 : number;
            const bool lost = uniform() < m_sender.loss || isDeafAt(m_sender.deaf, now);
            if (lost && !heard.empty())
                m_lost += isDeafAt(m_sender.deaf, now) ? 0 : 1;
            if (lost)
                continue;
            if (!heard.empty())
                ++m_heard;
            m_tail = m_lost;
            hear(heard, now, static_cast<std::uint8_t>(number));
        }
        return heard;
    }
    // Of what was sent between the first and the last telegram heard, what was lost on the air.
    [[nodiscard]] double trueLoss() const { return static_cast<double>(m_tail) / static_cast<double>(m_tail + m_heard); }

private:
    double uniform() { return static_cast<double>(m_random()) / 4294967296.0; }
    Span next()
    {
        const double factor = m_sender.poisson ? -std::log(1 - uniform()) : 1 + m_sender.jitter * (2 * uniform() - 1);
        return Span(static_cast<std::int64_t>(std::lround(factor * static_cast<double>(period.count()))));
    }
    void hear(std::vector<Hearing> &heard, Time now, std::uint8_t number)
    {
        Hearing one{now, {}};
        if (m_sender.numbers != Numbers::None)
            one.accessNumber = number;
        heard.push_back(one);
        if (m_sender.twoSticks) {
            one.at += 4ms;
            heard.push_back(one);
        }
    }

    Sender m_sender;
    std::mt19937 m_random;
    std::int64_t m_lost = 0;
    std::int64_t m_tail = 0;
    std::int64_t m_heard = 0;
};

std::vector<Deafness> pollsEveryFiveMinutes()
{
    std::vector<Deafness> deaf;
    for (int i = 1; i < 4000; ++i)
        deaf.push_back({begin + 5min * i, begin + 5min * i + 1200ms, Deafness::Why::InverterPoll});
    return deaf;
}

} // namespace

class TestLoss : public QObject {
    Q_OBJECT

private slots:
    // The simulation of gui.md 6.3: 60 seeds each, period 16 s.
    void simulated_data()
    {
        QTest::addColumn<int>("jitterPercent");
        QTest::addColumn<int>("lossPercent");
        QTest::addColumn<bool>("counts");
        for (const int jitter : {3, 6, 10}) {
            for (const int loss : {0, 31, 50, 80}) {
                QTest::addRow("interval, jitter %d %%, loss %d %%", jitter, loss) << jitter << loss << false;
                QTest::addRow("access number, jitter %d %%, loss %d %%", jitter, loss) << jitter << loss << true;
            }
        }
    }

    void simulated()
    {
        QFETCH(int, jitterPercent);
        QFETCH(int, lossPercent);
        QFETCH(bool, counts);
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Sender sender;
            sender.jitter = jitterPercent / 100.0;
            sender.loss = lossPercent / 100.0;
            sender.numbers = counts ? Numbers::Counting : Numbers::None;
            for (const auto &[received, allowed] : {std::pair<std::size_t, double>{200, 0.01}, {30, 0.05}}) {
                Air air(sender, seed);
                const Loss loss = lossOf(air.run(received), {});
                if (received == 30 && lossPercent == 80 && loss.reason == NoLoss::Irregular)
                    continue; // with so few and so long gaps "n/a" may be said, a wrong figure may not
                QCOMPARE(loss.rule, counts ? LossRule::AccessNumber : LossRule::Interval);
                QCOMPARE(loss.heard, received - 1);
                const double error = *loss.share() - air.trueLoss();
                QVERIFY2(std::abs(error) <= allowed, qPrintable(QStringLiteral("seed %1, n %2: error %3").arg(seed).arg(received).arg(error)));
            }
        }
    }

    void otherwise_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<LossRule>("rule");
        QTest::addRow("sends at random: no figure") << 0 << LossRule::None;
        QTest::addRow("access number random, interval regular") << 1 << LossRule::Interval;
        QTest::addRow("access number frozen, interval regular") << 2 << LossRule::Interval;
        QTest::addRow("access number rises every ninth time") << 3 << LossRule::Interval;
        QTest::addRow("counts, with two sticks") << 4 << LossRule::AccessNumber;
        QTest::addRow("regular, with two sticks") << 5 << LossRule::Interval;
        QTest::addRow("counts although it sends at random") << 6 << LossRule::None;
    }

    void otherwise()
    {
        QFETCH(int, which);
        QFETCH(LossRule, rule);
        for (unsigned seed = 1; seed <= 30; ++seed) {
            Sender sender;
            sender.jitter = 0.06;
            sender.loss = 0.31;
            const Numbers numbers[] = {Numbers::None, Numbers::Random, Numbers::Frozen, Numbers::Seldom, Numbers::Counting, Numbers::None, Numbers::Counting};
            sender.numbers = numbers[which];
            sender.poisson = which == 0 || which == 6;
            sender.twoSticks = which == 4 || which == 5;
            Air air(sender, seed);
            const Loss loss = lossOf(withoutDoubles(air.run(200)), {});
            QCOMPARE(loss.rule, rule);
            QCOMPARE(loss.share().has_value(), rule != LossRule::None);
            if (loss.share())
                QVERIFY2(std::abs(*loss.share() - air.trueLoss()) <= 0.01, qPrintable(QStringLiteral("seed %1: %2 for %3").arg(seed).arg(*loss.share()).arg(air.trueLoss())));
            else
                QCOMPARE(loss.reason, NoLoss::Irregular);
        }
    }

    void ownDeafness_data()
    {
        QTest::addColumn<std::vector<Deafness>>("deaf");
        QTest::addColumn<bool>("counts");
        QTest::addColumn<int>("lossPercent");
        const std::vector<Deafness> night{{begin + 8min, begin + 9h, Deafness::Why::Closed}};
        for (const int loss : {0, 31, 80}) {
            QTest::addRow("inverter polled every 5 min, by interval, loss %d %%", loss) << pollsEveryFiveMinutes() << false << loss;
            QTest::addRow("inverter polled every 5 min, by number, loss %d %%", loss) << pollsEveryFiveMinutes() << true << loss;
            QTest::addRow("closed for a night, by interval, loss %d %%", loss) << night << false << loss;
            QTest::addRow("closed for a night, by number (2,000 transmissions), loss %d %%", loss) << night << true << loss;
        }
    }

    void ownDeafness()
    {
        QFETCH(std::vector<Deafness>, deaf);
        QFETCH(bool, counts);
        QFETCH(int, lossPercent);
        std::uint64_t toUs = 0;
        for (unsigned seed = 1; seed <= 30; ++seed) {
            Sender sender;
            sender.jitter = 0.03;
            sender.loss = lossPercent / 100.0;
            sender.numbers = counts ? Numbers::Counting : Numbers::None;
            sender.deaf = deaf;
            Air air(sender, seed);
            const Loss loss = lossOf(air.run(200), deaf);
            QVERIFY(loss.share());
            QVERIFY2(std::abs(*loss.share() - air.trueLoss()) <= 0.01, qPrintable(QStringLiteral("seed %1: %2 for %3").arg(seed).arg(*loss.share()).arg(air.trueLoss())));
            toUs += loss.deafTo;
            QVERIFY(loss.deaf > 0s);
        }
        QVERIFY(toUs > 0);
    }

    void sleepsAtNight()
    {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            Sender sender;
            sender.jitter = 0.03;
            sender.loss = 0.31;
            sender.sleepsFrom = 0;
            sender.sleepsTo = 5;
            Air air(sender, seed);
            const std::vector<Hearing> heard = air.run(80000); // more than three weeks
            const ActivityProfile profile = ActivityProfile::learn(heard, {}, begin, heard.back().at, hourOfWeekUtc);
            QVERIFY(profile.isUseful());
            QVERIFY(profile.isAsleep(3));
            QVERIFY(!profile.isAsleep(6));
            const Loss loss = lossOf(heard, {}, &profile, hourOfWeekUtc);
            QVERIFY(std::abs(*loss.share() - air.trueLoss()) <= 0.01);
            QVERIFY(loss.asleep > 1000);
            QVERIFY(*lossOf(heard, {}).share() > *loss.share() + 0.05); // that is what the profile is for
        }
    }

    void tooFew()
    {
        Air air({}, 1);
        const Loss loss = lossOf(air.run(enough), {});
        QCOMPARE(loss.rule, LossRule::None);
        QCOMPARE(loss.reason, NoLoss::TooFew);
        QVERIFY(!loss.share());
        QCOMPARE(lossOf({}, {}).heard, std::uint64_t(0));
    }

    void sameTransmissionOnce()
    {
        const std::vector<Hearing> heard{{begin + 5ms, 7}, {begin, 7}, {begin + 20ms, 8}, {begin + 30ms, 7}, {begin + 600ms, 7}};
        const std::vector<Hearing> once{{begin, 7}, {begin + 20ms, 8}, {begin + 600ms, 7}};
        QVERIFY(withoutDoubles(heard) == once);
    }

    void deafnessMerges()
    {
        using Why = Deafness::Why;
        const std::vector<Deafness> deaf = merged({{begin + 10s, begin + 20s, Why::NoStick}, {begin, begin + 5s, Why::Closed}, {begin + 15s, begin + 60s, Why::OtherMode}, {begin + 9s, begin + 9s, Why::Closed}});
        const std::vector<Deafness> expected{{begin, begin + 5s, Why::Closed}, {begin + 10s, begin + 60s, Why::OtherMode}};
        QVERIFY(deaf == expected);
        QCOMPARE(deafWithin(deaf, begin + 3s, begin + 12s), Span(4s));
        QVERIFY(isDeafAt(deaf, begin + 10s) && !isDeafAt(deaf, begin + 60s) && !isDeafAt(deaf, begin + 7s));
    }
};

QTEST_APPLESS_MAIN(TestLoss)
#include "tst_loss.moc"
