#pragma once

#include "core/history/import/source.h"
#include "core/store/device.h"
#include "core/store/types.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace history {

// What the user says about whose readings a file holds; what is empty is found out.
struct ImportTarget {
    std::optional<wmbus::AddressPattern> device;          // all of them are this meter's
    std::map<std::string, wmbus::AddressPattern> devices; // by the name in the file: "CUX2500001", an alias
    std::string dataPoint;                                // in place of the file's
    std::string unit;                                     // where the file says none
};

struct ResolvedSeries {
    store::SeriesKey key;
    store::SeriesKind kind = store::SeriesKind::Gauge;
    bytes::ScaledValue offset; // SETMETER's difference, to be taken from what the file says
    std::string name;          // for a device that the store does not know yet
};

// Finds the series that a file's readings belong to: the meter by its address or number, by the name that the user gave it, by what
// `target` says. A CUxD serial or an alias that nobody knows becomes a device of its own with the made-up maker CUX, which the user can
// give to its meter later. Nothing where the file names no device and `target` neither.
class SeriesResolver {
public:
    SeriesResolver(std::vector<store::Device> devices, std::vector<store::Series> series, ImportTarget target)
        : m_devices(std::move(devices)), m_series(std::move(series)), m_target(std::move(target))
    {
    }

    // `shown`: METER in the file is what CUxD showed, with SETMETER's difference in it.
    [[nodiscard]] std::optional<ResolvedSeries> resolve(const SourceSeries &source, bool shown) const;

private:
    [[nodiscard]] std::optional<wmbus::Address> deviceFor(const SourceSeries &source) const;
    [[nodiscard]] wmbus::Address addressFor(const wmbus::AddressPattern &pattern, const std::string &medium) const;
    [[nodiscard]] const store::Device *find(const wmbus::Address &address) const;
    [[nodiscard]] const store::Series *find(const wmbus::Address &address, const std::string &dataPoint, const std::string &unit) const;

    std::vector<store::Device> m_devices;
    std::vector<store::Series> m_series;
    ImportTarget m_target;
};

} // namespace history
