#include "ui/stick/meter_check.h"

#include "core/text/locked_keys.h"
#include "core/text/decode_error_text.h"
#include "core/text/security_text.h"
#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/survey/signal_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using Action = CheckResult::Action;
using How = cuxd::HeardNumber::How;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeterCheck)
};

constexpr Check stickChecks[] = {Check::Port, Check::Access, Check::Free, Check::Driver, Check::Ping, Check::Firmware, Check::Mode, Check::Telegrams};
constexpr Check meterChecks[] = {Check::Meter, Check::Signal, Check::Key, Check::Value};
constexpr auto doubtAfter = std::chrono::seconds(60);

QString modeName(bytes::LinkMode mode)
{
    return QString::fromLatin1(bytes::linkModeName(mode).data());
}

// The one that got furthest speaks for all.
const stick::StickStatus *bestStick(const std::vector<stick::StickStatus> &sticks)
{
    const auto furthest = [](const stick::StickStatus &status) {
        if (status.phase != stick::Phase::Listening)
            return status.problem == stick::Problem::None ? 1 : 0;
        return status.telegrams > 0 ? 3 : 2;
    };
    const auto best = std::max_element(sticks.begin(), sticks.end(), [&](const stick::StickStatus &a, const stick::StickStatus &b) { return furthest(a) < furthest(b); });
    return best == sticks.end() ? nullptr : &*best;
}

struct Found {
    const MeterFacts *meter = nullptr;
    How how = How::AsPrinted;
};

// A number as printed before one that is only possible.
Found findMeter(const CheckInput &input, const std::vector<cuxd::HeardNumber> &numbers)
{
    for (const cuxd::HeardNumber &number : numbers) {
        const auto fits = [&number](const MeterFacts &meter) { return number.matches(meter.address); };
        if (const auto found = std::find_if(input.meters.begin(), input.meters.end(), fits); found != input.meters.end())
            return {&*found, number.how};
    }
    return {};
}

// Builds the result step by step; the first step that does not hold names the cause.
class MeterCheck {
public:
    explicit MeterCheck(const CheckInput &input) : m_input(input) {}

    CheckResult run();

private:
    bool checkStick();
    bool checkWithoutStick();
    bool checkHeard();
    bool checkSignal(const Found &found);
    bool checkKey(const MeterFacts &meter);
    bool checkValue(const MeterFacts &meter);

    CheckStep &step(Check check)
    {
        return *std::find_if(m_result.steps.begin(), m_result.steps.end(), [check](const CheckStep &one) { return one.check == check; });
    }
    void pass(Check check, const QString &detail)
    {
        step(check).state = CheckState::Passed;
        step(check).detail = detail;
    }
    // False, so that a check can end with it.
    bool stop(Check check, CheckState state, const QString &detail, Cause cause, const QString &title, const QString &advice, Action action = Action::None)
    {
        step(check).state = state;
        step(check).detail = detail;
        m_result.cause = cause;
        m_result.title = title;
        m_result.advice = advice;
        m_result.action = action;
        return false;
    }

    const CheckInput &m_input;
    CheckResult m_result;
    const stick::StickStatus *m_stick = nullptr;
};

bool MeterCheck::checkWithoutStick()
{
    const auto orphan = std::find_if(m_input.usb.begin(), m_input.usb.end(), [](const stick::UsbDevice &device) { return device.tty.empty(); });
    if (orphan == m_input.usb.end())
        return stop(Check::Port, CheckState::Failed, Words::tr("no stick"), Cause::NoStick, Words::tr("No stick is plugged in."),
                    Words::tr("Plug in the iM871A. If it is plugged in, try another socket, without a hub, and a virtual machine must hand it over."), Action::ShowStick);
    pass(Check::Port, Words::tr("USB %1:%2").arg(orphan->vid, 4, 16, QLatin1Char('0')).arg(orphan->pid, 4, 16, QLatin1Char('0')));
    m_result.command = orphan->pid == 0xEA60 ? QStringLiteral("sudo modprobe cp210x")
                                             : QStringLiteral("sudo modprobe cp210x && echo 10c4 %1 | sudo tee /sys/bus/usb-serial/drivers/cp210x/new_id").arg(orphan->pid, 4, 16, QLatin1Char('0'));
    return stop(Check::Driver, CheckState::Failed, Words::tr("not loaded"), Cause::NoDriver, Words::tr("The stick is plugged in, but no driver has taken it."),
                Words::tr("Its USB device is there, the port is not. Load the driver: %1").arg(m_result.command), Action::CopyCommand);
}

