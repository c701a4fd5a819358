#pragma once

#include "core/history/export/rows.h"

namespace history {

// One object a line, UTF-8, keys in this order, numbers exact.

// In wmbusmeters' shape, with what our reader needs to know the series again:
//     {"media":"gas","meter":"energycam","name":"Keller","id":"51601328","total_m3":8061.70,"timestamp":"2026-11-22T05:44:05Z",
//      "manufacturer":"FFD","version":1,"type":3,"datapoint":"METER","unit":"m3","flags":""}
void appendReadingLine(std::string &out, const ExportSeries &series, const store::Reading &reading);

//     {"id":"51601328","manufacturer":"FFD","version":1,"type":3,"name":"Keller","datapoint":"METER","unit":"m3",
//      "from":"2026-11-22T06:00:00+01:00","to":"2026-11-22T07:00:00+01:00","use":1.20,"reading":8061.70,"covered_s":3600,"estimated_s":0}
// `use` and `reading` are null where nothing is known.
void appendUseLine(std::string &out, const ExportSeries &series, const UseRow &row, const ZoneTable &zone);

//     {…,"from":…,"to":…,"count":4,"min":20.5,"mean":20.75,"max":21.0}
void appendGaugeLine(std::string &out, const ExportSeries &series, const GaugeBucket &bucket, const ZoneTable &zone);

// A text in quotes; what is no UTF-8 becomes U+FFFD.
void appendJsonText(std::string &out, std::string_view text);

} // namespace history
