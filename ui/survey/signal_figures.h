#pragma once

#include "core/reception/survey.h"
#include "core/stick/stick_status.h"
#include "ui/clock.h"
#include "ui/survey/big_figure.h"
#include "ui/survey/level_chart.h"
#include "ui/survey/reception_report.h"
#include "ui/survey/signal_model.h"

#include <vector>

namespace ui {

class FoundAddressesModel;

// What the signal page shows, from what is followed and measured: figures with the words they rest on. `point`: the number of a
// measuring point, or `sinceStart`.
class SignalFigures {
public:
    static constexpr int sinceStart = 0;

    // All are the caller's and outlive this; `names` may be null.
    SignalFigures(const reception::SignalTracker &tracker, const reception::Survey &survey, const FoundAddressesModel *names, Clock clock);

    [[nodiscard]] QString titleOf(const wmbus::Address &meter) const;
    [[nodiscard]] std::vector<SignalRow> rows(int point) const;
    // Everything there is to say about one meter, a sentence a line: at the point first, then since the start.
    [[nodiscard]] QString sentences(const wmbus::Address &meter, int point) const;
    struct Levels {
        std::vector<LevelChart::Line> lines; // one a stick
        quality::Time from{};
        quality::Time to{};
        std::vector<quality::Deafness> deaf;
    };
    [[nodiscard]] Levels levels(const wmbus::Address &meter, int point) const;
    [[nodiscard]] BigFigure::Content bigFigure(const wmbus::Address &meter, int point) const;
    // One sentence a meter, the watched one first, then those that changed most.
    [[nodiscard]] QString comparison(const std::vector<reception::Comparison> &all, const std::optional<wmbus::Address> &watched) const;
    // Every measuring point, or without one all since the start.
    [[nodiscard]] ReceptionReport report(const std::vector<stick::StickStatus> &sticks) const;

private:
    [[nodiscard]] std::vector<SignalRow> rowsSinceStart() const;
    [[nodiscard]] std::vector<SignalRow> rowsOf(int point) const;
    [[nodiscard]] SignalRow rowOf(const reception::PointFigure &figure) const;
    [[nodiscard]] PresenceStrip presenceOf(const quality::MeterHistory &history) const;

    const reception::SignalTracker &m_tracker;
    const reception::Survey &m_survey;
    const FoundAddressesModel *m_names;
    Clock m_clock;
};

// With what was listened, for a report: "iM871A 00103512, firmware 1.3" and "T2"; several are joined.
[[nodiscard]] reception::Receivers receiversOf(const std::vector<stick::StickStatus> &sticks);

} // namespace ui
