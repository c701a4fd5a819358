#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/scaled_value.h"

#include <concepts>
#include <cstring>
#include <memory>
#include <string_view>

namespace text {

// Text that grows at its end and is used again: what std::string does, without a call for each piece. A million telegrams a
// second are some hundred million pieces.
class TextBuffer {
public:
    explicit TextBuffer(std::size_t capacity) : m_data(std::make_unique<char[]>(capacity)), m_capacity(capacity) {}

    [[nodiscard]] std::string_view view() const { return {m_data.get(), m_size}; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    void clear() { m_size = 0; }
    // Back to a smaller size.
    void cut(std::size_t size) { m_size = size < m_size ? size : m_size; }

    // A string literal: its length is known when compiling.
    template <std::size_t N>
    void put(const char (&literal)[N])
    {
        std::memcpy(room(N - 1), literal, N - 1);
        m_size += N - 1;
    }
    void put(std::string_view text)
    {
        std::memcpy(room(text.size()), text.data(), text.size());
        m_size += text.size();
    }
    void put(char c)
    {
        *room(1) = c;
        ++m_size;
    }

    template <std::unsigned_integral Number>
    void putNumber(Number number)
    {
        constexpr std::size_t most = 20;
        char digits[most];
        std::size_t at = most;
        do {
            digits[--at] = static_cast<char>('0' + number % 10);
            number = static_cast<Number>(number / 10);
        } while (number != 0);
        put(std::string_view(digits + at, most - at));
    }
    void putNumber(int number)
    {
        if (number < 0)
            put('-');
        putNumber(number < 0 ? 0U - static_cast<unsigned>(number) : static_cast<unsigned>(number));
    }
    // Exactly what bytes::toDecimal() gives.
    void putDecimal(bytes::ScaledValue value);

    void putHex(std::uint8_t byte)
    {
        char *at = room(2);
        at[0] = hexDigits[byte >> 4];
        at[1] = hexDigits[byte & 0xFU];
        m_size += 2;
    }
    void putHex(bytes::ByteSpan data)
    {
        char *at = room(2 * data.size());
        for (const std::uint8_t byte : data) {
            *at++ = hexDigits[byte >> 4];
            *at++ = hexDigits[byte & 0xFU];
        }
        m_size += 2 * data.size();
    }

private:
    static constexpr std::string_view hexDigits = "0123456789ABCDEF";

    [[nodiscard]] char *room(std::size_t count)
    {
        if (m_capacity - m_size < count)
            grow(count);
        return m_data.get() + m_size;
    }
    void grow(std::size_t count);

    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0;
    std::size_t m_capacity;
};

} // namespace text
