#include "core/history/import/csv.h"

#include "core/history/import/csv_form.h"
#include "core/history/import/csv_line.h"
#include "core/history/import/csv_words.h"

namespace history {

namespace {

class CsvReader : public HistoryReader {
public:
    CsvReader(CsvForm form, ZoneTable zone) : m_form(std::move(form)), m_clock(std::move(zone)) {}

    LineKind read(std::string_view text, std::vector<SourceReading> &readings) override
    {
        if (m_form.headings > 0 && ++m_line <= m_form.headings)
            return LineKind::Empty;
        if (text.find_first_not_of("\r \t") == std::string_view::npos || text.front() == '#')
            return LineKind::Empty;
        if (!m_cells.split(text, m_form.separator))
            return LineKind::Bad;
        const auto at = time();
        if (!at)
            return LineKind::Bad;
        return m_form.isOurs() ? readOurs(*at, readings) : readColumns(*at, readings);
    }

private:
    [[nodiscard]] std::string_view cell(std::size_t index) const
    {
        return index < m_cells.cells().size() ? m_cells.cells()[index] : std::string_view();
    }

    std::optional<store::TimeMs> time()
    {
        const CsvForm::TimeColumn &column = m_form.time;
        if (column.index == CsvForm::nowhere)
            return std::nullopt;
        if (column.clockIndex == CsvForm::nowhere)
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
        const auto value = csvNumber(cell(m_form.value), m_form.decimal);
        const auto flags = flagsFromWords(cell(m_form.flags));
        if (!value || !flags || cell(m_form.dataPoint).empty())
            return LineKind::Bad;
        m_joined.assign(cell(m_form.device)).append(1, '\n').append(cell(m_form.dataPoint)).append(1, '\n').append(cell(m_form.unit));
        const auto index = seriesFor(m_joined, [&] {
            SourceSeries series;
            series.device = text(m_form.device);
            series.dataPoint = text(m_form.dataPoint);
            series.unit = unitFromHeading(cell(m_form.unit));
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
        for (std::size_t i = 0; i < m_form.columns.size(); ++i) {
            const std::string_view content = cell(m_form.columns[i].index);
            if (content.empty())
                continue;
            const auto value = csvNumber(content, m_form.decimal);
            text |= !value;
            const auto index = value ? seriesFor(std::to_string(i), [&] { return m_form.columns[i].series; }) : std::nullopt;
            if (index)
                readings.push_back({*index, at, *value, 0});
        }
        if (readings.size() > before)
            return LineKind::Readings;
        return text ? LineKind::Bad : LineKind::NoNumber;
    }

    CsvForm m_form;
    LocalClock m_clock;
    std::size_t m_line = 0;
    CsvLine m_cells;
    std::string m_joined;
};

} // namespace

bytes::Result<std::unique_ptr<HistoryReader>, ImportFault> csvReader(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone)
{
    auto form = csvForm(beginning, hints, zone);
    if (!form)
        return bytes::unexpected(form.error());
    return std::make_unique<CsvReader>(std::move(*form), zone);
}

} // namespace history
