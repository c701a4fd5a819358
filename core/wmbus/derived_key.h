#pragma once

#include "core/crypto/key_derivation.h"
#include "core/wmbus/decoding.h"

#include <optional>

namespace wmbus {

// The key that this telegram's content is encrypted with, for modes 7 and 10: KDF-A, or the master key itself where the header says so.
[[nodiscard]] std::optional<crypto::Key> encryptionKey(const Telegram &telegram, const crypto::Key &master, std::uint32_t counter);
// The key of its message authentication code.
[[nodiscard]] std::optional<crypto::Key> macKey(const Telegram &telegram, const crypto::Key &master, std::uint32_t counter);
// Does the header ask for key derivation?
[[nodiscard]] bool derivesKeys(const TransportLayer &layer);
// Remembers a counter of a proven message; notes when a higher one was proven before.
void noteCounter(Decoding &decoding, std::uint32_t counter);

} // namespace wmbus
