#pragma once

#include "core/bytes/byte_reader.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <cstddef>
#include <optional>

namespace wmbus {

// One telegram on its way through the layers. `at` is the first byte not yet understood, `end` the first that is not part of
// the message any more (link layer checksum, tag, surplus).
struct Decoding {
    Telegram &telegram;
    const KeyRing &keys;
    DecoderMemory &memory;
    DecoderMemory::Time heardAt;
    int depth = 0; // 1 inside a container
    std::size_t at = 0;
    std::size_t end = 0;
    bytes::Bytes betweenLayers; // after the extended link layer's decryption and before the transport layer's, where both happen

    // The telegram as the transport layer's security was applied to it.
    [[nodiscard]] const bytes::Bytes &asSecured() const { return betweenLayers.empty() ? telegram.received : betweenLayers; }
    [[nodiscard]] bool atEnd() const { return at >= end; }
    [[nodiscard]] std::uint8_t nextByte() const { return at < end ? telegram.data[at] : std::uint8_t{0}; }
    [[nodiscard]] bytes::ByteSpan rest() const { return bytes::ByteSpan(telegram.data).subspan(at, end - at); }
    [[nodiscard]] bytes::ByteReader reader() const { return bytes::ByteReader(bytes::ByteSpan(telegram.data).first(end), at); }
    // The bytes from `from` up to where `in` stands.
    [[nodiscard]] static ByteRange rangeFrom(std::size_t from, const bytes::ByteReader &in)
    {
        return {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(in.position() - from)};
    }
    // Fewer bytes arrived than the L field promises.
    [[nodiscard]] bool cutOff() const { return !telegram.link.wired && telegram.data.size() < static_cast<std::size_t>(telegram.link.length) + 1; }
    void note(NoteKind kind, ByteRange range, std::uint32_t value) const { telegram.notes.push_back({kind, range, value}); }
};

// Nothing: go on. An error: reading stops here, what was understood stays.
using Stop = std::optional<DecodeError>;

[[nodiscard]] inline Stop stopAt(Fault fault, Layer layer, std::size_t offset)
{
    return DecodeError{fault, layer, static_cast<std::uint32_t>(offset)};
}

} // namespace wmbus
