#pragma once

#include "core/history/export/rows.h"

namespace history {

enum class CsvPreset : std::uint8_t {
    ExcelGerman,   // `;`, decimal comma, byte order mark, CRLF, German headings, local time and ISO time with offset
    ExcelEnglish,  // `,`, decimal point, the rest the same, English headings
    International, // `,`, decimal point, LF, no mark, ISO time in UTC
};

// "excel-de", "excel-en", "international".
[[nodiscard]] std::string_view word(CsvPreset preset);
[[nodiscard]] std::optional<CsvPreset> csvPresetFromWord(std::string_view word);

// Writes tables by appending lines. Numbers have the meter's own decimals. Texts that a spreadsheet would take for a formula get an
// apostrophe in front, which our reader takes away again.
class CsvWriter {
public:
    CsvWriter(CsvPreset preset, ZoneTable zone) : m_preset(preset), m_zone(std::move(zone)) {}

    // Readings: csvReader() gives them back.
    void readingHead(std::string &out) const;
    void reading(std::string &out, const ExportSeries &series, const store::Reading &reading) const;

    // Consumption, all lines of one unit.
    void useHead(std::string &out, std::string_view unit) const;
    void use(std::string &out, const ExportSeries &series, const UseRow &row) const;

    void gaugeHead(std::string &out, std::string_view unit) const;
    void gauge(std::string &out, const ExportSeries &series, const GaugeBucket &bucket) const;

    // Both, and of any unit, under one head: the unit has a column, and cells that say nothing of a data point are empty.
    void mixedHead(std::string &out) const;
    void mixedUse(std::string &out, const ExportSeries &series, const UseRow &row) const;
    void mixedGauge(std::string &out, const ExportSeries &series, const GaugeBucket &bucket) const;

private:
    [[nodiscard]] bool german() const { return m_preset == CsvPreset::ExcelGerman; }
    [[nodiscard]] bool excel() const { return m_preset != CsvPreset::International; }
    [[nodiscard]] char separator() const { return german() ? ';' : ','; }
    void begin(std::string &out) const;
    void end(std::string &out) const;
    void cell(std::string &out, std::string_view text) const;
    void number(std::string &out, const std::optional<bytes::ScaledValue> &value) const;
    void span(std::string &out, const store::TimeRange &time) const;
    void who(std::string &out, const ExportSeries &series) const;
    void spanHead(std::string &out) const;
    void useCells(std::string &out, const UseRow &row) const;
    void gaugeCells(std::string &out, const GaugeBucket &bucket) const;
    void empty(std::string &out, std::size_t cells) const { out.append(cells, separator()); }

    CsvPreset m_preset;
    ZoneTable m_zone;
};

} // namespace history
