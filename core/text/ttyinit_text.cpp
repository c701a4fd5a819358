#include "core/text/ttyinit_text.h"

#include "core/bytes/hex.h"
#include "core/cuxd/masking.h"
#include "core/hci/secrets.h"
#include "core/text/code_text.h"
#include "core/text/medium_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace text {

namespace {

struct TtyinitText {
    Q_DECLARE_TR_FUNCTIONS(TtyinitText)
};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString byteText(std::uint32_t value)
{
    const auto byte = static_cast<std::uint8_t>(value);
    return latin(bytes::toHex({&byte, 1}));
}

QString errorSentence(const cuxd::Finding &f)
{
    using cuxd::TtyinitFault;
    const QString value = QString::number(f.value);
    const QString expected = QString::number(f.expected);
    switch (f.fault) {
    case TtyinitFault::NotAParameter: return TtyinitText::tr("neither a comment (;) nor NAME=value; CUxD turns such a line into a comment");
    case TtyinitFault::TtyMissing: return TtyinitText::tr("the name of the port is missing, for example ttyUSB0");
    case TtyinitFault::TtyCharacter: return TtyinitText::tr("this character cannot be part of a port's name");
    case TtyinitFault::ColonMissing: return TtyinitText::tr("a colon is missing behind the name of the port");
    case TtyinitFault::CommandMissing: return TtyinitText::tr("a command is missing behind the colon");
    case TtyinitFault::CommandCode: return TtyinitText::tr("a command begins with four hex digits, for example 0103 or 0125");
    case TtyinitFault::BarMissing: return TtyinitText::tr("the bar | is missing behind the four digits of the command");
    case TtyinitFault::ExtraBar: return TtyinitText::tr("a second bar | in one command; commands are separated by a colon");
    case TtyinitFault::NotHex: return TtyinitText::tr("this is no hex digit (0 to 9, A to F)");
    case TtyinitFault::HalfByte: return TtyinitText::tr("a digit is missing: the number of hex digits is odd");
    case TtyinitFault::Endpoint: return TtyinitText::tr("the stick has no endpoint %1; a command begins with 01 to 04").arg(byteText(f.value));
    case TtyinitFault::NotARequest: return TtyinitText::tr("only the stick sends this message");
    case TtyinitFault::PayloadLength: return TtyinitText::tr("%1 bytes of data, the command takes %2").arg(value, expected);
    case TtyinitFault::KeyLength: return TtyinitText::tr("the key has %1 digits instead of %2").arg(value, expected);
    case TtyinitFault::ConfigShort: return TtyinitText::tr("values are missing: %1 bytes, the flags promise %2").arg(value, expected);
    case TtyinitFault::ConfigSurplus: return TtyinitText::tr("too many values: %1 bytes, the flags promise %2").arg(value, expected);
    case TtyinitFault::FlashFlag: return TtyinitText::tr("the first byte is 00 (until the next start) or 01 (for good), not %1").arg(byteText(f.value));
    case TtyinitFault::UnknownLinkMode: return TtyinitText::tr("there is no link mode %1; 00 is S1, 04 is T2, 09 is C2-B").arg(byteText(f.value));
    case TtyinitFault::SlotBeyondTable: return TtyinitText::tr("slot %1 does not exist: a stick has the slots 00 to 0F").arg(byteText(f.value));
    case TtyinitFault::SlotTaken: return TtyinitText::tr("slot %1 was given to another meter before: only the last one counts").arg(byteText(f.value));
    case TtyinitFault::MeterHasOtherKey: return TtyinitText::tr("this meter was given another key in slot %1").arg(byteText(f.value));
    case TtyinitFault::TooManyKeys: return TtyinitText::tr("key number %1: a stick holds 16").arg(value);
    default: return {};
    }
}

} // namespace

