#include "core/cuxd/heard_number.h"

#include "core/cuxd/device_sheet.h"
#include "core/cuxd/printed_number.h"

#include <algorithm>
#include <optional>
#include <string>

namespace cuxd {

namespace {

using How = HeardNumber::How;

constexpr int idDigits = 8;
constexpr int fewestOfMore = 4; // digits that are worth looking for at the end of a longer number

std::uint32_t reversed(std::uint32_t id)
{
    return (id >> 24) | ((id >> 8) & 0xFF00U) | ((id << 8) & 0xFF0000U) | (id << 24);
}

class Collector {
public:
    void add(const wmbus::AddressPattern &meters, How how, int digits = idDigits)
    {
        const bool known = std::any_of(m_found.begin(), m_found.end(), [&](const HeardNumber &one) { return one.meters == meters && one.digits == digits; });
        if (!known)
            m_found.push_back({meters, how, digits});
    }
    // What else these digits may be, where they are not a whole address.
    void addWider(const PrintedNumber &number)
    {
        wmbus::AddressPattern meters = number.meters;
        if (number.digits >= fewestOfMore && number.digits < idDigits)
            add(meters, How::LastDigits, number.digits);
        addOther(meters, codeFromSticker(wmbus::idText(number.meters.id)), How::HexAsDecimal);
        addOther(meters, stickerFromId(number.meters.id), How::DecimalAsHex);
        if (number.digits == idDigits) {
            meters.id = reversed(number.meters.id);
            add(meters, How::Reversed);
        }
    }
    void addOther(wmbus::AddressPattern meters, const std::optional<std::string> &digits, How how)
    {
        if (const auto id = digits ? wmbus::idFromText(*digits) : std::nullopt) {
            meters.id = *id;
            add(meters, how);
        }
    }
    [[nodiscard]] std::vector<HeardNumber> found() && { return std::move(m_found); }

private:
    std::vector<HeardNumber> m_found;
};

// The first eight digits of more than eight.
std::optional<std::uint32_t> firstDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits.size() > idDigits ? wmbus::idFromText(digits.substr(0, idDigits)) : std::nullopt;
}

} // namespace

bool HeardNumber::matches(const wmbus::Address &address) const
{
    if (digits >= idDigits)
        return meters.matches(address);
    const std::uint32_t mask = (1U << (4 * static_cast<unsigned>(digits))) - 1;
    wmbus::AddressPattern pattern = meters;
    pattern.id = address.id;
    return (address.id & mask) == (meters.id & mask) && pattern.matches(address);
}

std::vector<HeardNumber> heardNumbers(std::string_view text)
{
    const std::vector<PrintedNumber> printed = printedNumbers(text);
    Collector collector;
    for (const PrintedNumber &number : printed)
        collector.add(number.meters, number.form == PrintedForm::StickerHex ? How::HexAsDecimal : How::AsPrinted);
    for (const PrintedNumber &number : printed) {
        if (number.form == PrintedForm::Number || number.form == PrintedForm::WithMaker)
            collector.addWider(number);
        if (const auto first = number.form == PrintedForm::LastDigits ? firstDigits(text) : std::nullopt)
            collector.add({*first, std::nullopt, std::nullopt, std::nullopt}, How::AsPrinted);
    }
    return std::move(collector).found();
}

} // namespace cuxd
