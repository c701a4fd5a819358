#include "core/history/zone_table.h"

#include <algorithm>

namespace history {

using store::TimeMs;

ZoneTable::ZoneTable(TimeMs firstOffset, std::vector<Change> changes) : m_firstOffset(firstOffset), m_changes(std::move(changes)) {}

// Stretch 0 is before the first change.
std::size_t ZoneTable::indexAt(TimeMs at) const
{
    const auto behind = std::upper_bound(m_changes.begin(), m_changes.end(), at, [](TimeMs time, const Change &change) { return time < change.at; });
    return static_cast<std::size_t>(behind - m_changes.begin());
}

ZoneTable::Stretch ZoneTable::stretch(std::size_t index) const
{
    Stretch stretch{store::allTime, m_firstOffset};
    if (index > 0) {
        stretch.time.from = m_changes[index - 1].at;
        stretch.offset = m_changes[index - 1].offset;
    }
    if (index < m_changes.size())
        stretch.time.to = m_changes[index].at;
    return stretch;
}

ZoneTable::Stretch ZoneTable::stretchAt(TimeMs at) const
{
    return stretch(indexAt(at));
}

// The wall clock is at most a stretch away from UTC, as long as changes are days apart.
ZoneTable::Local ZoneTable::fromLocal(TimeMs local) const
{
    const std::size_t middle = indexAt(local);
    const std::size_t begin = middle > 0 ? middle - 1 : 0;
    const std::size_t end = std::min(middle + 1, m_changes.size());
    Local found;
    bool any = false;
    for (std::size_t index = begin; index <= end; ++index) {
        const Stretch here = stretch(index);
        const TimeMs at = local - here.offset;
        if (at < here.time.from || at >= here.time.to)
            continue;
        if (!any)
            found.first = at;
        found.second = at;
        any = true;
    }
    if (any)
        return found;
    // Skipped: the change whose old offset says that it is already over and whose new one that it is not yet there.
    for (std::size_t index = begin; index < end; ++index) {
        const Stretch here = stretch(index);
        if (local - here.offset >= here.time.to && local - stretch(index + 1).offset < here.time.to)
            found.first = found.second = here.time.to;
    }
    found.skipped = true;
    return found;
}

} // namespace history
