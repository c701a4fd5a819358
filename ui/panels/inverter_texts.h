#pragma once

#include "ui/clock.h"
#include "ui/marks.h"
#include "ui/panels/inverter_view.h"

namespace ui {

// What a panel says about an inverter, in words.

// How it is: "answers", "does not answer", "off", "not polled".
struct InverterVerdict {
    Mark mark;
    QString word;
};
[[nodiscard]] InverterVerdict inverterVerdict(const InverterView &view);
// "last 14:05:02 · next 14:10:00"
[[nodiscard]] QString inverterTimes(const InverterView &view, TimePoint now);
// What is wrong and what to do about it; empty when nothing is.
[[nodiscard]] QString inverterTrouble(const InverterView &view);
// "Today 07:52 to 16:11", the polar night, or the missing place.
[[nodiscard]] QString sunText(const InverterView &view);
// What polling costs the meters; empty where it costs nothing.
[[nodiscard]] QString deafText(const InverterView &view);
// How the write under way or the last one went; empty when there was none.
[[nodiscard]] QString writeText(const InverterView &view);

} // namespace ui
