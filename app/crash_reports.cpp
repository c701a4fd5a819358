#include "app/crash_reports.h"

#include "app/crash_note.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cstdlib>

#include <cxxabi.h>

namespace app {

namespace {

constexpr qint64 longestNote = 64 * 1024;
constexpr int mostKept = 10;

// What stands behind `word` in a line of its own.
QString saidBehind(const QString &word, const QString &text)
{
    const QRegularExpression line(QLatin1Char('^') + QRegularExpression::escape(word) + QStringLiteral(": (.*)$"), QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

// The names of functions as people write them.
QString readable(const QString &text)
{
    QString result;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const qsizetype at = line.lastIndexOf(QLatin1String("  _Z"));
        int failed = -1;
        char *const name = at < 0 ? nullptr : abi::__cxa_demangle(line.mid(at + 2).toLatin1().constData(), nullptr, nullptr, &failed);
        result += (failed == 0 ? line.left(at + 2) + QString::fromLatin1(name) : line) + QLatin1Char('\n');
        std::free(name);
    }
    result.chop(1);
    return result;
}

} // namespace

CrashReports::CrashReports(const QString &dataDir) : m_folder(QDir(dataDir).filePath(QStringLiteral("crashes"))) {}

std::optional<CrashReport> CrashReports::untold() const
{
    const QFileInfoList notes = QDir(m_folder).entryInfoList({QStringLiteral("crash-*") + newNote}, QDir::Files, QDir::Time);
    for (const QFileInfo &note : notes) {
        QFile file(note.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        CrashReport report;
        report.path = note.filePath();
        report.text = readable(QString::fromUtf8(file.read(longestNote)));
        const QDateTime said = QDateTime::fromString(saidBehind(QStringLiteral("Time"), report.text), Qt::ISODate);
        report.at = (said.isValid() ? said : note.lastModified()).toLocalTime();
        report.runningFor = saidBehind(QStringLiteral("Running for"), report.text).section(QLatin1Char(' '), 0, 0).toLongLong();
        report.recording = saidBehind(QStringLiteral("Recording to a file"), report.text) == QLatin1String("yes");
        return report;
    }
    return std::nullopt;
}

void CrashReports::setTold()
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QStringLiteral("crash-*") + newNote}, QDir::Files))
        QFile::rename(folder.filePath(name), folder.filePath(name.chopped(newNote.size()) + toldNote));
    const QStringList told = folder.entryList({QStringLiteral("crash-*") + toldNote}, QDir::Files, QDir::Time);
    for (const QString &name : told.mid(mostKept))
        QFile::remove(folder.filePath(name));
}

} // namespace app
