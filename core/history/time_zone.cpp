#include "core/history/time_zone.h"

#include <QDateTime>
#include <QTimeZone>

namespace history {

ZoneTable zoneTable(const QByteArray &id)
{
    QTimeZone zone = id.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(id);
    if (!zone.isValid())
        zone = QTimeZone::utc();
    constexpr store::TimeMs second = 1000;
    const QDateTime first(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    std::vector<ZoneTable::Change> changes;
    store::TimeMs offset = store::TimeMs{zone.offsetFromUtc(first)} * second;
    const store::TimeMs firstOffset = offset;
    // transitions() ends in 2037, where the explicit list of most zones does. nextTransition() goes on by the zone's rule, but only
    // when asked from behind the last one of the list.
    const auto behind = [&](const QDateTime &at) {
        const auto next = zone.nextTransition(at);
        return next.atUtc.isValid() ? next : zone.nextTransition(at.addSecs(1));
    };
    for (auto change = behind(first); change.atUtc.isValid() && change.atUtc < last; change = behind(change.atUtc)) {
        // A change of the zone's name alone is none.
        const store::TimeMs next = store::TimeMs{change.offsetFromUtc} * second;
        if (next != offset)
            changes.push_back({change.atUtc.toMSecsSinceEpoch(), next});
        offset = next;
    }
    return ZoneTable(firstOffset, std::move(changes));
}

} // namespace history
