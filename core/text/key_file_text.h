#pragma once

#include "core/cuxd/key_file.h"

#include <QString>

namespace text {

// What is wrong with a line of a key file and what belongs there. Names the place, never a digit of the key.
[[nodiscard]] QString keyFileSentence(const cuxd::KeyFileError &error);

} // namespace text
