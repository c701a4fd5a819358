#pragma once

#include "core/store/device.h"
#include "ui/charts/chart_data.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ui::charts {

// The series of a history that can be drawn: their names, units, colours and ends, out of what the store knows of devices and series.
// A value; asks nobody. What is set is seen in series() and find() after describe().
class SeriesCatalog {
public:
    struct Entry {
        store::Series series;
        std::optional<TimeMs> first;          // of its first reading; nothing: none is known
        std::optional<store::Reading> last;
    };

    void clear(); // then series() is empty
    void setDevices(std::vector<store::Device> devices) { m_devices = std::move(devices); }
    // Those already there keep their ends.
    void addSeries(const std::vector<store::Series> &series);
    // Ends of series that are not there are of no use.
    void setFirst(store::SeriesId id, TimeMs first);
    void setLast(store::SeriesId id, const std::optional<store::Reading> &last);
    [[nodiscard]] bool hasReadings(store::SeriesId id) const;
    [[nodiscard]] std::vector<store::SeriesId> ids() const;

    void describe();
    // All with readings, but of no device whose readings were given to another one. Meters' own counters first, of these the user's, by name.
    [[nodiscard]] const std::vector<SeriesInfo> &series() const { return m_infos; }
    // Null when no such series can be drawn. Valid until the next clear().
    [[nodiscard]] const Entry *find(const QString &id) const;
    // As the user has set them; the usual ones for a device that nobody has named.
    [[nodiscard]] store::Parameters parametersOf(const wmbus::Address &address) const;

    // Stable name of a series, for what is remembered.
    [[nodiscard]] static QString idOf(const store::SeriesKey &key);

private:
    [[nodiscard]] const store::Device *deviceOf(const wmbus::Address &address) const;
    [[nodiscard]] bool isGivenAway(const wmbus::Address &address) const;
    [[nodiscard]] QString deviceName(const store::Device *device, const wmbus::Address &address) const;
    [[nodiscard]] SeriesInfo infoOf(const Entry &entry) const;

    std::map<store::SeriesId, Entry> m_entries;
    std::vector<store::Device> m_devices;
    std::vector<SeriesInfo> m_infos;
    std::unordered_map<std::string, store::SeriesId> m_byId;
};

} // namespace ui::charts
