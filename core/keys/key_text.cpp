#include "core/keys/key_text.h"

#include "core/bytes/hex.h"
#include "core/bytes/secret.h"
#include "core/keys/base64.h"

#include <algorithm>
#include <optional>

namespace keys {

namespace {

constexpr std::size_t hexDigits = 2 * crypto::Key::size;
constexpr std::string_view separators = " \t\r\n:-_.,;";
constexpr std::string_view noBreakSpace = "\xC2\xA0";

// The piece without blanks and quotation marks around it; `begin` is its place in `text`.
std::string_view bare(std::string_view text, std::size_t &begin)
{
    constexpr std::string_view around = " \t\r\n\v\f\"'`\0";
    begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) {
        begin = 0;
        return {};
    }
    return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

struct HexScan {
    bytes::SecretString digits;
    std::size_t others = 0; // characters that are neither digits nor separators
    std::size_t firstOther = 0;
};

HexScan scanHex(std::string_view text)
{
    HexScan scan;
    scan.digits.reserve(text.size() + hexDigits); // the digits lie in one block that is wiped
    bool wordBegins = true;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with(noBreakSpace)) {
            i += noBreakSpace.size();
            wordBegins = true;
        } else if (separators.find(text[i]) != std::string_view::npos) {
            ++i;
            wordBegins = true;
        } else if (wordBegins && text[i] == '0' && i + 1 < text.size() && (text[i + 1] == 'x' || text[i + 1] == 'X')) {
            i += 2;
        } else {
            if (bytes::hexDigit(text[i]) >= 0)
                scan.digits.push_back(text[i]);
            else if (scan.others++ == 0)
                scan.firstOther = i;
            ++i;
            wordBegins = false;
        }
    }
    return scan;
}

bool printable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

std::optional<crypto::Key> keyFromBase64(std::string_view text)
{
    constexpr std::size_t bare64 = 22;
    if (text.size() != bare64 && text.size() != bare64 + 2)
        return std::nullopt;
    const auto bytes = fromBase64(text);
    return bytes ? crypto::Key::fromBytes(*bytes) : std::nullopt;
}

} // namespace

bytes::Result<ParsedKey, KeyTextError> parseKeyText(std::string_view text)
{
    const auto bad = [](KeyTextFault fault, std::size_t position, std::size_t value) {
        return bytes::unexpected(KeyTextError{fault, static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(value)});
    };
    std::size_t begin = 0;
    text = bare(text, begin);
    if (text.empty())
        return bad(KeyTextFault::Empty, 0, 0);

    const HexScan hex = scanHex(text);
    if (hex.others == 0 && hex.digits.size() == hexDigits) {
        if (const auto key = crypto::Key::fromHex(hex.digits))
            return ParsedKey{*key, KeyTextForm::Hex, false};
    }
    if (text.size() == crypto::Key::size && printable(text)) {
        const auto *first = reinterpret_cast<const std::uint8_t *>(text.data());
        return ParsedKey{*crypto::Key::fromBytes({first, text.size()}), KeyTextForm::Characters, hex.digits.size() == text.size()};
    }
    if (const auto key = keyFromBase64(text))
        return ParsedKey{*key, KeyTextForm::Base64, false};

    const std::size_t digits = hex.digits.size();
    if (hex.others == 0 && digits != 0)
        return bad(digits < hexDigits ? KeyTextFault::TooFewDigits : KeyTextFault::TooManyDigits, begin, digits);
    // A slip of the pen, O for 0, in what is else a key.
    if (hex.others <= 2 && digits + hex.others == hexDigits)
        return bad(KeyTextFault::BadCharacter, begin + hex.firstOther, 0);
    return bad(KeyTextFault::NotAKey, begin, text.size());
}

bool allDigitsEqual(const crypto::Key &key)
{
    const auto data = key.data();
    return (data[0] >> 4) == (data[0] & 0x0F) && std::all_of(data.begin(), data.end(), [&data](std::uint8_t b) { return b == data[0]; });
}

} // namespace keys
