#include "core/history/import/open_history.h"

#include "core/history/import/device_log.h"
#include "core/history/import/wmbusmeters.h"

namespace history {

namespace {

std::string_view firstLine(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin != std::string_view::npos)
            return line.substr(begin);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return {};
}

} // namespace

bytes::Result<OpenedHistory, ImportFault> openHistory(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone)
{
    if (hints.timeFormat && !TimePattern::fromFormat(*hints.timeFormat))
        return bytes::unexpected(ImportFault::BadTimeFormat);
    const std::string_view first = firstLine(beginning);
    if (first.empty())
        return bytes::unexpected(ImportFault::Empty);
    if (looksLikeWmbusmeters(first))
        return OpenedHistory{HistoryForm::WmbusmetersJson, wmbusmetersReader()};
    // A log with `;` between time, name and value looks like a table too.
    const auto timeFormat = hints.timeFormat ? std::optional<std::string_view>(*hints.timeFormat) : std::nullopt;
    auto log = deviceLogFormat(beginning, zone, timeFormat);
    auto table = csvReader(beginning, hints, zone);
    if (log && hasNamesAndValues(beginning, *log, zone))
        return OpenedHistory{HistoryForm::DeviceLog, deviceLogReader(std::move(*log), zone)};
    if (!table)
        return bytes::unexpected(table.error());
    return OpenedHistory{HistoryForm::Csv, std::move(*table)};
}

} // namespace history
