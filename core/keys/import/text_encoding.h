#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/secret.h"

namespace keys {

// A text as UTF-8, without its byte order mark: UTF-8 and UTF-16 by their marks, UTF-16 without a mark where every other byte is
// zero, else UTF-8 where it is valid, else Windows code page 1252. What is no character becomes U+FFFD.
[[nodiscard]] bytes::SecretString toUtf8(bytes::ByteSpan data);

} // namespace keys
