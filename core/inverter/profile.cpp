#include "core/inverter/profile.h"

#include "core/inverter/device_code.h"

#include <algorithm>

namespace inverter {

bool RequestTemplate::has(Place place) const
{
    return std::any_of(parts.begin(), parts.end(), [place](const Part &part) { return part.place == place; });
}

const WriteRule *Profile::writeRule(DataPoint point) const
{
    const auto found = std::find_if(writes.begin(), writes.end(), [point](const WriteRule &rule) { return rule.point == point; });
    return found == writes.end() ? nullptr : &*found;
}

bool Profile::writesVerified() const
{
    return !writes.empty() && std::all_of(writes.begin(), writes.end(), [](const WriteRule &rule) { return rule.verified; });
}

bool Profile::matches(const wmbus::Address &address) const
{
    return (address.manufacturer & 0x7FFFU) == manufacturer && address.version == version && address.type == type;
}

wmbus::Address Profile::addressOf(std::uint32_t number) const
{
    const auto &parts = request(RequestKind::State).telegram.parts;
    const bool known = !parts.empty() && parts.front().fixed.size() >= 3; // C, then M low byte first
    const int onAir = known ? parts.front().fixed[1] | (parts.front().fixed[2] << 8) : manufacturer;
    return {static_cast<std::uint16_t>(onAir), bcdOf(number), version, type};
}

} // namespace inverter
