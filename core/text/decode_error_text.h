#pragma once

#include "core/wmbus/decode_error.h"
#include "core/wmbus/security.h"

#include <QString>

namespace text {

// "No key is known for this meter." A whole sentence with its place where the place says something; no full telegram data.
[[nodiscard]] QString sentence(const wmbus::DecodeError &error);
// The same for a telegram that stopped; behind a missing or wrong key stands the advice about one that nearly fits.
[[nodiscard]] QString sentence(const wmbus::DecodeError &error, wmbus::KeyHint hint);

// "transport layer"
[[nodiscard]] QString layerName(wmbus::Layer layer);

} // namespace text
