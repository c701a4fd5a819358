#include <QTest>

#include "core/bytes/hex.h"
#include "core/hci/messages.h"
#include "core/stick/stick_machine.h"

#include <algorithm>

using namespace stick;
using std::chrono::milliseconds;
using Outcome = LoanEnd::Outcome;

namespace {

hci::Message configured(bytes::LinkMode mode)
{
    return hci::messageOf(hci::GetConfigAnswer{hci::cuxdConfiguration(mode)});
}
const hci::Message taken = hci::messageOf(hci::SetConfigAnswer{});
const hci::Message question = hci::messageOf(hci::SendTelegram{{0x5B, 0xB4, 0xB0}});
const hci::Message onAir = hci::messageOf(hci::SendTelegramAnswer{true});

// Plays events and keeps what came of all of them.
struct Play {
    explicit Play(Setup setup = Setup::AsCuxd, bytes::LinkMode mode = bytes::LinkMode::T2)
    {
        state.setup = setup;
        on(event::Open{}).on(event::PortOpened{}).answer(hci::messageOf(hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x3AF1}));
        if (setup == Setup::AsCuxd)
            answer(taken);
        answer(configured(mode)).answer(hci::messageOf(hci::PingAnswer{})).answer(hci::messageOf(hci::SystemStatus{}));
        for (std::uint8_t key = 0; key < 4; ++key)
            answer(hci::messageOf(hci::FirmwareInfoAnswer{key, {0x13, 1, 0}}));
        all.clear();
    }
    Play &on(const Event &event, milliseconds later = milliseconds(10))
    {
        now += later;
        Step step = advance(std::move(state), event, now);
        state = std::move(step.state);
        all.insert(all.end(), step.actions.begin(), step.actions.end());
        return *this;
    }
    Play &answer(const hci::Message &message) { return on(event::Received{message}); }
    Play &borrow(std::uint64_t token = 7) { return on(event::Borrow{token, {bytes::LinkMode::S2, milliseconds(5000)}}); }
    Play &lent() { return borrow().answer(taken).answer(configured(bytes::LinkMode::S2)); }
    Play &timesOut() { return on(event::TimerFired{Timer::Answer}).on(event::TimerFired{Timer::Answer}); }

    template <class What>
    [[nodiscard]] std::vector<What> did() const
    {
        std::vector<What> found;
        for (const Action &action : all) {
            if (const auto *one = std::get_if<What>(&action))
                found.push_back(*one);
        }
        return found;
    }
    // Link modes that were set, in order.
    [[nodiscard]] QStringList modes() const
    {
        QStringList names;
        for (const action::Send &send : did<action::Send>()) {
            const auto set = hci::read<hci::SetConfig>(send.message);
            if (set && set->configuration.linkMode()) {
                const auto name = bytes::linkModeName(*set->configuration.linkMode());
                names << QString::fromLatin1(name.data(), qsizetype(name.size()));
            }
        }
        return names;
    }
    [[nodiscard]] bool over(Outcome outcome) const
    {
        const auto ends = did<action::LoanOver>();
        return ends.size() == 1 && ends.front().end.outcome == outcome;
    }

    State state;
    std::vector<Action> all;
    TimePoint now{};
};

} // namespace

class TestStickLoan : public QObject {
    Q_OBJECT

private slots:
    void thereAndBack()
    {
        Play play;
        play.lent();
        QCOMPARE(play.did<action::Lent>().size(), std::size_t(1));
        QVERIFY(play.state.status.lending.now);
        play.on(event::LoanRequest{9, 7, question}).answer(onAir);
        const auto finished = play.did<action::Finish>();
        QCOMPARE(finished.size(), std::size_t(1));
        QCOMPARE(finished.front().outcome, Reply::Outcome::Answered);
        play.on(event::GiveBack{7}, milliseconds(1000)).answer(taken).answer(configured(bytes::LinkMode::T2));
        QVERIFY(play.over(Outcome::Returned));
        QCOMPARE(play.modes(), QStringList({"S2", "T2"}));
        QCOMPARE(play.state.status.configuration->linkMode(), std::optional(bytes::LinkMode::T2));
        QCOMPARE(play.did<action::LoanOver>().front().end.deaf, milliseconds(1060)); // six steps of 10 ms
        QCOMPARE(play.state.status.lending.total, milliseconds(1060));
        QCOMPARE(play.state.status.lending.times, std::uint64_t(1));
        QVERIFY(!play.state.status.lending.now);
        QVERIFY(play.did<action::ModeTaken>().empty()); // nobody chose a mode
    }

