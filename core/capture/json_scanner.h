#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace capture {

// Reads one flat JSON object without copying: member by member. Values that are objects or arrays can be skipped, not read.
class JsonScanner {
public:
    explicit JsonScanner(std::string_view text) : m_text(text) {}

    // "{" and the first name, or "," and the next one. Nothing at the "}" and at the first fault.
    [[nodiscard]] std::optional<std::string_view> nextName();
    // The value behind the name. A text that has escapes is put together in `storage`.
    [[nodiscard]] std::optional<std::string_view> text(std::string &storage);
    [[nodiscard]] std::optional<std::int64_t> number(); // whole numbers only
    // The characters of a number, also with decimals: nothing, and nothing taken, where the value is none.
    [[nodiscard]] std::optional<std::string_view> numberText();
    [[nodiscard]] bool isText();                        // the value is one; takes nothing
    [[nodiscard]] bool null();                          // takes a `null`; false when it is something else
    void skipValue();

    // Behind the object nothing but blanks may stand.
    [[nodiscard]] bool complete();
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); } // of the text: where a torn line fails
    [[nodiscard]] std::size_t position() const { return m_at; }
    // Where the text read last begins, behind its quote.
    [[nodiscard]] std::size_t textBegin() const { return m_textBegin; }

private:
    void skipBlanks();
    bool take(char c);
    void fail() { m_failed = true; }
    bool escape(std::string &storage);
    [[nodiscard]] std::optional<std::uint32_t> fourDigits();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_textBegin = 0;
    bool m_begun = false;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace capture
