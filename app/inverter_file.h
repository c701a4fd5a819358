#pragma once

#include "core/history/sum_state.h"
#include "core/polling/poller.h"
#include "ui/panels/inverter_view.h"

#include <QString>

#include <vector>

namespace app {

// What is kept of one inverter over a restart.
struct KeptInverter {
    polling::InverterSettings settings;
    polling::PlanState plan; // ACTIVE and since when, the last answer
    history::SumState sums;
    std::optional<ui::InverterChange> lastChange;
    inverter::Values values; // what was heard last, each data point by itself; empty without `valuesAt`
    std::optional<polling::TimePoint> valuesAt;
};

// inverters.json in the data folder. A file that cannot be read is put aside as *.broken or *.broken-2 … and the list begins empty.
struct KeptInverters {
    std::vector<KeptInverter> inverters;
    QString brokenFile; // where the unreadable one was put; empty when all is well
};
[[nodiscard]] KeptInverters readInverters(const QString &folder);
// False where it cannot be written.
[[nodiscard]] bool writeInverters(const QString &folder, const std::vector<KeptInverter> &inverters);

// One line more in inverter-changes.jsonl: when, who, which inverter, what was wanted, old and new, how it ended.
[[nodiscard]] bool logWrite(const QString &folder, const polling::WriteReport &report, const QString &user);

} // namespace app
