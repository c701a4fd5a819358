#include "ui/format.h"

#include "core/text/quantity_text.h"
#include "core/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui {

namespace {

constexpr QChar realMinus(0x2212);
constexpr QChar narrowBlank(0x202F);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString levelText(int dbm)
{
    return dbm < 0 ? realMinus + QString::number(-dbm) : QString::number(dbm);
}

QString clockText(TimePoint time)
{
    return text::toDateTime(time).toString(QStringLiteral("HH:mm:ss"));
}

QString clockTextMs(TimePoint time)
{
    return text::toDateTime(time).toString(QStringLiteral("HH:mm:ss")) + QLocale().decimalPoint() + text::toDateTime(time).toString(QStringLiteral("zzz"));
}

QString dateTimeText(TimePoint time)
{
    //: Date and time, see QDateTime::toString.
    return text::toDateTime(time).toString(Words::tr("yyyy-MM-dd HH:mm:ss"));
}

QString durationText(double seconds)
{
    return text::durationText(std::chrono::milliseconds(std::llround(seconds * 1000)));
}

ValueText valueText(const meter::NamedValue &value)
{
    if (!value.number)
        return {QString::fromStdString(value.text), {}};
    return {text::numberText(*value.number), text::unitText(value.unit)};
}

QString joined(const ValueText &text)
{
    return text.unit.isEmpty() ? text.number : text.number + narrowBlank + text.unit;
}

} // namespace ui
