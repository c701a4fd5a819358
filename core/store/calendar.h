#pragma once

#include "core/store/types.h"

#include <QByteArray>
#include <QDateTime>
#include <QTimeZone>

namespace store {

// Local hours and days as instants. Hours begin at every full local hour and at every change of the zone's offset (so they may have 30
// or 90 minutes where the change is no whole hour); days at local midnight, or at the first instant of the day where midnight is
// skipped. Both cut all of time without gap or overlap. Not to be shared between threads.
class Calendar {
public:
    // IANA id; an unknown one is UTC.
    explicit Calendar(const QByteArray &zone);

    // The hour or day that holds `at`.
    [[nodiscard]] TimeRange hour(TimeMs at) const;
    // A day begins with its first instant, also where the clock shows midnight twice or not at all: as in history::Calendar.
    [[nodiscard]] TimeRange day(TimeMs at) const;
    [[nodiscard]] TimeRange bucket(BucketSize size, TimeMs at) const { return size == BucketSize::Hour ? hour(at) : day(at); }

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    [[nodiscard]] TimeMs offset(TimeMs at) const;
    [[nodiscard]] TimeMs startOf(const QDateTime &midnight) const;

    QTimeZone m_zone;
    mutable TimeRange m_span;       // stretch of constant offset found last
    mutable TimeMs m_spanOffset = 0; // ms east of UTC
    mutable TimeRange m_hour;       // found last: readings come by time
    mutable TimeRange m_day;
};

} // namespace store
