#include "core/stick/stick_advance.h"

#include <algorithm>

namespace stick::machine {

void Advance::onAnswer(const Command &command, const hci::Message &answer)
{
    switch (command.purpose) {
    case Purpose::Identify:
        onDeviceInfo(answer);
        return;
    case Purpose::Configure:
    case Purpose::ChangeMode:
    case Purpose::SwitchForLoan:
    case Purpose::SwitchBack:
    case Purpose::Borrow:
        return; // has no status: the GET_CONFIG behind it tells
    case Purpose::Confirm:
        onConfirm(answer);
        return;
    case Purpose::ConfirmMode:
        onConfirmMode(answer);
        return;
    case Purpose::RefreshConfiguration:
        if (const auto read = hci::read<hci::GetConfigAnswer>(answer))
            s.status.configuration = read->configuration;
        return;
    case Purpose::ReadFirmware:
        onFirmware(answer);
        return;
    case Purpose::ReadStatus:
        if (const auto read = hci::read<hci::SystemStatus>(answer))
            s.status.system = *read;
        return;
    case Purpose::MeasurePing:
        s.status.pingTime = std::max(std::chrono::milliseconds(0), std::chrono::duration_cast<std::chrono::milliseconds>(m_now - s.sentAt));
        return;
    case Purpose::WatchdogPing:
        s.status.wokenBy = WakeStep::Ping;
        return;
    case Purpose::WatchdogReset:
    case Purpose::UserReset:
        waitForReset();
        return;
    case Purpose::UserRequest:
    case Purpose::LoanRequest:
        act(action::Finish{command.token, Reply::Outcome::Answered, answer});
        return;
    case Purpose::ConfirmLoan:
        onConfirmLoan(answer);
        return;
    case Purpose::ConfirmBack:
        onConfirmBack(answer);
        return;
    case Purpose::ApplyLine:
        onLineAnswer(command, answer);
        return;
    case Purpose::ConfirmLines:
        onConfirmLines(command, answer);
        return;
    }
}

void Advance::onTimeout(const Command &command)
{
    switch (command.purpose) {
    case Purpose::Identify:
        if (s.waking == WakeStep::Reset)
            reopen();
        else if (s.identifiedOnce)
            giveUp(Problem::Silent, {});
        else
            giveUp(s.bytesSeen ? Problem::NotAStick : Problem::NoAnswer, {});
        return;
    case Purpose::MeasurePing:
        s.status.pingTime.reset();
        wake();
        return;
    case Purpose::Configure:
    case Purpose::Confirm:
    case Purpose::ChangeMode:
    case Purpose::ConfirmMode:
    case Purpose::ConfirmLines:
    case Purpose::WatchdogPing:
        wake();
        return;
    case Purpose::ApplyLine:
        onLineTimeout(command);
        return;
    case Purpose::WatchdogReset:
    case Purpose::UserReset:
        reopen();
        return;
    case Purpose::ReadFirmware:
    case Purpose::ReadStatus:
    case Purpose::RefreshConfiguration:
        return; // nice to have; a stick that is silent is found out by PING
    case Purpose::UserRequest:
    case Purpose::LoanRequest:
        act(action::Finish{command.token, Reply::Outcome::TimedOut, {}});
        return;
    case Purpose::SwitchForLoan:
    case Purpose::ConfirmLoan:
    case Purpose::SwitchBack:
    case Purpose::ConfirmBack:
        endLoan(LoanEnd::Outcome::NotRestored);
        wake();
        return;
    case Purpose::Borrow:
        return;
    }
}

void Advance::onTelegram(const hci::Message &message)
{
    if (!s.portOpen)
        return;
    ++s.status.telegrams;
    s.status.lastTelegramAt = m_now;
    s.heardSinceReset = true;
    if (std::exchange(s.deafReset, false))
        s.status.wokenBy = WakeStep::Reset;
    if (listening())
        start(Timer::Deaf, s.timings.deafAfter);
    constexpr std::size_t addressAt = 1; // behind the C field
    const bytes::Bytes wrongFor = std::exchange(s.keyWrongFor, {});
    const bool keyWrong = !wrongFor.empty() && message.payload.size() >= addressAt + wrongFor.size()
        && std::equal(wrongFor.begin(), wrongFor.end(), message.payload.begin() + addressAt);
    act(action::Heard{message, keyWrong});
}

void Advance::onDeviceInfo(const hci::Message &answer)
{
    const auto info = hci::read<hci::DeviceInfo>(answer);
    if (!info || !info->isIm871a()) {
        giveUp(Problem::NotAStick, info ? "module type " + std::to_string(info->moduleType) : std::string());
        return;
    }
    if (s.status.device && s.status.device->uniqueId != info->uniqueId) { // another stick on the same port
        s.status.firmware.reset();
        s.status.configuration.reset();
        s.status.system.reset();
    }
    s.status.device = *info;
    s.identifiedOnce = true;
    if (s.chosenMode)
        s.status.wantedMode = *s.chosenMode;
    else if (const auto known = s.wantedModes.find(info->uniqueId); known != s.wantedModes.end())
        s.status.wantedMode = known->second;
    else
        s.status.wantedMode = bytes::LinkMode::T2;
    takeSetupOf(info->uniqueId);
    configure();
}

void Advance::onConfirm(const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    s.status.problem = Problem::None;
    s.status.detail.clear();
    if (s.setup == Setup::LeaveAsIs) {
        if (read && !s.chosenMode)
            s.status.wantedMode = read->configuration.linkMode().value_or(s.status.wantedMode);
    } else if (!read || !read->configuration.satisfies(hci::cuxdConfiguration(s.status.wantedMode))) {
        if (++s.configureTries < triesPerCommand) {
            configure();
            return;
        }
        s.status.problem = Problem::ConfigurationNotTaken;
    }
    applyWanted();
}

void Advance::onConfirmMode(const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    if (!read || read->configuration.linkMode() != s.status.wantedMode) {
        // It may be the late answer to an earlier question: asked once more before it is believed.
        if (std::exchange(s.confirmDoubted, true)) {
            s.status.problem = Problem::ConfigurationNotTaken;
            s.confirmDoubted = false;
        } else {
            s.queue.push_front({Purpose::ConfirmMode, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
        }
        return;
    }
    s.confirmDoubted = false;
    s.persistWanted = false;
    s.status.problem = Problem::None;
    act(action::ModeTaken{s.status.device ? s.status.device->uniqueId : 0, s.status.wantedMode});
}

void Advance::onFirmware(const hci::Message &answer)
{
    const auto read = hci::read<hci::FirmwareInfoAnswer>(answer);
    if (!read)
        return;
    if (!s.status.firmware)
        s.status.firmware.emplace();
    s.status.firmware->take(*read);
    if (read->key < static_cast<std::uint8_t>(hci::FirmwareKey::BuildTime))
        push(Purpose::ReadFirmware, hci::GetFirmwareInfo{static_cast<std::uint8_t>(read->key + 1)});
}

} // namespace stick::machine
