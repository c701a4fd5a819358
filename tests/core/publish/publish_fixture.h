#pragma once

#include "core/bytes/hex.h"
#include "core/meter/reading.h"
#include "core/publish/meter_state.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <QTest>

#include <chrono>


// The EnergyCam of a CUxD screen, heard 2026-11-22 at 05:44:05 UTC by a stick.
inline const char *const energyCamHex = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";

inline publish::MeterState stateFrom(const char *hex, const std::string &name, std::optional<int> rssi = -74, const wmbus::KeyRing &keys = {})
{
    wmbus::RadioFrame frame;
    frame.data = bytes::fromHex(hex).value();
    frame.heardAt = std::chrono::system_clock::time_point(std::chrono::seconds(1795326245));
    frame.rssiDbm = rssi;
    frame.stickId = 0x00103512;
    frame.port = "/dev/ttyUSB0";
    wmbus::DecoderMemory memory;
    const auto telegram = wmbus::decodeTelegram(frame, keys, memory);
    const auto state = telegram ? publish::stateOf(frame, *telegram, meter::readingFrom(*telegram), name, 0) : std::nullopt;
    return state.value_or(publish::MeterState());
}
