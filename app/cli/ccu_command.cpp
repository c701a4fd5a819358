#include "app/cli/ccu_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/history_client.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/secret_file.h"
#include "core/ccu/rega_client.h"
#include "core/history/export/json_lines.h"
#include "core/history/time_zone.h"
#include "core/text/json.h"
#include "core/text/system_error.h"

#include <QDateTime>

#include <unistd.h>

namespace cli {

namespace {

// One meter on both sides.
struct Pair {
    QString channel; // "CUX2500001:1"
    wmbus::AddressPattern pattern;
    QString meter; // as given
};

struct Ours {
    wmbus::Address address;
    std::optional<bytes::ScaledValue> value; // METER as CUxD shows it: with SETMETER's offset
    store::TimeMs at = 0;
};

std::optional<std::vector<Pair>> pairsFrom(const std::vector<std::string> &given)
{
    std::vector<Pair> pairs;
    for (const std::string &text : given) {
        const std::size_t equals = text.find('=');
        const auto channel = ccu::channelFrom(QString::fromStdString(text.substr(0, equals)));
        const auto pattern = equals == std::string::npos ? std::nullopt : wmbus::addressPatternFromText(text.substr(equals + 1));
        if (!channel || !pattern) {
            say(Cli::tr("%1: write CUX2500001=51601328, the device on the CCU and the meter.").arg(QString::fromStdString(text)));
            return std::nullopt;
        }
        pairs.push_back({*channel, *pattern, QString::fromStdString(text.substr(equals + 1))});
    }
    return pairs;
}

// Nothing, with words, when the history cannot be read or does not know the meter for sure.
std::optional<Ours> oursOf(HistoryClient &client, const std::vector<store::Device> &devices, const Pair &pair)
{
    const store::Device *found = nullptr;
    for (const store::Device &device : devices) {
        if (!pair.pattern.matches(device.entry.address))
            continue;
        if (found != nullptr) {
            say(Cli::tr("Several meters fit %1: say the whole address.").arg(pair.meter));
            return std::nullopt;
        }
        found = &device;
    }
    if (found == nullptr) {
        say(Cli::tr("The history knows no meter %1.").arg(pair.meter));
        return std::nullopt;
    }
    Ours ours{found->entry.address, std::nullopt, 0};
    const auto series = client.ask<std::vector<store::Series>>([&](auto handler) { client.store().seriesOf(ours.address, &client.store(), handler); });
    if (!series)
        return std::nullopt;
    std::vector<store::SeriesId> ids;
    for (const store::Series &one : *series) {
        if (one.key.dataPoint == "METER")
            ids.push_back(one.id);
    }
    const auto last = client.ask<std::vector<std::optional<store::Reading>>>(
        [&](auto handler) { client.store().lastReadings(ids, QDateTime::currentMSecsSinceEpoch(), &client.store(), handler); });
    if (!last)
        return std::nullopt;
    for (const std::optional<store::Reading> &reading : *last) { // the unit that the meter sends now
        if (!reading || reading->at < ours.at)
            continue;
        const auto &offset = found->entry.parameters.setMeter;
        ours.value = offset ? bytes::plus(reading->value, *offset) : reading->value;
        ours.at = reading->at;
    }
    return ours;
}

const char *verdictOf(const std::optional<bytes::ScaledValue> &theirs, const std::optional<bytes::ScaledValue> &ours)
{
    if (!theirs)
        return "not_there";
    if (!ours)
        return "not_heard";
    return bytes::sameNumber(*theirs, *ours) ? "same" : "differs";
}

std::string decimal(const std::optional<bytes::ScaledValue> &value)
{
    return value ? bytes::toDecimal(*value) : "null";
}

void putJson(text::TextBuffer &out, const Pair &pair, const Ours &ours, const std::optional<bytes::ScaledValue> &theirs)
{
    const auto difference = theirs && ours.value ? bytes::minus(*theirs, *ours.value) : std::nullopt;
    std::string time = "null";
    if (ours.value) {
        time = '"';
        history::appendIsoLocal(time, ours.at, history::zoneTable());
        time += '"';
    }
    out.put("{\"channel\":");
    text::json::putString(out, pair.channel.toStdString());
    out.put(",\"meter\":");
    text::json::putString(out, wmbus::dottedText(ours.address));
    out.put(std::string_view(",\"datapoint\":\"METER\",\"ccu\":" + decimal(theirs) + ",\"ours\":" + decimal(ours.value) + ",\"difference\":" + decimal(difference) + ",\"time\":" + time
                             + ",\"verdict\":\"" + verdictOf(theirs, ours.value) + "\"}\n"));
}

QString sentence(const Pair &pair, const Ours &ours, const std::optional<bytes::ScaledValue> &theirs)
{
    const auto shown = [](const std::optional<bytes::ScaledValue> &value) { return QString::fromStdString(decimal(value)); };
    if (!theirs)
        return Cli::tr("%1 %2: the CCU has no METER there.").arg(pair.channel, pair.meter);
    if (!ours.value)
        return Cli::tr("%1 %2: the CCU shows %3, the history has no METER yet.").arg(pair.channel, pair.meter, shown(theirs));
    const QString both = Cli::tr("%1 %2: the CCU shows %3, we have %4").arg(pair.channel, pair.meter, shown(theirs), shown(ours.value));
    return bytes::sameNumber(*theirs, *ours.value) ? both : Cli::tr("%1: difference %2").arg(both, shown(bytes::minus(*theirs, *ours.value)));
}

QString sentence(const QString &address, const ccu::RegaError &error)
{
    switch (error.fault) {
    case ccu::RegaFault::NoAnswer: return Cli::tr("%1 does not answer: %2").arg(address, text::systemErrorText(error.detail));
    case ccu::RegaFault::NotAllowed: return Cli::tr("%1 refuses (%2). Open the firewall of the CCU for ReGa remote scripts, or name a user.").arg(address, error.detail);
    case ccu::RegaFault::NotRega: return Cli::tr("%1 is no ReGa of a CCU (%2).").arg(address, error.detail);
    }
    return {};
}

ccu::RegaClient::Answer askCcu(ccu::RegaClient &client, const QString &channel)
{
    QEventLoop loop;
    std::optional<ccu::RegaClient::Answer> answer;
    client.ask({channel, QStringLiteral("METER")}, [&](const ccu::RegaClient::Answer &given) {
        answer = given;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

} // namespace

ExitCode runCcu(const CcuOptions &options)
{
    const auto pairs = pairsFrom(options.meters);
    QUrl base;
    base.setScheme(options.https ? QStringLiteral("https") : QStringLiteral("http"));
    base.setHost(QString::fromStdString(options.host));
    base.setPort(options.port != 0 ? static_cast<int>(options.port) : options.https ? 48181 : 8181);
    if (!pairs)
        return ExitCode::Usage;
    if (base.host().isEmpty()) {
        say(Cli::tr("%1 is no name of a computer.").arg(QString::fromStdString(options.host)));
        return ExitCode::Usage;
    }
    ccu::RegaClient::Options access{base, QString::fromStdString(options.user), {}};
    if (!options.passwordFile.empty()) {
        auto password = readPasswordFile(options.passwordFile);
        if (!password)
            return password.error();
        access.password = *std::move(password);
    }
    HistoryClient history(options.dataDir, true);
    if (const ExitCode opened = history.open(); opened != ExitCode::Done)
        return opened;
    const auto devices = history.ask<std::vector<store::Device>>([&](auto handler) { history.store().devices(&history.store(), handler); });
    if (!devices)
        return ExitCode::File;
    ccu::RegaClient client(std::move(access));
    Output output(STDOUT_FILENO);
    for (const Pair &pair : *pairs) {
        const auto ours = oursOf(history, *devices, pair);
        if (!ours)
            return ExitCode::File;
        const auto answer = askCcu(client, pair.channel);
        if (!answer) {
            say(sentence(base.authority(), answer.error()));
            return answer.error().fault == ccu::RegaFault::NotAllowed ? ExitCode::NoAccess : ExitCode::NoStick;
        }
        const auto theirs = *answer ? bytes::fromDecimal((*answer)->toStdString()) : std::nullopt;
        if (options.output == OutputForm::Json)
            putJson(output.buffer(), pair, *ours, theirs);
        else
            output.buffer().put(std::string_view(sentence(pair, *ours, theirs).toStdString() + '\n'));
        output.written();
    }
    output.flush();
    return output.failed() ? ExitCode::File : ExitCode::Done;
}

} // namespace cli
