#include "core/stick/household.h"

#include "core/bytes/hex.h"
#include "core/stick/mode5.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stick {

namespace {

using Coding = HouseholdRegister::Coding;
using Movement = HouseholdRegister::Movement;

constexpr std::size_t behindLinkLayer = 11; // L, C, M, A, CI
constexpr double jitter = 0.04;             // of the interval, both ways
constexpr double hoursPerSwing = 2.0;

std::uint64_t readNumber(bytes::ByteSpan value, Coding coding)
{
    std::uint64_t number = 0;
    for (std::size_t i = value.size(); i-- > 0;) {
        if (coding == Coding::Binary)
            number = (number << 8) | value[i];
        else
            number = number * 100 + (value[i] >> 4) * 10U + (value[i] & 0x0FU);
    }
    return number;
}

// Digits that do not fit are lost, as in a meter that rolls over.
void writeNumber(std::span<std::uint8_t> value, Coding coding, std::uint64_t number)
{
    for (std::uint8_t &byte : value) {
        if (coding == Coding::Binary) {
            byte = static_cast<std::uint8_t>(number);
            number >>= 8;
        } else {
            const std::uint64_t two = number % 100;
            byte = static_cast<std::uint8_t>(((two / 10) << 4) | (two % 10));
            number /= 100;
        }
    }
}

double movedBy(const HouseholdRegister &rule, std::chrono::milliseconds since, std::uint32_t sent)
{
    const double hours = static_cast<double>(since.count()) / 3.6e6;
    switch (rule.movement) {
    case Movement::PerHour:
        return rule.rate * hours;
    case Movement::PerTelegram:
        return rule.rate * sent;
    case Movement::Swings:
        return rule.rate * std::sin(2 * std::numbers::pi * hours / hoursPerSwing);
    }
    return 0;
}

} // namespace

Household::Household(std::uint32_t seed) : m_random(seed)
{
    for (const HouseholdMeter &data : householdMeters())
        m_meters.push_back(meterFrom(data));
}

Household::Meter Household::meterFrom(const HouseholdMeter &data)
{
    Meter meter;
    meter.data = &data;
    meter.telegram = bytes::fromHex(data.telegram).value_or(bytes::Bytes{});
    meter.key = crypto::Key::fromHex(data.key);
    meter.due = std::chrono::milliseconds(data.first);
    for (const HouseholdRegister &rule : data.registers) {
        const bytes::Bytes header = bytes::fromHex(rule.header).value_or(bytes::Bytes{});
        const auto found = std::search(meter.telegram.begin() + behindLinkLayer, meter.telegram.end(), header.begin(), header.end());
        const std::size_t at = static_cast<std::size_t>(found - meter.telegram.begin()) + header.size();
        if (at + rule.size > meter.telegram.size())
            continue;
        const bytes::ByteSpan value = bytes::ByteSpan(meter.telegram).subspan(at, rule.size);
        meter.registers.push_back({rule, at, readNumber(value, rule.coding)});
        meter.accessNumberAt = behindLinkLayer; // all rows with registers have a short header
    }
    return meter;
}

std::optional<Transmission> Household::next()
{
    while (!m_meters.empty()) {
        Meter &meter = *std::min_element(m_meters.begin(), m_meters.end(), [](const Meter &a, const Meter &b) { return a.due < b.due; });
        const HouseholdMeter &data = *meter.data;
        const bool arrives = meter.sent == 0 || between(0, 1) >= data.loss;
        const Transmission transmission{meter.due, telegramNow(meter), data.mode, level(data)};
        ++meter.sent;
        meter.due += std::chrono::milliseconds(static_cast<std::int64_t>(data.interval * 1000 * between(1 - jitter, 1 + jitter)));
        if (arrives)
            return transmission;
    }
    return std::nullopt;
}

bytes::Bytes Household::telegramNow(const Meter &meter) const
{
    bytes::Bytes telegram = meter.telegram;
    if (meter.accessNumberAt != 0)
        telegram[meter.accessNumberAt] = static_cast<std::uint8_t>(telegram[meter.accessNumberAt] + meter.sent);
    const auto since = meter.due - std::chrono::milliseconds(meter.data->first);
    for (const Register &one : meter.registers) {
        const auto moved = static_cast<std::int64_t>(std::floor(movedBy(one.rule, since, meter.sent)));
        const auto value = static_cast<std::uint64_t>(static_cast<std::int64_t>(one.start) + moved);
        writeNumber(std::span(telegram).subspan(one.at, one.rule.size), one.rule.coding, value);
    }
    if (meter.key) {
        bytes::Bytes fromControlField(telegram.begin() + 1, telegram.end());
        if (encryptMode5(fromControlField, *meter.key))
            std::copy(fromControlField.begin(), fromControlField.end(), telegram.begin() + 1);
    }
    return telegram;
}

// Around the typical level: the sum of three even spreads, nearly a bell of 2 dB.
int Household::level(const HouseholdMeter &data)
{
    return static_cast<int>(std::lround(data.level + between(-2, 2) + between(-2, 2) + between(-2, 2)));
}

// Made by hand, because the standard's distributions differ between libraries and the play must not.
double Household::between(double low, double high)
{
    return low + (high - low) * (static_cast<double>(m_random()) / 4294967296.0);
}

} // namespace stick
