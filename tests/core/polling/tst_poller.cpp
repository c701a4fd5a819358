#include "core/bytes/hex.h"
#include "core/hci/messages.h"
#include "core/inverter/profile_reader.h"
#include "core/polling/poller.h"
#include "core/stick/virtual_stick.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <random>
#include <set>

using namespace polling;
using bytes::LinkMode;
using inverter::DataPoint;
using stick::Fault;
using std::chrono::milliseconds;
using Outcome = ExchangeResult::Outcome;

namespace {

constexpr std::uint32_t number = 8061;

inverter::Profile quickProfile()
{
    inverter::Profile profile = inverter::builtInProfile();
    for (inverter::Request &request : profile.requests) {
        request.timeout = milliseconds(400);
        request.pause = milliseconds(1);
    }
    profile.tries = 1;
    profile.retryPause = milliseconds(20);
    return profile;
}

stick::Timings quickTimings()
{
    stick::Timings timings;
    timings.answer = milliseconds(1500); // the virtual stick always answers; a loaded machine must not make it look silent
    timings.afterReset = milliseconds(150);
    timings.reopen = milliseconds(20);
    timings.lineSilent = milliseconds(40);
    return timings;
}

stick::VirtualStickOptions withInverters(std::vector<std::uint32_t> numbers, std::uint32_t id = 0x871A01)
{
    stick::VirtualStickOptions options;
    options.stick.uniqueId = id;
    options.resetDelay = milliseconds(50);
    options.bootTime = milliseconds(30);
    for (const std::uint32_t one : numbers) {
        stick::VirtualInverterOptions inverter;
        inverter.number = one;
        inverter.answersAfter = milliseconds(2);
        inverter.slowAnswer = milliseconds(600);
        options.inverters.push_back(inverter);
    }
    return options;
}

// Sticks, a manager and a poller whose clock stands until it is moved.
struct House {
    explicit House(inverter::Profile profile = quickProfile())
    {
        manager = std::make_unique<stick::StickManager>();
        manager->setTimings(quickTimings());
        poller = std::make_unique<Poller>(*manager, std::move(profile), [this] { return now; }, "Europe/Berlin");
        QObject::connect(manager.get(), &stick::StickManager::frameHeard, manager.get(), [this](const wmbus::RadioFrame &frame) { frames.push_back(frame); });
    }
    stick::VirtualStick &plug(stick::VirtualStickOptions options, LinkMode mode = LinkMode::T2)
    {
        // A name of its own: behind unplugging, another program may have taken the pseudo-terminal's number.
        options.link = folder.filePath(QStringLiteral("ttyUSB%1").arg(sticks.size()));
        sticks.push_back(std::make_unique<stick::VirtualStick>(std::move(options)));
        stick::VirtualStick &one = *sticks.back();
        QString error;
        if (!one.start(&error))
            qFatal("%s", qPrintable(error));
        manager->open(one.portName());
        manager->setLinkMode(one.portName(), mode, false);
        return one;
    }
    void add(std::uint32_t code, const QString &device = {})
    {
        InverterSettings settings;
        settings.number = code;
        settings.device = device;
        settings.plan.interval = std::chrono::minutes(1440);
        poller->set(settings);
    }
    // The pause between two tries passes by the clock of the test.
    [[nodiscard]] bool goOnUntil(const std::function<bool()> &reached)
    {
        if (reached())
            return true;
        now += milliseconds(50);
        poller->lookAtClock();
        return false;
    }
    [[nodiscard]] bool listening(const stick::VirtualStick &one) const
    {
        const auto status = manager->find(one.portName());
        return status && status->phase == stick::Phase::Listening && status->configuration
            && status->configuration->linkMode() == status->wantedMode && !status->lending.now;
    }
    [[nodiscard]] bool idle(std::uint32_t code = number) const
    {
        const auto status = poller->find(code);
        return status && !status->busy && !status->plan.polling && !status->writing;
    }
    [[nodiscard]] Outcome last(std::uint32_t code = number) const { return poller->find(code)->last.value_or(Outcome::NoStick); }
    [[nodiscard]] static LinkMode modeOf(const stick::VirtualStick &one) { return *one.emulation().configuration().linkMode(); }

