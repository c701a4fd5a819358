#include "core/bytes/iso_time.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace bytes {

namespace {

// `digits` digits at the front of `text`, which moves behind them; -1 when they are not there.
int number(std::string_view &text, std::size_t digits)
{
    if (text.size() < digits)
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> milliseconds(std::string_view &text)
{
    if (!take(text, '.'))
        return 0;
    int value = 0;
    int digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), ++digits) {
        if (digits < 3)
            value = value * 10 + (text.front() - '0');
    }
    if (digits < 1 || digits > 9)
        return std::nullopt;
    for (; digits < 3; ++digits)
        value *= 10;
    return value;
}

// Minutes east of Greenwich.
std::optional<int> offsetOf(std::string_view &text)
{
    if (take(text, 'Z'))
        return 0;
    const bool west = !text.empty() && text.front() == '-';
    if (!west && (text.empty() || text.front() != '+'))
        return std::nullopt;
    text.remove_prefix(1);
    const int hours = number(text, 2);
    (void)take(text, ':');
    const int minutes = number(text, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

IsoTime::IsoTime(std::chrono::system_clock::time_point time)
{
    using namespace std::chrono;
    const auto whole = floor<std::chrono::milliseconds>(time);
    const auto second = floor<seconds>(whole);
    const std::time_t clock = system_clock::to_time_t(second);
    std::tm parts{};
    localtime_r(&clock, &parts);
    const long offset = parts.tm_gmtoff / 60;
    const long minutes = offset < 0 ? -offset : offset;
    const int length = std::snprintf(m_text.data(), m_text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03d%c%02ld:%02ld", parts.tm_year + 1900, parts.tm_mon + 1,
                                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, static_cast<int>((whole - second).count()),
                                     offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
    m_length = length < 0 ? 0 : std::min(static_cast<std::size_t>(length), m_text.size() - 1);
}

std::optional<std::chrono::system_clock::time_point> isoTime(std::string_view text)
{
    using namespace std::chrono;
    const int y = number(text, 4);
    const bool date = take(text, '-');
    const int m = number(text, 2);
    const bool date2 = take(text, '-');
    const int d = number(text, 2);
    const bool clock = take(text, 'T') || take(text, ' ');
    const int hour = number(text, 2);
    const bool clock1 = take(text, ':');
    const int minute = number(text, 2);
    const bool clock2 = take(text, ':');
    const int second = number(text, 2);
    if (!date || !date2 || !clock || !clock1 || !clock2 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    const auto fraction = milliseconds(text);
    const auto offset = fraction ? offsetOf(text) : std::nullopt;
    if (!offset || !text.empty() || y < 1970 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31)
        return std::nullopt;
    const year_month_day day{year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d))};
    if (!day.ok())
        return std::nullopt;
    return system_clock::time_point(sys_days(day).time_since_epoch()) + hours(hour) + minutes(minute - *offset) + seconds(second)
        + std::chrono::milliseconds(*fraction);
}

} // namespace bytes
