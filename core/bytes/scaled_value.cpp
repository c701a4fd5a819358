#include "core/bytes/scaled_value.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace bytes {

namespace {

constexpr std::int32_t mostDigits = 18;

constexpr std::array<std::int64_t, mostDigits + 1> powersOfTen()
{
    std::array<std::int64_t, mostDigits + 1> powers{};
    std::int64_t power = 1;
    for (auto &entry : powers) {
        entry = power;
        if (power <= std::numeric_limits<std::int64_t>::max() / 10)
            power *= 10;
    }
    return powers;
}

constexpr auto powerOfTen = powersOfTen();

// 0 is 0 whatever its exponent; otherwise without zeros at the end, so that equal numbers look equal.
ScaledValue withoutTrailingZeros(ScaledValue value)
{
    if (value.mantissa == 0)
        return {0, 0};
    while (value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        ++value.exponent;
    }
    return value;
}

int digitsOf(std::int64_t value)
{
    int count = 1;
    while (value /= 10)
        ++count;
    return count;
}

} // namespace

void appendDecimal(std::string &out, ScaledValue value)
{
    std::array<char, 24> digits{};
    const bool negative = value.mantissa < 0;
    const auto magnitude = negative ? ~static_cast<std::uint64_t>(value.mantissa) + 1 : static_cast<std::uint64_t>(value.mantissa);
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude).ptr;
    const auto count = static_cast<std::size_t>(end - digits.data());
    if (negative)
        out.push_back('-');
    if (value.exponent >= 0) {
        out.append(digits.data(), count);
        if (magnitude != 0)
            out.append(static_cast<std::size_t>(value.exponent), '0');
        return;
    }
    const auto decimals = static_cast<std::size_t>(-static_cast<std::int64_t>(value.exponent));
    if (count > decimals) {
        out.append(digits.data(), count - decimals);
        out.push_back('.');
        out.append(digits.data() + (count - decimals), decimals);
    } else {
        out.append("0.");
        out.append(decimals - count, '0');
        out.append(digits.data(), count);
    }
}

std::string toDecimal(ScaledValue value)
{
    std::string out;
    appendDecimal(out, value);
    return out;
}

std::optional<ScaledValue> fromDecimal(std::string_view text)
{
    ScaledValue value;
    std::size_t i = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (negative || (!text.empty() && text[0] == '+'))
        i = 1;
    int digits = 0;
    bool point = false;
    bool any = false;
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        any = true;
        if (value.mantissa != 0 && ++digits >= mostDigits)
            return std::nullopt;
        value.mantissa = value.mantissa * 10 + (text[i] - '0');
        if (point)
            --value.exponent;
    }
    if (!any)
        return std::nullopt;
    if (i < text.size()) {
        std::int32_t exponent = 0;
        std::string_view tail = text.substr(i + 1);
        if (!tail.empty() && tail[0] == '+')
            tail.remove_prefix(1);
        const auto parsed = std::from_chars(tail.data(), tail.data() + tail.size(), exponent);
        if (parsed.ec != std::errc() || parsed.ptr != tail.data() + tail.size() || std::abs(exponent) > 400)
            return std::nullopt;
        value.exponent += exponent;
    }
    if (negative)
        value.mantissa = -value.mantissa;
    return value;
}

std::optional<ScaledValue> times(ScaledValue value, std::int64_t factor)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(value.mantissa, factor, &product))
        return std::nullopt;
    return ScaledValue{product, value.exponent};
}

std::optional<ScaledValue> withExponent(ScaledValue value, std::int32_t exponent)
{
    if (value.mantissa == 0)
        return ScaledValue{0, exponent};
    const std::int64_t steps = static_cast<std::int64_t>(value.exponent) - exponent;
    if (steps > mostDigits || steps < -mostDigits)
        return std::nullopt;
    if (steps >= 0) {
        std::int64_t mantissa = 0;
        if (__builtin_mul_overflow(value.mantissa, powerOfTen[static_cast<std::size_t>(steps)], &mantissa))
            return std::nullopt;
        return ScaledValue{mantissa, exponent};
    }
    const std::int64_t divisor = powerOfTen[static_cast<std::size_t>(-steps)];
    if (value.mantissa % divisor != 0)
        return std::nullopt;
    return ScaledValue{value.mantissa / divisor, exponent};
}

std::optional<ScaledValue> plus(ScaledValue left, ScaledValue right)
{
    const std::int32_t exponent = std::min(left.exponent, right.exponent);
    const auto a = withExponent(left, exponent);
    const auto b = withExponent(right, exponent);
    if (!a || !b)
        return std::nullopt;
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a->mantissa, b->mantissa, &sum))
        return std::nullopt;
    return ScaledValue{sum, exponent};
}

std::optional<ScaledValue> minus(ScaledValue left, ScaledValue right)
{
    if (right.mantissa == std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return plus(left, ScaledValue{-right.mantissa, right.exponent});
}

int compareNumbers(ScaledValue left, ScaledValue right)
{
    const auto order = [](std::int64_t one, std::int64_t other) { return one < other ? -1 : (one > other ? 1 : 0); };
    const int sign = order(left.mantissa, 0);
    if (sign != order(right.mantissa, 0) || sign == 0)
        return order(sign, order(right.mantissa, 0));
    left = withoutTrailingZeros(left);
    right = withoutTrailingZeros(right);
    const std::int64_t leftTop = static_cast<std::int64_t>(digitsOf(left.mantissa)) + left.exponent;
    const std::int64_t rightTop = static_cast<std::int64_t>(digitsOf(right.mantissa)) + right.exponent;
    if (leftTop != rightTop)
        return sign * order(leftTop, rightTop);
    // The same magnitude: written with the smaller exponent, both have as many digits as the longer one, so both fit.
    const std::int32_t exponent = std::min(left.exponent, right.exponent);
    return order(withExponent(left, exponent)->mantissa, withExponent(right, exponent)->mantissa);
}

bool sameNumber(ScaledValue left, ScaledValue right)
{
    return compareNumbers(left, right) == 0;
}

double toDouble(ScaledValue value)
{
    const std::string text = std::to_string(value.mantissa) + "e" + std::to_string(value.exponent);
    double result = 0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

std::optional<ScaledValue> fromFloat(float value)
{
    constexpr int exactDigits = 15;
    constexpr int identifyingDigits = 9;
    if (!std::isfinite(value))
        return std::nullopt;
    const auto wide = static_cast<double>(value);
    const auto written = [wide](int digits) {
        std::array<char, 40> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), wide, std::chars_format::scientific, digits - 1).ptr;
        return fromDecimal(std::string_view(text.data(), static_cast<std::size_t>(end - text.data())));
    };
    const auto exact = written(exactDigits);
    if (exact && toDouble(*exact) == wide)
        return withoutTrailingZeros(*exact);
    const auto rounded = written(identifyingDigits);
    return rounded ? std::optional(withoutTrailingZeros(*rounded)) : std::nullopt;
}

} // namespace bytes
