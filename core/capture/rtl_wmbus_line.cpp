#include "core/capture/rtl_wmbus_line.h"

#include <array>
#include <cstdint>
#include <ctime>

namespace capture {

namespace {

bool isMode(std::string_view field)
{
    return field.size() == 2 && field[1] == '1'
        && (field[0] == 'T' || field[0] == 'C' || field[0] == 'S' || field[0] == 't' || field[0] == 'c' || field[0] == 's');
}

// The fields of a line: up to nine, since some builds put the name of their algorithm in front.
struct Fields {
    std::array<std::string_view, 9> text;
    std::array<std::size_t, 9> begin{};
    std::size_t count = 0;
    std::size_t modeAt = 0; // index of the field that holds the mode
};

std::optional<Fields> split(std::string_view line)
{
    Fields fields;
    std::size_t at = 0;
    while (fields.count < fields.text.size()) {
        const std::size_t end = line.find(';', at);
        fields.begin[fields.count] = at;
        fields.text[fields.count++] = line.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at);
        if (end == std::string_view::npos)
            break;
        at = end + 1;
    }
    if (fields.count >= 2 && !isMode(fields.text[0]) && isMode(fields.text[1]))
        fields.modeAt = 1;
    if (!isMode(fields.text[fields.modeAt]))
        return std::nullopt;
    return fields;
}

// `digits` digits at the front of `text`, which moves behind them and behind `separator` (0: none).
std::optional<int> number(std::string_view &text, std::size_t digits, char separator)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    if (separator != 0) {
        if (text.empty() || text.front() != separator)
            return std::nullopt;
        text.remove_prefix(1);
    }
    return value;
}

} // namespace

bool looksLikeRtlWmbus(std::string_view line)
{
    return line.find(';') != std::string_view::npos && split(line).has_value();
}

std::optional<RtlWmbusLine> parseRtlWmbus(std::string_view line)
{
    const auto fields = split(line);
    if (!fields || fields->count < fields->modeAt + 8)
        return std::nullopt;
    const auto field = [&fields](std::size_t index) { return fields->text[fields->modeAt + index]; };

    RtlWmbusLine out;
    out.mode = bytes::linkModeFromName(field(0));
    out.crcGood = field(1) == "1";
    out.time = rtlWmbusTime(field(3));
    out.hex = field(7);
    out.hexBegin = fields->begin[fields->modeAt + 7];
    while (!out.hex.empty() && (out.hex.front() == ' ' || out.hex.front() == '\t')) {
        out.hex.remove_prefix(1);
        ++out.hexBegin;
    }
    if (out.hex.starts_with("0x") || out.hex.starts_with("0X")) {
        out.hex.remove_prefix(2);
        out.hexBegin += 2;
    }
    return out;
}

std::optional<std::chrono::system_clock::time_point> rtlWmbusTime(std::string_view text)
{
    const auto year = number(text, 4, '-');
    const auto month = year ? number(text, 2, '-') : std::nullopt;
    const auto day = month ? number(text, 2, ' ') : std::nullopt;
    const auto hour = day ? number(text, 2, ':') : std::nullopt;
    const auto minute = hour ? number(text, 2, ':') : std::nullopt;
    const auto second = minute ? number(text, 2, 0) : std::nullopt;
    // The clock counts nanoseconds in 64 bits: it ends in 2262.
    if (!second || *year < 1970 || *year > 2199 || *month < 1 || *month > 12 || *day < 1 || *day > 31 || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    std::int64_t microseconds = 0;
    std::size_t decimals = 0;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        decimals = text.size();
        const auto fraction = decimals == 3 || decimals == 6 ? number(text, decimals, 0) : std::nullopt;
        if (!fraction)
            return std::nullopt;
        microseconds = decimals == 3 ? std::int64_t{*fraction} * 1000 : std::int64_t{*fraction};
    } else if (!text.empty()) {
        return std::nullopt;
    }

    std::tm parts{};
    parts.tm_year = *year - 1900;
    parts.tm_mon = *month - 1;
    parts.tm_mday = *day;
    parts.tm_hour = *hour;
    parts.tm_min = *minute;
    parts.tm_sec = *second;
    parts.tm_isdst = -1;
    const std::time_t whole = decimals == 6 ? std::mktime(&parts) : timegm(&parts);
    if (whole == static_cast<std::time_t>(-1))
        return std::nullopt;
    return std::chrono::system_clock::from_time_t(whole) + std::chrono::milliseconds(microseconds / 1000);
}

} // namespace capture
