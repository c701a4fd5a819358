#include "core/stick/virtual_inverter.h"

#include "core/bytes/hex.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stick {

namespace {

using std::chrono::milliseconds;
using TimePoint = std::chrono::system_clock::time_point;

constexpr double peak = 250;           // W with the sun in the zenith
constexpr double latitude = 52.5;      // Berlin
constexpr double longitude = 13.4;
constexpr double screenPower = 15;     // W, CUxD's screen
constexpr int screenEnergy = 48230;    // Wh
constexpr int screenVoltage = 4230;    // 0.1 V
constexpr int screenFrequency = 5001;  // 0.01 Hz
constexpr int screenAc = 130;          // 0.1 degrees
constexpr int screenDc = 110;
constexpr std::int64_t screenDay = 1519344000; // 2018-02-23T00:00Z, the day on CUxD's screen
constexpr milliseconds step{60'000};   // of the sum of energy

// Places in the answers below, from the L field on.
constexpr std::size_t addressAt = 4;
constexpr std::size_t accessNumberAt = 11;
constexpr std::size_t energyAt = 17;
constexpr std::size_t powerAt = 23;
constexpr std::size_t maxPowerAt = 17;
constexpr std::size_t cosPhiAt = 29;
constexpr std::size_t onAt = 34;
constexpr std::size_t frequencyAt = 42;
constexpr std::size_t dcAt = 55;
constexpr std::size_t acAt = 67;
constexpr std::size_t voltageAt = 82;

const char *const stateTelegram = "2008B4B06180000001027A01000000040366BC0000022B0F000C79000000002F2F";
const char *const settingsTelegram = "5C08B4B06180000001027A01000000122B0401027C076968705F736F63E80301FD6601027C04716572668913027C08706D6574636463646E00"
                                     "027C07706D74636163648200027C0A6C6F765F63645F6365738610017C056D72616C6100";

void put(bytes::Bytes &out, std::size_t at, int value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out[at + i] = static_cast<std::uint8_t>(static_cast<std::uint32_t>(value) >> (8 * i));
}

int number16(bytes::ByteSpan data)
{
    return data[0] | (data[1] << 8);
}

bytes::Bytes bcd(std::uint32_t number)
{
    bytes::Bytes out;
    for (int i = 0; i < 4; ++i, number /= 100)
        out.push_back(static_cast<std::uint8_t>((number / 10 % 10) << 4 | number % 10));
    return out;
}

// Sine of the sun's height over Berlin; the equation of time is left out.
double sunHeight(TimePoint time)
{
    constexpr double degree = std::numbers::pi / 180;
    const double seconds = static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count());
    const double dayOfYear = std::fmod(seconds / 86400, 365.2425);
    const double declination = -23.44 * degree * std::cos(2 * std::numbers::pi * (dayOfYear + 10) / 365.2425);
    const double hourAngle = (std::fmod(seconds, 86400) / 240 - 180 + longitude) * degree;
    return std::sin(latitude * degree) * std::sin(declination) + std::cos(latitude * degree) * std::cos(declination) * std::cos(hourAngle);
}

double powerAtTime(TimePoint time)
{
    return peak * std::max(0.0, sunHeight(time));
}

// The first second of CUxD's day that rounds to the power on its screen.
TimePoint screenMorning()
{
    const TimePoint midnight{std::chrono::seconds(screenDay)};
    for (std::chrono::seconds passed{0}; passed < std::chrono::hours(12); ++passed) {
        if (powerAtTime(midnight + passed) >= screenPower)
            return midnight + passed;
    }
    return midnight;
}

bool startsWith(bytes::ByteSpan data, bytes::ByteSpan start)
{
    return data.size() >= start.size() && std::equal(start.begin(), start.end(), data.begin());
}

} // namespace

VirtualInverter::VirtualInverter(const VirtualInverterOptions &options)
    : m_options(options), m_start(options.sunClock ? *options.sunClock : screenMorning())
{
}

double VirtualInverter::sunPower(milliseconds upTime) const
{
    return powerAtTime(m_start + upTime);
}

int VirtualInverter::power(milliseconds upTime) const
{
    return m_on ? std::min(m_maxPower, static_cast<int>(std::floor(sunPower(upTime)))) : 0;
}

void VirtualInverter::runTo(milliseconds upTime)
{
    while (m_ranTo < upTime) {
        const milliseconds piece = std::min(step, upTime - m_ranTo);
        m_wattSeconds += power(m_ranTo) * static_cast<double>(piece.count()) / 1000;
        m_ranTo += piece;
    }
}

