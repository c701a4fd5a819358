#include "core/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace text {

namespace {

struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

QDateTime toDateTime(std::chrono::system_clock::time_point time)
{
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

std::chrono::system_clock::time_point fromDateTime(const QDateTime &time)
{
    return std::chrono::system_clock::time_point(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString ageText(std::chrono::system_clock::time_point then, std::chrono::system_clock::time_point now)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - then).count();
    if (seconds < 1)
        return TimeText::tr("now");
    if (seconds < 60)
        return TimeText::tr("%1 s").arg(seconds);
    if (seconds < 60 * 60)
        return TimeText::tr("%1 min").arg(seconds / 60);
    const QDateTime when = toDateTime(then);
    const qint64 days = when.date().daysTo(toDateTime(now).date());
    const QLocale locale;
    if (days == 0)
        return TimeText::tr("%1 h").arg(seconds / (60 * 60));
    if (days == 1)
        return TimeText::tr("yesterday %1").arg(locale.toString(when.time(), QStringLiteral("HH:mm")));
    return locale.toString(when, QLocale::ShortFormat);
}

QString durationText(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 60)
        return TimeText::tr("%1 s").arg(seconds);
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return TimeText::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60) {
        return minutes % 60 == 0 ? TimeText::tr("%1 h").arg(minutes / 60) : TimeText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return TimeText::tr("%1 d").arg((minutes + 12 * 60) / (24 * 60));
}

QString meterTimeText(const wmbus::MeterTime &time)
{
    const QLocale locale;
    const QString date = locale.toString(QDate(time.year, time.month, time.day), QLocale::ShortFormat);
    const QString clock = locale.toString(QTime(time.hour, time.minute, time.second),
                                          time.hasSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    if (time.hasDate && time.hasTime)
        return date + QLatin1Char(' ') + clock;
    return time.hasDate ? date : clock;
}

} // namespace text
