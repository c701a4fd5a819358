#include "app/cli/history_export.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/not_allowed.h"
#include "app/cli/output.h"
#include "core/history/export/csv.h"
#include "core/history/export/json_lines.h"
#include "core/history/import/time_pattern.h"
#include "core/history/time_zone.h"
#include "core/meter/profiles.h"
#include "core/text/system_error.h"

#include <QFile>
#include <QLocale>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace cli {

namespace {

using store::TimeMs;

// A day is its beginning, or its end where a span ends with it.
std::optional<TimeMs> momentOf(const std::string &text, const history::Calendar &calendar, bool end)
{
    history::LocalClock clock(calendar.zone());
    if (const auto day = history::TimePattern::fromFormat("%F")) {
        if (const auto at = day->read(text, clock)) {
            const store::TimeRange whole = calendar.piece(history::Unit::Day, *at);
            return end ? whole.to : whole.from;
        }
    }
    for (const history::TimePattern &pattern : history::knownTimePatterns()) {
        if (const auto at = pattern.read(text, clock))
            return at;
    }
    return std::nullopt;
}

// Nothing, with words, where --from or --to is no time.
std::optional<store::TimeRange> rangeOf(const HistoryOptions &options, const history::Calendar &calendar)
{
    store::TimeRange range = store::allTime;
    for (const auto &[text, end] : {std::pair(&options.from, false), std::pair(&options.to, true)}) {
        if (text->empty())
            continue;
        const auto at = momentOf(*text, calendar, end);
        if (!at) {
            say(notAllowed(end ? QStringLiteral("--to") : QStringLiteral("--from"), *text, Cli::tr("a day or a moment, such as 2026-11-22 or 2026-11-22T06:44:00")));
            return std::nullopt;
        }
        (end ? range.to : range.from) = *at;
    }
    return range;
}

class Exporter {
public:
    Exporter(const HistoryOptions &options, const history::Calendar &calendar, const store::TimeRange &range, HistoryClient &client, Output &output)
        : m_options(options), m_client(client), m_output(output), m_calendar(calendar), m_csv(presetOf(options), m_calendar.zone()), m_range(range)
    {
    }

    ExitCode run();

private:
    static history::CsvPreset presetOf(const HistoryOptions &options)
    {
        const auto preset = history::csvPresetFromWord(options.csvPreset);
        return preset ? *preset : QLocale().language() == QLocale::German ? history::CsvPreset::ExcelGerman : history::CsvPreset::ExcelEnglish;
    }
    [[nodiscard]] bool csv() const { return m_options.output == OutputForm::Csv; }
    [[nodiscard]] bool findDevice();
    [[nodiscard]] bool writeReadings(const std::vector<history::ExportSeries> &series);
    [[nodiscard]] bool writePieces(const history::ExportSeries &series, history::Unit unit);
    void writeUse(const history::ExportSeries &series, const store::ReadingSpan &span, const std::vector<TimeMs> &borders);
    void writeGauge(const history::ExportSeries &series, const store::ReadingSpan &span, const std::vector<TimeMs> &borders);
    // One for all, so that the file is one table.
    void head(const std::vector<history::ExportSeries> &series);
    void flushLine()
    {
        m_output.buffer().put(std::string_view(m_line));
        m_output.written();
        m_line.clear();
    }

