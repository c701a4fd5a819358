#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fuzz {

// The content of `path`, or of every file below it in the order of their names, appended to `seeds`. The vectors are texts with
// telegrams in hex, so every run of at least eight hex digits is a seed as bytes too, and every line one as text.
inline void collectSeeds(const std::filesystem::path &path, std::vector<std::vector<std::uint8_t>> &seeds)
{
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    if (fs::is_directory(path)) {
        for (const auto &entry : fs::recursive_directory_iterator(path)) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
    } else if (fs::is_regular_file(path)) {
        files.push_back(path);
    }
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    for (const fs::path &file : files) {
        std::ifstream in(file, std::ios::binary);
        for (std::string line; std::getline(in, line);) {
            if (line.empty() || line.front() == '#')
                continue;
            seeds.emplace_back(line.begin(), line.end());
            std::vector<std::uint8_t> bytes;
            for (std::size_t i = 0; i < line.size();) {
                const int high = digit(line[i]);
                const int low = i + 1 < line.size() ? digit(line[i + 1]) : -1;
                if (high >= 0 && low >= 0) {
                    bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
                    i += 2;
                    continue;
                }
                if (bytes.size() >= 4)
                    seeds.push_back(bytes);
                bytes.clear();
                ++i;
            }
            if (bytes.size() >= 4)
                seeds.push_back(bytes);
        }
    }
}

} // namespace fuzz
