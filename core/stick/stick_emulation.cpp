#include "core/stick/stick_emulation.h"

#include "core/bytes/byte_writer.h"
#include "core/hci/rssi.h"
#include "core/stick/stick_decryption.h"

#include <algorithm>
#include <string_view>

namespace stick {

namespace {

using Outcome = StickEmulation::Outcome;

constexpr int levelWhenUnknown = -70;    // dBm
constexpr std::uint16_t ownManufacturer = 0x25B3; // "IMS" with bit 15 clear, as real sticks say
constexpr std::uint8_t firmwareWithCt = 0x14;

// As the manufacturer's document gives them, plus the reserved data rate that real sticks read back.
hci::Configuration factoryDefaults(std::uint32_t deviceId)
{
    hci::Configuration c;
    c.deviceMode = std::uint8_t{0};
    c.setLinkMode(bytes::LinkMode::S2);
    c.controlField = std::uint8_t{0};
    c.manufacturer = ownManufacturer;
    c.deviceId = deviceId;
    c.version = std::uint8_t{1};
    c.deviceType = std::uint8_t{0};
    c.radioChannel = std::uint8_t{1};
    c.radioPower = std::uint8_t{7};
    c.dataRate = std::uint8_t{2};
    c.rxWindow = std::uint8_t{50};
    c.autoPowerSaving = std::uint8_t{0};
    c.rssiAttached = std::uint8_t{0};
    c.timestampAttached = std::uint8_t{0};
    c.ledControl = std::uint8_t{0};
    c.rtcControl = std::uint8_t{0};
    return c;
}

template <class Value>
Outcome answerWith(const Value &value)
{
    return Outcome{hci::messageOf(value), false, std::nullopt};
}

// The answer to a request that fits, nothing for one that does not.
template <class Request, class Make>
std::optional<Outcome> ifRequest(const hci::Message &message, Make make)
{
    if (message.code != Request::code)
        return std::nullopt;
    const auto request = hci::read<Request>(message);
    return request ? make(*request) : Outcome{};
}

} // namespace

StickEmulation::StickEmulation(const EmulationOptions &options) : m_options(options), m_flash(factoryDefaults(options.deviceId))
{
    powerUp();
}

void StickEmulation::powerUp()
{
    m_configuration = m_flash;
    m_counters = {};
    m_keys = {};
    m_asleep = false;
    m_clockOffset = 0;
}

std::size_t StickEmulation::keysStored() const
{
    return static_cast<std::size_t>(std::count_if(m_keys.begin(), m_keys.end(), [](const auto &key) { return key.has_value(); }));
}

Outcome StickEmulation::answer(const hci::Message &request, std::chrono::milliseconds upTime)
{
    m_asleep = false; // any message wakes it
    const auto resetting = [](Outcome outcome) {
        outcome.resets = true;
        return outcome;
    };
    std::optional<Outcome> out;
    const auto on = [&]<class Request>(std::type_identity<Request>, auto make) {
        if (!out)
            out = ifRequest<Request>(request, make);
    };
    on(std::type_identity<hci::Ping>{}, [](auto) { return answerWith(hci::PingAnswer{}); });
    on(std::type_identity<hci::SetConfig>{}, [this](const auto &r) { return setConfiguration(r); });
    on(std::type_identity<hci::GetConfig>{}, [this](auto) { return answerWith(hci::GetConfigAnswer{m_configuration}); });
    on(std::type_identity<hci::Reset>{}, [&](auto) { return resetting(answerWith(hci::ResetAnswer{})); });
    on(std::type_identity<hci::FactoryReset>{}, [&](auto r) {
        m_flash = factoryDefaults(m_options.deviceId);
        Outcome outcome = answerWith(hci::FactoryResetAnswer{true});
        return r.value == 1 ? resetting(outcome) : outcome;
    });
    on(std::type_identity<hci::GetOperationMode>{}, [this](auto) { return answerWith(hci::GetOperationModeAnswer{m_operationMode}); });
    on(std::type_identity<hci::SetOperationMode>{}, [&](auto r) {
        if (r.value > 1)
            return answerWith(hci::SetOperationModeAnswer{false});
        m_operationMode = r.value;
        return resetting(answerWith(hci::SetOperationModeAnswer{true}));
    });
    on(std::type_identity<hci::GetDeviceInfo>{}, [this](auto) {
        return answerWith(hci::DeviceInfo{hci::moduleIm871a, m_configuration.deviceMode.value_or(0), m_options.firmware, 1, m_options.uniqueId});
    });
    on(std::type_identity<hci::GetSystemStatus>{}, [&](auto) {
        hci::SystemStatus status = m_counters;
        status.systemTick = static_cast<std::uint32_t>(upTime.count() / 10);
        return answerWith(status);
    });
    on(std::type_identity<hci::GetFirmwareInfo>{}, [this](auto r) { return firmwareInfo(r.value); });
    on(std::type_identity<hci::GetRtc>{}, [&](auto) { return answerWith(hci::RtcAnswer{clock(upTime)}); });
    on(std::type_identity<hci::SetRtc>{}, [&](auto r) {
        m_clockOffset = std::int64_t{r.ticks} - upTime.count() * 32768 / 1000;
        return answerWith(hci::SetRtcAnswer{true});
    });
    on(std::type_identity<hci::EnterLowPower>{}, [this](auto) {
        m_asleep = true;
        return answerWith(hci::EnterLowPowerAnswer{true});
    });
    on(std::type_identity<hci::SetEncryptionKey>{}, [](auto) { return answerWith(hci::SetEncryptionKeyAnswer{true}); });
    on(std::type_identity<hci::EnableEncryption>{}, [](auto) { return answerWith(hci::EnableEncryptionAnswer{true}); });
    on(std::type_identity<hci::SetDecryptionKey>{}, [this](const auto &r) {
        if (r.index >= m_keys.size())
            return answerWith(hci::SetDecryptionKeyAnswer{false});
        m_keys[r.index] = r;
        return answerWith(hci::SetDecryptionKeyAnswer{true});
    });
    on(std::type_identity<hci::SendTelegram>{}, [this](const auto &r) { return transmit(r.telegram, false); });
    on(std::type_identity<hci::SendData>{}, [this](const auto &r) { return transmit(r.data, true); });
    return out.value_or(Outcome{});
}

// The stick's own address is read-only, and a link mode that the firmware does not know is not taken; the answer says neither.
Outcome StickEmulation::setConfiguration(const hci::SetConfig &request)
{
    hci::Configuration wanted = request.configuration;
    wanted.manufacturer.reset();
    wanted.deviceId.reset();
    wanted.version.reset();
    wanted.deviceType.reset();
    const auto highest = m_options.firmware >= firmwareWithCt ? bytes::LinkMode::CT : bytes::LinkMode::C2B;
    if (wanted.linkModeNumber && *wanted.linkModeNumber > static_cast<std::uint8_t>(highest))
        wanted.linkModeNumber.reset();
    m_configuration.apply(wanted);
    if (request.toFlash == hci::ToFlash::Yes)
        m_flash.apply(wanted);
    return answerWith(hci::SetConfigAnswer{});
}

Outcome StickEmulation::firmwareInfo(std::uint8_t key) const
{
    const auto text = [key](std::string_view content) {
        return answerWith(hci::FirmwareInfoAnswer{key, {content.begin(), content.end()}});
    };
    switch (static_cast<hci::FirmwareKey>(key)) {
    case hci::FirmwareKey::Version:
        return answerWith(hci::FirmwareInfoAnswer{key, {m_options.firmware, 0x01, 0x00}});
    case hci::FirmwareKey::Name:
        return text("Virtual iM871A");
    case hci::FirmwareKey::BuildDate:
        return text("2026-11-22");
    case hci::FirmwareKey::BuildTime:
        return text("12:00:00");
    }
    return {};
}

Outcome StickEmulation::transmit(bytes::Bytes telegram, bool dataOnly)
{
    if (dataOnly) {
        bytes::ByteWriter out;
        out.u8(m_configuration.controlField.value_or(0))
            .u16le(m_configuration.manufacturer.value_or(0))
            .u32le(m_configuration.deviceId.value_or(0))
            .u8(m_configuration.version.value_or(0))
            .u8(m_configuration.deviceType.value_or(0))
            .put(telegram);
        telegram = std::move(out).data();
    }
    const bool fits = telegram.size() <= 255;
    ++(fits ? m_counters.framesSent : m_counters.framesNotSent);
    Outcome outcome = dataOnly ? answerWith(hci::SendDataAnswer{fits}) : answerWith(hci::SendTelegramAnswer{fits});
    if (fits)
        outcome.sent = std::move(telegram);
    return outcome;
}

std::vector<hci::Message> StickEmulation::hear(const Transmission &transmission, std::chrono::milliseconds upTime)
{
    if (transmission.telegram.size() < 2 || transmission.telegram.size() > 256 || !listens(transmission.mode))
        return {};
    ++m_counters.framesReceived;
    const auto attached = [&](hci::Message message) {
        if (m_configuration.timestampAttached == std::uint8_t{1})
            message.timestamp = clock(upTime);
        if (m_configuration.rssiAttached == std::uint8_t{1})
            message.rssi = hci::rssiRaw(transmission.rssiDbm.value_or(levelWhenUnknown));
        return message;
    };
    std::vector<hci::Message> out;
    hci::RadioIndication heard{{transmission.telegram.begin() + 1, transmission.telegram.end()}};
    for (const auto &key : m_keys) {
        if (!key)
            continue;
        Decrypted decrypted = decryptAsStick(heard.telegram, *key, m_options.clearConfigurationWord);
        if (decrypted.result == Decrypted::Result::NotForUs)
            continue;
        heard.telegram = std::move(decrypted.telegram);
        if (decrypted.result == Decrypted::Result::WrongKey) {
            ++m_counters.decodingErrors;
            out.push_back(attached(hci::messageOf(hci::DecryptionError{heard.telegram[0], key->address})));
        }
        break;
    }
    out.push_back(attached(hci::messageOf(heard)));
    return out;
}

// Ticks of 1/32768 s since start-up, or since what was set; 0 while the clock is off.
std::uint32_t StickEmulation::clock(std::chrono::milliseconds upTime) const
{
    if (m_configuration.rtcControl != std::uint8_t{1})
        return 0;
    return static_cast<std::uint32_t>(m_clockOffset + upTime.count() * 32768 / 1000);
}

bool StickEmulation::listens(std::optional<bytes::LinkMode> mode) const
{
    if (m_asleep || m_operationMode != 0)
        return false;
    const auto own = m_configuration.linkMode();
    return !mode || (own && bytes::hears(*own, *mode));
}

} // namespace stick
