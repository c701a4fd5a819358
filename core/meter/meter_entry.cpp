#include "core/meter/meter_entry.h"

#include <string>
#include <vector>

namespace meter {

namespace {

constexpr std::size_t mostDigits = 15;

// Bytes of a blank or an apostrophe at the front of `text`; 0 when there is none.
std::size_t spacer(std::string_view text)
{
    for (const std::string_view one : {" ", "'", "\u00A0", "\u2009", "\u202F", "\u2019"}) {
        if (text.substr(0, one.size()) == one)
            return one.size();
    }
    return 0;
}

struct Mark {
    char c = 0;
    std::size_t digits = 0; // before it
};

// In front of the decimal separator `marks` must cut groups of three.
bool groups(const std::vector<Mark> &marks, std::size_t count, std::size_t wholeDigits)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = i + 1 < count ? marks[i + 1].digits : wholeDigits;
        if (marks[i].c != marks[0].c || next - marks[i].digits != 3 || marks[i].digits == 0)
            return false;
    }
    return count == 0 || marks[0].digits <= 3;
}

} // namespace

std::optional<MeterEntry> meterEntry(std::string_view text, std::int32_t resolution)
{
    std::string digits;
    std::vector<std::size_t> positions;
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t blank = spacer(text.substr(i))) {
            i += blank;
            continue;
        }
        if (text[i] == ',' || text[i] == '.') {
            marks.push_back({text[i], digits.size()});
        } else if (text[i] >= '0' && text[i] <= '9') {
            digits += text[i];
            positions.push_back(i);
        } else {
            return std::nullopt;
        }
        ++i;
    }
    if (digits.empty())
        return std::nullopt;

    const bool decimalsGiven = marks.size() == 1 || (marks.size() > 1 && marks.back().c != marks.front().c);
    const std::size_t whole = decimalsGiven ? marks.back().digits : digits.size();
    if (!groups(marks, marks.size() - (decimalsGiven ? 1 : 0), whole))
        return std::nullopt;
    const std::size_t first = digits.find_first_not_of('0');
    if (first != std::string::npos && digits.size() - first > mostDigits)
        return std::nullopt;
    const auto value = bytes::fromDecimal(digits.substr(0, whole) + (whole < digits.size() ? "." + digits.substr(whole) : std::string()));
    if (!value)
        return std::nullopt;

    MeterEntry entry{*value, text.size(), marks.size() == 1 && digits.size() - whole == 3 && whole > 0 && whole <= 3 && digits[0] != '0'};
    const std::size_t own = whole + static_cast<std::size_t>(resolution < 0 ? -resolution : 0);
    if (digits.size() > own)
        entry.surplusBegin = positions[own];
    return entry;
}

} // namespace meter
