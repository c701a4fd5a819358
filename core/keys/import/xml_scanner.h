#pragma once

#include "core/bytes/secret.h"

#include <string_view>

namespace keys {

// Goes through an XML text tag by tag. Knows elements, attributes, text, CDATA, the five entities and character numbers; passes over
// comments and processing instructions. Stops with failed() at a document type (so nothing can be defined or fetched) and where the
// text is not XML. Does not check that tags close in order. Does not own the text.
class XmlScanner {
public:
    enum class Token : std::uint8_t { Open, Close, Text, End };

    explicit XmlScanner(std::string_view text) : m_text(text) {}

    // An element without content, <v/>, is an Open and a Close.
    [[nodiscard]] Token next();
    [[nodiscard]] bool failed() const { return m_failed; }
    // Of Open and Close: the name without its namespace prefix.
    [[nodiscard]] std::string_view name() const { return m_name; }
    // Of Open: as decoded text; empty where it is missing. The name is compared without its prefix.
    [[nodiscard]] bytes::SecretString attribute(std::string_view name) const;
    // Of Text: decoded.
    [[nodiscard]] const bytes::SecretString &text() const { return m_value; }

private:
    Token fail();
    Token tag();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string_view m_name;
    std::string_view m_attributes;
    bytes::SecretString m_value;
    bool m_closeNext = false;
    bool m_failed = false;
};

} // namespace keys