    TimePoint now{std::chrono::hours(24 * 365 * 50)};
    QTemporaryDir folder;
    std::vector<std::unique_ptr<stick::VirtualStick>> sticks;
    std::unique_ptr<stick::StickManager> manager;
    std::unique_ptr<Poller> poller;
    std::vector<wmbus::RadioFrame> frames;
};

Wish limit(int watts)
{
    Wish wish;
    wish.maxPower = bytes::ScaledValue{watts, 0};
    return wish;
}

// An EnergyCam telegram in T1 with a number of its own.
stick::Transmission numbered(int count)
{
    auto telegram = bytes::fromHex("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF").value();
    telegram[11] = static_cast<std::uint8_t>(count);
    telegram[17] = static_cast<std::uint8_t>(count);
    telegram[18] = static_cast<std::uint8_t>(count >> 8);
    telegram[19] = static_cast<std::uint8_t>(count >> 16);
    return {milliseconds(0), telegram, LinkMode::T1, -76};
}
std::optional<int> numberOf(const wmbus::RadioFrame &frame)
{
    if (frame.data.size() != 26 || frame.data[2] != 0xC4)
        return std::nullopt;
    return frame.data[17] | (frame.data[18] << 8) | (frame.data[19] << 16);
}

// Sends meters' telegrams all the time and knows which of them a stick in T2 must have heard.
class Meters : public QObject {
public:
    Meters(stick::VirtualStick &stick) : m_stick(stick)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const int count = m_count++;
            m_recent.push_back(count);
            if (m_recent.size() > 15)
                m_recent.pop_front();
            if (m_plugged && House::modeOf(m_stick) == LinkMode::T2)
                due.insert(count);
            else
                ++intoDeafness;
            m_stick.transmit(numbered(count));
        });
        m_timer.start(25);
    }
    // What was just sent may be on the line to a port that is gone.
    void pull()
    {
        m_plugged = false;
        m_stick.unplug();
        for (const int count : m_recent)
            due.erase(count);
    }
    void putBack()
    {
        QVERIFY(m_stick.plugIn());
        m_plugged = true;
    }
    void stop() { m_timer.stop(); }

    std::set<int> due;
    int intoDeafness = 0;

private:
    stick::VirtualStick &m_stick;
    QTimer m_timer;
    int m_count = 0;
    bool m_plugged = true;
    std::deque<int> m_recent;
};

} // namespace

class TestPoller : public QObject {
    Q_OBJECT

private slots:
    void pollsAndGivesBack()
    {
        House house;
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        QSignalSpy deaf(house.poller.get(), &Poller::wasDeaf);
        house.add(number);
        QTRY_COMPARE(house.last(), Outcome::Answered);
        const InverterStatus status = *house.poller->find(number);
        QCOMPARE(status.values[DataPoint::Power], std::optional(bytes::ScaledValue{15, 0}));
        QCOMPARE(status.values[DataPoint::Voltage], std::optional(bytes::ScaledValue{4230, -1}));
        QVERIFY(status.plan.state);
        QCOMPARE(deaf.size(), 1);
        QVERIFY(house.listening(stick));
        QCOMPARE(House::modeOf(stick), LinkMode::T2);
        QCOMPARE(house.manager->find(stick.portName())->lending.times, std::uint64_t(1));
    }

    void aStickFixedToS2IsPreferredAndNotSwitched()
    {
        House house;
        auto &first = house.plug(withInverters({number}, 1));
        auto &second = house.plug(withInverters({number}, 2), LinkMode::S2);
        QTRY_VERIFY(house.listening(first) && house.listening(second));
        QSignalSpy deaf(house.poller.get(), &Poller::wasDeaf);
        house.add(number);
        QTRY_COMPARE(house.last(), Outcome::Answered);
        QCOMPARE(house.poller->find(number)->port, second.portName());
        QVERIFY(deaf.isEmpty());
        QCOMPARE(house.manager->find(second.portName())->lending.times, std::uint64_t(0));
    }

