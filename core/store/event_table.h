#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <vector>

namespace store {

class DeviceTable;

// Table event.
class EventTable {
public:
    EventTable(Database &database, DeviceTable &devices) : m_database(database), m_devices(devices) {}

    [[nodiscard]] EventId add(const Event &event);
    // Nothing when there is no such event.
    [[nodiscard]] std::optional<wmbus::Address> deviceOf(EventId event);
    // The device it belonged to; nothing when there is no such event.
    std::optional<wmbus::Address> remove(EventId event);
    // By time; an empty address: of all.
    [[nodiscard]] std::vector<Event> read(const wmbus::Address &device, const TimeRange &range);

private:
    Database &m_database;
    DeviceTable &m_devices;
};

} // namespace store
