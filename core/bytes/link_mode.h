#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bytes {

// How the radio listens. The numbers are the iM871A's and CUxD's (SET_CONFIG link mode, `../hci/README.md`);
// CT (C1 and T1 at the same time) needs firmware 1.4 or later and is not in CUxD's documentation.
enum class LinkMode : std::uint8_t { S1 = 0, S1m = 1, S2 = 2, T1 = 3, T2 = 4, R2 = 5, C1A = 6, C1B = 7, C2A = 8, C2B = 9, CT = 10 };

inline constexpr std::array allLinkModes{LinkMode::S1,  LinkMode::S1m, LinkMode::S2,  LinkMode::T1,  LinkMode::T2, LinkMode::R2,
                                         LinkMode::C1A, LinkMode::C1B, LinkMode::C2A, LinkMode::C2B, LinkMode::CT};

// "S1", "S1-m", "T2", "C1-A", "CT".
[[nodiscard]] std::string_view linkModeName(LinkMode mode);

// Accepts the names above in any case, with or without dash; "C1" is C1-B, "C2" is C2-B, "C+T" and "T+C" are CT.
[[nodiscard]] std::optional<LinkMode> linkModeFromName(std::string_view text);

// The mode with this number, or nothing above 10.
[[nodiscard]] std::optional<LinkMode> linkModeFromNumber(std::uint8_t number);

// Which telegrams a receiver in `listening` hears of a meter that sends in `sending`: the 1- and 2-modes of a letter hear
// the same meters, A/B steers sending only [inferred: hci.md 2.2], CT hears C and T.
[[nodiscard]] bool hears(LinkMode listening, LinkMode sending);

} // namespace bytes
