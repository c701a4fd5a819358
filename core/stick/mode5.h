#pragma once

#include "core/bytes/bytes.h"
#include "core/crypto/key.h"

#include <array>
#include <cstdint>
#include <optional>

namespace stick {

// Where the encrypted part of a mode 5 telegram lies, for the two ends of the emulation: the stick that decrypts, and the meters
// of the household that encrypt. Positions count from the C field.
struct Mode5Layout {
    std::size_t accessNumber = 0;
    std::size_t configurationWord = 0;
    std::size_t begin = 0;  // first encrypted byte
    std::size_t length = 0; // a multiple of 16
    std::array<std::uint8_t, 16> initialVector{}; // M, A, eight times the access number

    [[nodiscard]] std::size_t end() const { return begin + length; }
};

// Nothing unless the telegram has a short or long header with mode 5 and at least one whole block.
// A block count of 0 means all whole blocks, as the EnergyCam sends it.
[[nodiscard]] std::optional<Mode5Layout> mode5Layout(bytes::ByteSpan telegram);

// Both in place; false when the telegram has no mode 5 layout.
[[nodiscard]] bool encryptMode5(bytes::Bytes &telegram, const crypto::Key &key);
[[nodiscard]] bool decryptMode5(bytes::Bytes &telegram, const crypto::Key &key);

} // namespace stick
