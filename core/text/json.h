#pragma once

#include "core/text/text_buffer.h"

#include <string>
#include <string_view>

// Writing JSON by appending: no tree, no allocation of its own.
namespace text::json {

// "text" in quotes, escaped. UTF-8 stays as it is; a byte that is no UTF-8 becomes U+FFFD.
void putString(TextBuffer &out, std::string_view text);

// A word of ours in quotes: ASCII without anything to escape.
inline void putWord(TextBuffer &out, std::string_view word)
{
    out.put('"');
    out.put(word);
    out.put('"');
}
inline void putWordOrNull(TextBuffer &out, std::string_view word)
{
    if (word.empty())
        out.put("null");
    else
        putWord(out, word);
}

inline void putHex(TextBuffer &out, bytes::ByteSpan data)
{
    out.put('"');
    out.putHex(data);
    out.put('"');
}
inline void putHex(TextBuffer &out, std::uint8_t byte)
{
    putHex(out, bytes::ByteSpan(&byte, 1));
}

} // namespace text::json
