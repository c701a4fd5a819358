#pragma once

#include <QString>

namespace cli {

// One line to standard error, with the program's name in front.
void say(const QString &message);

} // namespace cli
