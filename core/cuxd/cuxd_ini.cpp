#include "core/cuxd/cuxd_ini.h"

#include "core/bytes/hex.h"

#include <algorithm>
#include <charconv>

namespace cuxd {

namespace {

// The parts of "ttyUSB0:6:1:0105|00" without blanks around them; the last one keeps its colons.
std::vector<std::string> parts(std::string_view text, std::size_t most)
{
    std::vector<std::string> out;
    while (out.size() + 1 < most) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            break;
        out.emplace_back(trimmed(text.substr(0, colon)));
        text.remove_prefix(colon + 1);
    }
    out.emplace_back(trimmed(text));
    out.resize(most);
    return out;
}

std::optional<std::uint32_t> number(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

LogRule logRule(std::string_view text, const Place &place)
{
    LogRule rule;
    rule.place = place;
    const auto word = [&text] {
        text = trimmed(text);
        const std::size_t blank = text.find_first_of(" \t");
        const std::string_view found = text.substr(0, blank);
        text.remove_prefix(found.size());
        return found;
    };
    const std::string_view device = word();
    const std::size_t colon = device.find(':');
    rule.device = std::string(device.substr(0, colon));
    if (colon != std::string_view::npos)
        rule.channel = std::string(device.substr(colon + 1));
    rule.dataPoint = std::string(word());
    rule.alias = std::string(trimmed(text));
    rule.excludes = rule.dataPoint == "!" || rule.alias == "!";
    return rule;
}

class Reader {
public:
    Reader(const SetupText &setup, CuxdSetup &out) : m_setup(setup), m_out(out) {}

    void read(const Entry &entry);

private:
    bool readTty(std::string_view name, std::string_view value, const Place &place);
    void readLog(std::string_view name, std::string_view value, const Place &place);

    const SetupText &m_setup;
    CuxdSetup &m_out;
};

void Reader::read(const Entry &entry)
{
    const std::string_view name = m_setup.name(entry);
    const std::string_view value = m_setup.at(m_setup.plainValue(entry));
    const Place place = m_setup.place(entry.text);
    if (name.starts_with("TTY")) {
        if (readTty(name, value, place)) {
            const std::string tty = parts(value, 2).front();
            if (!tty.empty() && std::find(m_out.ttys.begin(), m_out.ttys.end(), tty) == m_out.ttys.end())
                m_out.ttys.push_back(tty);
        }
        return;
    }
    readLog(name, value, place);
}

// Whether the parameter begins with a tty.
bool Reader::readTty(std::string_view name, std::string_view value, const Place &place)
{
    if (name == "TTYPARAM") {
        const auto p = parts(value, 3);
        m_out.ttyParameters.push_back({p[0], number(p[1]), p[2], place});
    } else if (name == "TTYASSIGN") {
        const auto p = parts(value, 2);
        m_out.ttyAssignments.push_back({p[0], p[1], place});
    } else if (name == "TTYADD") {
        m_out.ttyAdded.push_back(parts(value, 2)[0]);
    } else if (name == "TTYHIDE") {
        m_out.ttyHidden.push_back(parts(value, 2)[0]);
    } else if (name == "TTYMAXIDLE") {
        const auto p = parts(value, 4);
        m_out.ttyMaxIdles.push_back({p[0], number(p[1]), number(p[2]), p[3], place});
    }
    return name != "TTYDEFAULT";
}

void Reader::readLog(std::string_view name, std::string_view value, const Place &place)
{
    if (name == "LOGIT")
        m_out.logRules.push_back(logRule(value, place));
    else if (name == "DEVLOGFILE")
        m_out.deviceLogFile = std::string(value);
    else if (name == "DEVLOGSIZE")
        m_out.deviceLogSize = std::string(value);
    else if (name == "DEVTIMEFORMAT") {
        m_out.deviceTimeFormat = std::string(value);
        m_out.hasDeviceTimeFormat = true;
    } else if (name == "DEVDATAFORMAT") {
        if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'')
            value = value.substr(1, value.size() - 2);
        m_out.deviceDataFormat = std::string(value);
    } else if (name == "ADDRESS-BUFFER")
        m_out.addressBuffer = number(value);
    else if (name == "KEY")
        m_out.hasLicence = true;
}

// Where the two digits of the link mode stand in a SET_CONFIG command, by counting digits from the bar on.
std::optional<Span> linkModeDigits(const SetupText &setup, const PlacedCommand &placed, const hci::SetConfig &set)
{
    if (!set.configuration.linkModeNumber)
        return std::nullopt;
    std::size_t wanted = set.configuration.deviceMode ? 6 : 4; // flash flag, flags, device mode
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
        if (parts(setup.at(setup.plainValue(entry)), 2).front() == tty)
            behindTty = i + 1;
    }
    return behindTty != 0 ? behindTty : behindAny != 0 ? behindAny : setup.entries().size();
}

bool isKeyCommand(const PlacedCommand &placed)
{
    return placed.command && std::holds_alternative<SetKey>(*placed.command);
}

bool sameKeys(const TtyinitReading &reading, std::string_view tty, const KeyTable &wanted)
{
    std::vector<SetKey> have;
    for (const TtyinitLine &line : reading.lines) {
        for (const PlacedCommand &placed : line.commands) {
            if (line.tty == tty && isKeyCommand(placed))
                have.push_back(std::get<SetKey>(*placed.command));
        }
    }
    std::stable_sort(have.begin(), have.end(), [](const SetKey &a, const SetKey &b) { return a.slot < b.slot; });
    return have == wanted.keys;
}

// The line without its key commands, in its own spelling; empty when nothing is left.
bytes::SecretString withoutKeys(const SetupText &setup, const TtyinitLine &line)
{
    bytes::SecretString out;
    for (const PlacedCommand &placed : line.commands) {
        if (isKeyCommand(placed))
            continue;
        out += out.empty() ? "" : ":";
        out += setup.at(placed.text);
    }
    if (out.empty())
        return out;
    bytes::SecretString head("TTYINIT=");
    head += line.tty;
    head += line.plus ? ":+" : ":";
    return head + out;
}

} // namespace

CuxdSetup readSetup(const SetupText &setup)
{
    CuxdSetup out;
    Reader reader(setup, out);
    for (const Entry &entry : setup.entries()) {
        if (entry.kind == EntryKind::Parameter)
            reader.read(entry);
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

SetupText withKeys(const SetupText &setup, std::string_view tty, const KeyTable &keys)
{
    const TtyinitReading reading = readTtyinit(setup);
    if (isOtherDevice(setup, tty) || sameKeys(reading, tty, keys))
        return setup;
    SetupText out = setup;
    bool written = keys.keys.empty();
    // From the back, so that the places of what is still to be done stay right.
    std::optional<std::size_t> first;
    for (const TtyinitLine &line : reading.lines) {
        if (line.tty == tty && std::any_of(line.commands.begin(), line.commands.end(), isKeyCommand))
            first = first.value_or(line.entry);
    }
    for (auto line = reading.lines.rbegin(); line != reading.lines.rend(); ++line) {
        if (line->tty != tty || std::none_of(line->commands.begin(), line->commands.end(), isKeyCommand))
            continue;
        bytes::SecretString replacement = withoutKeys(out, *line);
        if (line->entry == first && !written) {
            if (!replacement.empty())
                replacement += setup.lineEnd();
            replacement += keyLine(tty, keys);
            written = true;
        }
        out = replacement.empty() ? out.without(line->entry) : out.replaced(out.entries()[line->entry].text, replacement);
    }
    return written ? out : out.withLinesBefore(placeForLine(out, tty), keyLine(tty, keys));
}

} // namespace cuxd
