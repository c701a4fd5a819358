#include "core/wmbus/learnt_formats.h"

#include "core/bytes/crc16.h"
#include "core/bytes/hex.h"

#include <array>

namespace wmbus {

namespace {

constexpr std::size_t signatureDigits = 4;

bool learnLine(std::string_view line, DecoderMemory &memory)
{
    if (line.size() <= signatureDigits || line[signatureDigits] != '\t')
        return false;
    const auto signature = bytes::fromHex(line.substr(0, signatureDigits));
    const auto heads = bytes::fromHex(line.substr(signatureDigits + 1));
    if (!signature || !heads || heads->empty())
        return false;
    const auto number = static_cast<std::uint16_t>(((*signature)[0] << 8) | (*signature)[1]);
    return bytes::crc16En13757(*heads) == number && memory.learnFormat(number, *heads);
}

} // namespace

std::string toText(const std::vector<LearntFormat> &formats)
{
    std::string text;
    for (const LearntFormat &format : formats) {
        const std::array<std::uint8_t, 2> signature{static_cast<std::uint8_t>(format.signature >> 8), static_cast<std::uint8_t>(format.signature)};
        bytes::appendHex(text, signature);
        text += '\t';
        bytes::appendHex(text, format.heads);
        text += '\n';
    }
    return text;
}

std::size_t learnFromText(std::string_view text, DecoderMemory &memory)
{
    std::size_t taken = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        taken += learnLine(line, memory) ? 1 : 0;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return taken;
}

} // namespace wmbus
