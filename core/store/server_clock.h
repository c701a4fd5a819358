#pragma once

#include "core/store/jobs.h"

namespace store {

// Many listeners, each with a clock of its own, write into one history: what they heard has the server's time there, or two of them
// would not recognise that they heard the same telegram. Below a second nothing is changed: that a clock is set by the network.
[[nodiscard]] TimeMs worthCorrecting(TimeMs clockOff);
// The job as the server stores it. Only times of arrival change; and a stick without a number of its own is told by its computer too.
[[nodiscard]] Job byServersClock(const Job &job, TimeMs clockOff);

} // namespace store
