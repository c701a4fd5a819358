#pragma once

#include "core/wmbus/radio_frame.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace capture {

// Telegrams as a simulation of wmbusmeters, which plays such files, and reads what it logs itself:
//     telegram=|1944C4189804500401037A2F0000A00415AC76000002FD08BCBF|+32
// Encrypted ones stay so. The number counts seconds since the first one; where a time is missing or goes back, that of the one before stands.
class SimulationLog {
public:
    // The line without its end; nothing where there is not even an address.
    [[nodiscard]] std::optional<std::string> line(const wmbus::RadioFrame &frame);

private:
    std::optional<std::chrono::system_clock::time_point> m_first;
    std::int64_t m_last = 0;
};

} // namespace capture