std::vector<VirtualInverter::Answer> VirtualInverter::hear(bytes::ByteSpan telegram, milliseconds upTime, const Faults &faults)
{
    constexpr std::uint8_t question = 0x5B;
    constexpr std::uint8_t command = 0x44;
    constexpr std::size_t headerSize = 16; // C M A CI and the master's number
    runTo(upTime);
    bytes::Bytes header{0xB4, 0xB0};
    const bytes::Bytes own = bcd(m_options.number);
    header.insert(header.end(), own.begin(), own.end());
    header.insert(header.end(), {0x01, 0x02, 0x51, 0x0C, 0x79});
    if (telegram.size() < headerSize || !startsWith(telegram.subspan(1), header) || faults.contains(Fault::InverterOff) || sunPower(upTime) <= 0)
        return {};
    const bytes::ByteSpan rest = telegram.subspan(headerSize);
    if (telegram[0] == command) {
        obey(rest, faults);
        return {};
    }
    if (telegram[0] != question || faults.contains(Fault::InverterSilent))
        return {};
    const bytes::Bytes selector{0x00, 0xFF, 0xA7};
    const milliseconds after = faults.contains(Fault::InverterSlow) ? m_options.slowAnswer : m_options.answersAfter;
    bytes::Bytes answer;
    if (rest.empty())
        answer = stateAnswer(upTime);
    else if (rest.size() == selector.size() && startsWith(rest, selector))
        answer = settingsAnswer(upTime);
    else
        return {};
    std::vector<Answer> answers;
    if (faults.contains(Fault::InverterWrong)) { // the neighbour's is heard first
        bytes::Bytes other = answer;
        address(other, m_options.number + 1);
        put(other, rest.empty() ? powerAt : maxPowerAt, 77, 2);
        answers.push_back({std::move(other), after / 2});
    }
    answers.push_back({std::move(answer), after});
    return answers;
}

// 12 2B pppp, 02 7C 07 "ihp_soc" cccc, 01 FD 66 ss: all three or nothing.
void VirtualInverter::obey(bytes::ByteSpan values, const Faults &faults)
{
    const bytes::Bytes first{0x12, 0x2B};
    const bytes::Bytes second{0x02, 0x7C, 0x07, 'i', 'h', 'p', '_', 's', 'o', 'c'};
    const bytes::Bytes third{0x01, 0xFD, 0x66};
    if (values.size() != 20 || !startsWith(values, first) || !startsWith(values.subspan(4), second) || !startsWith(values.subspan(16), third))
        return;
    m_maxPower = number16(values.subspan(2));
    m_cosPhi = number16(values.subspan(14));
    m_on = values[19] != 0;
    if (faults.contains(Fault::InverterWrong)) // takes something else
        m_maxPower /= 2;
}

void VirtualInverter::address(bytes::Bytes &answer, std::uint32_t number)
{
    const bytes::Bytes digits = bcd(number);
    std::copy(digits.begin(), digits.end(), answer.begin() + addressAt);
}

bytes::Bytes VirtualInverter::stateAnswer(milliseconds upTime)
{
    bytes::Bytes answer = bytes::fromHex(stateTelegram).value_or(bytes::Bytes{});
    address(answer, m_options.number);
    answer[accessNumberAt] = ++m_accessNumber;
    put(answer, energyAt, screenEnergy + static_cast<int>(m_wattSeconds / 3600), 4);
    put(answer, powerAt, power(upTime), 2);
    return answer;
}

bytes::Bytes VirtualInverter::settingsAnswer(milliseconds upTime)
{
    bytes::Bytes answer = bytes::fromHex(settingsTelegram).value_or(bytes::Bytes{});
    const double above = power(upTime) - screenPower; // W: warmer, and less voltage
    const double minutes = static_cast<double>(upTime.count()) / 60e3;
    address(answer, m_options.number);
    answer[accessNumberAt] = ++m_accessNumber;
    put(answer, maxPowerAt, m_maxPower, 2);
    put(answer, cosPhiAt, m_cosPhi, 2);
    put(answer, onAt, m_on ? 1 : 0, 1);
    put(answer, frequencyAt, screenFrequency + static_cast<int>(2 * std::sin(minutes / 7)), 2);
    put(answer, dcAt, screenDc + static_cast<int>(above * 0.9), 2);
    put(answer, acAt, screenAc + static_cast<int>(above * 1.1), 2);
    put(answer, voltageAt, screenVoltage - static_cast<int>(above * 0.8), 2);
    return answer;
}

} // namespace stick
