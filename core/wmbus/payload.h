#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// What stands behind the transport header, by the kind its CI announces.
[[nodiscard]] Stop readPayload(Decoding &decoding);

} // namespace wmbus
