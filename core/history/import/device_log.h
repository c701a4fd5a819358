#pragma once

#include "core/history/import/source.h"
#include "core/history/import/time_pattern.h"

#include <memory>
#include <optional>
#include <string_view>

namespace history {

// CUxD's device log (DEVLOGFILE): time, name, value. DEVTIMEFORMAT says how the time is written, DEVDATAFORMAT what stands between the
// others (cuxd-devices.md C.5).
//     2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000
//     2015-04-03T13:26:57 CUX2803001:3.INFO localhost
//     1428067658 Gas 8061.700000
struct DeviceLogFormat {
    TimePattern time;
    char behindTime = ' '; // blank, `;`, tab, `,` or `|`
    char behindName = ' ';
};

// The form that most of the first lines have; nothing when fewer than half of them have any. With a `timeFormat` of strftime only
// that one is tried.
[[nodiscard]] std::optional<DeviceLogFormat> deviceLogFormat(std::string_view beginning, const ZoneTable &zone,
                                                              std::optional<std::string_view> timeFormat = std::nullopt);

// Whether most of the first lines have three parts of which the second is a name, and the third has no such separator in it. A table
// whose first column is a time is no log.
[[nodiscard]] bool hasNamesAndValues(std::string_view beginning, const DeviceLogFormat &format, const ZoneTable &zone);

// Names are "CUX2500001:1.METER" or the alias that a LOGIT line gives. Numbers that end in the zeros of "%f" lose them.
[[nodiscard]] std::unique_ptr<HistoryReader> deviceLogReader(DeviceLogFormat format, ZoneTable zone);

} // namespace history
