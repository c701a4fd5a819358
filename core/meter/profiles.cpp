#include "core/meter/profiles.h"

#include "core/wmbus/names.h"

#include <array>

namespace meter {

namespace {

using wmbus::DataRecord;
using wmbus::Quantity;
using wmbus::ValueKind;

// The one list. To add a meter: its file in profiles/, its declaration in profiles.h, its line here.
constexpr std::array<const Profile *, 3> special{&energyCam, &iperl, &itron};

bool includes(const DeviceId &device, const wmbus::Address &address)
{
    return device.manufacturer == std::string_view(wmbus::manufacturerCode(address.manufacturer).data())
        && (!device.version || *device.version == address.version) && (!device.type || *device.type == address.type);
}

// What the main register counts, in the order to look for it.
std::array<Quantity, 3> mainQuantities(const wmbus::Address &address)
{
    const auto names = wmbus::deviceTypeNames(address);
    const std::string_view category = names ? names->category : std::string_view();
    if (category == "gas" || category == "water" || category == "oil" || category == "air")
        return {Quantity::Volume, Quantity::Energy, Quantity::HeatCostUnits};
    if (category == "hca")
        return {Quantity::HeatCostUnits, Quantity::Energy, Quantity::Volume};
    return {Quantity::Energy, Quantity::Volume, Quantity::HeatCostUnits};
}

bool isCurrentTotal(const DataRecord &record)
{
    return record.kind == ValueKind::Number && record.storage == 0 && record.tariff == 0 && record.subunit == 0
        && (record.function == wmbus::Function::Instantaneous || record.function == wmbus::Function::Error)
        && record.perUnit == wmbus::Unit::None && record.timesUnit == wmbus::Unit::None;
}

// Without qualifying VIFE before one with (forward flow, at base conditions); never a limit, a phase, what flows backward.
std::int32_t mainRecord(const wmbus::Telegram &telegram)
{
    for (const Quantity wanted : mainQuantities(telegram.meter())) {
        std::int32_t qualified = -1;
        for (std::size_t i = 0; i < telegram.records.size(); ++i) {
            const DataRecord &record = telegram.records[i];
            if (record.quantity != wanted || !isCurrentTotal(record))
                continue;
            if (record.extensionCount == 0)
                return static_cast<std::int32_t>(i);
            if (qualified < 0 && qualifierOf(record).total)
                qualified = static_cast<std::int32_t>(i);
        }
        if (qualified >= 0)
            return qualified;
    }
    return -1;
}

NamedValue valueOf(const wmbus::Telegram &telegram, std::int32_t index, std::string_view name)
{
    const DataRecord &record = telegram.records[static_cast<std::size_t>(index)];
    NamedValue value;
    value.name = name;
    value.storage = record.storage;
    value.tariff = record.tariff;
    value.subunit = record.subunit;
    value.function = record.function;
    value.unit = record.unit;
    value.record = index;
    value.stale = record.note == wmbus::RecordNote::ErrorState;
    Qualifier qualifier = qualifierOf(record);
    value.qualifier = std::move(qualifier.words);
    value.sense = qualifier.sense;
    if (record.kind == ValueKind::Number)
        value.number = record.number;
    else if (record.kind == ValueKind::Time)
        value.text = wmbus::isoText(record.time);
    else
        value.text = record.text;
    return value;
}

void addCounter(const wmbus::Telegram &telegram, Reading &reading)
{
    const auto accessNumber = telegram.accessNumber();
    if (!accessNumber)
        return;
    NamedValue counter;
    counter.name = "COUNTER";
    counter.number = bytes::ScaledValue{*accessNumber, 0};
    reading.values.push_back(std::move(counter));
}

const FieldRule *ruleFor(const Profile &profile, const DataRecord &record)
{
    for (const FieldRule &rule : profile.fields) {
        if (rule.quantity == record.quantity && rule.storage == record.storage)
            return &rule;
    }
    return nullptr;
}

void addDetails(const Profile &profile, const wmbus::Telegram &telegram, Reading &reading)
{
    for (const DetailRule &rule : profile.details) {
        for (std::size_t i = 0; i < telegram.records.size(); ++i) {
            const DataRecord &record = telegram.records[i];
            if (record.quantity != rule.quantity || record.kind != ValueKind::Number || record.number.exponent != 0 || record.number.mantissa < 0)
                continue;
            NamedValue value = valueOf(telegram, static_cast<std::int32_t>(i), rule.name);
            value.number->mantissa = (record.number.mantissa >> rule.firstBit) & ((std::int64_t{1} << rule.bits) - 1);
            reading.details.push_back(std::move(value));
            break;
        }
    }
}

bool worthNaming(const DataRecord &record)
{
    const bool hasValue = record.kind == ValueKind::Number || record.kind == ValueKind::Time || record.kind == ValueKind::Text;
    return hasValue && (record.extensionCount == 0 || qualifierOf(record).sense != Sense::Foreign);
}

} // namespace

const Profile &profileFor(const wmbus::Address &address)
{
    for (const Profile *profile : special) {
        for (const DeviceId &device : profile->devices) {
            if (includes(device, address))
                return *profile;
        }
    }
    return generic;
}

void apply(const Profile &profile, const wmbus::Telegram &telegram, Reading &reading)
{
    reading.values.reserve(telegram.records.size() + 1);
    const std::int32_t main = mainRecord(telegram);
    if (main >= 0) {
        reading.values.push_back(valueOf(telegram, main, "METER"));
        reading.values.back().function = wmbus::Function::Instantaneous;
        reading.values.back().qualifier.clear(); // the one register that counts, whatever the meter calls it
    }
    addCounter(telegram, reading);
    addDetails(profile, telegram, reading);
    for (std::size_t i = 0; i < telegram.records.size(); ++i) {
        const DataRecord &record = telegram.records[i];
        const auto index = static_cast<std::int32_t>(i);
        if (index == main || !worthNaming(record))
            continue;
        if (const FieldRule *rule = ruleFor(profile, record)) {
            reading.values.push_back(valueOf(telegram, index, rule->name));
            reading.values.back().storage = 0; // the rule's name says which one it is
        } else if (profile.namesAll) {
            reading.values.push_back(valueOf(telegram, index, wmbus::word(record.quantity)));
        }
    }
}

} // namespace meter
