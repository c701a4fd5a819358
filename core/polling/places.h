#pragma once

#include "core/polling/daylight.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>

namespace polling {

// A place to choose instead of coordinates.
struct Place {
    const char *name; // UTF-8, in the country's own language
    const char *zone; // IANA
    Position position;
};

// By country and size.
[[nodiscard]] std::span<const Place> places();
// The first place of the time zone; nothing where the list has none. Good enough for sunrise as a start, to be corrected by the user.
[[nodiscard]] const Place *placeOfZone(const QByteArray &zone);

// "52.5 N 13.4 E", "52,5 13,4", "-33.9, 151.2", "N 52°30' E 13°24'"; nothing for anything else and beyond the poles.
[[nodiscard]] std::optional<Position> positionFromText(const QString &text);

} // namespace polling
