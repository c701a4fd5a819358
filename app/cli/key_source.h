#pragma once

#include "app/cli/exit_code.h"
#include "core/bytes/result.h"
#include "core/keys/key_entry.h"
#include "core/wmbus/key_ring.h"

#include <QString>

#include <string>
#include <vector>

namespace cli {

// Where a command takes its keys from: a key file, the vault in the data directory, both, or neither. Nothing is ever written there.
struct KeySource {
    std::string keyFile;        // empty: none
    std::string passphraseFile; // its first line opens the vault; empty: the vault is left alone
    std::string dataDir;        // where the vault lies
};

struct SourcedKey {
    keys::KeyEntry entry;
    QString where; // "keys.txt:3" or the path of the vault
};

// The keys of the file first, then those of the vault. Says on standard error what is wrong, and never a digit of a key.
[[nodiscard]] bytes::Result<std::vector<SourcedKey>, ExitCode> readKeyEntries(const KeySource &source);
[[nodiscard]] bytes::Result<wmbus::KeyRing, ExitCode> readKeys(const KeySource &source);

} // namespace cli
