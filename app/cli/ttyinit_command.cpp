#include "app/cli/ttyinit_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/messages.h"
#include "app/cli/ttyinit_apply.h"
#include "app/cli/ttyinit_file.h"
#include "core/cuxd/key_table.h"
#include "core/text/ttyinit_text.h"

#include <algorithm>
#include <cstdio>

namespace cli {

namespace {

// False when nobody can read it.
bool put(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

bool put(const QString &line)
{
    return put(std::string_view((line + QLatin1Char('\n')).toStdString()));
}

ExitCode check(const TtyinitOptions &options)
{
    const auto setup = readSetupFile(options.file);
    if (!setup)
        return setup.error();
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(*setup);
    for (const cuxd::Finding &finding : reading.findings) {
        if (!put(findingLine(finding)))
            return ExitCode::File;
    }
    if (reading.findings.empty()) {
        std::size_t commands = 0;
        for (const cuxd::TtyinitLine &line : reading.lines)
            commands += static_cast<std::size_t>(std::count_if(line.commands.begin(), line.commands.end(), [](const cuxd::PlacedCommand &placed) { return placed.command.has_value(); }));
        say(commands == 0 ? Cli::tr("No TTYINIT command stands in it.") : Cli::tr("In order: %n TTYINIT command(s).", nullptr, static_cast<int>(commands)));
    }
    return reading.hasErrors() ? ExitCode::BadInput : ExitCode::Done;
}

ExitCode explain(const TtyinitOptions &options)
{
    const auto setup = readSetupFile(options.file);
    if (!setup)
        return setup.error();
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(*setup);
    for (const cuxd::TtyinitLine &line : reading.lines) {
        const QString tty = QString::fromStdString(line.tty);
        if (line.forTextDevice) {
            const auto place = setup->place(setup->entries()[line.entry].text);
            if (!put(QStringLiteral("%1:%2: %3: %4").arg(place.line).arg(place.column).arg(tty, Cli::tr("text for another device, not for a stick"))))
                return ExitCode::File;
        }
        for (const cuxd::PlacedCommand &placed : line.commands) {
            if (!placed.command)
                continue;
            const auto place = setup->place(placed.text);
            if (!put(QStringLiteral("%1:%2: %3: %4").arg(place.line).arg(place.column).arg(tty, text::commandSentence(*placed.command))))
                return ExitCode::File;
        }
    }
    for (const cuxd::Finding &finding : reading.findings)
        say(QStringLiteral("%1:%2").arg(QString::fromStdString(options.file), findingLine(finding)));
    return reading.hasErrors() ? ExitCode::BadInput : ExitCode::Done;
}

// A number alone cannot be written into a TTYINIT line.
bool rowsFrom(const std::vector<SourcedKey> &keys, std::vector<cuxd::KeyTableRow> &rows)
{
    bool whole = true;
    for (const SourcedKey &key : keys) {
        const wmbus::AddressPattern &meter = key.entry.meters;
        if (meter.manufacturer && meter.version && meter.type) {
            rows.push_back({{*meter.manufacturer, meter.id, *meter.version, *meter.type}, key.entry.key, key.entry.name, key.entry.slot});
            continue;
        }
        say(Cli::tr("%1: CUxD needs the whole address of meter %2, as on its status page: C418 28136051 0103")
                .arg(key.where, QString::fromStdString(wmbus::idText(meter.id))));
        whole = false;
    }
    return whole;
}

ExitCode build(const TtyinitOptions &options)
{
    const auto entries = readKeyEntries(options.keys);
    if (!entries)
        return entries.error();
    std::vector<cuxd::KeyTableRow> rows;
    if (!rowsFrom(*entries, rows))
        return ExitCode::BadInput;
    const cuxd::KeyTable table = cuxd::fillSlots(rows);
    const auto nameOf = [&rows](std::size_t row) { return QString::fromStdString(wmbus::cuxdText(rows[row].meter)); };
    for (const std::size_t row : table.leftOver)
        say(Cli::tr("%1 has no place: a stick holds 16 keys. It can only be decrypted by a computer.").arg(nameOf(row)));
    for (const std::size_t row : table.repeated)
        say(Cli::tr("%1 is there twice; the first key counts.").arg(nameOf(row)));
    if (options.mode == bytes::LinkMode::CT)
        say(Cli::tr("Link mode C+T needs a stick with firmware 1.4 or later; CUxD does not document it."));
    const auto text = cuxd::buildTtyinit(options.tty, options.mode, table);
    if (!put(std::string_view(text)))
        return ExitCode::File;
    return table.leftOver.empty() && table.repeated.empty() ? ExitCode::Done : ExitCode::BadInput;
}

ExitCode apply(const TtyinitOptions &options)
{
    const auto setup = readSetupFile(options.file);
    if (!setup)
        return setup.error();
    const auto commands = commandsFor(*setup, options.file, options.port);
    return commands ? applyToStick(options.port, *commands) : commands.error();
}

} // namespace

ExitCode runTtyinit(const TtyinitOptions &options)
{
    switch (options.action) {
    case TtyinitOptions::Action::Check: return check(options);
    case TtyinitOptions::Action::Explain: return explain(options);
    case TtyinitOptions::Action::Build: return build(options);
    case TtyinitOptions::Action::Apply: return apply(options);
    }
    return ExitCode::Usage;
}

} // namespace cli
