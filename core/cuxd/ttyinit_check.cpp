#include "core/cuxd/ttyinit_check.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace cuxd {

namespace {

using Findings = std::vector<Finding>;

void add(Findings &findings, TtyinitFault fault, const Place &place, std::size_t value = 0, std::size_t expected = 0)
{
    findings.push_back({fault, place, static_cast<std::uint32_t>(value), static_cast<std::uint32_t>(expected)});
}

// How long a SET_CONFIG payload must be by its own flags; the second flag byte and its group may be missing.
std::size_t promisedLength(bytes::ByteSpan payload)
{
    constexpr std::array<std::uint8_t, 8> groupOneSizes{1, 1, 1, 2, 4, 1, 1, 1};
    std::size_t length = 2;
    if (payload.size() < length)
        return length;
    for (unsigned bit = 0; bit < groupOneSizes.size(); ++bit)
        length += ((payload[1] >> bit) & 1U) != 0 ? groupOneSizes[bit] : 0U;
    if (payload.size() <= length)
        return length;
    const std::uint8_t flags = payload[length];
    return length + 1 + static_cast<std::size_t>(std::popcount(flags));
}

void checkConfiguration(const hci::SetConfig &set, const Place &place, Findings &findings)
{
    const hci::Configuration &c = set.configuration;
    if (set.toFlash == hci::ToFlash::Yes)
        add(findings, TtyinitFault::WritesToFlash, place);
    if (c.linkModeNumber && !c.linkMode())
        add(findings, TtyinitFault::UnknownLinkMode, place, *c.linkModeNumber);
    if (c.linkMode() == bytes::LinkMode::CT)
        add(findings, TtyinitFault::NeedsNewFirmware, place);
    if (c.autoPowerSaving.value_or(0) != 0)
        add(findings, TtyinitFault::PowerSaving, place);
    if (c.rssiAttached == std::uint8_t{0})
        add(findings, TtyinitFault::NoRssi, place);
    if (c.deviceMode == std::uint8_t{1})
        add(findings, TtyinitFault::MeterMode, place);
}

std::optional<Command> configurationFrom(bytes::ByteSpan payload, const Place &place, Findings &findings)
{
    if (!payload.empty() && payload[0] > 1) {
        add(findings, TtyinitFault::FlashFlag, place, payload[0]);
        return std::nullopt;
    }
    const std::size_t promised = promisedLength(payload);
    if (payload.size() != promised)
        add(findings, payload.size() < promised ? TtyinitFault::ConfigShort : TtyinitFault::ConfigSurplus, place, payload.size(), promised);
    const auto set = hci::SetConfig::parse(payload);
    if (!set)
        return std::nullopt;
    checkConfiguration(*set, place, findings);
    return *set;
}

bool hasMakersLetters(const wmbus::Address &meter)
{
    for (int shift = 10; shift >= 0; shift -= 5) {
        const unsigned letter = (meter.manufacturer >> shift) & 31U;
        if (letter < 1 || letter > 26)
            return false;
    }
    return true;
}

bool digitsAreEqual(const crypto::Key &key)
{
    const auto data = key.data();
    return (data[0] >> 4) == (data[0] & 0x0F) && std::all_of(data.begin(), data.end(), [&](std::uint8_t b) { return b == data[0]; });
}

std::optional<Command> keyFrom(bytes::ByteSpan payload, const Place &place, Findings &findings)
{
    constexpr std::size_t addressAt = 1;
    constexpr std::size_t keyAt = 9;
    const auto meter = wmbus::addressFromWire(payload.subspan(addressAt));
    const auto key = crypto::Key::fromBytes(payload.subspan(keyAt));
    if (!meter || !key)
        return std::nullopt;
    if (payload[0] >= SetKey::slotCount)
        add(findings, TtyinitFault::SlotBeyondTable, {place.line, place.column, 2}, payload[0]);
    if (digitsAreEqual(*key))
        add(findings, TtyinitFault::EqualDigits, place);
    if (!hasMakersLetters(*meter))
        add(findings, TtyinitFault::MakersLetters, place);
    return SetKey{payload[0], *meter, *key};
}

// How many bytes a request takes: the first length that exists from `length` on, upwards and then downwards.
std::size_t fittingLength(hci::Code code, std::size_t length)
{
    for (std::size_t distance = 0; distance < 256; ++distance) {
        if (length + distance < 256 && hci::isRequestOfLength(code, length + distance))
            return length + distance;
        if (length >= distance && hci::isRequestOfLength(code, length - distance))
            return length - distance;
    }
    return length;
}

// Requests that restart the stick, put it to sleep, or send by radio: done once, never at every start.
bool isSetting(hci::Code code)
{
    const bool management = code.endpoint == hci::Endpoint::DeviceManagement;
    constexpr std::array<std::uint8_t, 4> restarts{hci::Reset::code.id, hci::FactoryReset::code.id, hci::SetOperationMode::code.id,
                                                   hci::EnterLowPower::code.id};
    return management && std::find(restarts.begin(), restarts.end(), code.id) == restarts.end();
}

// What the lines have said about one stick so far.
struct StickSoFar {
    struct Used {
        wmbus::Address meter;
        crypto::Key key;
    };
    std::map<std::uint8_t, Used> slots;
    std::size_t keys = 0;
    std::optional<bytes::LinkMode> mode;
};

void checkKey(const SetKey &set, const Place &place, StickSoFar &stick, Findings &findings)
{
    if (++stick.keys > SetKey::slotCount) {
        add(findings, TtyinitFault::TooManyKeys, place, stick.keys);
        return;
    }
    for (const auto &[slot, used] : stick.slots) {
        if (slot != set.slot && used.meter == set.meter)
            add(findings, used.key == set.key ? TtyinitFault::MeterTwice : TtyinitFault::MeterHasOtherKey, place, slot);
    }
    const auto [taken, isNew] = stick.slots.try_emplace(set.slot, StickSoFar::Used{set.meter, set.key});
    if (isNew)
        return;
    if (taken->second.meter != set.meter)
        add(findings, TtyinitFault::SlotTaken, place, set.slot);
    else
        add(findings, taken->second.key == set.key ? TtyinitFault::MeterTwice : TtyinitFault::MeterHasOtherKey, place, set.slot);
}

void checkLine(const SetupText &setup, const TtyinitLine &line, StickSoFar &stick, Findings &findings)
{
    bool hasKey = false;
    bool hasMode = false;
    for (const PlacedCommand &placed : line.commands) {
        if (!placed.command)
            continue;
        const Place place = setup.place(placed.text);
        if (const auto *const set = std::get_if<SetKey>(&*placed.command)) {
            hasKey = true;
            checkKey(*set, place, stick, findings);
        } else if (const auto *const config = std::get_if<hci::SetConfig>(&*placed.command)) {
            const auto mode = config->configuration.linkMode();
            hasMode = true;
            if (mode && stick.mode && mode != stick.mode)
                add(findings, TtyinitFault::SecondLinkMode, place);
            stick.mode = mode ? mode : stick.mode;
        }
    }
    const Place whole = setup.place(line.ttyText);
    if (hasKey && hasMode)
        add(findings, TtyinitFault::MixedLine, whole);
    else if (hasKey && !line.plus)
        add(findings, TtyinitFault::KeysWithoutPlus, whole);
}

bool isInCapitals(std::string_view name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string inCapitals(std::string_view name)
{
    std::string out(name);
    for (char &c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

void checkEntry(const SetupText &setup, const Entry &entry, Findings &findings)
{
    constexpr std::array<std::string_view, 9> ttyParameters{"TTYINIT", "TTYPARAM", "TTYASSIGN", "TTYADD", "TTYHIDE",
                                                             "TTYHEX",  "TTYRAW",   "TTYDEFAULT", "TTYINITDELAY"};
    if (entry.kind == EntryKind::Unknown) {
        add(findings, TtyinitFault::NotAParameter, setup.place({entry.text.begin, entry.text.length}));
        return;
    }
    if (entry.kind != EntryKind::Parameter)
        return;
    const std::string_view name = setup.name(entry);
    const std::string capitals = inCapitals(name);
    if (!capitals.starts_with("TTY"))
        return;
    const bool known = capitals == "TTYMAXIDLE" || std::find(ttyParameters.begin(), ttyParameters.end(), capitals) != ttyParameters.end();
    if (!known)
        add(findings, TtyinitFault::UnknownTtyParameter, setup.place(entry.name));
    else if (!isInCapitals(name))
        add(findings, TtyinitFault::LowerCaseName, setup.place(entry.name));
}

} // namespace

std::optional<Command> commandFrom(hci::Code code, bytes::ByteSpan payload, const Place &place, std::vector<Finding> &findings)
{
    const std::string_view name = hci::codeName(code);
    if (!name.empty() && !name.ends_with("_REQ")) {
        add(findings, TtyinitFault::NotARequest, place);
        return std::nullopt;
    }
    if (code == hci::SetConfig::code)
        return configurationFrom(payload, place, findings);
    if (name.empty()) {
        add(findings, TtyinitFault::UnknownCommand, place);
    } else if (const std::size_t fitting = fittingLength(code, payload.size()); fitting != payload.size() && code == hci::GetConfig::code) {
        // CUxD's own example of a watchdog is "0105|00": a byte too many that real sticks overlook.
        return hci::GetConfig{};
    } else if (fitting != payload.size()) {
        add(findings, TtyinitFault::PayloadLength, place, payload.size(), fitting);
        return std::nullopt;
    }
    if (code == hci::SetDecryptionKey::code)
        return keyFrom(payload, place, findings);
    if (code == hci::GetConfig::code)
        return hci::GetConfig{};
    if (!isSetting(code))
        add(findings, TtyinitFault::NotASetting, place);
    return hci::Message{code, {payload.begin(), payload.end()}, std::nullopt, std::nullopt};
}

void checkTogether(const SetupText &setup, TtyinitReading &reading)
{
    std::map<std::string, StickSoFar> sticks;
    for (const TtyinitLine &line : reading.lines)
        checkLine(setup, line, sticks[line.tty], reading.findings);
    for (const Entry &entry : setup.entries())
        checkEntry(setup, entry, reading.findings);
}

} // namespace cuxd
