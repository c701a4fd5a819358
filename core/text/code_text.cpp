#include "core/text/code_text.h"

#include "core/text/language.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>
#include <QStringList>

#include <bit>
#include <string_view>

namespace text {

namespace {

struct CodeText {
    Q_DECLARE_TR_FUNCTIONS(CodeText)
};

struct Meaning {
    std::string_view name; // of the standard's table
    const char *text;
};

constexpr Meaning controlFields[] = {
    {"SND-NKE", QT_TRANSLATE_NOOP("CodeText", "link reset, to the meter")},
    {"SND-UD2", QT_TRANSLATE_NOOP("CodeText", "command to the meter, answer wanted")},
    {"SND-UD3", QT_TRANSLATE_NOOP("CodeText", "command to all meters, no answer")},
    {"SND-UD", QT_TRANSLATE_NOOP("CodeText", "command to the meter")},
    {"REQ-UD1", QT_TRANSLATE_NOOP("CodeText", "request for alarm data, to the meter")},
    {"REQ-UD2", QT_TRANSLATE_NOOP("CodeText", "request for data, to the meter")},
    {"CNF-IR", QT_TRANSLATE_NOOP("CodeText", "installation confirmed, to the meter")},
    {"SND-NR", QT_TRANSLATE_NOOP("CodeText", "sent by the meter on its own, no answer wanted")},
    {"SND-IR", QT_TRANSLATE_NOOP("CodeText", "the meter asks to be installed")},
    {"ACC-NR", QT_TRANSLATE_NOOP("CodeText", "no data; the meter can be reached now")},
    {"ACC-DMD", QT_TRANSLATE_NOOP("CodeText", "the meter asks to be called")},
    {"RSP-UD", QT_TRANSLATE_NOOP("CodeText", "the meter's answer to a request")},
    {"ACK", QT_TRANSLATE_NOOP("CodeText", "acknowledged")},
    {"NACK", QT_TRANSLATE_NOOP("CodeText", "not acknowledged")},
};

constexpr const char *controlInformation[] = {
    QT_TRANSLATE_NOOP("CodeText", "DLMS/COSEM segment"),
    QT_TRANSLATE_NOOP("CodeText", "reserved"),
    QT_TRANSLATE_NOOP("CodeText", "application reset or select"),
    QT_TRANSLATE_NOOP("CodeText", "command to device, full frame"),
    QT_TRANSLATE_NOOP("CodeText", "selection of device by secondary address"),
    QT_TRANSLATE_NOOP("CodeText", "request of selected application"),
    QT_TRANSLATE_NOOP("CodeText", "synchronise action (freeze)"),
    QT_TRANSLATE_NOOP("CodeText", "TLS record to device"),
    QT_TRANSLATE_NOOP("CodeText", "COSEM command"),
    QT_TRANSLATE_NOOP("CodeText", "OBIS-type command (reserved)"),
    QT_TRANSLATE_NOOP("CodeText", "response of selected application"),
    QT_TRANSLATE_NOOP("CodeText", "format frame"),
    QT_TRANSLATE_NOOP("CodeText", "set clock (absolute)"),
    QT_TRANSLATE_NOOP("CodeText", "adjust clock (relative)"),
    QT_TRANSLATE_NOOP("CodeText", "application error"),
    QT_TRANSLATE_NOOP("CodeText", "alarm"),
    QT_TRANSLATE_NOOP("CodeText", "response, full frame"),
    QT_TRANSLATE_NOOP("CodeText", "response, compact frame"),
    QT_TRANSLATE_NOOP("CodeText", "COSEM response"),
    QT_TRANSLATE_NOOP("CodeText", "OBIS-type response (reserved)"),
    QT_TRANSLATE_NOOP("CodeText", "transport layer without application data"),
    QT_TRANSLATE_NOOP("CodeText", "network layer (EN 13757-5)"),
    QT_TRANSLATE_NOOP("CodeText", "network management to device"),
    QT_TRANSLATE_NOOP("CodeText", "transport layer; compact frame expected in answer"),
    QT_TRANSLATE_NOOP("CodeText", "transport layer; format frame expected in answer"),
    QT_TRANSLATE_NOOP("CodeText", "extended link layer V (variable length)"),
    QT_TRANSLATE_NOOP("CodeText", "network management from device"),
    QT_TRANSLATE_NOOP("CodeText", "extended link layer I"),
    QT_TRANSLATE_NOOP("CodeText", "extended link layer II"),
    QT_TRANSLATE_NOOP("CodeText", "extended link layer III"),
    QT_TRANSLATE_NOOP("CodeText", "extended link layer IV"),
    QT_TRANSLATE_NOOP("CodeText", "authentication and fragmentation layer"),
    QT_TRANSLATE_NOOP("CodeText", "TLS record from device"),
    QT_TRANSLATE_NOOP("CodeText", "manufacturer specific"),
    QT_TRANSLATE_NOOP("CodeText", "set baud rate"),
    QT_TRANSLATE_NOOP("CodeText", "image transfer command"),
    QT_TRANSLATE_NOOP("CodeText", "image transfer response"),
    QT_TRANSLATE_NOOP("CodeText", "security information transfer command"),
    QT_TRANSLATE_NOOP("CodeText", "security information transfer response"),
};

struct BitRow {
    std::string_view field;
    std::uint64_t mask;
    bool isFlag;
    std::uint64_t value;
    std::string_view english;
    std::string_view german;
};

constexpr BitRow bitRows[] = {
#define STATUS_BITS(field, mask, hasValue, value, english, german) {field, mask, hasValue, value, english, german},
#include "tables/status_bits.inc"
#undef STATUS_BITS
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString controlFieldText(std::uint8_t control)
{
    const std::string_view name = wmbus::controlFieldName(control);
    for (const Meaning &row : controlFields) {
        if (row.name == name)
            return fromView(name) + QStringLiteral(": ") + QCoreApplication::translate("CodeText", row.text);
    }
    return CodeText::tr("not listed in the standard");
}

QString controlInformationText(std::uint8_t ci)
{
    std::string_view name = wmbus::controlInformationName(ci);
    if (name.starts_with("set baud rate"))
        name = "set baud rate";
    for (const char *text : controlInformation) {
        if (name == text)
            return QCoreApplication::translate("CodeText", text);
    }
    return name.empty() ? CodeText::tr("not listed in the standard") : fromView(name);
}

QString bitFieldText(const char *field, std::uint64_t value)
{
    QStringList parts;
    for (const BitRow &row : bitRows) {
        if (row.field != field)
            continue;
        const QString name = fromView(german() ? row.german : row.english);
        if (row.isFlag) {
            if ((value & row.mask) == row.value)
                parts << name;
        } else if (const std::uint64_t number = (value & row.mask) >> std::countr_zero(row.mask); number != 0) {
            parts << QStringLiteral("%1 = %2").arg(name).arg(number);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString codingText(std::uint8_t dif)
{
    switch (dif & 0x0FU) {
    case 0x0: return CodeText::tr("no data");
    case 0x1: return CodeText::tr("INT8");
    case 0x2: return CodeText::tr("INT16, little endian");
    case 0x3: return CodeText::tr("INT24, little endian");
    case 0x4: return CodeText::tr("INT32, little endian");
    case 0x5: return CodeText::tr("REAL32, little endian");
    case 0x6: return CodeText::tr("INT48, little endian");
    case 0x7: return CodeText::tr("INT64, little endian");
    case 0x8: return CodeText::tr("selection for readout");
    case 0x9: return CodeText::tr("BCD, 2 digits");
    case 0xA: return CodeText::tr("BCD, 4 digits");
    case 0xB: return CodeText::tr("BCD, 6 digits");
    case 0xC: return CodeText::tr("BCD, 8 digits");
    case 0xD: return CodeText::tr("variable length");
    case 0xE: return CodeText::tr("BCD, 12 digits");
    default: return CodeText::tr("special function");
    }
}

QString hexText(std::uint64_t value, int bytes)
{
    return QStringLiteral("%1h").arg(value, bytes * 2, 16, QLatin1Char('0')).toUpper().replace(QLatin1Char('H'), QLatin1Char('h'));
}

} // namespace text
