#include "app/cli/command_tables.h"

#include "app/cli/cli_text.h"
#include "app/cli/option_values.h"

#include <limits>

namespace cli {

namespace {

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
        addOutput(command, to.output, "json|table");
        return;
    }
    addDecimal(command, "--max-power", to.maxPower, utf8(Cli::tr("most power it feeds in")))->type_name("W");
    addDecimal(command, "--cos-phi", to.cosPhi, utf8(Cli::tr("phase of what it feeds in")))->type_name("X");
    CLI::Option *on = command->add_flag("--on", to.on, utf8(Cli::tr("switch it on")));
    command->add_flag("--off", to.off, utf8(Cli::tr("switch it off")))->excludes(on);
    command->add_flag("--yes", to.yes, utf8(Cli::tr("really send it")));
}

} // namespace

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
    addNumber(command, "--count", listen.count, 1, std::numeric_limits<std::uint64_t>::max(), utf8(Cli::tr("end after so many telegrams")));
    addOutput(command, listen.output, "json|table|cuxd|wmbusmeters");
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

void addInverter(CLI::App &app, Options &options)
{
    CLI::App *inverter = app.add_subcommand("smi260", utf8(Cli::tr("poll and set a Letrika SMI 260 solar inverter")));
    addInverterAction(inverter, options, InverterOptions::Action::Poll, "poll", utf8(Cli::tr("read all its values")));
    addInverterAction(inverter, options, InverterOptions::Action::Set, "set", utf8(Cli::tr("write what is named, keep the rest, read it back")));
    inverter->require_subcommand(1);
}

} // namespace cli
