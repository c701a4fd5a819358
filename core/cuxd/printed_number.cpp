#include "core/cuxd/printed_number.h"

#include "core/bytes/hex.h"
#include "core/cuxd/device_sheet.h"
#include "core/wmbus/names.h"

#include <algorithm>
#include <optional>
#include <string>

namespace cuxd {

namespace {

using Numbers = std::vector<PrintedNumber>;
using Parts = std::vector<std::string>;

constexpr std::size_t idDigits = 8;
constexpr std::size_t wireDigits = 16;
constexpr std::size_t meterIdLength = 14;
constexpr std::size_t longest = 64; // nobody prints more on a meter
constexpr std::string_view letrika = "LET";

// In capitals, as they are left after separators are taken out.
constexpr std::string_view labels[] = {"NR", "NO", "SN", "S", "N", "ID", "CODE", "SERIAL", "NUMMER", "NUMBER", "ZÄHLER", "ZäHLER", "ZAEHLER", "METER"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }
bool anyDigit(std::string_view text) { return std::any_of(text.begin(), text.end(), isDigit); }
bool allLetters(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isLetter); }
bool allHex(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return bytes::hexDigit(c) >= 0; });
}

// In capitals, cut at everything that only separates.
Parts partsOf(std::string_view text)
{
    constexpr std::string_view separators = " \t\r\n.-_/:,;#()\"'";
    Parts parts(1);
    for (char c : text.substr(0, longest)) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (separators.find(c) == std::string_view::npos)
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty())
        parts.pop_back();
    while (parts.size() > 1 && std::find(std::begin(labels), std::end(labels), parts.front()) != std::end(labels))
        parts.erase(parts.begin());
    return parts;
}

std::string joined(const Parts &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += part;
    return text;
}

std::optional<std::uint32_t> idFrom(std::string_view digits)
{
    if (digits.empty() || digits.size() > idDigits)
        return std::nullopt;
    return wmbus::idFromText(std::string(idDigits - digits.size(), '0').append(digits));
}

void add(Numbers &numbers, PrintedForm form, const wmbus::AddressPattern &meters, std::size_t digits = idDigits)
{
    if (std::none_of(numbers.begin(), numbers.end(), [&meters](const PrintedNumber &there) { return there.meters == meters; }))
        numbers.push_back({form, meters, static_cast<int>(digits)});
}

void addId(Numbers &numbers, PrintedForm form, std::string_view digits, std::optional<std::uint16_t> maker)
{
    if (const auto id = idFrom(digits))
        add(numbers, form, {*id, maker, std::nullopt, std::nullopt}, digits.size());
}

void addSticker(Numbers &numbers, std::string_view hex, std::optional<std::uint16_t> maker)
{
    if (const auto code = codeFromSticker(hex))
        addId(numbers, PrintedForm::StickerHex, *code, maker);
}

// "51601328.M=FFD.V=01.T=03"
void addNamedParts(Numbers &numbers, const Parts &parts)
{
    wmbus::AddressPattern meters;
    const auto id = parts.empty() ? std::nullopt : idFrom(parts.front());
    if (!id || parts.size() < 2)
        return;
    meters.id = *id;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string_view value = std::string_view(parts[i]).substr(std::min<std::size_t>(2, parts[i].size()));
        if (parts[i].starts_with("M="))
            meters.manufacturer = wmbus::manufacturerFromCode(value);
        else if (const auto byte = bytes::fromHex(value); byte && byte->size() == 1 && parts[i].starts_with("V="))
            meters.version = byte->front();
        else if (byte && byte->size() == 1 && parts[i].starts_with("T="))
            meters.type = byte->front();
        else
            return;
    }
    add(numbers, PrintedForm::Whole, meters);
}

void addWhole(Numbers &numbers, const Parts &parts, const std::string &whole)
{
    if (parts.size() == 4) {
        const std::string dotted = parts[0] + '.' + parts[1] + '.' + parts[2] + '.' + parts[3];
        if (const auto meters = wmbus::addressPatternFromText(dotted))
            add(numbers, PrintedForm::Whole, *meters);
    }
    if (whole.size() == wireDigits && allHex(whole)) {
        const auto meters = wmbus::addressPatternFromText(whole);
        if (meters && !wmbus::manufacturerName(*meters->manufacturer).empty())
            add(numbers, PrintedForm::OnAir, *meters);
    }
    if (whole.size() == meterIdLength && bytes::hexDigit(whole[0]) >= 0 && allLetters(whole.substr(1, 3)) && allHex(whole.substr(4, 2))
        && allDigits(whole.substr(6)))
        addId(numbers, PrintedForm::MeterId, whole.substr(6), wmbus::manufacturerFromCode(whole.substr(1, 3)));
}

// The three letters stand before or behind the digits, with or without a gap. Without a gap only makers of the list count, and only
// decimal digits: "DEF12345" may be a number as well.
void addWithMaker(Numbers &numbers, Parts parts, const std::string &whole)
{
    const auto isMaker = [](const std::string &part) { return part.size() == 3 && allLetters(part); };
    const auto take = [&numbers](std::string_view letters, std::string_view digits) {
        const auto maker = wmbus::manufacturerFromCode(letters);
        if (digits.starts_with("0X"))
            digits.remove_prefix(2);
        addId(numbers, PrintedForm::WithMaker, digits, maker);
        if (letters == letrika)
            addSticker(numbers, digits, maker);
    };
    if (parts.size() > 1 && (isMaker(parts.front()) || isMaker(parts.back()))) {
        const auto place = isMaker(parts.front()) ? parts.begin() : parts.end() - 1;
        const std::string letters = *place;
        parts.erase(place);
        take(letters, joined(parts));
    } else if (whole.size() > 3 && isMaker(whole.substr(0, 3)) && allDigits(whole.substr(3))
               && !wmbus::manufacturerName(wmbus::manufacturerFromCode(whole.substr(0, 3)).value_or(0)).empty()) {
        take(std::string_view(whole).substr(0, 3), std::string_view(whole).substr(3));
    }
}

void addLastDigits(Numbers &numbers, const std::string &whole)
{
    if (whole.size() > idDigits && allDigits(std::string_view(whole).substr(whole.size() - idDigits)))
        addId(numbers, PrintedForm::LastDigits, std::string_view(whole).substr(whole.size() - idDigits), std::nullopt);
}

} // namespace

std::vector<PrintedNumber> printedNumbers(std::string_view text)
{
    const Parts parts = partsOf(text);
    std::string whole = joined(parts);
    Numbers numbers;
    if (whole.find('=') != std::string::npos) {
        addNamedParts(numbers, parts);
        return numbers;
    }
    addWhole(numbers, parts, whole);
    addWithMaker(numbers, parts, whole);
    const bool hexMark = whole.starts_with("0X");
    if (hexMark)
        whole.erase(0, 2);
    if (allHex(whole) && anyDigit(whole) && whole.size() <= idDigits) {
        if (hexMark)
            addSticker(numbers, whole, std::nullopt);
        addId(numbers, PrintedForm::Number, whole, std::nullopt);
        if (!hexMark && !allDigits(whole))
            addSticker(numbers, whole, std::nullopt);
    }
    if (numbers.empty() && !hexMark)
        addLastDigits(numbers, whole);
    return numbers;
}

} // namespace cuxd
