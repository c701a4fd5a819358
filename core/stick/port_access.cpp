#include "core/stick/port_access.h"

#include <QFile>
#include <QFileInfo>

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <memory>
#include <vector>

namespace stick {

namespace {

struct CloseDir {
    void operator()(DIR *dir) const { ::closedir(dir); }
};
using Dir = std::unique_ptr<DIR, CloseDir>;

bool isNumber(const char *text)
{
    return *text != 0 && std::string_view(text).find_first_not_of("0123456789") == std::string_view::npos;
}

bool holds(const std::string &process, const std::string &device)
{
    const std::string folder = process + "/fd";
    const Dir dir(::opendir(folder.c_str()));
    if (!dir)
        return false;
    while (const dirent *const entry = ::readdir(dir.get())) {
        char target[512];
        const ssize_t length = ::readlink((folder + "/" + entry->d_name).c_str(), target, sizeof target);
        if (length > 0 && std::string_view(target, static_cast<std::size_t>(length)) == device)
            return true;
    }
    return false;
}

std::string nameOf(const std::string &process)
{
    std::ifstream file(process + "/comm");
    std::string name;
    std::getline(file, name);
    return name;
}

// Process numbers.
std::vector<std::string> processesWith(const QString &device)
{
    const std::string path = QFile::encodeName(device).toStdString();
    const Dir dir(::opendir("/proc"));
    std::vector<std::string> numbers;
    while (const dirent *const entry = dir ? ::readdir(dir.get()) : nullptr) {
        if (isNumber(entry->d_name) && holds(std::string("/proc/") + entry->d_name, path))
            numbers.emplace_back(entry->d_name);
    }
    return numbers;
}

} // namespace

QString devicePath(const QString &port)
{
    const QString path = port.contains(QLatin1Char('/')) ? port : QStringLiteral("/dev/") + port;
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

Problem obstacle(const QString &device)
{
    const QByteArray path = QFile::encodeName(device);
    struct stat info {};
    if (::stat(path.constData(), &info) != 0)
        return errno == EACCES ? Problem::NoPermission : Problem::NoSuchPort;
    if (!S_ISCHR(info.st_mode))
        return Problem::NotAStick;
    if (::access(path.constData(), R_OK | W_OK) != 0)
        return errno == EACCES || errno == EPERM ? Problem::NoPermission : Problem::NoSuchPort;
    return Problem::None;
}

std::string holderOf(const QString &device)
{
    std::string holders;
    for (const std::string &number : processesWith(device)) {
        if (!holders.empty())
            holders += ", ";
        holders += nameOf("/proc/" + number) + " (" + number + ")";
    }
    return holders;
}

bool heldByAnotherProgram(const QString &device)
{
    const std::string self = std::to_string(::getpid());
    const auto holders = processesWith(device);
    return std::any_of(holders.begin(), holders.end(), [&](const std::string &number) { return number != self; });
}

std::uint64_t nodeOf(const QString &port)
{
    struct stat info {};
    if (::stat(QFile::encodeName(devicePath(port)).constData(), &info) != 0)
        return 0;
    const auto changed = static_cast<std::uint64_t>(info.st_ctim.tv_sec) * 1000000000U + static_cast<std::uint64_t>(info.st_ctim.tv_nsec);
    const std::uint64_t number = (info.st_ino * 0x9E3779B97F4A7C15ULL) ^ info.st_rdev ^ changed;
    return number == 0 ? 1 : number;
}

} // namespace stick
