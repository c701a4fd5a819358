#pragma once

#include "core/bytes/bytes.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wmbus {

// Who sent: the M and A fields of EN 13757-4 5.5. Values as numbers, most significant digit first, so that they read as printed.
struct Address {
    std::uint16_t manufacturer = 0; // three letters in 15 bits; bit 15 = soft address, unique only in the installation
    std::uint32_t id = 0;           // eight BCD digits as hex: 0x51601328 is "51601328"; digits A-F occur and are kept
    std::uint8_t version = 0;
    std::uint8_t type = 0;          // device type ("medium"), EN 13757-7 table 13

    [[nodiscard]] bool softAddress() const { return (manufacturer & 0x8000U) != 0; }

    bool operator==(const Address &) const = default;
    auto operator<=>(const Address &) const = default;
};

// The 8 bytes as on air: M (LSB first), ID (LSB first), version, type.
[[nodiscard]] std::array<std::uint8_t, 8> toWire(const Address &address);
// From the first 8 bytes as on air; fewer bytes give nothing.
[[nodiscard]] std::optional<Address> addressFromWire(bytes::ByteSpan wire);

// "FFD" for 0x18C4; bit 15 is ignored. Letters outside A-Z come out as `@ [ \\ ] ^ _`.
[[nodiscard]] std::array<char, 4> manufacturerCode(std::uint16_t manufacturer); // zero-terminated
// 0x18C4 for "FFD" in either case; nothing unless three letters A-Z.
[[nodiscard]] std::optional<std::uint16_t> manufacturerFromCode(std::string_view code);

// "51601328": eight upper-case hex digits.
[[nodiscard]] std::string idText(std::uint32_t id);
// Exactly eight hex digits, or nothing.
[[nodiscard]] std::optional<std::uint32_t> idFromText(std::string_view text);

// "C418 28136051 0103": the bytes on air as CUxD's status page prints them behind `encrypted`.
[[nodiscard]] std::string cuxdText(const Address &address);
// "FFD.51601328.01.03"
[[nodiscard]] std::string dottedText(const Address &address);

// Which meters something is meant for; what is empty matches every meter.
struct AddressPattern {
    std::uint32_t id = 0;
    std::optional<std::uint16_t> manufacturer; // compared without bit 15
    std::optional<std::uint8_t> version;
    std::optional<std::uint8_t> type;

    [[nodiscard]] bool matches(const Address &address) const;
    bool operator==(const AddressPattern &) const = default;
};

// Accepts "51601328", "C418 28136051 0103" (blanks optional) and "FFD.51601328.01.03"; nothing for anything else.
[[nodiscard]] std::optional<AddressPattern> addressPatternFromText(std::string_view text);

} // namespace wmbus

template <>
struct std::hash<wmbus::Address> {
    std::size_t operator()(const wmbus::Address &address) const noexcept
    {
        const std::uint64_t low = (std::uint64_t{address.id} << 32) | (std::uint64_t{address.manufacturer} << 16)
            | (std::uint64_t{address.version} << 8) | address.type;
        return static_cast<std::size_t>((low ^ (low >> 29)) * 0x9E3779B97F4A7C15ULL);
    }
};
