#include "core/wmbus/vif_table.h"

#include <array>

namespace wmbus {

namespace {

enum class Table : std::uint8_t { primary, FB, FD, FDFD, VIFE, FC, Count };
enum class Edition : std::uint8_t { Current, Old };

struct Row {
    Table table;
    std::uint8_t from;
    std::uint8_t to;
    Quantity quantity;
    std::int8_t base;
    std::uint8_t exponentMask;
    std::uint8_t unitMask;
    std::array<Unit, 4> units;
    DataType type;
    Operation operation;
    Edition edition;
};

constexpr auto rows = std::to_array<Row>({
#define VIF_ROW(table, from, to, quantity, base, mask, select, unit0, unit1, unit2, unit3, type, operation, edition)                                 \
    {Table::table, from, to, Quantity::quantity, base, mask, select, {Unit::unit0, Unit::unit1, Unit::unit2, Unit::unit3}, DataType::type,           \
     Operation::operation, Edition::edition},
#include "tables/vif_rows.inc"
#undef VIF_ROW
});

constexpr std::uint8_t phaseAngleOrGallons = 0x23;

using Index = std::array<std::array<VifMeaning, 128>, static_cast<std::size_t>(Table::Count)>;

constexpr Index makeIndex(bool electricity)
{
    Index index{};
    for (const Row &row : rows) {
        for (unsigned code = row.from; code <= row.to; ++code) {
            const bool shared = row.table == Table::FB && code == phaseAngleOrGallons;
            if (shared && electricity == (row.edition == Edition::Old))
                continue;
            VifMeaning &meaning = index[static_cast<std::size_t>(row.table)][code];
            meaning.quantity = row.quantity;
            meaning.unit = row.units[code & row.unitMask];
            meaning.exponent = static_cast<std::int8_t>(row.base + static_cast<int>(code & row.exponentMask));
            meaning.type = row.type;
            meaning.operation = row.operation;
        }
    }
    return index;
}

constexpr Index common = makeIndex(false);
constexpr Index forElectricity = makeIndex(true);

} // namespace

VifMeaning vifMeaning(VifTable table, std::uint8_t code, bool electricity)
{
    return (electricity ? forElectricity : common)[static_cast<std::size_t>(table)][code & 0x7FU];
}

VifMeaning vifeMeaning(std::uint8_t table, std::uint8_t code)
{
    return common[static_cast<std::size_t>(table == 0 ? Table::VIFE : Table::FC)][code & 0x7FU];
}

} // namespace wmbus
