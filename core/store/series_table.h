#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <map>

namespace store {

class DeviceTable;

// Table series.
class SeriesTable {
public:
    SeriesTable(Database &database, DeviceTable &devices) : m_database(database), m_devices(devices) {}

    // Made when there is none; `zone`: whose hours and days its roll-ups have from the start.
    [[nodiscard]] SeriesId idOf(const SeriesKey &key, SeriesKind kind, const QByteArray &zone);
    // By device, then in the order they were made.
    [[nodiscard]] std::vector<Series> all();
    [[nodiscard]] std::vector<Series> of(const wmbus::Address &device);

    // Series whose roll-ups do not have this zone's hours and days.
    [[nodiscard]] std::vector<SeriesId> withOtherZone(const QByteArray &zone);
    [[nodiscard]] QByteArray zoneOf(SeriesId series);
    void setZone(SeriesId series, const QByteArray &zone);

    void forget() { m_ids.clear(); }

private:
    [[nodiscard]] std::vector<Series> seriesFrom(Rows &rows);

    Database &m_database;
    DeviceTable &m_devices;
    std::map<SeriesKey, SeriesId> m_ids;
};

} // namespace store
