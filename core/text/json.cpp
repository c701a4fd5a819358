#include "core/text/json.h"

#include <array>

namespace text::json {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

// Characters that stand in a JSON string as they are.
constexpr auto plain = [] {
    std::array<bool, 256> table{};
    for (unsigned c = 0x20; c < 0x7F; ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}();

// Length of the well-formed UTF-8 sequence at the front of `text`, or 0: no overlong forms, no surrogates, nothing above U+10FFFF.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto continues = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second = first == 0xE0 ? byte(1) >= 0xA0 : first == 0xED ? byte(1) <= 0x9F : true;
        return continues(1) && second && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second = first == 0xF0 ? byte(1) >= 0x90 : first == 0xF4 ? byte(1) <= 0x8F : true;
        return continues(1) && second && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

void putEscaped(TextBuffer &out, unsigned char c)
{
    switch (c) {
    case '"': out.put("\\\""); break;
    case '\\': out.put("\\\\"); break;
    case '\n': out.put("\\n"); break;
    case '\r': out.put("\\r"); break;
    case '\t': out.put("\\t"); break;
    default: {
        constexpr std::string_view digits = "0123456789abcdef";
        out.put("\\u00");
        out.put(digits[c >> 4]);
        out.put(digits[c & 0xF]);
        break;
    }
    }
}

} // namespace

void putString(TextBuffer &out, std::string_view text)
{
    out.put('"');
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && plain[static_cast<unsigned char>(text[end])])
            ++end;
        out.put(text.substr(at, end - at));
        at = end;
        if (at == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            putEscaped(out, c);
            ++at;
        } else if (const std::size_t length = sequenceLength(text.substr(at))) {
            out.put(text.substr(at, length));
            at += length;
        } else {
            out.put(replacement);
            ++at;
        }
    }
    out.put('"');
}

} // namespace text::json
