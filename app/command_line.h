#pragma once

#include "ui/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

// What the user wants of `meterscope`, design contract 2.
struct CommandLine {
    bool demo = false;
    QString port;
    QString dataDir;
    std::optional<QString> profile; // empty: the usual one; nothing: the one that was open last
    QString language; // "de", "en" or empty: as set, else the system's
    std::optional<ui::ThemeChoice> theme;
    bool safe = false;
    QString tourDir;
    QStringList files;

    // Said instead of a window: help, version, or what is wrong with the options.
    struct Answer {
        QString text;
        bool isError = false;
    };
    std::optional<Answer> answer;
};

// What --lang says, before the rest is read; empty where it says nothing.
[[nodiscard]] QString languageAskedFor(const QStringList &arguments);
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

// Chooses a platform that works without a display where none is needed, and gives the reason in `answer` where one is.
// Before the application exists.
void preparePlatform(CommandLine &line);

} // namespace app
