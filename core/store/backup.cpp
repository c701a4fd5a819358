#include "core/store/backup.h"

#include "core/store/database.h"
#include "core/store/store_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace store {

namespace {

const QString dailyPattern = QStringLiteral("history-[0-9]*-*-*.db");
const QString upgradePattern = QStringLiteral("history-before-*.db");
constexpr int upgradeBackupsKept = 5;

QDateTime utc(TimeMs now)
{
    return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
}

QStringList listed(const QString &folder, const QStringList &patterns, QDir::SortFlags sort)
{
    const QDir dir(backupFolder(folder));
    QStringList files;
    for (const QString &name : dir.entryList(patterns, QDir::Files, sort))
        files += dir.filePath(name);
    return files;
}

// To the disk, so that the name never stands for half a file.
void flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        throw SqlError(Trouble::InputOutput, path);
}

} // namespace

void writeBackup(Database &connection, const QString &file)
{
    makeFolder(QFileInfo(file).path());
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    // SQLite would find out only after it has filled the disk for everybody.
    const qint64 size = QFileInfo(connection.file()).size();
    if (QStorageInfo(QFileInfo(file).path()).bytesAvailable() < size + size / 8)
        throw SqlError(Trouble::DiskFull, QStringLiteral("no room for a backup of %1 bytes").arg(size));
    makeFile(part);
    try {
        connection.run(QStringLiteral("VACUUM main INTO ?"), {part});
        {
            Database copy(part, Database::Access::ReadOnly);
            checkAll(copy, QStringLiteral("main"));
        }
        flushToDisk(part);
        if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
            throw SqlError(Trouble::InputOutput, file);
        flushToDisk(QFileInfo(file).path());
    } catch (...) {
        QFile::remove(part);
        throw;
    }
}

QString dailyBackup(const QString &folder, TimeMs now)
{
    return backupFolder(folder) + utc(now).toString(QStringLiteral("'/history-'yyyy-MM-dd'.db'"));
}

QString backupBeforeUpgrade(const QString &folder, int version, TimeMs now)
{
    return backupFolder(folder) + QStringLiteral("/history-before-%1-").arg(version) + utc(now).toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'.db'"));
}

QStringList dailyBackups(const QString &folder)
{
    return listed(folder, {dailyPattern}, QDir::Time);
}

QStringList allBackups(const QString &folder)
{
    return listed(folder, {dailyPattern, upgradePattern}, QDir::Time);
}

std::optional<TimeMs> lastBackup(const QString &folder)
{
    const QStringList files = dailyBackups(folder);
    return files.isEmpty() ? std::nullopt : std::optional<TimeMs>(QFileInfo(files.front()).lastModified().toMSecsSinceEpoch());
}

void rotateBackups(const QString &folder, int kept)
{
    for (const QString &file : dailyBackups(folder).mid(kept))
        QFile::remove(file);
    for (const QString &file : listed(folder, {upgradePattern}, QDir::Time).mid(upgradeBackupsKept))
        QFile::remove(file);
}

} // namespace store