    void aStickThatIsInTheModeIsNotSwitched()
    {
        Play play(Setup::LeaveAsIs, bytes::LinkMode::S2);
        play.borrow();
        QCOMPARE(play.did<action::Lent>().size(), std::size_t(1));
        play.on(event::GiveBack{7});
        QVERIFY(play.over(Outcome::Returned));
        QVERIFY(play.modes().isEmpty());
        QCOMPARE(play.state.status.lending.times, std::uint64_t(0));
    }

    void everythingElseWaits()
    {
        Play play;
        play.lent();
        play.all.clear();
        play.on(event::Request{1, hci::messageOf(hci::Ping{})}).on(event::SetMode{bytes::LinkMode::C1A, false}).on(event::Reset{}).on(event::Refresh{});
        play.on(event::TimerFired{Timer::Silence}).on(event::TimerFired{Timer::Deaf});
        QVERIFY(play.did<action::Send>().empty());
        // The mode that was chosen meanwhile is the one to go back to.
        play.on(event::GiveBack{7}).answer(taken).answer(configured(bytes::LinkMode::C1A));
        QVERIFY(play.over(Outcome::Returned));
        QCOMPARE(play.modes().mid(0, 1), QStringList({"C1-A"}));
        QVERIFY(play.did<action::Send>().size() > 2); // and now the rest
    }

    void oneAfterTheOther()
    {
        Play play;
        play.lent().borrow(8);
        QCOMPARE(play.did<action::Lent>().size(), std::size_t(1));
        play.on(event::GiveBack{7}).answer(taken).answer(configured(bytes::LinkMode::T2)).answer(taken).answer(configured(bytes::LinkMode::S2));
        const auto lent = play.did<action::Lent>();
        QCOMPARE(lent.size(), std::size_t(2));
        QCOMPARE(lent.back().loan, std::uint64_t(8));
    }

    void whatIsOnlyNiceToKnowWaits()
    {
        Play play;
        play.on(event::Refresh{}).borrow(); // GET_CONFIG of the refresh is on the line, GET_SYSSTATUS waits
        play.answer(configured(bytes::LinkMode::T2)).answer(taken).answer(configured(bytes::LinkMode::S2));
        QCOMPARE(play.did<action::Lent>().size(), std::size_t(1));
    }

    void onlyTheBorrowerIsServed()
    {
        Play play;
        play.lent();
        play.on(event::LoanRequest{9, 6, question});
        QCOMPARE(play.did<action::Finish>().front().outcome, Reply::Outcome::NotConnected);
        play.on(event::GiveBack{6});
        QVERIFY(play.did<action::LoanOver>().empty());
        play.on(event::GiveBack{7});
        play.on(event::LoanRequest{10, 7, question}); // too late
        QCOMPARE(play.did<action::Finish>().back().outcome, Reply::Outcome::NotConnected);
    }

    void timeIsOver()
    {
        Play play;
        play.lent().on(event::TimerFired{Timer::Loan}, milliseconds(5000)).answer(taken).answer(configured(bytes::LinkMode::T2));
        QVERIFY(play.over(Outcome::Returned));
        QVERIFY(play.did<action::LoanOver>().front().end.expired);
    }

    void givenBackBeforeItWasLent()
    {
        Play play;
        play.borrow().on(event::GiveBack{7}); // SET_CONFIG is on the line
        play.answer(taken).answer(taken).answer(configured(bytes::LinkMode::T2));
        QVERIFY(play.over(Outcome::Returned));
        QVERIFY(play.did<action::Lent>().empty());
        QCOMPARE(play.modes(), QStringList({"S2", "T2"}));
    }

    void noLongerWantedWhileItWaits()
    {
        Play play;
        play.lent().borrow(8).on(event::GiveBack{8});
        QCOMPARE(play.did<action::LoanOver>().size(), std::size_t(1));
        play.on(event::GiveBack{7}).answer(taken).answer(configured(bytes::LinkMode::T2));
        QCOMPARE(play.did<action::Lent>().size(), std::size_t(1));
    }

    void theModeIsNotTaken()
    {
        Play play;
        play.borrow().answer(taken).answer(configured(bytes::LinkMode::T2)); // perhaps an old answer
        QVERIFY(play.did<action::LoanOver>().empty());
        play.answer(configured(bytes::LinkMode::T2)).answer(taken).answer(configured(bytes::LinkMode::T2));
        QVERIFY(play.over(Outcome::NotTaken));
        QVERIFY(play.did<action::Lent>().empty());
    }

