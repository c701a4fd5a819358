#include "app/cli/complaint.h"

#include "app/cli/cli_text.h"
#include "app/cli/not_allowed.h"
#include "core/text/nearest_word.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <vector>

namespace cli {

namespace {

constexpr QLatin1String listed(", ");

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

// The innermost command that was given: `stick info`; the program itself where none was.
const CLI::App *commandGiven(const CLI::App *app)
{
    const auto given = app->get_subcommands();
    return given.empty() ? app : commandGiven(given.front());
}

// "stick info"; empty for the program itself.
QString pathOf(const CLI::App *command)
{
    if (!command->get_parent())
        return {};
    const QString above = pathOf(command->get_parent());
    return above.isEmpty() ? fromUtf8(command->get_name()) : above + QLatin1Char(' ') + fromUtf8(command->get_name());
}

QString nameOf(const CLI::App *command)
{
    return command->get_parent() ? pathOf(command) : fromUtf8(command->get_name());
}

std::vector<const CLI::Option *> optionsOf(const CLI::App *command)
{
    std::vector<const CLI::Option *> options = command->get_options();
    for (const CLI::App *group : command->get_subcommands({})) {
        if (group->get_name().empty()) {
            const auto more = optionsOf(group);
            options.insert(options.end(), more.begin(), more.end());
        }
    }
    return options;
}

// Of the command and of those it belongs to, since these can be given behind it too.
QStringList optionNames(const CLI::App *command)
{
    QStringList names;
    for (; command; command = command->get_parent()) {
        for (const CLI::Option *option : optionsOf(command)) {
            for (const std::string &name : option->get_lnames())
                names += QStringLiteral("--") + fromUtf8(name);
        }
    }
    return names;
}

const CLI::Option *optionNamed(const CLI::App *command, const QString &name)
{
    for (; command; command = command->get_parent()) {
        for (const CLI::Option *option : optionsOf(command)) {
            if (fromUtf8(option->get_name()) == name)
                return option;
        }
    }
    return nullptr;
}

// "stick list", "stick info", …
QStringList commandsOf(const CLI::App *command)
{
    QStringList paths;
    for (const CLI::App *below : command->get_subcommands({})) {
        if (!below->get_name().empty())
            paths += pathOf(below);
    }
    return paths;
}

QString thereAre(const QStringList &commands)
{
    return Cli::tr("There are: %1").arg(commands.join(listed));
}

QString ofCommand(const CLI::App *command, const QStringList &rest)
{
    const QStringList commands = commandsOf(command);
    if (rest.isEmpty() || rest.front().startsWith(QLatin1Char('-')))
        return Cli::tr("A command is missing.") + QLatin1Char(' ') + thereAre(commands);
    const QString above = pathOf(command);
    const QString given = above.isEmpty() ? rest.front() : above + QLatin1Char(' ') + rest.front();
    QStringList words; // without what stands in front of all of them, which would make a misspelt word look nearer than it is
    for (const QString &path : commands)
        words += path.section(QLatin1Char(' '), -1);
    const qsizetype nearest = words.indexOf(text::nearestWord(rest.front(), words));
    return Cli::tr("There is no command “%1”.").arg(shown(given.toStdString())) + (nearest >= 0 ? didYouMean(commands[nearest]) : QLatin1Char(' ') + thereAre(commands));
}

QString ofExtras(const CLI::App *command, const QStringList &rest)
{
    const auto found = std::find_if(rest.begin(), rest.end(), [](const QString &word) { return word.size() > 1 && word.startsWith(QLatin1Char('-')); });
    if (found == rest.end())
        return Cli::tr("%1 takes no “%2” here.").arg(nameOf(command), shown(rest.value(0).toStdString()));
    const QString option = found->section(QLatin1Char('='), 0, 0);
    return Cli::tr("%1 has no option %2.").arg(nameOf(command), shown(option.toStdString())) + didYouMean(text::nearestWord(option, optionNames(command)));
}

// "--port, --demo" of "… from [--port,--demo] …"
QString ofGroup(const QString &what)
{
    const QString names = what.section(QLatin1Char('['), -1).section(QLatin1Char(']'), 0, 0).split(QLatin1Char(',')).join(listed);
    return what.contains(QLatin1String("were given")) ? Cli::tr("Only one of these can be given: %1").arg(names) : Cli::tr("One of these is missing: %1").arg(names);
}

QString ofMissing(const CLI::App *command, const QString &name)
{
    const CLI::Option *option = optionNamed(command, name);
    return option && !option->get_description().empty() ? Cli::tr("%1 is missing: %2").arg(name, fromUtf8(option->get_description())) : Cli::tr("%1 is missing.").arg(name);
}

QString ofNoValue(const CLI::App *command, const QString &name)
{
    const CLI::Option *option = optionNamed(command, name);
    return option ? Cli::tr("%1 needs a value: %1 %2").arg(name, fromUtf8(option->get_type_name())) : Cli::tr("%1 needs a value.").arg(name);
}

// CLI11 calls a flag by its bare name.
QString dashed(const QString &name)
{
    return name.startsWith(QLatin1Char('-')) ? name : (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
}

QString sentence(const CLI::App *command, const CLI::Error &error, const QStringList &rest)
{
    const QString what = fromUtf8(error.what());
    const QString option = what.section(QLatin1Char(':'), 0, 0);
    const auto about = [&what](const char *verb) { return what.section(QLatin1String(verb), 0, 0); };
    const auto other = [&what](const char *verb) { return what.section(QLatin1String(verb), 1); };
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError:
        if (what.startsWith(QLatin1String("A subcommand")))
            return ofCommand(command, rest);
        if (what.contains(QLatin1Char('[')))
            return rest.isEmpty() ? ofGroup(what) : ofExtras(command, rest);
        return rest.isEmpty() ? ofMissing(command, what.section(QLatin1Char(' '), 0, 0)) : ofExtras(command, rest);
    case CLI::ExitCodes::ExtrasError:
        return ofExtras(command, rest);
    case CLI::ExitCodes::RequiresError:
        return Cli::tr("%1 needs %2 as well.").arg(about(" requires "), other(" requires "));
    case CLI::ExitCodes::ExcludesError:
        return Cli::tr("%1 and %2 cannot be given together.").arg(about(" excludes "), other(" excludes "));
    case CLI::ExitCodes::ArgumentMismatch:
        if (what.contains(QLatin1String(": At Most 1 ")))
            return Cli::tr("%1 may be given only once.").arg(option);
        if (what.contains(QLatin1String("flag override")))
            return Cli::tr("%1 takes no value.").arg(dashed(what.section(QLatin1Char(' '), 0, 0)));
        if (what.contains(QLatin1String(" required")))
            return ofNoValue(command, option);
        return what;
    default: // of values, which have their own words
        return what;
    }
}

} // namespace

std::string complaint(const CLI::App *app, const CLI::Error &error)
{
    QStringList rest;
    for (const std::string &word : app->remaining(true))
        rest += fromUtf8(word);
    const CLI::App *command = commandGiven(app);
    const QString path = pathOf(command);
    const QString help = path.isEmpty() ? QStringLiteral("meterscope-cli --help") : QStringLiteral("meterscope-cli %1 --help").arg(path);
    return (sentence(command, error, rest) + QLatin1Char('\n') + Cli::tr("%1 says more.").arg(help) + QLatin1Char('\n')).toStdString();
}

} // namespace cli
