#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bytes {

// mantissa x 10^exponent, exact: a meter's 806170 x 10^-2 m3 stays that through store and sums. No rounding anywhere here;
// an operation whose result does not fit 64 bits gives nothing.
struct ScaledValue {
    std::int64_t mantissa = 0;
    std::int32_t exponent = 0;

    // The same number written the same way: 8061.70 and 8061.7 differ here and are equal by sameNumber().
    bool operator==(const ScaledValue &) const = default;
};

// Plain decimal text with `.`: "8061.70", "-0.005", "3000" for 3 x 10^3. As many decimals as the exponent says.
[[nodiscard]] std::string toDecimal(ScaledValue value);
void appendDecimal(std::string &out, ScaledValue value);

// The inverse: "8061.70" -> 806170 x 10^-2; also "1e-3". Nothing for anything else or more than 18 digits.
[[nodiscard]] std::optional<ScaledValue> fromDecimal(std::string_view text);

[[nodiscard]] std::optional<ScaledValue> times(ScaledValue value, std::int64_t factor);
[[nodiscard]] std::optional<ScaledValue> plus(ScaledValue left, ScaledValue right);
[[nodiscard]] std::optional<ScaledValue> minus(ScaledValue left, ScaledValue right);

// Value written with exactly this exponent, if that loses nothing.
[[nodiscard]] std::optional<ScaledValue> withExponent(ScaledValue value, std::int32_t exponent);

// Below zero, zero or above zero, as `left` is less than, equal to or greater than `right`.
[[nodiscard]] int compareNumbers(ScaledValue left, ScaledValue right);
[[nodiscard]] bool sameNumber(ScaledValue left, ScaledValue right);

// For a pixel, never for a sum.
[[nodiscard]] double toDouble(ScaledValue value);

// The float's own value where that has at most 15 digits, else rounded to 9 digits, which still tell it from every other float.
// Nothing for infinity and NaN.
[[nodiscard]] std::optional<ScaledValue> fromFloat(float value);

} // namespace bytes
