#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <map>
#include <optional>

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

    // Nothing for an unknown series.
    [[nodiscard]] std::optional<wmbus::Address> deviceOf(SeriesId series);
    // Those of the device that were met since forget().
    [[nodiscard]] std::vector<SeriesId> knownOf(const wmbus::Address &device) const;

    void forget()
    {
        m_ids.clear();
        m_devicesOf.clear();
    }

private:
    [[nodiscard]] std::vector<Series> seriesFrom(Rows &rows);

    Database &m_database;
    DeviceTable &m_devices;
    std::map<SeriesKey, SeriesId> m_ids;
    std::map<SeriesId, wmbus::Address> m_devicesOf;
};

} // namespace store
