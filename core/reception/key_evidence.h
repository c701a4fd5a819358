#pragma once

#include "core/reception/sighting.h"
#include "core/wmbus/key_ring.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace reception {

// How a key did against telegrams that need one.
struct KeyTrial {
    int fits = 0;
    int tried = 0;

    [[nodiscard]] bool heard() const { return tried > 0; }
    // One telegram that fits proves the key; one that does not may be garbled.
    [[nodiscard]] bool good() const { return fits > 0; }
    bool operator==(const KeyTrial &) const = default;
};

// And where it did not fit, what would have.
struct KeyVerdict {
    KeyTrial trial;
    int reversedFits = 0;                     // of trial.tried, in reversed byte order
    std::optional<wmbus::Address> otherMeter; // a meter heard here that the key belongs to instead

    bool operator==(const KeyVerdict &) const = default;
};

// The last encrypted telegrams of every meter, as they were received: what a key can be tried on before anybody stores it.
// Telegrams that need no key of the user's, and those that the stick has decrypted already, are passed over.
class KeyEvidence {
public:
    static constexpr std::size_t keptPerMeter = 32;
    static constexpr std::size_t mostMeters = 5000; // later ones are passed over

    void add(const Sighting &sighting);
    void clear();

    struct Meter {
        wmbus::Address address;
        wmbus::Address sender;     // of the link layer, where a radio adapter sends for the meter; else the same
        std::uint64_t heard = 0;   // encrypted telegrams since the start, kept or not
        std::deque<wmbus::RadioFrame> frames;
    };
    // In the order in which they were first heard.
    [[nodiscard]] const std::vector<Meter> &meters() const { return m_meters; }
    // Differs whenever something was added or cleared.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    // Encrypted telegrams of all meters that the pattern means.
    [[nodiscard]] std::uint64_t heard(const wmbus::AddressPattern &meters) const;
    // The pattern with the whole address, where exactly one meter heard here is meant; else as it was.
    [[nodiscard]] wmbus::AddressPattern completed(const wmbus::AddressPattern &meters) const;

    [[nodiscard]] KeyTrial trial(const wmbus::AddressPattern &meters, const crypto::Key &key) const;
    // The same, and where nothing fits, looks for the reason; goes through all meters then.
    [[nodiscard]] KeyVerdict verdict(const wmbus::AddressPattern &meters, const crypto::Key &key) const;

private:
    [[nodiscard]] std::vector<const Meter *> find(const wmbus::AddressPattern &meters) const;
    [[nodiscard]] std::optional<wmbus::Address> otherMeterOf(const std::vector<const Meter *> &meant, const crypto::Key &key) const;

    std::vector<Meter> m_meters;
    std::unordered_map<wmbus::Address, std::size_t> m_index;
    std::unordered_multimap<std::uint32_t, std::size_t> m_byNumber; // of meter and sender
    std::unordered_set<wmbus::Address> m_public; // meters that a maker's public key opens
    std::uint64_t m_revision = 0;
};

} // namespace reception
