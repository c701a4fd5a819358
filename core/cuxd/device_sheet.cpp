#include "core/cuxd/device_sheet.h"

#include "core/bytes/hex.h"


namespace cuxd {

namespace {

using Parameter = DeviceSheet::Parameter;

constexpr std::uint16_t letrika = 0x30B4; // "LET"
constexpr std::uint8_t electricity = 0x02;

std::string eightDecimalDigits(std::uint32_t number)
{
    std::string digits = std::to_string(number);
    return std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
}

DeviceSheet energyCamSheet(const wmbus::Address &address)
{
    DeviceSheet sheet;
    sheet.subTypeText = "1. EnergyCam/iPERL";
    sheet.code = wmbus::idText(address.id);
    sheet.parameters = {{"DEVICE", {}, {}, true},          {"CODE", sheet.code, {}},          {"CYCLIC_INFO_MSG", "x", {}, true, true},
                        {"RESET", {}, {}, false, true},    {"SUM_RESET", {}, {}, false, true}, {"LEARN", {}, {}, false, true}};
    const std::string_view unit = address.type == electricity ? "kWh" : "m\u00B3";
    sheet.channels = {{1, "SENSOR", {{"SETMETER", {}, unit, true}, {"MAXMETER", "99999.999", unit, true}}}};
    return sheet;
}

DeviceSheet smi260Sheet(const wmbus::Address &address)
{
    DeviceSheet sheet;
    sheet.subType = 2;
    sheet.subTypeText = "2. SMI260 Wechselrichter";
    sheet.code = wmbus::idText(address.id);
    sheet.sticker = stickerFromId(address.id);
    sheet.parameters = {{"DEVICE", {}, {}, true},
                        {"MASTER", "00000000", {}},
                        {"CODE", sheet.code, {}},
                        {"POLL_INTERVAL", "5", "min", true},
                        {"CYCLIC_INFO_MSG", {}, {}, true, true},
                        {"RESET", {}, {}, false, true},
                        {"SUM_RESET", {}, {}, false, true}};
    sheet.channels = {{1, "POWERMETER", {}}, {2, "POWERMETER", {}}, {3, "SWITCH", {{"POLL_TIMEOUT", "4", {}, true}}}};
    return sheet;
}

} // namespace

bool isSmi260(const wmbus::Address &address)
{
    return (address.manufacturer & 0x7FFFU) == letrika && address.softAddress() && address.version == 0x01 && address.type == electricity;
}

DeviceSheet deviceSheet(const wmbus::Address &address)
{
    DeviceSheet sheet = isSmi260(address) ? smi260Sheet(address) : energyCamSheet(address);
    sheet.deviceTypeText = "(25) wM-Bus Sensoren";
    return sheet;
}

std::optional<std::string> codeFromSticker(std::string_view hex)
{
    if (hex.starts_with("0x") || hex.starts_with("0X"))
        hex.remove_prefix(2);
    if (hex.empty() || hex.size() > 8)
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : hex) {
        const int digit = bytes::hexDigit(c);
        if (digit < 0)
            return std::nullopt;
        number = number * 16 + static_cast<std::uint32_t>(digit);
    }
    if (number > 99'999'999)
        return std::nullopt;
    return eightDecimalDigits(number);
}

std::optional<std::string> stickerFromId(std::uint32_t id)
{
    std::uint32_t number = 0;
    for (int shift = 28; shift >= 0; shift -= 4) {
        const std::uint32_t digit = (id >> shift) & 0x0FU;
        if (digit > 9)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return wmbus::idText(number);
}

} // namespace cuxd
