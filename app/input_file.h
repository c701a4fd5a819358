#pragma once

#include "core/wmbus/key_ring.h"
#include "core/wmbus/radio_frame.h"
#include "ui/addresses/address_row.h"

#include <QString>

#include <vector>

namespace app {

// What a file on the command line or from "Open" holds: telegrams, one a line in any form that capture::readLine knows, or keys.
struct InputFile {
    std::vector<wmbus::RadioFrame> frames;
    std::vector<wmbus::KeyEntry> keys;
    std::vector<ui::KnownMeter> names; // one for each key
    // What the user must know, in words: the file cannot be read, holds neither, or which line is bad first. Empty when all is well.
    QString problem;
};

[[nodiscard]] InputFile readInputFile(const QString &path);

} // namespace app
