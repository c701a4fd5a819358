#pragma once

#include "core/quality/hearing.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace quality {

inline constexpr int hoursOfWeek = 168;

// The hour of the week in local time, 0 = Monday 00:00–01:00 … 167 = Sunday 23:00–24:00. Given from outside: this tier knows no time zone.
using HourOfWeek = std::function<int(Time)>;

// In which hours of the week a meter was ever heard. Says something from seven days on, and calls an hour asleep only after it was
// listened to in three different weeks and never brought a telegram.
class ActivityProfile {
public:
    static constexpr int weeksToBelieve = 3;
    static constexpr std::chrono::hours usefulAfter{7 * 24};

    // Listened to without a word, or with: [from, to) minus `deaf` (merged).
    [[nodiscard]] static ActivityProfile learn(const std::vector<Hearing> &heard, const std::vector<Deafness> &deaf, Time from, Time to, const HourOfWeek &hourOfWeek);

    // False before it was listened for seven days: then no hour is asleep.
    [[nodiscard]] bool isUseful() const { return m_useful; }
    [[nodiscard]] bool isAsleep(int hour) const { return m_useful && m_heard[index(hour)] == 0 && m_weeks[index(hour)] >= weeksToBelieve; }
    // Telegrams heard in this hour of the week, over all weeks.
    [[nodiscard]] std::uint32_t heardIn(int hour) const { return m_heard[index(hour)]; }
    // In how many weeks this hour was listened to for at least three quarters.
    [[nodiscard]] int weeksOf(int hour) const { return m_weeks[index(hour)]; }
    [[nodiscard]] bool sleepsSometimes() const;

private:
    static std::size_t index(int hour) { return static_cast<std::size_t>(hour % hoursOfWeek); }

    std::array<std::uint32_t, hoursOfWeek> m_heard{};
    std::array<int, hoursOfWeek> m_weeks{};
    bool m_useful = false;
};

} // namespace quality
