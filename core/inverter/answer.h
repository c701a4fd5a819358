#pragma once

#include "core/inverter/profile.h"
#include "core/meter/reading.h"
#include "core/wmbus/telegram.h"

#include <array>
#include <optional>
#include <vector>

namespace inverter {

// What is known of one inverter, by data point. Exact; what was not said, or is not believed, is empty.
class Values {
public:
    [[nodiscard]] const std::optional<bytes::ScaledValue> &operator[](DataPoint point) const { return m_values[static_cast<std::size_t>(point)]; }
    void set(DataPoint point, std::optional<bytes::ScaledValue> value) { m_values[static_cast<std::size_t>(point)] = value; }
    [[nodiscard]] bool empty() const;
    // What `newer` says goes before what is here.
    void take(const Values &newer);

    bool operator==(const Values &) const = default;

private:
    std::array<std::optional<bytes::ScaledValue>, allDataPoints.size()> m_values;
};

// One value in an answer and what pointed to it.
struct Found {
    DataPoint point = DataPoint::Power;
    bytes::ScaledValue value;
    std::size_t rule = 0;        // index into Profile::readings
    std::size_t selector = 0;    // index into its selectors
    std::int32_t record = -1;    // index into Telegram::records, or -1
    bool believed = true;        // false: outside the profile's range for it
};

// Everything the profile finds in an answer.
struct Answer {
    std::vector<Found> found;           // in the profile's order
    std::vector<std::int32_t> unused;   // records that nothing points to

    // Those that are believed. POWER far above MAX_POWER, known from this answer or from `before`, is wild and left out.
    [[nodiscard]] Values values(const Profile &profile, const Values &before = {}) const;
    // Whether something of what this request asks for is there.
    [[nodiscard]] bool answers(const Profile &profile, RequestKind request) const;
};

// A telegram of this inverter that is an answer, and not a request of ours or of another program: those carry the inverter's address
// too, with CI 51.
[[nodiscard]] bool isAnswer(const wmbus::Telegram &telegram, const Profile &profile, std::uint32_t number);

[[nodiscard]] Answer readAnswer(const wmbus::Telegram &telegram, const Profile &profile);

// What the inverter says, by CUxD's names, in the order of CUxD's tables; the driver is "smi260".
[[nodiscard]] meter::Reading readingFrom(const wmbus::Telegram &telegram, const Profile &profile);

} // namespace inverter
