#include "app/demo_keys.h"

#include "core/bytes/hex.h"
#include "core/stick/household_meters.h"

namespace app {

DemoKeys demoKeys()
{
    constexpr std::size_t addressAt = 2; // behind L and C
    DemoKeys known;
    for (const stick::HouseholdMeter &meter : stick::householdMeters()) {
        const auto key = crypto::Key::fromHex(meter.key);
        const auto telegram = bytes::fromHex(meter.telegram);
        if (!key || !telegram || telegram->size() < addressAt + 8)
            continue;
        const auto address = wmbus::addressFromWire(bytes::ByteSpan(*telegram).subspan(addressAt));
        if (!address)
            continue;
        const wmbus::AddressPattern meters{address->id, address->manufacturer, address->version, address->type};
        known.keys.push_back({meters, *key});
        known.names.push_back({meters, QString::fromUtf8(meter.name)});
    }
    return known;
}

} // namespace app
