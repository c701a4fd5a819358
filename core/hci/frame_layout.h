#pragma once

#include "core/hci/message.h"

#include <cstddef>
#include <cstdint>

// The frame on the wire; the field table stands in README.md.
namespace hci::layout {

inline constexpr std::uint8_t startOfFrame = 0xA5;
inline constexpr std::size_t headerSize = 4; // A5, control and endpoint, id, length
inline constexpr std::size_t fcsSize = 2;
inline constexpr std::size_t longestFrame = headerSize + 255 + 4 + 1 + fcsSize;

inline constexpr std::uint8_t reserved = 0x10;
inline constexpr std::uint8_t withTimestamp = 0x20;
inline constexpr std::uint8_t withRssi = 0x40;
inline constexpr std::uint8_t withFcs = 0x80;

[[nodiscard]] constexpr bool possible(std::uint8_t control)
{
    const std::uint8_t endpoint = control & 0x0FU;
    return (control & reserved) == 0 && endpoint >= 1 && endpoint <= 4;
}

// Bytes of the whole frame that such a header announces.
[[nodiscard]] constexpr std::size_t frameSize(std::uint8_t control, std::uint8_t payloadLength)
{
    return headerSize + payloadLength + ((control & withTimestamp) != 0 ? 4U : 0U) + ((control & withRssi) != 0 ? 1U : 0U)
        + ((control & withFcs) != 0 ? fcsSize : 0U);
}

} // namespace hci::layout
