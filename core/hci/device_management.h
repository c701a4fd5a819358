#pragma once

#include "core/hci/configuration.h"
#include "core/hci/message.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

// Endpoint 1, DEVMGMT. Every message is a value with its code, payload() for the wire and parse() back; requests are parsed
// exactly (a wrong length gives nothing), answers may be longer than known and the surplus is ignored.
namespace hci {

inline constexpr std::uint8_t moduleIm871a = 0x33;
inline constexpr std::uint8_t moduleIm170a = 0x36; // the sister for 169 MHz, same protocol

// Where a setting goes: with No it is lost at the next reset or power cut.
enum class ToFlash : std::uint8_t { No = 0, Yes = 1 };

// A message without payload. A request must be empty; an answer with surplus bytes is accepted.
template <std::uint8_t Id>
struct EmptyMessage {
    static constexpr Code code{Endpoint::DeviceManagement, Id};
    [[nodiscard]] bytes::Bytes payload() const { return {}; }
    [[nodiscard]] static std::optional<EmptyMessage> parse(bytes::ByteSpan payload)
    {
        if ((Id & 1U) != 0 && !payload.empty())
            return std::nullopt;
        return EmptyMessage{};
    }
    bool operator==(const EmptyMessage &) const = default;
};

// An answer that is one status byte: 1 done, 0 failed (sic).
template <Endpoint Where, std::uint8_t Id>
struct StatusAnswer {
    static constexpr Code code{Where, Id};
    bool done = false;
    [[nodiscard]] bytes::Bytes payload() const { return {static_cast<std::uint8_t>(done ? 1 : 0)}; }
    [[nodiscard]] static std::optional<StatusAnswer> parse(bytes::ByteSpan payload)
    {
        if (payload.empty())
            return std::nullopt;
        return StatusAnswer{payload[0] == 1};
    }
    bool operator==(const StatusAnswer &) const = default;
};

// A message that is one byte.
template <std::uint8_t Id>
struct ByteMessage {
    static constexpr Code code{Endpoint::DeviceManagement, Id};
    std::uint8_t value = 0;
    [[nodiscard]] bytes::Bytes payload() const { return {value}; }
    [[nodiscard]] static std::optional<ByteMessage> parse(bytes::ByteSpan payload)
    {
        if (payload.empty() || ((Id & 1U) != 0 && payload.size() != 1))
            return std::nullopt;
        return ByteMessage{payload[0]};
    }
    bool operator==(const ByteMessage &) const = default;
};

using Ping = EmptyMessage<0x01>;
using PingAnswer = EmptyMessage<0x02>;

struct SetConfig {
    static constexpr Code code{Endpoint::DeviceManagement, 0x03};
    ToFlash toFlash = ToFlash::No;
    Configuration configuration;

    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<SetConfig> parse(bytes::ByteSpan payload);
    bool operator==(const SetConfig &) const = default;
};
using SetConfigAnswer = EmptyMessage<0x04>; // no status byte: only GET_CONFIG tells whether it took

using GetConfig = EmptyMessage<0x05>;
struct GetConfigAnswer {
    static constexpr Code code{Endpoint::DeviceManagement, 0x06};
    Configuration configuration;

    // With all flags set, and the 23rd byte that real sticks send.
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<GetConfigAnswer> parse(bytes::ByteSpan payload);
    bool operator==(const GetConfigAnswer &) const = default;
};

using Reset = EmptyMessage<0x07>;
using ResetAnswer = EmptyMessage<0x08>; // the reset itself follows about 500 ms later

using FactoryReset = ByteMessage<0x09>; // 1 = reboot now; the defaults only take effect after a reboot
using FactoryResetAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x0A>;

using GetOperationMode = EmptyMessage<0x0B>;
using GetOperationModeAnswer = ByteMessage<0x0C>; // 0 application, 1 hardware test
using SetOperationMode = ByteMessage<0x0D>;
using SetOperationModeAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x0E>; // a reset follows

using GetDeviceInfo = EmptyMessage<0x0F>;
struct DeviceInfo {
    static constexpr Code code{Endpoint::DeviceManagement, 0x10};
    std::uint8_t moduleType = 0;
    std::uint8_t deviceMode = 0;
    std::uint8_t firmware = 0;   // nibbles: 0x13 is 1.3
    std::uint8_t hciVersion = 0;
    std::uint32_t uniqueId = 0;