    void severalInvertersOnSeveralSticks()
    {
        House house;
        auto &first = house.plug(withInverters({1, 2}, 0xA1));
        auto &second = house.plug(withInverters({3}, 0xA2));
        QTRY_VERIFY(house.listening(first) && house.listening(second));
        house.add(1, first.portName());
        house.add(2, QStringLiteral("000000a1"));
        house.add(3, second.portName().section(QLatin1Char('/'), -1));
        for (const std::uint32_t code : {1U, 2U, 3U})
            QTRY_COMPARE(house.last(code), Outcome::Answered);
        QCOMPARE(house.poller->find(2)->port, first.portName());
        QTRY_VERIFY(house.listening(first) && house.listening(second));
        QCOMPARE(House::modeOf(first), LinkMode::T2);
        QCOMPARE(House::modeOf(second), LinkMode::T2);
    }

    // At midnight in Berlin, in December: what another schedule does at once, and what an earlier run left.
    void anotherScheduleAtNight()
    {
        House house;
        InverterSettings settings;
        settings.number = number;
        settings.position = Position{52.52, 13.405};
        house.poller->set(settings);
        QVERIFY(house.poller->find(number)->plan.nextPoll.has_value());
        QVERIFY(!house.poller->find(number)->wakes);
        const PlanState before = house.poller->find(number)->plan;
        settings.plan.schedule = Schedule::Daylight;
        house.poller->set(settings);
        const auto sleeps = house.poller->find(number);
        QVERIFY(!sleeps->plan.active && !sleeps->plan.nextPoll);
        QVERIFY(sleeps->wakes.has_value());
        QVERIFY(*sleeps->wakes > house.now + std::chrono::hours(6) && *sleeps->wakes < house.now + std::chrono::hours(10));

        House later; // what is kept of a plan has no time of its next poll
        PlanState kept;
        kept.active = before.active;
        kept.activeSince = before.activeSince;
        kept.day = before.day;
        kept.lastAnswer = house.now - std::chrono::hours(1);
        later.poller->set(settings, kept);
        QCOMPARE(later.poller->find(number)->wakes, sleeps->wakes);
        settings.plan.schedule = Schedule::Always;
        House always;
        always.poller->set(settings, kept);
        QVERIFY(always.poller->find(number)->plan.nextPoll.has_value());
    }

    void noStick()
    {
        House house;
        house.add(number);
        QTRY_COMPARE(house.last(), Outcome::NoStick);
        QVERIFY(!house.poller->find(number)->plan.state);
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        house.poller->pollNow(number);
        QTRY_COMPARE(house.last(), Outcome::Answered);
    }

