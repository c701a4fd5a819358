#include "core/keys/import/xml_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace keys {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// A character number in UTF-8; what is no character is left out.
void putCharacter(bytes::SecretString &out, std::string_view digits)
{
    const int base = digits.starts_with('x') ? 16 : 10;
    if (base == 16)
        digits.remove_prefix(1);
    std::uint32_t c = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, base);
    if (error != std::errc() || end != digits.data() + digits.size() || c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        return;
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr std::array<std::uint8_t, 4> lead{0, 0xC0, 0xE0, 0xF0};
    out.push_back(static_cast<char>(lead[static_cast<std::size_t>(more)] | (c >> (6 * more))));
    for (int i = more - 1; i >= 0; --i)
        out.push_back(static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F)));
}

bytes::SecretString decoded(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> entities{{{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
    bytes::SecretString out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const std::size_t end = text.substr(0, 12).find(';');
        if (end == std::string_view::npos) {
            out.push_back('&');
            text.remove_prefix(1);
            continue;
        }
        const std::string_view name = text.substr(1, end - 1);
        const auto *known = std::find_if(entities.begin(), entities.end(), [name](const auto &entity) { return entity.first == name; });
        if (name.starts_with('#'))
            putCharacter(out, name.substr(1));
        else if (known != entities.end())
            out.push_back(known->second);
        else
            out.append(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return out;
}

} // namespace

XmlScanner::Token XmlScanner::fail()
{
    m_failed = true;
    m_at = m_text.size();
    return Token::End;
}

XmlScanner::Token XmlScanner::next()
{
    if (std::exchange(m_closeNext, false))
        return Token::Close;
    while (m_at < m_text.size()) {
        const std::string_view rest = m_text.substr(m_at);
        if (rest.front() != '<') {
            const std::size_t length = std::min(rest.find('<'), rest.size());
            m_at += length;
            m_value = decoded(rest.substr(0, length));
            return Token::Text;
        }
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = rest.find("]]>");
            if (end == std::string_view::npos)
                return fail();
            m_at += end + 3;
            m_value = rest.substr(9, end - 9);
            return Token::Text;
        }
        const bool comment = rest.starts_with("<!--");
        if (!comment && !rest.starts_with("<?"))
            return tag();
        const std::size_t end = rest.find(comment ? "-->" : "?>", comment ? 4 : 2);
        if (end == std::string_view::npos)
            return fail();
        m_at += end + (comment ? 3 : 2);
    }
    return Token::End;
}

XmlScanner::Token XmlScanner::tag()
{
    const std::string_view rest = m_text.substr(m_at);
    if (rest.starts_with("<!"))
        return fail();
    char quote = 0;
    std::size_t end = 1;
    for (; end < rest.size() && (quote != 0 || rest[end] != '>'); ++end) {
        if (quote != 0)
            quote = rest[end] == quote ? '\0' : quote;
        else if (rest[end] == '"' || rest[end] == '\'')
            quote = rest[end];
    }
    if (end == rest.size())
        return fail();
    m_at += end + 1;
    std::string_view inside = rest.substr(1, end - 1);
    const bool closes = inside.starts_with('/');
    if (closes)
        inside.remove_prefix(1);
    else if (inside.ends_with('/')) {
        inside.remove_suffix(1);
        m_closeNext = true;
    }
    const std::size_t length = std::min(inside.find_first_of(blanks), inside.size());
    m_name = withoutPrefix(inside.substr(0, length));
    m_attributes = inside.substr(length);
    if (m_name.empty())
        return fail();
    return closes ? Token::Close : Token::Open;
}

bytes::SecretString XmlScanner::attribute(std::string_view name) const
{
    std::string_view rest = m_attributes;
    for (;;) {
        const std::size_t begin = rest.find_first_not_of(blanks);
        const std::size_t equals = rest.find('=');
        if (begin == std::string_view::npos || equals == std::string_view::npos || begin > equals)
            return {};
        std::string_view found = rest.substr(begin, equals - begin);
        found = found.substr(0, found.find_first_of(blanks));
        rest.remove_prefix(equals + 1);
        const std::size_t open = rest.find_first_not_of(blanks);
        if (open == std::string_view::npos || (rest[open] != '"' && rest[open] != '\''))
            return {};
        const std::size_t close = rest.find(rest[open], open + 1);
        if (close == std::string_view::npos)
            return {};
        if (withoutPrefix(found) == name)
            return decoded(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
}

} // namespace keys
