#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/result.h"
#include "core/bytes/secret.h"
#include "core/keys/key_list.h"

#include <array>
#include <string_view>

// The vault file as bytes. libsodium does the work: Argon2id, XChaCha20-Poly1305, BLAKE2b. README.md has the layout as a table.
//
// The keys are encrypted with a random data key of 32 bytes. The data key lies in the file, encrypted with what Argon2id makes of a
// passphrase, or in the desktop's secret service, or both.
namespace keys {

enum class VaultFault : std::uint8_t {
    Foreign,         // not a vault at all
    Newer,           // written by a later version of the program
    Damaged,         // cut off, or bytes have changed
    WrongPassphrase,
    WrongDataKey,    // the data key belongs to another vault
    NoPassphrase,    // the vault knows no passphrase: only the secret service opens it
    NoMemory,        // Argon2id did not get the memory it needs
    NoRandom,        // libsodium could not be started
};

using VaultId = std::array<std::uint8_t, 16>;

// 32 random bytes, wiped when they go.
class DataKey {
public:
    static constexpr std::size_t size = 32;

    DataKey() = default;
    DataKey(const DataKey &) = default;
    DataKey &operator=(const DataKey &) = default;
    ~DataKey() { bytes::wipe(m_bytes.data(), m_bytes.size()); }
    // Exactly 32 bytes, else nothing.
    [[nodiscard]] static std::optional<DataKey> fromBytes(bytes::ByteSpan data);

    [[nodiscard]] std::span<const std::uint8_t, size> data() const { return m_bytes; }
    [[nodiscard]] std::span<std::uint8_t, size> data() { return m_bytes; }
    bool operator==(const DataKey &other) const;

private:
    std::array<std::uint8_t, size> m_bytes{};
};

// How dear a guess of the passphrase is.
struct Stretching {
    static constexpr std::uint32_t leastMemory = 64 * 1024; // KiB
    static constexpr std::uint32_t mostMemory = 1024 * 1024;
    static constexpr std::uint32_t mostPasses = 16;

    std::uint32_t passes = 3;
    std::uint32_t memory = 128 * 1024; // KiB; about half a second on a small computer

    [[nodiscard]] bool allowed() const { return passes >= 1 && passes <= mostPasses && memory >= leastMemory && memory <= mostMemory; }
    bool operator==(const Stretching &) const = default;
};

// The data key, encrypted with a passphrase.
struct WrappedKey {
    Stretching stretching;
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, DataKey::size + 16> data{}; // and the tag
};

// What a file says of itself to everybody.
struct VaultInfo {
    VaultId id{};
    bool passphrase = false; // a passphrase opens it
    bool keychain = false;   // the secret service was given its data key

    bool operator==(const VaultInfo &) const = default;
};

// A vault that is open.
struct Vault {
    VaultId id{};
    DataKey dataKey;
    std::optional<WrappedKey> wrapped;
    bool keychain = false;
    std::vector<KeyEntry> entries;
    Secrets secrets{};

    [[nodiscard]] VaultInfo info() const { return {id, wrapped.has_value(), keychain}; }
};

// A vault without keys, with a random id and data key and no way to open it yet.
[[nodiscard]] bytes::Result<Vault, VaultFault> newVault();
// From then on this passphrase opens it, and no earlier one. Takes about half a second.
[[nodiscard]] bytes::Result<void, VaultFault> setPassphrase(Vault &vault, std::string_view passphrase, const Stretching &stretching = {});

// The file. Nonces are new at every call.
[[nodiscard]] bytes::Result<bytes::Bytes, VaultFault> seal(const Vault &vault);

// Everything that can be said without a secret; Damaged as soon as one byte has changed.
[[nodiscard]] bytes::Result<VaultInfo, VaultFault> inspectVault(bytes::ByteSpan file);
// Takes about half a second.
[[nodiscard]] bytes::Result<Vault, VaultFault> openWithPassphrase(bytes::ByteSpan file, std::string_view passphrase);
[[nodiscard]] bytes::Result<Vault, VaultFault> openWithDataKey(bytes::ByteSpan file, const DataKey &dataKey);

} // namespace keys
