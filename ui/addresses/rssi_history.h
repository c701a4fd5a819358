#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ui {

// The last levels of one meter in dBm, oldest first. A value of fixed size: copied with its row.
class RssiHistory {
public:
    static constexpr std::size_t capacity = 24;

    void add(int dbm)
    {
        m_levels[(m_first + m_count) % capacity] = static_cast<std::int8_t>(dbm < -127 ? -127 : dbm > 0 ? 0 : dbm);
        if (m_count < capacity)
            ++m_count;
        else
            m_first = (m_first + 1) % capacity;
    }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] int at(std::size_t index) const { return m_levels[(m_first + index) % capacity]; }

private:
    std::array<std::int8_t, capacity> m_levels{};
    std::size_t m_first = 0;
    std::size_t m_count = 0;
};

} // namespace ui
