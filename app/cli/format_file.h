#pragma once

#include "core/wmbus/decoder_memory.h"

#include <string>

namespace cli {

// Formats of compact frames that earlier runs have learnt: the file `formats` in the data directory, the same the window keeps.
// Without a directory nothing is read or written. A missing or damaged file teaches nothing and is no error.
void readFormats(const std::string &dataDir, wmbus::DecoderMemory &memory);

// Written atomically when there is anything to keep; the directory is made if need be. Says on standard error what went wrong.
void writeFormats(const std::string &dataDir, const wmbus::DecoderMemory &memory);

} // namespace cli
