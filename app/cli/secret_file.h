#pragma once

#include "app/cli/exit_code.h"
#include "core/bytes/result.h"
#include "core/bytes/secret.h"

#include <string>

namespace cli {

// All of a small file, in memory that is wiped. Says on standard error why it cannot be read.
[[nodiscard]] bytes::Result<bytes::SecretString, ExitCode> readSecretFile(const std::string &path);

// The first line of a file that only its owner may read; refused, with words, when others may.
[[nodiscard]] bytes::Result<bytes::SecretString, ExitCode> readPasswordFile(const std::string &path);

} // namespace cli
