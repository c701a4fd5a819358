#pragma once

#include "core/crypto/key.h"
#include "core/stick/stick_status.h"
#include "core/wmbus/address.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

// A meter as far as CUxD is concerned: heard, or known by its key, or both.
struct CuxdMeter {
    wmbus::Address address;
    QString name;
    std::optional<crypto::Key> key;
    std::optional<std::uint8_t> slot;      // wanted place, 00 to 0F
    std::optional<std::uint32_t> stickId;  // that heard it last
    bool isEncrypted = false;              // what it sends needs a key

    bool operator==(const CuxdMeter &) const = default;
};

// A stick at this computer.
struct CuxdStick {
    QString port;      // "/dev/ttyUSB0"
    QString name;      // given by the user, may be empty
    std::uint32_t id = 0;
    bytes::LinkMode mode = bytes::LinkMode::T2; // as wanted
    bool isNew = false;     // seen for the first time
    bool isDemo = false;    // goes with the demo
    bool hearsCAndT = false;
    stick::Phase phase = stick::Phase::Closed;
    stick::Problem problem = stick::Problem::None;
    std::optional<bytes::LinkMode> readMode; // as the stick said last
    std::vector<stick::SetupLine> setup;     // how the lines fared that it was given

    bool operator==(const CuxdStick &) const = default;
};

// All that the CUxD page works with.
struct CuxdInput {
    std::vector<CuxdStick> sticks;
    std::vector<CuxdMeter> meters;
    int keysWithoutAddress = 0; // keys of meters whose full address is not known, because they were not heard yet

    bool operator==(const CuxdInput &) const = default;
};

// "Gas cellar · 51601328", or the number alone.
[[nodiscard]] QString meterTitle(const CuxdMeter &meter);
// "Cellar (00103512)", "iM871A 00103512", or the port.
[[nodiscard]] QString stickTitle(const CuxdStick &stick);
// What CUxD calls the port: "ttyUSB0".
[[nodiscard]] QString ttyOfPort(const QString &port);

} // namespace ui
