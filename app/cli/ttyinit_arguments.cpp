#include "app/cli/command_tables.h"

#include "app/cli/cli_text.h"
#include "app/cli/option_values.h"

namespace cli {

namespace {

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
bool isTty(const std::string &name)
{
    return !name.empty() && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string::npos;
}

} // namespace

void addTtyinit(CLI::App &app, Options &options)
{
    using Action = TtyinitOptions::Action;
    CLI::App *ttyinit = app.add_subcommand("ttyinit", utf8(Cli::tr("read, make and apply CUxD's TTYINIT lines")));
    addTtyinitAction(ttyinit, options, Action::Check, "check", utf8(Cli::tr("say what is wrong, with line and column")));
    addTtyinitAction(ttyinit, options, Action::Explain, "explain", utf8(Cli::tr("say in words what each command does")));
    CLI::App *build = addTtyinitAction(ttyinit, options, Action::Build, "build", utf8(Cli::tr("write the lines for the CUxD setup, keys included")));
    addText(build, "--tty", options.ttyinit.tty, isTty, Cli::tr("the name of a port as CUxD writes it, such as ttyUSB0 or 1-1.2"),
            utf8(Cli::tr("the stick as CUxD calls it, for example ttyUSB0 or 1-1.2")))
        ->type_name("TTY")
        ->required();
    addLinkMode(build, options.ttyinit.mode, utf8(Cli::tr("write a line for this link mode")));
    build->add_option("--keys", options.ttyinit.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    CLI::App *apply = addTtyinitAction(ttyinit, options, Action::Apply, "apply", utf8(Cli::tr("send them to a stick and read back what can be read back")));
    apply->add_option("--port", options.ttyinit.port, utf8(Cli::tr("serial port of the stick, or tcp://HOST:PORT, rfc2217://HOST:PORT")))->type_name("PORT")->required();
    ttyinit->require_subcommand(1);
}

} // namespace cli
