#include "core/cuxd/masking.h"

#include "core/bytes/hex.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace cuxd {

namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr std::size_t keyDigits = 32;

bool isDigit(char c)
{
    return bytes::hexDigit(c) >= 0;
}

// Blanks, line ends not.
bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

class Masking {
public:
    explicit Masking(std::string_view text) : m_text(text) {}

    std::vector<Secret> run();

private:
    void coverKeyCommands();
    void coverRows();
    void coverLicences();
    void cover(std::size_t begin, std::size_t end);

    std::string_view m_text;
    std::vector<Secret> m_covers;
};

void Masking::cover(std::size_t begin, std::size_t end)
{
    std::string digits;
    for (std::size_t i = begin; i < end; ++i) {
        if (!isBlank(m_text[i]))
            digits += m_text[i];
    }
    const bool shown = digits.size() >= keyDigits && std::all_of(digits.begin(), digits.end(), isDigit);
    m_covers.push_back({{begin, end - begin}, shown ? digits.substr(0, 4) + std::string(ellipsis) + digits.substr(digits.size() - 4) : std::string(ellipsis), shown});
    bytes::wipe(digits.data(), digits.size());
}

// Behind "0125|" or "0121|": from the digit on where the key begins to the next colon, comment or end of the line.
void Masking::coverKeyCommands()
{
    for (std::size_t at = 0; (at = m_text.find("012", at)) != std::string_view::npos; ++at) {
        const char last = at + 3 < m_text.size() ? m_text[at + 3] : '\0';
        const std::size_t head = last == '5' ? 18 : last == '1' ? 2 : 0;
        std::size_t bar = at + 4;
        while (bar < m_text.size() && isSpace(m_text[bar]))
            ++bar;
        if (head == 0 || bar >= m_text.size() || m_text[bar] != '|')
            continue;
        std::optional<std::size_t> begin;
        std::size_t end = bar + 1;
        for (std::size_t i = bar + 1, digits = 0; i < m_text.size() && m_text[i] != ':' && m_text[i] != ';' && m_text[i] != '\n'; ++i) {
            if (isBlank(m_text[i]))
                continue;
            if (digits++ == head)
                begin = i;
            end = i + 1;
        }
        if (begin)
            cover(*begin, end);
    }
}

void Masking::coverRows()
{
    constexpr std::size_t slotAndAddress = 18;
    const std::size_t known = m_covers.size(); // by commands, in the order of the text
    std::size_t next = 0;
    for (std::size_t at = 0; at < m_text.size();) {
        std::size_t end = at;
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
        while (next < known && m_covers[next].span.end() <= at)
            ++next;
        const bool covered = next < known && m_covers[next].span.begin < end;
        if (!covered && end - at == slotAndAddress + keyDigits)
            cover(end - keyDigits, end);
        else if (!covered && end - at >= keyDigits)
            cover(at, end);
        at = end + 1;
    }
}

void Masking::coverLicences()
{
    constexpr std::string_view name = "KEY";
    for (std::size_t at = 0; at < m_text.size();) {
        const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
        std::size_t begin = at;
        while (begin < end && (isBlank(m_text[begin]) || m_text[begin] == ';'))
            ++begin;
        std::size_t equals = begin + name.size();
        while (equals < end && isSpace(m_text[equals]))
            ++equals;
        if (m_text.substr(begin, name.size()) == name && equals < end && m_text[equals] == '=') {
            const std::size_t colon = m_text.find(':', equals);
            const std::size_t from = colon < end ? colon + 1 : equals + 1;
            m_covers.push_back({{from, end - from}, std::string(ellipsis), false});
        }
        at = end + 1;
    }
}

std::vector<Secret> Masking::run()
{
    coverKeyCommands();
    coverRows();
    coverLicences();
    std::stable_sort(m_covers.begin(), m_covers.end(), [](const Secret &a, const Secret &b) { return a.span.begin < b.span.begin; });
    std::vector<Secret> out;
    for (Secret &cover : m_covers) {
        if (cover.span.length == 0)
            continue;
        if (out.empty() || cover.span.begin >= out.back().span.end())
            out.push_back(std::move(cover));
        else if (cover.span.end() > out.back().span.end())
            out.back().span.length = cover.span.end() - out.back().span.begin;
    }
    return out;
}

} // namespace

std::vector<Secret> secretsIn(const SetupText &setup)
{
    return Masking(setup.format()).run();
}

std::string masked(const SetupText &setup)
{
    const std::string_view text = setup.format();
    std::string out;
    std::size_t at = 0;
    for (const Secret &secret : secretsIn(setup)) {
        out += text.substr(at, secret.span.begin - at);
        out += secret.shown;
        at = secret.span.end();
    }
    out += text.substr(at);
    return out;
}

std::string maskedKey(const crypto::Key &key)
{
    const auto data = key.data();
    return bytes::toHex(data.first(2)) + std::string(ellipsis) + bytes::toHex(data.last(2));
}

} // namespace cuxd
