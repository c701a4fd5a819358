#pragma once

#include "core/quality/signal_book.h"
#include "ui/clock.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace ui {

// Reception in words; never a figure without what it rests on.
[[nodiscard]] QString receptionWord(quality::Reception reception); // "good"
[[nodiscard]] QString receptionShape(quality::Reception reception); // "▲", for paper and running text; on screen drawReception()
// The verdict and what it rests on: "good, median −84 dBm"; "weak, 8 % lost" where the loss is worse than the level.
[[nodiscard]] QString verdictText(const quality::MeterSignal &signal);
// "0.4 %", "n/a" where it is irregular, "–" while too few were heard.
[[nodiscard]] QString lossText(const quality::MeterSignal &signal);
[[nodiscard]] QString shareText(double share); // "0.4 %", "31 %"
// Fewer have no spread and no percentage.
[[nodiscard]] constexpr bool areMany(std::uint64_t telegrams) { return telegrams >= 5; }
[[nodiscard]] QString decibelText(double dbm); // "−74", "−74.5"; one decimal where it has one
[[nodiscard]] QString differenceText(double decibel); // "−12 dB", "+3 dB"
// "31 % of 466 transmissions lost, counted by the access number" and what else there is to know, one sentence a line.
[[nodiscard]] QStringList signalSentences(const quality::MeterSignal &signal, TimePoint now);
[[nodiscard]] QString deafText(const quality::MeterSignal &signal); // "Deaf by ourselves: 12 min (unplugged)"; empty without
[[nodiscard]] QString deafWhy(quality::Deafness::Why why);

} // namespace ui
