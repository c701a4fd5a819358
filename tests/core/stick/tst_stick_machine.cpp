#include "core/bytes/hex.h"
#include "core/hci/messages.h"
#include "core/stick/stick_machine.h"

#include <QTest>

#include <functional>

using namespace stick;
using std::chrono::milliseconds;

namespace {

constexpr TimePoint start{};

hci::Message deviceInfo(std::uint8_t module = hci::moduleIm871a, std::uint32_t id = 0x3AF1)
{
    return hci::messageOf(hci::DeviceInfo{module, 0, 0x13, 1, id});
}
hci::Message configured(bytes::LinkMode mode)
{
    return hci::messageOf(hci::GetConfigAnswer{hci::cuxdConfiguration(mode)});
}
hci::Message telegram()
{
    return hci::messageOf(hci::RadioIndication{bytes::fromHex("44C4189804500401037A2F0000A0").value()});
}

// Plays events one after another and keeps what came of them.
struct Play {
    State state;
    std::vector<Action> actions; // of the last event
    TimePoint now = start;

    Play &on(const Event &event, milliseconds later = milliseconds(10))
    {
        now += later;
        Step step = advance(std::move(state), event, now);
        state = std::move(step.state);
        actions = std::move(step.actions);
        return *this;
    }
    Play &answer(const hci::Message &message) { return on(event::Received{message}); }
    Play &fires(Timer timer) { return on(event::TimerFired{timer}); }
    Play &timesOut() { return fires(Timer::Answer).fires(Timer::Answer); } // the first try and the retry

    // Up to Listening, with all that is asked then answered.
    Play &upToListening(bytes::LinkMode mode = bytes::LinkMode::T2)
    {
        on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()).answer(hci::messageOf(hci::SetConfigAnswer{}));
        return answer(configured(mode)).settle();
    }
    Play &settle()
    {
        answer(hci::messageOf(hci::PingAnswer{})).answer(hci::messageOf(hci::SystemStatus{}));
        for (std::uint8_t key = 0; key < 4; ++key)
            answer(hci::messageOf(hci::FirmwareInfoAnswer{key, {0x13, 1, 0}}));
        return *this;
    }
    // The last event's command, as "0103" and payload; empty when none was sent.
    [[nodiscard]] std::string sent() const
    {
        for (const Action &action : actions) {
            if (const auto *send = std::get_if<action::Send>(&action)) {
                const std::uint8_t code[] = {static_cast<std::uint8_t>(send->message.code.endpoint), send->message.code.id};
                return bytes::toHex(code) + " " + bytes::toHex(send->message.payload);
            }
        }
        return {};
    }
    [[nodiscard]] bool did(const Action &wanted) const { return std::find(actions.begin(), actions.end(), wanted) != actions.end(); }
    [[nodiscard]] const StickStatus &status() const { return state.status; }
};

using Script = std::function<void(Play &)>;

} // namespace

Q_DECLARE_METATYPE(Script)

class TestStickMachine : public QObject {
    Q_OBJECT
private slots:
    void table_data();
    void table();
    void oneCommandAtATime();
    void answersAreMatched();
    void lateAnswerIsNobodys();
    void wantedModeBelongsToTheStick();
    void userGoesBeforeSettings();
    void modeIsSentAgainAfterUnplugging();
    void gapsAreNoted();
    void failedIsTriedWhenTheNodeChanges();
};

