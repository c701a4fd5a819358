#include "core/wmbus/data_record.h"

#include <cstdio>

namespace wmbus {

std::string isoText(const MeterTime &time)
{
    char text[40];
    int length = 0;
    const auto left = [&length] { return sizeof text - static_cast<std::size_t>(length); };
    if (time.hasDate)
        length += std::snprintf(text + length, left(), "%04d-%02u-%02u", static_cast<int>(time.year), static_cast<unsigned>(time.month),
                                static_cast<unsigned>(time.day));
    if (time.hasDate && time.hasTime)
        text[length++] = 'T';
    if (time.hasTime)
        length += std::snprintf(text + length, left(), "%02u:%02u", static_cast<unsigned>(time.hour), static_cast<unsigned>(time.minute));
    if (time.hasSeconds)
        length += std::snprintf(text + length, left(), ":%02u", static_cast<unsigned>(time.second));
    return {text, static_cast<std::size_t>(length)};
}

void appendUnit(std::string &out, const DataRecord &record)
{
    out.append(word(record.unit));
    if (record.timesUnit != Unit::None) {
        if (record.unit != Unit::None)
            out.push_back('*');
        out.append(word(record.timesUnit));
    }
    if (record.perUnit != Unit::None) {
        if (record.unit == Unit::None && record.timesUnit == Unit::None)
            out.push_back('1');
        out.push_back('/');
        out.append(word(record.perUnit));
    }
}

} // namespace wmbus
