#pragma once

#include "core/bytes/scaled_value.h"
#include "core/store/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What the readers of the different formats have in common. No Qt: they are fuzzed.
namespace history {

// A series as the file names it.
struct SourceSeries {
    std::string device;    // "CUX2500001", "FFD.51601328.01.03", "51601328", an alias; empty: the file does not say
    std::string dataPoint; // "METER", a column's title
    std::string unit;      // word of wmbus::Unit; empty: the file does not say, or there is none
    std::optional<store::SeriesKind> kind; // nothing: not said
    std::string medium;    // word of wmbus::mediumWord, where the file says it
    std::string name;      // what people call the device, where the file says it

    bool operator==(const SourceSeries &) const = default;
};

struct SourceReading {
    std::uint32_t series = 0; // index into HistoryReader::series()
    store::TimeMs at = 0;
    bytes::ScaledValue value;
    std::uint8_t flags = 0;
};

enum class LineKind : std::uint8_t {
    Readings, // at least one
    Empty,    // blank, a comment, a heading
    NoNumber, // good, but what it says is no number: a text
    Bad,      // cannot be read
};

// Reads one file, line after line.
class HistoryReader {
public:
    virtual ~HistoryReader() = default;

    // Without its end. Appends to `readings`.
    [[nodiscard]] virtual LineKind read(std::string_view line, std::vector<SourceReading> &readings) = 0;

    [[nodiscard]] const std::vector<SourceSeries> &series() const { return m_series; }
    // More than so many are no history but an attack or a mistake: lines that would begin another one are bad.
    static constexpr std::size_t mostSeries = 100'000;

protected:
    // The series with this key, made by `make` when it is new; nothing when there are too many.
    template <class Make>
    [[nodiscard]] std::optional<std::uint32_t> seriesFor(std::string_view key, Make &&make)
    {
        if (m_last < m_series.size() && key == m_lastKey)
            return m_last;
        m_lastKey.assign(key);
        const auto known = m_index.find(m_lastKey);
        if (known != m_index.end()) {
            m_last = known->second;
            return m_last;
        }
        if (m_series.size() >= mostSeries) {
            m_lastKey.clear();
            return std::nullopt;
        }
        m_series.push_back(make());
        m_last = static_cast<std::uint32_t>(m_series.size() - 1);
        m_index.emplace(m_lastKey, m_last);
        return m_last;
    }

private:
    std::vector<SourceSeries> m_series;
    std::unordered_map<std::string, std::uint32_t> m_index;
    std::string m_lastKey; // a log writes the same few names over and over
    std::uint32_t m_last = 0xFFFFFFFF;
};

// Units, kinds and the like of CUxD's data points (seed 1.1 and 1.2); nothing for others. METER and the sums have the meter's unit.
struct KnownDataPoint {
    std::string_view name;
    std::string_view unit;
    store::SeriesKind kind;
};
[[nodiscard]] const KnownDataPoint *knownDataPoint(std::string_view name);

} // namespace history
