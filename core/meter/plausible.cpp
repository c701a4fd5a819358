#include "core/meter/plausible.h"

namespace meter {

namespace {

struct Row {
    std::string_view unit;
    bytes::ScaledValue perHour;
};

// A G16 gas meter passes 25 m3/h and a Q3 = 16 water meter 20 m3/h (EN 1359, EN ISO 4064); a 3 x 63 A connection 43 kW, a large heat
// meter (qp 3.5) 400 kW at the widest spread. Our choice, rounded up.
constexpr Row rows[] = {
    {"m3", {25, 0}},   {"l", {25'000, 0}}, {"kWh", {500, 0}}, {"Wh", {500'000, 0}}, {"MWh", {5, -1}}, {"MJ", {1800, 0}},
    {"GJ", {18, -1}},  {"kvarh", {500, 0}}, {"kVAh", {500, 0}}, {"HCA", {500, 0}},
};

} // namespace

std::optional<bytes::ScaledValue> mostPerHour(std::string_view unit)
{
    for (const Row &row : rows) {
        if (row.unit == unit)
            return row.perHour;
    }
    return std::nullopt;
}

} // namespace meter
