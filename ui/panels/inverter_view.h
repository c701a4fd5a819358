#pragma once

#include "core/history/sum_rules.h"
#include "core/polling/poller.h"
#include "ui/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

// The last write: kept over restarts, worded where it is shown.
struct InverterChange {
    TimePoint at;
    QString user; // empty: the system names none
    polling::Wish wish;
    polling::ExchangeResult::Outcome outcome = polling::ExchangeResult::Outcome::NoStick;
    std::optional<inverter::Settings> before;
    std::optional<inverter::Settings> after; // as read back
};

// What a panel shows of one inverter.
struct InverterView {
    polling::InverterStatus status;
    history::SumView sums;         // of ENERGY_COUNTER, in kWh
    std::optional<InverterChange> lastChange;
    QString stick;                 // name or number of the stick that polled last
    QStringList sticks;            // what DEVICE may name, of those that are there: ids and names of ports
    std::chrono::milliseconds deaf{0}; // of the stick, by all polls since the start
    QString lost;                  // meters whose telegrams fell into it: "1 × Gas 51601328"
    QString place;                 // name of the place, or coordinates
};

} // namespace ui
