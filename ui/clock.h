#pragma once

#include <chrono>
#include <functional>

namespace ui {

using TimePoint = std::chrono::system_clock::time_point;

// Where "now" comes from: the computer's clock, or the standing clock of the picture tour and the tests.
using Clock = std::function<TimePoint()>;

} // namespace ui
