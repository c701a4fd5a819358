#pragma once

#include "core/bytes/scaled_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace history {

// The cells of a line of comma-separated values (RFC 4180, any separator), without blanks around them. A quoted cell must end in the
// line. The cells are good until the next call.
class CsvLine {
public:
    [[nodiscard]] bool split(std::string_view line, char separator); // false: a quote is not closed
    [[nodiscard]] const std::vector<std::string_view> &cells() const { return m_cells; }

private:
    std::vector<std::string_view> m_cells;
    std::vector<std::string> m_unquoted; // cells that held quotes
};

// "8061,70", "8.061,70", "8 061.70", "-1,5E3" with the given decimal separator; the other one, blanks and apostrophes may group three
// digits. Never by trial: "1.234" is 1.234 with a point and 1234 with a comma.
[[nodiscard]] std::optional<bytes::ScaledValue> csvNumber(std::string_view cell, char decimal);

// What a cell says about the decimal separator of its column.
enum class DecimalHint : unsigned char { NoNumber, None, Point, Comma, Ambiguous };
[[nodiscard]] DecimalHint decimalHint(std::string_view cell);

} // namespace history
