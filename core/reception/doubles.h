#pragma once

#include "core/wmbus/address.h"
#include "core/wmbus/radio_frame.h"

#include <deque>
#include <optional>

namespace reception {

// Notices that a telegram was heard by another stick a moment ago. Two sticks hear the same transmission within milliseconds, but what
// they send over the serial line may be delayed, so two seconds count as the same moment.
class Doubles {
public:
    static constexpr std::chrono::milliseconds within{2000};

    // The meter of the telegram that was given to remember() when this frame is the same one from another port; nothing otherwise.
    // A stick that decrypts by itself sends other bytes behind the same head: head and length decide.
    [[nodiscard]] std::optional<wmbus::Address> meterOf(const wmbus::RadioFrame &frame) const;
    // A frame without port or time is never the double of another one.
    void remember(const wmbus::RadioFrame &frame, const wmbus::Address &meter);

private:
    struct Heard {
        std::chrono::system_clock::time_point at;
        std::string port;
        bytes::Bytes head; // L to the byte behind the access number
        std::size_t length = 0;
        wmbus::Address meter;
    };
    static bytes::Bytes headOf(const bytes::Bytes &data);

    std::deque<Heard> m_recent;
};

} // namespace reception
