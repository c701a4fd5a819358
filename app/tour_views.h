#pragma once

#include "core/stick/household.h"
#include "core/stick/stick_manager.h"
#include "core/wmbus/radio_frame.h"
#include "ui/clock.h"
#include "ui/panels/inverter_view.h"
#include "ui/panels/meter_panel.h"

#include <QString>

#include <chrono>

namespace app {

// What the pictures of the tour show of sticks and devices. The same every time.

inline constexpr auto tourHearsFor = std::chrono::minutes(40);
inline const wmbus::Address tourGasMeter{0x18C4, 0x51601328, 1, 3}; // the one that CUxD's documents speak of
inline const QString tourPort = QStringLiteral("/dev/ttyUSB0");

// The clock of all pictures stands here.
[[nodiscard]] ui::TimePoint standingNow();
// Has listened for `tourHearsFor`, heard so many telegrams.
[[nodiscard]] stick::StickStatus listeningStick(std::uint64_t telegrams);
// Listens and has heard nothing yet.
[[nodiscard]] stick::StickStatus deafStick();
// The user may not open its port.
[[nodiscard]] stick::StickStatus lockedStick();
// As the stick would have received it.
[[nodiscard]] wmbus::RadioFrame frameOf(const stick::Transmission &transmission);
// The values of CUxD's screen, sunny hours later and with a limit.
[[nodiscard]] ui::InverterView sunnyInverter();
// Did not answer for three hours.
[[nodiscard]] ui::InverterView silentInverter();
// More at noon and in the evening, less at night, and a hole of nine hours.
[[nodiscard]] ui::PanelUse monthOfGas(ui::TimePoint standing);

} // namespace app
