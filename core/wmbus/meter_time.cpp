#include "core/wmbus/meter_time.h"

namespace wmbus {

namespace {

bool leapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool exists(const MeterTime &time)
{
    if (time.hasTime && (time.hour > 23 || time.minute > 59 || time.second > 59))
        return false;
    if (!time.hasDate)
        return true;
    if (time.month < 1 || time.month > 12 || time.day < 1)
        return false;
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int last = time.month == 2 && leapYear(time.year) ? 29 : days[time.month - 1];
    return time.day <= last;
}

// Day in bits 4..0 and month in bits 3..0; the year is split over both bytes. 0..99, or 127 for "every".
int readDate(std::uint8_t low, std::uint8_t high, MeterTime &time)
{
    time.hasDate = true;
    time.day = low & 0x1FU;
    time.month = high & 0x0FU;
    return ((high >> 4) << 3) | (low >> 5);
}

// Type G has no century: above 80 it is last century's.
std::int16_t fullYear(int year)
{
    return static_cast<std::int16_t>(year > 80 ? 1900 + year : 2000 + year);
}

bool readTypeG(bytes::ByteSpan data, MeterTime &time)
{
    const int year = readDate(data[0], data[1], time);
    time.year = fullYear(year);
    return year <= 99;
}

bool readTypeF(bytes::ByteSpan data, MeterTime &time)
{
    if ((data[0] & 0x80U) != 0)
        return false;
    time.hasTime = true;
    time.minute = data[0] & 0x3FU;
    time.hour = data[1] & 0x1FU;
    time.daylightSaving = (data[1] & 0x80U) != 0;
    const int century = (data[1] >> 5) & 3;
    const int year = readDate(data[2], data[3], time);
    time.year = century == 0 ? fullYear(year) : static_cast<std::int16_t>(1900 + 100 * century + year);
    return year <= 99;
}

bool readTypeI(bytes::ByteSpan data, MeterTime &time)
{
    if ((data[1] & 0x80U) != 0)
        return false;
    time.hasTime = true;
    time.hasSeconds = true;
    time.second = data[0] & 0x3FU;
    time.daylightSaving = (data[0] & 0x40U) != 0;
    time.minute = data[1] & 0x3FU;
    time.hour = data[2] & 0x1FU;
    const int year = readDate(data[3], data[4], time);
    time.year = static_cast<std::int16_t>(2000 + year);
    return year <= 99;
}

bool readTypeJ(bytes::ByteSpan data, MeterTime &time)
{
    time.hasTime = true;
    time.hasSeconds = true;
    time.second = data[0] & 0x3FU;
    time.minute = data[1] & 0x3FU;
    time.hour = data[2] & 0x1FU;
    return true;
}

bool readByLength(bytes::ByteSpan data, MeterTime &time)
{
    switch (data.size()) {
    case 2:
        return readTypeG(data, time);
    case 3:
        return readTypeJ(data, time);
    case 4:
        return readTypeF(data, time);
    case 6:
        return readTypeI(data, time);
    default:
        return false;
    }
}

} // namespace

std::optional<MeterTime> readMeterTime(bytes::ByteSpan data)
{
    MeterTime time;
    if (!readByLength(data, time) || !exists(time))
        return std::nullopt;
    return time;
}

} // namespace wmbus
