#pragma once

#include "core/bytes/hex.h"

#include <fstream>
#include <map>
#include <string>

// tests/vectors/smi260.txt: name -> bytes.
inline const std::map<std::string, bytes::Bytes> &inverterVectors()
{
    static const auto all = [] {
        std::map<std::string, bytes::Bytes> read;
        std::ifstream in(VECTORS_DIR "/smi260.txt");
        for (std::string line; std::getline(in, line);) {
            const auto blank = line.find(' ');
            if (!line.empty() && line[0] != '#' && blank != std::string::npos)
                read[line.substr(0, blank)] = bytes::fromHex(line.substr(blank)).value_or(bytes::Bytes{});
        }
        return read;
    }();
    return all;
}
