#pragma once

#include "core/bytes/bytes.h"

#include <cstddef>
#include <cstdint>

namespace bytes {

// Reads foreign bytes in order and cannot overrun. A read past the end gives zero (or an empty span), moves nothing,
// and makes ranOut() true for good; so a header is one line a field and one question at the end.
// Does not own the bytes.
class ByteReader {
public:
    constexpr explicit ByteReader(ByteSpan data, std::size_t position = 0)
        : m_data(data), m_position(position <= data.size() ? position : data.size()), m_ranOut(position > data.size())
    {
    }

    constexpr std::uint8_t u8()
    {
        if (!has(1))
            return 0;
        return m_data[m_position++];
    }
    constexpr std::uint16_t u16le() { return static_cast<std::uint16_t>(littleEndian(2)); }
    constexpr std::uint32_t u32le() { return static_cast<std::uint32_t>(littleEndian(4)); }
    constexpr std::uint16_t u16be()
    {
        const std::uint8_t high = u8();
        const std::uint8_t low = u8();
        return static_cast<std::uint16_t>((high << 8) | low);
    }

    // The next `count` bytes, or an empty span when there are fewer.
    constexpr ByteSpan take(std::size_t count)
    {
        if (!has(count))
            return {};
        const ByteSpan taken = m_data.subspan(m_position, count);
        m_position += count;
        return taken;
    }
    constexpr void skip(std::size_t count) { (void)take(count); }

    // The next byte without moving; zero at the end (ask atEnd() first, ranOut() is not touched).
    [[nodiscard]] constexpr std::uint8_t peek(std::size_t ahead = 0) const
    {
        return ahead < left() ? m_data[m_position + ahead] : std::uint8_t{0};
    }
    [[nodiscard]] constexpr ByteSpan rest() const { return m_data.subspan(m_position); }
    [[nodiscard]] constexpr std::size_t position() const { return m_position; }
    [[nodiscard]] constexpr std::size_t left() const { return m_data.size() - m_position; }
    [[nodiscard]] constexpr bool atEnd() const { return left() == 0; }
    [[nodiscard]] constexpr bool ranOut() const { return m_ranOut; }

private:
    constexpr bool has(std::size_t count)
    {
        if (count <= left() && !m_ranOut)
            return true;
        m_ranOut = true;
        return false;
    }
    constexpr std::uint64_t littleEndian(std::size_t count)
    {
        std::uint64_t value = 0;
        const ByteSpan taken = take(count);
        for (std::size_t i = taken.size(); i-- > 0;)
            value = (value << 8) | taken[i];
        return value;
    }

    ByteSpan m_data;
    std::size_t m_position = 0;
    bool m_ranOut = false;
};

} // namespace bytes
