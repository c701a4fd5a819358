#include "app/cli/arguments.h"

#include "app/cli/cli_text.h"
#include "app/cli/command_tables.h"
#include "app/cli/complaint.h"
#include "app/cli/describe.h"
#include "app/cli/exit_code.h"
#include "app/cli/option_values.h"

#include <QLocale>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace cli {

namespace {

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

// --demo=7 is a mistake, not --demo.
void refuseValuesOfFlags(CLI::App *app)
{
    for (CLI::Option *option : app->get_options()) {
        if (option->get_items_expected_max() == 0)
            option->disable_flag_override();
    }
    for (CLI::App *command : app->get_subcommands({}))
        refuseValuesOfFlags(command);
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
    addChoice(&app, "--lang", "de|en", language, utf8(Cli::tr("language of texts and messages")));
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
    refuseValuesOfFlags(&app);

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
