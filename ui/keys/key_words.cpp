#include "ui/keys/key_words.h"

#include "core/text/key_store_text.h"
#include "core/text/medium_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

} // namespace

QString cuxdAddress(const wmbus::AddressPattern &meters)
{
    if (!meters.manufacturer || !meters.version || !meters.type)
        return {};
    return QString::fromStdString(wmbus::cuxdText({*meters.manufacturer, meters.id, *meters.version, *meters.type}));
}

QString describedMeter(const wmbus::AddressPattern &meters)
{
    QString text = QString::fromStdString(wmbus::idText(meters.id));
    if (meters.manufacturer)
        text += QStringLiteral(" · ") + QString::fromLatin1(wmbus::manufacturerCode(*meters.manufacturer).data());
    if (meters.manufacturer && meters.version && meters.type)
        text += QStringLiteral(" · ") + text::deviceTypeName({*meters.manufacturer, meters.id, *meters.version, *meters.type});
    return text;
}

wmbus::AddressPattern patternOf(const wmbus::Address &address)
{
    return {address.id, address.manufacturer, address.version, address.type};
}

QString sourceOf(const keys::KeyEntry &entry)
{
    return entry.source.empty() ? text::originText(entry.origin) : QString::fromStdString(entry.source);
}

QString verdictWords(const reception::KeyTrial &trial)
{
    if (!trial.heard())
        return KeyWords::tr("not heard yet");
    return trial.good() ? KeyWords::tr("fits %1 of %2").arg(trial.fits).arg(trial.tried) : KeyWords::tr("does not fit, 0 of %1").arg(trial.tried);
}

QString verdictSentence(const reception::KeyVerdict &verdict)
{
    const reception::KeyTrial &trial = verdict.trial;
    if (!trial.heard() && verdict.otherMeter)
        return KeyWords::tr("No encrypted telegram of this meter was heard yet, but the key fits meter %1.").arg(QString::fromStdString(wmbus::idText(verdict.otherMeter->id)));
    if (!trial.heard())
        return KeyWords::tr("No encrypted telegram of this meter was heard yet. The key is tried as soon as one comes.");
    if (trial.good())
        return KeyWords::tr("The key fits %1 of %n telegram(s).", nullptr, trial.tried).arg(trial.fits);
    QString text = KeyWords::tr("The key does not fit: 0 of %n telegram(s).", nullptr, trial.tried);
    if (verdict.reversedFits > 0)
        text += QLatin1Char(' ') + KeyWords::tr("The other way round, last byte first, it fits %1 of %2.").arg(verdict.reversedFits).arg(trial.tried);
    else if (verdict.otherMeter)
        text += QLatin1Char(' ') + KeyWords::tr("It is the key of meter %1.").arg(QString::fromStdString(wmbus::idText(verdict.otherMeter->id)));
    return text;
}

Mark trialMark(const reception::KeyTrial &trial)
{
    if (!trial.heard())
        return {"clock", Token::Secondary};
    return trial.good() ? Mark{"lock-closed", Token::Good} : Mark{"key-crossed", Token::Bad};
}

QString waitingWords(std::uint64_t telegrams)
{
    return KeyWords::tr("%n telegram(s) waiting", nullptr, static_cast<int>(telegrams));
}

} // namespace ui
