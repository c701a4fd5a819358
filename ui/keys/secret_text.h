#pragma once

#include "core/bytes/secret.h"
#include "core/crypto/key.h"

#include <QString>

class QLineEdit;

namespace ui {

// Keys and passphrases as texts. Qt's strings are shared and not wiped, so they are made late, held shortly and wiped by hand.

// "1231…1111": all that is shown of a key unasked.
[[nodiscard]] QString maskedKey(const crypto::Key &key);
// "1231 3123 1312 …", eight groups of four digits. Wipe it after use.
[[nodiscard]] QString keyDigits(const crypto::Key &key);

// Overwrites the characters, also those of other strings that share them.
void wipeText(QString &text);
// UTF-8 of what stands in a field.
[[nodiscard]] bytes::SecretString secretOf(const QLineEdit &field);

} // namespace ui
