#include "app/cli/virtual_stick_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/not_allowed.h"
#include "app/cli/replay_file.h"
#include "app/cli/stop_signal.h"
#include "core/inverter/device_code.h"
#include "core/stick/household.h"
#include "core/stick/replay_air.h"
#include "core/stick/virtual_stick.h"
#include "core/text/inverter_text.h"
#include "core/text/system_error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace cli {

namespace {

constexpr auto usualInterval = std::chrono::milliseconds(1000);

// The household at a pace of its own choosing.
class SteadyHousehold : public stick::Air {
public:
    explicit SteadyHousehold(std::chrono::microseconds interval) : m_interval(interval) {}

    [[nodiscard]] std::optional<stick::Transmission> next() override
    {
        auto transmission = m_household.next();
        if (transmission)
            transmission->at = std::chrono::duration_cast<std::chrono::milliseconds>(m_interval * ++m_count);
        return transmission;
    }

private:
    stick::Household m_household;
    std::chrono::microseconds m_interval;
    std::int64_t m_count = 0;
};

std::chrono::microseconds intervalOf(double telegramsPerSecond)
{
    return std::chrono::microseconds(static_cast<std::int64_t>(1e6 / telegramsPerSecond));
}

// False when a name is unknown, and then the known ones have been said.
bool readFaults(const std::vector<std::string> &names, stick::Faults &faults)
{
    for (const std::string &name : names) {
        const auto fault = stick::faultFromName(name);
        if (!fault) {
            QStringList known;
            for (const stick::Fault each : stick::allFaults)
                known << QString::fromUtf8(stick::faultName(each).data(), static_cast<qsizetype>(stick::faultName(each).size()));
            say(notAllowed(QStringLiteral("--fault"), name, known));
            return false;
        }
        faults.insert(*fault);
    }
    return true;
}

// False when one is no CODE, which has been said.
bool readInverters(const std::vector<std::string> &given, std::vector<stick::VirtualInverterOptions> &inverters)
{
    for (const std::string &text : given) {
        const auto code = inverter::deviceCodeFromText(text);
        if (!code) {
            say(QStringLiteral("--inverter %1: %2").arg(QString::fromStdString(text), text::deviceCodeFaultText(code.error())));
            return false;
        }
        stick::VirtualInverterOptions one;
        one.number = code->number;
        inverters.push_back(one);
    }
    return true;
}

std::unique_ptr<stick::Air> airFrom(const ReplayFile &replay, const VirtualStickOptions &options)
{
    using Pace = stick::ReplayAir::Pace;
    const auto interval = options.telegramsPerSecond
        ? std::max(std::chrono::milliseconds(1), std::chrono::round<std::chrono::milliseconds>(intervalOf(*options.telegramsPerSecond)))
        : usualInterval;
    return std::make_unique<stick::ReplayAir>(replay.telegrams, options.asRecorded ? Pace::AsRecorded : Pace::Steady, interval, options.loop);
}

// The pseudo-terminal itself, also where a link leads to it.
void printPort(const QString &port)
{
    const QString target = QFileInfo(port).canonicalFilePath();
    std::printf("port: %s\n", (target.isEmpty() ? port : target).toUtf8().constData());
    std::fflush(stdout);
}

} // namespace

ExitCode runVirtualStick(const VirtualStickOptions &options)
{
    stick::VirtualStickOptions how;
    how.link = QString::fromStdString(options.link);
    if (!readFaults(options.faults, how.faults) || !readInverters(options.inverters, how.inverters))
        return ExitCode::Usage;

    ExitCode result = ExitCode::Done;
    std::unique_ptr<stick::Air> air;
    if (!options.replayFile.empty()) {
        const auto replay = readReplayFile(options.replayFile);
        if (!replay)
            return replay.error();
        if (options.asRecorded && !replay->hasTimes) {
            say(Cli::tr("%1 does not say when each telegram was heard, so --as-recorded is not possible.")
                    .arg(QString::fromStdString(options.replayFile)));
            return ExitCode::Usage;
        }
        if (replay->badLines > 0)
            result = ExitCode::BadInput;
        air = airFrom(*replay, options);
    } else if (options.telegramsPerSecond) {
        air = std::make_unique<SteadyHousehold>(intervalOf(*options.telegramsPerSecond));
    } else {
        air = std::make_unique<stick::Household>();
    }

    stick::VirtualStick virtualStick(how);
    virtualStick.setAir(std::move(air));
    QString error;
    if (!virtualStick.start(&error)) {
        say(Cli::tr("The virtual stick cannot be started: %1").arg(text::systemErrorText(error)));
        return ExitCode::NoStick;
    }
    printPort(virtualStick.portName());
    QObject::connect(&virtualStick, &stick::VirtualStick::portNameChanged, &virtualStick, &printPort);

    StopSignal stop;
    QObject::connect(&stop, &StopSignal::stopped, QCoreApplication::instance(), &QCoreApplication::quit);
    if (options.duration)
        QTimer::singleShot(*options.duration, QCoreApplication::instance(), &QCoreApplication::quit);
    (void)QCoreApplication::exec();
    return result;
}

} // namespace cli
