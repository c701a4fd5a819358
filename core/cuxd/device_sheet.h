#pragma once

#include "core/wmbus/address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuxd {

// What to choose and type in CUxD to make a device of a meter. Words are CUxD's own and stay as they are in every language.
struct DeviceSheet {
    struct Parameter {
        std::string_view name;   // "CODE"
        std::string value;       // what to type; empty: leave empty, or the user's choice where `isChoice`
        std::string_view unit;   // "min", "m³"
        bool isChoice = false;   // depends on the installation: value is CUxD's preset
        bool isCheckBox = false; // value is "x" or empty
    };
    struct Channel {
        std::uint8_t number = 1;
        std::string_view type; // "SENSOR"
        std::vector<Parameter> parameters;
    };

    std::uint8_t deviceType = 25;      // "(25) wM-Bus Sensoren"
    std::uint8_t subType = 1;          // 1 EnergyCam and compatible, 2 SMI260
    std::string_view deviceTypeText;   // as CUxD's list shows it
    std::string_view subTypeText;
    std::string code;                  // "51601328"; upper and lower case matter
    std::optional<std::string> sticker; // SMI 260: the ID on its sticker in hex, "00001F7D", where CODE is decimal "00008061"
    std::vector<Parameter> parameters;
    std::vector<Channel> channels;
};

// A Letrika SMI 260: maker LET (bit 15 set), version 01, electricity.
[[nodiscard]] bool isSmi260(const wmbus::Address &address);

[[nodiscard]] DeviceSheet deviceSheet(const wmbus::Address &address);

// "00008061" for "00001F7D", "1F7D" or "0x1F7D": the sticker's hex as CUxD's decimal CODE. Nothing for anything else, and for numbers
// above 99999999.
[[nodiscard]] std::optional<std::string> codeFromSticker(std::string_view hex);
// "00001F7D" for the id whose digits are 00008061; nothing where a digit is above 9.
[[nodiscard]] std::optional<std::string> stickerFromId(std::uint32_t id);

} // namespace cuxd