    void writing_data()
    {
        QTest::addColumn<int>("fault"); // -1: none
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("tries");
        QTest::newRow("taken") << -1 << int(Outcome::Confirmed) << 1;
        QTest::newRow("takes something else") << int(Fault::InverterWrong) << int(Outcome::Different) << 3;
        QTest::newRow("does not answer") << int(Fault::InverterSilent) << int(Outcome::NoAnswer) << 3;
    }
    void writing()
    {
        QFETCH(int, fault);
        House house;
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        house.add(number);
        QTRY_COMPARE(house.last(), Outcome::Answered);
        QTRY_VERIFY(house.idle());
        if (fault >= 0)
            stick.setFaults({static_cast<Fault>(fault)});
        int sets = 0;
        connect(&stick, &stick::VirtualStick::telegramSent, this, [&sets](const bytes::Bytes &telegram) { sets += telegram.at(0) == 0x44 ? 1 : 0; });

        // Not before the user has enabled it, and not beyond the limits.
        QVERIFY(!house.poller->write(number, limit(200)));
        InverterSettings settings = house.poller->find(number)->settings;
        settings.writing = true;
        house.poller->set(settings);
        QVERIFY(!house.poller->write(number, limit(261)));
        QVERIFY(!house.poller->write(number, {}));
        QVERIFY(!house.poller->write(number + 1, limit(200)));
        QCOMPARE(sets, 0);

        QSignalSpy wrote(house.poller.get(), &Poller::wrote);
        QVERIFY(house.poller->write(number, limit(200)));
        QVERIFY(!house.poller->write(number, limit(100))); // one after the other
        QTRY_VERIFY(house.goOnUntil([&wrote] { return !wrote.isEmpty(); }));
        const auto report = wrote.at(0).at(0).value<WriteReport>();
        QTEST(int(report.outcome), "outcome");
        QTEST(report.tries, "tries");
        QVERIFY(house.listening(stick));
        QCOMPARE(House::modeOf(stick), LinkMode::T2);
        if (report.outcome == Outcome::Confirmed) {
            QCOMPARE(stick.inverters().front().maxPower(), 200);
            QCOMPARE(report.before->maxPower, (bytes::ScaledValue{260, 0}));
            QCOMPARE(report.after->maxPower, (bytes::ScaledValue{200, 0}));
            QCOMPARE(house.poller->find(number)->values[DataPoint::MaxPower], std::optional(bytes::ScaledValue{200, 0}));
        } else if (report.outcome == Outcome::NoAnswer) {
            QCOMPARE(sets, 0); // what cannot be read is not written
            QCOMPARE(stick.inverters().front().maxPower(), 260);
        }
    }

