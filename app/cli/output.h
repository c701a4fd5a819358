#pragma once

#include "core/text/text_buffer.h"

#include <QString>

#include <string>

namespace cli {

// What goes to standard output: collected in one buffer that is reused, written in big pieces.
// A reader that has gone away (EPIPE) is not an error: nothing more is written, and gone() says so.
class Output {
public:
    explicit Output(int descriptor) : m_descriptor(descriptor), m_buffer(2 * writeAt) {}

    // Append to it, then call written().
    [[nodiscard]] text::TextBuffer &buffer() { return m_buffer; }
    // After each line; writes when much has come together.
    void written()
    {
        if (m_buffer.size() >= writeAt)
            flush();
    }
    void flush();

    [[nodiscard]] bool gone() const { return m_gone; }
    [[nodiscard]] bool failed() const { return m_error != 0; }
    [[nodiscard]] QString errorText() const; // the system's words, for failed()
    [[nodiscard]] bool isTerminal() const;

private:
    static constexpr std::size_t writeAt = 256 * 1024;

    int m_descriptor;
    text::TextBuffer m_buffer;
    bool m_gone = false;
    int m_error = 0;
};

} // namespace cli
