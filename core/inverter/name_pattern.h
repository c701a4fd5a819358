#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inverter {

// A small part of regular expressions for the plain-text names of records: letters, digits, `_`, `-` and blanks, `.` for any
// character, `?` behind one that may be missing, `|` between alternatives, `^` and `$` for the ends. Case does not matter.
// Matching takes time proportional to name x pattern, whatever a file brings.
class NamePattern {
public:
    static constexpr std::size_t longest = 64;

    // Nothing for an empty text, one longer than 64 characters, an alternative without a character, or any other sign.
    [[nodiscard]] static std::optional<NamePattern> fromText(std::string_view text);

    // Whether some part of `name` fits.
    [[nodiscard]] bool matches(std::string_view name) const;
    [[nodiscard]] const std::string &text() const { return m_text; }

    bool operator==(const NamePattern &other) const { return m_text == other.m_text; }

private:
    struct Item {
        char character = 0; // lower case; 0 any
        bool optional = false;
    };
    struct Alternative {
        std::vector<Item> items;
        bool fromStart = false;
        bool toEnd = false;
    };
    [[nodiscard]] static std::optional<Alternative> alternative(std::string_view text);
    [[nodiscard]] static bool matches(const Alternative &alternative, std::string_view name);

    std::string m_text;
    std::vector<Alternative> m_alternatives;
};

} // namespace inverter
