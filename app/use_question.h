#pragma once

#include "core/history/calendar.h"
#include "core/store/history_store.h"
#include "ui/panels/panel_data.h"

#include <functional>
#include <memory>

namespace app {

// Asks the history for the small consumption columns of one meter: the last 48 local hours and 31 local days, up to the one that `now`
// is in. Answers once, later; not at all when `context` is gone or asks again, or the history cannot be asked.
void askUse(store::HistoryStore &store, QObject *context, const store::DeviceEntry &entry, const std::string &unit, store::TimeMs now,
            std::function<void(const ui::PanelUse &)> answer);

// The same out of what is known already; for one series.
struct UseMaterial {
    std::vector<store::Bucket> hours;           // roll-ups
    std::vector<store::ReadingSpan> details;    // readings where roll-ups do not tell enough
    std::vector<store::TimeRange> detailsOf;    // the times of `details`
    std::vector<store::Event> events;
    std::string unit;
};
[[nodiscard]] ui::PanelUse panelUse(const UseMaterial &material, const store::Parameters &parameters, const history::Calendar &calendar, store::TimeMs now);

} // namespace app
