#pragma once

#include "core/bytes/scaled_value.h"
#include "core/history/meter_device.h"
#include "core/store/device.h"
#include "core/wmbus/address.h"
#include "ui/clock.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {

// What a panel shows besides the last telegram. Values only: the panel computes nothing of it.

// CUxD's data points of one meter, as the history says them.
struct PanelPoints {
    std::vector<history::DataPoint> points;    // empty: nothing is known of it yet
    std::string unit;                          // word of METER and the sums: "m3"
    std::optional<bytes::ScaledValue> counter; // what the meter counts, overflows added; METER is this and the offset
    std::optional<bytes::ScaledValue> offset;  // SETMETER
    bytes::ScaledValue maximum;                // MAXMETER in force
    bool operator==(const PanelPoints &) const = default;

    // Null when it is not there.
    [[nodiscard]] const history::DataPoint *point(history::DataPointId id) const
    {
        const auto found = std::find_if(points.begin(), points.end(), [id](const history::DataPoint &point) { return point.id == id; });
        return found == points.end() ? nullptr : &*found;
    }
};

// One column of the small consumption chart.
struct UseColumn {
    TimePoint from;
    TimePoint to;
    std::optional<bytes::ScaledValue> amount; // nothing: not known, which is not 0
    bool estimated = false;
    bool complete = true;                     // false: only a part of the time is known yet
    bool operator==(const UseColumn &) const = default;
};
struct PanelUse {
    std::string unit;
    std::vector<UseColumn> hours; // the last 48, oldest first
    std::vector<UseColumn> days;  // the last 31
    bool operator==(const PanelUse &) const = default;
};

// What the user says of the meter.
struct PanelEntry {
    store::DeviceEntry entry;
    QString photoFile; // whole path; empty: no photo
    bool stored = false; // there is a place where changes are kept
    bool operator==(const PanelEntry &) const = default;
};

} // namespace ui
