#include "core/store/spool_folder.h"

#include "core/store/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

namespace {

constexpr int mostSpools = 64; // programs that use one folder at the same time

QString spoolFile(const QString &folder, int number)
{
    return folder + QStringLiteral("/spool-%1.db").arg(number);
}

// -1: somebody else has it, or it cannot be made (`cannot` then).
int lockOf(const QString &folder, int number, bool &cannot)
{
    const QByteArray name = QFile::encodeName(folder + QStringLiteral("/spool-%1.lock").arg(number));
    const int lock = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    cannot = lock < 0;
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return -1;
    }
    return lock;
}

// A file of a later version stays for that.
bool isUsable(const QString &file)
{
    try {
        const Spool spool(file);
        return true;
    } catch (const SqlError &error) {
        if (error.trouble() == Trouble::Newer || error.trouble() == Trouble::Foreign || error.trouble() == Trouble::Damaged)
            return false;
        throw;
    }
}

} // namespace

QString claimSpool(const QString &folder, int &lock)
{
    makeFolder(folder);
    for (int number = 1; number <= mostSpools; ++number) {
        bool cannot = false;
        lock = lockOf(folder, number, cannot);
        if (cannot)
            throw SqlError(QFileInfo(folder).isWritable() ? Trouble::DiskFull : Trouble::ReadOnly, folder);
        if (lock < 0)
            continue;
        try {
            if (isUsable(spoolFile(folder, number)))
                return spoolFile(folder, number);
        } catch (...) {
            ::close(std::exchange(lock, -1));
            throw;
        }
        ::close(std::exchange(lock, -1));
    }
    throw SqlError(Trouble::Busy, folder);
}

std::vector<std::unique_ptr<Spool>> spoolsLeft(const QString &folder)
{
    std::vector<std::unique_ptr<Spool>> spools;
    for (int number = 1; number <= mostSpools; ++number) {
        if (!QFileInfo::exists(spoolFile(folder, number)))
            continue;
        bool cannot = false;
        const int lock = lockOf(folder, number, cannot);
        if (lock < 0)
            continue;
        try {
            auto spool = std::make_unique<Spool>(spoolFile(folder, number));
            spool->hold(lock);
            spools.push_back(std::move(spool));
        } catch (const SqlError &) {
            ::close(lock);
        }
    }
    return spools;
}

} // namespace store
