#pragma once

#include "core/wmbus/decode_error.h"
#include "core/wmbus/telegram.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace text {

// The translated sentences of errors and notes as JSON strings. Each is made once: a file of a million encrypted telegrams asks
// for the same few again and again.
class Sentences {
public:
    // With advice about a key that nearly fits.
    [[nodiscard]] const std::string &of(const wmbus::DecodeError &error, wmbus::KeyHint hint = wmbus::KeyHint::None);
    [[nodiscard]] const std::string &of(const wmbus::Note &note);

private:
    static constexpr std::size_t most = 4096;

    std::unordered_map<std::uint64_t, std::string> m_errors;
    std::unordered_map<std::uint64_t, std::string> m_notes;
};

} // namespace text
