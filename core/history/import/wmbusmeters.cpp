#include "core/history/import/wmbusmeters.h"

#include "core/capture/json_scanner.h"
#include "core/history/import/csv_words.h"
#include "core/history/import/time_pattern.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace history {

namespace {

struct UnitRow {
    std::string_view suffix;
    std::string_view unit; // word of wmbus::Unit
};
constexpr std::array units{
    UnitRow{"m3", "m3"},     UnitRow{"kwh", "kWh"},   UnitRow{"kw", "kW"},       UnitRow{"w", "W"},         UnitRow{"c", "°C"},        UnitRow{"m3h", "m3/h"},
    UnitRow{"hca", "HCA"},   UnitRow{"v", "V"},       UnitRow{"a", "A"},         UnitRow{"hz", "Hz"},       UnitRow{"l", "l"},         UnitRow{"mj", "MJ"},
    UnitRow{"gj", "GJ"},     UnitRow{"kvarh", "kvarh"}, UnitRow{"kvah", "kVAh"}, UnitRow{"bar", "bar"},     UnitRow{"rh", "%"},        UnitRow{"pct", "%"},
    UnitRow{"dbm", "dBm"},   UnitRow{"s", "s"},       UnitRow{"min", "min"},     UnitRow{"h", "h"},         UnitRow{"d", "d"},         UnitRow{"month", "month"},
    UnitRow{"y", "year"},    UnitRow{"mwh", "MWh"},   UnitRow{"kvar", "kvar"},   UnitRow{"kva", "kVA"},     UnitRow{"f", "°F"},        UnitRow{"kg", "kg"},
    UnitRow{"deg", "°"},
};

// Names of the main register, as wmbusmeters' drivers give them.
constexpr std::array<std::string_view, 6> mainNames{"total", "total_energy_consumption", "total_energy", "total_consumption", "current_consumption", "total_volume"};

bool isMain(std::string_view name)
{
    return std::find(mainNames.begin(), mainNames.end(), name) != mainNames.end();
}

// A register that grows, by its name.
bool isCounter(std::string_view name)
{
    return name.substr(0, 6) == "total_" || name.find("consumption") != std::string_view::npos || name.find("production") != std::string_view::npos;
}

// What stands beside the values.
struct Line {
    std::string media;
    std::string name;
    std::string id;
    std::string manufacturer;
    std::string dataPoint;
    std::string unit;
    std::string flags;
    std::string softAddress;
    std::optional<store::TimeMs> at;
    std::int64_t version = -1;
    std::int64_t type = -1;
    struct Number {
        std::string_view name;
        bytes::ScaledValue value;
    };
    std::vector<Number> numbers;
};

class WmbusmetersReader : public HistoryReader {
public:
    LineKind read(std::string_view text, std::vector<SourceReading> &readings) override
    {
        if (text.find_first_not_of("\r \t") == std::string_view::npos)
            return LineKind::Empty;
        Line line;
        if (!scan(text, line) || line.id.empty() || !line.at)
            return LineKind::Bad;
        const std::string device = deviceOf(line);
        if (!line.dataPoint.empty())
            return readOurs(line, device, readings);
        const std::size_t before = readings.size();
        for (const Line::Number &number : line.numbers)
            put(line, device, number, readings);
        return readings.size() > before ? LineKind::Readings : LineKind::NoNumber;
    }

private:
    bool scan(std::string_view text, Line &line)
    {
        capture::JsonScanner in(text);
        while (const auto name = in.nextName()) {
            if (std::string *target = textOf(*name, line); target != nullptr && in.isText()) {
                if (const auto value = in.text(m_storage))
                    target->assign(*value);
            } else if (*name == "timestamp" && in.isText()) {
                if (const auto value = in.text(m_storage))
                    line.at = m_time.read(*value, m_clock);
            } else if (*name == "version" || *name == "type") {
                const auto value = bytes::fromDecimal(in.numberText().value_or("-1"));
                (*name == "version" ? line.version : line.type) = value && value->exponent == 0 ? value->mantissa : -1;
            } else if (const auto number = in.numberText()) {
                if (const auto value = bytes::fromDecimal(*number))
                    line.numbers.push_back({*name, *value});
            } else {
                in.skipValue();
            }
        }
        return in.complete();
    }

