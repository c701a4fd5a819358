#include "core/history/import/device_log.h"

#include <array>

namespace history {

namespace {

constexpr std::string_view separators = " ;\t,|";
constexpr std::size_t sampleLines = 200;
constexpr std::size_t mostTries = 8; // the first lines may be the bad ones
constexpr std::size_t decimalsOfLog = 6; // "%f"

struct Line {
    store::TimeMs at = 0;
    std::string_view name;
    std::string_view value;
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::optional<Line> split(std::string_view text, const DeviceLogFormat &format, LocalClock &clock)
{
    Line line;
    const auto at = format.time.take(text, clock);
    if (!at || text.empty() || text.front() != format.behindTime)
        return std::nullopt;
    line.at = *at;
    text = trimmed(text.substr(1));
    const std::size_t end = text.find(format.behindName);
    if (end == std::string_view::npos || end == 0)
        return std::nullopt;
    line.name = trimmed(text.substr(0, end));
    line.value = trimmed(text.substr(end + 1));
    if (line.name.empty() || line.value.empty())
        return std::nullopt;
    return line;
}

// What stands behind the time, and between name and value: the rarest separator that is there, since a blank may stand in texts.
std::optional<DeviceLogFormat> formatOf(std::string_view text, const TimePattern &pattern, LocalClock &clock)
{
    if (!pattern.take(text, clock) || text.empty() || separators.find(text.front()) == std::string_view::npos)
        return std::nullopt;
    DeviceLogFormat format{pattern, text.front(), ' '};
    text = trimmed(text.substr(1));
    if (format.behindTime != ' ' && text.find(format.behindTime) != std::string_view::npos) {
        format.behindName = format.behindTime;
        return format;
    }
    for (const char c : {';', '\t', '|', ' '}) {
        if (text.find(c) != std::string_view::npos) {
            format.behindName = c;
            return format;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> sampleOf(std::string_view beginning)
{
    std::vector<std::string_view> lines;
    while (!beginning.empty() && lines.size() < sampleLines) {
        const std::size_t end = beginning.find('\n');
        const std::string_view line = trimmed(beginning.substr(0, end));
        if (!line.empty())
            lines.push_back(line);
        beginning = end == std::string_view::npos ? std::string_view() : beginning.substr(end + 1);
    }
    return lines;
}

class DeviceLogReader : public HistoryReader {
public:
    DeviceLogReader(DeviceLogFormat format, ZoneTable zone) : m_format(std::move(format)), m_clock(std::move(zone)) {}

    LineKind read(std::string_view text, std::vector<SourceReading> &readings) override
    {
        if (trimmed(text).empty())
            return LineKind::Empty;
        const auto line = split(text, m_format, m_clock);
        if (!line)
            return LineKind::Bad;
        const auto number = numberOf(line->value);
        if (!number)
            return LineKind::NoNumber;
        const auto index = seriesFor(line->name, [&] { return seriesOf(line->name); });
        if (!index)
            return LineKind::Bad;
        readings.push_back({*index, line->at, *number, 0});
        return LineKind::Readings;
    }

private:
    static std::optional<bytes::ScaledValue> numberOf(std::string_view text)
    {
        const std::size_t point = text.find('.');
        if (point != std::string_view::npos && text.size() - point - 1 == decimalsOfLog) {
            while (text.back() == '0')
                text.remove_suffix(1);
            if (text.back() == '.')
                text.remove_suffix(1);
        }
        return bytes::fromDecimal(text);
    }

    // "CUX2500001:1.METER"; anything else is an alias, which stands for one device and one data point.
    static SourceSeries seriesOf(std::string_view name)
    {
        SourceSeries series;
        const std::size_t colon = name.find(':');
        const std::size_t point = colon == std::string_view::npos ? std::string_view::npos : name.find('.', colon);
        if (point != std::string_view::npos && colon > 0 && point + 1 < name.size()) {
            series.device = name.substr(0, colon);
            series.dataPoint = name.substr(point + 1);
        } else {
            series.device = name;
            series.name = name;
            series.dataPoint = "METER"; // what is logged under a name of its own is nearly always the meter's value [inferred]
        }
        if (const KnownDataPoint *known = knownDataPoint(series.dataPoint)) {
            series.unit = known->unit;
            series.kind = known->kind;
        }
        return series;
    }

    DeviceLogFormat m_format;
    LocalClock m_clock;
};

} // namespace

std::optional<DeviceLogFormat> deviceLogFormat(std::string_view beginning, const ZoneTable &zone, std::optional<std::string_view> timeFormat)
{
    const std::vector<std::string_view> lines = sampleOf(beginning);
    std::optional<TimePattern> given;
    if (timeFormat)
        given = TimePattern::fromFormat(*timeFormat);
    const auto patterns = given ? std::span<const TimePattern>(&*given, 1) : timeFormat ? std::span<const TimePattern>() : knownTimePatterns();

    std::optional<DeviceLogFormat> best;
    std::size_t bestFits = 0;
    LocalClock clock(zone);
    for (const TimePattern &pattern : patterns) {
        std::size_t tries = 0;
        for (std::size_t i = 0; i < lines.size() && tries < mostTries && 2 * bestFits < lines.size(); ++i) {
            const auto format = formatOf(lines[i], pattern, clock);
            if (!format)
                continue;
            ++tries;
            std::size_t fits = 0;
            for (const std::string_view line : lines)
                fits += split(line, *format, clock) ? 1 : 0;
            if (fits > bestFits) {
                best = format;
                bestFits = fits;
            }
        }
    }
    return bestFits > 0 && 2 * bestFits >= lines.size() ? best : std::nullopt;
}

bool hasNamesAndValues(std::string_view beginning, const DeviceLogFormat &format, const ZoneTable &zone)
{
    const std::vector<std::string_view> lines = sampleOf(beginning);
    LocalClock clock(zone);
    std::size_t fits = 0;
    for (const std::string_view text : lines) {
        const auto line = split(text, format, clock);
        const bool named = line && !bytes::fromDecimal(line->name) && line->name.find(',') == std::string_view::npos;
        fits += named && (format.behindName == ' ' || line->value.find(format.behindName) == std::string_view::npos) ? 1 : 0;
    }
    return fits > 0 && 2 * fits >= lines.size();
}

std::unique_ptr<HistoryReader> deviceLogReader(DeviceLogFormat format, ZoneTable zone)
{
    return std::make_unique<DeviceLogReader>(std::move(format), std::move(zone));
}

} // namespace history
