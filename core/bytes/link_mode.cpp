#include "core/bytes/link_mode.h"

#include <string>

namespace bytes {

namespace {

constexpr std::array<std::string_view, 11> names{"S1", "S1-m", "S2", "T1", "T2", "R2", "C1-A", "C1-B", "C2-A", "C2-B", "CT"};

std::string folded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '-' || c == '+' || c == ' ')
            continue;
        out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return out;
}

// S, T, C or R.
char letterOf(LinkMode mode)
{
    return linkModeName(mode).front();
}

} // namespace

std::string_view linkModeName(LinkMode mode)
{
    const auto index = static_cast<std::size_t>(mode);
    return index < names.size() ? names[index] : std::string_view("?");
}

std::optional<LinkMode> linkModeFromName(std::string_view text)
{
    const std::string wanted = folded(text);
    if (wanted == "C1")
        return LinkMode::C1B;
    if (wanted == "C2")
        return LinkMode::C2B;
    if (wanted == "TC")
        return LinkMode::CT;
    for (const LinkMode mode : allLinkModes) {
        if (folded(linkModeName(mode)) == wanted)
            return mode;
    }
    return std::nullopt;
}

std::optional<LinkMode> linkModeFromNumber(std::uint8_t number)
{
    if (number >= names.size())
        return std::nullopt;
    return static_cast<LinkMode>(number);
}

bool hears(LinkMode listening, LinkMode sending)
{
    if (listening == LinkMode::CT || sending == LinkMode::CT) {
        const LinkMode other = listening == LinkMode::CT ? sending : listening;
        return other == LinkMode::CT || letterOf(other) == 'C' || letterOf(other) == 'T';
    }
    return letterOf(listening) == letterOf(sending);
}

} // namespace bytes