bool MeterCheck::checkStick()
{
    m_stick = bestStick(m_input.sticks);
    if (!m_stick)
        return checkWithoutStick();
    m_result.port = m_stick->port;
    for (const CheckStep &one : checkChain(*m_stick, m_input.now))
        step(one.check) = one;
    // A port is open: the driver has made it.
    if (step(Check::Ping).state != CheckState::NotReached || step(Check::Free).state == CheckState::Passed)
        pass(Check::Driver, Words::tr("loaded"));
    const auto broken = std::find_if(m_result.steps.begin(), m_result.steps.end(), [](const CheckStep &one) { return one.state == CheckState::Failed; });
    if (broken != m_result.steps.end()) {
        const Cause cause = broken->check == Check::Port ? Cause::NoStick
            : broken->check == Check::Access             ? Cause::NoAccess
            : broken->check == Check::Free               ? Cause::PortInUse
            : broken->check == Check::Mode               ? Cause::ModeNotTaken
                                                         : Cause::StickSilent;
        const QString said = cause == Cause::NoStick ? Words::tr("The stick is not there.")
            : cause == Cause::NoAccess               ? Words::tr("No access to %1.").arg(QString::fromStdString(m_stick->port))
            : cause == Cause::PortInUse              ? Words::tr("Another program uses the port: %1.").arg(broken->detail)
            : cause == Cause::ModeNotTaken           ? Words::tr("The stick did not take its settings.")
                                                     : Words::tr("The stick does not answer: %1.").arg(broken->detail);
        if (cause == Cause::NoAccess && !m_input.access.group.isEmpty() && !m_input.access.memberOfGroup) {
            m_result.command = joinGroupCommand(m_input.access);
            return stop(broken->check, CheckState::Failed, broken->detail, cause, said,
                        Words::tr("You are not in the group %1, which may use the port. Run this in a terminal, then log out and in again: %2").arg(m_input.access.group, m_result.command),
                        Action::CopyCommand);
        }
        return stop(broken->check, CheckState::Failed, broken->detail, cause, said, broken->advice, Action::ShowStick);
    }
    if (m_stick->phase != stick::Phase::Listening)
        return stop(Check::Ping, CheckState::Waiting, Words::tr("being checked"), Cause::StillStarting, Words::tr("The stick is being set up."), Words::tr("This takes a few seconds."));
    if (m_stick->telegrams == 0 && m_input.meters.empty()) {
        const auto waited = m_input.now - m_stick->listeningSince.value_or(m_input.now);
        const QString since = durationText(std::chrono::duration<double>(waited).count());
        if (waited < doubtAfter)
            return stop(Check::Telegrams, CheckState::Waiting, Words::tr("none for %1").arg(since), Cause::StillListening, Words::tr("Nothing heard yet."),
                        Words::tr("Listening for %1. After a minute without any telegram the link mode is doubted.").arg(since));
        const auto mode = listeningMode(*m_stick);
        return stop(Check::Telegrams, CheckState::Doubtful, Words::tr("none for %1").arg(since), Cause::NothingHeard, Words::tr("No telegram of any meter."),
                    Words::tr("The stick works, but in %1 nobody sends here. Scan the other modes, and go nearer to a meter.").arg(mode ? modeName(*mode) : QStringLiteral("?")), Action::ModeScan);
    }
    if (step(Check::Telegrams).state != CheckState::Passed)
        pass(Check::Telegrams, Words::tr("%n meter(s)", nullptr, static_cast<int>(m_input.meters.size())));
    return true;
}

