#include "core/store/columns.h"

namespace store {

QString addressColumn(const wmbus::Address &address)
{
    const auto wire = wmbus::toWire(address);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(wire.data()), static_cast<qsizetype>(wire.size())).toHex().toUpper());
}

wmbus::Address addressFrom(const QString &text)
{
    const QByteArray wire = QByteArray::fromHex(text.toLatin1());
    const auto *data = reinterpret_cast<const std::uint8_t *>(wire.constData());
    return wmbus::addressFromWire(bytes::ByteSpan(data, static_cast<std::size_t>(wire.size()))).value_or(wmbus::Address());
}

void append(QVariantList &values, bytes::ScaledValue value)
{
    values << QVariant(qint64{value.mantissa}) << QVariant(value.exponent);
}

void append(QVariantList &values, const std::optional<bytes::ScaledValue> &value)
{
    if (value)
        append(values, *value);
    else
        values << QVariant() << QVariant();
}

bytes::ScaledValue scaledFrom(const Rows &rows, int column)
{
    return {rows.integer(column), static_cast<std::int32_t>(rows.integer(column + 1))};
}

std::optional<bytes::ScaledValue> optionalScaledFrom(const Rows &rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return scaledFrom(rows, column);
}

void appendRadio(QVariantList &values, const wmbus::RadioFrame &frame)
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    values << (frame.heardAt ? QVariant(qint64{duration_cast<milliseconds>(frame.heardAt->time_since_epoch()).count()}) : QVariant())
           << column(frame.port) << QVariant(qint64{frame.stickId})
           << (frame.linkMode ? QVariant(static_cast<int>(*frame.linkMode)) : QVariant()) << column(frame.rssiDbm)
           << (frame.rssiRaw ? QVariant(static_cast<int>(*frame.rssiRaw)) : QVariant()) << QVariant(frame.stickKeyWrong ? 1 : 0);
}

wmbus::RadioFrame frameFrom(const Rows &rows, int dataColumn, int radioColumn)
{
    wmbus::RadioFrame frame;
    const QByteArray data = rows.bytes(dataColumn);
    frame.data.assign(data.begin(), data.end());
    if (!rows.isNull(radioColumn))
        frame.heardAt = std::chrono::system_clock::time_point(std::chrono::milliseconds(rows.integer(radioColumn)));
    frame.port = rows.utf8(radioColumn + 1);
    frame.stickId = static_cast<std::uint32_t>(rows.integer(radioColumn + 2));
    if (!rows.isNull(radioColumn + 3))
        frame.linkMode = bytes::linkModeFromNumber(static_cast<std::uint8_t>(rows.integer(radioColumn + 3)));
    if (!rows.isNull(radioColumn + 4))
        frame.rssiDbm = static_cast<int>(rows.integer(radioColumn + 4));
    if (!rows.isNull(radioColumn + 5))
        frame.rssiRaw = static_cast<std::uint8_t>(rows.integer(radioColumn + 5));
    frame.stickKeyWrong = rows.integer(radioColumn + 6) != 0;
    return frame;
}

QVariant column(const std::string &text)
{
    const QString value = QString::fromStdString(text);
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}

QVariant column(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QByteArray blob(bytes::ByteSpan bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QString arrayColumn(const std::vector<qint64> &numbers)
{
    QString text(QLatin1Char('{'));
    text.reserve(static_cast<qsizetype>(numbers.size()) * 14);
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text += QLatin1Char(',');
        text += QString::number(number);
    }
    return text + QLatin1Char('}');
}

QString arrayColumn(const QStringList &texts)
{
    return QLatin1Char('{') + texts.join(QLatin1Char(',')) + QLatin1Char('}');
}

QString placeholders(int count)
{
    QString text;
    text.reserve(2 * count);
    for (int i = 0; i < count; ++i)
        text += i == 0 ? QLatin1String("?") : QLatin1String(",?");
    return text;
}

} // namespace store
