#pragma once

#include "core/hci/messages.h"
#include "core/stick/transmission.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace stick {

struct EmulationOptions {
    std::uint8_t firmware = 0x13;          // 1.3; from 0x14 on link mode CT exists
    std::uint32_t uniqueId = 0x00871A01;
    std::uint32_t deviceId = 0x00103512;   // the stick's own wM-Bus id
    bool clearConfigurationWord = false;   // of what it decrypts
};

// What an iM871A does with a message and with a telegram, without line and clock: time comes in from outside.
class StickEmulation {
public:
    explicit StickEmulation(const EmulationOptions &options);

    struct Outcome {
        std::optional<hci::Message> answer; // nothing: unknown id or wrong length, the stick stays silent
        bool resets = false;                // some time after the answer
        std::optional<bytes::Bytes> sent;   // a telegram for the air, from the C field on
    };
    [[nodiscard]] Outcome answer(const hci::Message &request, std::chrono::milliseconds upTime);

    // What the host gets to see of a telegram on the air: nothing when the link mode is another one.
    [[nodiscard]] std::vector<hci::Message> hear(const Transmission &transmission, std::chrono::milliseconds upTime);

    // After a reset or a power cut: flash is kept, RAM (link mode set without flash, keys, counters, clock) is lost.
    void powerUp();

    void setClearConfigurationWord(bool clear) { m_options.clearConfigurationWord = clear; }
    [[nodiscard]] const hci::Configuration &configuration() const { return m_configuration; }
    [[nodiscard]] const hci::SystemStatus &counters() const { return m_counters; }
    [[nodiscard]] std::size_t keysStored() const;

private:
    [[nodiscard]] Outcome setConfiguration(const hci::SetConfig &request);
    [[nodiscard]] Outcome firmwareInfo(std::uint8_t key) const;
    [[nodiscard]] Outcome transmit(bytes::Bytes telegram, bool dataOnly);
    [[nodiscard]] std::uint32_t clock(std::chrono::milliseconds upTime) const;
    [[nodiscard]] bool listens(std::optional<bytes::LinkMode> mode) const;

    EmulationOptions m_options;
    hci::Configuration m_flash;
    hci::Configuration m_configuration; // in RAM, in force
    hci::SystemStatus m_counters;
    std::array<std::optional<hci::SetDecryptionKey>, hci::SetDecryptionKey::places> m_keys;
    std::uint8_t m_operationMode = 0;
    bool m_asleep = false;
    std::int64_t m_clockOffset = 0; // ticks
};

} // namespace stick
