#include "app/cli/history_assign.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "core/history/export/json_lines.h"
#include "core/history/export/rows.h"
#include "core/history/import/made_up.h"
#include "core/history/import/reading_transfer.h"

#include <unistd.h>

#include <algorithm>

namespace cli {

namespace {

QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}

std::optional<wmbus::Address> madeUpNamed(const std::string &name, const std::vector<store::Device> &devices)
{
    const wmbus::Address byName = history::madeUpDevice(name);
    for (const store::Device &device : devices) {
        const store::DeviceEntry &entry = device.entry;
        if (history::isMadeUp(entry.address) && (entry.address == byName || entry.name == name || history::deviceText(entry.address) == name))
            return entry.address;
    }
    say(Cli::tr("The history has no readings under the name %1 that wait for their meter.").arg(fromUtf8(name)));
    return std::nullopt;
}

// A meter of the history, or a whole address.
std::optional<wmbus::Address> meterNamed(const std::string &name, const std::vector<store::Device> &devices)
{
    const auto pattern = wmbus::addressPatternFromText(name);
    std::vector<wmbus::Address> fitting;
    for (const store::Device &device : devices) {
        if (!history::isMadeUp(device.entry.address) && (device.entry.name == name || (pattern && pattern->matches(device.entry.address))))
            fitting.push_back(device.entry.address);
    }
    if (fitting.size() == 1)
        return fitting.front();
    if (fitting.empty() && pattern && pattern->manufacturer && pattern->version && pattern->type) {
        const wmbus::Address address{*pattern->manufacturer, pattern->id, *pattern->version, *pattern->type};
        if (!history::isMadeUp(address))
            return address;
    }
    say(fitting.empty() ? Cli::tr("The history knows no meter %1.").arg(fromUtf8(name)) : Cli::tr("Several meters fit %1: say the whole address.").arg(fromUtf8(name)));
    return std::nullopt;
}

void write(const history::TransferReport &report)
{
    std::string text = "{\"device\":";
    history::appendJsonText(text, history::deviceText(report.device));
    text += ",\"given_to\":";
    if (report.meter)
        history::appendJsonText(text, history::deviceText(*report.meter));
    else
        text += "null";
    for (const auto &[key, number] : {std::pair("stored", report.appended.stored), std::pair("already_there", report.appended.alreadyThere),
                                      std::pair("conflicting", report.appended.conflicting), std::pair("taken_back", report.removed)})
        text.append(",\"").append(key).append("\":").append(std::to_string(number));
    text += "}\n";
    Output output(STDOUT_FILENO);
    output.buffer().put(std::string_view(text));
    output.flush();
}

} // namespace

ExitCode assignReadings(const HistoryOptions &options)
{
    if (options.device.empty() && !options.takeBack) {
        say(Cli::tr("Say the meter, or --take-back."));
        return ExitCode::Usage;
    }
    HistoryClient client(options.dataDir, false, options.server);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return opened;
    const auto devices = client.ask<std::vector<store::Device>>([&](auto handler) { client.store().devices(&client.store(), handler); });
    if (!devices)
        return ExitCode::File;
    const auto device = madeUpNamed(options.name, *devices);
    const auto meter = device && !options.takeBack ? meterNamed(options.device, *devices) : std::nullopt;
    if (!device || (!meter && !options.takeBack))
        return ExitCode::File;

    QEventLoop loop;
    history::TransferReport report;
    history::ReadingTransfer transfer(client.store());
    QObject::connect(&transfer, &history::ReadingTransfer::finished, &loop, [&](const history::TransferReport &given) {
        report = given;
        loop.quit();
    });
    if (meter)
        transfer.give(*device, *meter);
    else
        transfer.takeBack(*device);
    loop.exec();
    if (report.failure) {
        client.sayFailure(*report.failure);
        return ExitCode::File;
    }
    write(report);
    return ExitCode::Done;
}

} // namespace cli
