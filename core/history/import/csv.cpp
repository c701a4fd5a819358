#include "core/history/import/csv.h"

#include "core/history/import/csv_words.h"
#include "core/history/import/csv_line.h"

#include <algorithm>
#include <array>

namespace history {

namespace {

constexpr std::size_t sampleLines = 50;
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

using Rows = std::vector<std::vector<std::string>>;

// A time in one column, or a date in one and the time of day in the next.
struct TimeColumn {
    std::size_t index = nowhere;
    std::size_t clockIndex = nowhere; // where the time of day stands apart
    TimePattern pattern;
    bool zoned = false; // says its offset
};

struct Layout {
    char separator = ';';
    char decimal = ',';
    TimeColumn time;
    std::size_t device = nowhere; // of our own tables; the others too
    std::size_t dataPoint = nowhere;
    std::size_t value = nowhere;
    std::size_t unit = nowhere;
    std::size_t flags = nowhere;
    struct Column {
        std::size_t index = nowhere;
        SourceSeries series;
    };
    std::vector<Column> columns; // of foreign tables
};

char separatorOf(const std::vector<std::string_view> &lines)
{
    char best = 0;
    std::size_t bestScore = 0;
    CsvLine line;
    for (const char candidate : {';', '\t', '|', ','}) {
        std::size_t width = 0;
        std::size_t score = 0;
        for (const std::string_view text : lines) {
            if (!line.split(text, candidate) || line.cells().size() < 2)
                continue;
            width = width == 0 ? line.cells().size() : width;
            score += line.cells().size() == width ? 1 : 0;
        }
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

bool isTime(std::string_view cell, const TimePattern &pattern, LocalClock &clock)
{
    return pattern.read(cell, clock).has_value();
}

// Most cells of the column must be times. One that says its offset is better than one that does not.
std::optional<TimeColumn> timeColumn(const Rows &rows, const ImportHints &hints, LocalClock &clock)
{
    std::vector<TimePattern> patterns;
    if (hints.timeFormat) {
        patterns.push_back(*TimePattern::fromFormat(*hints.timeFormat));
    } else {
        patterns.assign(knownTimePatterns().begin(), knownTimePatterns().end());
    }
    std::size_t width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.size());
    std::optional<TimeColumn> best;
    const auto consider = [&](std::size_t index, std::size_t clockIndex, const TimePattern &pattern) {
        std::size_t fits = 0;
        for (const auto &row : rows) {
            if (index >= row.size() || (clockIndex != nowhere && clockIndex >= row.size()))
                continue;
            fits += isTime(clockIndex == nowhere ? row[index] : row[index] + ' ' + row[clockIndex], pattern, clock) ? 1 : 0;
        }
        const bool zoned = pattern.format().find("%z") != std::string::npos;
        if (2 * fits >= rows.size() && fits > 0 && (!best || (zoned && !best->zoned)))
            best = TimeColumn{index, clockIndex, pattern, zoned};
    };
    for (std::size_t index = 0; index < width; ++index) {
        for (const TimePattern &pattern : patterns)
            consider(index, nowhere, pattern);
    }
    if (best)
        return best;
    for (std::size_t index = 0; index + 1 < width && !best; ++index) {
        for (const TimePattern &pattern : patterns)
            consider(index, index + 1, pattern);
    }
    return best;
}

// Point or comma; nothing where the numbers can be read either way with different results.
std::optional<char> decimalOf(const Rows &rows, const std::vector<std::size_t> &columns)
{
    bool point = false;
    bool comma = false;
    bool ambiguous = false;
    for (const auto &row : rows) {
        for (const std::size_t index : columns) {
            const DecimalHint hint = index < row.size() ? decimalHint(row[index]) : DecimalHint::NoNumber;
            point |= hint == DecimalHint::Point;
            comma |= hint == DecimalHint::Comma;
            ambiguous |= hint == DecimalHint::Ambiguous;
        }
    }
    if (point == comma)
        return point || ambiguous ? std::nullopt : std::optional('.');
    return comma ? ',' : '.';
}

// "Zählerstand [m³]" is "Zählerstand" in m3.
SourceSeries seriesOfTitle(std::string_view title)
{
    SourceSeries series;
    const std::size_t open = title.find_last_of("[(");
    if (open != std::string_view::npos && open > 0 && (title.back() == ']' || title.back() == ')')) {
        series.unit = unitFromHeading(title.substr(open + 1, title.size() - open - 2));
        title = title.substr(0, open);
        while (!title.empty() && title.back() == ' ')
            title.remove_suffix(1);
    }
    // What people write over the column of a meter's readings.
    constexpr std::string_view readings[] = {"", "Zählerstand", "Stand", "Meter reading", "Reading"};
    const bool meter = std::find(std::begin(readings), std::end(readings), title) != std::end(readings);
    series.dataPoint = meter ? std::string_view("METER") : title;
    if (const KnownDataPoint *known = knownDataPoint(series.dataPoint)) {
        series.kind = known->kind;
        if (series.unit.empty())
            series.unit = known->unit;
    }
    return series;
}

class CsvReader : public HistoryReader {
public:
    CsvReader(Layout layout, ZoneTable zone, std::size_t headings) : m_layout(std::move(layout)), m_clock(std::move(zone)), m_headings(headings) {}

    LineKind read(std::string_view text, std::vector<SourceReading> &readings) override
    {
        if (m_headings > 0 && ++m_line <= m_headings)
            return LineKind::Empty;
        if (text.find_first_not_of("\r \t") == std::string_view::npos || text.front() == '#')
            return LineKind::Empty;
        if (!m_cells.split(text, m_layout.separator))
            return LineKind::Bad;
        const auto at = time();
        if (!at)
            return LineKind::Bad;
        return m_layout.value != nowhere ? readOurs(*at, readings) : readColumns(*at, readings);
    }

private:
    [[nodiscard]] std::string_view cell(std::size_t index) const
    {
        return index < m_cells.cells().size() ? m_cells.cells()[index] : std::string_view();
    }

    std::optional<store::TimeMs> time()
    {
        const TimeColumn &column = m_layout.time;
        if (column.index == nowhere)
            return std::nullopt;
        if (column.clockIndex == nowhere)
            return column.pattern.read(cell(column.index), m_clock);
        m_joined.assign(cell(column.index)).append(1, ' ').append(cell(column.clockIndex));
        return column.pattern.read(m_joined, m_clock);
    }

    // Without the apostrophe that keeps a spreadsheet from taking it for a formula.
    [[nodiscard]] std::string_view text(std::size_t index) const
    {
        const std::string_view content = cell(index);
        const bool formula = content.size() > 1 && content.front() == '\'' && std::string_view("=+-@").find(content[1]) != std::string_view::npos;
        return content.substr(formula ? 1 : 0);
    }

    LineKind readOurs(store::TimeMs at, std::vector<SourceReading> &readings)
    {
        const auto value = csvNumber(cell(m_layout.value), m_layout.decimal);
        const auto flags = flagsFromWords(cell(m_layout.flags));
        if (!value || !flags || cell(m_layout.dataPoint).empty())
            return LineKind::Bad;
        m_joined.assign(cell(m_layout.device)).append(1, '\n').append(cell(m_layout.dataPoint)).append(1, '\n').append(cell(m_layout.unit));
        const auto index = seriesFor(m_joined, [&] {
            SourceSeries series;
            series.device = text(m_layout.device);
            series.dataPoint = text(m_layout.dataPoint);
            series.unit = unitFromHeading(cell(m_layout.unit));
            if (const KnownDataPoint *known = knownDataPoint(series.dataPoint))
                series.kind = known->kind;
            return series;
        });
        if (!index)
            return LineKind::Bad;
        readings.push_back({*index, at, *value, *flags});
        return LineKind::Readings;
    }

    LineKind readColumns(store::TimeMs at, std::vector<SourceReading> &readings)
    {
        const std::size_t before = readings.size();
        bool text = false;
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            const std::string_view content = cell(m_layout.columns[i].index);
            if (content.empty())
                continue;
            const auto value = csvNumber(content, m_layout.decimal);
            text |= !value;
            const auto index = value ? seriesFor(std::to_string(i), [&] { return m_layout.columns[i].series; }) : std::nullopt;
            if (index)
                readings.push_back({*index, at, *value, 0});
        }
        if (readings.size() > before)
            return LineKind::Readings;
        return text ? LineKind::Bad : LineKind::NoNumber;
    }

    Layout m_layout;
    LocalClock m_clock;
    std::size_t m_headings = 0;
    std::size_t m_line = 0;
    CsvLine m_cells;
    std::string m_joined;
};

// Which of our headings this is.
void findOurs(const std::vector<std::string> &heading, Layout &layout)
{
    const auto find = [&](CsvColumn column) {
        for (std::size_t i = 0; i < heading.size(); ++i) {
            if (isHeading(heading[i], column))
                return i;
        }
        return nowhere;
    };
    layout.device = find(CsvColumn::Device);
    layout.dataPoint = find(CsvColumn::DataPoint);
    layout.value = find(CsvColumn::Value);
    layout.unit = find(CsvColumn::Unit);
    layout.flags = find(CsvColumn::Flags);
    if (layout.dataPoint == nowhere)
        layout.value = nowhere;
}

bool isSums(const std::vector<std::string> &heading)
{
    return std::any_of(heading.begin(), heading.end(), [](const std::string &title) { return isHeading(title, CsvColumn::Use) || isHeading(title, CsvColumn::Mean); });
}

} // namespace

bytes::Result<std::unique_ptr<HistoryReader>, ImportFault> csvReader(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone)
{
    if (hints.timeFormat && !TimePattern::fromFormat(*hints.timeFormat))
        return bytes::unexpected(ImportFault::BadTimeFormat);
    Layout layout;
    std::size_t headings = 0;
    std::vector<std::string_view> lines;
    std::size_t skipped = 0;
    while (!beginning.empty() && lines.size() < sampleLines) {
        const std::size_t end = beginning.find('\n');
        const std::string_view line = beginning.substr(0, end);
        if (lines.empty() && line.substr(0, 4) == "sep=" && line.size() > 4)
            layout.separator = line[4]; // Excel's own first line
        else if (line.find_first_not_of("\r \t") != std::string_view::npos && line.front() != '#')
            lines.push_back(line);
        skipped += lines.empty() ? 1 : 0;
        beginning = end == std::string_view::npos ? std::string_view() : beginning.substr(end + 1);
    }
    if (lines.empty())
        return bytes::unexpected(ImportFault::Empty);
    if (const char separator = separatorOf(lines))
        layout.separator = separator;
    else
        return bytes::unexpected(ImportFault::UnknownForm);

    Rows rows;
    CsvLine cells;
    for (const std::string_view line : lines) {
        if (cells.split(line, layout.separator))
            rows.emplace_back(cells.cells().begin(), cells.cells().end());
    }
    // The first line is a heading unless it has a number or a time of its own.
    LocalClock clock(zone);
    std::vector<std::string> heading;
    const auto hasNumber = [](const std::vector<std::string> &row) {
        return std::any_of(row.begin(), row.end(), [](const std::string &one) { return decimalHint(one) != DecimalHint::NoNumber; });
    };
    if (!rows.empty() && !hasNumber(rows.front())) {
        heading = rows.front();
        rows.erase(rows.begin());
        headings = skipped + 1;
    }
    if (isSums(heading))
        return bytes::unexpected(ImportFault::Sums);
    findOurs(heading, layout);
    if (rows.empty()) // a heading alone: nothing to read, and nothing wrong
        return layout.value != nowhere ? bytes::Result<std::unique_ptr<HistoryReader>, ImportFault>(std::make_unique<CsvReader>(layout, zone, headings))
                                       : bytes::unexpected(ImportFault::Empty);
    auto time = timeColumn(rows, hints, clock);
    if (!time)
        return bytes::unexpected(ImportFault::NoTime);
    layout.time = std::move(*time);

    std::vector<std::size_t> numbers;
    if (layout.value != nowhere) {
        numbers = {layout.value};
    } else {
        for (std::size_t index = 0; index < rows.front().size(); ++index) {
            if (index == layout.time.index || index == layout.time.clockIndex)
                continue;
            const auto count = std::count_if(rows.begin(), rows.end(), [&](const auto &row) {
                return index < row.size() && decimalHint(row[index]) != DecimalHint::NoNumber;
            });
            if (2 * static_cast<std::size_t>(count) >= rows.size())
                numbers.push_back(index);
        }
    }
    if (numbers.empty())
        return bytes::unexpected(ImportFault::NoValues);
    const auto decimal = hints.decimal ? hints.decimal : layout.value != nowhere ? decimalOfOurs(layout.separator) : decimalOf(rows, numbers);
    if (!decimal)
        return bytes::unexpected(ImportFault::Ambiguous);
    layout.decimal = *decimal;
    if (layout.value == nowhere) {
        for (const std::size_t index : numbers)
            layout.columns.push_back({index, seriesOfTitle(index < heading.size() ? heading[index] : std::string())});
    }
    return std::make_unique<CsvReader>(std::move(layout), zone, headings);
}

} // namespace history
