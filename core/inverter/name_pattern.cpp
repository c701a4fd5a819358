#include "core/inverter/name_pattern.h"

#include <bitset>

namespace inverter {

namespace {

using Places = std::bitset<NamePattern::longest + 1>; // how many items are matched, for each way there is

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == ' ';
}

} // namespace

std::optional<NamePattern> NamePattern::fromText(std::string_view text)
{
    if (text.empty() || text.size() > longest)
        return std::nullopt;
    NamePattern pattern;
    pattern.m_text = text;
    while (true) {
        const std::size_t bar = text.find('|');
        auto one = alternative(text.substr(0, bar));
        if (!one)
            return std::nullopt;
        pattern.m_alternatives.push_back(std::move(*one));
        if (bar == std::string_view::npos)
            return pattern;
        text.remove_prefix(bar + 1);
    }
}

std::optional<NamePattern::Alternative> NamePattern::alternative(std::string_view text)
{
    Alternative made;
    if (text.starts_with('^')) {
        made.fromStart = true;
        text.remove_prefix(1);
    }
    if (text.ends_with('$')) {
        made.toEnd = true;
        text.remove_suffix(1);
    }
    for (const char given : text) {
        const char c = lower(given);
        if (c == '?' && !made.items.empty() && !made.items.back().optional)
            made.items.back().optional = true;
        else if (c == '.' || isLetter(c))
            made.items.push_back({c == '.' ? '\0' : c, false});
        else
            return std::nullopt;
    }
    if (made.items.empty())
        return std::nullopt;
    return made;
}

bool NamePattern::matches(std::string_view name) const
{
    for (const Alternative &one : m_alternatives) {
        if (matches(one, name))
            return true;
    }
    return false;
}

bool NamePattern::matches(const Alternative &alternative, std::string_view name)
{
    const std::size_t end = alternative.items.size();
    const auto passOptional = [&](Places &places) {
        for (std::size_t i = 0; i < end; ++i) {
            if (places[i] && alternative.items[i].optional)
                places.set(i + 1);
        }
    };
    Places places;
    places.set(0);
    passOptional(places);
    if (places[end] && (!alternative.toEnd || name.empty()))
        return true;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = lower(name[at]);
        Places next;
        for (std::size_t i = 0; i < end; ++i) {
            if (places[i] && (alternative.items[i].character == 0 || alternative.items[i].character == c))
                next.set(i + 1);
        }
        if (!alternative.fromStart)
            next.set(0);
        passOptional(next);
        if (next[end] && (!alternative.toEnd || at + 1 == name.size()))
            return true;
        places = next;
    }
    return false;
}

} // namespace inverter
