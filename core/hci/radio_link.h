#pragma once

#include "core/hci/device_management.h"

// Endpoint 2, RADIOLINK, and the names of endpoints 3 and 4.
namespace hci {

// Sends a telegram: from the C field on; the stick adds L and CRCs and sends in its link mode.
struct SendTelegram {
    static constexpr Code code{Endpoint::RadioLink, 0x01};
    bytes::Bytes telegram;
    [[nodiscard]] bytes::Bytes payload() const { return telegram; }
    [[nodiscard]] static std::optional<SendTelegram> parse(bytes::ByteSpan payload);
    bool operator==(const SendTelegram &) const = default;
};
using SendTelegramAnswer = StatusAnswer<Endpoint::RadioLink, 0x02>; // sent, which is not received

// A telegram was heard: from the C field on, block CRCs checked and removed, no L field. As short as C, M and A: 9 bytes.
struct RadioIndication {
    static constexpr Code code{Endpoint::RadioLink, 0x03};
    bytes::Bytes telegram;

    // L field first: L is the length of the payload, for frame formats A and B alike (the CRCs are not counted).
    [[nodiscard]] bytes::Bytes withLengthField() const;
    [[nodiscard]] bytes::Bytes payload() const { return telegram; }
    [[nodiscard]] static std::optional<RadioIndication> parse(bytes::ByteSpan payload);
    bool operator==(const RadioIndication &) const = default;
};

// Sends from the CI field on; C, M and A come from the stick's configuration.
struct SendData {
    static constexpr Code code{Endpoint::RadioLink, 0x04};
    bytes::Bytes data;
    [[nodiscard]] bytes::Bytes payload() const { return data; }
    [[nodiscard]] static std::optional<SendData> parse(bytes::ByteSpan payload);
    bool operator==(const SendData &) const = default;
};
using SendDataAnswer = StatusAnswer<Endpoint::RadioLink, 0x05>;

// Optional features that this project does not use; named so that a console can name them.
inline constexpr Code linkTestStart{Endpoint::RadioLinkTest, 0x01};
inline constexpr Code linkTestStop{Endpoint::RadioLinkTest, 0x03};
inline constexpr Code linkTestStatus{Endpoint::RadioLinkTest, 0x07};
inline constexpr Code radioTest{Endpoint::HardwareTest, 0x01}; // continuous wave: blocks the channel

} // namespace hci
