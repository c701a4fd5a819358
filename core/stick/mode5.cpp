#include "core/stick/mode5.h"

#include "core/bytes/byte_reader.h"
#include "core/crypto/aes.h"

#include <algorithm>

namespace stick {

namespace {

constexpr std::size_t addressAt = 1; // M and A, 8 bytes
constexpr std::size_t headerAt = 10; // behind C, M, A, CI
constexpr std::uint8_t shortHeader = 0x7A;
constexpr std::uint8_t longHeader = 0x72;

// M and A of the meter in the order of the link layer; a long header has the id first.
std::array<std::uint8_t, 8> meterAddress(bytes::ByteSpan telegram, bool isLong)
{
    std::array<std::uint8_t, 8> address{};
    const bytes::ByteSpan from = telegram.subspan(isLong ? headerAt : addressAt, 8);
    std::copy(from.begin(), from.end(), address.begin());
    if (isLong)
        std::rotate(address.begin(), address.begin() + 4, address.begin() + 6); // id 4, M 2 -> M 2, id 4
    return address;
}

std::span<std::uint8_t> encryptedPart(bytes::Bytes &telegram, const Mode5Layout &layout)
{
    return std::span(telegram).subspan(layout.begin, layout.length);
}

} // namespace

std::optional<Mode5Layout> mode5Layout(bytes::ByteSpan telegram)
{
    const std::uint8_t ci = bytes::ByteReader(telegram, 9).u8();
    if (ci != shortHeader && ci != longHeader)
        return std::nullopt;
    const bool isLong = ci == longHeader;
    Mode5Layout layout;
    layout.accessNumber = headerAt + (isLong ? 8 : 0);
    layout.configurationWord = layout.accessNumber + 2;
    layout.begin = layout.configurationWord + 2;
    if (telegram.size() < layout.begin)
        return std::nullopt;
    const std::uint16_t word = bytes::ByteReader(telegram, layout.configurationWord).u16le();
    const std::size_t present = (telegram.size() - layout.begin) / 16;
    const std::size_t announced = (word >> 4) & 0x0FU;
    const std::size_t blocks = announced == 0 ? present : std::min(announced, present);
    if (((word >> 8) & 0x1FU) != 5 || blocks == 0)
        return std::nullopt;
    layout.length = blocks * 16;
    const auto address = meterAddress(telegram, isLong);
    std::copy(address.begin(), address.end(), layout.initialVector.begin());
    std::fill(layout.initialVector.begin() + 8, layout.initialVector.end(), telegram[layout.accessNumber]);
    return layout;
}

bool encryptMode5(bytes::Bytes &telegram, const crypto::Key &key)
{
    const auto layout = mode5Layout(telegram);
    return layout && crypto::cbcEncrypt(key, layout->initialVector, encryptedPart(telegram, *layout));
}

bool decryptMode5(bytes::Bytes &telegram, const crypto::Key &key)
{
    const auto layout = mode5Layout(telegram);
    return layout && crypto::cbcDecrypt(key, layout->initialVector, encryptedPart(telegram, *layout));
}

} // namespace stick
