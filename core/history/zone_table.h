#pragma once

#include "core/store/types.h"

#include <cstddef>
#include <vector>

namespace history {

// A time zone as the list of its changes; time_zone.h makes one from a name. No Qt, fast enough for a million lines of a log.
class ZoneTable {
public:
    struct Change {
        store::TimeMs at = 0;     // UTC
        store::TimeMs offset = 0; // ms east of UTC from then on
        bool operator==(const Change &) const = default;
    };
    // A stretch of constant offset.
    struct Stretch {
        store::TimeRange time;
        store::TimeMs offset = 0;
        bool operator==(const Stretch &) const = default;
    };
    // Local times are milliseconds since 1970-01-01 00:00 on the wall clock.
    struct Local {
        store::TimeMs first = 0;  // UTC; where the wall clock skips this time, the moment of the change
        store::TimeMs second = 0; // the same where it shows this time once
        bool skipped = false;

        [[nodiscard]] bool twice() const { return first != second; }
    };

    // UTC; with changes by time, and what holds before the first of them.
    explicit ZoneTable(store::TimeMs firstOffset = 0, std::vector<Change> changes = {});

    [[nodiscard]] Stretch stretchAt(store::TimeMs at) const;
    [[nodiscard]] store::TimeMs toLocal(store::TimeMs at) const { return at + stretchAt(at).offset; }
    [[nodiscard]] Local fromLocal(store::TimeMs local) const;

    bool operator==(const ZoneTable &) const = default;

private:
    [[nodiscard]] Stretch stretch(std::size_t index) const;
    [[nodiscard]] std::size_t indexAt(store::TimeMs at) const;

    store::TimeMs m_firstOffset = 0;
    std::vector<Change> m_changes;
};

} // namespace history
