#pragma once

#include "core/bytes/result.h"
#include "core/inverter/profile.h"

namespace inverter {

// The three values that are always written together.
struct Settings {
    bytes::ScaledValue maxPower{0, 0};  // W
    bytes::ScaledValue cosPhi{1000, -3};
    bool on = true;

    // As numbers: 1 and 1.000 are the same.
    [[nodiscard]] bool same(const Settings &other) const;
};

struct Target {
    std::uint32_t number = 0; // the inverter's CODE
    std::uint32_t master = 0; // CUxD's MASTER; 0 is what every known inverter wants
};

// From the C field on, as the stick sends it.
[[nodiscard]] bytes::Bytes stateRequest(const Profile &profile, Target target);
[[nodiscard]] bytes::Bytes settingsRequest(const Profile &profile, Target target);

// Why a value is not written.
struct WriteRefusal {
    enum class Reason : std::uint8_t {
        NotWritable, // the profile has no rule for it
        OutOfLimits,
        TooFine,     // more decimals than the inverter takes
    };
    DataPoint point = DataPoint::MaxPower;
    Reason reason = Reason::OutOfLimits;
    bool operator==(const WriteRefusal &) const = default;
};

// Whether the profile allows this value.
[[nodiscard]] std::optional<WriteRefusal> refusal(const Profile &profile, DataPoint point, bytes::ScaledValue value);

// The command that writes all three. `wanted` are those the user named: only they must keep the limits, the others are written back
// as they were read, whatever they are.
[[nodiscard]] bytes::Result<bytes::Bytes, WriteRefusal> setRequest(const Profile &profile, Target target, const Settings &settings,
                                                                   const std::vector<DataPoint> &wanted);

} // namespace inverter
