#pragma once

#include "core/wmbus/security.h"

#include <QString>

namespace text {

// The words of the chip: "secure", "clear", "key missing", "wrong key", "cannot be decrypted".
[[nodiscard]] QString verdictText(const wmbus::Security &security);

// One sentence: what was found and what showed it. "Decrypted by the stick; proven by 2F 2F in two telegrams."
[[nodiscard]] QString verdictSentence(const wmbus::Security &security);

// "Mode 5, AES-128-CBC"; "AES-128-CTR in the extended link layer"; "none".
[[nodiscard]] QString schemeText(const wmbus::Security &security);
// What a security mode of the configuration word is, "AES-128-CBC with an IV from address and access number" for 5.
[[nodiscard]] QString securityModeText(std::uint8_t mode);

// Advice about a key that nearly fits; empty for KeyHint::None.
[[nodiscard]] QString keyHintText(wmbus::KeyHint hint);

} // namespace text
