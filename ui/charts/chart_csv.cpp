#include "ui/charts/chart_csv.h"

#include "ui/charts/local_time.h"

#include <QLocale>

#include <cmath>

namespace ui::charts {

namespace {

struct Marks {
    char separator;
    char decimal;
    const char *lineEnd;
};

Marks marksOf(CsvStyle style)
{
    return style == CsvStyle::ExcelGerman ? Marks{';', ',', "\r\n"} : Marks{',', '.', "\n"};
}

QByteArray quoted(const QString &text, const Marks &marks)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringLiteral("=+-@\t\r").contains(safe.front()))
        safe.prepend(QLatin1Char('\''));
    QByteArray bytes = safe.toUtf8();
    if (bytes.contains(marks.separator) || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r'))
        bytes = '"' + bytes.replace("\"", "\"\"") + '"';
    return bytes;
}

QByteArray number(const bytes::ScaledValue &value, const Marks &marks)
{
    QByteArray text = QByteArray::fromStdString(bytes::toDecimal(value));
    return text.replace('.', marks.decimal);
}

QByteArray localText(TimeMs at, const QTimeZone &zone)
{
    return localTime(at, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
}

QByteArray isoText(TimeMs at, const QTimeZone &zone)
{
    const QDateTime time = localTime(at, zone);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate).toLatin1();
}

} // namespace

CsvStyle csvStyleOfLocale()
{
    return QLocale().decimalPoint() == QLatin1String(",") ? CsvStyle::ExcelGerman : CsvStyle::International;
}

QByteArray toCsv(const BucketTable &table, CsvStyle style)
{
    const Marks marks = marksOf(style);
    QByteArray csv = style == CsvStyle::ExcelGerman ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    QByteArrayList cells;
    for (const BucketTable::Column &column : table.columns()) {
        cells += quoted(table.header(column), marks);
        if (column.kind == BucketTable::Kind::From)
            cells += "ISO 8601";
    }
    csv += cells.join(marks.separator) + marks.lineEnd;
    for (int row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (const BucketTable::Column &column : table.columns()) {
            if (column.kind == BucketTable::Kind::From) {
                cells += localText(table.rowSpan(row).from, table.zone());
                cells += isoText(table.rowSpan(row).from, table.zone());
            } else if (column.kind == BucketTable::Kind::To) {
                cells += localText(table.rowSpan(row).to, table.zone());
            } else if (column.kind == BucketTable::Kind::Estimated) {
                const auto share = table.estimated(row, column);
                cells += share ? number({std::llround(*share * 1000), -1}, marks) : QByteArray();
            } else {
                const auto value = table.number(row, column);
                cells += value ? number(*value, marks) : QByteArray();
            }
        }
        csv += cells.join(marks.separator) + marks.lineEnd;
    }
    return csv;
}

QString toTabbedText(const BucketTable &table)
{
    QString text;
    for (int row = -1; row < table.rowCount(); ++row) {
        QStringList cells;
        for (const BucketTable::Column &column : table.columns()) {
            if (column.kind != BucketTable::Kind::To)
                cells += row < 0 ? table.header(column) : table.text(row, column);
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace ui::charts
