#pragma once

#include "core/store/types.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace store {

// CUxD's parameters of a device. RESET, SUM_RESET and a meter exchange are events (types.h), LEARN is an action.
struct Parameters {
    std::string device;                         // DEVICE: USB id, tty or empty for any stick
    std::string code;                           // CODE, as the user typed it
    std::string kind;                           // device type, free word: "energycam", "smi260"; empty: by the telegram's profile
    bool cyclicInfo = true;                     // CYCLIC_INFO_MSG
    std::optional<bytes::ScaledValue> setMeter; // SETMETER as offset: shown METER = sent value + offset; nothing: none was set
    std::optional<bytes::ScaledValue> maxMeter; // MAXMETER, the highest value before the overflow
    std::map<std::string, std::string> more;    // every other one by its CUxD name: POLL_INTERVAL, POLL_TIMEOUT, MASTER, ACTIVE, ...
    bool operator==(const Parameters &) const = default;
};

// What the user says of a device. Nothing secret: keys live in the vault.
struct DeviceEntry {
    wmbus::Address address;
    std::string name;
    std::string medium;         // word as of wmbus::mediumWord, overrides the address; empty: as the address says
    std::string note;
    std::string photo;          // file below the data folder
    bool mine = false;          // added by the user: silence matters
    bool keepTelegrams = false; // its raw telegrams do not leave the ring
    Parameters parameters;
    bool operator==(const DeviceEntry &) const = default;
};

// The user has added it or given it a name: it matters to him, and of its readings all are kept (observation.h).
[[nodiscard]] inline bool isUsers(const DeviceEntry &entry)
{
    return entry.mine || !entry.name.empty();
}

// A device with what was heard of it.
struct Device {
    DeviceEntry entry;
    std::optional<TimeMs> firstHeard;
    std::optional<TimeMs> lastHeard;
    std::uint64_t telegrams = 0;             // ever heard; one that several sticks heard counts once
    std::optional<wmbus::RadioFrame> latest; // its latest telegram, as the radio gave it; also when the ring has dropped it
    bool operator==(const Device &) const = default;
};

} // namespace store
