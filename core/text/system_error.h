#pragma once

#include <QString>

namespace text {

// What an error number of the system (errno) means, without a full stop, in the program's language; what the C library says of a number
// that has no words here.
[[nodiscard]] QString systemErrorText(int error);

// The same for words that Qt or the C library has made of it already, alone or behind a place and ": ", as errorString() of a file,
// a port or a connection gives them. They come in the language of the system, or in English. Other words come back as they are.
[[nodiscard]] QString systemErrorText(const QString &said);

} // namespace text