    [[nodiscard]] bool isIm871a() const { return moduleType == moduleIm871a; }
    // "1.3"
    [[nodiscard]] std::string firmwareText() const;
    // "00003AF1"
    [[nodiscard]] std::string idText() const;
    // Link mode CT (C1 and T1 at the same time) came with firmware 1.4.
    [[nodiscard]] bool hearsCAndT() const { return moduleType == moduleIm871a && firmware >= 0x14; }

    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<DeviceInfo> parse(bytes::ByteSpan payload);
    bool operator==(const DeviceInfo &) const = default;
};

using GetSystemStatus = EmptyMessage<0x11>;
// The stick's own counters, all since its last reset. Little-endian is inferred: no capture of this answer was found.
struct SystemStatus {
    static constexpr Code code{Endpoint::DeviceManagement, 0x12};
    std::uint8_t nvmStatus = 0;        // 0 ok; bits: 0 configuration, 1 production data, 2 AES data, 7 file system
    std::uint32_t systemTick = 0;      // 10 ms each; stands still while the stick saves power
    std::uint32_t framesSent = 0;
    std::uint32_t framesNotSent = 0;
    std::uint32_t framesReceived = 0;
    std::uint32_t crcErrors = 0;       // received with a wrong CRC
    std::uint32_t decodingErrors = 0;  // received, not decodable; its offset is doubtful in practice

    [[nodiscard]] bytes::Bytes payload() const; // 38 bytes
    [[nodiscard]] static std::optional<SystemStatus> parse(bytes::ByteSpan payload);
    bool operator==(const SystemStatus &) const = default;
};

enum class FirmwareKey : std::uint8_t { Version = 0, Name = 1, BuildDate = 2, BuildTime = 3 };
using GetFirmwareInfo = ByteMessage<0x13>; // value: a FirmwareKey
struct FirmwareInfoAnswer {
    static constexpr Code code{Endpoint::DeviceManagement, 0x14};
    std::uint8_t key = 0;
    bytes::Bytes content; // key 0: version byte, build number (2, little-endian); 1 to 3: ASCII

    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<FirmwareInfoAnswer> parse(bytes::ByteSpan payload);
    bool operator==(const FirmwareInfoAnswer &) const = default;
};
// What the answers for all keys say together; empty where none came.
struct FirmwareInfo {
    std::optional<std::uint8_t> version; // nibbles: 0x13 is 1.3
    std::optional<std::uint16_t> build;
    std::string name;
    std::string date;
    std::string time;

    void take(const FirmwareInfoAnswer &answer);
    bool operator==(const FirmwareInfo &) const = default;
};

using GetRtc = EmptyMessage<0x19>;
// The stick's clock in 1/32768 s; 0 when it is switched off.
struct RtcAnswer {
    static constexpr Code code{Endpoint::DeviceManagement, 0x1A};
    std::uint32_t ticks = 0;
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<RtcAnswer> parse(bytes::ByteSpan payload);
    bool operator==(const RtcAnswer &) const = default;
};
struct SetRtc {
    static constexpr Code code{Endpoint::DeviceManagement, 0x1B};
    std::uint32_t ticks = 0;
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<SetRtc> parse(bytes::ByteSpan payload);
    bool operator==(const SetRtc &) const = default;
};
using SetRtcAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x1C>;

using EnterLowPower = ByteMessage<0x1D>; // value 0; answered before sleeping, any message wakes the stick
using EnterLowPowerAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x1E>;

using KeyBytes = std::array<std::uint8_t, 16>; // in reading order

// The key for what the stick sends.
struct SetEncryptionKey {
    static constexpr Code code{Endpoint::DeviceManagement, 0x21};
    ToFlash toFlash = ToFlash::No;
    KeyBytes key{};
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<SetEncryptionKey> parse(bytes::ByteSpan payload);
    bool operator==(const SetEncryptionKey &) const = default;
};
using SetEncryptionKeyAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x22>;

struct EnableEncryption {
    static constexpr Code code{Endpoint::DeviceManagement, 0x23};
    ToFlash toFlash = ToFlash::No;
    bool on = false;
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<EnableEncryption> parse(bytes::ByteSpan payload);
    bool operator==(const EnableEncryption &) const = default;
};
using EnableEncryptionAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x24>;

// A meter's key. The table has 16 places, lives in RAM only and is cleared by a reset; it cannot be read back.
struct SetDecryptionKey {
    static constexpr Code code{Endpoint::DeviceManagement, 0x25};
    static constexpr std::uint8_t places = 16;
    std::uint8_t index = 0;
    std::array<std::uint8_t, 8> address{}; // M, ID, version, type as on air
    KeyBytes key{};
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<SetDecryptionKey> parse(bytes::ByteSpan payload);
    bool operator==(const SetDecryptionKey &) const = default;
};
using SetDecryptionKeyAnswer = StatusAnswer<Endpoint::DeviceManagement, 0x26>; // 0: index beyond the table

// A telegram of a meter with a key in the table did not decrypt. The telegram itself follows as a second message.
struct DecryptionError {
    static constexpr Code code{Endpoint::DeviceManagement, 0x27};
    std::uint8_t controlField = 0;
    std::array<std::uint8_t, 8> address{}; // as on air
    [[nodiscard]] bytes::Bytes payload() const;
    [[nodiscard]] static std::optional<DecryptionError> parse(bytes::ByteSpan payload);
    bool operator==(const DecryptionError &) const = default;
};

} // namespace hci
