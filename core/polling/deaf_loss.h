#pragma once

#include "core/wmbus/address.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace polling {

using TimePoint = std::chrono::system_clock::time_point;

// Which telegrams of meters were missed because the stick was polling an inverter in another link mode. Only what a meter's access
// number shows is counted: it rose by more than one, and one of the telegrams between was due while the stick was deaf. Meters whose
// number does not rise by one are left out. One for each stick.
class DeafLoss {
public:
    void deaf(TimePoint from, TimePoint to);
    // A telegram in the stick's own mode.
    void heard(const wmbus::Address &meter, TimePoint at, std::optional<std::uint8_t> accessNumber);

    [[nodiscard]] const std::map<wmbus::Address, std::uint64_t> &lost() const { return m_lost; }
    [[nodiscard]] std::uint64_t total() const;
    [[nodiscard]] std::chrono::milliseconds deafTime() const { return m_deafTime; } // of all polls

private:
    struct Span {
        TimePoint from;
        TimePoint to;
    };
    struct Meter {
        TimePoint at;
        std::uint8_t accessNumber = 0;
        int steadySteps = 0; // rises by exactly one seen, minus others
    };
    [[nodiscard]] bool wasDeaf(TimePoint from, TimePoint to) const;

    std::vector<Span> m_spans; // of the last hour
    std::chrono::milliseconds m_deafTime{0};
    std::map<wmbus::Address, Meter> m_meters;
    std::map<wmbus::Address, std::uint64_t> m_lost;
};

} // namespace polling