    void theWayBackIsTriedThreeTimesThenTheStickIsReset()
    {
        Play play;
        play.lent().on(event::GiveBack{7});
        for (int i = 0; i < 3; ++i)
            play.answer(taken).answer(configured(bytes::LinkMode::S2)).answer(configured(bytes::LinkMode::S2));
        QVERIFY(play.over(Outcome::NotRestored));
        QCOMPARE(play.did<action::Send>().back().message.code, hci::Reset::code);
        play.answer(hci::messageOf(hci::ResetAnswer{})).on(event::TimerFired{Timer::Pause});
        play.answer(hci::messageOf(hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x3AF1}));
        QCOMPARE(play.modes().back(), QString("T2")); // configured anew
    }

    void aStickThatFallsSilentIsReset_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("while it switches") << 0;
        QTest::newRow("while it is asked whether it switched") << 1;
        QTest::newRow("while it switches back") << 2;
        QTest::newRow("while it is asked whether it is back") << 3;
    }
    void aStickThatFallsSilentIsReset()
    {
        QFETCH(int, at);
        Play play;
        play.borrow();
        if (at >= 1)
            play.answer(taken);
        if (at >= 2)
            play.answer(configured(bytes::LinkMode::S2)).on(event::GiveBack{7});
        if (at >= 3)
            play.answer(taken);
        play.timesOut();
        QVERIFY(play.over(Outcome::NotRestored));
        QCOMPARE(play.did<action::Send>().back().message.code, hci::Reset::code);
    }

    void aRequestWithoutAnswerDoesNotEndTheLoan()
    {
        Play play;
        play.lent().on(event::LoanRequest{9, 7, question}).timesOut();
        QCOMPARE(play.did<action::Finish>().back().outcome, Reply::Outcome::TimedOut);
        QVERIFY(play.did<action::LoanOver>().empty());
        play.on(event::GiveBack{7}).answer(taken).answer(configured(bytes::LinkMode::T2));
        QVERIFY(play.over(Outcome::Returned));
    }

    void unplugged_data()
    {
        QTest::addColumn<int>("setup");
        QTest::newRow("as CUxD") << int(Setup::AsCuxd);
        QTest::newRow("left as it was found") << int(Setup::LeaveAsIs);
    }
    void unplugged()
    {
        QFETCH(int, setup);
        Play play(static_cast<Setup>(setup));
        play.lent().on(event::LoanRequest{9, 7, question}).borrow(8);
        play.on(event::PortLost{});
        QCOMPARE(play.did<action::LoanOver>().size(), std::size_t(2)); // the one that waited, too
        QCOMPARE(play.did<action::LoanOver>().back().end.outcome, Outcome::NotConnected);
        QCOMPARE(play.did<action::Finish>().back().outcome, Reply::Outcome::NotConnected);
        play.all.clear();
        // It comes back in S2, as its flash says.
        play.on(event::TimerFired{Timer::Retry}).on(event::PortOpened{}).answer(hci::messageOf(hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x3AF1}));
        if (static_cast<Setup>(setup) == Setup::LeaveAsIs)
            play.answer(configured(bytes::LinkMode::S2));
        QCOMPARE(play.modes(), QStringList({"T2"}));
        QVERIFY(play.did<action::Lent>().empty());
    }

    void closedWhileItIsLent()
    {
        Play play;
        play.lent();
        play.all.clear();
        play.on(event::Close{});
        QCOMPARE(play.modes(), QStringList({"T2"})); // the last word
        const auto isClose = [](const Action &action) { return std::holds_alternative<action::ClosePort>(action); };
        const auto isSend = [](const Action &action) { return std::holds_alternative<action::Send>(action); };
        QVERIFY(std::find_if(play.all.begin(), play.all.end(), isSend) < std::find_if(play.all.begin(), play.all.end(), isClose));
        QVERIFY(play.over(Outcome::NotConnected));
    }

    void nobodyThere()
    {
        Play play;
        play.on(event::Close{});
        play.all.clear();
        play.borrow();
        QVERIFY(play.over(Outcome::NotConnected));
        QVERIFY(play.did<action::Send>().empty());
    }
};

QTEST_APPLESS_MAIN(TestStickLoan)
#include "tst_stick_loan.moc"