void TestStickMachine::table_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("problem");
    QTest::addColumn<QByteArray>("sent"); // by the last event
    const auto row = [](const char *name, Phase phase, Problem problem, const char *sent, Script script) {
        QTest::newRow(name) << std::move(script) << int(phase) << int(problem) << QByteArray(sent);
    };

    row("nothing yet", Phase::Closed, Problem::None, "", [](Play &) {});
    row("open", Phase::Opening, Problem::None, "", [](Play &p) { p.on(event::Open{}); });
    row("open twice", Phase::Opening, Problem::None, "", [](Play &p) { p.on(event::Open{}).on(event::Open{}); });
    row("opened: identify", Phase::Identifying, Problem::None, "010F ", [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}); });
    row("no such port", Phase::Waiting, Problem::NoSuchPort, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortFailed{Problem::NoSuchPort, {}}); });
    row("no permission", Phase::Waiting, Problem::NoPermission, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortFailed{Problem::NoPermission, {}}); });
    row("in use", Phase::Waiting, Problem::InUse, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortFailed{Problem::InUse, "cuxd (12)"}); });
    row("a file", Phase::Failed, Problem::NotAStick, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortFailed{Problem::NotAStick, {}}); });
    row("identified: CUxD's bytes", Phase::Configuring, Problem::None, "0103 00030004F80001000000",
        [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()); });
    row("the 169 MHz sister", Phase::Failed, Problem::NotAStick, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo(hci::moduleIm170a)); });
    row("no answer: once more", Phase::Identifying, Problem::None, "010F ",
        [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}).fires(Timer::Answer); });
    row("no answer at all", Phase::Failed, Problem::NoAnswer, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}).timesOut(); });
    row("bytes, but no answer", Phase::Failed, Problem::NotAStick, "",
        [](Play &p) { p.on(event::Open{}).on(event::PortOpened{}).on(event::BytesSeen{0, 7}).timesOut(); });
    row("set: confirm", Phase::Configuring, Problem::None, "0105 ", [](Play &p) {
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()).answer(hci::messageOf(hci::SetConfigAnswer{}));
    });
    row("confirmed: listening, and PING", Phase::Listening, Problem::None, "0101 ", [](Play &p) {
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()).answer(hci::messageOf(hci::SetConfigAnswer{}));
        p.answer(configured(bytes::LinkMode::T2));
    });
    row("not taken: once more", Phase::Configuring, Problem::None, "0103 00030004F80001000000", [](Play &p) {
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()).answer(hci::messageOf(hci::SetConfigAnswer{}));
        p.answer(configured(bytes::LinkMode::S2));
    });
    row("not taken twice: said, and listening", Phase::Listening, Problem::ConfigurationNotTaken, "0101 ", [](Play &p) {
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo());
        for (int i = 0; i < 2; ++i)
            p.answer(hci::messageOf(hci::SetConfigAnswer{})).answer(configured(bytes::LinkMode::S2));
    });
    row("left as it is: only read", Phase::Configuring, Problem::None, "0105 ", [](Play &p) {
        p.state.setup = Setup::LeaveAsIs;
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo());
    });
    row("unplugged", Phase::Waiting, Problem::Unplugged, "", [](Play &p) { p.upToListening().on(event::PortLost{}); });
    row("unplugged and not back yet", Phase::Waiting, Problem::Unplugged, "",
        [](Play &p) { p.upToListening().on(event::PortLost{}).fires(Timer::Retry).on(event::PortFailed{Problem::NoSuchPort, {}}); });
    row("back, but not ours yet", Phase::Waiting, Problem::NoPermission, "",
        [](Play &p) { p.upToListening().on(event::PortLost{}).on(event::PortFailed{Problem::NoPermission, {}}); });
    row("back", Phase::Identifying, Problem::Unplugged, "010F ",
        [](Play &p) { p.upToListening().on(event::PortLost{}).fires(Timer::Retry).on(event::PortOpened{}); });
    row("unplugged while configuring, back", Phase::Configuring, Problem::Unplugged, "0103 00030004F80001000000", [](Play &p) {
        p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo()).on(event::PortLost{}).on(event::PortOpened{}).answer(deviceInfo());
    });
    row("silence: PING", Phase::Listening, Problem::None, "0101 ", [](Play &p) { p.upToListening().fires(Timer::Silence); });
    row("PING unanswered: RESET", Phase::Identifying, Problem::None, "0107 ",
        [](Play &p) { p.upToListening().fires(Timer::Silence).timesOut(); });
    row("RESET answered, boots, identify", Phase::Identifying, Problem::None, "010F ", [](Play &p) {
        p.upToListening().fires(Timer::Silence).timesOut().answer(hci::messageOf(hci::ResetAnswer{})).fires(Timer::Pause);
    });
    row("RESET unanswered: reopen", Phase::Opening, Problem::None, "",
        [](Play &p) { p.upToListening().fires(Timer::Silence).timesOut().timesOut(); });
    row("reopening did not help", Phase::Waiting, Problem::Silent, "",
        [](Play &p) { p.upToListening().fires(Timer::Silence).timesOut().timesOut().on(event::PortOpened{}).timesOut(); });
    row("deaf without ever a telegram: nothing", Phase::Listening, Problem::None, "",
        [](Play &p) { p.upToListening().fires(Timer::Deaf); });
    row("deaf after telegrams: RESET", Phase::Identifying, Problem::None, "0107 ",
        [](Play &p) { p.upToListening().answer(telegram()).fires(Timer::Deaf); });
    row("mode: the mode alone", Phase::Listening, Problem::None, "0103 00020700",
        [](Play &p) { p.upToListening().on(event::SetMode{bytes::LinkMode::C1B, false}); });
    row("mode to flash", Phase::Listening, Problem::None, "0103 01020700",
        [](Play &p) { p.upToListening().on(event::SetMode{bytes::LinkMode::C1B, true}); });
    row("mode read back", Phase::Listening, Problem::None, "0105 ", [](Play &p) {
        p.upToListening().on(event::SetMode{bytes::LinkMode::C1B, true}).answer(hci::messageOf(hci::SetConfigAnswer{}));
    });
    row("mode not taken", Phase::Listening, Problem::ConfigurationNotTaken, "", [](Play &p) {
        p.upToListening().on(event::SetMode{bytes::LinkMode::C1B, true}).answer(hci::messageOf(hci::SetConfigAnswer{}));
        p.answer(configured(bytes::LinkMode::T2)).answer(configured(bytes::LinkMode::T2));
    });
    row("mode read back late from the try before: asked again", Phase::Listening, Problem::None, "0105 ", [](Play &p) {
        p.upToListening().on(event::SetMode{bytes::LinkMode::C1B, true}).answer(hci::messageOf(hci::SetConfigAnswer{}));
        p.answer(configured(bytes::LinkMode::T2));
    });
    row("reset by the user", Phase::Listening, Problem::None, "0107 ", [](Play &p) { p.upToListening().on(event::Reset{}); });
    row("refresh", Phase::Listening, Problem::None, "0105 ", [](Play &p) { p.upToListening().on(event::Refresh{}); });
    row("closed", Phase::Closed, Problem::None, "", [](Play &p) { p.upToListening().on(event::Close{}); });
    row("closed, an old timer fires", Phase::Closed, Problem::None, "",
        [](Play &p) { p.upToListening().on(event::Close{}).fires(Timer::Silence).fires(Timer::Answer).fires(Timer::Retry); });
    row("telegram while closed", Phase::Closed, Problem::None, "", [](Play &p) { p.answer(telegram()); });
}

