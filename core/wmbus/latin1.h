#pragma once

#include "core/bytes/bytes.h"

#include <string>

namespace wmbus {

// ISO 8859-1 sent last character first, as EN 13757-3 does with all text, to UTF-8. Zero bytes are padding and left out.
[[nodiscard]] inline std::string reversedLatin1(bytes::ByteSpan text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = text.size(); i-- > 0;) {
        const std::uint8_t c = text[i];
        if (c == 0)
            continue;
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
        } else {
            out.push_back(static_cast<char>(0xC0 | (c >> 6)));
            out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
        }
    }
    return out;
}

} // namespace wmbus
