#pragma once

#include "core/history/sum_rules.h"
#include "core/polling/poller.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

// What a panel shows of one inverter.
struct InverterView {
    polling::InverterStatus status;
    history::SumView sums;         // of ENERGY_COUNTER, in kWh
    QString lastChange;            // the last write, with time and user: kept over restarts
    QStringList sticks;            // what DEVICE may name, of those that are there: ids and names of ports
    std::chrono::milliseconds deaf{0}; // of the stick, by all polls since the start
    QString lost;                  // meters whose telegrams fell into it: "1 × Gas 51601328"
    QString place;                 // name of the place, or coordinates
};

} // namespace ui
