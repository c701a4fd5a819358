#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/link_mode.h"

#include <chrono>
#include <optional>

namespace stick {

// A telegram on the virtual stick's air.
struct Transmission {
    std::chrono::milliseconds at{0};    // since playing began
    bytes::Bytes telegram;              // L field first, no link layer CRCs
    std::optional<bytes::LinkMode> mode; // unknown: heard in every mode
    std::optional<int> rssiDbm;         // unknown: the stick takes -70

    bool operator==(const Transmission &) const = default;
};

// What is on the air, in the order of time.
class Air {
public:
    virtual ~Air() = default;
    // Nothing when it is over.
    [[nodiscard]] virtual std::optional<Transmission> next() = 0;
};

} // namespace stick
