#include "core/cuxd/setup_edit.h"

#include "core/bytes/hex.h"
#include "core/cuxd/cuxd_ini.h"
#include "core/hci/secrets.h"

#include <algorithm>

namespace cuxd {

namespace {

// Where the two digits of the link mode stand in a SET_CONFIG command, by counting digits from the bar on.
std::optional<Span> linkModeDigits(const SetupText &setup, const PlacedCommand &placed, const hci::SetConfig &set)
{
    if (!set.configuration.linkModeNumber)
        return std::nullopt;
    const std::size_t wanted = set.configuration.deviceMode ? 6 : 4; // flash flag, flags, device mode
    std::size_t first = 0;
    for (std::size_t i = placed.payload.begin, digits = 0; i < placed.payload.end(); ++i) {
        if (isBlank(setup.format()[i]))
            continue;
        if (digits == wanted)
            first = i;
        if (digits == wanted + 1)
            return Span{first, i + 1 - first};
        ++digits;
    }
    return std::nullopt;
}

std::string twoDigits(bytes::LinkMode mode)
{
    const auto byte = static_cast<std::uint8_t>(mode);
    return bytes::toHex({&byte, 1});
}

std::string_view ttyOf(const SetupText &setup, const Entry &entry)
{
    const std::string_view value = setup.at(setup.plainValue(entry));
    return trimmed(value.substr(0, value.find(':')));
}

// Behind the last line of this tty, else behind the last TTY… line, else at the end.
std::size_t placeForLine(const SetupText &setup, std::string_view tty)
{
    std::size_t behindTty = 0;
    std::size_t behindAny = 0;
    for (std::size_t i = 0; i < setup.entries().size(); ++i) {
        const Entry &entry = setup.entries()[i];
        if (entry.kind != EntryKind::Parameter || !setup.name(entry).starts_with("TTY"))
            continue;
        behindAny = i + 1;
        if (ttyOf(setup, entry) == tty)
            behindTty = i + 1;
    }
    return behindTty != 0 ? behindTty : behindAny != 0 ? behindAny : setup.entries().size();
}

const SetKey *keyOf(const PlacedCommand &placed)
{
    return placed.command ? std::get_if<SetKey>(&*placed.command) : nullptr;
}

bool setsLinkMode(const PlacedCommand &placed)
{
    const auto *const set = placed.command ? std::get_if<hci::SetConfig>(&*placed.command) : nullptr;
    return set != nullptr && set->configuration.linkModeNumber.has_value();
}

bool isKeyCommand(const PlacedCommand &placed)
{
    return keyOf(placed) != nullptr;
}

bool sameKeys(const TtyinitReading &reading, std::string_view tty, const KeyTable &wanted)
{
    std::vector<SetKey> have;
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            if (line.tty == tty && isKeyCommand(placed))
                have.push_back(*keyOf(placed));
        }
    }
    std::stable_sort(have.begin(), have.end(), [](const SetKey &a, const SetKey &b) { return a.slot < b.slot; });
    return have == wanted.keys;
}

// The text without the commands of one line that `unwanted` names. An empty line goes, a comment behind it stays.
template <class Unwanted>
SetupText withoutCommands(const SetupText &setup, const TtyinitLine &line, Unwanted unwanted)
{
    const Entry &entry = setup.entries()[line.entry];
    std::vector<Span> gone;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < line.commands.size(); ++i) {
        if (!unwanted(line.commands[i])) {
            ++kept;
            continue;
        }
        const Span &own = line.commands[i].text;
        // With the colon before it, or, before the first that is kept, with the one behind it.
        if (kept > 0)
            gone.push_back({line.commands[i - 1].text.end(), own.end() - line.commands[i - 1].text.end()});
        else if (i + 1 < line.commands.size())
            gone.push_back({own.begin, line.commands[i + 1].text.begin - own.begin});
    }
    if (kept == line.commands.size())
        return setup;
    if (kept == 0) {
        const std::size_t end = setup.plainValue(entry).end();
        const std::string_view comment = trimmed(setup.at({end, entry.text.end() - end}));
        return comment.empty() ? setup.without(line.entry) : setup.replaced(entry.text, bytes::SecretString(comment));
    }
    SetupText out = setup;
    for (auto span = gone.rbegin(); span != gone.rend(); ++span)
        out = out.replaced(*span, {});
    return out;
}

