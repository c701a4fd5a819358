#include "ui/panels/set_meter.h"

#include "core/meter/meter_entry.h"

namespace ui {

using bytes::ScaledValue;
using Kind = SetMeterPreview::Kind;

namespace {

constexpr QChar realMinus(0x2212);
constexpr qsizetype mostDigits = 15; // of meter::meterEntry

// The same number in whole steps of the meter, what is finer cut off; nothing when it cannot be counted.
std::optional<ScaledValue> inSteps(ScaledValue value, std::int32_t exponent)
{
    while (value.exponent < exponent) {
        value.mantissa /= 10;
        ++value.exponent;
    }
    return bytes::withExponent(value, exponent);
}

bool isTooLong(const QString &text)
{
    qsizetype digits = 0;
    for (const QChar c : text)
        digits += c.isDigit() ? 1 : 0;
    return digits > mostDigits;
}

bool raiseMaximum(SetMeterPreview &preview, ScaledValue maximum)
{
    preview.maximum = maximum;
    while (bytes::compareNumbers(preview.shown, preview.maximum) >= 0) {
        preview.needsMaximum = true;
        // One digit more: ten times as much, and a nine behind.
        const auto wider = bytes::times(preview.maximum, 10);
        const auto filled = wider ? bytes::plus(*wider, {9, preview.maximum.exponent}) : std::nullopt;
        if (!filled || preview.maximum.mantissa <= 0)
            return false;
        preview.maximum = *filled;
    }
    return true;
}

} // namespace

SetMeterPreview previewSetMeter(const QString &text, const MeterGround &ground)
{
    SetMeterPreview preview;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return preview;
    const bool negative = trimmed.startsWith(QLatin1Char('-')) || trimmed.startsWith(realMinus);
    const auto entry = meter::meterEntry((negative ? trimmed.mid(1) : text).toStdString(), ground.counter.exponent);
    if (!entry || negative) {
        preview.kind = entry ? Kind::Negative : isTooLong(trimmed) ? Kind::TooLong : Kind::NoNumber;
        return preview;
    }
    const auto shown = inSteps(entry->value, ground.counter.exponent);
    const auto offset = shown ? bytes::minus(*shown, ground.counter) : std::nullopt;
    const auto difference = offset ? bytes::minus(*offset, ground.offset.value_or(ScaledValue{0, ground.counter.exponent})) : std::nullopt;
    preview.kind = Kind::TooLong;
    if (!difference)
        return preview;
    preview.shown = *shown;
    preview.offset = *offset;
    preview.difference = *difference;
    preview.cut = !bytes::sameNumber(*shown, entry->value);
    preview.couldBeGrouping = entry->couldBeGrouping;
    const QByteArray utf8 = text.toUtf8();
    if (entry->surplusBegin < static_cast<std::size_t>(utf8.size())) {
        preview.surplusAt = static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(entry->surplusBegin))).size());
        preview.surplus = static_cast<int>(text.size()) - preview.surplusAt;
    }
    if (raiseMaximum(preview, ground.maximum))
        preview.kind = Kind::Good;
    return preview;
}

std::optional<ScaledValue> typedMaximum(const QString &text)
{
    const auto entry = meter::meterEntry(text.toStdString(), usualMaximum.exponent);
    return entry && entry->value.mantissa > 0 ? std::optional(entry->value) : std::nullopt;
}

} // namespace ui
