#pragma once

#include "core/wmbus/telegram.h"
#include "ui/addresses/address_row.h"

#include <memory>
#include <optional>

// Sightings made without radio and decoder: what models show does not depend on how it was read.
namespace byhand {

inline ui::TimePoint at(double seconds)
{
    return ui::TimePoint(std::chrono::milliseconds(1795364549000LL + static_cast<std::int64_t>(seconds * 1000))); // 2026-11-22 17:22:29 in Berlin
}

struct Heard {
    std::uint32_t id = 0x51601328;
    double second = 0;
    int rssi = -78;
    wmbus::Verdict verdict = wmbus::Verdict::NoKey;
    std::optional<std::int64_t> litres = {}; // main value, METER in m3
};

inline ui::SightingPtr sighting(const Heard &heard)
{
    auto made = std::make_shared<reception::Sighting>();
    made->frame.data = {0x0A, 0x44, 0xC4, 0x18, 0x28, 0x13, 0x60, 0x51, 0x01, 0x03, 0x78};
    made->frame.heardAt = at(heard.second);
    made->frame.rssiDbm = heard.rssi;
    made->frame.port = "/dev/ttyUSB0";
    made->telegram.data = made->frame.data;
    made->telegram.link.sender = {0x18C4, heard.id, 0x01, 0x03}; // FFD, gas
    made->telegram.security.verdict = heard.verdict;
    if (heard.litres) {
        meter::NamedValue value;
        value.name = "METER";
        value.number = bytes::ScaledValue{*heard.litres, -3};
        value.unit = wmbus::Unit::CubicMetre;
        made->reading.values.push_back(value);
    }
    return made;
}

} // namespace byhand
