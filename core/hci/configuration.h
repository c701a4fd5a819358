#pragma once

#include "core/bytes/byte_reader.h"
#include "core/bytes/byte_writer.h"
#include "core/bytes/link_mode.h"

#include <cstdint>
#include <optional>

namespace hci {

// The parameter list of SET_CONFIG and GET_CONFIG: two flag bytes say which values follow. What is empty was not in the list;
// in SET_CONFIG such a parameter keeps its value.
struct Configuration {
    // group 1, flags 01 to 80
    std::optional<std::uint8_t> deviceMode;    // 0 other (collector), 1 meter
    std::optional<std::uint8_t> linkModeNumber; // see bytes::LinkMode; kept as a number because firmware may know more modes
    std::optional<std::uint8_t> controlField;  // C field of what DATA_REQ sends
    std::optional<std::uint16_t> manufacturer; // the stick's own; read-only on the USB stick
    std::optional<std::uint32_t> deviceId;     // the stick's own wM-Bus id; read-only; not the unique id of DeviceInfo
    std::optional<std::uint8_t> version;       // read-only
    std::optional<std::uint8_t> deviceType;    // read-only
    std::optional<std::uint8_t> radioChannel;  // R2: 1..9 = 868.09 to 868.57 MHz in 60 kHz steps, 10 = 868.30, 11 = 868.95
    // group 2, flags 01 to 80
    std::optional<std::uint8_t> radioPower;    // 0..7 = -8, -5, -2, 1, 4, 7, 10, 14 dBm
    std::optional<std::uint8_t> dataRate;      // reserved; a stick reads back 2
    std::optional<std::uint8_t> rxWindow;      // ms after a transmission
    std::optional<std::uint8_t> autoPowerSaving; // 1 = sleeps after sending and receiving: would lose telegrams
    std::optional<std::uint8_t> rssiAttached;  // 1 = RSSI byte on every telegram
    std::optional<std::uint8_t> timestampAttached; // 1 = time stamp on every telegram
    std::optional<std::uint8_t> ledControl;    // bits: 1 alive, 2 sending, 4 receiving
    std::optional<std::uint8_t> rtcControl;    // 1 = clock runs

    // The link mode, or nothing when it was not in the list or has a number above 10.
    [[nodiscard]] std::optional<bytes::LinkMode> linkMode() const;
    void setLinkMode(bytes::LinkMode mode) { linkModeNumber = static_cast<std::uint8_t>(mode); }

    // Takes over what `other` names, keeps the rest: what the stick does with SET_CONFIG.
    void apply(const Configuration &other);
    // True when every parameter that `wanted` names is in this list with the same value.
    [[nodiscard]] bool satisfies(const Configuration &wanted) const;

    bool operator==(const Configuration &) const = default;
};

// What CUxD sends at every start: collector, this link mode, no power saving, RSSI on, no time stamp, LEDs off, clock off.
[[nodiscard]] Configuration cuxdConfiguration(bytes::LinkMode mode);

// What a list means whose flags promise more values than follow.
enum class ShortList : std::uint8_t {
    IsUnreadable,
    KeepsValues, // what is missing at the end is as if not named: a known program sends its list one byte short, and is understood
};

// The list on the wire. The second flag byte may be missing (the list ends after group 1); surplus bytes are ignored, because
// real firmware 1.3 sends an undocumented 23rd byte.
[[nodiscard]] std::optional<Configuration> readConfiguration(bytes::ByteReader &in, ShortList shortList = ShortList::IsUnreadable);
void writeConfiguration(bytes::ByteWriter &out, const Configuration &configuration);

} // namespace hci
