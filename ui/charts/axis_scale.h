#pragma once

namespace ui::charts {

// A value axis with round borders and steps.
struct AxisScale {
    double least = 0;
    double greatest = 1;
    double step = 1;
    int decimals = 0; // that the labels need
    bool operator==(const AxisScale &) const = default;
};

// Exactly `intervals` steps of 1, 2, 2.5 or 5 times a power of ten that hold both values, so that the ticks of two axes with the same
// number of intervals stand side by side. `fromZero`: columns grow from 0. Equal values get some room around them.
[[nodiscard]] AxisScale axisScale(double least, double greatest, int intervals, bool fromZero);

} // namespace ui::charts
