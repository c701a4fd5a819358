#pragma once

#include "core/meter/profile.h"
#include "core/meter/reading.h"

namespace meter {

// One declaration for each file in profiles/.
extern const Profile energyCam;
extern const Profile iperl;
extern const Profile itron;
extern const Profile generic; // any meter that follows the standard

// The first profile whose devices include this one; generic when there is none.
[[nodiscard]] const Profile &profileFor(const wmbus::Address &address);

// METER (the main register, by the meter's medium), COUNTER (the access number), then the other records by name.
void apply(const Profile &profile, const wmbus::Telegram &telegram, Reading &reading);

} // namespace meter
