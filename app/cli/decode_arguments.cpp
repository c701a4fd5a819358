#include "app/cli/command_tables.h"

#include "app/cli/cli_text.h"
#include "app/cli/option_values.h"

namespace cli {

void addDecode(CLI::App &app, Options &options)
{
    CLI::App *command = app.add_subcommand("decode", utf8(Cli::tr("say what telegrams mean, one a line")));
    command->callback([&options] { options.command = Options::Command::Decode; });
    DecodeOptions &decode = options.decode;
    command->add_option("FILE", decode.file, utf8(Cli::tr("file with telegrams; - or nothing: standard input")));
    command->add_option("--keys", decode.keys.keyFile, utf8(Cli::tr("file with a line ADDRESS KEY [NAME] for each meter")))->type_name("FILE");
    const auto takeForm = [&decode](const std::string &given) {
        const auto form = capture::lineFormFromName(given);
        decode.form = form.value_or(decode.form);
        return form.has_value();
    };
    addChoice(command, "--format", "auto|hex|hci|rtlwmbus|cuxd|wmbusmeters|capture", takeForm, utf8(Cli::tr("form of the lines")));
    addOutput(command, decode.output, "json|table|csv");
    command->add_flag("--explain", decode.explain, utf8(Cli::tr("say what every byte means")));
    command->add_flag("--strict", decode.strict, utf8(Cli::tr("exit code 5 when a key is missing or wrong")));
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

} // namespace cli
