#pragma once

#include <chrono>
#include <cstddef>
#include <deque>

namespace polling {

using TimePoint = std::chrono::system_clock::time_point;

// How long a telegram of `size` bytes (C field to the end) is on the air in S2: 32.768 kchip/s, Manchester, frame format A with its
// CRCs, the long preamble of 576 chips (EN 13757-4 5.1); an upper bound.
[[nodiscard]] std::chrono::milliseconds airTime(std::size_t size);

// 868.0 to 868.6 MHz: on the air for at most 1 % of any hour. One for each stick.
class DutyCycle {
public:
    static constexpr std::chrono::seconds window{3600};
    static constexpr std::chrono::milliseconds allowed{36'000};

    void sent(TimePoint at, std::chrono::milliseconds onAir);
    // On the air within the hour before `now`.
    [[nodiscard]] std::chrono::milliseconds used(TimePoint now) const;
    // When `onAir` more may be sent: `now`, or later.
    [[nodiscard]] TimePoint allowedFrom(TimePoint now, std::chrono::milliseconds onAir) const;

private:
    struct Sent {
        TimePoint at;
        std::chrono::milliseconds onAir;
    };
    std::deque<Sent> m_sent;
};

} // namespace polling
