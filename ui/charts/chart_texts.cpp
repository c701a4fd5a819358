#include "ui/charts/chart_texts.h"

#include "core/text/quantity_text.h"
#include "ui/charts/local_time.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui::charts {

namespace {

constexpr QChar narrowBlank(0x202F);
constexpr QChar enDash(0x2013);

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

//: A day with its year in the tooltip, see QDate::toString: "Thu, 15 Oct 2026".
QString dayText(const QDate &date)
{
    return QLocale().toString(date, Texts::tr("ddd, d MMM yyyy"));
}

QString shortDay(const QDate &date)
{
    //: A day with its year without weekday, see QDate::toString: "15 Oct 2026".
    return QLocale().toString(date, Texts::tr("d MMM yyyy"));
}

QString clockText(const QDateTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

// "+01:00", where the same time of day comes twice.
QString offsetText(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return QStringLiteral(" (UTC%1%2:%3)")
        .arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(std::abs(minutes) / 60)
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString wholeDays(const QDate &from, const QDate &behind)
{
    const QDate last = behind.addDays(-1);
    if (from == last)
        return dayText(from);
    if (from.day() == 1 && behind == from.addMonths(1))
        return QLocale().standaloneMonthName(from.month()) + QLatin1Char(' ') + QString::number(from.year());
    if (from.dayOfYear() == 1 && behind == from.addYears(1))
        return QString::number(from.year());
    return shortDay(from) + QLatin1Char(' ') + enDash + QLatin1Char(' ') + shortDay(last);
}

} // namespace

QString bucketingName(Bucketing bucketing)
{
    switch (bucketing) {
    case Bucketing::Auto: return Texts::tr("Automatic");
    case Bucketing::HalfHour: return Texts::tr("30 minutes");
    case Bucketing::Hour: return Texts::tr("Hour");
    case Bucketing::TwoHours: return Texts::tr("2 hours");
    case Bucketing::SixHours: return Texts::tr("6 hours");
    case Bucketing::TwelveHours: return Texts::tr("12 hours");
    case Bucketing::Day: return Texts::tr("Day");
    case Bucketing::Week: return Texts::tr("Week");
    case Bucketing::Month: return Texts::tr("Month");
    case Bucketing::Year: return Texts::tr("Year");
    case Bucketing::Raw: return Texts::tr("Raw values");
    }
    return {};
}

QString perBucket(const QString &unit, Bucketing bucketing)
{
    switch (bucketing) {
    case Bucketing::HalfHour: return Texts::tr("%1 per 30 min").arg(unit);
    case Bucketing::Hour: return Texts::tr("%1 per hour").arg(unit);
    case Bucketing::TwoHours: return Texts::tr("%1 per 2 h").arg(unit);
    case Bucketing::SixHours: return Texts::tr("%1 per 6 h").arg(unit);
    case Bucketing::TwelveHours: return Texts::tr("%1 per 12 h").arg(unit);
    case Bucketing::Day: return Texts::tr("%1 per day").arg(unit);
    case Bucketing::Week: return Texts::tr("%1 per week").arg(unit);
    case Bucketing::Month: return Texts::tr("%1 per month").arg(unit);
    case Bucketing::Year: return Texts::tr("%1 per year").arg(unit);
    case Bucketing::Auto:
    case Bucketing::Raw: break;
    }
    return Texts::tr("%1 between readings").arg(unit);
}

QString averageUnit(const QString &unit, Bucketing bucketing)
{
    switch (bucketing) {
    case Bucketing::HalfHour: return Texts::tr("%1/30 min").arg(unit);
    case Bucketing::Hour: return Texts::tr("%1/h").arg(unit);
    case Bucketing::TwoHours: return Texts::tr("%1/2 h").arg(unit);
    case Bucketing::SixHours: return Texts::tr("%1/6 h").arg(unit);
    case Bucketing::TwelveHours: return Texts::tr("%1/12 h").arg(unit);
    case Bucketing::Day: return Texts::tr("%1/day").arg(unit);
    case Bucketing::Week: return Texts::tr("%1/week").arg(unit);
    case Bucketing::Month: return Texts::tr("%1/month").arg(unit);
    case Bucketing::Year: return Texts::tr("%1/year").arg(unit);
    case Bucketing::Auto:
    case Bucketing::Raw: break;
    }
    return unit;
}

QString presetName(Preset preset)
{
    switch (preset) {
    case Preset::Hour: return Texts::tr("1h");
    case Preset::SixHours: return Texts::tr("6h");
    case Preset::Day: return Texts::tr("1d");
    case Preset::Week: return Texts::tr("1w");
    case Preset::Month: return Texts::tr("1m");
    case Preset::Year: return Texts::tr("1y");
    case Preset::All: return Texts::tr("All");
    }
    return {};
}

QString presetSentence(Preset preset)
{
    switch (preset) {
    case Preset::Hour: return Texts::tr("Show one hour");
    case Preset::SixHours: return Texts::tr("Show six hours");
    case Preset::Day: return Texts::tr("Show one day");
    case Preset::Week: return Texts::tr("Show one week");
    case Preset::Month: return Texts::tr("Show one month");
    case Preset::Year: return Texts::tr("Show one year");
    case Preset::All: return Texts::tr("Show all there is");
    }
    return {};
}

QString periodName(Period period)
{
    switch (period) {
    case Period::Today: return Texts::tr("Today");
    case Period::Yesterday: return Texts::tr("Yesterday");
    case Period::ThisWeek: return Texts::tr("This week");
    case Period::LastWeek: return Texts::tr("Last week");
    case Period::ThisMonth: return Texts::tr("This month");
    case Period::LastMonth: return Texts::tr("Last month");
    case Period::ThisYear: return Texts::tr("This year");
    case Period::LastYear: return Texts::tr("Last year");
    }
    return {};
}

QString markName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::SetMeter: return Texts::tr("Meter reading set (SETMETER)");
    case MarkKind::MeterExchange: return Texts::tr("Meter exchanged");
    case MarkKind::KeyChange: return Texts::tr("Key changed");
    case MarkKind::SumReset: return Texts::tr("SUM begins anew");
    case MarkKind::Note: return Texts::tr("Note");
    }
    return {};
}

