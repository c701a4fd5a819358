#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace bytes {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

// A piece of a telegram: `offset` counts from the L field (offset 0), both in bytes. 16 kB is the longest message of OMS.
struct ByteRange {
    std::uint16_t offset = 0;
    std::uint16_t length = 0;

    [[nodiscard]] constexpr std::uint16_t end() const { return static_cast<std::uint16_t>(offset + length); }
    [[nodiscard]] constexpr bool empty() const { return length == 0; }
    [[nodiscard]] constexpr bool contains(std::size_t position) const { return position >= offset && position < end(); }

    bool operator==(const ByteRange &) const = default;
};

// The bytes of `range` inside `all`; what lies outside `all` is left out, so a bad range gives fewer bytes, never an overrun.
[[nodiscard]] constexpr ByteSpan slice(ByteSpan all, ByteRange range)
{
    if (range.offset >= all.size())
        return {};
    const std::size_t rest = all.size() - range.offset;
    return all.subspan(range.offset, range.length < rest ? range.length : rest);
}

} // namespace bytes
