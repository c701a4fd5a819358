#pragma once

#include "core/history/zone_table.h"

#include <QByteArray>

namespace history {

// Of an IANA id; the computer's zone for an empty id, UTC for an unknown one. Changes from 1970 to 2100.
[[nodiscard]] ZoneTable zoneTable(const QByteArray &id = {});

} // namespace history
