#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::charts {

namespace {

constexpr std::array<double, 5> roundSteps{1.0, 2.0, 2.5, 5.0, 10.0};
constexpr double rounding = 1e-9; // of a step: what doubles get wrong

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6)
            return decimals;
    }
    return 9;
}

} // namespace

AxisScale axisScale(double least, double greatest, int intervals, bool fromZero)
{
    if (fromZero) {
        least = std::min(least, 0.0);
        greatest = std::max(greatest, 0.0);
    }
    if (greatest <= least) {
        const double room = fromZero ? 1.0 : std::max(std::abs(least) * 0.05, 1.0);
        greatest += room;
        least -= fromZero ? 0.0 : room;
    }
    double power = std::pow(10.0, std::floor(std::log10((greatest - least) / intervals)));
    for (;; power *= 10.0) {
        for (const double round : roundSteps) {
            const double step = round * power;
            const double from = std::floor(least / step + rounding) * step;
            if (from + intervals * step >= greatest - step * rounding)
                return {from, from + intervals * step, step, decimalsOf(step)};
        }
    }
}

} // namespace ui::charts
