#include "core/keys/import/text_encoding.h"

#include <algorithm>
#include <array>

namespace keys {

namespace {

constexpr char32_t replacement = 0xFFFD;

// Code page 1252, 80 to 9F; zero where it has nothing.
constexpr std::array<char16_t, 32> cp1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                          0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                          0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void put(bytes::SecretString &out, char32_t c)
{
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (c >> 6)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | (c >> 12)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | (c >> 18)));
        out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

// RFC 3629: length of the sequence that begins at `i`, 0 when there is none.
std::size_t sequenceAt(bytes::ByteSpan data, std::size_t i)
{
    const std::uint8_t first = data[i];
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF ? 2 : (first & 0xF0) == 0xE0 ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    if (length == 0 || i + length > data.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((data[i + k] & 0xC0) != 0x80)
            return 0;
    }
    const std::uint8_t second = data[i + 1];
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

bool isUtf8(bytes::ByteSpan data)
{
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t length = sequenceAt(data, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

bytes::SecretString fromUtf16(bytes::ByteSpan data, bool bigEndian)
{
    bytes::SecretString out;
    out.reserve(data.size() / 2 * 3 + 16);
    const auto unit = [&](std::size_t i) -> char32_t {
        return static_cast<char32_t>(bigEndian ? (data[i] << 8) | data[i + 1] : data[i] | (data[i + 1] << 8));
    };
    for (std::size_t i = 0; i + 1 < data.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c < 0xDC00 && i + 3 < data.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = replacement;
        }
        put(out, c);
    }
    return out;
}

bool startsWith(bytes::ByteSpan data, std::initializer_list<std::uint8_t> mark)
{
    return data.size() >= mark.size() && std::equal(mark.begin(), mark.end(), data.begin());
}

// Zero bytes at the even (0) or odd (1) places of the beginning.
std::size_t zerosAt(bytes::ByteSpan data, std::size_t parity)
{
    std::size_t count = 0;
    for (std::size_t i = parity; i < data.size(); i += 2)
        count += data[i] == 0;
    return count;
}

} // namespace

bytes::SecretString toUtf8(bytes::ByteSpan data)
{
    if (startsWith(data, {0xFF, 0xFE}))
        return fromUtf16(data.subspan(2), false);
    if (startsWith(data, {0xFE, 0xFF}))
        return fromUtf16(data.subspan(2), true);
    const bool marked = startsWith(data, {0xEF, 0xBB, 0xBF});
    if (marked)
        data = data.subspan(3);
    const bytes::ByteSpan beginning = data.first(std::min<std::size_t>(data.size(), 256));
    if (!marked && beginning.size() >= 8) {
        const std::size_t most = beginning.size() / 2 * 9 / 10;
        if (zerosAt(beginning, 1) >= most && zerosAt(beginning, 0) == 0)
            return fromUtf16(data, false);
        if (zerosAt(beginning, 0) >= most && zerosAt(beginning, 1) == 0)
            return fromUtf16(data, true);
    }
    bytes::SecretString out;
    out.reserve(data.size() + 16);
    if (isUtf8(data)) {
        out.append(data.begin(), data.end());
        return out;
    }
    for (const std::uint8_t byte : data) {
        const char32_t c = byte >= 0x80 && byte < 0xA0 ? cp1252[byte - 0x80U] : byte;
        put(out, c == 0 && byte != 0 ? replacement : c);
    }
    return out;
}

} // namespace keys
