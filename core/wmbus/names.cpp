#include "core/wmbus/names.h"

#include <algorithm>
#include <array>

namespace wmbus {

namespace {

struct ManufacturerRow {
    std::uint16_t number;
    std::string_view name;
};

constexpr auto manufacturers = std::to_array<ManufacturerRow>({
#define MANUFACTURER(number, name, country) {number, name},
#include "tables/manufacturers.inc"
#undef MANUFACTURER
});

struct DeviceTypeRow {
    std::uint8_t code;
    DeviceTypeNames names;
    bool techemOnly;
};

constexpr auto deviceTypes = std::to_array<DeviceTypeRow>({
#define DEVICE_TYPE(code, english, german, category, techem) {code, {english, german, category}, techem},
#include "tables/device_types.inc"
#undef DEVICE_TYPE
});

struct ControlRow {
    std::uint8_t code;
    std::uint8_t mask;
    std::string_view name;
};

constexpr auto controlFields = std::to_array<ControlRow>({
#define CONTROL_FIELD(code, mask, name, direction, remarks) {code, mask, name},
#include "tables/control_fields.inc"
#undef CONTROL_FIELD
});

struct InformationRow {
    std::uint8_t from;
    std::uint8_t to;
    std::string_view name;
};

constexpr auto controlInformation = std::to_array<InformationRow>({
#define CONTROL_INFORMATION(from, to, direction, header, payload, name) {from, to, name},
#include "tables/control_information.inc"
#undef CONTROL_INFORMATION
});

struct ErrorRow {
    std::string_view table;
    std::uint8_t code;
    CodeNames names;
};

constexpr auto errors = std::to_array<ErrorRow>({
#define ERROR_CODE(table, code, english, german) {table, code, {english, german}},
#include "tables/errors.inc"
#undef ERROR_CODE
});

constexpr std::uint16_t techem = 0x5068; // TCH

struct MediumRow {
    std::uint8_t type;
    std::string_view word;
};

constexpr auto mediumWords = std::to_array<MediumRow>({
    {0x00, "other"},          {0x01, "oil"},
    {0x02, "electricity"},    {0x03, "gas"},
    {0x04, "heat"},           {0x05, "steam"},
    {0x06, "warm_water"},     {0x07, "water"},
    {0x08, "heat_cost_allocation"}, {0x09, "compressed_air"},
    {0x0A, "cooling"},        {0x0B, "cooling"},
    {0x0C, "heat"},           {0x0D, "heat_cooling"},
    {0x0E, "bus_component"},  {0x0F, "unknown"},
    {0x10, "irrigation_water"}, {0x11, "water_data_logger"},
    {0x12, "gas_data_logger"}, {0x13, "gas_converter"},
    {0x14, "calorific_value"}, {0x15, "hot_water"},
    {0x16, "cold_water"},     {0x17, "hot_cold_water"},
    {0x18, "pressure"},       {0x19, "a_d_converter"},
    {0x1A, "smoke_detector"}, {0x1B, "room_sensor"},
    {0x1C, "gas_detector"},   {0x20, "breaker"},
    {0x21, "valve"},          {0x25, "display"},
    {0x28, "waste_water"},    {0x29, "waste"},
    {0x2A, "carbon_dioxide"}, {0x30, "service_tool"},
    {0x31, "gateway"},        {0x32, "repeater"},
    {0x33, "repeater"},       {0x36, "radio_converter"},
    {0x37, "radio_converter"}, {0x38, "wired_adapter"},
});

constexpr auto techemWords = std::to_array<MediumRow>({
    {0x43, "heat"}, {0x62, "warm_water"}, {0x72, "cold_water"}, {0x80, "heat_cost_allocation"}, {0xC3, "heat"}, {0xF0, "smoke_detector"},
});

std::string_view tableName(ErrorTable table)
{
    switch (table) {
    case ErrorTable::Record:
        return "record-error";
    case ErrorTable::Application:
        return "application-error";
    case ErrorTable::ApplicationSelect:
        return "application-select";
    }
    return {};
}

bool isTechem(const Address &address)
{
    return (address.manufacturer & 0x7FFFU) == techem;
}

} // namespace

std::string_view manufacturerName(std::uint16_t manufacturer)
{
    const auto number = static_cast<std::uint16_t>(manufacturer & 0x7FFFU);
    const auto *found = std::lower_bound(manufacturers.begin(), manufacturers.end(), number,
                                         [](const ManufacturerRow &row, std::uint16_t wanted) { return row.number < wanted; });
    return found != manufacturers.end() && found->number == number ? found->name : std::string_view();
}

std::optional<DeviceTypeNames> deviceTypeNames(const Address &address)
{
    for (const DeviceTypeRow &row : deviceTypes) {
        if (row.code == address.type && (!row.techemOnly || isTechem(address)))
            return row.names;
    }
    return std::nullopt;
}

std::string_view mediumWord(const Address &address)
{
    const auto find = [&address](const auto &rows) {
        for (const MediumRow &row : rows) {
            if (row.type == address.type)
                return row.word;
        }
        return std::string_view();
    };
    std::string_view word = find(mediumWords);
    if (word.empty() && isTechem(address))
        word = find(techemWords);
    return word.empty() ? std::string_view("unknown") : word;
}

std::string_view controlFieldName(std::uint8_t control)
{
    for (const ControlRow &row : controlFields) {
        if ((control & row.mask) == row.code)
            return row.name;
    }
    return {};
}

std::string_view controlInformationName(std::uint8_t ci)
{
    for (const InformationRow &row : controlInformation) {
        if (ci >= row.from && ci <= row.to)
            return row.name;
    }
    return {};
}

CodeNames errorNames(ErrorTable table, std::uint8_t code)
{
    for (const ErrorRow &row : errors) {
        if (row.table == tableName(table) && row.code == code)
            return row.names;
    }
    return {};
}

} // namespace wmbus
