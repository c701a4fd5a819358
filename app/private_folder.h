#pragma once

#include <QString>

namespace app {

// Makes a folder and those above it that are missing. What is made here is for the user alone (0700); what was there stays as it is.
// False when it cannot be made.
bool makePrivateFolder(const QString &path);

} // namespace app
