#pragma once

#include <QByteArray>
#include <QTimeZone>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace polling {

using TimePoint = std::chrono::system_clock::time_point;

// Degrees, north and east positive.
struct Position {
    double latitude = 0;  // -90 to 90
    double longitude = 0; // -180 to 180

    [[nodiscard]] bool valid() const { return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180; }
    bool operator==(const Position &) const = default;
};

// The sun on one local day: its upper edge at the horizon of the sea, refraction of 34 minutes of arc (height of the centre -0.8333
// degrees), to the second. A day may lack either: then the sun stays up or down.
struct SunDay {
    std::optional<TimePoint> rise;
    std::optional<TimePoint> set;
    bool upAtStart = false; // at the first instant of the day

    [[nodiscard]] bool alwaysUp() const { return !rise && !set && upAtStart; }    // polar day
    [[nodiscard]] bool alwaysDown() const { return !rise && !set && !upAtStart; } // polar night
    bool operator==(const SunDay &) const = default;
};
[[nodiscard]] SunDay sunOf(Position position, TimePoint dayStart, TimePoint dayEnd);

// When it is day for an inverter: from sunrise to sunset, each moved by minutes of its own (-180 to 180, negative is earlier). Not to
// be shared between threads.
class Daylight {
public:
    Daylight(Position position, const QByteArray &zone, int riseOffset, int setOffset);

    [[nodiscard]] bool isDay(TimePoint now) const;
    // When isDay() changes next; nothing when it does not within two days.
    [[nodiscard]] std::optional<TimePoint> nextChange(TimePoint now) const;

    // When isDay() becomes true next; nothing when it does not within two days.
    [[nodiscard]] std::optional<TimePoint> nextStart(TimePoint now) const;

    struct Span {
        TimePoint from;
        TimePoint to;
        bool operator==(const Span &) const = default;
    };
    // What of the local day of `now` counts as day, from its first to its last instant; nothing in the polar night.
    [[nodiscard]] std::optional<Span> today(TimePoint now) const;
    [[nodiscard]] SunDay sun(TimePoint now) const { return dayOf(dateOf(now)).sun; }

private:
    struct Day {
        TimePoint start;
        TimePoint end;
        SunDay sun;
    };
    [[nodiscard]] qint64 dateOf(TimePoint time) const; // Julian day of the local date
    [[nodiscard]] const Day &dayOf(qint64 date) const;
    [[nodiscard]] std::vector<Span> spansOf(const Day &day) const;
    [[nodiscard]] std::vector<Span> around(TimePoint now) const;

    Position m_position;
    QTimeZone m_zone;
    std::chrono::minutes m_riseOffset;
    std::chrono::minutes m_setOffset;
    mutable std::map<qint64, Day> m_days; // a few, around the last question
};

} // namespace polling
