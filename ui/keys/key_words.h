#pragma once

#include "core/keys/key_entry.h"
#include "core/reception/key_evidence.h"
#include "ui/marks.h"

#include <QString>

namespace ui {

// "C418 28136051 0103"; empty unless the whole address is known.
[[nodiscard]] QString cuxdAddress(const wmbus::AddressPattern &meters);
// "51601328 · FFD · Gas", as far as it is known.
[[nodiscard]] QString describedMeter(const wmbus::AddressPattern &meters);
[[nodiscard]] wmbus::AddressPattern patternOf(const wmbus::Address &address);
// Where the key came from, "keys.csv" or "typed in".
[[nodiscard]] QString sourceOf(const keys::KeyEntry &entry);

// What trying a key has shown, in a few words for a cell ("fits 12 of 12") and as a sentence with what to do.
[[nodiscard]] QString verdictWords(const reception::KeyTrial &trial);
[[nodiscard]] QString verdictSentence(const reception::KeyVerdict &verdict);
[[nodiscard]] Mark trialMark(const reception::KeyTrial &trial);
// Of a meter without a key.
[[nodiscard]] QString waitingWords(std::uint64_t telegrams);

} // namespace ui
