#include "core/wmbus/address.h"

#include "core/bytes/hex.h"

#include <cstdio>

namespace wmbus {

namespace {

// The 8 bytes of an M and A field without any separators.
std::optional<AddressPattern> patternFromWireText(std::string_view text)
{
    const auto wire = bytes::fromHex(text);
    if (!wire || wire->size() != 8)
        return std::nullopt;
    const auto address = addressFromWire(*wire);
    return AddressPattern{address->id, static_cast<std::uint16_t>(address->manufacturer & 0x7FFFU), address->version, address->type};
}

std::optional<std::uint8_t> byteFromText(std::string_view text)
{
    if (text.size() != 2)
        return std::nullopt;
    const int high = bytes::hexDigit(text[0]);
    const int low = bytes::hexDigit(text[1]);
    if (high < 0 || low < 0)
        return std::nullopt;
    return static_cast<std::uint8_t>((high << 4) | low);
}

// "FFD.51601328.01.03"
std::optional<AddressPattern> patternFromDottedText(std::string_view text)
{
    if (text.size() != 18 || text[3] != '.' || text[12] != '.' || text[15] != '.')
        return std::nullopt;
    const auto manufacturer = manufacturerFromCode(text.substr(0, 3));
    const auto id = idFromText(text.substr(4, 8));
    const auto version = byteFromText(text.substr(13, 2));
    const auto type = byteFromText(text.substr(16, 2));
    if (!manufacturer || !id || !version || !type)
        return std::nullopt;
    return AddressPattern{*id, manufacturer, version, type};
}

} // namespace

std::array<std::uint8_t, 8> toWire(const Address &address)
{
    return {static_cast<std::uint8_t>(address.manufacturer), static_cast<std::uint8_t>(address.manufacturer >> 8),
            static_cast<std::uint8_t>(address.id),           static_cast<std::uint8_t>(address.id >> 8),
            static_cast<std::uint8_t>(address.id >> 16),     static_cast<std::uint8_t>(address.id >> 24),
            address.version,                                 address.type};
}

std::optional<Address> addressFromWire(bytes::ByteSpan wire)
{
    if (wire.size() < 8)
        return std::nullopt;
    Address address;
    address.manufacturer = static_cast<std::uint16_t>(wire[0] | (wire[1] << 8));
    address.id = static_cast<std::uint32_t>(wire[2]) | (static_cast<std::uint32_t>(wire[3]) << 8) | (static_cast<std::uint32_t>(wire[4]) << 16)
        | (static_cast<std::uint32_t>(wire[5]) << 24);
    address.version = wire[6];
    address.type = wire[7];
    return address;
}

std::array<char, 4> manufacturerCode(std::uint16_t manufacturer)
{
    return {static_cast<char>(((manufacturer >> 10) & 31) + 64), static_cast<char>(((manufacturer >> 5) & 31) + 64),
            static_cast<char>((manufacturer & 31) + 64), '\0'};
}

std::optional<std::uint16_t> manufacturerFromCode(std::string_view code)
{
    if (code.size() != 3)
        return std::nullopt;
    unsigned value = 0;
    for (const char c : code) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (upper < 'A' || upper > 'Z')
            return std::nullopt;
        value = value * 32 + static_cast<unsigned>(upper - 64);
    }
    return static_cast<std::uint16_t>(value);
}

std::string idText(std::uint32_t id)
{
    const std::array<std::uint8_t, 4> digits{static_cast<std::uint8_t>(id >> 24), static_cast<std::uint8_t>(id >> 16),
                                             static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id)};
    return bytes::toHex(digits);
}

std::optional<std::uint32_t> idFromText(std::string_view text)
{
    if (text.size() != 8)
        return std::nullopt;
    std::uint32_t id = 0;
    for (const char c : text) {
        const int digit = bytes::hexDigit(c);
        if (digit < 0)
            return std::nullopt;
        id = (id << 4) | static_cast<std::uint32_t>(digit);
    }
    return id;
}

std::string cuxdText(const Address &address)
{
    const auto wire = toWire(address);
    const bytes::ByteSpan all(wire);
    return bytes::toHex(all.first(2)) + ' ' + bytes::toHex(all.subspan(2, 4)) + ' ' + bytes::toHex(all.subspan(6, 2));
}

std::string dottedText(const Address &address)
{
    const std::array<std::uint8_t, 1> version{address.version};
    const std::array<std::uint8_t, 1> type{address.type};
    return std::string(manufacturerCode(address.manufacturer).data()) + '.' + idText(address.id) + '.' + bytes::toHex(version) + '.'
        + bytes::toHex(type);
}

bool AddressPattern::matches(const Address &address) const
{
    return id == address.id && (!manufacturer || ((*manufacturer ^ address.manufacturer) & 0x7FFFU) == 0)
        && (!version || *version == address.version) && (!type || *type == address.type);
}

std::optional<AddressPattern> addressPatternFromText(std::string_view text)
{
    if (const auto id = idFromText(text))
        return AddressPattern{*id, std::nullopt, std::nullopt, std::nullopt};
    if (const auto dotted = patternFromDottedText(text))
        return dotted;
    return patternFromWireText(text);
}

} // namespace wmbus
