#include <QTest>

#include "core/polling/poll_plan.h"

using namespace polling;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr TimePoint start{std::chrono::hours(1000)};

// A plan with its clock; polls are answered as `answers` says.
struct Play {
    PlanSettings settings;
    PlanState state;
    TimePoint now = start;
    int polls = 0;
    bool answers = true;
    std::optional<bool> saysOn;
    std::optional<bool> day;

    void look()
    {
        PlanStep step = tick(state, settings, now, day);
        state = step.state;
        if (!step.poll)
            return;
        ++polls;
        now += milliseconds(100);
        state = answers ? answered(state, settings, now, saysOn) : failed(state, settings, now);
    }
    // Looks whenever the plan asks for it, and at the end.
    void run(std::chrono::milliseconds length)
    {
        const TimePoint end = now + length;
        look();
        for (int i = 0; i < 10000; ++i) {
            const auto wake = wakeAt(state, settings);
            if (!wake || *wake > end)
                break;
            now = std::max(now, *wake);
            look();
        }
        now = end;
        look();
    }
};

} // namespace

class TestPollPlan : public QObject {
    Q_OBJECT

private slots:
    void intervals_data()
    {
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("polls"); // within an hour, with the one at the start and the one at its end
        QTest::newRow("1 min") << 1 << 61;
        QTest::newRow("5 min") << 5 << 13;
        QTest::newRow("7 min") << 7 << 10;
        QTest::newRow("60 min") << 60 << 2;
        QTest::newRow("1440 min") << 1440 << 1;
    }
    void intervals()
    {
        QFETCH(int, interval);
        Play play;
        play.settings.interval = minutes(interval);
        play.run(minutes(60));
        QTEST(play.polls, "polls");
    }

    void atRoundTimes()
    {
        Play play;
        play.now = start + seconds(17);
        play.look();
        QCOMPARE(*play.state.nextPoll, start + minutes(5));
    }

    void retriesThenWaits()
    {
        Play play;
        play.answers = false;
        play.run(minutes(5) - seconds(1));
        QCOMPARE(play.polls, 3);
        QVERIFY(!play.state.state);
        play.run(seconds(1));
        QCOMPARE(play.polls, 4);
    }

    void stateAndUnreach_data()
    {
        QTest::addColumn<int>("timeout");
        QTest::addColumn<bool>("cyclic");
        for (int timeout = 1; timeout <= 8; ++timeout) {
            QTest::addRow("POLL_TIMEOUT %d", timeout) << timeout << false;
            QTest::addRow("POLL_TIMEOUT %d, CYCLIC_INFO_MSG", timeout) << timeout << true;
        }
    }
    void stateAndUnreach()
    {
        QFETCH(int, timeout);
        QFETCH(bool, cyclic);
        Play play;
        play.settings.timeout = timeout;
        play.settings.cyclicInfo = cyclic;
        play.look();
        QVERIFY(play.state.state);
        const TimePoint answeredAt = *play.state.lastAnswer;
        play.answers = false;
        play.run(minutes(5 * timeout) - milliseconds(200));
        QVERIFY(play.now - answeredAt <= minutes(5 * timeout));
        QVERIFY(play.state.state);
        play.run(milliseconds(500));
        QVERIFY(!play.state.state);
        QCOMPARE(play.state.unreach, cyclic);
        play.answers = true;
        play.run(minutes(5));
        QVERIFY(play.state.state);
        QVERIFY(!play.state.unreach);
    }

    void theInverterSaysThatItIsOff()
    {
        Play play;
        play.saysOn = false;
        play.look();
        QVERIFY(!play.state.state);
        play.saysOn = true;
        play.run(minutes(5));
        QVERIFY(play.state.state);
    }

    void neverHeardIsSilentSinceItWasAdded()
    {
        Play play;
        play.settings.cyclicInfo = true;
        play.answers = false;
        play.run(minutes(20));
        QVERIFY(!play.state.unreach);
        play.run(seconds(1));
        QVERIFY(play.state.unreach);
    }

    void notActive()
    {
        Play play;
        play.settings.cyclicInfo = true;
        play.look();
        play.state = setActive(play.state, false, play.now);
        play.run(minutes(60));
        QCOMPARE(play.polls, 1);
        QVERIFY(!play.state.state);   // nobody answered
        QVERIFY(!play.state.unreach); // and nobody asked
        play.state = pollNow(play.state, play.now);
        play.look();
        QCOMPARE(play.polls, 2);
        QVERIFY(!play.state.nextPoll);
        play.state = setActive(play.state, true, play.now);
        play.look();
        QCOMPARE(play.polls, 3);
    }

    void onlyByDay()
    {
        Play play;
        play.settings.schedule = Schedule::Daylight;
        play.day = false;
        play.run(minutes(30));
        QCOMPARE(play.polls, 0);
        QVERIFY(!play.state.active);
        play.day = true;
        play.run(minutes(30));
        QCOMPARE(play.polls, 7);
        play.day = false;
        play.run(minutes(30));
        QVERIFY(!play.state.active);
        QVERIFY(play.polls <= 8);
    }

