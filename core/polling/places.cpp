#include "core/polling/places.h"

#include <QRegularExpression>

#include <array>

namespace polling {

namespace {

// Middle of each town, to a hundredth of a degree (1 km; less than 5 s of sunrise).
constexpr std::array list{
    Place{"Berlin", "Europe/Berlin", {52.52, 13.41}},
    Place{"Hamburg", "Europe/Berlin", {53.55, 9.99}},
    Place{"München", "Europe/Berlin", {48.14, 11.58}},
    Place{"Köln", "Europe/Berlin", {50.94, 6.96}},
    Place{"Frankfurt am Main", "Europe/Berlin", {50.11, 8.68}},
    Place{"Stuttgart", "Europe/Berlin", {48.78, 9.18}},
    Place{"Düsseldorf", "Europe/Berlin", {51.23, 6.78}},
    Place{"Leipzig", "Europe/Berlin", {51.34, 12.37}},
    Place{"Dortmund", "Europe/Berlin", {51.51, 7.47}},
    Place{"Bremen", "Europe/Berlin", {53.08, 8.80}},
    Place{"Dresden", "Europe/Berlin", {51.05, 13.74}},
    Place{"Hannover", "Europe/Berlin", {52.37, 9.73}},
    Place{"Nürnberg", "Europe/Berlin", {49.45, 11.08}},
    Place{"Freiburg im Breisgau", "Europe/Berlin", {47.99, 7.85}},
    Place{"Kassel", "Europe/Berlin", {51.32, 9.50}},
    Place{"Kiel", "Europe/Berlin", {54.32, 10.14}},
    Place{"Rostock", "Europe/Berlin", {54.09, 12.14}},
    Place{"Saarbrücken", "Europe/Berlin", {49.24, 7.00}},
    Place{"Wien", "Europe/Vienna", {48.21, 16.37}},
    Place{"Graz", "Europe/Vienna", {47.07, 15.44}},
    Place{"Innsbruck", "Europe/Vienna", {47.27, 11.39}},
    Place{"Salzburg", "Europe/Vienna", {47.81, 13.05}},
    Place{"Zürich", "Europe/Zurich", {47.37, 8.54}},
    Place{"Bern", "Europe/Zurich", {46.95, 7.45}},
    Place{"Genève", "Europe/Zurich", {46.20, 6.14}},
    Place{"Ljubljana", "Europe/Ljubljana", {46.06, 14.51}},
    Place{"Zagreb", "Europe/Zagreb", {45.81, 15.98}},
    Place{"Amsterdam", "Europe/Amsterdam", {52.37, 4.90}},
    Place{"Bruxelles", "Europe/Brussels", {50.85, 4.35}},
    Place{"Luxembourg", "Europe/Luxembourg", {49.61, 6.13}},
    Place{"Paris", "Europe/Paris", {48.86, 2.35}},
    Place{"Lyon", "Europe/Paris", {45.76, 4.84}},
    Place{"Marseille", "Europe/Paris", {43.30, 5.37}},
    Place{"London", "Europe/London", {51.51, -0.13}},
    Place{"Edinburgh", "Europe/London", {55.95, -3.19}},
    Place{"Dublin", "Europe/Dublin", {53.35, -6.26}},
    Place{"Madrid", "Europe/Madrid", {40.42, -3.70}},
    Place{"Barcelona", "Europe/Madrid", {41.39, 2.17}},
    Place{"Lisboa", "Europe/Lisbon", {38.72, -9.14}},
    Place{"Roma", "Europe/Rome", {41.89, 12.51}},
    Place{"Milano", "Europe/Rome", {45.46, 9.19}},
    Place{"Athína", "Europe/Athens", {37.98, 23.73}},
    Place{"Praha", "Europe/Prague", {50.09, 14.42}},
    Place{"Bratislava", "Europe/Bratislava", {48.15, 17.11}},
    Place{"Budapest", "Europe/Budapest", {47.50, 19.04}},
    Place{"Warszawa", "Europe/Warsaw", {52.23, 21.01}},
    Place{"København", "Europe/Copenhagen", {55.68, 12.57}},
    Place{"Oslo", "Europe/Oslo", {59.91, 10.75}},
    Place{"Tromsø", "Europe/Oslo", {69.65, 18.96}},
    Place{"Stockholm", "Europe/Stockholm", {59.33, 18.07}},
    Place{"Helsinki", "Europe/Helsinki", {60.17, 24.94}},
    Place{"Reykjavík", "Atlantic/Reykjavik", {64.15, -21.94}},
    Place{"Vilnius", "Europe/Vilnius", {54.69, 25.28}},
    Place{"Rīga", "Europe/Riga", {56.95, 24.11}},
    Place{"Tallinn", "Europe/Tallinn", {59.44, 24.75}},
    Place{"București", "Europe/Bucharest", {44.43, 26.10}},
    Place{"Sofia", "Europe/Sofia", {42.70, 23.32}},
    Place{"Beograd", "Europe/Belgrade", {44.79, 20.45}},
    Place{"Kyiv", "Europe/Kyiv", {50.45, 30.52}},
    Place{"İstanbul", "Europe/Istanbul", {41.01, 28.98}},
    Place{"New York", "America/New_York", {40.71, -74.01}},
    Place{"Los Angeles", "America/Los_Angeles", {34.05, -118.24}},
    Place{"São Paulo", "America/Sao_Paulo", {-23.55, -46.63}},
    Place{"Johannesburg", "Africa/Johannesburg", {-26.20, 28.05}},
    Place{"Tokyo", "Asia/Tokyo", {35.68, 139.69}},
    Place{"Sydney", "Australia/Sydney", {-33.87, 151.21}},
};

struct Part {
    double value = 0;
    QChar side; // N S E W, or null
};

std::optional<double> signedValue(const Part &part, QChar positive, QChar negative)
{
    if (part.side.isNull() || part.side == positive)
        return part.value;
    if (part.side == negative && part.value >= 0)
        return -part.value;
    return std::nullopt;
}

} // namespace

std::span<const Place> places()
{
    return list;
}

const Place *placeOfZone(const QByteArray &zone)
{
    for (const Place &place : list) {
        if (zone == place.zone)
            return &place;
    }
    return nullptr;
}

std::optional<Position> positionFromText(const QString &given)
{
    // O is East in German.
    static const QRegularExpression part(QStringLiteral("([NSEWO])?\\s*([-−+]?\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*(?:(\\d{1,2})\\s*['′’])?\\s*([NSEWO])?"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression whole(QStringLiteral("^%1\\s*[,;/ ]\\s*%1$").arg(part.pattern()), QRegularExpression::CaseInsensitiveOption);
    const QString text = given.trimmed();
    if (text.size() > 60)
        return std::nullopt;
    const auto match = whole.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // "N 52.5 E 13.4": the second letter belongs to the second number.
    const bool lettersFirst = !match.captured(1).isEmpty() && !match.captured(4).isEmpty() && match.captured(5).isEmpty() && match.captured(8).isEmpty();
    const auto read = [&match, lettersFirst](int first) -> std::optional<Part> {
        const QString before = (lettersFirst && first > 1 ? match.captured(4) : match.captured(first)).toUpper();
        const QString after = lettersFirst ? QString() : match.captured(first + 3).toUpper();
        if (!before.isEmpty() && !after.isEmpty())
            return std::nullopt;
        QString number = match.captured(first + 1);
        number.replace(QLatin1Char(','), QLatin1Char('.')).replace(QChar(0x2212), QLatin1Char('-'));
        Part made;
        made.value = number.toDouble();
        const double minutes = match.captured(first + 2).toDouble() / 60;
        made.value += made.value < 0 ? -minutes : minutes;
        const QString side = before.isEmpty() ? after : before;
        made.side = side.isEmpty() ? QChar() : side[0] == QLatin1Char('O') ? QChar(QLatin1Char('E')) : side[0];
        return made;
    };
    const auto first = read(1);
    const auto second = read(5);
    if (!first || !second)
        return std::nullopt;
    const auto latitude = signedValue(*first, QLatin1Char('N'), QLatin1Char('S'));
    const auto longitude = signedValue(*second, QLatin1Char('E'), QLatin1Char('W'));
    if (!latitude || !longitude)
        return std::nullopt;
    const Position position{*latitude, *longitude};
    return position.valid() ? std::optional(position) : std::nullopt;
}

} // namespace polling
