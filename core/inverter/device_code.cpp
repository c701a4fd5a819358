#include "core/inverter/device_code.h"

#include "core/bytes/hex.h"

#include <algorithm>
#include <array>

namespace inverter {

namespace {

constexpr std::uint64_t largest = 99'999'999;
constexpr std::size_t stickerDigits = 8;

std::string eightDigits(std::uint32_t number, std::uint32_t base)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text(stickerDigits, '0');
    for (std::size_t i = stickerDigits; i-- > 0; number /= base)
        text[i] = digits[number % base];
    return text;
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Saturates above what 32 bits hold.
std::uint64_t valueOf(std::string_view digits, std::uint64_t base)
{
    std::uint64_t value = 0;
    for (const char c : digits)
        value = std::min<std::uint64_t>(value * base + static_cast<std::uint64_t>(bytes::hexDigit(c)), 0xFFFFFFFFFFULL);
    return value;
}

} // namespace

bytes::Result<DeviceCode, DeviceCodeFault> deviceCodeFromText(std::string_view given)
{
    std::string_view text = trimmed(given);
    if (text.empty())
        return bytes::unexpected(DeviceCodeFault::Empty);
    const bool prefixed = text.starts_with("0x") || text.starts_with("0X");
    if (prefixed)
        text.remove_prefix(2);
    if (text.empty() || std::any_of(text.begin(), text.end(), [](char c) { return bytes::hexDigit(c) < 0; }))
        return bytes::unexpected(DeviceCodeFault::NotANumber);
    const bool lettered = std::any_of(text.begin(), text.end(), [](char c) { return bytes::hexDigit(c) > 9; });

    DeviceCode code;
    code.spelling = prefixed || lettered ? DeviceCode::Spelling::StickerHex : DeviceCode::Spelling::Decimal;
    const std::uint64_t number = valueOf(text, code.spelling == DeviceCode::Spelling::StickerHex ? 16 : 10);
    if (number > largest)
        return bytes::unexpected(DeviceCodeFault::TooLarge);
    if (number == 0)
        return bytes::unexpected(DeviceCodeFault::Zero);
    code.number = static_cast<std::uint32_t>(number);
    if (code.spelling == DeviceCode::Spelling::Decimal && text.size() == stickerDigits) {
        const std::uint64_t other = valueOf(text, 16);
        if (other <= largest && other != number)
            code.otherReading = static_cast<std::uint32_t>(other);
    }
    return code;
}

std::string codeText(std::uint32_t number)
{
    return eightDigits(number, 10);
}

std::string stickerText(std::uint32_t number)
{
    return eightDigits(number, 16);
}

std::uint32_t bcdOf(std::uint32_t number)
{
    std::uint32_t id = 0;
    for (std::uint32_t shift = 0; shift < 32; shift += 4, number /= 10)
        id |= (number % 10) << shift;
    return id;
}

std::optional<std::uint32_t> numberFromBcd(std::uint32_t id)
{
    std::uint32_t number = 0;
    for (int shift = 28; shift >= 0; shift -= 4) {
        const std::uint32_t digit = (id >> shift) & 0xFU;
        if (digit > 9)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

} // namespace inverter
