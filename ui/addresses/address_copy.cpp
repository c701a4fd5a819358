#include "ui/addresses/address_copy.h"

#include "core/cuxd/status_line.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "core/text/time_text.h"
#include "core/text/words.h"
#include "core/wmbus/names.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString isoTime(TimePoint time)
{
    const QDateTime local = text::toDateTime(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString quoted(const QString &text)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2); // JSON's own rules for escaping, without the brackets
}

QString numberOrNull(std::optional<int> number)
{
    return number ? QString::number(*number) : QStringLiteral("null");
}

QString jsonObject(const AddressRow &row)
{
    const std::optional<meter::NamedValue> value = row.mainValue();
    QStringList parts;
    const auto add = [&parts](const char *key, const QString &text) { parts += QStringLiteral("\"%1\":%2").arg(QLatin1String(key), text); };
    add("time", quoted(isoTime(row.lastHeard)));
    add("id", quoted(QString::fromStdString(wmbus::idText(row.address.id))));
    add("manufacturer", quoted(manufacturerText(row.address)));
    add("version", QString::number(row.address.version));
    add("type", QString::number(row.address.type));
    add("medium", quoted(fromView(wmbus::mediumWord(row.address))));
    add("known", row.known ? QStringLiteral("true") : QStringLiteral("false"));
    add("name", row.name.isEmpty() ? QStringLiteral("null") : quoted(row.name));
    add("port", quoted(QString::fromStdString(row.latest->frame.port)));
    add("rssi_dbm", numberOrNull(row.rssiDbm));
    add("count", QString::number(row.count));
    add("verdict", quoted(fromView(text::word(row.telegram().security.verdict))));
    add("quantity", value ? quoted(fromView(value->name)) : QStringLiteral("null"));
    add("value", value && value->number ? QString::fromStdString(bytes::toDecimal(*value->number)) : QStringLiteral("null"));
    add("unit", value && value->number ? quoted(fromView(wmbus::word(value->unit))) : QStringLiteral("null"));
    return QLatin1Char('{') + parts.join(QLatin1Char(',')) + QLatin1Char('}');
}

QString csvCell(QString text, QChar separator)
{
    if (text.contains(separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')))
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return text;
}

// As a spreadsheet reads it: ASCII minus, the locale's decimal mark, no thousands.
QString csvNumber(const std::optional<meter::NamedValue> &value)
{
    if (!value || !value->number)
        return {};
    return QString::fromStdString(bytes::toDecimal(*value->number)).replace(QLatin1Char('.'), QLocale().decimalPoint());
}

} // namespace

QString cuxdLines(const AddressRows &rows)
{
    QString lines;
    for (const AddressRow *row : rows) {
        const QTime time = text::toDateTime(row->lastHeard).time();
        cuxd::StatusLine line;
        line.hour = static_cast<std::uint8_t>(time.hour());
        line.minute = static_cast<std::uint8_t>(time.minute());
        line.second = static_cast<std::uint8_t>(time.second());
        line.known = row->known;
        line.port = row->latest->frame.port;
        line.address = row->address;
        line.rssiDbm = row->rssiDbm;
        line.verdict = row->telegram().security.verdict;
        lines += QString::fromStdString(cuxd::statusLine(line)) + QLatin1Char('\n');
    }
    return lines;
}

QString csvText(const AddressRows &rows)
{
    const QChar separator = QLocale().decimalPoint() == QLatin1String(",") ? QLatin1Char(';') : QLatin1Char(',');
    QStringList head;
    for (const AddressColumn column : {AddressColumn::LastHeard, AddressColumn::Status, AddressColumn::Stick, AddressColumn::Device, AddressColumn::Code,
                                       AddressColumn::Name, AddressColumn::Manufacturer, AddressColumn::Medium})
        head += csvCell(columnTitle(column), separator);
    head += QStringLiteral("dBm");
    for (const AddressColumn column : {AddressColumn::Count, AddressColumn::Interval, AddressColumn::Security, AddressColumn::Cuxd, AddressColumn::Value})
        head += csvCell(columnTitle(column), separator);
    head += QStringLiteral("unit");
    QString csv = head.join(separator) + QLatin1Char('\n');
    for (const AddressRow *row : rows) {
        const auto cell = [row, separator](AddressColumn column) { return csvCell(cellText(*row, column, row->lastHeard), separator); };
        const std::optional<meter::NamedValue> value = row->mainValue();
        const QStringList cells{text::toDateTime(row->lastHeard).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                cell(AddressColumn::Status),
                                cell(AddressColumn::Stick),
                                cell(AddressColumn::Device),
                                cell(AddressColumn::Code),
                                cell(AddressColumn::Name),
                                cell(AddressColumn::Manufacturer),
                                cell(AddressColumn::Medium),
                                row->rssiDbm ? QString::number(*row->rssiDbm) : QString(),
                                QString::number(row->count),
                                row->interval() ? QString::number(qRound(*row->interval())) : QString(),
                                cell(AddressColumn::Security),
                                cell(AddressColumn::Cuxd),
                                csvNumber(value),
                                value && value->number ? fromView(wmbus::word(value->unit)) : QString()};
        csv += cells.join(separator) + QLatin1Char('\n');
    }
    return csv;
}

QString jsonLines(const AddressRows &rows)
{
    QString lines;
    for (const AddressRow *row : rows)
        lines += jsonObject(*row) + QLatin1Char('\n');
    return lines;
}

} // namespace ui
