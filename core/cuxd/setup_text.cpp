#include "core/cuxd/setup_text.h"

#include <algorithm>

namespace cuxd {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view runsOnName = "TTYINIT";

bool isNameCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

SetupText SetupText::parse(std::string_view text)
{
    SetupText setup;
    setup.m_text.assign(text);
    std::uint32_t number = 1;
    for (std::size_t at = 0; at < text.size();) {
        Entry entry = setup.readLine(at, number);
        setup.runOn(entry);
        at = entry.lineEnd.end();
        number += entry.lines;
        setup.m_entries.push_back(entry);
    }
    return setup;
}

Entry SetupText::readLine(std::size_t begin, std::uint32_t number) const
{
    const std::string_view all = m_text;
    const std::size_t newline = all.find('\n', begin);
    const std::size_t next = newline == std::string_view::npos ? all.size() : newline + 1;
    std::size_t end = newline == std::string_view::npos ? all.size() : newline;
    if (end < next && end > begin && all[end - 1] == '\r')
        --end;
    Entry entry;
    entry.line = number;
    entry.text = {begin, end - begin};
    entry.lineEnd = {end, next - end};

    std::size_t at = begin == 0 && all.starts_with(byteOrderMark) ? byteOrderMark.size() : begin;
    while (at < end && isBlank(all[at]))
        ++at;
    if (at == end)
        return entry;
    entry.kind = EntryKind::Unknown;
    if (all[at] == ';') {
        entry.kind = EntryKind::Comment;
        return entry;
    }
    std::size_t nameEnd = at;
    while (nameEnd < end && isNameCharacter(all[nameEnd]))
        ++nameEnd;
    std::size_t equals = nameEnd;
    while (equals < end && isBlank(all[equals]))
        ++equals;
    if (nameEnd == at || equals == end || all[equals] != '=')
        return entry;
    entry.kind = EntryKind::Parameter;
    entry.name = {at, nameEnd - at};
    entry.value = {equals + 1, end - equals - 1};
    return entry;
}

void SetupText::runOn(Entry &entry) const
{
    if (entry.kind != EntryKind::Parameter || at(entry.name) != runsOnName)
        return;
    for (;;) {
        const std::string_view soFar = trimmed(at(entry.text));
        const std::size_t next = entry.lineEnd.end();
        if (!soFar.ends_with(':') || next >= m_text.size())
            return;
        const Entry following = readLine(next, entry.line + entry.lines);
        if (following.kind != EntryKind::Unknown)
            return;
        entry.text.length = following.text.end() - entry.text.begin;
        entry.value.length = following.text.end() - entry.value.begin;
        entry.lineEnd = following.lineEnd;
        ++entry.lines;
    }
}

Span SetupText::plainValue(const Entry &entry) const
{
    const std::string_view value = at(entry.value);
    std::size_t end = value.size();
    bool quoted = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\'')
            quoted = !quoted;
        else if (value[i] == ';' && !quoted) {
            end = i;
            break;
        }
    }
    std::size_t begin = 0;
    while (begin < end && isBlank(value[begin]))
        ++begin;
    while (end > begin && isBlank(value[end - 1]))
        --end;
    return {entry.value.begin + begin, end - begin};
}

Place SetupText::place(Span span) const
{
    // The entry that holds the beginning; a place at the very end belongs to the last one.
    const auto behind = std::upper_bound(m_entries.begin(), m_entries.end(), span.begin,
                                         [](std::size_t begin, const Entry &entry) { return begin < entry.text.begin; });
    if (behind == m_entries.begin())
        return {1, static_cast<std::uint32_t>(span.begin + 1), static_cast<std::uint32_t>(span.length)};
    const Entry &entry = *std::prev(behind);
    Place place{entry.line, 1, static_cast<std::uint32_t>(span.length)};
    std::size_t lineBegin = entry.text.begin;
    const std::size_t stop = std::min(span.begin, entry.text.end());
    for (std::size_t i = lineBegin; i < stop; ++i) {
        if (m_text[i] == '\n') {
            ++place.line;
            lineBegin = i + 1;
        }
    }
    place.column = static_cast<std::uint32_t>(span.begin - lineBegin + 1);
    return place;
}

SetupText SetupText::replaced(Span span, std::string_view by) const
{
    bytes::SecretString text;
    text.reserve(m_text.size() - span.length + by.size());
    text.append(m_text, 0, span.begin);
    text.append(by);
    text.append(m_text, span.end());
    return parse(text);
}

SetupText SetupText::withLinesBefore(std::size_t index, std::string_view lines) const
{
    bytes::SecretString inserted;
    const bool atEnd = index >= m_entries.size();
    const bool openEnd = atEnd && !m_entries.empty() && m_entries.back().lineEnd.length == 0;
    if (openEnd)
        inserted.append(lineEnd());
    while (!lines.empty()) {
        const std::size_t newline = lines.find('\n');
        inserted.append(lines.substr(0, newline));
        inserted.append(lineEnd());
        lines.remove_prefix(newline == std::string_view::npos ? lines.size() : newline + 1);
    }
    return replaced({atEnd ? m_text.size() : m_entries[index].text.begin, 0}, inserted);
}

SetupText SetupText::without(std::size_t index) const
{
    const Entry &entry = m_entries[index];
    return replaced({entry.text.begin, entry.lineEnd.end() - entry.text.begin}, {});
}

std::string_view SetupText::lineEnd() const
{
    return !m_entries.empty() && m_entries.front().lineEnd.length == 2 ? "\r\n" : "\n";
}

} // namespace cuxd
