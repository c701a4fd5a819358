#include "core/text/inverter_text.h"

#include "core/text/quantity_text.h"

#include <QCoreApplication>

namespace text {

namespace {

using inverter::DataPoint;

struct InverterText {
    Q_DECLARE_TR_FUNCTIONS(InverterText)
};

QString withUnit(DataPoint point, bytes::ScaledValue value)
{
    const QString unit = unitText(inverter::unitOf(point));
    return unit.isEmpty() ? numberText(value) : numberText(value) + QChar(0x202F) + unit;
}

} // namespace

QString dataPointName(DataPoint point)
{
    switch (point) {
    case DataPoint::Power: return InverterText::tr("Power");
    case DataPoint::EnergyCounter: return InverterText::tr("Energy");
    case DataPoint::Voltage: return InverterText::tr("DC voltage");
    case DataPoint::Frequency: return InverterText::tr("Frequency");
    case DataPoint::AcTemperature: return InverterText::tr("AC temperature");
    case DataPoint::DcTemperature: return InverterText::tr("DC temperature");
    case DataPoint::CosPhi: return InverterText::tr("cos φ");
    case DataPoint::MaxPower: return InverterText::tr("Power limit");
    case DataPoint::State: return InverterText::tr("State");
    case DataPoint::Alarm: return InverterText::tr("Alarm code");
    }
    return {};
}

QString inverterValueText(DataPoint point, const std::optional<bytes::ScaledValue> &value)
{
    if (!value)
        return QStringLiteral("–");
    if (point == DataPoint::State)
        return value->mantissa != 0 ? InverterText::tr("on") : InverterText::tr("off");
    return withUnit(point, *value);
}

QString settingText(DataPoint point, const inverter::Settings &settings)
{
    if (point == DataPoint::State)
        return settings.on ? InverterText::tr("on") : InverterText::tr("off");
    return withUnit(point, point == DataPoint::CosPhi ? settings.cosPhi : settings.maxPower);
}

QString inverterName(const QString &name, std::uint32_t number)
{
    const QString code = QString::fromStdString(inverter::codeText(number));
    return name.isEmpty() ? InverterText::tr("SMI 260 %1").arg(code) : InverterText::tr("SMI 260 “%1” (%2)").arg(name, code);
}

QString deviceCodeFaultText(inverter::DeviceCodeFault fault)
{
    using inverter::DeviceCodeFault;
    switch (fault) {
    case DeviceCodeFault::Empty: return InverterText::tr("the number on the sticker is missing");
    case DeviceCodeFault::NotANumber: return InverterText::tr("only the digits 0 to 9 and A to F belong here");
    case DeviceCodeFault::TooLarge: return InverterText::tr("this is more than eight decimal digits");
    case DeviceCodeFault::Zero: return InverterText::tr("no inverter has the number 0");
    }
    return {};
}

QStringList deviceCodeRemarks(const inverter::DeviceCode &code)
{
    QStringList remarks;
    const QString number = QString::number(code.number);
    if (code.spelling == inverter::DeviceCode::Spelling::StickerHex)
        remarks << InverterText::tr("%1: read as the sticker's hex %2.").arg(number, QString::fromStdString(inverter::stickerText(code.number)));
    if (code.otherReading)
        remarks << InverterText::tr("Read as decimal, as CUxD's CODE. If it is the sticker's hex number, the inverter is %1: then put 0x in front.").arg(*code.otherReading);
    if (code.unusuallyLarge())
        remarks << InverterText::tr("%1 has more than six digits. Compare it with the end of the serial number.").arg(number);
    return remarks;
}

QString profileErrorText(const inverter::ProfileError &error)
{
    using Fault = inverter::ProfileError::Fault;
    const QString path = QString::fromUtf8(error.path.data(), static_cast<qsizetype>(error.path.size()));
    switch (error.fault) {
    case Fault::TooLarge: return InverterText::tr("The file is too large for an inverter profile.");
    case Fault::NotJson: return InverterText::tr("Line %1, column %2: this is no JSON.").arg(error.line).arg(error.column);
    case Fault::WrongType: return InverterText::tr("%1: another kind of value belongs here.").arg(path.isEmpty() ? QStringLiteral("/") : path);
    case Fault::Missing: return InverterText::tr("%1 is missing.").arg(path);
    case Fault::Unknown: return InverterText::tr("%1 is not known here.").arg(path);
    case Fault::BadValue: return InverterText::tr("%1: this value is not possible.").arg(path);
    case Fault::Duplicate: return InverterText::tr("%1: this value has a rule already.").arg(path);
    case Fault::NewerFormat: return InverterText::tr("The profile is of a later program.");
    }
    return {};
}

QString refusalText(const inverter::WriteRefusal &refusal, const inverter::Profile &profile)
{
    using Reason = inverter::WriteRefusal::Reason;
    const QString name = dataPointName(refusal.point);
    const inverter::WriteRule *const rule = profile.writeRule(refusal.point);
    switch (refusal.reason) {
    case Reason::NotWritable: return InverterText::tr("%1 cannot be written.").arg(name);
    case Reason::TooFine: return InverterText::tr("%1: the inverter does not take so many decimals.").arg(name);
    case Reason::OutOfLimits: break;
    }
    if (rule == nullptr)
        return {};
    if (bytes::sameNumber(rule->from, rule->to))
        return InverterText::tr("%1: only %2 is allowed.").arg(name, withUnit(refusal.point, rule->from));
    return InverterText::tr("%1: allowed is %2 to %3.").arg(name, numberText(rule->from), withUnit(refusal.point, rule->to));
}

QString wishText(const polling::Wish &wish)
{
    QStringList parts;
    if (wish.maxPower)
        parts << InverterText::tr("limit to %1").arg(withUnit(DataPoint::MaxPower, *wish.maxPower));
    if (wish.cosPhi)
        parts << InverterText::tr("set cos φ to %1").arg(numberText(*wish.cosPhi));
    if (wish.on)
        parts << (*wish.on ? InverterText::tr("switch on") : InverterText::tr("switch off"));
    return parts.join(QStringLiteral(", "));
}

QString writeQuestion(const inverter::Profile &profile, const QString &device, const polling::Wish &wish)
{
    QStringList lines;
    lines << InverterText::tr("%1: %2?").arg(device, wishText(wish));
    if (wish.on && !*wish.on)
        lines << InverterText::tr("It feeds nothing in any more until it is switched on again.");
    else if (wish.maxPower)
        lines << InverterText::tr("It feeds in at most %1 from now on, until somebody sets another limit.").arg(withUnit(DataPoint::MaxPower, *wish.maxPower));
    else if (wish.on)
        lines << InverterText::tr("It feeds in again as soon as there is sun.");
    if (wish.cosPhi)
        lines << InverterText::tr("The phase of what it feeds in changes.");
    lines << InverterText::tr("The owner answers for keeping the rules of the grid operator.");
    if (!profile.writesVerified())
        lines << InverterText::tr("This command was never verified on a real device.");
    return lines.join(QLatin1Char('\n'));
}

QString outcomeText(polling::ExchangeResult::Outcome outcome)
{
    using Outcome = polling::ExchangeResult::Outcome;
    switch (outcome) {
    case Outcome::Answered: return InverterText::tr("The inverter answered.");
    case Outcome::Partly: return InverterText::tr("The inverter answered to the first question only.");
    case Outcome::NoAnswer: return InverterText::tr("The inverter does not answer. Without sun it has no power; otherwise check the number and the distance to the stick.");
    case Outcome::Confirmed: return InverterText::tr("Confirmed: the inverter reads back what was set.");
    case Outcome::Different: return InverterText::tr("Not taken: the inverter reads back something else.");
    case Outcome::NotConfirmed: return InverterText::tr("Not confirmed: sent, but not read back. The inverter may have taken it or not.");
    case Outcome::Refused: return InverterText::tr("Nothing was sent: the inverter does not say what is to be kept.");
    case Outcome::NoStick: return InverterText::tr("The stick could not be used: unplugged, busy or silent.");
    }
    return {};
}

} // namespace text
