#include "core/keys/vault_format.h"

#include "core/bytes/byte_reader.h"
#include "core/bytes/byte_writer.h"
#include "core/keys/key_list.h"

#include <sodium.h>

#include <algorithm>

namespace keys {

namespace {

constexpr std::array<std::uint8_t, 16> magic{'M', 'e', 't', 'e', 'r', 's', 'c', 'o', 'p', 'e', ' ', 'k', '\r', '\n', 0x1A, '\n'};
constexpr std::uint16_t version = 1;
constexpr std::size_t checksumSize = 32;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t versionSize = magic.size() + 2;
constexpr std::size_t headerSize = versionSize + 2 + sizeof(VaultId) + 4 + 4 + 16 + 24 + DataKey::size + tagSize + 24;
enum Flag : std::uint16_t { flagPassphrase = 1, flagKeychain = 2, flagsKnown = 3 };

static_assert(std::tuple_size_v<decltype(WrappedKey::nonce)> == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(std::tuple_size_v<decltype(WrappedKey::salt)> == crypto_pwhash_SALTBYTES);
static_assert(DataKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

using Nonce = std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
using Checksum = std::array<std::uint8_t, checksumSize>;

bool started()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

struct Header {
    VaultInfo info;
    WrappedKey wrapped; // all zero without a passphrase
    Nonce nonce{};
};

Checksum checksumOf(bytes::ByteSpan data)
{
    Checksum sum{};
    crypto_generichash(sum.data(), sum.size(), data.data(), data.size(), nullptr, 0);
    return sum;
}

bytes::Bytes headerBytes(const Header &header)
{
    bytes::ByteWriter out;
    out.put(magic).u16le(version);
    out.u16le(static_cast<std::uint16_t>((header.info.passphrase ? flagPassphrase : 0) | (header.info.keychain ? flagKeychain : 0)));
    out.put(header.info.id);
    const WrappedKey &wrapped = header.wrapped;
    out.u32le(wrapped.stretching.passes).u32le(wrapped.stretching.memory).put(wrapped.salt).put(wrapped.nonce).put(wrapped.data);
    out.put(header.nonce);
    return std::move(out).data();
}

// What the encryption of the data key vouches for besides: whose it is and how the passphrase is stretched.
bytes::Bytes wrapContext(const VaultId &id, const WrappedKey &wrapped)
{
    bytes::ByteWriter out;
    out.put(magic).u16le(version).put(id).u32le(wrapped.stretching.passes).u32le(wrapped.stretching.memory).put(wrapped.salt);
    return std::move(out).data();
}

template <std::size_t N>
void takeInto(bytes::ByteReader &in, std::array<std::uint8_t, N> &out)
{
    const bytes::ByteSpan taken = in.take(N);
    std::copy(taken.begin(), taken.end(), out.begin());
}

bytes::Result<Header, VaultFault> readHeader(bytes::ByteSpan file)
{
    if (file.size() < versionSize || !std::equal(magic.begin(), magic.end(), file.begin()))
        return bytes::unexpected(VaultFault::Foreign);
    bytes::ByteReader in(file, magic.size());
    const std::uint16_t written = in.u16le();
    if (written > version)
        return bytes::unexpected(VaultFault::Newer);
    if (!started())
        return bytes::unexpected(VaultFault::NoRandom);
    if (written != version || file.size() < headerSize + tagSize + checksumSize)
        return bytes::unexpected(VaultFault::Damaged);
    const Checksum sum = checksumOf(file.first(file.size() - checksumSize));
    if (!std::equal(sum.begin(), sum.end(), file.end() - checksumSize))
        return bytes::unexpected(VaultFault::Damaged);

    Header header;
    const std::uint16_t flags = in.u16le();
    header.info.passphrase = (flags & flagPassphrase) != 0;
    header.info.keychain = (flags & flagKeychain) != 0;
    takeInto(in, header.info.id);
    WrappedKey &wrapped = header.wrapped;
    wrapped.stretching.passes = in.u32le();
    wrapped.stretching.memory = in.u32le();
    takeInto(in, wrapped.salt);
    takeInto(in, wrapped.nonce);
    takeInto(in, wrapped.data);
    takeInto(in, header.nonce);
    if (in.ranOut() || flags > flagsKnown || (header.info.passphrase && !wrapped.stretching.allowed()))
        return bytes::unexpected(VaultFault::Damaged);
    return header;
}

// 32 bytes from a passphrase. The memory behind is libsodium's and wiped by it.
bool stretch(std::string_view passphrase, const WrappedKey &wrapped, DataKey &out)
{
    const std::size_t memory = std::size_t{wrapped.stretching.memory} * 1024;
    return crypto_pwhash(out.data().data(), DataKey::size, passphrase.data(), passphrase.size(), wrapped.salt.data(),
                         wrapped.stretching.passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        == 0;
}

bytes::Result<std::vector<KeyEntry>, VaultFault> openEntries(bytes::ByteSpan file, const Header &header, const DataKey &dataKey, Secrets &secrets)
{
    const bytes::ByteSpan head = file.first(headerSize);
    const bytes::ByteSpan sealed = file.subspan(headerSize, file.size() - headerSize - checksumSize);
    bytes::SecretBytes plain(sealed.size() - tagSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(), sealed.size(), head.data(), head.size(),
                                                   header.nonce.data(), dataKey.data().data())
        != 0)
        return bytes::unexpected(VaultFault::WrongDataKey);
    auto entries = readKeyList(plain, &secrets);
    if (!entries)
        return bytes::unexpected(entries.error() == KeyListFault::Newer ? VaultFault::Newer : VaultFault::Damaged);
    return *std::move(entries);
}

bytes::Result<Vault, VaultFault> opened(bytes::ByteSpan file, const Header &header, const DataKey &dataKey)
{
    Secrets secrets;
    auto entries = openEntries(file, header, dataKey, secrets);
    if (!entries)
        return bytes::unexpected(entries.error());
    Vault vault{header.info.id, dataKey, std::nullopt, header.info.keychain, *std::move(entries), std::move(secrets)};
    if (header.info.passphrase)
        vault.wrapped = header.wrapped;
    return vault;
}

} // namespace

std::optional<DataKey> DataKey::fromBytes(bytes::ByteSpan data)
{
    if (data.size() != size)
        return std::nullopt;
    DataKey key;
    std::copy(data.begin(), data.end(), key.m_bytes.begin());
    return key;
}

bool DataKey::operator==(const DataKey &other) const
{
    return sodium_memcmp(m_bytes.data(), other.m_bytes.data(), size) == 0;
}

bytes::Result<Vault, VaultFault> newVault()
{
    if (!started())
        return bytes::unexpected(VaultFault::NoRandom);
    Vault vault;
    randombytes_buf(vault.id.data(), vault.id.size());
    randombytes_buf(vault.dataKey.data().data(), DataKey::size);
    return vault;
}

bytes::Result<void, VaultFault> setPassphrase(Vault &vault, std::string_view passphrase, const Stretching &stretching)
{
    if (!started())
        return bytes::unexpected(VaultFault::NoRandom);
    WrappedKey wrapped;
    wrapped.stretching = stretching;
    randombytes_buf(wrapped.salt.data(), wrapped.salt.size());
    randombytes_buf(wrapped.nonce.data(), wrapped.nonce.size());
    DataKey outer;
    if (!stretching.allowed() || !stretch(passphrase, wrapped, outer))
        return bytes::unexpected(VaultFault::NoMemory);
    const bytes::Bytes context = wrapContext(vault.id, wrapped);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data.data(), nullptr, vault.dataKey.data().data(), DataKey::size, context.data(),
                                               context.size(), nullptr, wrapped.nonce.data(), outer.data().data());
    vault.wrapped = wrapped;
    return {};
}

bytes::Result<bytes::Bytes, VaultFault> seal(const Vault &vault)
{
    if (!started())
        return bytes::unexpected(VaultFault::NoRandom);
    Header header{vault.info(), {}, {}};
    header.wrapped.stretching = {0, 0};
    if (vault.wrapped)
        header.wrapped = *vault.wrapped;
    randombytes_buf(header.nonce.data(), header.nonce.size());
    bytes::Bytes file = headerBytes(header);

    const bytes::SecretBytes plain = writeKeyList(vault.entries, vault.secrets);
    file.resize(headerSize + plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(file.data() + headerSize, nullptr, plain.data(), plain.size(), file.data(), headerSize, nullptr,
                                               header.nonce.data(), vault.dataKey.data().data());
    const Checksum sum = checksumOf(file);
    file.insert(file.end(), sum.begin(), sum.end());
    return file;
}

bytes::Result<VaultInfo, VaultFault> inspectVault(bytes::ByteSpan file)
{
    return readHeader(file).map([](const Header &header) { return header.info; });
}

bytes::Result<Vault, VaultFault> openWithPassphrase(bytes::ByteSpan file, std::string_view passphrase)
{
    const auto header = readHeader(file);
    if (!header)
        return bytes::unexpected(header.error());
    if (!header->info.passphrase)
        return bytes::unexpected(VaultFault::NoPassphrase);
    DataKey outer;
    if (!stretch(passphrase, header->wrapped, outer))
        return bytes::unexpected(VaultFault::NoMemory);
    const bytes::Bytes context = wrapContext(header->info.id, header->wrapped);
    DataKey dataKey;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.data().data(), nullptr, nullptr, header->wrapped.data.data(),
                                                   header->wrapped.data.size(), context.data(), context.size(),
                                                   header->wrapped.nonce.data(), outer.data().data())
        != 0)
        return bytes::unexpected(VaultFault::WrongPassphrase);
    auto vault = opened(file, *header, dataKey);
    // The passphrase was right, so it is the rest that is not as it was written.
    if (!vault && vault.error() == VaultFault::WrongDataKey)
        return bytes::unexpected(VaultFault::Damaged);
    return vault;
}

bytes::Result<Vault, VaultFault> openWithDataKey(bytes::ByteSpan file, const DataKey &dataKey)
{
    const auto header = readHeader(file);
    if (!header)
        return bytes::unexpected(header.error());
    return opened(file, *header, dataKey);
}

} // namespace keys