    static std::string *textOf(std::string_view name, Line &line)
    {
        const std::array<std::pair<std::string_view, std::string *>, 8> texts{{{"media", &line.media}, {"name", &line.name}, {"id", &line.id},
                                                                                {"manufacturer", &line.manufacturer}, {"datapoint", &line.dataPoint},
                                                                                {"unit", &line.unit}, {"flags", &line.flags},
                                                                                {"soft_address", &line.softAddress}}};
        for (const auto &[key, target] : texts) {
            if (key == name)
                return target;
        }
        return nullptr;
    }

    // The whole address where the line says it, else the number alone.
    static std::string deviceOf(const Line &line)
    {
        if (!line.softAddress.empty())
            return line.softAddress;
        if (line.manufacturer.size() != 3 || line.version < 0 || line.version > 255 || line.type < 0 || line.type > 255)
            return line.id;
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto hex = [&](std::int64_t value) { return std::string{digits[static_cast<std::size_t>(value >> 4)], digits[static_cast<std::size_t>(value & 15)]}; };
        return line.manufacturer + '.' + line.id + '.' + hex(line.version) + '.' + hex(line.type);
    }

    LineKind readOurs(const Line &line, const std::string &device, std::vector<SourceReading> &readings)
    {
        const auto flags = flagsFromWords(line.flags);
        if (!flags || line.numbers.size() != 1)
            return LineKind::Bad;
        const auto index = seriesFor(device + '\n' + line.dataPoint + '\n' + line.unit, [&] {
            const KnownDataPoint *known = knownDataPoint(line.dataPoint);
            return SourceSeries{device, line.dataPoint, line.unit, known != nullptr ? std::optional(known->kind) : std::nullopt, line.media, line.name};
        });
        if (!index)
            return LineKind::Bad;
        readings.push_back({*index, *line.at, line.numbers.front().value, *flags});
        return LineKind::Readings;
    }

    void put(const Line &line, const std::string &device, const Line::Number &number, std::vector<SourceReading> &readings)
    {
        const std::size_t end = number.name.rfind('_');
        const std::string_view unit = end == std::string_view::npos ? std::string_view() : unitFromSuffix(number.name.substr(end + 1));
        if (unit.empty())
            return; // a number without unit is a setting or a state that wmbusmeters made up
        const std::string_view name = number.name.substr(0, end);
        m_key.assign(device).append(1, '\n').append(number.name);
        const auto index = seriesFor(m_key, [&] {
            const bool main = isMain(name);
            const bool level = unit == "dBm" && name == "rssi";
            return SourceSeries{device, main ? "METER" : level ? "RSSI" : std::string(name), std::string(unit),
                                main || isCounter(name) ? store::SeriesKind::Counter : store::SeriesKind::Gauge, line.media, line.name};
        });
        if (index)
            readings.push_back({*index, *line.at, number.value, 0});
    }

    TimePattern m_time = *TimePattern::fromFormat("%FT%T%z");
    LocalClock m_clock{ZoneTable()};
    std::string m_storage;
    std::string m_key;
};

} // namespace

bool looksLikeWmbusmeters(std::string_view line)
{
    return !line.empty() && line.front() == '{' && line.find("\"id\"") != std::string_view::npos;
}

std::unique_ptr<HistoryReader> wmbusmetersReader()
{
    return std::make_unique<WmbusmetersReader>();
}

std::string unitSuffix(std::string_view unit)
{
    for (const UnitRow &row : units) {
        if (row.unit == unit)
            return std::string(row.suffix);
    }
    std::string suffix;
    for (const char c : unit) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            suffix += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return suffix;
}

std::string_view unitFromSuffix(std::string_view suffix)
{
    for (const UnitRow &row : units) {
        if (row.suffix == suffix)
            return row.unit;
    }
    return {};
}

std::string mainRegisterName(std::string_view unit)
{
    if (unit == "HCA")
        return "current_consumption_hca";
    const std::string suffix = unitSuffix(unit);
    const bool energy = unit == "kWh" || unit == "Wh" || unit == "MWh" || unit == "MJ" || unit == "GJ";
    return (energy ? "total_energy_consumption" : "total") + (suffix.empty() ? std::string() : '_' + suffix);
}

} // namespace history