// The same for every line of the tty, from the back, so that the places of what is still to be done stay right.
template <class Unwanted>
SetupText withoutCommands(const SetupText &setup, std::string_view tty, Unwanted unwanted)
{
    const TtyinitReading reading = readTtyinit(setup);
    SetupText out = setup;
    for (auto line = reading.lines.rbegin(); line != reading.lines.rend(); ++line) {
        if (line->tty == tty && !line->forTextDevice)
            out = withoutCommands(out, *line, unwanted);
    }
    return out;
}

// The digits of slot, address and key as they are wanted, in the place of those that differ. A text in small letters stays in them.
SetupText withDigits(const SetupText &setup, Span payload, const SetKey &key)
{
    hci::Message message = messageOf(Command(key));
    bytes::SecretString text(setup.at(payload));
    const bool small = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'f'; });
    std::size_t digit = 0;
    for (char &c : text) {
        if (isBlank(c) || digit / 2 >= message.payload.size())
            continue;
        const int wanted = (message.payload[digit / 2] >> (digit % 2 == 0 ? 4 : 0)) & 0x0F;
        if (bytes::hexDigit(c) != wanted)
            c = (small ? "0123456789abcdef" : "0123456789ABCDEF")[wanted];
        ++digit;
    }
    hci::wipeKey(message);
    return text == setup.at(payload) ? setup : setup.replaced(payload, text);
}

// The key command of this tty with the highest place below `slot`, else the one with the lowest; the last of its kind.
const PlacedCommand *neighbour(const TtyinitReading &reading, std::string_view tty, std::uint8_t slot)
{
    const PlacedCommand *below = nullptr;
    const PlacedCommand *lowest = nullptr;
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            const SetKey *const key = line.tty == tty ? keyOf(placed) : nullptr;
            if (key == nullptr)
                continue;
            if (key->slot < slot && (below == nullptr || key->slot >= keyOf(*below)->slot))
                below = &placed;
            if (lowest == nullptr || key->slot < keyOf(*lowest)->slot)
                lowest = &placed;
        }
    }
    return below != nullptr ? below : lowest;
}

} // namespace

KeyTable StickSetup::keyTable() const
{
    KeyTable table;
    for (const auto &slot : places) {
        if (slot)
            table.keys.push_back(*slot);
    }
    return table;
}

std::optional<std::uint8_t> StickSetup::slotOf(const wmbus::Address &meter) const
{
    for (const auto &slot : places) {
        if (slot && slot->meter == meter)
            return slot->slot;
    }
    return std::nullopt;
}

std::optional<std::uint8_t> StickSetup::freeSlot() const
{
    const auto free = std::find(places.begin(), places.end(), std::nullopt);
    return free == places.end() ? std::nullopt : std::optional(static_cast<std::uint8_t>(free - places.begin()));
}

StickSetup stickSetup(const TtyinitReading &reading, std::string_view tty)
{
    StickSetup out;
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            if (line.tty != tty || !placed.command)
                continue;
            if (const SetKey *const key = keyOf(placed); key != nullptr && key->slot < SetKey::slotCount)
                out.places[key->slot] = *key;
            else if (const auto *const set = std::get_if<hci::SetConfig>(&*placed.command); set != nullptr && set->configuration.linkMode())
                out.mode = set->configuration.linkMode();
        }
    }
    return out;
}

bool isOtherDevice(const SetupText &setup, std::string_view tty)
{
    bool other = false;
    for (const TtyAssignment &assignment : readSetup(setup).ttyAssignments) {
        if (assignment.tty == tty)
            other = assignment.type != "WMOD";
    }
    return other;
}

SetupText withLinkMode(const SetupText &setup, std::string_view tty, bytes::LinkMode mode)
{
    if (isOtherDevice(setup, tty))
        return setup;
    const TtyinitReading reading = readTtyinit(setup);
    std::optional<Span> last; // CUxD sends them in order, so the last one counts
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            const auto *const set = placed.command ? std::get_if<hci::SetConfig>(&*placed.command) : nullptr;
            if (line.tty == tty && set != nullptr) {
                if (const auto digits = linkModeDigits(setup, placed, *set))
                    last = digits;
            }
        }
    }
    if (!last)
        return setup.withLinesBefore(placeForLine(setup, tty), modeLine(tty, mode));
    const std::string wanted = twoDigits(mode);
    return setup.at(*last) == wanted ? setup : setup.replaced(*last, wanted);
}

SetupText withoutLinkMode(const SetupText &setup, std::string_view tty)
{
    return isOtherDevice(setup, tty) ? setup : withoutCommands(setup, tty, setsLinkMode);
}

