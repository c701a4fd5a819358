#pragma once

#include "core/history/buckets.h"
#include "core/wmbus/address.h"

#include <optional>
#include <string>
#include <string_view>

// What the writers of the different formats have in common. No Qt.
namespace history {

// Whose numbers are written.
struct ExportSeries {
    store::Series series;
    std::string name;   // of the device, as the user calls it; empty: none
    std::string driver; // "energycam"; empty: not known
};

// One line of consumption.
struct UseRow {
    UseBucket bucket;
    std::optional<bytes::ScaledValue> readingAtEnd; // what the counter said then, SETMETER's difference added
};

// "FFD.51601328.01.03"; a soft address as its bytes on air, "B4B0 61800000 0102", so that nothing of it is lost.
[[nodiscard]] std::string deviceText(const wmbus::Address &address);

// "2026-11-22T06:44:05+01:00"; with milliseconds where there are some.
void appendIsoLocal(std::string &out, store::TimeMs at, const ZoneTable &zone);
// "2026-11-22T05:44:05Z", likewise.
void appendIsoUtc(std::string &out, store::TimeMs at);
// "2026-11-22 06:44:05": as Excel reads it. Milliseconds are left to the ISO column.
void appendPlainLocal(std::string &out, store::TimeMs at, const ZoneTable &zone);

} // namespace history