bool MeterCheck::checkHeard()
{
    if (m_input.typed.trimmed().isEmpty())
        return stop(Check::Meter, CheckState::Waiting, Words::tr("which?"), Cause::EnterNumber, Words::tr("The stick receives: %n meter(s) so far.", nullptr, static_cast<int>(m_input.meters.size())),
                    Words::tr("Type the number that is printed on the meter, in any form."));
    const std::vector<cuxd::HeardNumber> numbers = cuxd::heardNumbers(m_input.typed.toStdString());
    if (numbers.empty())
        return stop(Check::Meter, CheckState::Doubtful, Words::tr("no number"), Cause::NotANumber, Words::tr("“%1” is no meter's number.").arg(m_input.typed.trimmed()),
                    Words::tr("Up to eight digits, with the maker's letters or without, or in hex."));
    const Found found = findMeter(m_input, numbers);
    if (!found.meter) {
        const auto waited = m_input.now - m_stick->listeningSince.value_or(m_input.now);
        const QString since = durationText(std::chrono::duration<double>(waited).count());
        if (waited < listenAtLeast) {
            const QString left = durationText(std::chrono::duration<double>(listenAtLeast - waited).count());
            return stop(Check::Meter, CheckState::Waiting, Words::tr("not yet"), Cause::StillListening, Words::tr("Not heard yet."),
                        Words::tr("Others are heard, this one not for %1. In %2 this page says more; many meters send every 15 minutes only.").arg(since, left));
        }
        return stop(Check::Meter, CheckState::Failed, Words::tr("never heard"), Cause::NeverHeard, Words::tr("Never heard in %1.").arg(since),
                    Words::tr("Others are heard. Scan the other link modes, go nearer to the meter, and ask whether its radio is switched on: some send on weekdays only, or by a radio adapter with a number of its own."),
                    Action::ModeScan);
    }
    m_result.meter = found.meter->address;
    pass(Check::Meter, found.meter->title);
    const auto mode = listeningMode(*m_stick);
    if (mode && !found.meter->modes.heardIn(*mode)) {
        const auto own = std::find_if(bytes::allLinkModes.begin(), bytes::allLinkModes.end(), [&found](bytes::LinkMode one) { return found.meter->modes.contains(one); });
        m_result.mode = own != bytes::allLinkModes.end() ? std::optional(*own) : std::nullopt;
        return stop(Check::Meter, CheckState::Failed, Words::tr("other mode"), Cause::WrongMode, Words::tr("It sends in another link mode."),
                    Words::tr("It was heard in %1, the stick listens in %2 now.").arg(m_result.mode ? modeName(*m_result.mode) : QStringLiteral("?"), modeName(*mode)), Action::ListenInMode);
    }
    return checkSignal(found) && checkKey(*found.meter) && checkValue(*found.meter);
}

bool MeterCheck::checkSignal(const Found &found)
{
    const quality::MeterSignal &signal = found.meter->signal;
    const QString reasons = signalSentences(signal, m_input.now).join(QStringLiteral(". "));
    if (signal.reception == quality::Reception::Silent)
        return stop(Check::Signal, CheckState::Failed, Words::tr("silent"), Cause::Late, Words::tr("It was heard, and is silent now."),
                    Words::tr("%1. Was something put in front of it, or the stick moved?").arg(reasons), Action::ShowSignal);
    const bool bad = signal.reception == quality::Reception::Bad;
    const QString level = receptionWord(signal.reception); // there is room for a word
    step(Check::Signal).more = signalSentences(signal, m_input.now).join(QLatin1Char('\n'));
    if (bad)
        return stop(Check::Signal, CheckState::Failed, level, Cause::Weak, Words::tr("It is received badly."),
                    Words::tr("%1. Move the stick on an extension cable nearer to the meter and away from metal; the signal page shows where it is better.").arg(reasons), Action::ShowSignal);
    pass(Check::Signal, level);
    if (signal.reception == quality::Reception::Weak)
        step(Check::Signal).state = CheckState::Doubtful;
    return true;
}

