#pragma once

#include "core/cuxd/setup_text.h"

#include "core/crypto/key.h"

#include <string>
#include <vector>

namespace cuxd {

// A piece of a text that is not to be shown, and what is shown instead: "1231…1111", or "…" alone for a licence and for what is no
// whole key.
struct Secret {
    Span span;
    std::string shown;
    bool isKey = false; // 32 hex digits or more, blanks between them not counted
};

// All of them, in the order of the text; they do not overlap. See masked() for what they are.
[[nodiscard]] std::vector<Secret> secretsIn(const SetupText &setup);

// The text as it may be shown: keys as `1231…1111`, licence keys as `WM:…`, in comments and in lines that are faulty too. Covered is
// what stands behind slot and address of a 0125 (behind the flash flag of a 0121), every other row of at least 32 hex digits (of 50, which are slot, address and key, the key), and
// what follows KEY=. Lines stay where they are.
[[nodiscard]] std::string masked(const SetupText &setup);

// "1231…1111" of 32 digits.
[[nodiscard]] std::string maskedKey(const crypto::Key &key);

} // namespace cuxd
