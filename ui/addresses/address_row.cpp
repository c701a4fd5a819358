#include "ui/addresses/address_row.h"

#include <algorithm>

namespace ui {

const meter::NamedValue *mainValue(const meter::Reading &reading)
{
    // A telegram of which nothing but its number is known says nothing about the meter.
    const auto found = std::find_if(reading.values.begin(), reading.values.end(), [](const meter::NamedValue &value) { return value.name != "COUNTER"; });
    return found == reading.values.end() ? nullptr : &*found;
}

AddressRow::AddressRow(const SightingPtr &first, TimePoint heardAt) : address(first->telegram.meter()), firstHeard(heardAt), lastHeard(heardAt)
{
    take(first, heardAt);
}

void AddressRow::take(const SightingPtr &sighting, TimePoint heardAt)
{
    if (count > 0 && heardAt > lastHeard) {
        m_intervals[m_intervalCount % intervalsKept] = std::chrono::duration<float>(heardAt - lastHeard).count();
        ++m_intervalCount;
    }
    lastHeard = std::max(lastHeard, heardAt);
    ++count;
    latest = sighting;
    rssiDbm = sighting->frame.rssiDbm;
    if (rssiDbm)
        history.add(*rssiDbm);
}

const meter::NamedValue *AddressRow::mainValue() const
{
    return ui::mainValue(latest->reading);
}

std::optional<double> AddressRow::interval() const
{
    const std::size_t kept = std::min<std::size_t>(m_intervalCount, intervalsKept);
    if (kept == 0)
        return std::nullopt;
    std::array<float, intervalsKept> sorted = m_intervals;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(kept / 2);
    std::nth_element(sorted.begin(), middle, sorted.begin() + static_cast<std::ptrdiff_t>(kept));
    return static_cast<double>(*middle);
}

} // namespace ui
