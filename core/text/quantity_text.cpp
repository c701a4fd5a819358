#include "core/text/quantity_text.h"

#include "core/bytes/hex.h"
#include "core/text/language.h"
#include "core/text/time_text.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace text {

namespace {

struct QuantityText {
    Q_DECLARE_TR_FUNCTIONS(QuantityText)
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString prettyUnit(QString unit)
{
    unit.replace(QLatin1String("m3"), QStringLiteral("m³"));
    unit.replace(QLatin1String("ft3"), QStringLiteral("ft³"));
    unit.replace(QLatin1Char('*'), QStringLiteral("·"));
    if (unit == QLatin1String("HCA"))
        return QuantityText::tr("HCA", "unit of a heat cost allocator");
    return unit;
}

} // namespace

QString quantityName(wmbus::Quantity quantity)
{
    return withCapital(fromView(german() ? wmbus::germanName(quantity) : wmbus::englishName(quantity)));
}

QString recordName(const wmbus::DataRecord &record)
{
    QString name = record.vifText.empty() ? quantityName(record.quantity) : QString::fromStdString(record.vifText);
    if (record.note == wmbus::RecordNote::ManufacturerSpecific && record.quantity == wmbus::Quantity::Unknown)
        name = QuantityText::tr("Manufacturer specific");
    else if (record.quantity == wmbus::Quantity::Unknown && record.vifText.empty())
        name = QuantityText::tr("Unknown quantity");

    QStringList parts{name};
    switch (record.function) {
    case wmbus::Function::Instantaneous:
        break;
    case wmbus::Function::Maximum:
        parts << QuantityText::tr("maximum");
        break;
    case wmbus::Function::Minimum:
        parts << QuantityText::tr("minimum");
        break;
    case wmbus::Function::Error:
        parts << QuantityText::tr("during an error");
        break;
    }
    if (record.storage != 0)
        parts << QuantityText::tr("stored value %1").arg(record.storage);
    if (record.tariff != 0)
        parts << QuantityText::tr("tariff %1").arg(record.tariff);
    if (record.subunit != 0)
        parts << QuantityText::tr("subunit %1").arg(record.subunit);
    for (std::uint8_t i = 0; i < record.extensionCount; ++i) {
        const QString extension = extensionText(record.extensions[i]);
        if (!extension.isEmpty())
            parts << extension;
    }
    return parts.join(QStringLiteral(", "));
}

QString unitText(wmbus::Unit unit)
{
    return unitText(wmbus::word(unit));
}

QString unitText(std::string_view word)
{
    return prettyUnit(fromView(word));
}

QString unitText(const wmbus::DataRecord &record)
{
    std::string unit;
    wmbus::appendUnit(unit, record);
    return prettyUnit(QString::fromStdString(unit));
}

QString numberText(bytes::ScaledValue number)
{
    const QLocale locale;
    QString plain = QString::fromStdString(bytes::toDecimal(number));
    const bool negative = plain.startsWith(QLatin1Char('-'));
    if (negative)
        plain.remove(0, 1);
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    QString whole = point < 0 ? plain : plain.left(point);
    if (whole.size() > 4 || (whole.size() == 4 && locale.language() != QLocale::Spanish)) {
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, locale.groupSeparator());
    }
    QString text = negative ? QString(QChar(0x2212)) : QString();
    text += whole;
    if (point >= 0)
        text += locale.decimalPoint() + plain.mid(point + 1);
    return text;
}

QString valueText(const wmbus::Telegram &telegram, const wmbus::DataRecord &record)
{
    using wmbus::ValueKind;
    switch (record.kind) {
    case ValueKind::None: return {};
    case ValueKind::Number: return numberText(record.number);
    case ValueKind::Time: return meterTimeText(record.time);
    case ValueKind::Text: return QString::fromStdString(record.text);
    case ValueKind::Raw: return QString::fromStdString(bytes::toHex(telegram.dataOf(record), ' '));
    }
    return {};
}

QString recordNoteText(const wmbus::DataRecord &record)
{
    using wmbus::RecordNote;
    switch (record.note) {
    case RecordNote::None: return {};
    case RecordNote::Invalid: return QuantityText::tr("the meter marks this value as invalid");
    case RecordNote::ErrorState: return QuantityText::tr("measured during an error of the meter; it may be old");
    case RecordNote::RecordError: {
        const auto names = wmbus::errorNames(wmbus::ErrorTable::Record, record.errorCode);
        return QuantityText::tr("the meter reports: %1").arg(fromView(german() ? names.german : names.english));
    }
    case RecordNote::ManufacturerSpecific: return QuantityText::tr("meaning known to the manufacturer only");
    case RecordNote::UnknownVif: return QuantityText::tr("the standard has no meaning for this code");
    case RecordNote::Reserved: return QuantityText::tr("reserved by the standard");
    case RecordNote::TooLarge: return QuantityText::tr("more digits than can be shown exactly");
    case RecordNote::Container: return QuantityText::tr("holds another telegram");
    case RecordNote::Profile: return QuantityText::tr("holds a series of values");
    }
    return {};
}

QString extensionText(const wmbus::VifExtension &extension)
{
    struct Row {
        std::string_view table;
        std::uint8_t from;
        std::uint8_t to;
        wmbus::Quantity quantity;
    };
    // The combinable extensions of the table of value information, read once more for their names.
    static constexpr Row rows[] = {
#define VIF_ROW(table, from, to, quantity, ...) {#table, from, to, wmbus::Quantity::quantity},
#include "tables/vif_rows.inc"
#undef VIF_ROW
    };
    const std::string_view wanted = extension.table == 0 ? "VIFE" : "FC";
    for (const Row &row : rows) {
        if (row.table == wanted && extension.code >= row.from && extension.code <= row.to)
            return fromView(german() ? wmbus::germanName(row.quantity) : wmbus::englishName(row.quantity));
    }
    return {};
}

} // namespace text
