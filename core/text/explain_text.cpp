#include "core/text/explain_text.h"

#include "core/bytes/hex.h"
#include "core/text/code_text.h"
#include "core/text/decode_error_text.h"
#include "core/text/language.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "core/text/words.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>

namespace text {

namespace {

using wmbus::Explanation;
using wmbus::Field;
using wmbus::Telegram;

struct ExplainText {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

ExplainedField make(const QString &name, const QString &value, const QString &meaning)
{
    return {name, value, meaning, {}};
}

QString hexOf(const Telegram &telegram, const Explanation &part)
{
    constexpr std::size_t most = 16;
    const auto bytes = bytes::slice(telegram.data, part.range);
    QString text = QString::fromStdString(bytes::toHex(bytes.first(std::min(bytes.size(), most)), ' '));
    if (bytes.size() > most)
        text += QStringLiteral(" …");
    return text;
}

QString number(const Explanation &part)
{
    return QString::number(part.value);
}

QString hex(const Explanation &part)
{
    return part.range.length <= 8 ? hexText(part.value, part.range.length) : QString();
}

wmbus::Address addressOf(const Telegram &telegram, const Explanation &part)
{
    const bool inHeader = part.layer == wmbus::Layer::Transport;
    return inHeader ? telegram.meter() : telegram.link.sender;
}

ExplainedField explainedAddress(const Telegram &telegram, const Explanation &part)
{
    const wmbus::Address address = addressOf(telegram, part);
    const QString bytesThere = ExplainText::tr("%n byte(s) follow", nullptr, static_cast<int>(part.value));
    switch (part.field) {
    case Field::Length: return make(QStringLiteral("L"), hex(part), bytesThere);
    case Field::Control: return make(QStringLiteral("C"), hex(part), controlFieldText(static_cast<std::uint8_t>(part.value)));
    case Field::Manufacturer:
    case Field::HeaderManufacturer: {
        QString meaning = manufacturerName(address);
        if (address.softAddress())
            meaning += QStringLiteral(", ") + ExplainText::tr("address unique in this installation only");
        const QString code = QString::fromLatin1(wmbus::manufacturerCode(address.manufacturer).data());
        return make(QStringLiteral("M"), code, ExplainText::tr("manufacturer %1: %2").arg(code, meaning));
    }
    case Field::Identification:
    case Field::HeaderIdentification:
        return make(QStringLiteral("ID"), QString::fromStdString(wmbus::idText(address.id)),
                    ExplainText::tr("the meter's number %1").arg(QString::fromStdString(wmbus::idText(address.id))));
    case Field::Version:
    case Field::HeaderVersion:
        return make(ExplainText::tr("Version"), hex(part), ExplainText::tr("generation of the device: %1").arg(number(part)));
    case Field::DeviceType:
    case Field::HeaderDeviceType: return make(ExplainText::tr("Type"), hex(part), deviceTypeName(address));
    case Field::WiredStart: return make(ExplainText::tr("Start"), hex(part), ExplainText::tr("start of a wired frame"));
    case Field::WiredLength: return make(QStringLiteral("L"), hex(part), bytesThere);
    case Field::WiredAddress: return make(QStringLiteral("A"), hex(part), ExplainText::tr("primary address %1 on the bus").arg(number(part)));
    case Field::WiredChecksum: return make(ExplainText::tr("Checksum"), hex(part), ExplainText::tr("sum of the bytes from C on"));
    default: return make(ExplainText::tr("Stop"), hex(part), ExplainText::tr("end of a wired frame"));
    }
}

ExplainedField explainedMiddle(const Telegram &telegram, const Explanation &part)
{
    switch (part.field) {
    case Field::ControlInformation: return make(QStringLiteral("CI"), hex(part), controlInformationText(static_cast<std::uint8_t>(part.value)));
    case Field::CommunicationControl: return make(QStringLiteral("CC"), hex(part), bitFieldText("ell.cc", part.value));
    case Field::EllAccessNumber:
    case Field::AccessNumber: return make(QStringLiteral("ACC"), hex(part), ExplainText::tr("access number %1").arg(number(part)));
    case Field::EllDestination:
        return make(QStringLiteral("M2 A2"),
                    telegram.extendedLink && telegram.extendedLink->destination
                        ? QString::fromStdString(wmbus::dottedText(*telegram.extendedLink->destination))
                        : QString(),
                    ExplainText::tr("whom the telegram is for"));
    case Field::SessionNumber: {
        const bool encrypted = (part.value >> 29) == 1;
        return make(QStringLiteral("SN"), hex(part),
                    ExplainText::tr("%1; minute counter %2, session %3")
                        .arg(encrypted ? ExplainText::tr("encrypted with AES-128-CTR")
                                       : (part.value >> 29) == 0 ? ExplainText::tr("not encrypted") : ExplainText::tr("encryption reserved"))
                        .arg((part.value >> 4) & 0x1FFFFFFU)
                        .arg(part.value & 0xFU));
    }
    case Field::PayloadCrc: {
        const bool good = telegram.extendedLink && telegram.extendedLink->payloadCrcGood;
        return make(ExplainText::tr("Payload CRC"), hex(part), good ? ExplainText::tr("fits all that follows") : ExplainText::tr("does not fit"));
    }
    case Field::NetworkData: return make(ExplainText::tr("Network"), hexOf(telegram, part), ExplainText::tr("routing data, not read here"));
    case Field::AflLength: return make(QStringLiteral("AFLL"), hex(part), ExplainText::tr("%n byte(s) in this layer", nullptr, static_cast<int>(part.value)));
    case Field::FragmentControl: return make(QStringLiteral("FCL"), hex(part), bitFieldText("afl.fcl", part.value));
    case Field::MessageControl: return make(QStringLiteral("MCL"), hex(part), bitFieldText("afl.mcl", part.value));
    case Field::KeyInformation: return make(QStringLiteral("KI"), hex(part), bitFieldText("afl.ki", part.value));
    case Field::MessageCounter:
    case Field::HeaderCounter: return make(QStringLiteral("MC"), hex(part), ExplainText::tr("message counter %1").arg(number(part)));
    case Field::MessageLength: return make(QStringLiteral("ML"), hex(part), ExplainText::tr("the message has %n byte(s)", nullptr, static_cast<int>(part.value)));
    default: break;
    }
    QString meaning = ExplainText::tr("authentication code, not checked");
    if (telegram.authentication && telegram.authentication->macState == wmbus::MacState::Good)
        meaning = ExplainText::tr("authentication code, fits");
    else if (telegram.authentication && telegram.authentication->macState == wmbus::MacState::Bad)
        meaning = ExplainText::tr("authentication code, does not fit");
    return make(QStringLiteral("MAC"), hexOf(telegram, part), meaning);
}

QString configurationText(std::uint64_t configuration)
{
    const auto mode = static_cast<std::uint8_t>((configuration >> 8) & 0x1FU);
    const char *field = mode == 0 ? "tpl.cfg.mode0"
        : mode == 5               ? "tpl.cfg.mode5"
        : mode == 7               ? "tpl.cfg.mode7"
        : mode == 9               ? "tpl.cfg.mode9"
        : mode == 10              ? "tpl.cfg.mode10"
        : mode == 13              ? "tpl.cfg.mode13"
                                  : "";
    const QString bits = bitFieldText(field, configuration);
    const QString text = ExplainText::tr("security mode %1: %2").arg(mode).arg(securityModeText(mode));
    return bits.isEmpty() ? text : text + QStringLiteral("; ") + bits;
}

ExplainedField explainedTransport(const Telegram &telegram, const Explanation &part)
{
    switch (part.field) {
    case Field::Status: {
        const QString bits = bitFieldText("tpl.status.meter", part.value);
        return make(ExplainText::tr("Status"), hex(part), bits.isEmpty() ? ExplainText::tr("nothing to report") : bits);
    }
    case Field::Configuration: return make(QStringLiteral("CFG"), hex(part), configurationText(part.value));
    case Field::ConfigurationExtension: {
        const std::uint8_t mode = telegram.transport ? telegram.transport->securityMode() : std::uint8_t{0};
        const char *field = mode == 7 ? "tpl.cfe.mode7" : mode == 10 ? "tpl.cfe.mode10" : mode == 13 ? "tpl.cfe.mode13" : "";
        return make(QStringLiteral("CFE"), hex(part), bitFieldText(field, part.value));
    }
    case Field::KeyVersion: return make(ExplainText::tr("Key version"), hex(part), number(part));
    case Field::LengthEncrypted: return make(ExplainText::tr("Length"), hex(part), ExplainText::tr("%n encrypted byte(s)", nullptr, static_cast<int>(part.value)));
    default: return make(ExplainText::tr("Length"), hex(part), ExplainText::tr("%n plain byte(s)", nullptr, static_cast<int>(part.value)));
    }
}

// "806170 × 10^-2 m³": the number as it was sent, before it is written out.
QString sentNumber(const wmbus::DataRecord &record)
{
    QString text = QString::number(record.number.mantissa);
    if (record.number.exponent != 0)
        text += QStringLiteral(" × 10^%1").arg(record.number.exponent);
    const QString unit = unitText(record);
    return unit.isEmpty() ? text : text + QLatin1Char(' ') + unit;
}

QString withUnit(const QString &value, const wmbus::DataRecord &record)
{
    const QString unit = record.kind == wmbus::ValueKind::Number ? unitText(record) : QString();
    return unit.isEmpty() ? value : value + QLatin1Char(' ') + unit;
}

ExplainedField explainedRecord(const Telegram &telegram, const Explanation &part)
{
    if (part.record < 0 || static_cast<std::size_t>(part.record) >= telegram.records.size())
        return make(ExplainText::tr("Record"), hexOf(telegram, part), {});
    const wmbus::DataRecord &record = telegram.records[static_cast<std::size_t>(part.record)];
    if (part.field == Field::RecordDib) {
        QString meaning = codingText(record.dif);
        if (record.storage != 0)
            meaning += QStringLiteral(", ") + ExplainText::tr("stored value %1").arg(record.storage);
        if (record.tariff != 0)
            meaning += QStringLiteral(", ") + ExplainText::tr("tariff %1").arg(record.tariff);
        if (record.subunit != 0)
            meaning += QStringLiteral(", ") + ExplainText::tr("subunit %1").arg(record.subunit);
        return make(QStringLiteral("DIF"), hexOf(telegram, part), meaning);
    }
    if (part.field == Field::RecordVib) {
        const QString unit = unitText(record);
        QString meaning = recordName(record);
        if (record.kind == wmbus::ValueKind::Number && (!unit.isEmpty() || record.number.exponent != 0))
            meaning += QStringLiteral(", ") + (record.number.exponent == 0 ? unit : QStringLiteral("10^%1 %2").arg(record.number.exponent).arg(unit)).trimmed();
        return make(QStringLiteral("VIF"), hexOf(telegram, part), meaning);
    }
    const QString value = withUnit(valueText(telegram, record), record);
    QString meaning = codingText(record.dif);
    if (record.kind == wmbus::ValueKind::Number)
        meaning = ExplainText::tr("%1: %2").arg(meaning, sentNumber(record));
    else if (!value.isEmpty())
        meaning = ExplainText::tr("%1: %2").arg(meaning, value);
    const QString note = recordNoteText(record);
    if (!note.isEmpty())
        meaning += QStringLiteral("; ") + note;
    return make(recordName(record), value, meaning);
}

QString errorName(wmbus::ErrorTable table, std::uint64_t code)
{
    const auto names = wmbus::errorNames(table, static_cast<std::uint8_t>(code));
    const std::string_view name = german() ? names.german : names.english;
    return name.empty() ? ExplainText::tr("not listed in the standard") : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString unreadText(const Telegram &telegram)
{
    return telegram.stopped ? sentence(*telegram.stopped) : ExplainText::tr("not read");
}

ExplainedField explainedPayload(const Telegram &telegram, const Explanation &part)
{
    const QString bytesHere = hexOf(telegram, part);
    switch (part.field) {
    case Field::DecryptionFiller: return make(QStringLiteral("2F 2F"), {}, ExplainText::tr("shows that the decryption is right"));
    case Field::IdleFiller: return make(ExplainText::tr("Filler"), {}, ExplainText::tr("%n idle byte(s)", nullptr, static_cast<int>(part.range.length)));
    case Field::ManufacturerDataDif: return make(QStringLiteral("DIF"), bytesHere, ExplainText::tr("what follows belongs to the manufacturer"));
    case Field::ManufacturerData: return make(ExplainText::tr("Manufacturer's data"), bytesHere, ExplainText::tr("meaning known to the manufacturer only"));
    case Field::VendorData: return make(ExplainText::tr("Manufacturer's data"), bytesHere, ExplainText::tr("the manufacturer's own format"));
    case Field::Encrypted: return make(ExplainText::tr("Encrypted"), bytesHere, unreadText(telegram));
    case Field::Tag: return make(ExplainText::tr("Tag"), bytesHere, ExplainText::tr("authentication tag of the encryption"));
    case Field::FormatSignature: return make(ExplainText::tr("Signature"), hex(part), ExplainText::tr("names the layout of the records"));
    case Field::FormatLength: return make(ExplainText::tr("Length"), hex(part), ExplainText::tr("%n byte(s) of layout", nullptr, static_cast<int>(part.value)));
    case Field::FormatHeads: return make(ExplainText::tr("Layout"), bytesHere, ExplainText::tr("DIF and VIF of the records, without values"));
    case Field::FixedUnits: return make(ExplainText::tr("Units"), hex(part), ExplainText::tr("medium and units of the two counters"));
    case Field::FullFrameCrc: return make(ExplainText::tr("Full frame CRC"), hex(part), ExplainText::tr("checksum over the telegram written out in full"));
    case Field::ErrorCode: return make(ExplainText::tr("Error"), hex(part), errorName(wmbus::ErrorTable::Application, part.value));
    case Field::AlarmState: return make(ExplainText::tr("Alarm"), hex(part), ExplainText::tr("state of the alarms, its bits belong to the manufacturer"));
    case Field::SubCode: return make(ExplainText::tr("Application"), hex(part), errorName(wmbus::ErrorTable::ApplicationSelect, part.value & 0xF0U));
    case Field::Surplus: return make(ExplainText::tr("Surplus"), bytesHere, ExplainText::tr("behind the end of the telegram"));
    default: return make(ExplainText::tr("Not read"), bytesHere, unreadText(telegram));
    }
}

} // namespace

ExplainedField explained(const wmbus::Telegram &telegram, const wmbus::Explanation &part)
{
    ExplainedField out;
    switch (part.field) {
    case Field::Length:
    case Field::Control:
    case Field::Manufacturer:
    case Field::Identification:
    case Field::Version:
    case Field::DeviceType:
    case Field::WiredStart:
    case Field::WiredAddress:
    case Field::WiredChecksum:
    case Field::WiredStop:
    case Field::WiredLength:
    case Field::HeaderIdentification:
    case Field::HeaderManufacturer:
    case Field::HeaderVersion:
    case Field::HeaderDeviceType:
        out = explainedAddress(telegram, part);
        break;
    case Field::ControlInformation:
    case Field::CommunicationControl:
    case Field::EllAccessNumber:
    case Field::EllDestination:
    case Field::SessionNumber:
    case Field::PayloadCrc:
    case Field::NetworkData:
    case Field::AflLength:
    case Field::FragmentControl:
    case Field::MessageControl:
    case Field::KeyInformation:
    case Field::MessageCounter:
    case Field::Mac:
    case Field::MessageLength:
    case Field::AccessNumber:
    case Field::HeaderCounter:
        out = explainedMiddle(telegram, part);
        break;
    case Field::Status:
    case Field::Configuration:
    case Field::ConfigurationExtension:
    case Field::KeyVersion:
    case Field::LengthEncrypted:
    case Field::LengthPlain:
        out = explainedTransport(telegram, part);
        break;
    case Field::RecordDib:
    case Field::RecordVib:
    case Field::RecordData:
        out = explainedRecord(telegram, part);
        break;
    case Field::DecryptionFiller:
    case Field::IdleFiller:
    case Field::ManufacturerDataDif:
    case Field::ManufacturerData:
    case Field::Encrypted:
    case Field::Tag:
    case Field::FixedUnits:
    case Field::FormatSignature:
    case Field::FormatLength:
    case Field::FormatHeads:
    case Field::FullFrameCrc:
    case Field::ErrorCode:
    case Field::AlarmState:
    case Field::SubCode:
    case Field::VendorData:
    case Field::Unread:
    case Field::Surplus:
        out = explainedPayload(telegram, part);
        break;
    }
    out.word = word(part.field);
    return out;
}

} // namespace text
