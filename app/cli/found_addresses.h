#pragma once

#include "core/reception/sighting.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace cli {

// The table of found addresses: a row a meter, newest first, as on CUxD's status page.
class FoundAddresses {
public:
    // `known`: there is a key for this meter.
    void add(const reception::Sighting &sighting, bool known);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }

    // Head and rows as text, each line with `lineEnd`.
    void append(std::string &out, const char *lineEnd) const;

private:
    struct Row {
        wmbus::Address address;
        std::chrono::system_clock::time_point heardAt;
        std::uint64_t order = 0; // of the last telegram
        std::uint64_t count = 0;
        std::string port;
        std::optional<int> rssiDbm;
        wmbus::Security security;
        meter::Reading reading;
        bool known = false;
    };
    std::unordered_map<wmbus::Address, Row> m_rows;
    std::uint64_t m_telegrams = 0;
};

// "17:17:49 [X] ttyUSB0 wM-Bus-Gas '51601328' (-78dBm encrypted [C418 28136051 0103])": CUxD's own line.
[[nodiscard]] std::string cuxdLine(const reception::Sighting &sighting, bool known);

} // namespace cli
