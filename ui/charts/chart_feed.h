#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/comparison.h"
#include "ui/charts/tariff.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui::charts {

class ChartSource;
class RangeModel;
struct Question;
struct Reply;

// What the columns count.
enum class Measure : std::uint8_t { Counted, Energy, Cost };

// What the user chose to see, besides the range.
struct Choice {
    QStringList series;  // in the order of the legend, by SeriesInfo::id
    QSet<QString> hidden;
    Bucketing bucketing = Bucketing::Auto;
    Compare compare = Compare::None;
    Measure measure = Measure::Counted;
    bool stacked = false;
    bool nights = true;
    bool operator==(const Choice &) const = default;
};

// Turns range and choice into questions and the answers into what is drawn. Asks for half a view more on each side, so that moving shows
// something at once, and only when what is there does not do. New values are shown at most four times a second and never during
// a gesture.
class ChartFeed : public QObject {
    Q_OBJECT

public:
    ChartFeed(ChartSource *source, RangeModel *range, QObject *parent = nullptr);

    void setChoice(const Choice &choice);
    [[nodiscard]] const Choice &choice() const { return m_choice; }
    void setTariffs(const Tariffs &tariffs);
    [[nodiscard]] const Tariffs &tariffs() const { return m_tariffs; }
    void setPlotWidth(double width);
    // Sunset to sunrise within a span; without it there are no night bands.
    void setNights(std::function<std::vector<Span>(const Span &)> nights);

    // Auto resolved for the present view.
    [[nodiscard]] Bucketing bucketing() const;
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    [[nodiscard]] bool isOverviewWaiting() const { return m_overviewWaiting; }
    [[nodiscard]] const std::vector<SeriesInfo> &allSeries() const;
    [[nodiscard]] const SeriesInfo *info(const QString &id) const;
    // Slots of colours, by medium, in the order of the legend.
    [[nodiscard]] int slotOf(const QString &id) const;

    static constexpr int liveIntervalMs = 250;
    // More columns than anybody can look at are not asked for; then the next coarser bucketing is taken.
    static constexpr double mostColumns = 100'000;

signals:
    void dataReady(const std::shared_ptr<const ui::charts::ChartData> &data);
    void overviewReady(const ui::charts::ShownSeries &overview);
    void waitingChanged(bool waiting);
    void troubleChanged(const QString &trouble);

private:
    struct Wanted {
        Span span;
        Bucketing bucketing = Bucketing::Hour;
        Span view; // when it was asked for: what is compared with depends on it
        bool operator==(const Wanted &) const = default;
    };
    struct Asked; // a question and what its answer means
    void lookAgain();
    void ask(const Wanted &wanted);
    void take(const std::shared_ptr<Asked> &asked, const Reply &reply);
    void refresh();
    void askOverview();
    void followData();
    [[nodiscard]] Wanted wantedNow() const;
    [[nodiscard]] bool does(const Wanted &there) const;
    [[nodiscard]] std::optional<Conversion> conversionOf(const SeriesInfo &info, Conversion::Into into) const;

    ChartSource *m_source;
    RangeModel *m_range;
    Choice m_choice;
    Tariffs m_tariffs;
    std::function<std::vector<Span>(const Span &)> m_nights;
    double m_width = 1000;
    Wanted m_asked;
    Wanted m_shown;
    Span m_overviewLimits;
    bool m_waiting = false;
    bool m_overviewWaiting = false;
    bool m_stale = false; // new values came during a gesture
    QTimer m_live;
};

} // namespace ui::charts
