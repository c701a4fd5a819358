#include "app/cli/command_tables.h"

#include "app/cli/cli_text.h"
#include "app/cli/option_values.h"

namespace cli {

namespace {

CLI::App *addHistoryAction(CLI::App *history, Options &options, HistoryOptions::Action action, const char *name, const std::string &help)
{
    CLI::App *command = history->add_subcommand(name, help);
    command->callback([&options, action] {
        options.command = Options::Command::History;
        options.history.action = action;
        options.history.dataDir = options.decode.dataDir;
    });
    ServerChoice &server = options.history.server;
    command->add_option("--server", server.address, utf8(Cli::tr("PostgreSQL database of the history; without it as the settings say")))->type_name("postgresql://…");
    command->add_option("--password-file", server.passwordFile, utf8(Cli::tr("file with the password of the database; without it libpq's own means, ~/.pgpass")))->type_name("FILE");
    return command;
}

} // namespace

void addHistory(CLI::App &app, Options &options)
{
    using Action = HistoryOptions::Action;
    CLI::App *history = app.add_subcommand("history", utf8(Cli::tr("bring readings into the history and out of it")));
    HistoryOptions &to = options.history;

    CLI::App *import = addHistoryAction(history, options, Action::Import, "import",
                                        utf8(Cli::tr("read CUxD's device logs, tables (CSV) and JSON lines of wmbusmeters")));
    import->add_option("FILE", to.files, utf8(Cli::tr("files to read")))->required();
    import->add_option("--device", to.device, utf8(Cli::tr("all readings are this meter's: address or number")))->type_name("ADDRESS");
    import->add_option("--map", to.names, utf8(Cli::tr("what a name in the file stands for; may be given several times")))->type_name("NAME=ADDRESS");
    import->add_option("--datapoint", to.dataPoint, utf8(Cli::tr("data point in place of the file's")))->type_name("NAME");
    import->add_option("--unit", to.unit, utf8(Cli::tr("unit where the file says none")))->type_name("m3|kWh|…");
    CLI::callback_t format = [&to](const CLI::results_t &given) {
        to.timeFormat = given.back();
        return true;
    };
    import->add_option("--time-format", format, utf8(Cli::tr("how times are written: CUxD's DEVTIMEFORMAT; %s for unix seconds")))->type_name("FORMAT");
    addChoice(import, "--decimal", "comma|point", to.decimal, utf8(Cli::tr("decimal separator of a table")));
    addZone(import, to.zone, utf8(Cli::tr("time zone of the files; without it the computer's")));
    import->add_option("--bad-lines", to.badLines, utf8(Cli::tr("file for lines that cannot be read; without it in the data folder")))->type_name("FILE");

    CLI::App *out = addHistoryAction(history, options, Action::Export, "export", utf8(Cli::tr("write readings or consumption")));
    out->add_option("--device", to.device, utf8(Cli::tr("the meter: address, number or name")))->type_name("D")->required();
    out->add_option("--datapoint", to.dataPoint, utf8(Cli::tr("data point; without it all of them")))->type_name("NAME");
    out->add_option("--from", to.from, utf8(Cli::tr("first day or moment")))->type_name("2026-11-22[T06:44:00]");
    out->add_option("--to", to.to, utf8(Cli::tr("last day, or the moment before which it ends")))->type_name("2026-11-22[T06:44:00]");
    addChoice(out, "--bucket", "raw|30min|hour|2h|6h|12h|day|week|month|year", to.bucket, utf8(Cli::tr("readings as they are, or consumption in pieces of time")));
    addZone(out, to.zone, utf8(Cli::tr("time zone of days and local times; without it the computer's")));
    addChoice(out, "--csv", "excel-de|excel-en|international", to.csvPreset, utf8(Cli::tr("which tables; without it those of the language's Excel")));
    addOutput(out, to.output, "json|csv");
    out->add_option("--file", to.outputFile, utf8(Cli::tr("write to this file")))->type_name("FILE");

    CLI::App *assign = addHistoryAction(history, options, Action::Assign, "assign", utf8(Cli::tr("give readings that were imported under a name to their meter")));
    assign->add_option("NAME", to.name, utf8(Cli::tr("as the log says it: CUX2500001, an alias")))->required();
    CLI::Option *meter = assign->add_option("ADDRESS", to.device, utf8(Cli::tr("the meter: address, number or name")));
    CLI::Option *back = assign->add_flag("--take-back", to.takeBack, utf8(Cli::tr("as it was before")));
    back->excludes(meter);

    addHistoryAction(history, options, Action::Stats, "stats", utf8(Cli::tr("what the history holds")));
    addHistoryAction(history, options, Action::Copy, "copy", utf8(Cli::tr("take the history of the data folder over to the PostgreSQL database")));
    addHistoryAction(history, options, Action::Prepare, "prepare", utf8(Cli::tr("make or upgrade the tables in the PostgreSQL database, as their owner")));
    history->require_subcommand(1);
}

void addServe(CLI::App &app, Options &options)
{
    CLI::App *command = app.add_subcommand("serve", utf8(Cli::tr("listen, keep the history and publish, until ended")));
    command->callback([&options] {
        options.command = Options::Command::Serve;
        options.serve.dataDir = options.decode.dataDir;
    });
    ServeOptions &serve = options.serve;
    command->add_option("--config", serve.configFile, utf8(Cli::tr("file of settings, as the window exports it")))->type_name("FILE");
    command->add_option("--port", serve.ports, utf8(Cli::tr("a stick besides those of the settings; may be given several times; without any, all that are attached")))->type_name("PORT");
    command->add_option("--keys", serve.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
}

void addCcu(CLI::App &app, Options &options)
{
    CLI::App *ccu = app.add_subcommand("ccu", utf8(Cli::tr("look at a CCU; nothing is changed there")));
    CLI::App *compare = ccu->add_subcommand("compare", utf8(Cli::tr("METER on the CCU beside the one of the history")));
    CcuOptions &to = options.ccu;
    compare->callback([&options] {
        options.command = Options::Command::Ccu;
        options.ccu.dataDir = options.decode.dataDir;
    });
    compare->add_option("--host", to.host, utf8(Cli::tr("name or address of the CCU")))->type_name("HOST")->required();
    addNumber(compare, "--port", to.port, 1, 65535, utf8(Cli::tr("port of its remote scripts; without it 8181, with --https 48181")));
    compare->add_flag("--https", to.https, utf8(Cli::tr("encrypted; its certificate is checked")));
    CLI::Option *user = compare->add_option("--user", to.user, utf8(Cli::tr("where the CCU asks for a login")))->type_name("NAME");
    compare->add_option("--password-file", to.passwordFile, utf8(Cli::tr("the first line is the password; only its owner may read it")))->type_name("FILE")->needs(user);
    compare->add_option("--meter", to.meters, utf8(Cli::tr("a device of the CCU and its meter; may be given several times")))->type_name("CUX2500001=ADDRESS")->required();
    addOutput(compare, to.output, "json|table");
    ccu->require_subcommand(1);
}

} // namespace cli
