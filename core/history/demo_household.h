#pragma once

#include "core/history/calendar.h"

#include <cstdint>
#include <random>
#include <vector>

// A household of nobody's, a quarter of an hour after the other: what it uses, and what its roof yields. The same for the same seed with
// every library.
namespace history {

struct Moment {
    store::TimeMs at = 0;
    double yearAngle = 0; // 0 at the turn of the year, 2 pi at the next
    double hour = 0;      // of the wall clock
    bool weekend = false;
};

// The full quarters of an hour of the year before `end`, both ends included.
[[nodiscard]] std::vector<Moment> quartersOfYear(store::TimeMs end, const Calendar &calendar);

class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_random(seed) {}
    double next() { return static_cast<double>(m_random()) / 4294967296.0; } // 0..1
    double around(double middle, double spread) { return middle + spread * (next() + next() - 1.0); }

private:
    std::mt19937 m_random;
};

// Goes on from day to day.
class Weather {
public:
    Weather(Chance &chance, const std::vector<Moment> &moments);
    [[nodiscard]] double warmth(const Moment &moment) const { return m_warmth[dayOf(moment)]; } // degrees above the usual
    [[nodiscard]] double light(const Moment &moment) const { return m_light[dayOf(moment)]; }   // 1: no cloud

private:
    [[nodiscard]] std::size_t dayOf(const Moment &moment) const;

    store::TimeMs m_begin = 0;
    std::vector<double> m_warmth;
    std::vector<double> m_light;
};

// What flows in each quarter of an hour, in whole units of the meter's last decimal; what is less is carried on.
[[nodiscard]] std::vector<std::int64_t> gasBurnt(const std::vector<Moment> &moments, const Weather &weather, Chance &chance);     // 0.01 m3
[[nodiscard]] std::vector<std::int64_t> waterDrawn(const std::vector<Moment> &moments, Chance &chance);                          // 0.001 m3
[[nodiscard]] std::vector<std::int64_t> electricityUsed(const std::vector<Moment> &moments, Chance &chance);                     // 0.001 kWh
// Watts that the inverter feeds in at each moment, and what it counts of them in 0.01 kWh.
[[nodiscard]] std::vector<double> wattsOfRoof(const std::vector<Moment> &moments, const Weather &weather, const Calendar &calendar, Chance &chance);
[[nodiscard]] std::vector<std::int64_t> yieldOf(const std::vector<Moment> &moments, const std::vector<double> &watts);

} // namespace history
