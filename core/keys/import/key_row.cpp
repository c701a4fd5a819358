#include "core/keys/import/key_row.h"

#include <algorithm>

namespace keys {

std::string_view trimmedCell(std::string_view cell)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    for (;;) {
        const std::size_t before = cell.size();
        const std::size_t begin = cell.find_first_not_of(blanks);
        if (begin == std::string_view::npos)
            return {};
        cell = cell.substr(begin, cell.find_last_not_of(blanks) - begin + 1);
        if (cell.starts_with(noBreakSpace))
            cell.remove_prefix(noBreakSpace.size());
        if (cell.ends_with(noBreakSpace))
            cell.remove_suffix(noBreakSpace.size());
        if (cell.size() == before)
            return cell;
    }
}

bytes::SecretString lowerCase(std::string_view text)
{
    bytes::SecretString lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::optional<AddressCell> addressFromCell(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (const auto meters = wmbus::addressPatternFromText(cell))
        return AddressCell{*meters, false};
    constexpr std::size_t fewest = 5;
    const bool digits = std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || cell.size() < fewest || cell.size() > 8)
        return std::nullopt;
    const auto id = wmbus::idFromText(std::string(8 - cell.size(), '0') + std::string(cell));
    return AddressCell{{*id, std::nullopt, std::nullopt, std::nullopt}, true};
}

std::optional<std::uint16_t> makerFromCell(std::string_view cell)
{
    cell = trimmedCell(cell);
    const bool capitals = std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return cell.size() == 3 && capitals ? wmbus::manufacturerFromCode(cell) : std::nullopt;
}

bool looksLikeKey(std::string_view cell)
{
    const auto key = parseKeyText(cell);
    return key && key->form != KeyTextForm::Characters;
}

std::string_view takeLine(std::string_view &text)
{
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos) {
        text = {};
        return line;
    }
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    return line;
}

} // namespace keys
