#include "app/cli/format_file.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "core/text/system_error.h"
#include "core/wmbus/learnt_formats.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace cli {

namespace {

// More than all formats a memory keeps; what is longer is not ours.
constexpr qint64 longestFile = 16 * 1024 * 1024;

QString pathIn(const std::string &dataDir)
{
    return QDir(QString::fromStdString(dataDir)).filePath(QStringLiteral("formats"));
}

} // namespace

void readFormats(const std::string &dataDir, wmbus::DecoderMemory &memory)
{
    if (dataDir.empty())
        return;
    QFile file(pathIn(dataDir));
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        return;
    const QByteArray text = file.readAll();
    wmbus::learnFromText({text.constData(), static_cast<std::size_t>(text.size())}, memory);
}

void writeFormats(const std::string &dataDir, const wmbus::DecoderMemory &memory)
{
    const std::string text = dataDir.empty() ? std::string() : wmbus::toText(memory.learntFormats());
    if (text.empty())
        return;
    QDir().mkpath(QString::fromStdString(dataDir));
    QSaveFile file(pathIn(dataDir));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        say(Cli::tr("%1 cannot be written: %2").arg(file.fileName(), text::systemErrorText(file.errorString())));
}

} // namespace cli
