#include "core/store/rescue.h"

#include "core/store/backup.h"
#include "core/store/salvage.h"
#include "core/store/store_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace store {

namespace {

QString asideName(const QString &file, TimeMs now)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd'T'HHmmss"));
    const QString base = file.chopped(3); // without ".db"
    QString name = QStringLiteral("%1.damaged-%2.db").arg(base, stamp);
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = QStringLiteral("%1.damaged-%2-%3.db").arg(base, stamp).arg(i);
    return name;
}

void moveFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        throw SqlError(Trouble::CannotOpen, QStringLiteral("%1 cannot be moved to %2").arg(from, to));
}

// The journal goes with its file: beside another one it would be played into that.
QString putAside(const QString &file, TimeMs now)
{
    const QString aside = asideName(file, now);
    const bool there = QFileInfo::exists(file);
    if (there)
        moveFile(file, aside);
    if (QFileInfo::exists(file + QStringLiteral("-wal")))
        moveFile(file + QStringLiteral("-wal"), aside + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    return there ? aside : QString();
}

void copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.copy(to))
        throw SqlError(Trouble::DiskFull, source.errorString());
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

// A copy of this backup at `fresh`, brought to the newest schema; false when it is not sound.
bool takeBackup(const QString &backup, const QString &fresh)
{
    QFile::remove(fresh);
    copyFile(backup, fresh);
    try {
        Database database(fresh, Database::Access::ReadWrite);
        if (checkedVersion(database, QStringLiteral("main"), historyMigrations()) == 0)
            return false;
        checkAll(database, QStringLiteral("main"));
        upgrade(database, QStringLiteral("main"), historyMigrations(), [](int) {});
        return true;
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::Damaged && error.trouble() != Trouble::Foreign && error.trouble() != Trouble::Newer)
            throw;
        return false;
    }
}

// The youngest backup that can be used, at `fresh`; an empty database where there is none.
QString beginAnew(const QString &folder, const QString &fresh)
{
    for (const QString &backup : allBackups(folder)) {
        if (takeBackup(backup, fresh))
            return backup;
    }
    QFile::remove(fresh);
    makeFile(fresh);
    Database database(fresh, Database::Access::ReadWrite);
    upgrade(database, QStringLiteral("main"), historyMigrations(), [](int) {});
    return {};
}

} // namespace

Rescue rescue(const QString &folder, TimeMs now)
{
    const QString file = historyFile(folder);
    const QString fresh = folder + QStringLiteral("/history.rescue.db");
    Rescue result;
    result.damagedFile = putAside(file, now);
    try {
        result.backup = beginAnew(folder, fresh);
        {
            Database database(fresh, Database::Access::ReadWrite);
            if (!result.damagedFile.isEmpty()) {
                const Salvaged saved = salvage(result.damagedFile, database);
                result.readings = saved.readings;
                result.lost = saved.lost;
            }
            checkAll(database, QStringLiteral("main"));
        }
        moveFile(fresh, file);
    } catch (...) {
        QFile::remove(fresh);
        if (!result.damagedFile.isEmpty()) {
            std::rename(QFile::encodeName(result.damagedFile).constData(), QFile::encodeName(file).constData());
            std::rename(QFile::encodeName(result.damagedFile + QStringLiteral("-wal")).constData(), QFile::encodeName(file + QStringLiteral("-wal")).constData());
        }
        throw;
    }
    return result;
}

QString putRingAside(const QString &folder, TimeMs now)
{
    return putAside(ringFile(folder), now);
}

} // namespace store
