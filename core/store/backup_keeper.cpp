#include "core/store/backup_keeper.h"

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/opener.h"
#include "core/store/store_file.h"

#include <QFileInfo>

#include <algorithm>

namespace store {

BackupKeeper::BackupKeeper(StoreOptions options) : m_options(std::move(options)), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::makeIfDue);
}

void BackupKeeper::may(bool work)
{
    m_may = work && !m_options.readOnly;
    if (!m_may)
        m_timer.stop();
    else if (!m_timer.isActive()) // the program has other things to do in its first minute
        m_timer.start(static_cast<int>(std::min(m_options.backupCheckEvery, minuteMs)));
}

void BackupKeeper::makeIfDue()
{
    m_timer.setInterval(static_cast<int>(m_options.backupCheckEvery));
    if (m_options.backupsKept <= 0 || QFileInfo::exists(dailyBackup(m_options.folder, m_options.clock())))
        return;
    const Answer<QString> made = make();
    emit ended(made ? QString() : made.error().detail);
}

void BackupKeeper::makeNow(const std::function<void(Answer<QString>)> &reply)
{
    reply(make());
}

Answer<QString> BackupKeeper::make()
{
    if (!m_options.server.isEmpty())
        return bytes::unexpected(Failure{Trouble::NoRight, QStringLiteral("backups of a server are made there")});
    if (!m_may)
        return bytes::unexpected(Failure{Trouble::CannotOpen, QStringLiteral("the history is not open")});
    const QString file = dailyBackup(m_options.folder, m_options.clock());
    try {
        Database database(historyFile(m_options.folder), Database::Access::ReadOnly);
        checkAll(database, QStringLiteral("main"));
        writeBackup(database, file);
        rotateBackups(m_options.folder, std::max(1, m_options.backupsKept));
        return file;
    } catch (const SqlError &error) {
        if (error.trouble() == Trouble::Damaged)
            emit damageFound(error.detail());
        return bytes::unexpected(Failure{error.trouble(), error.detail()});
    }
}

} // namespace store