QString spanText(const Span &span, const QTimeZone &zone)
{
    const QDateTime from = localTime(span.from, zone);
    const QDateTime to = localTime(span.to, zone);
    if (isMidnight(span.from, zone) && isMidnight(span.to, zone) && from.date() < to.date())
        return wholeDays(from.date(), to.date());
    const bool endsAtMidnight = isMidnight(span.to, zone) && from.date().addDays(1) == to.date();
    // 02:00 to 02:00 in autumn, or the second 02:00 to 03:00: the offset tells them apart.
    const bool twice = from.offsetFromUtc() != to.offsetFromUtc() || localTime(span.from - hourMs, zone).time() == from.time();
    const QString offset = twice && length(span) <= 2 * hourMs ? offsetText(from) : QString();
    if (from.date() == to.date() || endsAtMidnight)
        return dayText(from.date()) + QStringLiteral(", ") + clockText(from) + offset + enDash + (endsAtMidnight ? QStringLiteral("24:00") : clockText(to));
    return shortDay(from.date()) + QStringLiteral(", ") + clockText(from) + QLatin1Char(' ') + enDash + QLatin1Char(' ') + shortDay(to.date()) + QStringLiteral(", ") + clockText(to);
}

QString momentText(TimeMs at, const QTimeZone &zone)
{
    const QDateTime time = localTime(at, zone);
    return dayText(time.date()) + QStringLiteral(", ") + clockText(time);
}

QString amountText(const bytes::ScaledValue &amount)
{
    return text::numberText(amount);
}

QString roundedText(const bytes::ScaledValue &amount, int decimals)
{
    bytes::ScaledValue rounded = amount;
    while (rounded.exponent < -decimals) {
        // The last step decides; those before must not round up on their own, so all of them at once.
        std::int64_t divisor = 1;
        std::int32_t drop = 0;
        while (rounded.exponent + drop < -decimals && drop < 18) {
            divisor *= 10;
            ++drop;
        }
        const std::int64_t rest = rounded.mantissa % divisor;
        rounded.mantissa = rounded.mantissa / divisor;
        if (std::abs(rest) >= divisor - std::abs(rest))
            rounded.mantissa += rest < 0 ? -1 : 1;
        rounded.exponent += drop;
    }
    return text::numberText(bytes::withExponent(rounded, -decimals).value_or(rounded));
}

QString roundedText(double value, int decimals)
{
    const double scaled = std::round(value * std::pow(10.0, decimals));
    return text::numberText({static_cast<std::int64_t>(scaled), -decimals});
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + narrowBlank + unit;
}

QString percentText(double share)
{
    if (share > 0 && share < 0.001)
        return Texts::tr("under %1").arg(withUnit(roundedText(0.1, 1), QStringLiteral("%")));
    return withUnit(roundedText(share * 100, share > 0 && share < 0.1 ? 1 : 0), QStringLiteral("%"));
}

} // namespace ui::charts
