#include "app/command_line.h"

#include "app/profiles.h"
#include "core/text/nearest_word.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::optional<ui::ThemeChoice> themeFrom(const QString &name)
{
    if (name == QLatin1String("light"))
        return ui::ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ui::ThemeChoice::Dark;
    if (name == QLatin1String("system"))
        return ui::ThemeChoice::System;
    return std::nullopt;
}

CommandLine::Answer wrong(const QString &text)
{
    return {text + QLatin1Char('\n') + Words::tr("meterscope --help names the options."), true};
}

QString dashed(const QString &name)
{
    return (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
}

QString unknownOption(const QString &given, const QList<QCommandLineOption> &options)
{
    QStringList known;
    for (const QCommandLineOption &option : options) {
        for (const QString &name : option.names())
            known += dashed(name);
    }
    const QString said = Words::tr("meterscope has no option %1.").arg(given);
    const QString nearest = text::nearestWord(given, known);
    return nearest.isEmpty() ? said : said + QLatin1Char(' ') + Words::tr("Did you mean “%1”?").arg(nearest);
}

// What the parser did not take, in our words: its own know neither the option's value nor the program's language.
QString whatIsWrong(const QCommandLineParser &parser, const QList<QCommandLineOption> &options, const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return unknownOption(dashed(unknown.front()), options);
    for (const QCommandLineOption &option : options) {
        for (const QString &name : option.names()) {
            if (option.valueName().isEmpty() && arguments.indexOf(QRegularExpression(QStringLiteral("--?%1=.*").arg(name))) > 0)
                return Words::tr("%1 takes no value.").arg(dashed(name));
            if (!option.valueName().isEmpty() && arguments.last() == dashed(name))
                return Words::tr("%1 needs a value: %1 %2").arg(dashed(name), option.valueName());
        }
    }
    return parser.errorText();
}

QString helpText(const QCommandLineParser &parser)
{
    // The parser says how the program was called, or nothing without an application object; people know it by its name.
    const QString called = QCoreApplication::instance() ? QCoreApplication::arguments().value(0) : QStringLiteral("<executable_name>");
    return parser.helpText().replace(called, QLatin1String("meterscope"));
}

// What meterscope-cli says of itself with the same word (app/cli/describe.h): the manual page is made from it.
QString describe(const QList<QCommandLineOption> &options, const QString &summary, const QString &file)
{
    QJsonArray described;
    for (const QCommandLineOption &option : options) {
        QJsonArray names;
        for (const QString &name : option.names())
            names += (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
        described += QJsonObject{{QStringLiteral("names"), names},
                                 {QStringLiteral("value"), option.valueName()},
                                 {QStringLiteral("help"), option.description()},
                                 {QStringLiteral("required"), false},
                                 {QStringLiteral("repeats"), false}};
    }
    const QJsonObject files{{QStringLiteral("names"), QJsonArray{QStringLiteral("FILE")}},
                            {QStringLiteral("value"), QStringLiteral("FILE")},
                            {QStringLiteral("help"), file},
                            {QStringLiteral("required"), false},
                            {QStringLiteral("repeats"), true}};
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("meterscope")},
                                                       {QStringLiteral("summary"), summary},
                                                       {QStringLiteral("options"), described},
                                                       {QStringLiteral("positionals"), QJsonArray{files}},
                                                       {QStringLiteral("commands"), QJsonArray()}})
                                 .toJson());
}

} // namespace

QString languageAskedFor(const QStringList &arguments)
{
    for (int i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--lang"))
            return arguments.value(i + 1);
        if (arguments[i].startsWith(QLatin1String("--lang=")))
            return arguments[i].section(QLatin1Char('='), 1);
    }
    return {};
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Sees, reads and explains wireless M-Bus meters through an IMST iM871A-USB stick."));
    const QCommandLineOption demo(QStringLiteral("demo"), Words::tr("Use the built-in demo stick. Readings in a FILE end it: they go into your own history, which is never mixed with the demo."));
    const QCommandLineOption port(QStringLiteral("port"), Words::tr("Use this port: /dev/ttyUSB0, a link to it, a pseudo-terminal."), QStringLiteral("PORT"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), Words::tr("Keep settings and data in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption profile(QStringLiteral("profile"), Words::tr("Open the profile NAME, with its own history, keys and settings; Standard is the usual one."), QStringLiteral("NAME"));
    const QCommandLineOption lang(QStringLiteral("lang"), Words::tr("Language: de or en."), QStringLiteral("de|en"));
    const QCommandLineOption theme(QStringLiteral("theme"), Words::tr("Theme: light, dark or system."), QStringLiteral("light|dark|system"));
    const QCommandLineOption safe(QStringLiteral("safe"), Words::tr("Ignore the settings."));
    const QCommandLineOption tour(QStringLiteral("tour"), Words::tr("With --demo: write a picture of every page to DIR and exit."), QStringLiteral("DIR"));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, Words::tr("Print the version."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Print this help."));
    const QList<QCommandLineOption> options{demo, port, dataDir, profile, lang, theme, safe, tour, version, help};
    parser.addOptions(options);
    const QString files = Words::tr("Files of telegrams or keys to open.");
    parser.addPositionalArgument(QStringLiteral("FILE"), files, QStringLiteral("[FILE…]"));

    CommandLine line;
    // Asked by the build, not by people: no help names it.
    if (arguments.value(1) == QLatin1String("--describe")) {
        line.answer = CommandLine::Answer{describe(options, parser.applicationDescription(), files), false};
        return line;
    }
    if (!parser.parse(arguments)) {
        line.answer = wrong(whatIsWrong(parser, options, arguments));
        return line;
    }
    line.demo = parser.isSet(demo);
    line.port = parser.value(port);
    line.dataDir = parser.value(dataDir);
    if (parser.isSet(profile))
        line.profile = parser.value(profile).compare(QLatin1String("Standard"), Qt::CaseInsensitive) == 0 ? QString() : parser.value(profile);
    line.language = parser.value(lang);
    line.theme = themeFrom(parser.value(theme));
    line.safe = parser.isSet(safe);
    line.tourDir = parser.value(tour);
    line.files = parser.positionalArguments();
    if (parser.isSet(help))
        line.answer = CommandLine::Answer{helpText(parser), false};
    else if (parser.isSet(version))
        line.answer = CommandLine::Answer{QStringLiteral("meterscope " METERSCOPE_VERSION "\n"), false};
    else if (parser.isSet(lang) && line.language != QLatin1String("de") && line.language != QLatin1String("en"))
        line.answer = wrong(Words::tr("--lang is de or en, not “%1”.").arg(line.language));
    else if (parser.isSet(theme) && !line.theme)
        line.answer = wrong(Words::tr("--theme is light, dark or system, not “%1”.").arg(parser.value(theme)));
    else if (line.profile && !line.profile->isEmpty() && !Profiles::isName(*line.profile))
        line.answer = wrong(Words::tr("--profile: “%1” cannot be the name of a profile.").arg(*line.profile));
    else if (parser.isSet(tour) && !line.demo)
        line.answer = wrong(Words::tr("--tour needs --demo: its pictures show the demo stick's meters."));
    return line;
}

void preparePlatform(CommandLine &line)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    // Pictures are painted without a display, so that a pointer or a window manager cannot change them.
    if (!line.tourDir.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return;
    }
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        line.answer = CommandLine::Answer{Words::tr("There is no display. In a terminal, this shows the same meters:\n  meterscope-cli listen --demo --output table\n"), true};
#endif
}

} // namespace app
