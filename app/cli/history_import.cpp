#include "app/cli/history_import.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/not_allowed.h"
#include "app/cli/output.h"
#include "app/cli/stop_signal.h"
#include "core/history/export/json_lines.h"
#include "core/history/export/rows.h"
#include "core/history/import/fault_text.h"
#include "core/history/import/history_import.h"
#include "core/history/time_zone.h"
#include "core/text/system_error.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

#include <unistd.h>

namespace cli {

namespace {

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

// With the option that helps.
QString faultText(history::ImportFault fault)
{
    const QString said = history::importFaultText(fault);
    if (fault == history::ImportFault::Ambiguous)
        return Cli::tr("%1: say --decimal comma or --decimal point").arg(said);
    return fault == history::ImportFault::Sums ? Cli::tr("%1; export with --bucket raw").arg(said) : said;
}

std::string_view formWord(history::HistoryForm form)
{
    switch (form) {
    case history::HistoryForm::DeviceLog: return "cuxd";
    case history::HistoryForm::Csv: return "csv";
    case history::HistoryForm::WmbusmetersJson: return "wmbusmeters";
    }
    return {};
}

// Nothing, with words, where an address is none.
std::optional<history::ImportTarget> targetOf(const HistoryOptions &options)
{
    history::ImportTarget target;
    target.dataPoint = options.dataPoint;
    target.unit = options.unit;
    if (!options.device.empty()) {
        target.device = wmbus::addressPatternFromText(options.device);
        if (!target.device) {
            say(Cli::tr("%1 is no address of a meter.").arg(fromUtf8(options.device)));
            return std::nullopt;
        }
    }
    for (const std::string &one : options.names) {
        const std::size_t at = one.rfind('=');
        const auto address = at == std::string::npos ? std::nullopt : wmbus::addressPatternFromText(one.substr(at + 1));
        if (!address) {
            say(notAllowed(QStringLiteral("--map"), one, QStringLiteral("NAME=ADDRESS")));
            return std::nullopt;
        }
        target.devices[one.substr(0, at)] = *address;
    }
    return target;
}

void put(std::string &out, std::string_view key, std::uint64_t number)
{
    out.append(out.back() == '{' ? "\"" : ",\"").append(key).append("\":").append(std::to_string(number));
}

void put(std::string &out, std::string_view key, std::string_view text)
{
    out.append(out.back() == '{' ? "\"" : ",\"").append(key).append("\":");
    history::appendJsonText(out, text);
}

void putTime(std::string &out, std::string_view key, store::TimeMs at, const history::ZoneTable &zone)
{
    out.append(",\"").append(key).append("\":\"");
    history::appendIsoLocal(out, at, zone);
    out += '"';
}

class Report {
public:
    explicit Report(const history::ZoneTable &zone) : m_zone(zone) {}

    void write(const history::ImportReport &report)
    {
        for (const auto &file : report.files)
            writeFile(file);
        for (const auto &series : report.series)
            writeSeries(series);
        m_text += '{';
        put(m_text, "stored", report.appended.stored);
        put(m_text, "already_there", report.appended.alreadyThere);
        put(m_text, "conflicting", report.appended.conflicting);
        put(m_text, "bad_lines", report.badLines.toStdString());
        m_text += "}\n";
        Output output(STDOUT_FILENO);
        output.buffer().put(std::string_view(m_text));
        output.flush();
    }

private:
    void writeFile(const history::ImportReport::File &file)
    {
        m_text += '{';
        put(m_text, "file", file.path.toStdString());
        if (file.fault) {
            put(m_text, "error", faultText(*file.fault).toStdString());
        } else {
            put(m_text, "form", formWord(file.form));
            put(m_text, "lines", file.lines);
            put(m_text, "readings", file.readings);
            put(m_text, "no_number", file.noNumber);
            put(m_text, "bad", file.bad);
            put(m_text, "homeless", file.homeless);
        }
        m_text += "}\n";
    }

    void writeSeries(const history::ImportReport::Series &series)
    {
        const store::SeriesKey &key = series.series.key;
        m_text += '{';
        put(m_text, "source", series.source.toStdString());
        put(m_text, "device", history::deviceText(key.device));
        put(m_text, "datapoint", key.dataPoint);
        put(m_text, "unit", key.unit);
        put(m_text, "readings", series.readings);
        putTime(m_text, "first", series.first, m_zone);
        putTime(m_text, "last", series.last, m_zone);
        m_text += "}\n";
    }

    const history::ZoneTable &m_zone;
    std::string m_text;
};

void sayTroubles(const history::ImportReport &report)
{
    for (const auto &file : report.files) {
        if (file.fault)
            say(QStringLiteral("%1: %2%3.").arg(QDir::toNativeSeparators(file.path), faultText(*file.fault),
                                                file.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(text::systemErrorText(file.detail))));
        if (file.bad > 0)
            say(Cli::tr("%1: %n line(s) cannot be read.", nullptr, static_cast<int>(std::min<std::uint64_t>(file.bad, INT_MAX))).arg(QDir::toNativeSeparators(file.path)));
        if (file.homeless > 0)
            say(Cli::tr("%1: the file does not say whose readings these are; say --device ADDRESS.").arg(QDir::toNativeSeparators(file.path)));
    }
    if (!report.badLines.isEmpty())
        say(Cli::tr("The lines that cannot be read are in %1.").arg(QDir::toNativeSeparators(report.badLines)));
}

ExitCode resultOf(const history::ImportReport &report)
{
    ExitCode result = ExitCode::Done;
    for (const auto &file : report.files) {
        if (file.fault == history::ImportFault::Unreadable)
            return ExitCode::File;
        if (file.fault || file.bad > 0 || file.homeless > 0)
            result = ExitCode::BadInput;
    }
    return result;
}

} // namespace

ExitCode importHistory(const HistoryOptions &options)
{
    const auto target = targetOf(options);
    if (!target)
        return ExitCode::Usage;
    history::ImportOptions import;
    import.target = *target;
    import.zone = QByteArray::fromStdString(options.zone);
    import.hints.timeFormat = options.timeFormat;
    if (!options.decimal.empty())
        import.hints.decimal = options.decimal == "comma" ? ',' : '.';
    const QString folder = options.dataDir.empty() ? usualDataFolder() : fromUtf8(options.dataDir);
    import.badLines = !options.badLines.empty()
        ? fromUtf8(options.badLines)
        : QDir(folder).filePath(QStringLiteral("bad-lines-%1.txt").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"))));

    HistoryClient client(options.dataDir, false, options.server);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return opened;
    QStringList files;
    for (const std::string &file : options.files)
        files << QString::fromLocal8Bit(file.c_str());

    QEventLoop loop;
    StopSignal stop;
    history::ImportReport report;
    history::HistoryImport run(client.store(), import);
    QObject::connect(&run, &history::HistoryImport::finished, &loop, [&](const history::ImportReport &given) {
        report = given;
        loop.quit();
    });
    QObject::connect(&stop, &StopSignal::stopped, &run, &history::HistoryImport::cancel);
    QMetaObject::invokeMethod(&run, [&] { run.start(files); }, Qt::QueuedConnection);
    loop.exec();

    const history::ZoneTable zone = history::zoneTable(import.zone);
    sayTroubles(report);
    if (report.failure) {
        client.sayFailure(*report.failure);
        return ExitCode::File;
    }
    if (report.cancelled) {
        say(Cli::tr("Ended; nothing was taken over."));
        return ExitCode::Done;
    }
    Report(zone).write(report);
    return resultOf(report);
}

} // namespace cli
