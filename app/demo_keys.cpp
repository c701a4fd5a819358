#include "app/demo_keys.h"

#include "core/bytes/hex.h"
#include "core/stick/household_meters.h"

#include <QCoreApplication>

#include <string_view>

namespace app {

namespace {

struct DemoName {
    const char *meter; // as the household calls it
    const char *shown;
};

// A key file would bring names of its own; these are what a user might write there.
constexpr DemoName names[] = {
    {"EnergyCam, gas, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Gas, cellar")},
    {"electricity, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Electricity, main")},
    {"heat cost allocator, kitchen, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Radiator, kitchen")},
    {"heat cost allocator, hall, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Radiator, hall")},
    {"heat cost allocator, bath, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Radiator, bath")},
    {"water, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Water, bathroom")},
    {"Techem FHKV data IV, heat cost allocator, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Radiator, bedroom")},
    {"Kamstrup flowIQ 2200, cold water, encrypted", QT_TRANSLATE_NOOP("DemoKeys", "Cold water, garden")},
};

QString nameOf(std::string_view meter)
{
    for (const DemoName &name : names) {
        if (meter == name.meter)
            return QCoreApplication::translate("DemoKeys", name.shown);
    }
    return QString::fromUtf8(meter.data(), static_cast<qsizetype>(meter.size()));
}

} // namespace

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
        known.names.push_back({meters, nameOf(meter.name)});
    }
    return known;
}

} // namespace app
