#include "app/cli/output.h"

#include "core/text/system_error.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace cli {

void Output::flush()
{
    const std::string_view text = m_buffer.view();
    std::size_t at = 0;
    while (at < text.size() && !m_gone && m_error == 0) {
        const ssize_t count = ::write(m_descriptor, text.data() + at, text.size() - at);
        if (count >= 0) {
            at += static_cast<std::size_t>(count);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd waiting{m_descriptor, POLLOUT, 0};
            (void)::poll(&waiting, 1, -1);
        } else if (errno == EPIPE) {
            m_gone = true;
        } else if (errno != EINTR) {
            m_error = errno;
        }
    }
    m_buffer.clear();
}

QString Output::errorText() const
{
    return text::systemErrorText(m_error);
}

bool Output::isTerminal() const
{
    return ::isatty(m_descriptor) == 1;
}

} // namespace cli
