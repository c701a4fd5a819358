#include "core/history/import/made_up.h"

#include "core/bytes/hex.h"
#include "core/wmbus/address.h"

#include <charconv>
#include <string>

namespace history {

namespace {

constexpr std::uint32_t aliasMark = 0xA0000000; // no printed number begins with A
constexpr std::size_t serialDigits = 7;         // CUX2500001
const std::string meterParameter = "GIVEN_TO";
const std::string batchParameter = "GIVEN_BATCH";

std::uint16_t maker()
{
    return wmbus::manufacturerFromCode("CUX").value_or(0);
}

// "CUX2500001" -> 0x02500001.
std::optional<std::uint32_t> cuxSerial(std::string_view name)
{
    if (name.size() != 3 + serialDigits || name.substr(0, 3) != "CUX")
        return std::nullopt;
    return wmbus::idFromText("0" + std::string(name.substr(3)));
}

// FNV-1a, so that an alias is the same device in every file.
std::uint32_t numberOfAlias(std::string_view alias)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : alias)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return aliasMark | (hash & 0x0FFFFFFFU);
}

} // namespace

bool isMadeUp(const wmbus::Address &device)
{
    return device.manufacturer == maker();
}

wmbus::Address madeUpDevice(std::string_view name)
{
    const auto serial = cuxSerial(name);
    return {maker(), serial ? *serial : numberOfAlias(name), 0, 0};
}

std::optional<wmbus::Address> givenTo(const store::DeviceEntry &device)
{
    const auto said = device.parameters.more.find(meterParameter);
    if (said == device.parameters.more.end() || !isMadeUp(device.address))
        return std::nullopt;
    const auto wire = bytes::fromHex(said->second);
    return wire ? wmbus::addressFromWire(*wire) : std::nullopt;
}

store::BatchId givenBatch(const store::DeviceEntry &device)
{
    const auto said = device.parameters.more.find(batchParameter);
    store::BatchId batch = 0;
    if (said != device.parameters.more.end())
        std::from_chars(said->second.data(), said->second.data() + said->second.size(), batch);
    return batch;
}

void setGiven(store::DeviceEntry &device, const wmbus::Address &meter, store::BatchId batch)
{
    device.parameters.more[meterParameter] = bytes::toHex(wmbus::toWire(meter));
    device.parameters.more[batchParameter] = std::to_string(batch);
}

void clearGiven(store::DeviceEntry &device)
{
    device.parameters.more.erase(meterParameter);
    device.parameters.more.erase(batchParameter);
}

} // namespace history
