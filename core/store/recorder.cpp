#include "core/store/recorder.h"

#include <algorithm>
#include <cstdlib>

namespace store {

Recorder::Youngest &Recorder::youngestOf(SeriesId series)
{
    const auto known = m_youngest.find(series);
    if (known != m_youngest.end())
        return known->second;
    Youngest youngest;
    const std::vector<Reading> readings = m_tables.readings.youngest(series, 2);
    if (!readings.empty())
        youngest.last = readings.front();
    if (readings.size() == 2)
        youngest.beforeLast = readings.back();
    return m_youngest.emplace(series, youngest).first->second;
}

void Recorder::record(const Observation &observation, Changes &changes)
{
    const bool known = m_tables.devices.find(observation.device) != 0;
    const qint64 device = m_tables.devices.idOf(observation.device);
    if (!known)
        changes.devices.insert(observation.device);
    TelegramRing::Added added{true, observation.at, true};
    if (observation.frame) {
        added = m_tables.ring.add(observation.device, observation.at, *observation.frame, m_tables.devices.keepsTelegrams(observation.device),
                                  static_cast<int>(observation.values.size()));
    }
    m_tables.devices.heard(device, observation.at, observation.frame, observation.frame && added.isFirst);
    if (!added.hasNewValues)
        return;
    // Of a telegram that somebody else heard first and could not read, the values are its values: at the time it has.
    for (const Value &value : observation.values)
        store(m_tables.series.idOf({observation.device, value.dataPoint, value.unit}, value.kind, m_tables.zone), value, added.at, changes);
}

// Three equal ones in a row within an hour: the middle one says nothing.
bool Recorder::continuesRun(const Youngest &youngest, const Reading &reading) const
{
    if (!youngest.last || !youngest.beforeLast || youngest.last->batch != 0)
        return false;
    const Reading &last = *youngest.last;
    const Reading &before = *youngest.beforeLast;
    return (reading.flags & flag::leftOut) == 0 && before.flags == reading.flags && last.flags == reading.flags && before.value == reading.value && last.value == reading.value
        && m_tables.calendar.hour(reading.at) == m_tables.calendar.hour(before.at);
}

// A reading that comes late, from a listener that was cut off or of a telegram that is known already: thinned by what lies around it. No
// meter sends twice within two seconds (telegram_ring.cpp), so the same number so near is the same telegram.
bool Recorder::saysNothing(SeriesId series, const Value &value, TimeMs at)
{
    const auto before = m_tables.readings.before(series, at + 1);
    const auto after = m_tables.readings.from(series, at);
    const TimeMs distance = std::max<TimeMs>(value.thinning.distance, 1);
    const auto isNear = [&](const std::optional<Reading> &other) {
        if (!other)
            return false;
        const TimeMs apart = std::abs(other->at - at);
        return apart < distance || (apart <= TelegramRing::sameTelegram && other->value == value.value && other->batch == 0 && other->flags == value.flags);
    };
    if (isNear(before) || isNear(after))
        return true;
    return value.thinning.mergeEqual && before && after && before->value == value.value && after->value == value.value && before->flags == value.flags && after->flags == value.flags
        && after->batch == 0 && m_tables.calendar.hour(before->at) == m_tables.calendar.hour(after->at);
}

void Recorder::store(SeriesId series, const Value &value, TimeMs at, Changes &changes)
{
    Youngest &youngest = youngestOf(series);
    const Reading reading{at, value.value, value.flags, 0};
    const bool inOrder = !youngest.last || at > youngest.last->at;
    if (inOrder && youngest.last && at - youngest.last->at < value.thinning.distance)
        return;
    if (inOrder && value.thinning.mergeEqual && continuesRun(youngest, reading)) {
        m_tables.readings.move(series, youngest.last->at, at);
        m_tables.rollUps.moved(series, youngest.beforeLast->at, youngest.last->at, at);
        youngest.last->at = at;
        changes.series.insert(series);
        return;
    }
    if (!inOrder && (reading.flags & flag::leftOut) == 0 && saysNothing(series, value, at))
        return;
    if (!m_tables.readings.insert(series, reading))
        return; // one of the same millisecond is there
    m_tables.rollUps.added(series, reading);
    changes.series.insert(series);
    if (inOrder) {
        youngest.beforeLast = youngest.last;
        youngest.last = reading;
    } else {
        m_youngest.erase(series); // the clock was set back, or this is an old telegram
    }
}

} // namespace store