    void pulledBetweenSendingAndReadingBack()
    {
        inverter::Profile profile = quickProfile();
        profile.requests[static_cast<std::size_t>(inverter::RequestKind::Set)].pause = milliseconds(200);
        House house(profile);
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        house.add(number);
        QTRY_COMPARE(house.last(), Outcome::Answered);
        QTRY_VERIFY(house.idle());
        InverterSettings settings = house.poller->find(number)->settings;
        settings.writing = true;
        house.poller->set(settings);
        QSignalSpy wrote(house.poller.get(), &Poller::wrote);
        connect(&stick, &stick::VirtualStick::telegramSent, this, [&stick](const bytes::Bytes &telegram) {
            if (telegram.at(0) == 0x44)
                QMetaObject::invokeMethod(&stick, [&stick] { stick.unplug(); }, Qt::QueuedConnection);
        });
        QVERIFY(house.poller->write(number, limit(200)));
        QTRY_COMPARE(house.last(), Outcome::NotConfirmed);
        QVERIFY(wrote.isEmpty()); // two more tries
        QTRY_VERIFY_WITH_TIMEOUT(house.goOnUntil([&wrote] { return !wrote.isEmpty(); }), 20'000);
        const auto report = wrote.at(0).at(0).value<WriteReport>();
        QCOMPARE(report.outcome, Outcome::NotConfirmed); // it was sent, and never read back: not "no stick"
        QVERIFY(!report.after);
    }

    void quitWhileItIsLent()
    {
        House house;
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        stick.setFaults({Fault::InverterSilent});
        house.add(number);
        QTRY_COMPARE(House::modeOf(stick), LinkMode::S2);
        house.poller.reset();
        house.manager.reset(); // the program ends
        QTRY_COMPARE(House::modeOf(stick), LinkMode::T2);
    }

    void onePercentOfTheHour()
    {
        inverter::Profile profile = quickProfile(); // long questions that nobody answers
        inverter::Request &state = profile.requests[static_cast<std::size_t>(inverter::RequestKind::State)];
        state.telegram.parts.push_back({bytes::Bytes(200, 0x2F), std::nullopt});
        state.timeout = milliseconds(1);
        House house(profile);
        auto &stick = house.plug(withInverters({number}), LinkMode::S2);
        QTRY_VERIFY(house.listening(stick));
        int sent = 0;
        connect(&stick, &stick::VirtualStick::telegramSent, this, [&sent] { ++sent; });
        house.add(number);
        for (int i = 0; i < 1000 && !house.poller->find(number)->waitingForAir; ++i) {
            QTRY_VERIFY(house.idle() || house.poller->find(number)->waitingForAir);
            house.poller->pollNow(number);
        }
        QVERIFY(house.poller->find(number)->waitingForAir);
        const auto onAir = airTime(216) * sent;
        QVERIFY(onAir <= DutyCycle::allowed && onAir > DutyCycle::allowed * 9 / 10);
        const int before = sent;
        house.now += std::chrono::minutes(59);
        house.poller->lookAtClock();
        QVERIFY(house.poller->find(number)->waitingForAir);
        house.now += std::chrono::minutes(2);
        house.poller->lookAtClock();
        QTRY_COMPARE(sent, before + 1);
        QVERIFY(!house.poller->find(number)->waitingForAir);
    }

    // EnergyCam telegrams play in T2 all the time; polls meet every fault there is. METERSCOPE_POLL_ROUNDS=1000 for the long run.
    void nothingIsLostOutsideTheDeafTime()
    {
        const int rounds = qEnvironmentVariableIsSet("METERSCOPE_POLL_ROUNDS") ? qEnvironmentVariableIntValue("METERSCOPE_POLL_ROUNDS") : 24;
        inverter::Profile profile = quickProfile();
        for (inverter::Request &request : profile.requests)
            request.timeout = milliseconds(120);
        House house(profile);
        auto &stick = house.plug(withInverters({number}));
        QTRY_VERIFY(house.listening(stick));
        Meters meters(stick);
        std::mt19937 random(8061);
        const std::vector<stick::Faults> faults{{}, {Fault::InverterSilent}, {Fault::InverterSlow}, {Fault::InverterWrong}, {Fault::InverterOff},
                                                {Fault::Glued}, {Fault::Garbage}};
        house.add(number);
        int answered = 0, pulled = 0;
        std::map<int, int> outcomes;
        for (int round = 0; round < rounds; ++round) {
            QTRY_VERIFY_WITH_TIMEOUT(house.listening(stick) && house.idle(), 20'000);
            QCOMPARE(House::modeOf(stick), LinkMode::T2);
            house.now += std::chrono::minutes(1);
            const std::size_t which = random() % (faults.size() + 1);
            stick.setFaults(which < faults.size() ? faults[which] : stick::Faults{});
            house.poller->pollNow(number);
            QVERIFY(!house.idle());
            if (which == faults.size()) { // somebody pulls it, at any moment of the poll
                QTest::qWait(int(random() % 40));
                meters.pull();
                QTest::qWait(30);
                meters.putBack();
                ++pulled;
            }
            QTRY_VERIFY_WITH_TIMEOUT(house.idle(), 20'000);
            ++outcomes[int(house.last())];
            answered += house.last() == Outcome::Answered ? 1 : 0;
        }
        stick.setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(house.listening(stick) && house.idle(), 20'000);
        QCOMPARE(House::modeOf(stick), LinkMode::T2);
        meters.stop();
        std::set<int> heard;
        const auto missing = [&] {
            for (const wmbus::RadioFrame &frame : std::exchange(house.frames, {})) {
                if (const auto count = numberOf(frame))
                    heard.insert(*count);
            }
            std::vector<int> lost;
            std::set_difference(meters.due.begin(), meters.due.end(), heard.begin(), heard.end(), std::back_inserter(lost));
            return lost.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(missing(), std::size_t(0), 5000);
        QVERIFY(answered > rounds / 4);
        QVERIFY(meters.intoDeafness > 0);
        QVERIFY(meters.due.size() > std::size_t(rounds));
        qInfo("%d polls, %d answered, %d times unplugged; %zu telegrams due in T2, none lost; %d sent while the stick was deaf or away, %zu of them heard",
              rounds, answered, pulled, meters.due.size(), meters.intoDeafness, heard.size() > meters.due.size() ? heard.size() - meters.due.size() : 0);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
