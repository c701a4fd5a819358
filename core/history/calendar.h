#pragma once

#include "core/history/zone_table.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace history {

// How time is cut: local calendar, never multiples of 86,400 s. A day has 23, 24 or 25 hours. A week begins on Monday.
enum class Unit : std::uint8_t { HalfHour, Hour, TwoHours, SixHours, TwelveHours, Day, Week, Month, Year };

// "30min", "hour", "2h", "6h", "12h", "day", "week", "month", "year".
[[nodiscard]] std::string_view word(Unit unit);
[[nodiscard]] std::optional<Unit> unitFromWord(std::string_view word);

// The wall clock shows this time twice, where it is set back.
enum class Occurrence : std::uint8_t { Once, First, Second };

struct Date {
    int year = 1970;
    unsigned month = 1; // 1..12
    unsigned day = 1;   // 1..31
    bool operator==(const Date &) const = default;
};

// Half hours and hours begin at every full local one and at every change of the offset (store::Calendar does the same); longer pieces
// begin when the wall clock shows their beginning for the first time, or at the change where it skips it.
class Calendar {
public:
    explicit Calendar(ZoneTable zone = ZoneTable()) : m_zone(std::move(zone)) {}

    // The piece that holds `at`.
    [[nodiscard]] store::TimeRange piece(Unit unit, store::TimeMs at) const;
    // The beginnings of all pieces that overlap the range, and the end of the last one. Empty for an empty range.
    [[nodiscard]] std::vector<store::TimeMs> borders(Unit unit, store::TimeRange range) const;
    // `count` pieces further on or back, from the beginning of the piece that holds `at`; for "the last 12 months".
    [[nodiscard]] store::TimeMs moved(Unit unit, store::TimeMs at, int count) const;

    [[nodiscard]] Date dateAt(store::TimeMs at) const;
    [[nodiscard]] store::TimeMs beginOf(Date date) const;
    [[nodiscard]] Occurrence occurrence(store::TimeMs at) const;
    [[nodiscard]] const ZoneTable &zone() const { return m_zone; }

private:
    [[nodiscard]] store::TimeRange shortPiece(store::TimeMs step, store::TimeMs at) const;
    [[nodiscard]] store::TimeRange longPiece(store::TimeMs step, store::TimeMs at) const;
    [[nodiscard]] store::TimeRange datedPiece(Unit unit, store::TimeMs at) const;
    [[nodiscard]] store::TimeMs beginOfDay(std::int64_t day) const;

    ZoneTable m_zone;
};

} // namespace history