    // Chosen while the plan runs, also where the user set ACTIVE before.
    void anotherSchedule_data()
    {
        QTest::addColumn<Schedule>("from");
        QTest::addColumn<Schedule>("to");
        QTest::addColumn<bool>("day");
        QTest::addColumn<bool>("answers");
        QTest::addColumn<bool>("active");
        QTest::newRow("by day only, at night") << Schedule::Always << Schedule::Daylight << false << true << false;
        QTest::newRow("by day only, by day") << Schedule::Always << Schedule::Daylight << true << true << true;
        QTest::newRow("until it is off, at night, it still works") << Schedule::Always << Schedule::DaylightUntilOff << false << true << true;
        QTest::newRow("until it is off, at night, it is silent") << Schedule::Always << Schedule::DaylightUntilOff << false << false << false;
        QTest::newRow("always, at night") << Schedule::Daylight << Schedule::Always << false << true << true;
        QTest::newRow("until it is off to by day only, at night") << Schedule::DaylightUntilOff << Schedule::Daylight << false << true << false;
    }
    void anotherSchedule()
    {
        QFETCH(Schedule, from);
        QFETCH(Schedule, to);
        QFETCH(bool, day);
        QFETCH(bool, answers);
        for (const bool byUser : {false, true}) {
            Play play;
            play.settings.schedule = from;
            play.day = day;
            play.answers = answers;
            play.run(minutes(1));
            if (byUser)
                play.state = setActive(play.state, to != Schedule::Always, play.now);
            play.run(minutes(1));
            const PlanSettings before = play.settings;
            play.settings.schedule = to;
            play.state = rescheduled(play.state, before, play.settings, play.now);
            play.look();
            QTEST(play.state.active, "active");
            QCOMPARE(play.state.nextPoll.has_value(), play.state.active);
            const int polls = play.polls;
            play.run(minutes(10));
            QCOMPARE(play.polls > polls, play.state.active);
        }
    }

    void anotherInterval()
    {
        Play play;
        play.look();
        const PlanSettings before = play.settings;
        play.settings.interval = minutes(60);
        play.state = rescheduled(play.state, before, play.settings, play.now);
        play.run(minutes(50));
        QCOMPARE(play.polls, 1);
        QCOMPARE((*play.state.nextPoll - TimePoint{}) % minutes(60), TimePoint::duration(0));
    }

    // An earlier run is kept without the time of its next poll.
    void keptFromAnEarlierRun_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<bool>("wasDay");
        QTest::addColumn<bool>("day");
        QTest::addColumn<bool>("byUser");
        QTest::addColumn<int>("polls");
        QTest::newRow("always") << Schedule::Always << true << true << false << 3;
        QTest::newRow("by day only, by day") << Schedule::Daylight << true << true << false << 3;
        QTest::newRow("by day only, ended by day, begun at night") << Schedule::Daylight << true << false << false << 0;
        QTest::newRow("by day only, at night, ACTIVE though") << Schedule::Daylight << false << false << false << 0;
        QTest::newRow("by day only, at night, by the user") << Schedule::Daylight << false << false << true << 3;
    }
    void keptFromAnEarlierRun()
    {
        QFETCH(bool, wasDay);
        QFETCH(bool, day);
        QFETCH(bool, byUser);
        QFETCH(Schedule, schedule);
        Play play;
        play.settings.schedule = schedule;
        play.state.active = true;
        play.state.activeSince = start - minutes(90);
        play.state.lastAnswer = start - minutes(45);
        play.state.day = wasDay;
        play.state.byUser = byUser;
        play.day = day;
        play.run(minutes(10));
        QTEST(play.polls, "polls");
    }

    // The CCU programme: by day ACTIVE=TRUE; else, when the switch goes off, ACTIVE=FALSE.
    void untilItIsOff()
    {
        Play play;
        play.settings.schedule = Schedule::DaylightUntilOff;
        play.day = true;
        play.run(minutes(30));
        play.answers = false; // a cloud: by day it stays ACTIVE
        play.run(minutes(60));
        QVERIFY(!play.state.state);
        QVERIFY(play.state.active);
        play.answers = true;
        play.run(minutes(10));
        play.day = false; // sunset, and it still works
        play.run(minutes(30));
        QVERIFY(play.state.active);
        play.answers = false; // dark
        play.run(minutes(40));
        QVERIFY(!play.state.state);
        QVERIFY(!play.state.active);
        const int polls = play.polls;
        play.run(minutes(300));
        QCOMPARE(play.polls, polls);
        play.day = true;
        play.answers = true;
        play.run(minutes(5));
        QVERIFY(play.state.active);
        QVERIFY(play.polls > polls);
    }

    void whatTheUserSetHoldsUntilTheDayChanges()
    {
        for (const Schedule schedule : {Schedule::Daylight, Schedule::DaylightUntilOff}) {
            Play play;
            play.settings.schedule = schedule;
            play.answers = false;
            play.day = false;
            play.look();
            play.state = setActive(play.state, true, play.now);
            play.run(minutes(60));
            QVERIFY(play.state.active);
            play.day = true;
            play.look();
            play.state = setActive(play.state, false, play.now);
            play.run(minutes(60));
            QVERIFY(!play.state.active);
        }
    }

    void noPlaceIsAlwaysDay()
    {
        Play play;
        play.settings.schedule = Schedule::Daylight;
        play.day = std::nullopt;
        play.run(minutes(10));
        QCOMPARE(play.polls, 3);
    }

    void aClockThatIsSetBack()
    {
        Play play;
        play.look();
        play.now -= std::chrono::hours(24 * 365);
        play.run(minutes(6));
        QVERIFY(play.polls >= 2);
    }

    void aLongSleepIsOnePoll()
    {
        Play play;
        play.look();
        play.now += std::chrono::hours(9);
        play.look();
        play.look();
        QCOMPARE(play.polls, 2);
    }
};

QTEST_APPLESS_MAIN(TestPollPlan)
#include "tst_poll_plan.moc"
