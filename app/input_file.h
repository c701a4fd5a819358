#pragma once

#include "core/wmbus/radio_frame.h"
#include "ui/spoken.h"

#include <QString>

#include <vector>

namespace app {

// What a file on the command line or from "Open" holds that no room has taken: telegrams, one a line in any form that capture::readLine
// knows.
struct InputFile {
    std::vector<wmbus::RadioFrame> frames;
    // What the user must know, in words: the file cannot be read, holds neither, or which line is bad first. Empty when all is well.
    ui::Spoken problem;
};

[[nodiscard]] InputFile readInputFile(const QString &path);

} // namespace app
