#pragma once

#include "core/stick/transmission.h"

#include <vector>

namespace stick {

// Plays given telegrams in their order.
class ReplayAir : public Air {
public:
    enum class Pace : std::uint8_t {
        Steady,     // `interval` apart, whatever their times say
        AsRecorded, // by their times, from the first one on; a time that goes backwards counts as no pause
    };
    ReplayAir(std::vector<Transmission> telegrams, Pace pace, std::chrono::milliseconds interval, bool loop);

    [[nodiscard]] std::optional<Transmission> next() override;

private:
    [[nodiscard]] std::chrono::milliseconds pauseBefore(std::size_t index) const;

    std::vector<Transmission> m_telegrams;
    Pace m_pace;
    std::chrono::milliseconds m_interval;
    bool m_loop;
    std::size_t m_next = 0;
    bool m_first = true;
    std::chrono::milliseconds m_clock{0};
};

} // namespace stick
