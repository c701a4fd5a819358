#pragma once

#include "core/meter/reading.h"
#include "core/wmbus/radio_frame.h"
#include "core/wmbus/telegram.h"

namespace reception {

// One frame and what was understood of it. What could not be read travels the same road: see telegram.stopped.
struct Sighting {
    wmbus::RadioFrame frame;
    wmbus::Telegram telegram;
    meter::Reading reading;
};

} // namespace reception