    const HistoryOptions &m_options;
    HistoryClient &m_client;
    Output &m_output;
    const history::Calendar &m_calendar;
    history::CsvWriter m_csv;
    store::Device m_device;
    const store::TimeRange m_range;
    std::string m_line;
    bool m_mixed = false; // counters and others, or several units
};

bool Exporter::findDevice()
{
    const auto devices = m_client.ask<std::vector<store::Device>>([&](auto handler) { m_client.store().devices(&m_client.store(), handler); });
    if (!devices)
        return false;
    const auto pattern = wmbus::addressPatternFromText(m_options.device);
    std::vector<const store::Device *> fitting;
    for (const store::Device &device : *devices) {
        if (device.entry.name == m_options.device || (pattern && pattern->matches(device.entry.address)))
            fitting.push_back(&device);
    }
    if (fitting.size() == 1) {
        m_device = *fitting.front();
        return true;
    }
    const QString device = QString::fromStdString(m_options.device);
    say(fitting.empty() ? Cli::tr("The history knows no meter %1.").arg(device) : Cli::tr("Several meters fit %1: say the whole address.").arg(device));
    return false;
}

ExitCode Exporter::run()
{
    if (!findDevice())
        return ExitCode::File;
    const auto all = m_client.ask<std::vector<store::Series>>([&](auto handler) { m_client.store().seriesOf(m_device.entry.address, &m_client.store(), handler); });
    if (!all)
        return ExitCode::File;
    std::vector<history::ExportSeries> wanted;
    const std::string_view driver = meter::profileFor(m_device.entry.address).driver;
    for (const store::Series &series : *all) {
        if (m_options.dataPoint.empty() || series.key.dataPoint == m_options.dataPoint)
            wanted.push_back({series, m_device.entry.name, std::string(driver)});
    }
    if (wanted.empty()) {
        say(Cli::tr("The history has no readings of %1 of this meter.").arg(m_options.dataPoint.empty() ? Cli::tr("any data point") : QString::fromStdString(m_options.dataPoint)));
        return ExitCode::File;
    }
    std::sort(wanted.begin(), wanted.end(), [](const auto &left, const auto &right) { return left.series.key < right.series.key; });
    const auto unit = history::unitFromWord(m_options.bucket);
    if (!unit) {
        if (!writeReadings(wanted))
            return ExitCode::File;
    } else {
        head(wanted);
        for (const history::ExportSeries &series : wanted) {
            if (!writePieces(series, *unit))
                return ExitCode::File;
        }
    }
    m_output.flush();
    if (m_output.failed()) {
        say(m_output.errorText());
        return ExitCode::File;
    }
    return ExitCode::Done;
}

// Month by month, so that ten years of telegrams need no room.
bool Exporter::writeReadings(const std::vector<history::ExportSeries> &series)
{
    if (csv()) {
        m_csv.readingHead(m_line);
        flushLine();
    }
    for (const history::ExportSeries &one : series) {
        const std::vector<store::SeriesId> id{one.series.id};
        const auto spans = m_client.ask<std::vector<store::ReadingSpan>>([&](auto handler) { m_client.store().readings(id, m_range, &m_client.store(), handler); });
        if (!spans)
            return false;
        for (const store::Reading &reading : spans->front().inside) {
            if (csv())
                m_csv.reading(m_line, one, reading);
            else
                history::appendReadingLine(m_line, one, reading);
            flushLine();
            if (m_output.gone() || m_output.failed())
                return true;
        }
    }
    return true;
}

bool Exporter::writePieces(const history::ExportSeries &series, history::Unit unit)
{
    const std::vector<store::SeriesId> id{series.series.id};
    // From the beginning of the piece that `from` lies in to the end of the one that `to` lies in; without limits what there is.
    store::TimeRange range = m_range;
    const auto whole = m_client.ask<std::vector<store::ReadingSpan>>([&](auto handler) { m_client.store().readings(id, range, &m_client.store(), handler); });
    if (!whole)
        return false;
    const store::ReadingSpan &span = whole->front();
    if (range.from == store::allTime.from) {
        if (span.inside.empty())
            return true;
        range.from = span.inside.front().at;
    }
    if (range.to == store::allTime.to) {
        if (span.inside.empty())
            return true;
        range.to = span.inside.back().at + 1;
    }
    const std::vector<TimeMs> borders = m_calendar.borders(unit, range);
    if (borders.empty())
        return true;
    const store::TimeRange pieces{borders.front(), borders.back()};
    const auto spans = m_client.ask<std::vector<store::ReadingSpan>>([&](auto handler) { m_client.store().readings(id, pieces, &m_client.store(), handler); });
    if (!spans)
        return false;
    if (series.series.kind == store::SeriesKind::Counter)
        writeUse(series, spans->front(), borders);
    else
        writeGauge(series, spans->front(), borders);
    return true;
}

void Exporter::head(const std::vector<history::ExportSeries> &series)
{
    if (!csv())
        return;
    const store::Series &first = series.front().series;
    const auto isCounter = [](const store::Series &one) { return one.kind == store::SeriesKind::Counter; };
    m_mixed = std::any_of(series.begin(), series.end(), [&](const history::ExportSeries &one) {
        return isCounter(one.series) != isCounter(first) || one.series.key.unit != first.key.unit;
    });
    if (m_mixed)
        m_csv.mixedHead(m_line);
    else if (isCounter(first))
        m_csv.useHead(m_line, first.key.unit);
    else
        m_csv.gaugeHead(m_line, first.key.unit);
    flushLine();
}

void Exporter::writeUse(const history::ExportSeries &series, const store::ReadingSpan &span, const std::vector<TimeMs> &borders)
{
    const auto events = m_client.ask<std::vector<store::Event>>([&](auto handler) {
        m_client.store().events(m_device.entry.address, store::allTime, &m_client.store(), handler);
    });
    const store::SeriesKey &key = series.series.key;
    const auto exchanges = history::exchanges(events.value_or(std::vector<store::Event>()), key.dataPoint);
    const meter::Consumption consumption(history::samples(span), history::rulesFor(key.unit, m_device.entry.parameters), exchanges);
    const bytes::ScaledValue offset = key.dataPoint == "METER" ? m_device.entry.parameters.setMeter.value_or(bytes::ScaledValue{}) : bytes::ScaledValue{};
    for (const history::UseBucket &bucket : history::useBuckets(consumption, borders)) {
        history::UseRow row{bucket, consumption.readingAt(history::instant(bucket.time.to))};
        if (row.readingAtEnd)
            row.readingAtEnd = bytes::plus(*row.readingAtEnd, offset);
        if (csv())
            m_mixed ? m_csv.mixedUse(m_line, series, row) : m_csv.use(m_line, series, row);
        else
            history::appendUseLine(m_line, series, row, m_calendar.zone());
        flushLine();
    }
    if (!consumption.doubts().empty())
        say(Cli::tr("%1: %n reading(s) are not believed and count nowhere.", nullptr, static_cast<int>(std::min<std::size_t>(consumption.doubts().size(), INT_MAX)))
                .arg(QString::fromStdString(key.dataPoint)));
}

void Exporter::writeGauge(const history::ExportSeries &series, const store::ReadingSpan &span, const std::vector<TimeMs> &borders)
{
    for (const history::GaugeBucket &bucket : history::gaugeBuckets(span.inside, borders)) {
        if (csv())
            m_mixed ? m_csv.mixedGauge(m_line, series, bucket) : m_csv.gauge(m_line, series, bucket);
        else
            history::appendGaugeLine(m_line, series, bucket, m_calendar.zone());
        flushLine();
    }
}

} // namespace

ExitCode exportHistory(const HistoryOptions &options)
{
    const history::Calendar calendar(history::zoneTable(QByteArray::fromStdString(options.zone)));
    const auto range = rangeOf(options, calendar);
    if (!range)
        return ExitCode::Usage;
    HistoryClient client(options.dataDir, true, options.server);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return opened;
    int descriptor = STDOUT_FILENO;
    QFile file(QString::fromLocal8Bit(options.outputFile.c_str()));
    if (!options.outputFile.empty()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
            say(QStringLiteral("%1: %2").arg(file.fileName(), text::systemErrorText(file.errorString())));
            return ExitCode::File;
        }
        descriptor = file.handle();
    }
    Output output(descriptor);
    return Exporter(options, calendar, *range, client, output).run();
}

} // namespace cli
