#pragma once

#include "core/wmbus/decode_error.h"

#include <QString>

namespace text {

// "No key is known for this meter." A whole sentence with its place where the place says something; no full telegram data.
[[nodiscard]] QString sentence(const wmbus::DecodeError &error);

// "transport layer"
[[nodiscard]] QString layerName(wmbus::Layer layer);

} // namespace text
