#include "app/cli/inverter_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/inverter_run.h"
#include "app/cli/messages.h"
#include "app/cli/stop_signal.h"
#include "core/inverter/device_code.h"
#include "core/inverter/profile_reader.h"
#include "core/text/inverter_text.h"
#include "core/text/json.h"
#include "core/text/system_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace cli {

namespace {

using inverter::DataPoint;
using inverter::Profile;
using polling::ExchangeResult;

constexpr std::array shownPoints{DataPoint::Power,         DataPoint::EnergyCounter, DataPoint::Voltage, DataPoint::Frequency, DataPoint::AcTemperature,
                                 DataPoint::DcTemperature, DataPoint::CosPhi,        DataPoint::MaxPower, DataPoint::State};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void printJson(const inverter::Values &values)
{
    text::TextBuffer out(512);
    for (const DataPoint point : shownPoints) {
        out.put(out.size() == 0 ? '{' : ',');
        text::json::putWord(out, inverter::name(point));
        out.put(':');
        const auto &value = values[point];
        if (!value)
            out.put("null");
        else if (point == DataPoint::State)
            out.put(value->mantissa != 0 ? std::string_view("true") : std::string_view("false"));
        else
            out.putDecimal(*value);
    }
    out.put("}\n");
    std::fwrite(out.view().data(), 1, out.size(), stdout);
}

void printTable(const inverter::Values &values)
{
    constexpr int nameWidth = 15;
    for (const DataPoint point : shownPoints) {
        const QString line = fromView(inverter::name(point)).leftJustified(nameWidth) + text::inverterValueText(point, values[point]);
        std::printf("%s\n", line.toUtf8().constData());
    }
}

void print(const inverter::Values &values, OutputForm form)
{
    form == OutputForm::Json ? printJson(values) : printTable(values);
    std::fflush(stdout);
}

// The file in the data directory goes before the profile that comes with the program.
bytes::Result<Profile, ExitCode> profileFor(const std::string &dataDir)
{
    constexpr qint64 atMost = 1 << 20;
    QFile file(QString::fromStdString(dataDir) + QStringLiteral("/smi260.json"));
    const QString path = file.fileName();
    if (dataDir.empty() || !file.exists())
        return inverter::builtInProfile();
    if (!file.open(QIODevice::ReadOnly)) {
        say(Cli::tr("%1 cannot be read: %2").arg(path, text::systemErrorText(file.errorString())));
        return bytes::unexpected(ExitCode::File);
    }
    const auto profile = inverter::readProfile(file.read(atMost).toStdString());
    if (profile)
        return *profile;
    say(QStringLiteral("%1: %2").arg(path, text::profileErrorText(profile.error())));
    return bytes::unexpected(ExitCode::BadInput);
}

std::optional<std::uint32_t> addressFrom(const std::string &text)
{
    const auto code = inverter::deviceCodeFromText(text);
    if (!code) {
        say(QStringLiteral("--address %1: %2").arg(QString::fromStdString(text), text::deviceCodeFaultText(code.error())));
        return std::nullopt;
    }
    for (const QString &remark : text::deviceCodeRemarks(*code))
        say(remark);
    return code->number;
}

bool readDecimal(const char *option, const std::string &text, std::optional<bytes::ScaledValue> &target)
{
    if (text.empty())
        return true;
    target = bytes::fromDecimal(text);
    if (!target)
        say(Cli::tr("%1 %2 is not a number.").arg(QLatin1String(option), QString::fromStdString(text)));
    return target.has_value();
}

bool readWish(const InverterOptions &options, const Profile &profile, polling::Wish &wish)
{
    if (!readDecimal("--max-power", options.maxPower, wish.maxPower) || !readDecimal("--cos-phi", options.cosPhi, wish.cosPhi))
        return false;
    if (options.on || options.off)
        wish.on = options.on;
    if (wish.empty()) {
        say(Cli::tr("Nothing to set: name --max-power, --cos-phi, --on or --off."));
        return false;
    }
    if (const auto refusal = wish.refusal(profile)) {
        say(text::refusalText(*refusal, profile));
        return false;
    }
    return true;
}

ExitCode afterPoll(const ExchangeResult &result, const InverterOptions &options)
{
    if (result.heardSomething())
        print(result.values, options.output);
    if (result.outcome == ExchangeResult::Outcome::Answered)
        return ExitCode::Done;
    say(text::outcomeText(result.outcome));
    return ExitCode::NoStick;
}

// "MAX_POWER: 260 W -> 200 W"
void printChanges(const ExchangeResult &result, const polling::Wish &wish)
{
    if (!result.before || !result.written)
        return;
    for (const DataPoint point : wish.named()) {
        const auto line = QStringLiteral("%1: %2 -> %3").arg(fromView(inverter::name(point)), text::settingText(point, *result.before),
                                                             text::settingText(point, result.after ? *result.after : *result.written));
        std::printf("%s\n", line.toUtf8().constData());
    }
    std::fflush(stdout);
}

ExitCode afterWrite(const ExchangeResult &result, const polling::Wish &wish)
{
    if (result.outcome == ExchangeResult::Outcome::Confirmed || result.outcome == ExchangeResult::Outcome::Different)
        printChanges(result, wish);
    say(text::outcomeText(result.outcome));
    return result.outcome == ExchangeResult::Outcome::Confirmed ? ExitCode::Done : ExitCode::NoStick;
}

} // namespace

ExitCode runInverter(const InverterOptions &options)
{
    const auto profile = profileFor(options.dataDir);
    if (!profile)
        return profile.error();
    const auto number = addressFrom(options.address);
    if (!number)
        return ExitCode::Usage;
    polling::Wish wish;
    const bool writes = options.action == InverterOptions::Action::Set;
    if (writes && !readWish(options, *profile, wish))
        return ExitCode::Usage;
    if (writes && !options.yes) {
        say(text::writeQuestion(*profile, text::inverterName({}, *number), wish));
        say(Cli::tr("Nothing was sent. With --yes it is."));
        return ExitCode::Usage;
    }
    InverterRun run(QString::fromStdString(options.port), *profile, {*number, 0}, wish);
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, &run, &InverterRun::stop);
    // From inside the loop, so that a port that fails at once ends it.
    QTimer::singleShot(0, &run, &InverterRun::start);
    const auto code = static_cast<ExitCode>(QCoreApplication::exec());
    if (code != ExitCode::Done)
        return code;
    return writes ? afterWrite(run.result(), wish) : afterPoll(run.result(), options);
}

} // namespace cli
