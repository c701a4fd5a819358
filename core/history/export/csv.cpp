#include "core/history/export/csv.h"

#include "core/history/import/csv_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace history {

namespace {

// Of a device that was only ever called by its number nothing else is known; the number alone says the same to an import.
bool isBareNumber(const wmbus::Address &address)
{
    constexpr std::uint8_t unknownType = 0x0F;
    return address == wmbus::Address{0, address.id, 0, unknownType};
}

constexpr std::array<std::string_view, 3> presetWords{"excel-de", "excel-en", "international"};

constexpr std::array useColumns{CsvColumn::Use, CsvColumn::Reading, CsvColumn::Estimated};
constexpr std::array gaugeColumns{CsvColumn::Count, CsvColumn::Min, CsvColumn::Mean, CsvColumn::Max};

} // namespace

std::string_view word(CsvPreset preset)
{
    return presetWords[static_cast<std::size_t>(preset)];
}

std::optional<CsvPreset> csvPresetFromWord(std::string_view word)
{
    for (std::size_t i = 0; i < presetWords.size(); ++i) {
        if (presetWords[i] == word)
            return static_cast<CsvPreset>(i);
    }
    return std::nullopt;
}

void CsvWriter::begin(std::string &out) const
{
    if (excel())
        out += "\xEF\xBB\xBF";
}

// Each cell ends with the separator; the last one of the line gives its place to the line's end.
void CsvWriter::end(std::string &out) const
{
    out.back() = '\n';
    if (excel())
        out.insert(out.size() - 1, 1, '\r');
}

void CsvWriter::cell(std::string &out, std::string_view text) const
{
    const bool formula = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
    const bool quoted = text.find_first_of(";,\t|\"\r\n") != std::string_view::npos;
    if (quoted)
        out += '"';
    if (formula)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c == '\n' || c == '\r' ? ' ' : c; // a line is a line
    }
    if (quoted)
        out += '"';
    out += separator();
}

void CsvWriter::number(std::string &out, const std::optional<bytes::ScaledValue> &value) const
{
    if (value) {
        const std::size_t begin = out.size();
        bytes::appendDecimal(out, *value);
        if (german())
            std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), '.', ',');
    }
    out += separator();
}

void CsvWriter::who(std::string &out, const ExportSeries &series) const
{
    const wmbus::Address &device = series.series.key.device;
    cell(out, isBareNumber(device) ? wmbus::idText(device.id) : deviceText(device));
    cell(out, series.series.key.dataPoint);
}

void CsvWriter::readingHead(std::string &out) const
{
    begin(out);
    cell(out, heading(CsvColumn::Time, german()));
    if (excel())
        cell(out, heading(CsvColumn::IsoTime, german()));
    for (const CsvColumn column : {CsvColumn::Device, CsvColumn::DataPoint, CsvColumn::Value, CsvColumn::Unit, CsvColumn::Flags})
        cell(out, heading(column, german()));
    end(out);
}

void CsvWriter::reading(std::string &out, const ExportSeries &series, const store::Reading &reading) const
{
    if (excel()) {
        appendPlainLocal(out, reading.at, m_zone);
        out += separator();
        appendIsoLocal(out, reading.at, m_zone);
    } else {
        appendIsoUtc(out, reading.at);
    }
    out += separator();
    who(out, series);
    number(out, reading.value);
    cell(out, unitForHeading(series.series.key.unit));
    cell(out, flagWords(reading.flags));
    end(out);
}

void CsvWriter::span(std::string &out, const store::TimeRange &time) const
{
    if (excel()) {
        appendPlainLocal(out, time.from, m_zone);
        out += separator();
        appendIsoLocal(out, time.from, m_zone);
        out += separator();
        appendIsoLocal(out, time.to, m_zone);
    } else {
        appendIsoUtc(out, time.from);
        out += separator();
        appendIsoUtc(out, time.to);
    }
    out += separator();
}

void CsvWriter::spanHead(std::string &out) const
{
    begin(out);
    cell(out, heading(CsvColumn::From, german()));
    if (excel())
        cell(out, heading(CsvColumn::IsoFrom, german()));
    for (const CsvColumn column : {CsvColumn::IsoTo, CsvColumn::Device, CsvColumn::DataPoint})
        cell(out, heading(column, german()));
}

void CsvWriter::useCells(std::string &out, const UseRow &row) const
{
    number(out, row.bucket.use.amount);
    number(out, row.readingAtEnd);
    number(out, row.bucket.use.amount ? std::optional(bytes::ScaledValue{meter::estimatedPermille(row.bucket.use), -1}) : std::nullopt);
}

void CsvWriter::gaugeCells(std::string &out, const GaugeBucket &bucket) const
{
    const bool any = bucket.count > 0;
    number(out, bytes::ScaledValue{bucket.count, 0});
    number(out, any ? std::optional(bucket.min) : std::nullopt);
    number(out, any ? bucket.mean : std::nullopt);
    number(out, any ? std::optional(bucket.max) : std::nullopt);
}

void CsvWriter::useHead(std::string &out, std::string_view unit) const
{
    const std::string behind = unit.empty() ? std::string() : " [" + unitForHeading(unit) + "]";
    spanHead(out);
    cell(out, std::string(heading(CsvColumn::Use, german())) + behind);
    cell(out, std::string(heading(CsvColumn::Reading, german())) + behind);
    cell(out, heading(CsvColumn::Estimated, german()));
    end(out);
}

void CsvWriter::use(std::string &out, const ExportSeries &series, const UseRow &row) const
{
    span(out, row.bucket.time);
    who(out, series);
    useCells(out, row);
    end(out);
}

void CsvWriter::gaugeHead(std::string &out, std::string_view unit) const
{
    const std::string behind = unit.empty() ? std::string() : " [" + unitForHeading(unit) + "]";
    spanHead(out);
    cell(out, heading(CsvColumn::Count, german()));
    for (const CsvColumn column : {CsvColumn::Min, CsvColumn::Mean, CsvColumn::Max})
        cell(out, std::string(heading(column, german())) + behind);
    end(out);
}

void CsvWriter::gauge(std::string &out, const ExportSeries &series, const GaugeBucket &bucket) const
{
    span(out, bucket.time);
    who(out, series);
    gaugeCells(out, bucket);
    end(out);
}

void CsvWriter::mixedHead(std::string &out) const
{
    spanHead(out);
    cell(out, heading(CsvColumn::Unit, german()));
    for (const CsvColumn column : useColumns)
        cell(out, heading(column, german()));
    for (const CsvColumn column : gaugeColumns)
        cell(out, heading(column, german()));
    end(out);
}

void CsvWriter::mixedUse(std::string &out, const ExportSeries &series, const UseRow &row) const
{
    span(out, row.bucket.time);
    who(out, series);
    cell(out, unitForHeading(series.series.key.unit));
    useCells(out, row);
    empty(out, gaugeColumns.size());
    end(out);
}

void CsvWriter::mixedGauge(std::string &out, const ExportSeries &series, const GaugeBucket &bucket) const
{
    span(out, bucket.time);
    who(out, series);
    cell(out, unitForHeading(series.series.key.unit));
    empty(out, useColumns.size());
    gaugeCells(out, bucket);
    end(out);
}

} // namespace history
