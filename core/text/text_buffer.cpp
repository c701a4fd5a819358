#include "core/text/text_buffer.h"

namespace text {

void TextBuffer::putDecimal(bytes::ScaledValue value)
{
    constexpr int mostDecimals = 18;
    if (value.exponent > 0 || value.exponent < -mostDecimals) {
        put(bytes::toDecimal(value));
        return;
    }
    // Digits from the right; a point behind as many as the exponent says, at least one digit before it.
    char text[mostDecimals + 24];
    std::size_t at = sizeof text;
    const bool negative = value.mantissa < 0;
    std::uint64_t rest = negative ? 0U - static_cast<std::uint64_t>(value.mantissa) : static_cast<std::uint64_t>(value.mantissa);
    for (int decimals = -value.exponent; decimals > 0; --decimals) {
        text[--at] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    if (value.exponent < 0)
        text[--at] = '.';
    do {
        text[--at] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (negative)
        text[--at] = '-';
    put(std::string_view(text + at, sizeof text - at));
}

void TextBuffer::grow(std::size_t count)
{
    std::size_t capacity = m_capacity * 2;
    while (capacity - m_size < count)
        capacity *= 2;
    auto data = std::make_unique<char[]>(capacity);
    std::memcpy(data.get(), m_data.get(), m_size);
    m_data = std::move(data);
    m_capacity = capacity;
}

} // namespace text
