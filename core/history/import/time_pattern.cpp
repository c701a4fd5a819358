#include "core/history/import/time_pattern.h"

#include <algorithm>
#include <chrono>

namespace history {

using store::TimeMs;

namespace {

constexpr TimeMs second = 1000;
constexpr TimeMs minute = 60 * second;
constexpr TimeMs hour = 60 * minute;
constexpr TimeMs day = 24 * hour;
constexpr TimeMs latest = 7258118400; // 2200-01-01, in seconds

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

// Exactly `count` digits, or at least `least` of them.
bool takeNumber(std::string_view &text, std::size_t least, std::size_t most, std::int64_t &number)
{
    std::size_t length = 0;
    std::int64_t value = 0;
    while (length < text.size() && length < most && digit(text[length]))
        value = value * 10 + (text[length++] - '0');
    if (length < least)
        return false;
    number = value;
    text.remove_prefix(length);
    return true;
}

// ".123456" behind seconds; a decimal comma too. A separator without digits stays.
TimeMs takeMilliseconds(std::string_view &text)
{
    if (text.size() < 2 || (text[0] != '.' && text[0] != ',') || !digit(text[1]))
        return 0;
    TimeMs value = 0;
    std::size_t at = 1;
    for (TimeMs unit = 100; at < text.size() && at <= 9 && digit(text[at]); ++at, unit /= 10)
        value += unit * (text[at] - '0');
    text.remove_prefix(at);
    return value;
}

// "Z", "+01:00", "+0100".
bool takeOffset(std::string_view &text, TimeMs &offset)
{
    if (!text.empty() && text[0] == 'Z') {
        text.remove_prefix(1);
        offset = 0;
        return true;
    }
    if (text.empty() || (text[0] != '+' && text[0] != '-'))
        return false;
    const bool west = text[0] == '-';
    text.remove_prefix(1);
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    if (!takeNumber(text, 2, 2, hours))
        return false;
    if (!text.empty() && text[0] == ':')
        text.remove_prefix(1);
    if (!takeNumber(text, 2, 2, minutes) || hours > 23 || minutes > 59)
        return false;
    offset = (hours * hour + minutes * minute) * (west ? -1 : 1);
    return true;
}

} // namespace

struct TimePattern::Parts {
    std::int64_t year = 1970;
    std::int64_t month = 1;
    std::int64_t day = 1;
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    std::int64_t second = 0;
    TimeMs milliseconds = 0;
    std::optional<TimeMs> offset;
    std::optional<TimeMs> unixSeconds;
};

std::optional<TimePattern> TimePattern::fromFormat(std::string_view format)
{
    TimePattern pattern;
    pattern.m_format = format.empty() ? std::string_view("%s") : format;
    const std::string_view text = pattern.m_format;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            pattern.m_tokens.push_back({Kind::Literal, text[i]});
        else if (++i == text.size() || !pattern.append(text[i]))
            return std::nullopt;
    }
    return pattern;
}

bool TimePattern::append(char code)
{
    const auto all = [&](std::string_view codes) {
        for (const char c : codes) {
            if (c == ':' || c == '-' || c == '/')
                m_tokens.push_back({Kind::Literal, c});
            else if (!append(c))
                return false;
        }
        return true;
    };
    switch (code) {
    case 'Y': m_tokens.push_back({Kind::Year}); return true;
    case 'y': m_tokens.push_back({Kind::ShortYear}); return true;
    case 'm': m_tokens.push_back({Kind::Month}); return true;
    case 'd': m_tokens.push_back({Kind::Day}); return true;
    case 'e': m_tokens.push_back({Kind::PaddedDay}); return true;
    case 'H': m_tokens.push_back({Kind::Hour}); return true;
    case 'M': m_tokens.push_back({Kind::Minute}); return true;
    case 'S': m_tokens.push_back({Kind::Second}); return true;
    case 's': m_tokens.push_back({Kind::Unix}); return true;
    case 'z': m_tokens.push_back({Kind::Zone}); return true;
    case '%': m_tokens.push_back({Kind::Literal, '%'}); return true;
    case 'X':
    case 'T': return all("H:M:S");
    case 'R': return all("H:M");
    case 'F': return all("Y-m-d");
    case 'D': return all("m/d/y");
    default: return false;
    }
}

