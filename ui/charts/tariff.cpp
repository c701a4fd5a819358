#include "ui/charts/tariff.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/local_time.h"

#include <QJsonArray>

#include <limits>

namespace ui::charts {

namespace {

constexpr TimeMs ever = std::numeric_limits<TimeMs>::min();
const QString kilowattHour = QStringLiteral("kWh");
const QString cubicMetre = QStringLiteral("m³");

QString plain(const bytes::ScaledValue &value)
{
    return QString::fromStdString(bytes::toDecimal(value));
}

std::optional<bytes::ScaledValue> numberIn(const QJsonObject &json, const char *key)
{
    return bytes::fromDecimal(json.value(QLatin1String(key)).toString().toStdString());
}

QDate dateIn(const QJsonObject &json)
{
    return QDate::fromString(json.value(QLatin1String("from")).toString(), Qt::ISODate);
}

TimeMs momentOf(const QDate &date, const QTimeZone &zone)
{
    return date.isValid() ? startOfDay(date, zone) : ever;
}

template <class Entry>
const Entry *entryAt(const std::vector<Entry> &entries, TimeMs at, const QTimeZone &zone)
{
    const Entry *found = nullptr;
    for (const Entry &entry : entries) {
        if (momentOf(entry.from, zone) <= at)
            found = &entry;
    }
    return found;
}

} // namespace

QJsonObject toJson(const Tariffs &tariffs)
{
    QJsonObject meters;
    for (auto it = tariffs.bySeries.begin(); it != tariffs.bySeries.end(); ++it) {
        QJsonArray gas;
        for (const GasQuality &entry : it->gas)
            gas.append(QJsonObject{{"from", entry.from.toString(Qt::ISODate)}, {"calorific", plain(entry.calorific)}, {"z", plain(entry.zNumber)}});
        QJsonArray prices;
        for (const Price &entry : it->prices)
            prices.append(QJsonObject{{"from", entry.from.toString(Qt::ISODate)}, {"price", plain(entry.amount)}, {"per", entry.unit == PriceUnit::KilowattHour ? "kWh" : "counted"}});
        meters.insert(it.key(), QJsonObject{{"gas", gas}, {"prices", prices}});
    }
    return {{"currency", tariffs.currency}, {"meters", meters}};
}

Tariffs tariffsFrom(const QJsonObject &json)
{
    Tariffs tariffs;
    tariffs.currency = json.value(QLatin1String("currency")).toString(tariffs.currency);
    const QJsonObject meters = json.value(QLatin1String("meters")).toObject();
    for (auto it = meters.begin(); it != meters.end(); ++it) {
        Tariff tariff;
        for (const auto &value : it->toObject().value(QLatin1String("gas")).toArray()) {
            const auto calorific = numberIn(value.toObject(), "calorific");
            const auto z = numberIn(value.toObject(), "z");
            if (calorific && z)
                tariff.gas.push_back({dateIn(value.toObject()), *calorific, *z});
        }
        for (const auto &value : it->toObject().value(QLatin1String("prices")).toArray()) {
            const bool perEnergy = value.toObject().value(QLatin1String("per")).toString() == kilowattHour;
            if (const auto amount = numberIn(value.toObject(), "price"))
                tariff.prices.push_back({dateIn(value.toObject()), *amount, perEnergy ? PriceUnit::KilowattHour : PriceUnit::Counted});
        }
        const auto byDate = [](const auto &a, const auto &b) { return a.from < b.from; };
        std::stable_sort(tariff.gas.begin(), tariff.gas.end(), byDate);
        std::stable_sort(tariff.prices.begin(), tariff.prices.end(), byDate);
        tariffs.bySeries.insert(it.key(), tariff);
    }
    return tariffs;
}

std::optional<bytes::ScaledValue> product(const bytes::ScaledValue &left, const bytes::ScaledValue &right)
{
    bytes::ScaledValue a = left;
    bytes::ScaledValue b = right;
    for (bytes::ScaledValue *value : {&a, &b}) {
        while (value->mantissa != 0 && value->mantissa % 10 == 0) { // the same number with fewer digits to multiply
            value->mantissa /= 10;
            ++value->exponent;
        }
    }
    auto result = bytes::times(a, b.mantissa);
    if (result)
        result->exponent += b.exponent;
    return result;
}

std::optional<Conversion> Conversion::make(const SeriesInfo &series, const Tariff &tariff, Into into, const QString &currency, const QTimeZone &zone)
{
    const bool gas = series.unit == cubicMetre && !tariff.gas.empty();
    if (series.drawing != Drawing::Columns || (into == Into::Energy ? !gas : tariff.prices.empty()))
        return std::nullopt;
    Conversion conversion;
    conversion.m_unit = into == Into::Energy ? kilowattHour : currency;
    conversion.m_decimals = 2;
    conversion.m_counted = series.unit;
    if (gas) {
        for (const GasQuality &entry : tariff.gas)
            conversion.m_changes.push_back(momentOf(entry.from, zone));
    }
    if (into == Into::Cost) {
        for (const Price &entry : tariff.prices)
            conversion.m_changes.push_back(momentOf(entry.from, zone));
    }
    std::sort(conversion.m_changes.begin(), conversion.m_changes.end());
    conversion.m_changes.erase(std::unique(conversion.m_changes.begin(), conversion.m_changes.end()), conversion.m_changes.end());
    for (const TimeMs at : conversion.m_changes) {
        Factor factor{at, {}, {}};
        const Price *price = into == Into::Cost ? entryAt(tariff.prices, at, zone) : nullptr;
        const bool perEnergy = price && price->unit == PriceUnit::KilowattHour && series.unit != kilowattHour;
        if (into == Into::Cost && !price)
            continue;
        if (into == Into::Energy || perEnergy) {
            const GasQuality *quality = gas ? entryAt(tariff.gas, at, zone) : nullptr;
            if (!quality)
                continue;
            factor.parts = {quality->calorific, quality->zNumber};
            factor.words = {withUnit(amountText(quality->calorific), QStringLiteral("kWh/m³")), amountText(quality->zNumber)};
        }
        if (price) {
            factor.parts.push_back(price->amount);
            factor.words.push_back(withUnit(amountText(price->amount), currency + QLatin1Char('/') + (perEnergy ? kilowattHour : series.unit)));
        }
        conversion.m_factors.push_back(std::move(factor));
    }
    conversion.m_changes.erase(std::remove(conversion.m_changes.begin(), conversion.m_changes.end(), ever), conversion.m_changes.end());
    return conversion.m_factors.empty() ? std::nullopt : std::optional(std::move(conversion));
}

const Conversion::Factor *Conversion::factorAt(TimeMs at) const
{
    const Factor *found = nullptr;
    for (const Factor &factor : m_factors) {
        if (factor.from <= at)
            found = &factor;
    }
    return found;
}

std::optional<bytes::ScaledValue> Conversion::convert(const bytes::ScaledValue &amount, TimeMs at) const
{
    const Factor *factor = factorAt(at);
    if (!factor)
        return std::nullopt;
    std::optional<bytes::ScaledValue> value = amount;
    for (const bytes::ScaledValue &part : factor->parts) {
        if (value)
            value = product(*value, part);
    }
    return value;
}

QString Conversion::formula(TimeMs at) const
{
    const Factor *factor = factorAt(at);
    if (!factor)
        return {};
    QString text = m_counted;
    for (const QString &word : factor->words)
        text += QStringLiteral(" × ") + word;
    return text;
}

} // namespace ui::charts
