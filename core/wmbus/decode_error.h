#pragma once

#include "core/bytes/result.h"

#include <cstddef>
#include <cstdint>

namespace wmbus {

// Where in a telegram something is, in the order on air (EN 13757-4, -7, -3).
enum class Layer : std::uint8_t { Link, ExtendedLink, Network, Authentication, Transport, Records };

// Why reading stopped. Words for scripts: core/text/words.h; sentences: core/text/decode_error_text.
enum class Fault : std::uint8_t {
    // The input gave no telegram at all.
    NotHex,             // a character that is no hex digit, or half a byte
    UnknownForm,        // no form of telegram we know
    NotATelegram,       // a good HCI frame or wired frame that carries no telegram
    BadFrameCheck,      // wrong FCS of the HCI frame or wrong checksum of the wired frame
    // Can happen in any layer.
    Truncated,          // the telegram ends inside this layer
    BadLength,          // a length field contradicts the bytes that are there
    BadCrc,             // a CRC of the link layer, the extended link layer or a compact frame does not fit
    BadMac,             // the message authentication code does not fit
    Unsupported,        // a layer, header or payload whose layout is not public or not read here
    ManufacturerSpecific, // from here on it belongs to the maker
    // Transport layer and decryption.
    NoKey,
    WrongKey,
    UnsupportedMode,    // a security mode that cannot be decrypted
    // Authentication layer.
    FragmentWaiting,    // more fragments must come
    FragmentMissing,    // an earlier fragment was not heard
    // Records.
    UnknownFormat,      // compact frame whose full frame was not heard yet
    ReservedDif,        // data information field reserved by the standard
    ReservedLength,     // LVAR whose length is reserved: where the record ends is unknown
    TooManyExtensions,  // more than 10 DIFE or 10 VIFE
};

// A small value, never a sentence. `offset` counts bytes of the normalised telegram (L field = 0); for input that gave no
// telegram it counts bytes, or characters where Fault is NotHex.
struct DecodeError {
    Fault fault = Fault::Truncated;
    Layer layer = Layer::Link;
    std::uint32_t offset = 0;

    bool operator==(const DecodeError &) const = default;
};

template <class T>
using Result = bytes::Result<T, DecodeError>;

[[nodiscard]] inline auto fail(Fault fault, Layer layer, std::size_t offset)
{
    return bytes::unexpected(DecodeError{fault, layer, static_cast<std::uint32_t>(offset)});
}

} // namespace wmbus
