#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// Wired long frame `68 L L 68 C A CI ... CS 16` with right lengths, checksum and stop byte (EN 13757-2 5), or without these two.
[[nodiscard]] bool isWiredFrame(bytes::ByteSpan data);

// Reads L, C, M, A (or the wired head) and sets `at` and `end`. An error: there is no readable address.
[[nodiscard]] Stop readLinkLayer(Decoding &decoding);

// A telegram inside another one, bytes as they stand in the container. Nothing when it has no readable address.
[[nodiscard]] std::optional<Telegram> decodeContained(bytes::ByteSpan content, const Decoding &outside);

} // namespace wmbus
