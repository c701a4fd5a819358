#pragma once

#include "core/hci/device_management.h"
#include "core/hci/message.h"
#include "core/hci/radio_link.h"

#include <optional>
#include <string_view>

namespace hci {

// A typed value as a message, and back: nothing when the code is another one or the payload does not fit.
template <class Value>
[[nodiscard]] Message messageOf(const Value &value)
{
    return Message{Value::code, value.payload(), std::nullopt, std::nullopt};
}
template <class Value>
[[nodiscard]] std::optional<Value> read(const Message &message)
{
    if (message.code != Value::code)
        return std::nullopt;
    return Value::parse(message.payload);
}

// "PING_REQ", "WMBUSMSG_IND"; empty for a code nobody has named.
[[nodiscard]] std::string_view codeName(Code code);

// The answer to a request: id + 1, except that DATA_REQ and its answer are 04 and 05 (even, odd), and none for indications.
[[nodiscard]] std::optional<Code> answerTo(Code request);

// A request that exists, with a payload length that fits it. Decides whether a frame without FCS may be believed.
[[nodiscard]] bool isRequestOfLength(Code code, std::size_t payloadLength);

} // namespace hci
