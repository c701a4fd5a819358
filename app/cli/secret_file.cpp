#include "app/cli/secret_file.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/messages.h"
#include "core/text/system_error.h"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {

namespace {

// Handed over by systemd, which guards them by an access list; its mask looks like rights of the group.
bool isCredential(const std::string &path)
{
    const std::string folder = qgetenv("CREDENTIALS_DIRECTORY").toStdString();
    return !folder.empty() && path.starts_with(folder + '/');
}

} // namespace

bytes::Result<bytes::SecretString, ExitCode> readSecretFile(const std::string &path)
{
    const InputFile file(path);
    if (!file.isOpen())
        return bytes::unexpected(ExitCode::File);
    bytes::SecretString text;
    struct stat state {};
    if (::fstat(file.descriptor(), &state) == 0 && state.st_size > 0)
        text.reserve(static_cast<std::size_t>(state.st_size) + 1);
    bytes::SecretString block(4096, '\0');
    for (;;) {
        const ssize_t count = ::read(file.descriptor(), block.data(), block.size());
        if (count > 0) {
            text.append(block.data(), static_cast<std::size_t>(count));
        } else if (count == 0) {
            return text;
        } else if (errno != EINTR) {
            say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(path), text::systemErrorText(errno)));
            return bytes::unexpected(ExitCode::File);
        }
    }
}

bytes::Result<bytes::SecretString, ExitCode> readPasswordFile(const std::string &path)
{
    struct stat state {};
    if (!isCredential(path) && ::stat(path.c_str(), &state) == 0 && (state.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        say(Cli::tr("%1 can be read by others. Take that away: chmod 600 %1").arg(QString::fromStdString(path)));
        return bytes::unexpected(ExitCode::File);
    }
    auto text = readSecretFile(path);
    if (text)
        text->resize(std::min(text->find_first_of("\r\n"), text->size()));
    return text;
}

} // namespace cli
