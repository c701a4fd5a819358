#include "core/history/export/json_lines.h"

#include "core/history/import/csv_words.h"
#include "core/history/import/wmbusmeters.h"
#include "core/wmbus/names.h"

#include <algorithm>
#include <cctype>

namespace history {

namespace {

using bytes::ScaledValue;

// Length of the character at the front, 0 when it is no UTF-8 (RFC 3629).
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool good = tail(1) && tail(2) && (first != 0xE0 || byte(1) >= 0xA0) && (first != 0xED || byte(1) < 0xA0);
        return good ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool good = tail(1) && tail(2) && tail(3) && (first != 0xF0 || byte(1) >= 0x90) && (first != 0xF4 || byte(1) < 0x90);
        return good ? 4 : 0;
    }
    return 0;
}

void appendKey(std::string &out, std::string_view key)
{
    out += out.empty() || out.back() == '{' || out.back() == '\n' ? "" : ",";
    appendJsonText(out, key);
    out += ':';
}

void appendText(std::string &out, std::string_view key, std::string_view text)
{
    appendKey(out, key);
    appendJsonText(out, text);
}

void appendNumber(std::string &out, std::string_view key, const std::optional<ScaledValue> &value)
{
    appendKey(out, key);
    if (value)
        bytes::appendDecimal(out, *value);
    else
        out += "null";
}

void appendAddress(std::string &out, const wmbus::Address &address)
{
    appendText(out, "manufacturer", wmbus::manufacturerCode(address.manufacturer).data());
    appendNumber(out, "version", ScaledValue{address.version, 0});
    appendNumber(out, "type", ScaledValue{address.type, 0});
    if (address.softAddress())
        appendText(out, "soft_address", deviceText(address));
}

// "max_flow_m3h": how wmbusmeters would name it.
std::string fieldName(const store::SeriesKey &key)
{
    if (key.dataPoint == "METER")
        return mainRegisterName(key.unit);
    std::string name;
    for (const char c : key.dataPoint)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : '_';
    const std::string suffix = unitSuffix(key.unit);
    return suffix.empty() ? name : name + '_' + suffix;
}

void appendHead(std::string &out, const ExportSeries &series)
{
    out += '{';
    appendText(out, "id", wmbus::idText(series.series.key.device.id));
    appendAddress(out, series.series.key.device);
    appendText(out, "name", series.name);
    appendText(out, "datapoint", series.series.key.dataPoint);
    appendText(out, "unit", series.series.key.unit);
}

void appendSpan(std::string &out, const store::TimeRange &time, const ZoneTable &zone)
{
    out += ",\"from\":\"";
    appendIsoLocal(out, time.from, zone);
    out += "\",\"to\":\"";
    appendIsoLocal(out, time.to, zone);
    out += '"';
}

ScaledValue seconds(std::chrono::milliseconds time)
{
    const ScaledValue exact{time.count(), -3};
    return bytes::withExponent(exact, 0).value_or(exact);
}

} // namespace

void appendJsonText(std::string &out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const auto c = static_cast<unsigned char>(text.front());
        if (length == 0)
            out += "\uFFFD";
        else if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, static_cast<char>(c));
        else if (c < 0x20 || c == 0x7F)
            out.append("\\u00").append(1, digits[c >> 4]).append(1, digits[c & 15U]);
        else
            out.append(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    out += '"';
}

void appendReadingLine(std::string &out, const ExportSeries &series, const store::Reading &reading)
{
    const store::SeriesKey &key = series.series.key;
    out += '{';
    appendText(out, "media", wmbus::mediumWord(key.device));
    appendText(out, "meter", series.driver);
    appendText(out, "name", series.name);
    appendText(out, "id", wmbus::idText(key.device.id));
    appendNumber(out, fieldName(key), reading.value);
    out += ",\"timestamp\":\"";
    appendIsoUtc(out, reading.at);
    out += '"';
    appendAddress(out, key.device);
    appendText(out, "datapoint", key.dataPoint);
    appendText(out, "unit", key.unit);
    appendText(out, "flags", flagWords(reading.flags));
    out += "}\n";
}

void appendUseLine(std::string &out, const ExportSeries &series, const UseRow &row, const ZoneTable &zone)
{
    appendHead(out, series);
    appendSpan(out, row.bucket.time, zone);
    appendNumber(out, "use", row.bucket.use.amount);
    appendNumber(out, "reading", row.readingAtEnd);
    appendNumber(out, "covered_s", seconds(row.bucket.use.covered));
    appendNumber(out, "estimated_s", seconds(row.bucket.use.estimated));
    out += "}\n";
}

void appendGaugeLine(std::string &out, const ExportSeries &series, const GaugeBucket &bucket, const ZoneTable &zone)
{
    const bool any = bucket.count > 0;
    appendHead(out, series);
    appendSpan(out, bucket.time, zone);
    appendNumber(out, "count", ScaledValue{bucket.count, 0});
    appendNumber(out, "min", any ? std::optional(bucket.min) : std::nullopt);
    appendNumber(out, "mean", any ? bucket.mean : std::nullopt);
    appendNumber(out, "max", any ? std::optional(bucket.max) : std::nullopt);
    out += "}\n";
}

} // namespace history