bool TimePattern::takeToken(const Token &token, std::string_view &text, Parts &parts)
{
    switch (token.kind) {
    case Kind::Literal:
        if (text.empty() || text[0] != token.literal)
            return false;
        text.remove_prefix(1);
        return true;
    case Kind::Year: return takeNumber(text, 4, 4, parts.year);
    case Kind::ShortYear:
        if (!takeNumber(text, 2, 2, parts.year))
            return false;
        parts.year += parts.year < 70 ? 2000 : 1900;
        return true;
    case Kind::Month: return takeNumber(text, 2, 2, parts.month);
    case Kind::Day: return takeNumber(text, 2, 2, parts.day);
    case Kind::PaddedDay:
        if (!text.empty() && text[0] == ' ')
            text.remove_prefix(1);
        return takeNumber(text, 1, 2, parts.day);
    case Kind::Hour: return takeNumber(text, 2, 2, parts.hour);
    case Kind::Minute: return takeNumber(text, 2, 2, parts.minute);
    case Kind::Second:
        if (!takeNumber(text, 2, 2, parts.second))
            return false;
        parts.milliseconds = takeMilliseconds(text);
        return true;
    case Kind::Unix: {
        std::int64_t seconds = 0;
        if (!takeNumber(text, 9, 11, seconds) || seconds >= latest || (!text.empty() && digit(text[0])))
            return false;
        parts.unixSeconds = seconds;
        parts.milliseconds = takeMilliseconds(text);
        return true;
    }
    case Kind::Zone: {
        TimeMs offset = 0;
        if (!takeOffset(text, offset))
            return false;
        parts.offset = offset;
        return true;
    }
    }
    return false;
}

std::optional<TimeMs> TimePattern::take(std::string_view &text, LocalClock &clock) const
{
    std::string_view rest = text;
    Parts parts;
    for (const Token &token : m_tokens) {
        if (!takeToken(token, rest, parts))
            return std::nullopt;
    }
    if (parts.unixSeconds) {
        text = rest;
        const TimeMs at = *parts.unixSeconds * second + parts.milliseconds;
        clock.passed(at);
        return at;
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(static_cast<int>(parts.year)), std::chrono::month(static_cast<unsigned>(parts.month)),
                              std::chrono::day(static_cast<unsigned>(parts.day))};
    if (!date.ok() || parts.year < 1970 || parts.year >= 2200 || parts.hour > 23 || parts.minute > 59 || parts.second > 60)
        return std::nullopt;
    const TimeMs local = sys_days(date).time_since_epoch().count() * ::history::day + parts.hour * ::history::hour + parts.minute * ::history::minute
        + parts.second * ::history::second + parts.milliseconds;
    text = rest;
    if (!parts.offset)
        return clock.instantOf(local);
    clock.passed(local - *parts.offset);
    return local - *parts.offset;
}

std::optional<TimeMs> TimePattern::read(std::string_view text, LocalClock &clock) const
{
    const auto at = take(text, clock);
    return text.empty() ? at : std::nullopt;
}

std::span<const TimePattern> knownTimePatterns()
{
    static const std::vector<TimePattern> patterns = [] {
        std::vector<TimePattern> list;
        // With an offset first: the same without it would leave the offset behind.
        for (const char *format : {"%FT%T%z", "%F %T%z", "%F %T %z", "%FT%T", "%Y.%m.%dT%T", "%F %T", "%Y.%m.%d %T", "%d.%m.%YT%T", "%d.%m.%Y %T",
                                   "%d.%m.%y %T", "%Y/%m/%d %T", "%Y/%m/%dT%T", "%Y%m%dT%H%M%S", "%Y%m%d-%H%M%S", "%Y%m%d%H%M%S", "%FT%R%z", "%FT%R",
                                   "%F %R", "%d.%m.%Y %R", "%d.%m.%y %R", "%Y.%m.%d %R", "%Y/%m/%d %R", "%s"}) {
            if (auto pattern = TimePattern::fromFormat(format))
                list.push_back(std::move(*pattern));
        }
        return list;
    }();
    return patterns;
}

} // namespace history
