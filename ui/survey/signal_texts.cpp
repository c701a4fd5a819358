#include "ui/survey/signal_texts.h"

#include "core/text/time_text.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Signal)
};

constexpr QChar realMinus(0x2212);

QString signedText(double value, const QString &plus)
{
    const double rounded = std::round(value * 10) / 10;
    const QString digits = QLocale().toString(std::abs(rounded), 'f', std::abs(rounded - std::round(rounded)) < 0.05 ? 0 : 1);
    return rounded < 0 ? realMinus + digits : plus + digits;
}

QString lossSentence(const quality::MeterSignal &signal)
{
    const quality::Loss &loss = signal.loss;
    switch (loss.reason) {
    case quality::NoLoss::TooFew:
        return Words::tr("Loss: not known yet. It takes %1 telegrams, %2 came.").arg(quality::enough + 1).arg(countText(signal.telegrams));
    case quality::NoLoss::Irregular:
        return Words::tr("Loss: n/a. It sends at no regular interval, and its access number does not count transmissions (n = %1).").arg(countText(loss.heard + 1));
    case quality::NoLoss::None: break;
    }
    const QString rule = loss.rule == quality::LossRule::AccessNumber ? Words::tr("counted by the access number") : Words::tr("counted by the interval");
    return Words::tr("Loss %1: %2 of %3 transmissions heard, %4").arg(shareText(loss.share().value_or(0)), countText(loss.heard), countText(loss.expected), rule);
}

QString levelSentence(const quality::LevelStatistics &levels)
{
    if (levels.count == 1)
        return Words::tr("Level: %1 dBm, of one telegram (± 3 dB)").arg(decibelText(levels.median));
    if (!areMany(levels.count))
        return Words::tr("Level: median %1 dBm (n = %2 – few, ± 3 dB)").arg(decibelText(levels.median), countText(levels.count));
    return Words::tr("Level: median %1 dBm, four of five between %2 and %3 (n = %4, ± 3 dB)")
        .arg(decibelText(levels.median), decibelText(levels.low), decibelText(levels.high), countText(levels.count));
}

QString silenceSentence(const quality::MeterSignal &signal, TimePoint now)
{
    const QString age = text::ageText(signal.last, now);
    switch (signal.silence) {
    case quality::Silence::Unknown:
    case quality::Silence::NotLate: return {};
    case quality::Silence::Asleep: return Words::tr("Silent, but it never sends at this time: sleeps, not late yet.");
    case quality::Silence::WeAreDeaf: return Words::tr("Silent, but we could not have heard it.");
    case quality::Silence::Late: return Words::tr("Late: last heard %1, and it should have been heard since.").arg(age);
    }
    return {};
}

} // namespace

QString receptionWord(quality::Reception reception)
{
    switch (reception) {
    case quality::Reception::Unknown: return Words::tr("not known");
    case quality::Reception::Good: return Words::tr("good");
    case quality::Reception::Weak: return Words::tr("weak");
    case quality::Reception::Bad: return Words::tr("bad");
    case quality::Reception::Silent: return Words::tr("silent");
    }
    return {};
}

QString receptionShape(quality::Reception reception)
{
    switch (reception) {
    case quality::Reception::Good: return QStringLiteral("▲");
    case quality::Reception::Weak: return QStringLiteral("◆");
    case quality::Reception::Bad: return QStringLiteral("▼");
    case quality::Reception::Silent: return QStringLiteral("○");
    case quality::Reception::Unknown: return QStringLiteral("–");
    }
    return {};
}

QString verdictText(const quality::MeterSignal &signal)
{
    const QString word = receptionWord(signal.reception);
    if (signal.reception == quality::Reception::Silent || signal.reception == quality::Reception::Unknown)
        return word;
    if (quality::isBecauseOfLoss(signal))
        return Words::tr("%1, %2 lost").arg(word, shareText(signal.loss.share().value_or(0)));
    if (!signal.levels)
        return word;
    return (signal.levels->count == 1 ? Words::tr("%1, %2 dBm") : Words::tr("%1, median %2 dBm")).arg(word, decibelText(signal.levels->median));
}

QString shareText(double share)
{
    const double percent = share * 100;
    const bool fine = percent < 9.95 && std::abs(percent - std::round(percent)) >= 0.05;
    return QLocale().toString(percent, 'f', fine ? 1 : 0) + QChar(0x202F) + QLatin1Char('%');
}

QString lossText(const quality::MeterSignal &signal)
{
    if (const auto share = signal.loss.share())
        return shareText(*share);
    return signal.loss.reason == quality::NoLoss::Irregular ? Words::tr("n/a") : QStringLiteral("–");
}

QString decibelText(double dbm)
{
    return signedText(dbm, {});
}

QString differenceText(double decibel)
{
    return signedText(decibel, QStringLiteral("+")) + QChar(0x202F) + QStringLiteral("dB");
}

QString deafWhy(quality::Deafness::Why why)
{
    switch (why) {
    case quality::Deafness::Why::Closed: return Words::tr("no stick opened");
    case quality::Deafness::Why::NoStick: return Words::tr("stick unplugged or not ready");
    case quality::Deafness::Why::OtherMode: return Words::tr("stick in another link mode");
    case quality::Deafness::Why::InverterPoll: return Words::tr("polling an inverter");
    }
    return {};
}

QString deafText(const quality::MeterSignal &signal)
{
    if (signal.deaf.count() < 1000)
        return {};
    return Words::tr("Deaf by ourselves: %1 (%2); not counted as loss").arg(text::durationText(signal.deaf), deafWhy(signal.deafBecause));
}

QStringList signalSentences(const quality::MeterSignal &signal, TimePoint now)
{
    QStringList sentences;
    if (signal.telegrams == 0)
        return {Words::tr("Not heard.")};
    sentences += Words::tr("Reception: %1").arg(receptionWord(signal.reception));
    sentences += lossSentence(signal);
    if (signal.levels)
        sentences += levelSentence(*signal.levels);
    if (signal.loss.interval.count() > 0)
        sentences += Words::tr("Sends every %1").arg(text::durationText(signal.loss.interval));
    if (signal.loss.asleep > 0 || signal.sleepsSometimes)
        sentences += Words::tr("Sleeps in some hours of the week; these do not count as loss.");
    if (const QString silence = silenceSentence(signal, now); !silence.isEmpty())
        sentences += silence;
    if (const QString deaf = deafText(signal); !deaf.isEmpty())
        sentences += deaf;
    return sentences;
}

} // namespace ui
