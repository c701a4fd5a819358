#include "core/cuxd/line_difference.h"

#include <algorithm>

namespace cuxd {

namespace {

using Lines = std::vector<std::string_view>;

// The table of the comparison has old times new cells; above this the middle is shown as replaced.
constexpr std::size_t mostCells = 4'000'000;

Lines split(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        std::string_view line = text.substr(0, newline);
        if (newline != std::string_view::npos && line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(newline == std::string_view::npos ? text.size() : newline + 1);
    }
    return lines;
}

class Comparison {
public:
    Comparison(const Lines &before, const Lines &after) : m_before(before), m_after(after) {}

    std::vector<DifferenceLine> run();

private:
    void same(std::size_t count);
    void replaced(std::size_t beforeEnd, std::size_t afterEnd);
    void middle(std::size_t beforeEnd, std::size_t afterEnd);

    const Lines &m_before;
    const Lines &m_after;
    std::size_t m_i = 0; // read so far, of the old text
    std::size_t m_j = 0; // of the new one
    std::vector<DifferenceLine> m_out;
};

void Comparison::same(std::size_t count)
{
    for (; count > 0; --count, ++m_i, ++m_j)
        m_out.push_back({DifferenceLine::Kind::Same, std::string(m_after[m_j]), static_cast<std::uint32_t>(m_i + 1),
                         static_cast<std::uint32_t>(m_j + 1)});
}

void Comparison::replaced(std::size_t beforeEnd, std::size_t afterEnd)
{
    for (; m_i < beforeEnd; ++m_i)
        m_out.push_back({DifferenceLine::Kind::Removed, std::string(m_before[m_i]), static_cast<std::uint32_t>(m_i + 1), 0});
    for (; m_j < afterEnd; ++m_j)
        m_out.push_back({DifferenceLine::Kind::Added, std::string(m_after[m_j]), 0, static_cast<std::uint32_t>(m_j + 1)});
}

// Longest common subsequence of the lines between the equal ends; the table is filled from the back.
void Comparison::middle(std::size_t beforeEnd, std::size_t afterEnd)
{
    const std::size_t rows = beforeEnd - m_i;
    const std::size_t columns = afterEnd - m_j;
    if (rows == 0 || columns == 0 || rows > mostCells / columns) {
        replaced(beforeEnd, afterEnd);
        return;
    }
    const std::size_t i0 = m_i;
    const std::size_t j0 = m_j;
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
    const auto at = [&common, columns](std::size_t i, std::size_t j) -> std::uint32_t & { return common[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = m_before[i0 + i] == m_after[j0 + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    while (m_i < beforeEnd && m_j < afterEnd) {
        std::size_t i = m_i;
        std::size_t j = m_j;
        while (i < beforeEnd && j < afterEnd && m_before[i] != m_after[j]) {
            if (at(i + 1 - i0, j - j0) >= at(i - i0, j + 1 - j0))
                ++i;
            else
                ++j;
        }
        const bool met = i < beforeEnd && j < afterEnd;
        replaced(met ? i : beforeEnd, met ? j : afterEnd);
        if (met)
            same(1);
    }
    replaced(beforeEnd, afterEnd);
}

std::vector<DifferenceLine> Comparison::run()
{
    const std::size_t shorter = std::min(m_before.size(), m_after.size());
    std::size_t front = 0;
    while (front < shorter && m_before[front] == m_after[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && m_before[m_before.size() - 1 - back] == m_after[m_after.size() - 1 - back])
        ++back;
    same(front);
    middle(m_before.size() - back, m_after.size() - back);
    same(back);
    return std::move(m_out);
}

} // namespace

std::vector<DifferenceLine> lineDifference(std::string_view before, std::string_view after)
{
    const Lines oldLines = split(before);
    const Lines newLines = split(after);
    return Comparison(oldLines, newLines).run();
}

} // namespace cuxd
