#include "app/cli/files.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "core/text/system_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {

InputFile::InputFile(const std::string &path)
{
    if (path == "-") {
        m_descriptor = STDIN_FILENO;
        return;
    }
    m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    int error = m_descriptor < 0 ? errno : 0;
    struct stat state {};
    if (m_descriptor >= 0 && ::fstat(m_descriptor, &state) == 0 && S_ISDIR(state.st_mode)) {
        ::close(m_descriptor);
        m_descriptor = -1;
        error = EISDIR;
    }
    if (m_descriptor < 0)
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(path), text::systemErrorText(error)));
}

InputFile::~InputFile()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

} // namespace cli
