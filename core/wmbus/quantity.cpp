#include "core/wmbus/quantity.h"

#include <array>

namespace wmbus {

namespace {

struct QuantityNames {
    std::string_view word;
    std::string_view english;
    std::string_view german;
};

constexpr auto quantities = std::to_array<QuantityNames>({
    {"unknown", "unknown", "unbekannt"},
#define QUANTITY(name, word, english, german) {word, english, german},
#include "tables/quantities.inc"
#undef QUANTITY
});

constexpr auto units = std::to_array<std::string_view>({
    "",
#define UNIT(name, word) word,
#include "tables/units.inc"
#undef UNIT
});

const QuantityNames &names(Quantity quantity)
{
    const auto index = static_cast<std::size_t>(quantity);
    return quantities[index < quantities.size() ? index : 0];
}

} // namespace

std::string_view word(Quantity quantity)
{
    return names(quantity).word;
}

std::string_view word(Unit unit)
{
    const auto index = static_cast<std::size_t>(unit);
    return units[index < units.size() ? index : 0];
}

std::string_view englishName(Quantity quantity)
{
    return names(quantity).english;
}

std::string_view germanName(Quantity quantity)
{
    return names(quantity).german;
}

} // namespace wmbus
