// Any bytes as readings of a counter: nothing is negative, nothing is invented, and however time is cut, the parts add up to the whole.
#include "core/meter/consumption.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

class Bytes {
public:
    Bytes(const std::uint8_t *data, std::size_t size) : m_data(data), m_size(size) {}
    template <class T>
    T take()
    {
        T value{};
        const std::size_t count = std::min(sizeof value, m_size);
        std::memcpy(&value, m_data, count);
        m_data += count;
        m_size -= count;
        return value;
    }
    [[nodiscard]] bool empty() const { return m_size == 0; }

private:
    const std::uint8_t *m_data;
    std::size_t m_size;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace meter;
    Bytes in(data, size);
    CounterRules rules;
    const auto options = in.take<std::uint8_t>();
    if ((options & 1) != 0)
        rules.maximum = bytes::ScaledValue{in.take<std::uint32_t>(), -static_cast<std::int32_t>(in.take<std::uint8_t>() % 8)};
    if ((options & 2) != 0)
        rules.mostPerHour = bytes::ScaledValue{in.take<std::uint16_t>(), static_cast<std::int32_t>(in.take<std::int8_t>() % 4)};
    std::vector<CounterSample> samples;
    std::vector<CounterExchange> exchanges;
    std::int64_t at = in.take<std::uint32_t>();
    while (!in.empty() && samples.size() < 5000) {
        const auto kind = in.take<std::uint8_t>();
        at += (kind & 1) != 0 ? in.take<std::int32_t>() : in.take<std::uint16_t>();
        const bytes::ScaledValue value{(kind & 2) != 0 ? in.take<std::int64_t>() : in.take<std::uint16_t>(), (kind & 4) != 0 ? in.take<std::int8_t>() : -2};
        if ((kind & 0x70) == 0x70)
            exchanges.push_back({Instant(std::chrono::milliseconds(at)), (kind & 8) != 0 ? std::optional(value) : std::nullopt,
                                 (kind & 0x80) != 0 ? std::optional(bytes::ScaledValue{in.take<std::uint16_t>(), -1}) : std::nullopt});
        else
            samples.push_back({Instant(std::chrono::milliseconds(at)), value, (kind & 0x18) == 0x18, std::chrono::milliseconds(-1)});
    }
    const Consumption consumption(samples, rules, exchanges);
    check(consumption.doubts().size() <= samples.size());
    if (consumption.empty())
        return 0;
    check(consumption.begin() <= consumption.end());
    std::vector<Instant> borders{consumption.begin()};
    const auto length = consumption.end() - consumption.begin();
    for (int i = 1; i <= 37; ++i)
        borders.push_back(consumption.begin() + length / 37 * i);
    borders.push_back(consumption.end());
    const Use whole = consumption.between(borders.front(), borders.back());
    std::int64_t sum = 0;
    std::chrono::milliseconds covered{0};
    for (const Use &use : consumption.between(borders)) {
        check(use.estimated <= use.covered && use.estimated.count() >= 0);
        covered += use.covered;
        if (!use.amount)
            continue;
        check(use.amount->mantissa >= 0);
        sum += use.amount->mantissa;
    }
    check(sum == (whole.amount ? whole.amount->mantissa : 0));
    check(covered == whole.covered);
    for (const Instant border : borders)
        (void)consumption.readingAt(border);
    (void)consumption.holes();
    return 0;
}
