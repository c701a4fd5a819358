#pragma once

#include "core/bytes/bytes.h"

#include <cstdint>
#include <optional>

namespace wmbus {

// The word an installer needs. A key is proven, never assumed: Secure means that a proof below fitted.
enum class Verdict : std::uint8_t {
    Clear,       // sent without encryption
    NoKey,       // encrypted, and no key is known for this meter
    WrongKey,    // encrypted, and no known key fits
    Secure,      // decrypted and proven
    Unsupported, // encrypted in a way that cannot be read here
};

enum class DecryptedBy : std::uint8_t { Nobody, Host, Stick };

enum class Scheme : std::uint8_t { None, Mode5, Mode7, Mode9, Mode10, EllCtr, Prios, Other };

// What showed that the key is right.
enum class Proof : std::uint8_t {
    None,
    Filler,      // 2F 2F behind the header: 1 wrong key in 65,536 does that too
    FillerAndRecords, // and the records run to the end without a fault
    FillerTwice, // in two telegrams of this meter
    Mac,         // CMAC of the authentication layer
    PayloadCrc,  // of the extended link layer
    Tag,         // of modes 9 and 10
    Marker,      // 4B of the Diehl family's own coding
};

// A key that does not fit as it was given, but would otherwise. Shown as advice, never used silently.
enum class KeyHint : std::uint8_t {
    None,
    ReversedBytes,   // fits in reversed byte order
    AsText,          // the 16 bytes are the characters of hex digits: half of a key, coded once too often
    OtherMeter,      // a key that was given for another meter fits
};

struct Security {
    std::optional<std::uint8_t> mode; // CFG bits 12..8; nothing where there is no transport header
    Scheme scheme = Scheme::None;
    Verdict verdict = Verdict::Clear;
    DecryptedBy by = DecryptedBy::Nobody;
    Proof proof = Proof::None;
    bytes::ByteRange encrypted;       // which bytes were, or are, encrypted
    bytes::ByteRange tag;             // modes 9 and 10
    KeyHint hint = KeyHint::None;

    bool operator==(const Security &) const = default;
};

} // namespace wmbus
