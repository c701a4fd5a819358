#pragma once

#include "core/publish/meter_state.h"
#include "core/text/text_buffer.h"

#include <string>

namespace publish {

// How the names of a state's values are written.
enum class Shape : std::uint8_t {
    Wmbusmeters, // {"_":"telegram","media":"gas","meter":"energycam","name":"Keller","id":"51601328","total_m3":8061.70,"timestamp":…}
    Cuxd,        // {"METER":8061.70,"COUNTER":101,"RSSI_PEER":-74,"TIME":…}
};

// One object in one line, without a line feed. Numbers exactly as sent.
void putStateJson(text::TextBuffer &out, const MeterState &state, Shape shape);
[[nodiscard]] std::string stateJson(const MeterState &state, Shape shape);

// The name that a field has in this shape: "total_m3", "METER".
[[nodiscard]] std::string nameIn(Shape shape, const Field &field);
// Those of what is not a field: "rssi_dbm", "timestamp"; "RSSI_PEER", "TIME".
[[nodiscard]] const char *rssiNameIn(Shape shape);
[[nodiscard]] const char *timeNameIn(Shape shape);

} // namespace publish