bool MeterCheck::checkKey(const MeterFacts &meter)
{
    using wmbus::Verdict;
    const QString word = text::verdictText(meter.security);
    switch (meter.security.verdict) {
    case Verdict::NoKey:
        if (text::keysAreLocked())
            return stop(Check::Key, CheckState::Failed, word, Cause::KeyMissing, Words::tr("The keys are locked."),
                        Words::tr("It is received, but encrypted, and whether there is a key for %1 is not known before the vault is open.").arg(meter.title), Action::EnterKey);
        return stop(Check::Key, CheckState::Failed, word, Cause::KeyMissing, Words::tr("Its key is missing."),
                    Words::tr("It is received, but encrypted. Ask the supplier for the AES key of %1 (32 hex digits) and enter it.").arg(meter.title), Action::EnterKey);
    case Verdict::WrongKey:
        return stop(Check::Key, CheckState::Failed, word, Cause::KeyWrong, Words::tr("The key does not fit."), text::verdictSentence(meter.security) + QLatin1Char(' ') + text::keyHintText(meter.security.hint),
                    Action::EnterKey);
    case Verdict::Unsupported:
        return stop(Check::Key, CheckState::Failed, word, Cause::DriverIncomplete, Words::tr("Its encryption is not supported."), text::verdictSentence(meter.security), Action::ShowTelegrams);
    case Verdict::Clear:
    case Verdict::Secure: pass(Check::Key, word); return true;
    }
    return true;
}

bool MeterCheck::checkValue(const MeterFacts &meter)
{
    if (meter.stopped)
        return stop(Check::Value, CheckState::Failed, Words::tr("not understood"), Cause::DriverIncomplete, Words::tr("Its telegram is not understood to the end."),
                    text::sentence(*meter.stopped) + QLatin1Char(' ') + Words::tr("Look at its telegrams; saved with pseudonyms they can be given to the makers of this program."), Action::ShowTelegrams);
    if (meter.value.isEmpty())
        return stop(Check::Value, CheckState::Doubtful, Words::tr("none"), Cause::NoValue, Words::tr("It sends no measured value."), Words::tr("The telegram is understood, but holds nothing to show."),
                    Action::ShowTelegrams);
    pass(Check::Value, meter.value);
    return true;
}

CheckResult MeterCheck::run()
{
    for (const Check check : stickChecks)
        m_result.steps.push_back({check, CheckState::NotReached, checkTitle(check), {}, {}});
    for (const Check check : meterChecks)
        m_result.steps.push_back({check, CheckState::NotReached, checkTitle(check), {}, {}});
    if (!checkStick() || !checkHeard())
        return std::move(m_result);
    m_result.cause = Cause::InOrder;
    m_result.action = Action::ShowSignal;
    const auto numbers = cuxd::heardNumbers(m_input.typed.toStdString());
    const Found found = findMeter(m_input, numbers);
    m_result.title = Words::tr("Everything is in order: %1").arg(found.meter->value);
    m_result.advice = found.meter->signal.reception == quality::Reception::Weak ? Words::tr("Its reception is weak: %1").arg(signalSentences(found.meter->signal, m_input.now).join(QStringLiteral(". "))) : QString();
    return std::move(m_result);
}

// What was typed is not what is sent: said in front of everything else.
QString heardAsText(const CheckInput &input, const CheckResult &result, Cause &cause)
{
    if (!result.meter)
        return {};
    const auto numbers = cuxd::heardNumbers(input.typed.toStdString());
    const Found found = findMeter(input, numbers);
    const QString id = QString::fromStdString(wmbus::idText(result.meter->id));
    QString text;
    switch (found.how) {
    case How::AsPrinted: return {};
    case How::LastDigits: text = Words::tr("Heard as %1, whose last digits are these.").arg(id); break;
    case How::HexAsDecimal: text = Words::tr("Heard as %1: the printed number is hex, and is sent in decimal digits.").arg(id); break;
    case How::DecimalAsHex: text = Words::tr("Heard as %1: the printed number is sent in hex.").arg(id); break;
    case How::Reversed: text = Words::tr("Heard as %1: the printed number has its bytes in the reverse order.").arg(id); break;
    }
    if (cause == Cause::InOrder)
        cause = Cause::HeardAs;
    return text;
}

} // namespace

CheckResult checkMeter(const CheckInput &input)
{
    CheckResult result = MeterCheck(input).run();
    if (const QString as = heardAsText(input, result, result.cause); !as.isEmpty())
        result.advice = result.advice.isEmpty() ? as : as + QLatin1Char(' ') + result.advice;
    return result;
}

} // namespace ui
