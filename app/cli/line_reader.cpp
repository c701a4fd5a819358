#include "app/cli/line_reader.h"

#include "core/text/system_error.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace cli {

bool LineReader::hasLine() const
{
    return m_atEnd || std::memchr(m_buffer.data() + m_begin, '\n', m_end - m_begin) != nullptr;
}

bool LineReader::next(std::string_view &line)
{
    m_tooLong = false;
    for (;;) {
        const char *begin = m_buffer.data() + m_begin;
        const auto *newline = static_cast<const char *>(std::memchr(begin, '\n', m_end - m_begin));
        std::size_t length = newline ? static_cast<std::size_t>(newline - begin) : m_end - m_begin;
        if (newline || length > longestLine || (m_atEnd && length > 0)) {
            ++m_number;
            m_begin += length + (newline ? 1 : 0);
            if (length > longestLine) {
                m_tooLong = true;
                length = longestLine;
                if (!newline) {
                    std::memmove(m_buffer.data(), begin, longestLine);
                    begin = m_buffer.data();
                    skipRestOfLine();
                }
            }
            line = std::string_view(begin, length);
            if (!line.empty() && line.back() == '\r')
                line.remove_suffix(1);
            if (m_number == 1 && line.starts_with("\xEF\xBB\xBF"))
                line.remove_prefix(3);
            return true;
        }
        if (m_atEnd || !fill())
            return false;
    }
}

// Reads behind what is held. False at the end with nothing left, and on failure.
bool LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    for (;;) {
        const ssize_t count = ::read(m_descriptor, m_buffer.data() + m_end, m_buffer.size() - m_end);
        if (count > 0) {
            m_end += static_cast<std::size_t>(count);
            return true;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            m_error = errno;
        m_atEnd = true;
        return m_end > 0 && m_error == 0;
    }
}

// The front of the line stands at the front of the buffer; what follows is read behind it and forgotten.
void LineReader::skipRestOfLine()
{
    const std::size_t keep = longestLine;
    m_begin = m_end = m_buffer.size();
    for (;;) {
        const ssize_t count = ::read(m_descriptor, m_buffer.data() + keep, m_buffer.size() - keep);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            if (count < 0)
                m_error = errno;
            m_atEnd = true;
            return;
        }
        const char *begin = m_buffer.data() + keep;
        if (const auto *newline = static_cast<const char *>(std::memchr(begin, '\n', static_cast<std::size_t>(count)))) {
            m_begin = static_cast<std::size_t>(newline + 1 - m_buffer.data());
            m_end = keep + static_cast<std::size_t>(count);
            return;
        }
    }
}

QString LineReader::errorText() const
{
    return text::systemErrorText(m_error);
}

} // namespace cli
