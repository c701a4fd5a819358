#pragma once

#include "core/history/zone_table.h"
#include "core/meter/consumption.h"
#include "core/store/device.h"
#include "ui/charts/chart_source.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace ui::charts {

// One series in one stretch of time: how finely its history has to be asked for, what was found of it, and what is drawn of that.
// A value; asks nobody. Take readings(), or rollUps() and then what lies next to them, and the details that are missing.
class SeriesStretch {
public:
    enum class Grain : std::uint8_t { Readings, Hours, Days };

    // Columns between `borders` (ascending), or without borders between each two readings of `span`. The grain is the coarsest that still
    // gives the same numbers at these borders, or readings when the finest is wanted.
    static SeriesStretch ofColumns(const QString &series, const std::vector<TimeMs> &borders, const Span &span, bool finest, const history::ZoneTable &zone);
    // Readings up to eight days, hours up to 400, days beyond.
    static SeriesStretch ofLine(const QString &series, const Span &span, bool finest);

    [[nodiscard]] const QString &series() const { return m_series; }
    [[nodiscard]] const Span &span() const { return m_span; }
    [[nodiscard]] Grain grain() const { return m_grain; }
    [[nodiscard]] bool isLine() const { return m_line; }

    void takeReadings(const store::ReadingSpan &readings);
    void takeRollUps(const std::vector<store::Bucket> &rollUps);
    // The readings next to roll-ups on both sides: with them the ends are interpolated and not cut.
    void takeBefore(const store::Reading &reading);
    void takeAfter(const store::Reading &reading);
    // The next time whose roll-up hides what flowed, because the counter fell in it: its readings tell. Each comes once.
    [[nodiscard]] std::optional<store::TimeRange> nextDetail();
    void takeDetail(const store::ReadingSpan &readings);

    // Puts columns and gaps, or line and gaps, behind what the reply has. `exchanges` of this counter.
    void addColumns(Reply &reply, const meter::CounterRules &rules, const std::vector<meter::CounterExchange> &exchanges) const;
    void addLine(Reply &reply) const;

private:
    SeriesStretch(QString series, const Span &span, Grain grain) : m_series(std::move(series)), m_span(span), m_grain(grain) {}
    void addPoint(const store::Reading &reading);
    [[nodiscard]] TimeMs usualIntervalOfLine() const;
    void addGaps(Reply &reply, TimeMs usualInterval) const;

    QString m_series;
    Span m_span;
    Grain m_grain = Grain::Readings;
    bool m_line = false;
    std::vector<TimeMs> m_borders;
    std::vector<meter::CounterSample> m_samples; // of columns, by time
    std::vector<Sample> m_points;                // of a line, by time
    std::vector<TimeMs> m_times;                 // of readings; of roll-ups first and last of each
    std::chrono::milliseconds m_usualInterval{0}; // of the readings behind roll-ups; 0: not known
    std::vector<store::TimeRange> m_details;
};

} // namespace ui::charts
