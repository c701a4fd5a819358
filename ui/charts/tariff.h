#pragma once

#include "core/bytes/scaled_value.h"
#include "ui/charts/chart_data.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace ui::charts {

// From this day on, up to the next entry; an invalid date: from the beginning.
struct GasQuality {
    QDate from;
    bytes::ScaledValue calorific; // Brennwert, kWh/m³, usually 10 to 11.5
    bytes::ScaledValue zNumber;   // Zustandszahl, usually about 0.95
    bool operator==(const GasQuality &) const = default;
};

enum class PriceUnit : std::uint8_t { Counted, KilowattHour };

struct Price {
    QDate from;
    bytes::ScaledValue amount; // of Tariffs::currency, for one of `unit`
    PriceUnit unit = PriceUnit::Counted;
    bool operator==(const Price &) const = default;
};

// Of one meter, both by date.
struct Tariff {
    std::vector<GasQuality> gas;
    std::vector<Price> prices;
    bool operator==(const Tariff &) const = default;
};

struct Tariffs {
    QString currency = QStringLiteral("€");
    QMap<QString, Tariff> bySeries; // by SeriesInfo::id
    bool operator==(const Tariffs &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Tariffs &tariffs);
// What cannot be read is left out.
[[nodiscard]] Tariffs tariffsFrom(const QJsonObject &json);

// What one of `unit` is worth in another unit, exactly; changes at midnights.
class Conversion {
public:
    enum class Into : std::uint8_t { Energy, Cost };
    // Nothing when this series cannot be converted so.
    static std::optional<Conversion> make(const SeriesInfo &series, const Tariff &tariff, Into into, const QString &currency, const QTimeZone &zone);

    // Moments at which the factor changes: buckets across them are asked for in pieces.
    [[nodiscard]] const std::vector<TimeMs> &changes() const { return m_changes; }
    // Nothing before the first entry, or when an amount has too many digits to be exact.
    [[nodiscard]] std::optional<bytes::ScaledValue> convert(const bytes::ScaledValue &amount, TimeMs at) const;
    [[nodiscard]] const QString &unit() const { return m_unit; }
    [[nodiscard]] int decimals() const { return m_decimals; }
    // With the factors that hold at this moment: "m³ × 11.234 kWh/m³ × 0.9512".
    [[nodiscard]] QString formula(TimeMs at) const;

private:
    struct Factor {
        TimeMs from;
        std::vector<bytes::ScaledValue> parts;
        std::vector<QString> words;
    };
    [[nodiscard]] const Factor *factorAt(TimeMs at) const;

    QString m_unit;
    QString m_counted;
    int m_decimals = 0;
    std::vector<Factor> m_factors; // by time
    std::vector<TimeMs> m_changes;
};

// left x right without rounding; nothing when it does not fit 64 bits.
[[nodiscard]] std::optional<bytes::ScaledValue> product(const bytes::ScaledValue &left, const bytes::ScaledValue &right);

} // namespace ui::charts
