#pragma once

#include "core/bytes/secret.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cuxd {

// A piece of a text, for a person and for an editor: line and column counted from 1, column and length in bytes.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t length = 0;

    bool operator==(const Place &) const = default;
    auto operator<=>(const Place &) const = default;
};

// The same as indices into the text, from 0.
struct Span {
    std::size_t begin = 0;
    std::size_t length = 0;

    [[nodiscard]] std::size_t end() const { return begin + length; }
    bool operator==(const Span &) const = default;
};

enum class EntryKind : std::uint8_t {
    Blank,
    Comment,   // begins with `;`
    Parameter, // NAME=value
    Unknown,   // anything else: CUxD makes a comment of it when the setup is saved
};

// One line of the setup text. A TTYINIT line that ends in `:` runs on with the next line when that one is neither empty nor a
// comment nor a parameter of its own; then it is one entry of several lines.
struct Entry {
    EntryKind kind = EntryKind::Blank;
    std::uint32_t line = 1; // of its first character
    std::uint32_t lines = 1;
    Span text;              // without the line end behind it
    Span lineEnd;           // "\n", "\r\n", or empty at the end of the text
    Span name;              // of a Parameter, without blanks around it
    Span value;             // behind the `=` to the end of the entry

    bool operator==(const Entry &) const = default;
};

// CUxD's setup text, cuxd.ini, kept byte for byte. It holds keys and a licence and wipes them when it goes. A value: an edit
// gives another text. format() of what parse() read is the same text, whatever it was.
class SetupText {
public:
    SetupText() = default;
    [[nodiscard]] static SetupText parse(std::string_view text);
    [[nodiscard]] const bytes::SecretString &format() const { return m_text; }

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] std::string_view at(Span span) const { return std::string_view(m_text).substr(span.begin, span.length); }
    [[nodiscard]] std::string_view name(const Entry &entry) const { return at(entry.name); }
    // The value without blanks around it and without a comment behind it, which begins at a `;` outside single quotes.
    [[nodiscard]] Span plainValue(const Entry &entry) const;
    [[nodiscard]] Place place(Span span) const;

    [[nodiscard]] SetupText replaced(Span span, std::string_view by) const;
    // As lines of their own before entry `index`; at the end when there is no such entry. Line ends as the text has them.
    [[nodiscard]] SetupText withLinesBefore(std::size_t index, std::string_view lines) const;
    [[nodiscard]] SetupText without(std::size_t index) const;
    // "\r\n" where the text uses it, else "\n".
    [[nodiscard]] std::string_view lineEnd() const;

    bool operator==(const SetupText &) const = default;

private:
    [[nodiscard]] Entry readLine(std::size_t begin, std::uint32_t number) const;
    void runOn(Entry &entry) const;

    bytes::SecretString m_text;
    std::vector<Entry> m_entries;
};

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

} // namespace cuxd
