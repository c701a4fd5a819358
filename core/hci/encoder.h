#pragma once

#include "core/hci/message.h"

namespace hci {

// The frame on the wire, with FCS. Time stamp and RSSI are attached when the message has them.
// Nothing when the payload is longer than the 255 bytes that the length byte can say.
[[nodiscard]] bytes::Bytes encode(const Message &message);

// The same without FCS, as many host programs send.
[[nodiscard]] bytes::Bytes encodeWithoutFcs(const Message &message);

} // namespace hci
