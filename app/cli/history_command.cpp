#include "app/cli/history_command.h"

#include "app/cli/history_assign.h"
#include "app/cli/history_client.h"
#include "app/cli/history_server.h"
#include "app/cli/history_export.h"
#include "app/cli/history_import.h"
#include "app/cli/output.h"
#include "core/history/export/json_lines.h"
#include "core/history/import/made_up.h"
#include "core/history/time_zone.h"

#include <QDir>

#include <unistd.h>

namespace cli {

namespace {

void putTime(std::string &out, std::string_view key, const std::optional<store::TimeMs> &at, const history::ZoneTable &zone)
{
    out.append(",\"").append(key).append("\":");
    if (!at) {
        out += "null";
        return;
    }
    out += '"';
    history::appendIsoLocal(out, *at, zone);
    out += '"';
}

// A line for the database, then one for each series.
ExitCode showStatistics(const HistoryOptions &options)
{
    HistoryClient client(options.dataDir, true, options.server);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return opened;
    store::HistoryStore &store = client.store();
    const auto statistics = client.ask<store::Statistics>([&](auto handler) { store.statistics(&store, handler); });
    const auto devices = client.ask<std::vector<store::Device>>([&](auto handler) { store.devices(&store, handler); });
    const auto series = client.ask<std::vector<store::Series>>([&](auto handler) { store.series(&store, handler); });
    if (!statistics || !devices || !series)
        return ExitCode::File;
    const history::ZoneTable zone = history::zoneTable();
    std::string text = "{\"database\":";
    history::appendJsonText(text, QDir::toNativeSeparators(store.status().file).toStdString());
    for (const auto &[key, number] : {std::pair("bytes", statistics->databaseBytes), std::pair("devices", statistics->devices), std::pair("series", statistics->series),
                                      std::pair("readings", statistics->readings), std::pair("telegrams", statistics->telegrams)})
        text.append(",\"").append(key).append("\":").append(std::to_string(number));
    putTime(text, "first", statistics->first, zone);
    putTime(text, "last", statistics->last, zone);
    putTime(text, "last_backup", statistics->lastBackup, zone);
    text += "}\n";
    for (const store::Series &one : *series) {
        std::string name;
        std::optional<wmbus::Address> given;
        for (const store::Device &device : *devices) {
            if (device.entry.address == one.key.device) {
                name = device.entry.name;
                given = history::givenTo(device.entry);
            }
        }
        const std::vector<store::SeriesId> id{one.id};
        const auto days = client.ask<std::vector<std::vector<store::Bucket>>>([&](auto handler) { store.buckets(id, store::BucketSize::Day, store::allTime, &store, handler); });
        if (!days)
            return ExitCode::File;
        std::uint64_t readings = 0;
        std::optional<store::TimeMs> first;
        std::optional<store::TimeMs> last;
        for (const store::Bucket &day : days->front()) {
            readings += day.count;
            first = first ? first : day.firstAt;
            last = day.lastAt;
        }
        text += "{\"device\":";
        history::appendJsonText(text, history::deviceText(one.key.device));
        text += ",\"name\":";
        history::appendJsonText(text, name);
        text += ",\"datapoint\":";
        history::appendJsonText(text, one.key.dataPoint);
        text += ",\"unit\":";
        history::appendJsonText(text, one.key.unit);
        text += ",\"readings\":" + std::to_string(readings);
        putTime(text, "first", first, zone);
        putTime(text, "last", last, zone);
        if (given) {
            text += ",\"given_to\":";
            history::appendJsonText(text, history::deviceText(*given));
        }
        text += "}\n";
    }
    Output output(STDOUT_FILENO);
    output.buffer().put(std::string_view(text));
    output.flush();
    return output.failed() ? ExitCode::File : ExitCode::Done;
}

} // namespace

ExitCode runHistory(const HistoryOptions &options)
{
    switch (options.action) {
    case HistoryOptions::Action::Import: return importHistory(options);
    case HistoryOptions::Action::Export: return exportHistory(options);
    case HistoryOptions::Action::Stats: return showStatistics(options);
    case HistoryOptions::Action::Assign: return assignReadings(options);
    case HistoryOptions::Action::Copy: return copyToServer(options);
    case HistoryOptions::Action::Prepare: return prepareServer(options);
    }
    return ExitCode::Usage;
}

} // namespace cli
