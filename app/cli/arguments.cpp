#include "app/cli/arguments.h"

#include "app/cli/cli_text.h"
#include "app/cli/describe.h"
#include "app/cli/exit_code.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace cli {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

// Before the rest is read: its help is in this language too.
text::Language findLanguage(int argc, char **argv)
{
    text::Language language = text::systemLanguage();
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc)
            (void)text::languageFromCode(QString::fromLocal8Bit(argv[i + 1]), language);
        else if (argument.starts_with("--lang="))
            (void)text::languageFromCode(QString::fromLocal8Bit(argv[i] + 7), language);
    }
    return language;
}

// "30s", "5m", "1h", "250ms"; a bare number is seconds. Nothing for anything else, for zero and for more than a year.
std::optional<std::chrono::milliseconds> durationFromText(const std::string &text)
{
    char *end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const std::string unit = end;
    const double factor = unit == "ms" ? 1 : unit.empty() || unit == "s" ? 1e3 : unit == "m" || unit == "min" ? 60e3 : unit == "h" ? 3600e3 : 0;
    const double milliseconds = number * factor;
    if (end == text.c_str() || !(milliseconds >= 1) || milliseconds > 366.0 * 24 * 3600e3)
        return std::nullopt;
    return std::chrono::milliseconds(std::llround(milliseconds));
}

CLI::Option *addDuration(CLI::App *command, std::optional<std::chrono::milliseconds> &target, const std::string &help)
{
    CLI::callback_t read = [&target](const CLI::results_t &given) {
        target = durationFromText(given.back());
        return target.has_value();
    };
    return command->add_option("--for", read, help)->type_name("30s|5m|1h");
}

CLI::Option *addLinkMode(CLI::App *command, std::optional<bytes::LinkMode> &target, const std::string &help)
{
    CLI::callback_t read = [&target](const CLI::results_t &given) {
        target = bytes::linkModeFromName(given.back());
        return target.has_value();
    };
    return command->add_option("--mode", read, help)->type_name("S1|S1-m|S2|T1|T2|R2|C1-A|C1-B|C2-A|C2-B|CT");
}

