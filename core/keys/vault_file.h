#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/result.h"
#include "core/keys/key_store_fault.h"

#include <QString>

namespace keys {

// Nothing where there is no file.
[[nodiscard]] bytes::Result<std::optional<bytes::Bytes>, VaultFileFault> readVaultFile(const QString &path);

// Replaces the file in one step, or leaves it as it was. The file is readable by its owner only (0600) from its first byte on; its
// folder is made where it is missing, and closed for others (0700). A file that is there already has to be a whole vault of this id.
[[nodiscard]] bytes::Result<void, VaultFileFault> writeVaultFile(const QString &path, const VaultId &id, bytes::ByteSpan data);

} // namespace keys
