#include "core/history/export/rows.h"

#include <chrono>
#include <cstdio>

namespace history {

namespace {

using store::TimeMs;

// `wall`: ms on the wall clock that is written.
void append(std::string &out, TimeMs wall, char middle, bool milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(wall)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    char text[80];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u%c%02d:%02d:%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                     static_cast<unsigned>(date.day()), middle, static_cast<int>(clock.hours().count()),
                                     static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    out.append(text, static_cast<std::size_t>(length));
    const auto rest = static_cast<int>(clock.subseconds().count());
    if (milliseconds && rest != 0) {
        std::snprintf(text, sizeof text, ".%03d", rest);
        out.append(text);
    }
}

} // namespace

std::string deviceText(const wmbus::Address &address)
{
    return address.softAddress() ? wmbus::cuxdText(address) : wmbus::dottedText(address);
}

void appendIsoLocal(std::string &out, TimeMs at, const ZoneTable &zone)
{
    const TimeMs offset = zone.stretchAt(at).offset;
    append(out, at + offset, 'T', true);
    const TimeMs minutes = (offset < 0 ? -offset : offset) / 60'000;
    char text[32];
    std::snprintf(text, sizeof text, "%c%02d:%02d", offset < 0 ? '-' : '+', static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    out.append(text);
}

void appendIsoUtc(std::string &out, TimeMs at)
{
    append(out, at, 'T', true);
    out += 'Z';
}

void appendPlainLocal(std::string &out, TimeMs at, const ZoneTable &zone)
{
    append(out, zone.toLocal(at), ' ', false);
}

} // namespace history