SetupText withKeys(const SetupText &setup, std::string_view tty, const KeyTable &keys)
{
    const TtyinitReading reading = readTtyinit(setup);
    if (isOtherDevice(setup, tty) || sameKeys(reading, tty, keys))
        return setup;
    SetupText out = setup;
    bool written = keys.keys.empty();
    for (const TtyinitLine &line : reading.lines) {
        const bool hasKeys = std::any_of(line.commands.begin(), line.commands.end(), isKeyCommand);
        if (written || line.tty != tty || !hasKeys)
            continue;
        // In the place of the first line with keys: of the whole line, or behind what else it says.
        const Entry &entry = setup.entries()[line.entry];
        const Span value = setup.plainValue(entry);
        const bool onlyKeys = std::all_of(line.commands.begin(), line.commands.end(), isKeyCommand);
        if (onlyKeys)
            out = out.replaced({entry.name.begin, value.end() - entry.name.begin}, keyLine(tty, keys));
        else
            out = withoutCommands(out, line, isKeyCommand).withLinesBefore(line.entry + 1, keyLine(tty, keys));
        written = true;
        // The lines behind it lose their keys.
        const TtyinitReading again = readTtyinit(out);
        const std::size_t own = line.entry + (onlyKeys ? 0 : 1);
        for (auto other = again.lines.rbegin(); other != again.lines.rend(); ++other) {
            if (other->tty == tty && other->entry != own)
                out = withoutCommands(out, *other, isKeyCommand);
        }
    }
    if (!written)
        return out.withLinesBefore(placeForLine(out, tty), keyLine(tty, keys));
    return keys.keys.empty() ? withoutCommands(out, tty, isKeyCommand) : out;
}

SetupText withKey(const SetupText &setup, std::string_view tty, const SetKey &key)
{
    if (isOtherDevice(setup, tty))
        return setup;
    const TtyinitReading reading = readTtyinit(setup);
    const PlacedCommand *same = nullptr; // the last one counts
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            if (line.tty == tty && isKeyCommand(placed) && keyOf(placed)->slot == key.slot)
                same = &placed;
        }
    }
    if (same != nullptr)
        return withDigits(setup, same->payload, key);
    const bytes::SecretString command = format(Command(key));
    const PlacedCommand *const near = neighbour(reading, tty, key.slot);
    if (near == nullptr)
        return setup.withLinesBefore(placeForLine(setup, tty), format(Ttyinit{std::string(tty), true, {key}}));
    if (keyOf(*near)->slot < key.slot)
        return setup.replaced({near->text.end(), 0}, ":" + command);
    return setup.replaced({near->text.begin, 0}, command + ":");
}

SetupText withoutKey(const SetupText &setup, std::string_view tty, std::uint8_t slot)
{
    if (isOtherDevice(setup, tty))
        return setup;
    return withoutCommands(setup, tty, [slot](const PlacedCommand &placed) { return isKeyCommand(placed) && keyOf(placed)->slot == slot; });
}

SetupText withOneLineEach(const SetupText &setup)
{
    SetupText out = setup;
    const TtyinitReading reading = readTtyinit(setup);
    for (auto line = reading.lines.rbegin(); line != reading.lines.rend(); ++line) {
        const Entry &entry = setup.entries()[line->entry];
        if (entry.lines < 2 || line->forTextDevice)
            continue;
        bytes::SecretString joined;
        for (std::string_view rest = setup.at(entry.text); !rest.empty();) {
            const std::size_t end = rest.find('\n');
            joined += joined.empty() ? rest.substr(0, end) : trimmed(rest.substr(0, end));
            while (!joined.empty() && isBlank(joined.back()))
                joined.pop_back();
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        out = out.replaced(entry.text, joined);
    }
    return out;
}

bytes::SecretString linesOf(const SetupText &setup, std::string_view tty)
{
    const SetupText whole = withOneLineEach(setup);
    bytes::SecretString out;
    for (const TtyinitLine &line : readTtyinit(whole).lines) {
        if (line.tty != tty || line.forTextDevice)
            continue;
        const Entry &entry = whole.entries()[line.entry];
        const bool readable = !line.commands.empty()
            && std::all_of(line.commands.begin(), line.commands.end(), [](const PlacedCommand &placed) { return placed.command.has_value(); });
        out += readable ? format(line.meaning()) : bytes::SecretString(trimmed(whole.at(entry.text)));
        out += '\n';
    }
    return out;
}

} // namespace cuxd
