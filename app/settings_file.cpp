#include "app/settings_file.h"

#include "app/private_folder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

using Kind = SettingsTrouble::Kind;

constexpr qint64 longestFile = 16LL * 1024 * 1024; // ours has some thousand bytes

// A name beside the file that is free.
QString nameAside(const QString &path, const QString &why)
{
    const QString name = path + QLatin1Char('.') + why + QLatin1Char('-') + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString free = name;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = name + QLatin1Char('-') + QString::number(i);
    return free;
}

// QSettings takes nearly everything for settings; bytes that no text has and lines that are neither a group nor a value are none.
bool looksLikeSettings(const QByteArray &content)
{
    if (content.contains('\0'))
        return false;
    for (const QByteArray &raw : content.split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(';') || line.startsWith('#'))
            continue;
        if (!(line.startsWith('[') && line.endsWith(']')) && !line.contains('='))
            return false;
    }
    return true;
}

SettingsFile withoutFile(const QString &path, Kind kind)
{
    return {nullptr, SettingsTrouble{kind, path, {}}};
}

SettingsFile anew(const QString &path)
{
    const QString kept = nameAside(path, QStringLiteral("broken"));
    if (!QFile::rename(path, kept))
        return withoutFile(path, Kind::Unreadable);
    return {std::make_unique<QSettings>(path, QSettings::IniFormat), SettingsTrouble{Kind::Broken, path, kept}};
}

} // namespace

SettingsFile openSettings(const QString &path)
{
    const bool folder = makePrivateFolder(QFileInfo(path).absolutePath());
    const QFileInfo info(path);
    if (info.exists()) {
        if (info.isDir())
            return withoutFile(path, Kind::Unreadable);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return withoutFile(path, Kind::Unreadable);
        if (file.size() > longestFile || !looksLikeSettings(file.readAll()))
            return anew(path);
    } else if (info.isSymLink()) { // that leads nowhere
        return withoutFile(path, Kind::Unreadable);
    }
    SettingsFile opened{std::make_unique<QSettings>(path, QSettings::IniFormat), {}};
    if (opened.file->status() == QSettings::FormatError) {
        opened.file.reset();
        return anew(path);
    }
    if (opened.file->value(QStringLiteral("version")).toInt() > settingsVersion) {
        const QString kept = nameAside(path, QStringLiteral("newer"));
        opened.trouble = SettingsTrouble{Kind::Newer, path, QFile::copy(path, kept) ? kept : QString()};
    } else if (!folder || !opened.file->isWritable()) {
        opened.trouble = SettingsTrouble{Kind::Unwritable, path, {}};
    }
    return opened;
}

QString sentenceOf(const SettingsTrouble &trouble)
{
    const QString path = QDir::toNativeSeparators(trouble.path);
    const QString kept = QDir::toNativeSeparators(trouble.kept);
    switch (trouble.kind) {
    case Kind::Broken: return Words::tr("The settings could not be read and were put aside as %1. The program starts with the usual ones.").arg(kept);
    case Kind::Unreadable: return Words::tr("The settings in %1 cannot be read. The program starts with the usual ones, and what is changed lasts until it ends.").arg(path);
    case Kind::Unwritable: return Words::tr("The settings in %1 may not be written. What is changed lasts until the program ends.").arg(path);
    case Kind::Newer:
        return Words::tr("The settings were written by a newer version of Meterscope. What this one knows of them is used.")
            + (kept.isEmpty() ? QString() : QLatin1Char(' ') + Words::tr("A copy as they were is kept as %1.").arg(kept));
    }
    return {};
}

} // namespace app
