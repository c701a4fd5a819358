#include "app/cli/files.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "core/cuxd/key_file.h"
#include "core/text/key_file_text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace cli {

namespace {

QString systemText(int error)
{
    return QString::fromStdString(std::generic_category().message(error));
}

// All of a small file. False when reading failed, with errno as it was.
bool readAll(int descriptor, std::string &text)
{
    char block[4096];
    for (;;) {
        const ssize_t count = ::read(descriptor, block, sizeof block);
        if (count > 0)
            text.append(block, static_cast<std::size_t>(count));
        else if (count == 0)
            return true;
        else if (errno != EINTR)
            return false;
    }
}

} // namespace

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
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(path), systemText(error)));
}

InputFile::~InputFile()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

bytes::Result<std::vector<cuxd::KeyFileEntry>, ExitCode> readKeyEntries(const std::string &path)
{
    if (path.empty())
        return std::vector<cuxd::KeyFileEntry>();
    const InputFile file(path);
    if (!file.isOpen())
        return bytes::unexpected(ExitCode::File);
    std::string text;
    struct stat state {};
    if (::fstat(file.descriptor(), &state) == 0 && state.st_size > 0)
        text.reserve(static_cast<std::size_t>(state.st_size) + 1); // no copies of keys left behind by growing
    const bool whole = readAll(file.descriptor(), text);
    if (!whole)
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(path), systemText(errno)));
    const auto entries = cuxd::parseKeyFile(text);
    ::explicit_bzero(text.data(), text.size());
    if (!whole)
        return bytes::unexpected(ExitCode::File);
    if (!entries) {
        say(Cli::tr("%1:%2:%3: %4")
                .arg(QString::fromStdString(path))
                .arg(entries.error().line)
                .arg(entries.error().column)
                .arg(text::keyFileSentence(entries.error())));
        return bytes::unexpected(ExitCode::BadInput);
    }
    return *entries;
}

bytes::Result<wmbus::KeyRing, ExitCode> readKeys(const std::string &path)
{
    const auto entries = readKeyEntries(path);
    if (!entries)
        return bytes::unexpected(entries.error());
    wmbus::KeyRing keys;
    for (const cuxd::KeyFileEntry &entry : *entries)
        keys.add(entry.meters, entry.key);
    return keys;
}

} // namespace cli
