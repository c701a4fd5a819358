#include "ui/panels/inverter_texts.h"

#include "core/text/inverter_text.h"
#include "core/text/time_text.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

using Outcome = polling::ExchangeResult::Outcome;

struct InverterTexts {
    Q_DECLARE_TR_FUNCTIONS(InverterTexts)
};

QString shortClock(TimePoint time)
{
    return QLocale().toString(text::toDateTime(time).toLocalTime().time(), QStringLiteral("HH:mm"));
}

// "07:41:00", and on which day where that is not today.
QString whenText(TimePoint time, TimePoint now)
{
    const QDate today = text::toDateTime(now).toLocalTime().date();
    const QDate day = text::toDateTime(time).toLocalTime().date();
    if (day == today)
        return clockText(time);
    return day == today.addDays(1) ? InverterTexts::tr("tomorrow %1").arg(shortClock(time)) : dateTimeText(time);
}

} // namespace

InverterVerdict inverterVerdict(const InverterView &view)
{
    const polling::InverterStatus &status = view.status;
    if (status.plan.unreach)
        return {{"warning", Token::Bad}, InverterTexts::tr("unreachable")};
    if (status.busy)
        return {{"refresh", Token::Accent}, InverterTexts::tr("is being asked")};
    if (status.plan.state)
        return {{"check", Token::Good}, InverterTexts::tr("feeds in", "state of the inverter")};
    if (status.plan.saysOn == false && status.plan.lastAnswer && status.last == Outcome::Answered)
        return {{"circle-open", Token::Secondary}, InverterTexts::tr("switched off")};
    if (!status.plan.active)
        return {{"pause", Token::Secondary}, InverterTexts::tr("not polled")};
    if (status.last && *status.last != Outcome::Answered && *status.last != Outcome::Partly)
        return {{"warning", Token::Warn}, InverterTexts::tr("no answer")};
    if (status.plan.lastAnswer)
        return {{"clock", Token::Secondary}, InverterTexts::tr("not asked since the start")};
    return {{"clock", Token::Secondary}, InverterTexts::tr("not heard yet")};
}

QString inverterTimes(const InverterView &view, TimePoint now)
{
    const polling::PlanState &plan = view.status.plan;
    QStringList parts;
    if (const auto last = plan.lastAnswer ? plan.lastAnswer : view.status.valuesAt)
        parts << InverterTexts::tr("last %1 (%2)").arg(whenText(*last, now), text::ageText(*last, now));
    if (plan.nextPoll)
        parts << InverterTexts::tr("next poll %1").arg(whenText(*plan.nextPoll, now));
    else if (view.status.wakes)
        parts << InverterTexts::tr("next poll %1").arg(whenText(*view.status.wakes, now));
    else if (!plan.active)
        parts << InverterTexts::tr("no next poll");
    return parts.join(QStringLiteral(" · "));
}

QString inverterTrouble(const InverterView &view)
{
    const polling::InverterStatus &status = view.status;
    if (status.waitingForAir)
        return InverterTexts::tr("The stick was on the air for its 1 % of the hour. Polling goes on when the law allows it.");
    if (status.plan.lastAnswer && status.plan.state)
        return {};
    if (!status.last || *status.last == Outcome::Answered || *status.last == Outcome::Confirmed)
        return {};
    return text::outcomeText(*status.last);
}

QString sunText(const InverterView &view)
{
    const polling::InverterStatus &status = view.status;
    if (status.placeMissing)
        return InverterTexts::tr("Without a place the sun is unknown: it is polled day and night.");
    if (status.day)
        return InverterTexts::tr("Today from %1 to %2").arg(shortClock(status.day->from), shortClock(status.day->to));
    return InverterTexts::tr("The sun does not rise there today.");
}

QString deafText(const InverterView &view)
{
    if (view.deaf.count() == 0)
        return {};
    const QString seconds = QLocale().toString(static_cast<double>(view.deaf.count()) / 1000, 'f', 1);
    const QString deaf = InverterTexts::tr("%1 had to change its link mode for polling and was deaf for meters, %2 s in all.")
                             .arg(view.stick.isEmpty() ? InverterTexts::tr("The stick") : InverterTexts::tr("Stick %1").arg(view.stick), seconds);
    return deaf + QLatin1Char(' ') + (view.lost.isEmpty() ? InverterTexts::tr("No meter's telegram was missed by it.") : InverterTexts::tr("Missed by it: %1.").arg(view.lost));
}

QString writeText(const InverterView &view)
{
    const polling::InverterStatus &status = view.status;
    if (status.writing) {
        const QString what = text::wishText(*status.writing);
        const int left = 3 - status.writeTry;
        if (status.lastWrite && status.writeTry > 0 && !status.busy)
            return InverterTexts::tr("%1: not confirmed, %n more tries", nullptr, left).arg(what);
        return InverterTexts::tr("%1: is being sent and read back …").arg(what);
    }
    if (!view.lastChange)
        return {};
    const InverterChange &change = *view.lastChange;
    QStringList parts;
    for (const inverter::DataPoint point : change.wish.named()) {
        const QString before = change.before ? text::settingText(point, *change.before) : QStringLiteral("–");
        const QString after = change.after ? text::settingText(point, *change.after) : QStringLiteral("–");
        parts << QStringLiteral("%1 %2 → %3").arg(text::dataPointName(point), before, after);
    }
    const QString when = dateTimeText(change.at);
    const QString who = change.user.isEmpty() ? InverterTexts::tr("Last change %1").arg(when) : InverterTexts::tr("Last change %1 by %2").arg(when, change.user);
    return InverterTexts::tr("%1: %2. %3").arg(who, parts.join(QStringLiteral(", ")), text::outcomeText(change.outcome));
}

} // namespace ui