void TestStickMachine::table()
{
    QFETCH(Script, script);
    QFETCH(int, phase);
    QFETCH(int, problem);
    QFETCH(QByteArray, sent);
    Play play;
    script(play);
    QCOMPARE(int(play.status().phase), phase);
    QCOMPARE(int(play.status().problem), problem);
    QCOMPARE(QByteArray::fromStdString(play.sent()), sent);
}

void TestStickMachine::oneCommandAtATime()
{
    Play p;
    p.upToListening();
    p.on(event::Request{1, hci::messageOf(hci::Ping{})});
    QCOMPARE(p.sent(), std::string("0101 "));
    p.on(event::Request{2, hci::messageOf(hci::GetRtc{})});
    QCOMPARE(p.sent(), std::string());
    p.answer(telegram());
    QVERIFY(p.did(action::Heard{telegram()}));
    QCOMPARE(p.sent(), std::string());
    p.answer(hci::messageOf(hci::PingAnswer{}));
    QVERIFY(p.did(action::Finish{1, Reply::Outcome::Answered, hci::messageOf(hci::PingAnswer{})}));
    QCOMPARE(p.sent(), std::string("0119 "));
}

void TestStickMachine::answersAreMatched()
{
    Play p;
    p.upToListening().on(event::Request{1, hci::messageOf(hci::GetRtc{})});
    p.answer(hci::messageOf(hci::PingAnswer{})); // another one's
    QVERIFY(p.actions.empty());
    p.answer({{hci::Endpoint::RadioLink, 0x1A}, {0, 0, 0, 0}, {}, {}}); // the id, but another endpoint
    QVERIFY(p.actions.empty());
    p.answer(hci::messageOf(hci::RtcAnswer{5}));
    QVERIFY(p.did(action::Finish{1, Reply::Outcome::Answered, hci::messageOf(hci::RtcAnswer{5})}));
}

