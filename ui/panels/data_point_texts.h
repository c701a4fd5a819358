#pragma once

#include "ui/panels/panel_data.h"

#include <vector>

namespace ui {

// A data point as CUxD shows it. Its name and the form of its value are CUxD's in every language.
struct DataPointText {
    QString name;      // "SUM_24H"
    QString value;     // "12.20", "23.02.2018 14:42"; empty: nothing is known yet
    QString unit;      // "m³"
    QString meaning;   // in the user's language
    bool isAction = false; // SUM_RESET
    bool isOld = false;
    bool operator==(const DataPointText &) const = default;
};

// Channel SENSOR (seed 1.1) in the order of CUxD's page, then channel 0. Numbers and dates as the CCU writes them; the tool tip has the exact
// number.
[[nodiscard]] std::vector<DataPointText> dataPointTexts(const PanelPoints &points);

// "SUM_24H 12.20 m³", one a line.
[[nodiscard]] QString copyOf(const DataPointText &point);

// What CUxD's parameters mean, by their names; empty for an unknown one.
[[nodiscard]] QString parameterMeaning(const QString &name);

} // namespace ui
