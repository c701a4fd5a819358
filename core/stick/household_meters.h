#pragma once

#include "core/bytes/link_mode.h"

#include <cstdint>
#include <span>

namespace stick {

// A value inside a telegram that moves with time.
struct HouseholdRegister {
    enum class Coding : std::uint8_t { Binary, Bcd }; // least significant byte first
    enum class Movement : std::uint8_t {
        PerHour,     // grows by `rate` an hour
        PerTelegram, // grows by `rate` with each telegram
        Swings,      // around the recorded value, by `rate` up and down, once in two hours
    };
    const char *header; // hex of its DIF and VIF bytes, the first place where they occur
    std::uint8_t size;  // bytes of the value
    Coding coding;
    Movement movement;
    double rate;
};

struct HouseholdMeter {
    const char *name;
    const char *telegram; // hex, L field first, no link layer CRCs; in the clear when `key` is known
    const char *key;      // public AES key, hex; empty: none, or nobody knows it
    bytes::LinkMode mode; // it sends in
    int interval;         // s, between two telegrams
    int first;            // ms, until the first one
    int level;            // dBm, typical
    double loss;          // share of telegrams that do not arrive, 0 to 1
    std::span<const HouseholdRegister> registers;
};

[[nodiscard]] std::span<const HouseholdMeter> householdMeters();

} // namespace stick
