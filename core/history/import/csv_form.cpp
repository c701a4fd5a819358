#include "core/history/import/csv_form.h"

#include "core/history/import/csv_line.h"
#include "core/history/import/csv_words.h"

#include <algorithm>
#include <array>

namespace history {

namespace {

constexpr std::size_t sampleLines = 50;

using Rows = std::vector<std::vector<std::string>>;

// The first lines with something in them.
struct Sample {
    std::vector<std::string_view> lines;
    std::size_t skipped = 0; // before them
};

Sample sampleOf(std::string_view beginning)
{
    Sample sample;
    while (!beginning.empty() && sample.lines.size() < sampleLines) {
        const std::size_t end = beginning.find('\n');
        const std::string_view line = beginning.substr(0, end);
        const bool excels = sample.lines.empty() && line.substr(0, 4) == "sep=" && line.size() > 4; // its own first line
        if (!excels && line.find_first_not_of("\r \t") != std::string_view::npos && line.front() != '#')
            sample.lines.push_back(line);
        sample.skipped += sample.lines.empty() ? 1 : 0;
        beginning = end == std::string_view::npos ? std::string_view() : beginning.substr(end + 1);
    }
    return sample;
}

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
std::optional<CsvForm::TimeColumn> timeColumn(const Rows &rows, const ImportHints &hints, LocalClock &clock)
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
    std::optional<CsvForm::TimeColumn> best;
    const auto consider = [&](std::size_t index, std::size_t clockIndex, const TimePattern &pattern) {
        std::size_t fits = 0;
        for (const auto &row : rows) {
            if (index >= row.size() || (clockIndex != CsvForm::nowhere && clockIndex >= row.size()))
                continue;
            fits += isTime(clockIndex == CsvForm::nowhere ? row[index] : row[index] + ' ' + row[clockIndex], pattern, clock) ? 1 : 0;
        }
        const bool zoned = pattern.format().find("%z") != std::string::npos;
        if (2 * fits >= rows.size() && fits > 0 && (!best || (zoned && !best->zoned)))
            best = CsvForm::TimeColumn{index, clockIndex, pattern, zoned};
    };
    for (std::size_t index = 0; index < width; ++index) {
        for (const TimePattern &pattern : patterns)
            consider(index, CsvForm::nowhere, pattern);
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

// Which of our headings this is.
void findOurs(const std::vector<std::string> &heading, CsvForm &form)
{
    const auto find = [&](CsvColumn column) {
        for (std::size_t i = 0; i < heading.size(); ++i) {
            if (isHeading(heading[i], column))
                return i;
        }
        return CsvForm::nowhere;
    };
    form.device = find(CsvColumn::Device);
    form.dataPoint = find(CsvColumn::DataPoint);
    form.value = find(CsvColumn::Value);
    form.unit = find(CsvColumn::Unit);
    form.flags = find(CsvColumn::Flags);
    if (form.dataPoint == CsvForm::nowhere)
        form.value = CsvForm::nowhere;
}

bool isSums(const std::vector<std::string> &heading)
{
    return std::any_of(heading.begin(), heading.end(), [](const std::string &title) { return isHeading(title, CsvColumn::Use) || isHeading(title, CsvColumn::Mean); });
}

Rows rowsOf(const Sample &sample, char separator)
{
    Rows rows;
    CsvLine cells;
    for (const std::string_view line : sample.lines) {
        if (cells.split(line, separator))
            rows.emplace_back(cells.cells().begin(), cells.cells().end());
    }
    return rows;
}

// The first line is a heading unless it has a number or a time of its own; then it is no row any more.
std::vector<std::string> takeHeading(Rows &rows)
{
    const auto isNumber = [](const std::string &one) { return decimalHint(one) != DecimalHint::NoNumber; };
    if (rows.empty() || std::any_of(rows.front().begin(), rows.front().end(), isNumber))
        return {};
    std::vector<std::string> heading = std::move(rows.front());
    rows.erase(rows.begin());
    return heading;
}

// Columns of foreign tables with a number in at least half of the rows.
std::vector<std::size_t> numberColumns(const Rows &rows, const CsvForm::TimeColumn &time)
{
    std::vector<std::size_t> numbers;
    for (std::size_t index = 0; index < rows.front().size(); ++index) {
        if (index == time.index || index == time.clockIndex)
            continue;
        const auto count = std::count_if(rows.begin(), rows.end(), [&](const auto &row) { return index < row.size() && decimalHint(row[index]) != DecimalHint::NoNumber; });
        if (2 * static_cast<std::size_t>(count) >= rows.size())
            numbers.push_back(index);
    }
    return numbers;
}

} // namespace

bytes::Result<CsvForm, ImportFault> csvForm(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone)
{
    if (hints.timeFormat && !TimePattern::fromFormat(*hints.timeFormat))
        return bytes::unexpected(ImportFault::BadTimeFormat);
    const Sample sample = sampleOf(beginning);
    if (sample.lines.empty())
        return bytes::unexpected(ImportFault::Empty);
    CsvForm form;
    form.separator = separatorOf(sample.lines);
    if (form.separator == 0)
        return bytes::unexpected(ImportFault::UnknownForm);
    Rows rows = rowsOf(sample, form.separator);
    const std::vector<std::string> heading = takeHeading(rows);
    form.headings = heading.empty() ? 0 : sample.skipped + 1;
    if (isSums(heading))
        return bytes::unexpected(ImportFault::Sums);
    findOurs(heading, form);
    if (rows.empty()) { // a heading alone: nothing to read, and nothing wrong
        if (!form.isOurs())
            return bytes::unexpected(ImportFault::Empty);
        return form;
    }
    LocalClock clock(zone);
    auto time = timeColumn(rows, hints, clock);
    if (!time)
        return bytes::unexpected(ImportFault::NoTime);
    form.time = std::move(*time);
    const std::vector<std::size_t> numbers = form.isOurs() ? std::vector{form.value} : numberColumns(rows, form.time);
    if (numbers.empty())
        return bytes::unexpected(ImportFault::NoValues);
    const auto decimal = hints.decimal ? hints.decimal : form.isOurs() ? decimalOfOurs(form.separator) : decimalOf(rows, numbers);
    if (!decimal)
        return bytes::unexpected(ImportFault::Ambiguous);
    form.decimal = *decimal;
    if (!form.isOurs()) {
        for (const std::size_t index : numbers)
            form.columns.push_back({index, seriesOfTitle(index < heading.size() ? heading[index] : std::string())});
    }
    return form;
}

} // namespace history