CLI::Option *addRate(CLI::App *command, std::optional<double> &target, const std::string &help)
{
    CLI::callback_t read = [&target](const CLI::results_t &given) {
        char *end = nullptr;
        const double rate = std::strtod(given.back().c_str(), &end);
        const std::string unit = end;
        if (end == given.back().c_str() || !(rate > 0) || rate > 10'000 || !(unit.empty() || unit == "/s"))
            return false;
        target = rate;
        return true;
    };
    return command->add_option("--rate", read, help)->type_name("N/s");
}

const std::map<std::string, OutputForm> decodeOutputs{{"json", OutputForm::Json}, {"table", OutputForm::Table}, {"csv", OutputForm::Csv}};
const std::map<std::string, OutputForm> listenOutputs{{"json", OutputForm::Json}, {"table", OutputForm::Table}, {"cuxd", OutputForm::Cuxd}, {"wmbusmeters", OutputForm::Wmbusmeters}};

const std::map<std::string, OutputForm> inverterOutputs{{"json", OutputForm::Json}, {"table", OutputForm::Table}};

CLI::Option *addOutput(CLI::App *command, OutputForm &target, const std::map<std::string, OutputForm> &forms, const std::string &typeName)
{
    CLI::callback_t read = [&target, &forms](const CLI::results_t &given) {
        const auto found = forms.find(given.back());
        if (found == forms.end())
            return false;
        target = found->second;
        return true;
    };
    return command->add_option("--output", read, utf8(Cli::tr("form of the output")))->type_name(typeName);
}

void addDecode(CLI::App &app, Options &options)
{
    CLI::App *command = app.add_subcommand("decode", utf8(Cli::tr("say what telegrams mean, one a line")));
    command->callback([&options] { options.command = Options::Command::Decode; });
    DecodeOptions &decode = options.decode;
    command->add_option("FILE", decode.file, utf8(Cli::tr("file with telegrams; - or nothing: standard input")));
    command->add_option("--keys", decode.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    CLI::callback_t read = [&decode](const CLI::results_t &given) {
        const auto form = capture::lineFormFromName(given.back());
        if (form)
            decode.form = *form;
        return form.has_value();
    };
    command->add_option("--format", read, utf8(Cli::tr("form of the lines")))->type_name("auto|hex|hci|rtlwmbus|cuxd|wmbusmeters|capture");
    addOutput(command, decode.output, decodeOutputs, "json|table|csv");
    command->add_flag("--explain", decode.explain, utf8(Cli::tr("say what every byte means")));
    command->add_flag("--strict", decode.strict, utf8(Cli::tr("exit code 5 when a key is missing or wrong")));
}

void addListen(CLI::App &app, Options &options)
{
    CLI::App *command = app.add_subcommand("listen", utf8(Cli::tr("hear telegrams through a stick")));
    command->callback([&options] { options.command = Options::Command::Listen; });
    ListenOptions &listen = options.listen;
    CLI::Option_group *from = command->add_option_group("from");
    from->add_option("--port", listen.port, utf8(Cli::tr("serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT")))->type_name("PORT");
    from->add_flag("--demo", listen.demo, utf8(Cli::tr("use the built-in demo stick")));
    from->require_option(1);
    addLinkMode(command, listen.mode, utf8(Cli::tr("link mode to listen in; without it T2, as CUxD does")));
    command->add_option("--keys", listen.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    command->add_option("--ttyinit", listen.ttyinitFile, utf8(Cli::tr("give the stick the TTYINIT lines of this file")))->type_name("FILE");
    command->add_option("--record", listen.recordFile, utf8(Cli::tr("append what is heard to this capture")))->type_name("FILE");
    addDuration(command, listen.duration, utf8(Cli::tr("end after this time")));
    command->add_option("--count", listen.count, utf8(Cli::tr("end after so many telegrams")))->type_name("N")->check(CLI::PositiveNumber);
    addOutput(command, listen.output, listenOutputs, "json|table|cuxd|wmbusmeters");
}

void addStickAction(CLI::App *stick, Options &options, StickOptions::Action action, const char *name, const std::string &help)
{
    CLI::App *command = stick->add_subcommand(name, help);
    command->callback([&options, action] {
        options.command = Options::Command::Stick;
        options.stick.action = action;
    });
    if (action == StickOptions::Action::List)
        return;
    command->add_option("--port", options.stick.port, utf8(Cli::tr("serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT")))->type_name("PORT")->required();
    if (action != StickOptions::Action::Config)
        return;
    CLI::Option *mode = addLinkMode(command, options.stick.mode, utf8(Cli::tr("link mode to set; without it nothing is changed")));
    command->add_flag("--persist", options.stick.persist, utf8(Cli::tr("keep it in the stick's memory when it is unplugged")))->needs(mode);
}

void addStick(CLI::App &app, Options &options)
{
    using Action = StickOptions::Action;
    CLI::App *stick = app.add_subcommand("stick", utf8(Cli::tr("ask and set a stick")));
    addStickAction(stick, options, Action::List, "list", utf8(Cli::tr("which sticks are attached")));
    addStickAction(stick, options, Action::Info, "info", utf8(Cli::tr("type, firmware and id")));
    addStickAction(stick, options, Action::Config, "config", utf8(Cli::tr("show or set the configuration")));
    addStickAction(stick, options, Action::Reset, "reset", utf8(Cli::tr("restart the stick")));
    addStickAction(stick, options, Action::Ping, "ping", utf8(Cli::tr("does the stick answer?")));
    stick->require_subcommand(1);
}

CLI::App *addTtyinitAction(CLI::App *ttyinit, Options &options, TtyinitOptions::Action action, const char *name, const std::string &help)
{
    CLI::App *command = ttyinit->add_subcommand(name, help);
    command->callback([&options, action] {
        options.command = Options::Command::Ttyinit;
        options.ttyinit.action = action;
    });
    if (action != TtyinitOptions::Action::Build)
        command->add_option("FILE", options.ttyinit.file, utf8(Cli::tr("TTYINIT lines or a whole cuxd.ini; - or nothing: standard input")));
    return command;
}

// CUxD writes the name into its setup: nothing may stand in it that ends the name or the line.
std::string checkTty(const std::string &name)
{
    const bool good = !name.empty()
        && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos;
    return good ? std::string() : utf8(Cli::tr("not the name of a port as CUxD writes it, for example ttyUSB0"));
}

void addTtyinit(CLI::App &app, Options &options)
{
    using Action = TtyinitOptions::Action;
    CLI::App *ttyinit = app.add_subcommand("ttyinit", utf8(Cli::tr("read, make and apply CUxD's TTYINIT lines")));
    addTtyinitAction(ttyinit, options, Action::Check, "check", utf8(Cli::tr("say what is wrong, with line and column")));
    addTtyinitAction(ttyinit, options, Action::Explain, "explain", utf8(Cli::tr("say in words what each command does")));
    CLI::App *build = addTtyinitAction(ttyinit, options, Action::Build, "build", utf8(Cli::tr("write the lines for the CUxD setup, keys included")));
    build->add_option("--tty", options.ttyinit.tty, utf8(Cli::tr("the stick as CUxD calls it, for example ttyUSB0 or 1-1.2")))
        ->type_name("TTY")
        ->required()
        ->check(CLI::Validator([](std::string &name) { return checkTty(name); }, {}));
    addLinkMode(build, options.ttyinit.mode, utf8(Cli::tr("write a line for this link mode")));
    build->add_option("--keys", options.ttyinit.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    CLI::App *apply = addTtyinitAction(ttyinit, options, Action::Apply, "apply", utf8(Cli::tr("send them to a stick and read back what can be read back")));
    apply->add_option("--port", options.ttyinit.port, utf8(Cli::tr("serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT")))->type_name("PORT")->required();
    ttyinit->require_subcommand(1);
}

void addVirtualStick(CLI::App &app, Options &options)
{
    CLI::App *command = app.add_subcommand("virtual-stick", utf8(Cli::tr("an emulated iM871A on a pseudo-terminal")));
    command->callback([&options] { options.command = Options::Command::VirtualStick; });
    VirtualStickOptions &stick = options.virtualStick;
    command->add_option("--replay", stick.replayFile, utf8(Cli::tr("telegrams to play; without it a household")))->type_name("FILE");
    CLI::Option *rate = addRate(command, stick.telegramsPerSecond, utf8(Cli::tr("telegrams a second")));
    command->add_flag("--as-recorded", stick.asRecorded, utf8(Cli::tr("at the times of the file")))->excludes(rate);
    command->add_flag("--loop", stick.loop, utf8(Cli::tr("begin again at the end")));
    command->add_option("--link", stick.link, utf8(Cli::tr("make this link to the port")))->type_name("PATH");
    command->add_option("--inverter", stick.inverters, utf8(Cli::tr("an SMI 260 that can be polled; may be given several times")))->type_name("ADDRESS");
    command->add_option("--fault", stick.faults, utf8(Cli::tr("misbehave; may be given several times")))->type_name("NAME");
    addDuration(command, stick.duration, utf8(Cli::tr("end after this time")));
}

void addInverterAction(CLI::App *inverter, Options &options, InverterOptions::Action action, const char *name, const std::string &help)
{
    CLI::App *command = inverter->add_subcommand(name, help);
    InverterOptions &to = options.inverter;
    command->callback([&options, action] {
        options.command = Options::Command::Inverter;
        options.inverter.action = action;
        options.inverter.dataDir = options.decode.dataDir;
    });
    command->add_option("--port", to.port, utf8(Cli::tr("serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT")))->type_name("PORT")->required();
    command->add_option("--address", to.address, utf8(Cli::tr("the inverter: decimal as CUxD's CODE, or the sticker's hex as 0x1F7D")))->type_name("ADDRESS")->required();
    if (action == InverterOptions::Action::Poll) {
        addOutput(command, to.output, inverterOutputs, "json|table");
        return;
    }
    command->add_option("--max-power", to.maxPower, utf8(Cli::tr("most power it feeds in")))->type_name("W");
    command->add_option("--cos-phi", to.cosPhi, utf8(Cli::tr("phase of what it feeds in")))->type_name("X");
    CLI::Option *on = command->add_flag("--on", to.on, utf8(Cli::tr("switch it on")));
    command->add_flag("--off", to.off, utf8(Cli::tr("switch it off")))->excludes(on);
    command->add_flag("--yes", to.yes, utf8(Cli::tr("really send it")));
}

void addInverter(CLI::App &app, Options &options)
{
    CLI::App *inverter = app.add_subcommand("smi260", utf8(Cli::tr("poll and set a Letrika SMI 260 solar inverter")));
    addInverterAction(inverter, options, InverterOptions::Action::Poll, "poll", utf8(Cli::tr("read all its values")));
    addInverterAction(inverter, options, InverterOptions::Action::Set, "set", utf8(Cli::tr("write what is named, keep the rest, read it back")));
    inverter->require_subcommand(1);
}

const std::map<std::string, OutputForm> exportOutputs{{"json", OutputForm::Json}, {"csv", OutputForm::Csv}};

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
    import->add_option("--decimal", to.decimal, utf8(Cli::tr("decimal separator of a table")))->check(CLI::IsMember({"comma", "point"}));
    import->add_option("--zone", to.zone, utf8(Cli::tr("time zone of the files; without it the computer's")))->type_name("Europe/Berlin");
    import->add_option("--bad-lines", to.badLines, utf8(Cli::tr("file for lines that cannot be read; without it in the data folder")))->type_name("FILE");

    CLI::App *out = addHistoryAction(history, options, Action::Export, "export", utf8(Cli::tr("write readings or consumption")));
    out->add_option("--device", to.device, utf8(Cli::tr("the meter: address, number or name")))->type_name("D")->required();
    out->add_option("--datapoint", to.dataPoint, utf8(Cli::tr("data point; without it all of them")))->type_name("NAME");
    out->add_option("--from", to.from, utf8(Cli::tr("first day or moment")))->type_name("2026-11-22[T06:44:00]");
    out->add_option("--to", to.to, utf8(Cli::tr("last day, or the moment before which it ends")))->type_name("2026-11-22[T06:44:00]");
    out->add_option("--bucket", to.bucket, utf8(Cli::tr("readings as they are, or consumption in pieces of time")))
        ->check(CLI::IsMember({"raw", "30min", "hour", "2h", "6h", "12h", "day", "week", "month", "year"}));
    out->add_option("--zone", to.zone, utf8(Cli::tr("time zone of days and local times; without it the computer's")))->type_name("Europe/Berlin");
    out->add_option("--csv", to.csvPreset, utf8(Cli::tr("which tables; without it those of the language's Excel")))
        ->check(CLI::IsMember({"excel-de", "excel-en", "international"}));
    addOutput(out, to.output, exportOutputs, "json|csv");
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
    compare->add_option("--port", to.port, utf8(Cli::tr("port of its remote scripts; without it 8181, with --https 48181")))->type_name("N")->check(CLI::Range(1, 65535));
    compare->add_flag("--https", to.https, utf8(Cli::tr("encrypted; its certificate is checked")));
    CLI::Option *user = compare->add_option("--user", to.user, utf8(Cli::tr("where the CCU asks for a login")))->type_name("NAME");
    compare->add_option("--password-file", to.passwordFile, utf8(Cli::tr("the first line is the password; only its owner may read it")))->type_name("FILE")->needs(user);
    compare->add_option("--meter", to.meters, utf8(Cli::tr("a device of the CCU and its meter; may be given several times")))->type_name("CUX2500001=ADDRESS")->required();
    addOutput(compare, to.output, inverterOutputs, "json|table");
    ccu->require_subcommand(1);
}

void addWmbusmeters(CLI::App &app, Options &options)
{
    using Action = WmbusmetersOptions::Action;
    CLI::App *command = app.add_subcommand("wmbusmeters", utf8(Cli::tr("files that wmbusmeters reads")));
    WmbusmetersOptions &to = options.wmbusmeters;
    const auto action = [&options](Action which) {
        return [&options, which] {
            options.command = Options::Command::Wmbusmeters;
            options.wmbusmeters.action = which;
            options.wmbusmeters.dataDir = options.decode.dataDir;
        };
    };
    CLI::App *meters = command->add_subcommand("meters", utf8(Cli::tr("a meter file for each meter that was named, added, or has a key")));
    meters->callback(action(Action::Meters));
    meters->add_option("--to", to.folder, utf8(Cli::tr("folder for them, made where it is missing; no file there is replaced")))->type_name("DIR")->required();
    meters->add_flag("--with-keys", to.withKeys, utf8(Cli::tr("with the keys in the clear; only the owner may read such files")));
    meters->add_option("--keys", to.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    CLI::App *log = command->add_subcommand("log", utf8(Cli::tr("telegrams as a simulation: telegram=|…|+32")));
    log->callback(action(Action::Log));
    log->add_option("FILE", to.file, utf8(Cli::tr("anything that decode reads, - for standard input; without it the telegrams of the history")));
    command->require_subcommand(1);
}

// What CLI11 says in English, in the language asked for. What it has no sentence for stays as it is.
std::string complaint(const CLI::App *app, const CLI::Error &error)
{
    const QString name = QString::fromStdString(error.get_name());
    const QString what = QString::fromUtf8(error.what());
    QStringList rest;
    for (const std::string &word : app->remaining(true))
        rest += QString::fromStdString(word);
    QString said = what;
    if (name == QLatin1String("RequiredError") && what.startsWith(QLatin1String("A subcommand"))) {
        said = rest.isEmpty() || rest.front().startsWith(QLatin1Char('-')) ? Cli::tr("A command is missing.") : Cli::tr("There is no command “%1”.").arg(rest.front());
    } else if (name == QLatin1String("RequiredError") && what.endsWith(QLatin1String(" is required"))) {
        said = Cli::tr("%1 is missing.").arg(what.left(what.indexOf(QLatin1Char(' '))));
    } else if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) { // its name is the command's
        said = Cli::tr("Not understood: %1").arg(rest.join(QLatin1Char(' ')));
    } else if (name == QLatin1String("ArgumentMismatch") && what.contains(QLatin1String(": At Most 1 "))) {
        said = Cli::tr("%1 may be given only once.").arg(what.section(QLatin1Char(':'), 0, 0));
    } else if (name == QLatin1String("ArgumentMismatch") && what.contains(QLatin1String(" required"))) {
        said = Cli::tr("%1 needs a value.").arg(what.section(QLatin1Char(':'), 0, 0));
    }
    return utf8(said + QLatin1Char('\n') + Cli::tr("meterscope-cli --help names the commands, and behind a command its options.") + QLatin1Char('\n'));
}

// The groups of the help; CLI11 gives them their English names.
void translateGroups(CLI::App *app)
{
    for (CLI::Option *option : app->get_options()) {
        if (option->get_group() == "Options")
            option->group(utf8(Cli::tr("Options")));
    }
    for (CLI::App *command : app->get_subcommands({})) {
        if (command->get_group() == "Subcommands")
            command->group(utf8(Cli::tr("Subcommands")));
        translateGroups(command);
    }
}

void translateHelp(CLI::App &app)
{
    const std::pair<const char *, QString> labels[] = {{"Usage", Cli::tr("Usage")},
                                                       {"Positionals", Cli::tr("Positionals")},
                                                       {"OPTIONS", Cli::tr("OPTIONS")},
                                                       {"SUBCOMMAND", Cli::tr("SUBCOMMAND")},
                                                       {"SUBCOMMANDS", Cli::tr("SUBCOMMANDS")},
                                                       {"REQUIRED", Cli::tr("REQUIRED")}};
    for (const auto &[label, words] : labels)
        app.get_formatter()->label(label, utf8(words));
    app.set_help_flag("-h,--help", utf8(Cli::tr("print this help and exit")));
    app.failure_message(complaint);
}

} // namespace

std::optional<Options> parseArguments(QCoreApplication &application, int argc, char **argv, int &exitCode)
{
    Options options;
    options.language = findLanguage(argc, argv);
    text::installCoreTranslation(application, options.language);
    QLocale::setDefault(options.language == text::Language::German ? QLocale(QLocale::German) : QLocale(QLocale::English));

    CLI::App app(utf8(Cli::tr("Sees, reads and explains wireless M-Bus meters.")), "meterscope-cli");
    translateHelp(app);
    app.fallthrough();
    app.require_subcommand(1);
    app.set_version_flag("--version", "meterscope-cli " METERSCOPE_VERSION, utf8(Cli::tr("print the version and exit")));
    std::string language;
    app.add_option("--lang", language, utf8(Cli::tr("language of texts and messages")))->type_name("de|en")->check(CLI::IsMember({"de", "en"}));
    app.add_option("--data-dir", options.decode.dataDir, utf8(Cli::tr("where data is kept, by the commands that keep some")))->type_name("DIR");
    std::string passphraseFile;
    app.add_option("--passphrase-file", passphraseFile, utf8(Cli::tr("take keys from the vault in the data directory too; the first line of FILE opens it")))->type_name("FILE");
    addDecode(app, options);
    addListen(app, options);
    addStick(app, options);
    addTtyinit(app, options);
    addVirtualStick(app, options);
    addInverter(app, options);
    addHistory(app, options);
    addServe(app, options);
    addCcu(app, options);
    addWmbusmeters(app, options);

    translateGroups(&app);

    // Asked by the build, not by people: no help names it.
    if (argc > 1 && std::string_view(argv[1]) == "--describe") {
        const QByteArray description = describe(app);
        const bool written = std::fwrite(description.constData(), 1, static_cast<std::size_t>(description.size()), stdout) == static_cast<std::size_t>(description.size());
        exitCode = static_cast<int>(written ? ExitCode::Done : ExitCode::File);
        return std::nullopt;
    }

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        exitCode = app.exit(error) == 0 ? static_cast<int>(ExitCode::Done) : static_cast<int>(ExitCode::Usage);
        return std::nullopt;
    }
    for (KeySource *keys : {&options.decode.keys, &options.listen.keys, &options.ttyinit.keys, &options.serve.keys, &options.wmbusmeters.keys}) {
        keys->passphraseFile = passphraseFile;
        keys->dataDir = options.decode.dataDir;
    }
    return options;
}

} // namespace cli
