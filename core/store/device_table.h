#pragma once

#include "core/store/database.h"
#include "core/store/device.h"

#include <unordered_map>

namespace store {

// Tables device, device_parameter and heard.
class DeviceTable {
public:
    explicit DeviceTable(Database &database) : m_database(database) {}

    // The row of this address; made when there is none.
    [[nodiscard]] qint64 idOf(const wmbus::Address &address);
    // 0 when there is none.
    [[nodiscard]] qint64 find(const wmbus::Address &address);

    void save(const DeviceEntry &entry);
    // One more telegram. Times only widen what is known.
    void heard(qint64 device, TimeMs at, const std::optional<wmbus::RadioFrame> &frame, bool counts);
    // The latest telegram of all that was heard, where this one is.
    void heardLatest(qint64 device, TimeMs at, const std::optional<wmbus::RadioFrame> &frame);
    [[nodiscard]] std::vector<Device> all();
    // An entry without anything for an unknown device.
    [[nodiscard]] DeviceEntry entryOf(const wmbus::Address &address);
    [[nodiscard]] bool keepsTelegrams(const wmbus::Address &address);

    // After a rollback: ids given in it are none.
    void forget() { m_ids.clear(); }

private:
    Database &m_database;
    std::unordered_map<wmbus::Address, qint64> m_ids;
};

} // namespace store
