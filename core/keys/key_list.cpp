#include "core/keys/key_list.h"

#include "core/bytes/byte_reader.h"

#include <algorithm>

namespace keys {

namespace {

constexpr std::uint16_t formKeys = 1;
constexpr std::uint16_t formSecrets = 2;
constexpr std::size_t shortestSecret = 2 + 1 + 2 + 1;
constexpr std::size_t shortestEntry = 1 + 1 + 4 + 2 + 1 + 1 + 1 + 8 + crypto::Key::size + 2 + 2;
constexpr std::size_t longestText = 0xFFFF;
enum Has : std::uint8_t { hasManufacturer = 1, hasVersion = 2, hasType = 4, hasSlot = 8, hasSince = 16, hasAll = 31 };

void put(bytes::SecretBytes &out, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void putText(bytes::SecretBytes &out, std::string_view text)
{
    text = text.substr(0, longestText);
    put(out, text.size(), 2);
    out.insert(out.end(), text.begin(), text.end());
}

std::string takeText(bytes::ByteReader &in)
{
    const bytes::ByteSpan text = in.take(in.u16le());
    return {text.begin(), text.end()};
}

std::uint8_t flagsOf(const KeyEntry &entry)
{
    return static_cast<std::uint8_t>((entry.meters.manufacturer ? hasManufacturer : 0) | (entry.meters.version ? hasVersion : 0)
                                     | (entry.meters.type ? hasType : 0) | (entry.slot ? hasSlot : 0) | (entry.since ? hasSince : 0));
}

// Nothing where the bytes cannot be one of ours.
std::optional<KeyEntry> takeEntry(bytes::ByteReader &in)
{
    KeyEntry entry;
    const std::uint8_t flags = in.u8();
    const std::uint8_t origin = in.u8();
    entry.meters.id = in.u32le();
    const std::uint16_t manufacturer = in.u16le();
    const std::uint8_t version = in.u8();
    const std::uint8_t type = in.u8();
    const std::uint8_t slot = in.u8();
    const std::uint64_t low = in.u32le();
    const std::uint64_t since = low | (std::uint64_t{in.u32le()} << 32);
    const auto key = crypto::Key::fromBytes(in.take(crypto::Key::size));
    entry.name = takeText(in);
    entry.source = takeText(in);
    if (in.ranOut() || !key || flags > hasAll || origin >= keyOrigins || slot >= KeyEntry::slotCount)
        return std::nullopt;
    // What is said not to be there has to be zero.
    if ((!(flags & hasManufacturer) && manufacturer != 0) || (!(flags & hasVersion) && version != 0) || (!(flags & hasType) && type != 0)
        || (!(flags & hasSlot) && slot != 0) || (!(flags & hasSince) && since != 0))
        return std::nullopt;
    if (flags & hasManufacturer)
        entry.meters.manufacturer = manufacturer;
    if (flags & hasVersion)
        entry.meters.version = version;
    if (flags & hasType)
        entry.meters.type = type;
    if (flags & hasSlot)
        entry.slot = slot;
    if (flags & hasSince)
        entry.since = std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(since)));
    entry.key = *key;
    entry.origin = static_cast<KeyOrigin>(origin);
    return entry;
}

// False where the bytes cannot be some of ours.
bool takeSecrets(bytes::ByteReader &in, Secrets &secrets)
{
    const std::uint32_t count = in.u32le();
    if (in.ranOut() || count == 0 || count > in.left() / shortestSecret)
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string name = takeText(in);
        const bytes::ByteSpan secret = in.take(in.u16le());
        const bool inOrder = secrets.empty() || secrets.rbegin()->first < name;
        if (in.ranOut() || name.empty() || secret.empty() || !inOrder)
            return false;
        secrets.emplace(name, bytes::SecretString(secret.begin(), secret.end()));
    }
    return true;
}

} // namespace

bytes::SecretBytes writeKeyList(const std::vector<KeyEntry> &entries, const Secrets &secrets)
{
    bytes::SecretBytes out;
    put(out, secrets.empty() ? formKeys : formSecrets, 2);
    put(out, entries.size(), 4);
    for (const KeyEntry &entry : entries) {
        put(out, flagsOf(entry), 1);
        put(out, static_cast<std::uint8_t>(entry.origin), 1);
        put(out, entry.meters.id, 4);
        put(out, entry.meters.manufacturer.value_or(0), 2);
        put(out, entry.meters.version.value_or(0), 1);
        put(out, entry.meters.type.value_or(0), 1);
        put(out, entry.slot.value_or(0), 1);
        put(out, entry.since ? static_cast<std::uint64_t>(entry.since->time_since_epoch().count()) : 0, 8);
        out.insert(out.end(), entry.key.data().begin(), entry.key.data().end());
        putText(out, entry.name);
        putText(out, entry.source);
    }
    if (secrets.empty())
        return out;
    put(out, secrets.size(), 4);
    for (const auto &[name, secret] : secrets) {
        putText(out, name);
        putText(out, std::string_view(secret.data(), secret.size()));
    }
    return out;
}

bytes::Result<std::vector<KeyEntry>, KeyListFault> readKeyList(bytes::ByteSpan data, Secrets *secrets)
{
    bytes::ByteReader in(data);
    const std::uint16_t written = in.u16le();
    const std::uint32_t count = in.u32le();
    if (!in.ranOut() && written > formSecrets)
        return bytes::unexpected(KeyListFault::Newer);
    if (in.ranOut() || written < formKeys || count > in.left() / shortestEntry)
        return bytes::unexpected(KeyListFault::Damaged);
    std::vector<KeyEntry> entries;
    entries.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto entry = takeEntry(in);
        if (!entry)
            return bytes::unexpected(KeyListFault::Damaged);
        entries.push_back(*std::move(entry));
    }
    Secrets found;
    if ((written == formSecrets && !takeSecrets(in, found)) || !in.atEnd())
        return bytes::unexpected(KeyListFault::Damaged);
    if (secrets != nullptr)
        *secrets = std::move(found);
    return entries;
}

} // namespace keys
