#pragma once

#include "ui/clock.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace ui {

// Telegrams a minute, over the last minute, from a counter that is looked at now and then.
class Rate {
public:
    void look(std::uint64_t total, TimePoint now)
    {
        if (!m_looks.empty() && total < m_looks.back().total)
            m_looks.clear(); // counted anew
        m_looks.push_back({now, total});
        while (m_looks.size() > 2 && now - m_looks[1].at >= span)
            m_looks.pop_front();
    }
    // Nothing before there are ten seconds to judge by.
    [[nodiscard]] std::optional<double> perMinute() const
    {
        if (m_looks.size() < 2)
            return std::nullopt;
        const std::chrono::duration<double> time = m_looks.back().at - m_looks.front().at;
        if (time < std::chrono::seconds(10))
            return std::nullopt;
        return static_cast<double>(m_looks.back().total - m_looks.front().total) * 60.0 / time.count();
    }

private:
    static constexpr auto span = std::chrono::seconds(60);
    struct Look {
        TimePoint at;
        std::uint64_t total;
    };
    std::deque<Look> m_looks;
};

} // namespace ui
