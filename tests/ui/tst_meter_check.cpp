#include <QtTest>

#include "core/hci/configuration.h"
#include "ui/stick/meter_check.h"

using namespace ui;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ui::Cause)
Q_DECLARE_METATYPE(ui::CheckInput)

namespace {

const TimePoint now(std::chrono::hours(490000));
const wmbus::Address gas{0x18C4, 0x51601328, 1, 3};

stick::StickStatus listening(std::uint64_t telegrams, std::chrono::minutes since = 10min)
{
    stick::StickStatus status;
    status.port = "/dev/ttyUSB0";
    status.phase = stick::Phase::Listening;
    status.device = hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x00103512};
    status.configuration = hci::cuxdConfiguration(bytes::LinkMode::T2);
    status.telegrams = telegrams;
    status.listeningSince = now - since;
    return status;
}

stick::StickStatus broken(stick::Problem problem)
{
    stick::StickStatus status;
    status.port = "/dev/ttyUSB0";
    status.phase = stick::Phase::Waiting;
    status.problem = problem;
    return status;
}

MeterFacts good()
{
    MeterFacts facts;
    facts.address = gas;
    facts.title = QStringLiteral("Gas cellar");
    facts.modes.add(bytes::LinkMode::T2);
    facts.signal.telegrams = 50;
    facts.signal.last = std::chrono::floor<std::chrono::milliseconds>(now);
    facts.signal.levels = quality::LevelStatistics{50, -70, -75, -65};
    facts.signal.reception = quality::Reception::Good;
    facts.security.verdict = wmbus::Verdict::Secure;
    facts.value = QStringLiteral("8,061.70 m³");
    return facts;
}

CheckInput input(const char *typed, std::vector<stick::StickStatus> sticks, std::vector<MeterFacts> meters = {})
{
    CheckInput in;
    in.typed = QString::fromUtf8(typed);
    in.sticks = std::move(sticks);
    in.meters = std::move(meters);
    in.now = now;
    return in;
}

template <class Change>
CheckInput changed(const char *typed, Change change)
{
    MeterFacts facts = good();
    change(facts);
    return input(typed, {listening(80)}, {facts});
}

} // namespace

// One named cause for each way in which the chain can break, and a next action wherever there is one.
class TestMeterCheck : public QObject {
    Q_OBJECT

private slots:
    void cause_data()
    {
        using wmbus::Verdict;
        QTest::addColumn<CheckInput>("in");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<Check>("at"); // the step that says so
        const auto row = [](const char *name, const CheckInput &in, Cause cause, Check at) { QTest::addRow("%s", name) << in << cause << at; };
        row("no stick", input("51601328", {}), Cause::NoStick, Check::Port);
        CheckInput driverless = input("51601328", {});
        driverless.usb = {{0x10C4, 0x87ED, "RWE", {}}};
        row("no driver", driverless, Cause::NoDriver, Check::Driver);
        row("unplugged", input("51601328", {broken(stick::Problem::Unplugged)}), Cause::NoStick, Check::Port);
        row("no access", input("51601328", {broken(stick::Problem::NoPermission)}), Cause::NoAccess, Check::Access);
        row("in use", input("51601328", {broken(stick::Problem::InUse)}), Cause::PortInUse, Check::Free);
        row("no answer", input("51601328", {broken(stick::Problem::NoAnswer)}), Cause::StickSilent, Check::Ping);
        row("mode not taken", input("51601328", {broken(stick::Problem::ConfigurationNotTaken)}), Cause::ModeNotTaken, Check::Mode);
        row("no telegram for ten seconds", input("51601328", {listening(0, 0min)}), Cause::StillListening, Check::Telegrams);
        row("no telegram at all", input("51601328", {listening(0)}), Cause::NothingHeard, Check::Telegrams);
        row("nothing typed", input(" ", {listening(80)}, {good()}), Cause::EnterNumber, Check::Meter);
        row("no number", input("kitchen", {listening(80)}, {good()}), Cause::NotANumber, Check::Meter);
        row("others only, two minutes", input("12345678", {listening(80, 2min)}, {good()}), Cause::StillListening, Check::Meter);
        row("others only, ten minutes", input("12345678", {listening(80)}, {good()}), Cause::NeverHeard, Check::Meter);
        row("another stick is broken", input("51601328", {broken(stick::Problem::NoAnswer), listening(80)}, {good()}), Cause::InOrder, Check::Value);
        row("other mode", changed("51601328", [](MeterFacts &m) { m.modes = {}; m.modes.add(bytes::LinkMode::C1B); }), Cause::WrongMode, Check::Meter);
        row("silent", changed("51601328", [](MeterFacts &m) { m.signal.reception = quality::Reception::Silent; }), Cause::Late, Check::Signal);
        row("weak", changed("51601328", [](MeterFacts &m) { m.signal.reception = quality::Reception::Bad; }), Cause::Weak, Check::Signal);
        row("no key", changed("51601328", [](MeterFacts &m) { m.security.verdict = Verdict::NoKey; }), Cause::KeyMissing, Check::Key);
        row("wrong key", changed("51601328", [](MeterFacts &m) { m.security.verdict = Verdict::WrongKey; }), Cause::KeyWrong, Check::Key);
        row("unsupported cipher", changed("51601328", [](MeterFacts &m) { m.security.verdict = Verdict::Unsupported; }), Cause::DriverIncomplete, Check::Key);
        row("not understood", changed("51601328", [](MeterFacts &m) { m.stopped = wmbus::DecodeError{wmbus::Fault::Unsupported, wmbus::Layer::Records, 17}; }), Cause::DriverIncomplete, Check::Value);
        row("no value", changed("51601328", [](MeterFacts &m) { m.value.clear(); }), Cause::NoValue, Check::Value);
        row("all in order", changed("51601328", [](MeterFacts &) {}), Cause::InOrder, Check::Value);
        row("in order, bytes reversed", changed("28136051", [](MeterFacts &) {}), Cause::HeardAs, Check::Value);
        row("in order, hex on the sticker", changed("0x1F7D", [](MeterFacts &m) { m.address.id = 0x00008061; }), Cause::HeardAs, Check::Value);
    }

