#pragma once

#include "core/bytes/bytes.h"

#include <cstdint>
#include <utility>

namespace bytes {

// Builds a message field by field; numbers go out least significant byte first, as all of wM-Bus HCI and EN 13757 wants.
class ByteWriter {
public:
    ByteWriter &u8(std::uint8_t value)
    {
        m_data.push_back(value);
        return *this;
    }
    ByteWriter &u16le(std::uint16_t value) { return littleEndian(value, 2); }
    ByteWriter &u32le(std::uint32_t value) { return littleEndian(value, 4); }
    ByteWriter &put(ByteSpan data)
    {
        m_data.insert(m_data.end(), data.begin(), data.end());
        return *this;
    }

    [[nodiscard]] const Bytes &data() const & { return m_data; }
    [[nodiscard]] Bytes &&data() && { return std::move(m_data); }

private:
    ByteWriter &littleEndian(std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i)
            m_data.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        return *this;
    }

    Bytes m_data;
};

} // namespace bytes
