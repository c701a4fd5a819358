#include "app/command_line.h"
#include "app/language.h"
#include "app/run.h"
#include "app/start.h"
#include "app/tour.h"
#include "ui/icons.h"

#include <QApplication>
#include <QTranslator>

#include <cstdio>

static QStringList argumentsFrom(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int main(int argc, char **argv)
{
    app::CommandLine line = app::parseCommandLine(argumentsFrom(argc, argv));
    if (!line.answer)
        app::preparePlatform(line);
    if (line.answer) {
        // Words need an application object; the options are read once more, in the language they ask for.
        const QStringList arguments = argumentsFrom(argc, argv);
        const bool described = arguments.value(1) == QLatin1String("--describe");
        const bool noDisplay = !app::parseCommandLine(arguments).answer;
        const QCoreApplication speaker(argc, argv);
        QTranslator words;
        QTranslator qtWords;
        if (!described)
            app::installWords(words, qtWords, app::chosenLanguage(app::languageAskedFor(arguments)));
        line = app::parseCommandLine(arguments);
        if (noDisplay)
            app::preparePlatform(line);
        std::fputs(qPrintable(line.answer->text), line.answer->isError ? stderr : stdout);
        return line.answer->isError ? 1 : 0;
    }
    app::scaleWindows(line);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("meterscope"));
    QApplication::setOrganizationName(QStringLiteral("wmbus"));
    QApplication::setApplicationVersion(QStringLiteral(METERSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("meterscope")); // by which Wayland finds name and icon
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/meterscope.svg")));
    if (!line.tourDir.isEmpty())
        return app::takeTour(line.tourDir, application);
    return app::run(std::move(line), application);
}
