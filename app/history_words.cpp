#include "app/history_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace app {

namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

int countable(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, std::numeric_limits<int>::max()));
}

QString nameOf(const QString &file)
{
    return QFileInfo(file).fileName();
}

// Why the server takes nothing.
QString serverTrouble(const store::Status &status)
{
    using store::Trouble;
    const QString &server = status.file;
    switch (status.trouble) {
    case Trouble::ServerDenies: return HistoryWords::tr("The server of the history refuses access to %1: %2.").arg(server, status.detail);
    case Trouble::Untrusted: return HistoryWords::tr("The server of the history, %1, is not the one it should be, or does not encrypt: %2.").arg(server, status.detail);
    case Trouble::NotPrepared: return HistoryWords::tr("The database %1 lacks the tables of this version, and this user may not make them. Its owner does that with: meterscope-cli history prepare").arg(server);
    case Trouble::NoRight: return HistoryWords::tr("This user may not write to %1: %2.").arg(server, status.detail);
    case Trouble::ServerFull: return HistoryWords::tr("The disk of the server %1 is full.").arg(server);
    case Trouble::Newer: return HistoryWords::tr("The database %1 was prepared by a newer version of Meterscope. Please update the program.").arg(server);
    case Trouble::Foreign: return HistoryWords::tr("%1 holds tables that are not Meterscope's. They are left untouched.").arg(server);
    case Trouble::NoDriver: return HistoryWords::tr("The PostgreSQL driver of Qt is missing (package libqt6sql6-psql).");
    case Trouble::BadAddress: return HistoryWords::tr("“%1” in the settings is no address of a PostgreSQL database.").arg(server);
    default: return HistoryWords::tr("The server of the history, %1, cannot be reached.").arg(server);
    }
}

QString spoolingText(const store::Status &status)
{
    return serverTrouble(status) + QLatin1Char(' ')
        + HistoryWords::tr("Recording goes on on this computer: %n telegram(s) wait here and go to the server once it can be reached. Until then older values cannot be shown.", nullptr, countable(status.spooled));
}

QString refusal(const store::Status &status)
{
    using store::Trouble;
    const QString file = QDir::toNativeSeparators(status.file);
    switch (status.trouble) {
    case Trouble::Newer:
        return HistoryWords::tr("The history %1 was written by a newer version of Meterscope. It is left untouched, and what is heard now is not kept. Please update the program.").arg(file);
    case Trouble::Damaged:
        return HistoryWords::tr("The history %1 is damaged and another program has it open. Close that program, then it is repaired.").arg(file);
    case Trouble::NoDriver:
        return HistoryWords::tr("The SQLite driver of Qt is missing (package libqt6sql6-sqlite). What is heard now is not kept.");
    default:
        return HistoryWords::tr("%1 is no history of Meterscope. It is left untouched, and what is heard now is not kept until the file is moved away.").arg(file);
    }
}

QString obstacle(const store::Status &status)
{
    using store::Trouble;
    const QString folder = QDir::toNativeSeparators(status.folder);
    switch (status.trouble) {
    case Trouble::DiskFull: return HistoryWords::tr("The disk is full, nothing can be saved in %1.").arg(folder);
    case Trouble::ReadOnly: return HistoryWords::tr("The history in %1 may not be written.").arg(folder);
    case Trouble::Busy: return HistoryWords::tr("Another program keeps the history in %1 locked.").arg(folder);
    case Trouble::CannotOpen: return HistoryWords::tr("The history in %1 cannot be opened.").arg(folder);
    default: return HistoryWords::tr("The disk reports an error, nothing can be saved in %1.").arg(folder);
    }
}

} // namespace

QString troubleText(const store::Status &status)
{
    using store::Condition;
    switch (status.condition) {
    case Condition::Upgrading:
        if (status.file.startsWith(QLatin1String("postgres")))
            return HistoryWords::tr("The tables of the history are being made, or brought to the form of this version.");
        return HistoryWords::tr("The history is being brought to the form of this version. A backup was made before.");
    case Condition::Rescuing: return HistoryWords::tr("The history is damaged. What can be read is being saved.");
    case Condition::Refused: return refusal(status);
    case Condition::Spooling: return spoolingText(status);
    case Condition::InMemory: break;
    default: return {};
    }
    QString text = obstacle(status) + QLatin1Char(' ')
        + HistoryWords::tr("Recording goes on in memory: %n telegram(s) wait and are written as soon as that is possible again.", nullptr, countable(status.waiting));
    if (status.dropped > 0)
        text += QLatin1Char(' ') + HistoryWords::tr("The memory for them is full: %n of the oldest had to go.", nullptr, countable(status.dropped));
    return text;
}

QString rescueText(const store::Rescue &rescue)
{
    QStringList sentences;
    const QString backup = nameOf(rescue.backup);
    if (!rescue.damagedFile.isEmpty()) {
        sentences += HistoryWords::tr("The history was damaged.");
        sentences += backup.isEmpty() ? HistoryWords::tr("%n reading(s) could be saved; there was no backup.", nullptr, countable(rescue.readings))
                                      : HistoryWords::tr("The backup %1 was put back, and %n newer reading(s) could be saved.", nullptr, countable(rescue.readings)).arg(backup);
        sentences += HistoryWords::tr("The damaged file is kept as %1.").arg(nameOf(rescue.damagedFile));
    } else if (!backup.isEmpty()) {
        sentences += HistoryWords::tr("The history was gone. The backup %1 was put back.").arg(backup);
    }
    if (!rescue.ringFile.isEmpty())
        sentences += HistoryWords::tr("The raw telegrams of the last days were damaged and are collected anew; readings are not affected. The damaged file is kept as %1.").arg(nameOf(rescue.ringFile));
    return sentences.join(QLatin1Char(' '));
}

QString backupTroubleText(const QString &detail)
{
    return detail.isEmpty() ? QString() : HistoryWords::tr("Today's backup of the history could not be made: %1").arg(detail);
}

} // namespace app
