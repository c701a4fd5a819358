#include "core/capture/json_scanner.h"

#include "core/bytes/hex.h"

#include <charconv>

namespace capture {

namespace {

void appendUtf8(std::string &out, std::uint32_t code)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

} // namespace

void JsonScanner::skipBlanks()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
        ++m_at;
}

bool JsonScanner::take(char c)
{
    skipBlanks();
    if (m_at >= m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

std::optional<std::string_view> JsonScanner::nextName()
{
    if (m_failed || m_ended)
        return std::nullopt;
    const bool first = !m_begun;
    m_begun = true;
    if (first ? !take('{') : false) {
        fail();
        return std::nullopt;
    }
    if (take('}')) {
        m_ended = true;
        return std::nullopt;
    }
    if (!first && !take(',')) {
        fail();
        return std::nullopt;
    }
    std::string storage;
    const auto name = text(storage);
    if (!name || !storage.empty() || !take(':')) { // our names have no escapes
        fail();
        return std::nullopt;
    }
    return name;
}

std::optional<std::uint32_t> JsonScanner::fourDigits()
{
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const int digit = m_at < m_text.size() ? bytes::hexDigit(m_text[m_at]) : -1;
        if (digit < 0)
            return std::nullopt;
        code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    return code;
}

// Behind a backslash.
bool JsonScanner::escape(std::string &storage)
{
    if (m_at >= m_text.size())
        return false;
    const char c = m_text[m_at++];
    constexpr std::string_view plain = "\"\\/";
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meant = "\b\f\n\r\t";
    if (plain.find(c) != std::string_view::npos) {
        storage += c;
        return true;
    }
    if (const auto at = letters.find(c); at != std::string_view::npos) {
        storage += meant[at];
        return true;
    }
    auto code = c == 'u' ? fourDigits() : std::nullopt;
    if (!code)
        return false;
    if (*code >= 0xD800 && *code < 0xDC00) { // the first half of a pair
        if (m_text.substr(m_at, 2) != "\\u")
            return false;
        m_at += 2;
        const auto low = fourDigits();
        if (!low || *low < 0xDC00 || *low > 0xDFFF)
            return false;
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
    }
    appendUtf8(storage, *code);
    return true;
}

std::optional<std::string_view> JsonScanner::text(std::string &storage)
{
    storage.clear();
    if (m_failed || !take('"')) {
        fail();
        return std::nullopt;
    }
    m_textBegin = m_at;
    bool escaped = false;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '"') {
            const std::string_view plain = m_text.substr(m_textBegin, m_at - m_textBegin);
            ++m_at;
            return escaped ? std::string_view(storage) : plain;
        }
        if (c == '\\') {
            if (!escaped)
                storage.assign(m_text.substr(m_textBegin, m_at - m_textBegin));
            escaped = true;
            ++m_at;
            if (!escape(storage))
                break;
            continue;
        }
        if (escaped)
            storage += c;
        ++m_at;
    }
    fail();
    return std::nullopt;
}

std::optional<std::int64_t> JsonScanner::number()
{
    skipBlanks();
    std::int64_t value = 0;
    const char *const begin = m_text.data() + m_at;
    const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
    if (m_failed || error != std::errc()) {
        fail();
        return std::nullopt;
    }
    m_at += static_cast<std::size_t>(end - begin);
    return value;
}

std::optional<std::string_view> JsonScanner::numberText()
{
    skipBlanks();
    const std::size_t begin = m_at;
    while (!m_failed && m_at < m_text.size() && std::string_view("0123456789+-.eE").find(m_text[m_at]) != std::string_view::npos)
        ++m_at;
    if (m_at == begin)
        return std::nullopt;
    return m_text.substr(begin, m_at - begin);
}

bool JsonScanner::isText()
{
    skipBlanks();
    return !m_failed && m_at < m_text.size() && m_text[m_at] == '"';
}

bool JsonScanner::null()
{
    skipBlanks();
    if (m_failed || m_text.substr(m_at, 4) != "null")
        return false;
    m_at += 4;
    return true;
}

// Brackets are counted, not matched: whoever skips does not care.
void JsonScanner::skipValue()
{
    std::string storage;
    std::size_t depth = 0;
    do {
        skipBlanks();
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (c == '"') {
            if (!text(storage))
                return;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++m_at;
        } else if (depth > 0 && (c == '}' || c == ']')) {
            --depth;
            ++m_at;
        } else if (depth > 0 && (c == ',' || c == ':')) {
            ++m_at;
        } else {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && std::string_view(",:{}[]\" \t\r").find(m_text[m_at]) == std::string_view::npos)
                ++m_at;
            if (m_at == begin) {
                fail();
                return;
            }
        }
    } while (depth > 0);
}

bool JsonScanner::complete()
{
    skipBlanks();
    return m_ended && !m_failed && m_at == m_text.size();
}

} // namespace capture
