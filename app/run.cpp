#include "app/run.h"

#include "app/appearance.h"
#include "app/composition.h"
#include "app/crash_note.h"
#include "app/crash_reports.h"
#include "app/door.h"
#include "app/end_signals.h"
#include "app/format_store.h"
#include "app/settings.h"
#include "app/start.h"
#include "app/start_times.h"
#include "core/keys/core_dumps.h"
#include "core/settings/keys.h"
#include "ui/help/crash_dialog.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <csignal>
#include <cstdio>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Start)
};

// A program that crashed so soon will probably do it again: the user is asked before anything is read.
constexpr qint64 soon = 60; // seconds

QString folderOf(const CommandLine &line)
{
    const QString folder = dataDirOf(line, profileOf(line));
    return folder.isEmpty() ? FormatStore::usualFolder() : folder;
}

Call callOf(const CommandLine &line)
{
    Call call;
    for (const QString &file : line.files)
        call.files += QFileInfo(file).absoluteFilePath();
    call.port = line.port;
    call.demo = line.demo;
    call.activation = qgetenv("XDG_ACTIVATION_TOKEN");
    return call;
}

// How the program speaks and looks before it has opened its settings for itself.
CommandLine asSet(const CommandLine &line)
{
    CommandLine seen = line;
    const QString dataDir = dataDirOf(line, profileOf(line));
    if (!line.safe && line.language.isEmpty())
        seen.language = Settings::glance(dataDir, settings::key::language).toString();
    if (!line.safe && !line.theme)
        seen.theme = themeNamed(Settings::glance(dataDir, settings::key::theme).toString());
    return seen;
}

class Look {
public:
    Look(const CommandLine &line, QApplication &application) : m_settings(QString(), true), m_appearance(asSet(line), m_settings, application) {}

private:
    Settings m_settings;
    Appearance m_appearance;
};

// True: this start goes on.
bool isFirst(Door &door, const CommandLine &line, QApplication &application)
{
    const Door::Answer answer = door.knock(callOf(line));
    if (answer == Door::Answer::Open)
        return true;
    const Look look(line, application);
    if (answer == Door::Answer::Handed) {
        std::fputs(qPrintable(Words::tr("Meterscope is open with these data already; its window comes to the front.") + QLatin1Char('\n')), stderr);
        return false;
    }
    QMessageBox question(QMessageBox::Warning, Words::tr("Meterscope"), Words::tr("Meterscope is open with these data already, but does not answer."));
    question.setInformativeText(Words::tr("Wait a moment and start it again, or open a second window. Nothing is lost by that."));
    question.setObjectName(QStringLiteral("silentWindowDialog"));
    const QPushButton *const second = question.addButton(Words::tr("Open a second window"), QMessageBox::AcceptRole);
    question.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    question.exec();
    return question.clickedButton() == second;
}

// What crashed soon after its start: go on, go on without settings, or not at all (false).
bool askAfterCrash(const CrashReport &crash, const QString &folder, CommandLine &line, QApplication &application)
{
    const Look look(line, application);
    ui::CrashDialog dialog({crash.at, crash.runningFor, crash.recording, crash.text, folder}, ui::CrashDialog::Kind::Asks);
    dialog.exec();
    line.safe = line.safe || dialog.choice() == ui::CrashDialog::Choice::Safe;
    return dialog.choice() != ui::CrashDialog::Choice::Quit;
}

} // namespace

QStringList optionsOf(const CommandLine &line)
{
    QStringList options;
    const auto add = [&options](const char *name, const QString &value) {
        if (!value.isEmpty())
            options += QLatin1String(name) + QLatin1Char('=') + value;
    };
    add("--data-dir", line.dataDir);
    if (line.profile)
        add("--profile", line.profile->isEmpty() ? QStringLiteral("Standard") : *line.profile);
    add("--port", line.port);
    add("--lang", line.language);
    if (line.theme)
        add("--theme", *line.theme == ui::ThemeChoice::Light ? QStringLiteral("light") : *line.theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("system"));
    if (line.demo)
        options += QStringLiteral("--demo");
    if (line.safe)
        options += QStringLiteral("--safe");
    return options;
}

int run(CommandLine line, QApplication &application)
{
    keys::forbidCoreDumps();
    std::signal(SIGPIPE, SIG_IGN); // who reads our words may go away
    const EndSignals ends;
    QObject::connect(&ends, &EndSignals::endWanted, &application, &QApplication::quit);
    for (;;) {
        const QString folder = folderOf(line);
        Door door(folder);
        if (!isFirst(door, line, application))
            return 0;
        CrashReports reports(folder);
        if (const auto crash = reports.untold(); crash && crash->runningFor < soon) {
            reports.setTold();
            if (!askAfterCrash(*crash, reports.folder(), line, application))
                return 0;
        }
        const CrashNote note(reports.folder(), QStringList{QApplication::applicationFilePath()} + optionsOf(line));
        Composition house(line, application);
        QObject::connect(&door, &Door::called, &house, &Composition::answer);
        const StartTimes times(house.window(), house.heard().addresses());
        house.start();
        const int code = QApplication::exec();
        if (!house.next())
            return code;
        line = *house.next();
    }
}

} // namespace app
