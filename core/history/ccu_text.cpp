#include "core/history/ccu_text.h"

#include <chrono>
#include <cstdint>
#include <cstdio>

namespace history {

namespace {

using bytes::ScaledValue;

// What is too large for so many decimals stays as it is.
std::string withDecimals(ScaledValue value, int decimals)
{
    if (const auto exact = bytes::withExponent(value, -decimals))
        return bytes::toDecimal(*exact);
    std::int64_t mantissa = value.mantissa;
    std::int32_t exponent = value.exponent;
    if (exponent >= -decimals)
        return bytes::toDecimal(value);
    for (; exponent < -decimals - 1; ++exponent)
        mantissa /= 10; // towards 0: the last step alone decides, and a half stays a half
    const std::int64_t half = mantissa < 0 ? -5 : 5;
    return bytes::toDecimal({(mantissa + half) / 10, -decimals});
}

std::tm wallClock(store::TimeMs at, const ZoneTable &zone)
{
    using namespace std::chrono;
    const sys_time<milliseconds> local{milliseconds(zone.toLocal(at))};
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(local - day)};
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year());
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month()));
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = static_cast<int>(time.hours().count());
    parts.tm_min = static_cast<int>(time.minutes().count());
    parts.tm_sec = static_cast<int>(time.seconds().count());
    return parts;
}

} // namespace

std::string ccuNumber(ScaledValue value)
{
    return withDecimals(value, 2);
}

std::string ccuParameter(ScaledValue value)
{
    return withDecimals(value, 3);
}

std::string ccuUnit(std::string_view unit)
{
    return unit == "m3" ? "m³" : std::string(unit);
}

std::string ccuDate(store::TimeMs at, const ZoneTable &zone)
{
    const std::tm parts = wallClock(at, zone);
    char text[64];
    std::snprintf(text, sizeof text, "%02d.%02d.%04d %02d:%02d", parts.tm_mday, parts.tm_mon, parts.tm_year, parts.tm_hour, parts.tm_min);
    return text;
}

std::string ccuIsoDate(store::TimeMs at, const ZoneTable &zone)
{
    const std::tm parts = wallClock(at, zone);
    char text[80];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

} // namespace history
