#pragma once

#include "core/reception/signal_tracker.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace reception {

// With what was listened, in words fit for a report: "iM871A 00103512, firmware 1.3" and "T2"; both may be empty.
struct Receivers {
    QString sticks;
    QString modes;
};

// A place where was listened for a while, and what was heard there.
struct MeasuringPoint {
    int number = 0; // from 1, never used twice in a survey
    QString name;
    quality::Time from{};
    std::optional<quality::Time> to; // nothing: it is being measured
    Receivers receivers;
    quality::SignalBook book;
    // Of an earlier run, read from a file: when the stick was deaf then is not known any more, but what was to be expected of each
    // meter was written down.
    bool past = false;
    std::map<wmbus::Address, std::uint64_t> expected;

    [[nodiscard]] quality::Span duration(quality::Time now) const { return to.value_or(now) - from; }
};

// How one meter was heard at one measuring point, or by one stick.
struct PointFigure {
    wmbus::Address meter;
    std::optional<quality::LevelStatistics> levels;
    std::optional<int> lastDbm;
    quality::ShortLoss loss; // by the interval that is known of it from the whole time
    quality::Reception reception = quality::Reception::Unknown;
    std::uint64_t telegrams = 0;
};

// The same meter at two measuring points, or by two sticks at one.
struct Comparison {
    wmbus::Address meter;
    std::optional<quality::LevelStatistics> first;
    std::optional<quality::LevelStatistics> second;
    std::optional<quality::LevelChange> change; // second minus first
};

// A walk through the house: measuring points one after the other, fed by the tracker.
class Survey : public QObject {
    Q_OBJECT

public:
    explicit Survey(SignalTracker &tracker, QObject *parent = nullptr);

    // No point is measured for longer: who forgets to end one shall not fill the disk.
    static constexpr std::chrono::hours longest{7 * 24};

    // Ends the point that is being measured and begins the next; its number comes back.
    int begin(const QString &name, const Receivers &receivers = {});
    void end();
    void rename(int number, const QString &name);
    void remove(int number);
    void put(const MeasuringPoint &point); // back where it stood, after remove()
    // Instead of all there are. `lastNumber`: the highest that was ever given, also to one that was removed.
    void restore(std::vector<MeasuringPoint> points, int lastNumber);
    void clear();

    [[nodiscard]] const std::vector<MeasuringPoint> &points() const { return m_points; }
    [[nodiscard]] const MeasuringPoint *point(int number) const;
    [[nodiscard]] const MeasuringPoint *current() const; // that is being measured; null for none

    // The weakest first: bad before weak before good, then by the level. Meters that are known but were not heard there stand at the
    // end, unless some of their transmissions were to be expected: then first.
    [[nodiscard]] std::vector<PointFigure> figuresOf(int number) const;
    [[nodiscard]] std::vector<Comparison> compared(int first, int second) const;
    // Two sticks at one point; `number` 0: since the start.
    [[nodiscard]] std::vector<Comparison> comparedSticks(int number, std::uint32_t first, std::uint32_t second) const;
    [[nodiscard]] SignalTracker &tracker() const { return m_tracker; }

signals:
    void changed();

private:
    void take(const wmbus::Address &meter, const quality::Hit &hit);
    [[nodiscard]] MeasuringPoint *find(int number);
    [[nodiscard]] PointFigure figureOf(const MeasuringPoint &point, const wmbus::Address &meter) const;

    SignalTracker &m_tracker;
    std::vector<MeasuringPoint> m_points;
    int m_lastNumber = 0;
};

} // namespace reception
