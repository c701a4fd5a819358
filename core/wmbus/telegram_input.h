#pragma once

#include "core/bytes/bytes.h"
#include "core/wmbus/decode_error.h"

#include <cstdint>

namespace wmbus {

// In which form the bytes of a telegram came (en13757.md 1.4).
enum class TelegramForm : std::uint8_t {
    Stripped,      // L first, no CRCs
    FormatA,       // with the CRCs of frame format A
    FormatB,       // with the CRCs of frame format B
    TrailingBytes, // two bytes too many at the end: a CRC or a level
    Wired,         // long frame 68 L L 68 ... CS 16
    Unclear,       // the length field fits no form
};

struct NormalisedTelegram {
    bytes::Bytes data; // L first, no CRCs, L = data.size() - 1 (as it came where Unclear or Wired)
    TelegramForm form = TelegramForm::Stripped;
};

// Recognises the form by its length and its CRCs, all of which must be right, and takes the CRCs out.
// A wired frame with a wrong checksum gives BadFrameCheck; an empty input Truncated. Everything else is left to the decoder.
[[nodiscard]] Result<NormalisedTelegram> normalise(bytes::ByteSpan raw);

} // namespace wmbus
