#include "app/cli/wmbusmeters_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/history_client.h"
#include "app/cli/key_source.h"
#include "app/cli/line_reader.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "core/capture/input_line.h"
#include "core/capture/simulation_log.h"
#include "core/keys/wmbusmeters_meter.h"
#include "core/text/system_error.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

#include <algorithm>
#include <map>

namespace cli {

namespace {

constexpr std::uint64_t mostTelegrams = 1'000'000; // the youngest of the history

struct Meter {
    wmbus::AddressPattern meters;
    std::string name;
    const crypto::Key *key = nullptr;
};

wmbus::AddressPattern exactly(const wmbus::Address &address)
{
    return {address.id, static_cast<std::uint16_t>(address.manufacturer & 0x7FFFU), address.version, address.type};
}

// Of the history in this folder; none where there is no history yet.
bytes::Result<std::vector<store::Device>, ExitCode> knownDevices(const std::string &folder)
{
    if (!isThereHistory(historyOptions(folder, true, {})))
        return std::vector<store::Device>();
    HistoryClient client(folder, true);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return bytes::unexpected(opened);
    auto devices = client.ask<std::vector<store::Device>>([&](auto handler) { client.store().devices(&client.store(), handler); });
    if (!devices)
        return bytes::unexpected(ExitCode::File);
    return std::move(*devices);
}

// What the user named or added, and what has a key.
std::vector<Meter> metersFrom(const std::vector<store::Device> &devices, const std::vector<SourcedKey> &keys)
{
    std::vector<Meter> meters;
    std::vector<bool> used(keys.size());
    for (const store::Device &device : devices) {
        const auto key = std::find_if(keys.begin(), keys.end(), [&device](const SourcedKey &one) { return one.entry.meters.matches(device.entry.address); });
        if (key != keys.end())
            used[static_cast<std::size_t>(key - keys.begin())] = true;
        if (!store::isUsers(device.entry) && key == keys.end())
            continue;
        const std::string &name = device.entry.name.empty() && key != keys.end() ? key->entry.name : device.entry.name;
        meters.push_back({exactly(device.entry.address), name, key == keys.end() ? nullptr : &key->entry.key});
    }
    for (std::size_t i = 0; i < keys.size(); ++i) { // of meters that were never heard
        if (!used[i])
            meters.push_back({keys[i].entry.meters, keys[i].entry.name, &keys[i].entry.key});
    }
    return meters;
}

bool writeFile(const QString &path, const std::string &text, bool secret)
{
    QFile file(path);
    bool good = file.open(QIODevice::WriteOnly | QIODevice::NewOnly); // nobody's file is replaced
    if (good && secret)
        good = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    good = good && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.flush();
    if (!good)
        say(Cli::tr("%1 cannot be written: %2").arg(path, text::systemErrorText(file.errorString())));
    return good;
}

void sayKeysLeftOut(const std::vector<Meter> &meters, bool withKeys)
{
    const auto known = static_cast<int>(std::count_if(meters.begin(), meters.end(), [](const Meter &meter) { return meter.key != nullptr; }));
    const int unknown = static_cast<int>(meters.size()) - known;
    if (!withKeys && known > 0)
        say(Cli::tr("%n key(s) are left out of the files: --with-keys writes them.", nullptr, known));
    if (unknown > 0)
        say(Cli::tr("Of %n meter(s) no key is known: where it encrypts, put its key into the file.", nullptr, unknown));
}

ExitCode writeMeters(const WmbusmetersOptions &options)
{
    const auto keys = readKeyEntries(options.keys);
    if (!keys)
        return keys.error();
    const auto devices = knownDevices(options.dataDir);
    if (!devices)
        return devices.error();
    const std::vector<Meter> meters = metersFrom(*devices, *keys);
    if (meters.empty()) {
        say(Cli::tr("There is no meter to write: none is named or added in the history, and none has a key."));
        return ExitCode::Done;
    }
    const QString folder = QString::fromStdString(options.folder);
    if (!QDir().mkpath(folder)) {
        say(Cli::tr("%1 cannot be made.").arg(folder));
        return ExitCode::File;
    }
    Output output(STDOUT_FILENO);
    for (const Meter &meter : meters) {
        const QString path = folder + QLatin1Char('/') + QString::fromStdString(keys::wmbusmetersFileName(meter.meters, meter.name));
        if (!writeFile(path, keys::wmbusmetersMeter(meter.meters, meter.name, options.withKeys ? meter.key : nullptr), options.withKeys))
            return ExitCode::File;
        output.buffer().put(std::string_view(path.toStdString() + '\n'));
        output.written();
    }
    output.flush();
    sayKeysLeftOut(meters, options.withKeys);
    return output.failed() ? ExitCode::File : ExitCode::Done;
}

class LogWriter {
public:
    void write(const wmbus::RadioFrame &frame)
    {
        const auto line = m_log.line(frame);
        m_bad = m_bad || !line;
        if (!line)
            return;
        m_output.buffer().put(std::string_view(*line + '\n'));
        m_output.written();
    }
    void spoil() { m_bad = true; }
    ExitCode end()
    {
        m_output.flush();
        return m_output.failed() ? ExitCode::File : m_bad ? ExitCode::BadInput : ExitCode::Done;
    }

private:
    capture::SimulationLog m_log;
    Output m_output{STDOUT_FILENO};
    bool m_bad = false;
};

ExitCode writeLogOfFile(const WmbusmetersOptions &options)
{
    const InputFile file(options.file);
    if (!file.isOpen())
        return ExitCode::File;
    LineReader lines(file.descriptor());
    LogWriter log;
    std::uint64_t number = 0;
    std::string_view line;
    while (lines.next(line)) {
        ++number;
        if (capture::isComment(line))
            continue;
        const auto frame = capture::readLine(line);
        if (frame) {
            log.write(*frame);
            continue;
        }
        say(Cli::tr("%1:%2 is no telegram.").arg(QString::fromStdString(options.file)).arg(number));
        log.spoil();
    }
    if (lines.failed()) {
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(options.file), lines.errorText()));
        return ExitCode::File;
    }
    return log.end();
}

ExitCode writeLogOfHistory(const WmbusmetersOptions &options)
{
    HistoryClient client(options.dataDir, true);
    if (const ExitCode opened = client.open(); opened != ExitCode::Done)
        return opened;
    auto telegrams = client.ask<std::vector<store::Telegram>>([&](auto handler) { client.store().telegrams({}, store::allTime, mostTelegrams, &client.store(), handler); });
    if (!telegrams)
        return ExitCode::File;
    std::stable_sort(telegrams->begin(), telegrams->end(), [](const store::Telegram &a, const store::Telegram &b) { return a.frame.heardAt < b.frame.heardAt; });
    LogWriter log;
    for (const store::Telegram &telegram : *telegrams)
        log.write(telegram.frame);
    return log.end();
}

} // namespace

ExitCode runWmbusmeters(const WmbusmetersOptions &options)
{
    if (options.action == WmbusmetersOptions::Action::Meters)
        return writeMeters(options);
    return options.file.empty() ? writeLogOfHistory(options) : writeLogOfFile(options);
}

} // namespace cli
