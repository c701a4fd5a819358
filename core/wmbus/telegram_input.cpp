#include "core/wmbus/telegram_input.h"

#include "core/bytes/crc16.h"
#include "core/wmbus/link_layer.h"

#include <algorithm>

namespace wmbus {

namespace {

using bytes::Bytes;
using bytes::ByteSpan;

constexpr std::size_t crcLength = 2;
constexpr std::size_t firstBlock = 10;
constexpr std::size_t blockA = 16;
constexpr std::size_t twoBlocksB = 128;  // block 1 and 2 of format B with their CRC
constexpr std::size_t shortestB = firstBlock + 1 + crcLength;
constexpr std::uint8_t wiredStart = 0x68;

// High byte first, as the link layer sends it.
bool crcFits(ByteSpan blockWithCrc)
{
    const ByteSpan block = blockWithCrc.first(blockWithCrc.size() - crcLength);
    const ByteSpan crc = blockWithCrc.last(crcLength);
    return bytes::crc16En13757(block) == ((crc[0] << 8) | crc[1]);
}

std::size_t lengthInFormatA(std::uint8_t length)
{
    const std::size_t behindFirst = length - (firstBlock - 1);
    return length + 1U + crcLength * (1 + (behindFirst + blockA - 1) / blockA);
}

bool stripFormatA(ByteSpan raw, Bytes &out)
{
    if (raw.size() < firstBlock + crcLength || raw[0] < firstBlock - 1 || raw.size() != lengthInFormatA(raw[0]))
        return false;
    out.clear();
    std::size_t block = firstBlock;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t size = std::min(block + crcLength, raw.size() - at);
        if (size <= crcLength || !crcFits(raw.subspan(at, size)))
            return false;
        out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(at), raw.begin() + static_cast<std::ptrdiff_t>(at + size - crcLength));
        at += size;
        block = blockA;
    }
    return true;
}

// Here L counts the CRCs, so the stripped telegram gets a new one.
bool stripFormatB(ByteSpan raw, Bytes &out)
{
    if (raw.size() < shortestB || raw.size() != raw[0] + 1U)
        return false;
    const std::size_t first = std::min(raw.size(), twoBlocksB);
    if (!crcFits(raw.first(first)))
        return false;
    out.assign(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(first - crcLength));
    if (raw.size() > first) {
        const ByteSpan last = raw.subspan(first);
        if (last.size() <= crcLength || !crcFits(last))
            return false;
        out.insert(out.end(), last.begin(), last.end() - static_cast<std::ptrdiff_t>(crcLength));
    }
    out[0] = static_cast<std::uint8_t>(out.size() - 1);
    return true;
}

// 68 L L 68 can only be wired: a wireless telegram of that length would need the C field 68, which no meter sends.
bool looksWired(ByteSpan raw)
{
    return raw.size() >= 9 && raw[0] == wiredStart && raw[3] == wiredStart && raw[1] == raw[2] && raw.size() == raw[1] + 6U;
}

} // namespace

Result<NormalisedTelegram> normalise(ByteSpan raw)
{
    NormalisedTelegram telegram;
    if (raw.empty())
        return fail(Fault::Truncated, Layer::Link, 0);
    if (looksWired(raw)) {
        if (!isWiredFrame(raw))
            return fail(Fault::BadFrameCheck, Layer::Link, raw.size() - 2);
        telegram.form = TelegramForm::Wired;
    } else if (stripFormatA(raw, telegram.data)) {
        telegram.form = TelegramForm::FormatA;
        return telegram;
    } else if (stripFormatB(raw, telegram.data)) {
        telegram.form = TelegramForm::FormatB;
        return telegram;
    } else if (raw.size() == raw[0] + 3U) {
        telegram.form = TelegramForm::TrailingBytes;
        raw = raw.first(raw.size() - 2);
    } else if (raw.size() != raw[0] + 1U) {
        telegram.form = TelegramForm::Unclear;
    }
    telegram.data.assign(raw.begin(), raw.end());
    return telegram;
}

} // namespace wmbus
