#pragma once

#include "core/keys/import/import_result.h"
#include "core/keys/key_findings.h"
#include "core/keys/key_store_fault.h"

#include <QString>

// The words of keys, of the vault and of key files. No sentence holds any part of a key.
namespace text {

// What happened and what to do now, one or two sentences.
[[nodiscard]] QString sentence(keys::KeyStoreFault fault);
[[nodiscard]] QString sentence(keys::VaultFault fault);
[[nodiscard]] QString sentence(keys::VaultFileFault fault);
[[nodiscard]] QString sentence(keys::KeychainFault fault);
[[nodiscard]] QString sentence(const keys::KeyStoreError &error);

// Why a text is no key: "30 digits; a key has 32". Without a full stop, to stand beside a field or behind a line's number.
[[nodiscard]] QString keyTextSentence(const keys::KeyTextError &error);
// What is wrong with a line of a key file, likewise.
[[nodiscard]] QString badLineSentence(const keys::BadLine &line);
// Why a file gives no keys at all, a whole sentence.
[[nodiscard]] QString sentence(keys::ImportFault fault);

// "all 32 digits are the same"; `other` is what the other row is called.
[[nodiscard]] QString findingSentence(keys::KeyFindingKind kind, const QString &other);

// Where a key came from when its file has no name: "typed", "table", "KEM file".
[[nodiscard]] QString originText(keys::KeyOrigin origin);

} // namespace text
