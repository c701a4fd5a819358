#pragma once

#include "core/bytes/bytes.h"
#include "core/stick/faults.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace stick {

struct VirtualInverterOptions {
    std::uint32_t number = 8061;                  // its CODE, the last six digits of its serial number
    std::chrono::milliseconds answersAfter{30};
    std::chrono::milliseconds slowAnswer{1500};   // Fault::InverterSlow
    // What its sun's clock shows when it is powered up; nothing: the morning in which it yields the 15 W of CUxD's screen.
    std::optional<std::chrono::system_clock::time_point> sunClock;
};

// A Letrika SMI 260 without radio and clock: a telegram and the time in, its answers out. It begins with the values of CUxD's screen
// (15 W, 48.23 kWh, 423 V, 50.01 Hz, 13 and 11 degrees) and goes on with the sun over Berlin; without sun it has no power and answers
// nothing. Bytes by hand to the layout of the public gateway's offsets; no answer of a real one is public.
class VirtualInverter {
public:
    explicit VirtualInverter(const VirtualInverterOptions &options);

    struct Answer {
        bytes::Bytes telegram; // L field first, no CRCs
        std::chrono::milliseconds after{0};
    };
    // `telegram` from the C field on, as the stick sent it in mode S2; `upTime` since power-up, never falls.
    [[nodiscard]] std::vector<Answer> hear(bytes::ByteSpan telegram, std::chrono::milliseconds upTime, const Faults &faults);

    [[nodiscard]] int maxPower() const { return m_maxPower; }
    [[nodiscard]] int cosPhi() const { return m_cosPhi; } // thousandths
    [[nodiscard]] bool on() const { return m_on; }
    // W the sun would give at this time, before the limit.
    [[nodiscard]] double sunPower(std::chrono::milliseconds upTime) const;

private:
    void runTo(std::chrono::milliseconds upTime);
    void obey(bytes::ByteSpan values, const Faults &faults);
    [[nodiscard]] int power(std::chrono::milliseconds upTime) const;
    [[nodiscard]] bytes::Bytes stateAnswer(std::chrono::milliseconds upTime);
    [[nodiscard]] bytes::Bytes settingsAnswer(std::chrono::milliseconds upTime);
    void address(bytes::Bytes &answer, std::uint32_t number);

    VirtualInverterOptions m_options;
    std::chrono::system_clock::time_point m_start;
    std::chrono::milliseconds m_ranTo{0};
    double m_wattSeconds = 0; // since power-up
    std::uint8_t m_accessNumber = 0;
    int m_maxPower = 260;
    int m_cosPhi = 1000;
    bool m_on = true;
};

} // namespace stick
