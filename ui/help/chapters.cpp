#include "ui/help/chapters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> all{
        {"first-steps", QT_TRANSLATE_NOOP("ui::Chapters", "First steps"), {"commandPalette"}},
        {"overview", QT_TRANSLATE_NOOP("ui::Chapters", "Overview"), {"Overview"}},
        {"meters", QT_TRANSLATE_NOOP("ui::Chapters", "Meters"), {"Addresses", "addMeterDialog", "meterPanel", "photoWindow"}},
        {"telegrams", QT_TRANSLATE_NOOP("ui::Chapters", "Telegrams"), {"Telegrams", "Console"}},
        {"reception", QT_TRANSLATE_NOOP("ui::Chapters", "Reception"), {"Signal", "checkDialog", "modeScanDialog", "reportDialog"}},
        {"recording", QT_TRANSLATE_NOOP("ui::Chapters", "Recording and replay"), {"Replay", "Recording", "saveCaptureDialog"}},
        {"consumption", QT_TRANSLATE_NOOP("ui::Chapters", "Consumption"), {"Consumption", "tariffDialog"}},
        {"inverter", QT_TRANSLATE_NOOP("ui::Chapters", "Inverter"), {"Inverter"}},
        {"keys", QT_TRANSLATE_NOOP("ui::Chapters", "Keys"), {"Keys", "keyEntry", "keyImport", "storageDialog", "passphraseDialog"}},
        {"cuxd", QT_TRANSLATE_NOOP("ui::Chapters", "CUxD"), {"Cuxd", "takeOverDialog"}},
        {"stick", QT_TRANSLATE_NOOP("ui::Chapters", "Stick"), {"Stick", "connectBanner"}},
        {"publishing", QT_TRANSLATE_NOOP("ui::Chapters", "Publishing"), {"publishingPanel", "ccuDialog"}},
        {"service", QT_TRANSLATE_NOOP("ui::Chapters", "Service"), {}},
        {"settings", QT_TRANSLATE_NOOP("ui::Chapters", "Settings and profiles"), {"settingsDialog", "newProfileDialog"}},
        {"server", QT_TRANSLATE_NOOP("ui::Chapters", "History on a server"), {}},
        {"command-line", QT_TRANSLATE_NOOP("ui::Chapters", "Command line"), {}},
        {"troubleshooting", QT_TRANSLATE_NOOP("ui::Chapters", "When something does not work"), {"crashDialog"}},
    };
    return all;
}

QString chapterTitle(const Chapter &chapter)
{
    return QCoreApplication::translate("ui::Chapters", chapter.title);
}

const Chapter &chapterOf(const QString &name)
{
    for (const Chapter &chapter : chapters()) {
        if (std::any_of(chapter.of.begin(), chapter.of.end(), [&name](const char *known) { return name == QLatin1String(known); }))
            return chapter;
    }
    return chapters().front();
}

QStringList chapterFolders()
{
    const QString program = QCoreApplication::applicationDirPath();
    // Beside the installed program, then where packages put it, then in the sources that build/<preset>/bin was made from.
    QStringList folders{program + QStringLiteral("/../share/doc/meterscope/manual")};
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders += data + QStringLiteral("/doc/meterscope/manual");
    folders += program + QStringLiteral("/../../../docs");
    for (QString &folder : folders)
        folder = QDir::cleanPath(folder);
    folders.removeDuplicates();
    return folders;
}

QString chapterFile(const Chapter &chapter, const QString &language)
{
    const QStringList folders = chapterFolders();
    for (const QString &spoken : {language, QStringLiteral("en")}) {
        for (const QString &folder : folders) {
            const QString file = QDir::cleanPath(QStringLiteral("%1/%2/%3.md").arg(folder, spoken, QLatin1String(chapter.file)));
            if (QFile::exists(file))
                return file;
        }
    }
    return {};
}

} // namespace ui
