#include "core/keys/import/key_row.h"
#include "core/keys/import/line_readers.h"

#include <algorithm>

namespace keys {

namespace {

// A meter while its lines are read. A second `name` or a second `id` begins the next one.
struct Meter {
    std::string_view name;
    std::string_view ids;
    std::string_view key;
    std::uint32_t line = 0; // of its id
    bool hasKey = false;
};

// "12345678", also with wmbusmeters' parts behind it: "12345678.M=KAM.V=1b.T=16".
std::optional<wmbus::AddressPattern> patternFrom(std::string_view text)
{
    const auto id = wmbus::idFromText(text.substr(0, 8));
    if (!id)
        return std::nullopt;
    wmbus::AddressPattern pattern{*id, std::nullopt, std::nullopt, std::nullopt};
    for (text.remove_prefix(8); !text.empty();) {
        const std::size_t end = std::min(text.find('.', 1), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(end);
        if (part.size() < 4 || part[0] != '.' || part[2] != '=')
            return std::nullopt;
        const std::string_view value = part.substr(3);
        if (part[1] == 'M') {
            pattern.manufacturer = wmbus::manufacturerFromCode(value);
            if (!pattern.manufacturer)
                return std::nullopt;
            continue;
        }
        const auto number = value.size() == 2 ? wmbus::idFromText("000000" + std::string(value)) : std::nullopt;
        if (!number || (part[1] != 'V' && part[1] != 'T'))
            return std::nullopt;
        (part[1] == 'V' ? pattern.version : pattern.type) = static_cast<std::uint8_t>(*number);
    }
    return pattern;
}

void put(const Meter &meter, ImportedKeys &out)
{
    if (meter.ids.empty())
        return;
    const auto bad = [&](LineFault fault, KeyTextError text = {}) {
        const auto first = patternFrom(trimmedCell(meter.ids.substr(0, std::min(meter.ids.find(','), meter.ids.size()))));
        out.badLines.push_back({meter.line, fault, text, fault == LineFault::BadAddress ? std::nullopt : first});
    };
    if (!meter.hasKey || meter.key.empty() || meter.key == "NOKEY")
        return bad(LineFault::NoKey);
    const auto key = parseKeyText(meter.key);
    if (!key)
        return bad(LineFault::BadKey, key.error());
    for (std::string_view ids = meter.ids; !ids.empty();) {
        const std::size_t end = std::min(ids.find(','), ids.size());
        const auto pattern = patternFrom(trimmedCell(ids.substr(0, end)));
        ids.remove_prefix(std::min(end + 1, ids.size()));
        if (!pattern) {
            bad(LineFault::BadAddress);
            continue;
        }
        ImportedKey imported;
        imported.line = meter.line;
        imported.entry.meters = *pattern;
        imported.entry.key = key->key;
        imported.entry.name = std::string(meter.name);
        imported.entry.origin = KeyOrigin::Wmbusmeters;
        out.keys.push_back(std::move(imported));
    }
}

} // namespace

ImportResult readWmbusmeters(std::string_view text)
{
    ImportedKeys result;
    result.format = KeyOrigin::Wmbusmeters;
    Meter meter;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::string_view line = trimmedCell(takeLine(text));
        const std::size_t equals = line.find('=');
        if (line.empty() || line.front() == '#' || equals == std::string_view::npos)
            continue;
        if (result.keys.size() + result.badLines.size() >= mostImportedRows)
            return bytes::unexpected(ImportFault::TooBig);
        const auto name = trimmedCell(line.substr(0, equals));
        const auto value = trimmedCell(line.substr(equals + 1));
        if ((name == "name" && !meter.name.empty()) || (name == "id" && !meter.ids.empty())) {
            put(meter, result);
            meter = {};
        }
        if (name == "name") {
            meter.name = value;
        } else if (name == "id") {
            meter.ids = value;
            meter.line = number;
        } else if (name == "key") {
            meter.key = value;
            meter.hasKey = true;
        }
    }
    put(meter, result);
    if (result.keys.empty() && result.badLines.empty())
        return bytes::unexpected(ImportFault::NotRecognised);
    return result;
}

} // namespace keys