void TestStickMachine::lateAnswerIsNobodys()
{
    Play p;
    p.upToListening().on(event::Request{1, hci::messageOf(hci::Ping{})}).timesOut();
    QVERIFY(p.did(action::Finish{1, Reply::Outcome::TimedOut, {}}));
    QCOMPARE(int(p.status().phase), int(Phase::Listening));
    p.answer(hci::messageOf(hci::PingAnswer{}));
    QVERIFY(p.actions.empty());
}

void TestStickMachine::wantedModeBelongsToTheStick()
{
    Play p;
    p.on(event::ModesKnown{{{0x3AF1, bytes::LinkMode::C1B}, {0x1, bytes::LinkMode::S1}}});
    p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo());
    QCOMPARE(p.sent(), std::string("0103 00030007F80001000000"));
    QCOMPARE(int(p.status().wantedMode), int(bytes::LinkMode::C1B));
    p.on(event::PortLost{}).on(event::PortOpened{}).answer(deviceInfo(hci::moduleIm871a, 0x1)); // another stick, same port
    QCOMPARE(p.sent(), std::string("0103 00030000F80001000000"));
    p.on(event::PortLost{}).on(event::PortOpened{}).answer(deviceInfo(hci::moduleIm871a, 0x2)); // a third, without a setting
    QCOMPARE(p.sent(), std::string("0103 00030004F80001000000"));
}

void TestStickMachine::userGoesBeforeSettings()
{
    Play p;
    p.on(event::ModesKnown{{{0x3AF1, bytes::LinkMode::C1B}}}).on(event::SetMode{bytes::LinkMode::S2, false});
    p.on(event::Open{}).on(event::PortOpened{}).answer(deviceInfo());
    QCOMPARE(p.sent(), std::string("0103 00030002F80001000000"));
    p.answer(hci::messageOf(hci::SetConfigAnswer{})).answer(configured(bytes::LinkMode::S2));
    QVERIFY(p.did(action::ModeTaken{0x3AF1, bytes::LinkMode::S2}));
}

void TestStickMachine::modeIsSentAgainAfterUnplugging()
{
    Play p;
    p.upToListening().on(event::SetMode{bytes::LinkMode::S1, true}).on(event::PortLost{}); // while it was on the line
    p.on(event::PortOpened{}).answer(deviceInfo());
    QCOMPARE(p.sent(), std::string("0103 00030000F80001000000"));
    p.answer(hci::messageOf(hci::SetConfigAnswer{})).answer(configured(bytes::LinkMode::S1));
    QCOMPARE(p.sent(), std::string("0103 01020000")); // and to flash, which had not been confirmed
}

void TestStickMachine::gapsAreNoted()
{
    Play p;
    p.upToListening();
    QVERIFY(p.status().gaps.empty());
    p.on(event::PortLost{}, milliseconds(5000));
    const TimePoint lost = p.now;
    p.on(event::PortOpened{}, milliseconds(1500)).answer(deviceInfo()).answer(hci::messageOf(hci::SetConfigAnswer{}));
    QVERIFY(!p.status().gaps.at(0).to);
    p.answer(configured(bytes::LinkMode::T2));
    QCOMPARE(p.status().gaps.size(), std::size_t(1));
    QVERIFY(p.status().gaps.at(0) == (StickStatus::Gap{lost, p.now}));
    QCOMPARE(p.status().reconnects, 1U);
    p.settle().on(event::Reset{}).answer(hci::messageOf(hci::ResetAnswer{}));
    QCOMPARE(p.status().gaps.size(), std::size_t(2));
}

void TestStickMachine::failedIsTriedWhenTheNodeChanges()
{
    Play p;
    p.on(event::Open{}).on(event::PortOpened{}).timesOut();
    QVERIFY(p.did(action::LookForNode{}));
    p.on(event::NodeSeen{77}).fires(Timer::Retry).on(event::NodeSeen{77});
    QCOMPARE(int(p.status().phase), int(Phase::Failed));
    p.fires(Timer::Retry).on(event::NodeSeen{0});
    QCOMPARE(int(p.status().phase), int(Phase::Failed));
    p.fires(Timer::Retry).on(event::NodeSeen{78});
    QVERIFY(p.did(action::OpenPort{}));
    QCOMPARE(int(p.status().phase), int(Phase::Opening));
}

QTEST_GUILESS_MAIN(TestStickMachine)
#include "tst_stick_machine.moc"
