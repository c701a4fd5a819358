#pragma once

#include <QString>

namespace store {

// Says that this program uses the folder of a history. Many may at the same time; what replaces files (upgrade, rescue) must be alone.
// Ends with the program, also when that is killed.
class FileClaim {
public:
    explicit FileClaim(const QString &folder);
    ~FileClaim();
    FileClaim(const FileClaim &) = delete;
    FileClaim &operator=(const FileClaim &) = delete;

    // Whether no other program uses the folder: others wait in their constructor until share().
    [[nodiscard]] bool makeAlone();
    void share();

private:
    int m_file = -1; // none where the folder cannot be written: then nothing is replaced either
};

} // namespace store