    void cause()
    {
        QFETCH(CheckInput, in);
        QFETCH(Cause, cause);
        QFETCH(Check, at);
        const CheckResult result = checkMeter(in);
        QCOMPARE(result.cause, cause);
        QVERIFY(!result.title.isEmpty());
        QVERIFY(!result.advice.isEmpty() || cause == Cause::InOrder);
        // Everything before the step that says so holds, nothing behind it was reached.
        for (const CheckStep &step : result.steps) {
            if (step.check > at)
                QCOMPARE(step.state, CheckState::NotReached);
            else if (step.check < at && cause != Cause::NoDriver)
                QVERIFY2(step.state == CheckState::Passed || step.state == CheckState::Doubtful, qPrintable(step.title));
        }
    }

    void theDriverlessStickGetsItsCommand()
    {
        CheckInput in = input("", {});
        in.usb = {{0x10C4, 0x87ED, "RWE", {}}};
        const CheckResult result = checkMeter(in);
        QCOMPARE(result.action, CheckResult::Action::CopyCommand);
        QCOMPARE(result.command, QStringLiteral("sudo modprobe cp210x && echo 10c4 87ed | sudo tee /sys/bus/usb-serial/drivers/cp210x/new_id"));
    }

    void whoMayNotUseThePortGetsTheCommand()
    {
        CheckInput in = input("", {broken(stick::Problem::NoPermission)});
        in.access.group = QStringLiteral("dialout");
        in.access.user = QStringLiteral("anna");
        CheckResult result = checkMeter(in);
        QCOMPARE(result.action, CheckResult::Action::CopyCommand);
        QCOMPARE(result.command, QStringLiteral("sudo usermod -aG dialout anna"));
        QVERIFY2(result.advice.contains(result.command), qPrintable(result.advice));
        in.access.memberOfGroup = true; // then the command would change nothing
        QCOMPARE(checkMeter(in).action, CheckResult::Action::ShowStick);
    }

    // While an inverter is polled the stick is in S2 for a second or two; that is no wrong mode.
    void aLentStickIsInItsOwnMode()
    {
        CheckInput in = input("51601328", {listening(80)}, {good()});
        const CheckResult before = checkMeter(in);
        in.sticks[0].wantedMode = bytes::LinkMode::T2;
        in.sticks[0].configuration->setLinkMode(bytes::LinkMode::S2);
        QCOMPARE(checkMeter(in).cause, Cause::WrongMode);
        in.sticks[0].lending.now = true;
        QCOMPARE(checkMeter(in).cause, before.cause);
    }

    void anotherNumberIsNamed()
    {
        const CheckResult result = checkMeter(changed("28136051", [](MeterFacts &m) { m.security.verdict = wmbus::Verdict::NoKey; }));
        QCOMPARE(result.cause, Cause::KeyMissing);
        QVERIFY2(result.advice.contains(QStringLiteral("51601328")), qPrintable(result.advice));
        QCOMPARE(result.meter, std::optional(gas));
    }
};

QTEST_MAIN(TestMeterCheck)
#include "tst_meter_check.moc"
