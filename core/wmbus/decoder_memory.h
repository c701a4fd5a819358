#pragma once

#include "core/bytes/bytes.h"
#include "core/wmbus/address.h"
#include "core/wmbus/layers.h"
#include "core/wmbus/security.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace wmbus {

// The DIB and VIB bytes of all records of a full frame, in order; a compact frame with this signature has the data for them.
struct LearntFormat {
    std::uint16_t signature = 0; // CRC EN 13757 over `heads`
    bytes::Bytes heads;

    bool operator==(const LearntFormat &) const = default;
};

// What one telegram teaches about the next. A value the caller owns and may keep; everything in it is bounded, so that
// hostile telegrams cannot make it grow without end.
class DecoderMemory {
public:
    using Time = std::optional<std::chrono::system_clock::time_point>;

    // Knows from the start the well-known formats (core/wmbus/tables/formats.tsv).
    DecoderMemory();

    // Formats with this signature, newest first: two different ones may share it, the full-frame CRC then decides.
    [[nodiscard]] const std::vector<bytes::Bytes> *formats(std::uint16_t signature) const;
    // False when it was known already.
    bool learnFormat(std::uint16_t signature, bytes::ByteSpan heads);
    // Everything learnt beyond the well-known ones, to be kept across restarts.
    [[nodiscard]] std::vector<LearntFormat> learntFormats() const;

    // Fragments of a message (EN 13757-7 6). One message per sender at a time.
    struct Fragments {
        AuthenticationLayer first;  // fields of the first fragment
        bytes::Bytes message;       // what the fragments carried so far
        std::uint8_t lastId = 0;
        Time firstHeard;
    };
    // Begins a message, forgetting an unfinished one.
    void beginFragments(const Address &sender, Fragments fragments);
    // The message that fragment `id` continues: the next number, not later than two minutes; otherwise the message is given up: null.
    [[nodiscard]] Fragments *continueFragments(const Address &sender, std::uint8_t id, const Time &heardAt);
    void endFragments(const Address &sender);

    // In how many different telegrams of this meter 2F 2F appeared behind decryption, this one counted; `mark` tells them apart.
    [[nodiscard]] unsigned countFiller(const Address &meter, std::uint64_t mark);
    // Whether a key of another meter fits this one, with this state of the keys; nothing before that was tried and remembered.
    [[nodiscard]] std::optional<bool> otherKeyFits(const Address &meter, std::uint64_t keysRevision) const;
    void rememberOtherKey(const Address &meter, std::uint64_t keysRevision, bool fits);
    // The highest message counter proven so far; nothing before. Remembers `counter` when it is higher.
    [[nodiscard]] std::optional<std::uint32_t> exchangeCounter(const Address &meter, std::uint32_t counter);

private:
    struct Proof {
        std::uint64_t mark = 0;
        unsigned fillers = 0;
    };

    struct OtherKey {
        std::uint64_t keysRevision = 0;
        bool fits = false;
    };

    std::unordered_map<std::uint16_t, std::vector<bytes::Bytes>> m_formats;
    std::deque<std::uint16_t> m_learnt; // signatures in the order they were learnt
    std::unordered_map<Address, Fragments> m_fragments;
    std::unordered_map<Address, Proof> m_proofs;
    std::unordered_map<Address, std::uint32_t> m_counters;
    std::unordered_map<Address, OtherKey> m_otherKeys;
};

} // namespace wmbus
