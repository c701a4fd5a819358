#pragma once

#include "core/bytes/link_mode.h"
#include "core/quality/hearing.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace quality {

// Which link modes a meter was heard in, as a set.
class ModeSet {
public:
    void add(bytes::LinkMode mode) { m_bits |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(mode)); }
    [[nodiscard]] bool empty() const { return m_bits == 0; }
    [[nodiscard]] bool contains(bytes::LinkMode mode) const { return (m_bits >> static_cast<unsigned>(mode) & 1U) != 0; }
    // Whether a stick that listens in `mode` can hear a meter that was heard in these. An empty set: nobody knows, so yes.
    [[nodiscard]] bool heardIn(bytes::LinkMode mode) const;
    bool operator==(const ModeSet &) const = default;

private:
    std::uint16_t m_bits = 0;
};

// When which stick listened in which mode, and why not. From it follows when a meter could not have been heard: only while no stick
// listened in a mode that hears it.
class ListeningLog {
public:
    // What a stick does from `at` on: listens in `mode`, or is deaf because of `why`. Earlier than the stick's last entry: ignored.
    void listens(std::uint32_t stick, Time at, bytes::LinkMode mode);
    void isDeaf(std::uint32_t stick, Time at, Deafness::Why why);
    // A stick was deaf for a while although its state says that it listened: a poll.
    void wasDeaf(std::uint32_t stick, const Deafness &deaf);

    // Merged, in order of time, within [from, to). A time before the first entry of a stick counts as Closed.
    [[nodiscard]] std::vector<Deafness> deafTo(const ModeSet &meter, Time from, Time to) const;
    // The first entry of all; nothing without one.
    [[nodiscard]] std::optional<Time> begins() const;

private:
    struct State {
        Time from;
        std::optional<bytes::LinkMode> mode; // nothing: deaf
        Deafness::Why why = Deafness::Why::Closed;
    };
    struct Ear {
        std::vector<State> states;    // in order of time
        std::vector<Deafness> polls;  // in order of time
    };
    void enter(std::uint32_t stick, const State &state);
    static std::vector<Deafness> deafnessOf(const Ear &ear, const ModeSet &meter, Time from, Time to);

    std::map<std::uint32_t, Ear> m_ears;
};

} // namespace quality