QString ttyinitSentence(const cuxd::Finding &finding)
{
    using cuxd::TtyinitFault;
    switch (finding.fault) {
    case TtyinitFault::NotAParameter:
    case TtyinitFault::TtyMissing:
    case TtyinitFault::TtyCharacter:
    case TtyinitFault::ColonMissing:
    case TtyinitFault::CommandMissing:
    case TtyinitFault::CommandCode:
    case TtyinitFault::BarMissing:
    case TtyinitFault::ExtraBar:
    case TtyinitFault::NotHex:
    case TtyinitFault::HalfByte:
    case TtyinitFault::Endpoint:
    case TtyinitFault::NotARequest:
    case TtyinitFault::PayloadLength:
    case TtyinitFault::KeyLength:
    case TtyinitFault::ConfigShort:
    case TtyinitFault::ConfigSurplus:
    case TtyinitFault::FlashFlag:
    case TtyinitFault::UnknownLinkMode:
    case TtyinitFault::SlotBeyondTable:
    case TtyinitFault::SlotTaken:
    case TtyinitFault::MeterHasOtherKey:
    case TtyinitFault::TooManyKeys: return errorSentence(finding);
    case TtyinitFault::RunsOn: return TtyinitText::tr("the line is broken behind a colon; write it on one line in the CUxD setup");
    case TtyinitFault::PlusInside: return TtyinitText::tr("a + belongs before the first command only");
    case TtyinitFault::KeysWithoutPlus: return TtyinitText::tr("a line with keys is documented with a + before the first command");
    case TtyinitFault::MixedLine: return TtyinitText::tr("link mode and keys in one line are not documented; write two lines");
    case TtyinitFault::WritesToFlash: return TtyinitText::tr("written to the stick's flash at every start; CUxD's own lines begin with 00");
    case TtyinitFault::NeedsNewFirmware: return TtyinitText::tr("link mode C+T needs a stick with firmware 1.4 or later");
    case TtyinitFault::PowerSaving: return TtyinitText::tr("with power saving the stick sleeps and loses telegrams");
    case TtyinitFault::NoRssi: return TtyinitText::tr("without the level byte no signal strength is shown");
    case TtyinitFault::MeterMode: return TtyinitText::tr("device mode 01: the stick plays a meter instead of listening");
    case TtyinitFault::UnknownCommand: return TtyinitText::tr("an unknown command; it is sent as it is");
    case TtyinitFault::NotASetting: return TtyinitText::tr("restarts the stick or sends by radio: not a setting");
    case TtyinitFault::SecondLinkMode: return TtyinitText::tr("this port was given another link mode before: only the last one counts");
    case TtyinitFault::MeterTwice: return TtyinitText::tr("this meter has the same key in slot %1 already").arg(byteText(finding.value));
    case TtyinitFault::EqualDigits: return TtyinitText::tr("all digits of the key are the same: is this a placeholder?");
    case TtyinitFault::MakersLetters: return TtyinitText::tr("the address does not begin with a maker's letters; copy it from CUxD's status page: C418 28136051 0103");
    case TtyinitFault::PathAsTty: return TtyinitText::tr("CUxD writes ttyUSB0, without /dev/");
    case TtyinitFault::UnknownTtyParameter: return TtyinitText::tr("CUxD documents no parameter of this name");
    case TtyinitFault::LowerCaseName: return TtyinitText::tr("CUxD's parameters are written in capitals");
    }
    return {};
}

namespace {

QString configSentence(const hci::SetConfig &set)
{
    const hci::Configuration &c = set.configuration;
    QStringList parts;
    if (c.linkMode())
        parts += TtyinitText::tr("link mode %1").arg(latin(bytes::linkModeName(*c.linkMode())));
    else if (c.linkModeNumber)
        parts += TtyinitText::tr("unknown link mode %1").arg(byteText(*c.linkModeNumber));
    if (c.deviceMode)
        parts += *c.deviceMode == 0 ? TtyinitText::tr("listens to meters") : TtyinitText::tr("plays a meter");
    if (c.radioChannel)
        parts += TtyinitText::tr("radio channel %1").arg(*c.radioChannel);
    if (c.radioPower)
        parts += TtyinitText::tr("sending power step %1").arg(*c.radioPower);
    const auto onOff = [&parts](const std::optional<std::uint8_t> &value, const QString &on, const QString &off) {
        if (value)
            parts += *value != 0 ? on : off;
    };
    onOff(c.autoPowerSaving, TtyinitText::tr("power saving on"), TtyinitText::tr("power saving off"));
    onOff(c.rssiAttached, TtyinitText::tr("signal strength on"), TtyinitText::tr("signal strength off"));
    onOff(c.timestampAttached, TtyinitText::tr("time stamp on"), TtyinitText::tr("time stamp off"));
    onOff(c.ledControl, TtyinitText::tr("LEDs on"), TtyinitText::tr("LEDs off"));
    onOff(c.rtcControl, TtyinitText::tr("clock on"), TtyinitText::tr("clock off"));
    parts += set.toFlash == hci::ToFlash::Yes ? TtyinitText::tr("for good") : TtyinitText::tr("until the stick's next start");
    return parts.join(QStringLiteral(", "));
}

QString rawSentence(const hci::Message &message)
{
    const std::string_view name = hci::codeName(message.code);
    const hci::Message shown = hci::withoutKey(message);
    const QString data = latin(bytes::toHex(shown.payload, ' '));
    const QString code = QStringLiteral("%1%2").arg(byteText(static_cast<std::uint32_t>(message.code.endpoint)), byteText(message.code.id));
    const QString what = name.empty() ? TtyinitText::tr("unknown command %1").arg(code) : QStringLiteral("%1 (%2)").arg(latin(name), code);
    return data.isEmpty() ? what : TtyinitText::tr("%1 with %2").arg(what, data);
}

} // namespace

QString commandSentence(const cuxd::Command &command)
{
    if (const auto *const config = std::get_if<hci::SetConfig>(&command))
        return configSentence(*config);
    if (std::holds_alternative<hci::GetConfig>(command))
        return TtyinitText::tr("reads the configuration");
    if (const auto *const message = std::get_if<hci::Message>(&command))
        return rawSentence(*message);
    const auto &set = std::get<cuxd::SetKey>(command);
    const auto maker = wmbus::manufacturerCode(set.meter.manufacturer);
    return TtyinitText::tr("slot %1: key %2 for %3 (%4 %5, %6)")
        .arg(byteText(set.slot), latin(cuxd::maskedKey(set.key)), latin(wmbus::cuxdText(set.meter)), latin(maker.data()),
             latin(wmbus::idText(set.meter.id)), mediumName(set.meter));
}

} // namespace text
