#pragma once

#include "core/wmbus/decoder_memory.h"

#include <string>
#include <string_view>

namespace wmbus {

// Learnt formats as text, one a line: signature, tab, DIB and VIB bytes in hex. What makes compact frames readable right after a restart.
[[nodiscard]] std::string toText(const std::vector<LearntFormat> &formats);

// Puts the formats of such a text into the memory and says how many were taken. Lines that are no format, or whose signature does not
// fit its bytes, are passed over: the file is only a convenience and may be old or damaged.
std::size_t learnFromText(std::string_view text, DecoderMemory &memory);

} // namespace wmbus
