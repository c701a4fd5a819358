#include "core/bytes/crc16.h"

#include <array>

namespace bytes {

namespace {

constexpr std::array<std::uint16_t, 256> reflectedTable()
{
    std::array<std::uint16_t, 256> table{};
    for (unsigned i = 0; i < 256; ++i) {
        unsigned value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1) ^ 0x8408U : value >> 1;
        table[i] = static_cast<std::uint16_t>(value);
    }
    return table;
}

constexpr std::array<std::uint16_t, 256> forwardTable()
{
    std::array<std::uint16_t, 256> table{};
    for (unsigned i = 0; i < 256; ++i) {
        unsigned value = i << 8;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 0x8000U) != 0 ? (value << 1) ^ 0x3D65U : value << 1;
        table[i] = static_cast<std::uint16_t>(value);
    }
    return table;
}

constexpr auto x25 = reflectedTable();
constexpr auto en13757 = forwardTable();

} // namespace

std::uint16_t crc16X25(ByteSpan data)
{
    unsigned crc = 0xFFFF;
    for (const std::uint8_t byte : data)
        crc = (crc >> 8) ^ x25[(crc ^ byte) & 0xFFU];
    return static_cast<std::uint16_t>(crc ^ 0xFFFFU);
}

std::uint16_t crc16En13757Step(std::uint16_t state, ByteSpan data)
{
    unsigned crc = state;
    for (const std::uint8_t byte : data)
        crc = ((crc << 8) ^ en13757[((crc >> 8) ^ byte) & 0xFFU]) & 0xFFFFU;
    return static_cast<std::uint16_t>(crc);
}

std::uint16_t crc16En13757(ByteSpan data)
{
    return static_cast<std::uint16_t>(~crc16En13757Step(0, data));
}

} // namespace bytes
