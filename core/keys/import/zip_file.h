#pragma once

#include "core/keys/import/import_result.h"

#include <functional>

namespace keys {

struct ZipMember {
    std::string name; // with its folders
    bytes::SecretBytes data;
};

[[nodiscard]] bool looksLikeZip(bytes::ByteSpan data);

// The members of a zip file that `wanted` wants, unpacked in memory; nothing is written. TooBig as soon as they come to more than
// `longestImport` bytes together, or the file has more than 1000 members, whatever its directory says of their sizes; Damaged where
// it cannot be read to its end or is encrypted.
[[nodiscard]] bytes::Result<std::vector<ZipMember>, ImportFault> unzip(bytes::ByteSpan data, const std::function<bool(std::string_view)> &wanted);

} // namespace keys
