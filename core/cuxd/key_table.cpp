#include "core/cuxd/key_table.h"

#include <algorithm>
#include <array>
#include <set>

namespace cuxd {

KeyTable fillSlots(const std::vector<KeyTableRow> &rows)
{
    KeyTable table;
    std::array<std::optional<std::size_t>, SetKey::slotCount> places;
    std::set<wmbus::Address> seen;
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!seen.insert(rows[i].meter).second) {
            table.repeated.push_back(i);
            continue;
        }
        const auto slot = rows[i].slot;
        if (slot && *slot < places.size() && !places[*slot])
            places[*slot] = i;
        else
            waiting.push_back(i);
    }
    for (const std::size_t i : waiting) {
        const auto free = std::find(places.begin(), places.end(), std::nullopt);
        if (free == places.end())
            table.leftOver.push_back(i);
        else
            *free = i;
    }
    for (std::size_t slot = 0; slot < places.size(); ++slot) {
        if (places[slot])
            table.keys.push_back({static_cast<std::uint8_t>(slot), rows[*places[slot]].meter, rows[*places[slot]].key});
    }
    return table;
}

std::string modeLine(std::string_view tty, bytes::LinkMode mode)
{
    const Ttyinit line{std::string(tty), false, {hci::SetConfig{hci::ToFlash::No, hci::cuxdConfiguration(mode)}}};
    return std::string(std::string_view(format(line)));
}

bytes::SecretString keyLine(std::string_view tty, const KeyTable &keys)
{
    if (keys.keys.empty())
        return {};
    return format(Ttyinit{std::string(tty), true, {keys.keys.begin(), keys.keys.end()}});
}

bytes::SecretString buildTtyinit(std::string_view tty, std::optional<bytes::LinkMode> mode, const KeyTable &keys)
{
    bytes::SecretString text;
    if (mode) {
        text += modeLine(tty, *mode);
        text += '\n';
    }
    if (!keys.keys.empty()) {
        text += keyLine(tty, keys);
        text += '\n';
    }
    return text;
}

} // namespace cuxd
