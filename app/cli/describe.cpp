#include "app/cli/describe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace cli {

namespace {

QJsonObject describeOption(const CLI::Option &option)
{
    QJsonArray names;
    for (const std::string &name : option.get_snames())
        names += QString::fromStdString('-' + name);
    for (const std::string &name : option.get_lnames())
        names += QString::fromStdString("--" + name);
    if (option.get_positional())
        names = {QString::fromStdString(option.get_name(true))};
    return {{QStringLiteral("names"), names},
            {QStringLiteral("value"), option.get_items_expected_max() == 0 ? QString() : QString::fromStdString(option.get_type_name())},
            {QStringLiteral("help"), QString::fromStdString(option.get_description())},
            {QStringLiteral("required"), option.get_required()},
            {QStringLiteral("repeats"), option.get_items_expected_max() > 1}};
}

void describeOptions(const CLI::App &app, QJsonArray &options, QJsonArray &positionals)
{
    for (const CLI::Option *option : app.get_options()) {
        if (option->get_positional())
            positionals += describeOption(*option);
        else
            options += describeOption(*option);
    }
    for (const CLI::App *group : app.get_subcommands({})) {
        if (group->get_name().empty())
            describeOptions(*group, options, positionals);
    }
}

QJsonObject describeCommand(const CLI::App &app)
{
    QJsonArray options;
    QJsonArray positionals;
    describeOptions(app, options, positionals);
    QJsonArray commands;
    for (const CLI::App *command : app.get_subcommands({})) {
        if (!command->get_name().empty())
            commands += describeCommand(*command);
    }
    return {{QStringLiteral("name"), QString::fromStdString(app.get_name())},
            {QStringLiteral("summary"), QString::fromStdString(app.get_description())},
            {QStringLiteral("options"), options},
            {QStringLiteral("positionals"), positionals},
            {QStringLiteral("commands"), commands}};
}

} // namespace

QByteArray describe(const CLI::App &app)
{
    return QJsonDocument(describeCommand(app)).toJson();
}

} // namespace cli
