#include "core/meter/reading.h"

#include "core/meter/profiles.h"

#include <charconv>

namespace meter {

namespace {

void appendNumber(std::string &out, std::string_view label, std::uint64_t number)
{
    if (number == 0)
        return;
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(label).append(digits, end);
}

std::string_view functionSuffix(wmbus::Function function)
{
    switch (function) {
    case wmbus::Function::Maximum:
        return "_maximum";
    case wmbus::Function::Minimum:
        return "_minimum";
    case wmbus::Function::Instantaneous:
    case wmbus::Function::Error: // the same register; `stale` says that it is old
        break;
    }
    return {};
}

} // namespace

void appendName(std::string &out, const NamedValue &value)
{
    out.append(value.name);
    if (!value.qualifier.empty())
        out.append(1, '_').append(value.qualifier);
    out.append(functionSuffix(value.function));
    appendNumber(out, "_storage_", value.storage);
    appendNumber(out, "_tariff_", value.tariff);
    appendNumber(out, "_subunit_", value.subunit);
}

std::string fullName(const NamedValue &value)
{
    std::string name;
    appendName(name, value);
    return name;
}

const NamedValue *Reading::find(std::string_view name) const
{
    for (const NamedValue &value : values) {
        if (fullName(value) == name)
            return &value;
    }
    return nullptr;
}

const NamedValue *Reading::detail(std::string_view name) const
{
    for (const NamedValue &value : details) {
        if (value.name == name)
            return &value;
    }
    return nullptr;
}

Reading readingFrom(const wmbus::Telegram &telegram)
{
    const Profile &profile = profileFor(telegram.meter());
    Reading reading;
    reading.driver = profile.driver;
    if (!telegram.records.empty())
        apply(profile, telegram, reading);
    return reading;
}

} // namespace meter
