// Any bytes as a file of history: it is refused for a reason, or every line of it is read or bad. What was read is written and comes
// back the same.
#include "core/history/export/csv.h"
#include "core/history/export/json_lines.h"
#include "core/history/import/csv_line.h"
#include "core/history/import/open_history.h"
#include "core/meter/meter_entry.h"

#include <cstddef>
#include <cstdint>

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// A zone that sets its clock forward and back within the times that files have.
const history::ZoneTable &zone()
{
    static const history::ZoneTable table(3'600'000, {{1'427'590'800'000, 7'200'000}, {1'445'734'800'000, 3'600'000}, {1'774'746'000'000, 7'200'000},
                                                      {1'792'890'000'000, 3'600'000}});
    return table;
}

struct Read {
    std::vector<history::SourceSeries> series;
    std::vector<history::SourceReading> readings;
    bool opened = false;
};

Read readAll(std::string_view text)
{
    Read all;
    auto opened = history::openHistory(text.substr(0, 65'536), {}, zone());
    if (!opened)
        return all;
    all.opened = true;
    history::LineCutter cutter;
    const auto take = [&](std::string_view line, bool tooLong) {
        if (tooLong)
            return;
        const std::size_t before = all.readings.size();
        const history::LineKind kind = opened->reader->read(line, all.readings);
        check((kind == history::LineKind::Readings) == (all.readings.size() > before));
    };
    cutter.feed(text, take);
    cutter.finish(take);
    all.series = opened->reader->series();
    for (const history::SourceReading &reading : all.readings)
        check(reading.series < all.series.size());
    return all;
}

// One reading out of the file, written in each form and read again.
void writeAndReadAgain(const Read &all)
{
    if (all.readings.empty())
        return;
    const history::SourceReading &first = all.readings.front();
    const history::SourceSeries &source = all.series[first.series];
    if (source.dataPoint.empty() || source.dataPoint.size() > 100 || source.unit.size() > 100)
        return;
    for (const std::string &text : {source.dataPoint, source.unit}) {
        for (const char c : text) {
            if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F || c == '\'')
                return; // texts that are not printable come back changed
        }
    }
    const history::ExportSeries series{{1, {{0x18C4, 0x51601328, 1, 3}, source.dataPoint, source.unit}, store::SeriesKind::Counter}, "name", "driver"};
    const store::Reading reading{first.at, first.value, first.flags, 0};
    for (int form = 0; form < 4; ++form) {
        std::string text;
        if (form < 3) {
            const history::CsvWriter writer(static_cast<history::CsvPreset>(form), zone());
            writer.readingHead(text);
            writer.reading(text, series, reading);
            if (text.substr(0, 3) == "\xEF\xBB\xBF")
                text.erase(0, 3);
        } else {
            history::appendReadingLine(text, series, reading);
        }
        const Read again = readAll(text);
        // A number may be too long for a spreadsheet's digits, never different.
        if (again.readings.empty())
            continue;
        check(again.readings.size() == 1);
        check(again.readings[0].at == first.at);
        check(bytes::sameNumber(again.readings[0].value, first.value));
        check(again.readings[0].flags == first.flags);
        check(again.series[0].dataPoint == source.dataPoint);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    writeAndReadAgain(readAll(input));
    for (const char *beginning : {"2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000\n", "Zeit;METER\n22.11.2026 06:44;1,5\n",
                                  "Time,Device,Data point,Value,Unit,Flags\n2026-11-22T05:44:00Z,FFD.51601328.01.03,METER,8061.70,m3,\n"}) {
        const Read all = readAll(std::string(beginning) + std::string(input));
        check(all.series.size() <= history::HistoryReader::mostSeries);
    }

    history::CsvLine line;
    (void)line.split(input, ';');
    const auto point = history::csvNumber(input, '.');
    const auto comma = history::csvNumber(input, ',');
    check((history::decimalHint(input) == history::DecimalHint::NoNumber) == (!point && !comma));
    if (const auto entry = meter::meterEntry(input, -2))
        check(entry->surplusBegin <= size && entry->value.mantissa >= 0);
    return 0;
}
