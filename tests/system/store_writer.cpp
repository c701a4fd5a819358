// Records telegrams into a history until it is killed: store_writer FOLDER FIRST PER_SECOND. Prints a line "NUMBER MILLISECONDS" for each
// one at the moment it was handed over, so that whoever kills it knows what should be there. With "check" instead of numbers it opens
// the history once, like the program does, and prints "CONDITION RESCUED READINGS LAST MISSING MILLISECONDS": the last one is how long opening took.
#include "core/store/history_store.h"
#include "core/store/spool.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

volatile std::sig_atomic_t ended = 0; // by SIGTERM: what waits is written

const wmbus::Address meter{0x18C4, 0x51601328, 1, 3};

store::Observation observation(std::int64_t number, store::TimeMs at)
{
    store::Observation result;
    result.device = meter;
    result.at = number * 1000; // so that a reading tells its number
    wmbus::RadioFrame frame;
    frame.data.assign(40, static_cast<std::uint8_t>(number));
    frame.heardAt = std::chrono::system_clock::time_point(std::chrono::milliseconds(at));
    frame.port = "/dev/ttyUSB0";
    result.frame = frame;
    result.values = {{"METER", "m3", store::SeriesKind::Counter, {number, -2}, 0, {}}};
    return result;
}

void say(const QByteArray &line)
{
    // One write, so that a kill never leaves half a line.
    if (write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0)
        _exit(1);
}

int record(QCoreApplication &application, store::HistoryStore &history, std::int64_t number, int perSecond)
{
    constexpr int tickMs = 10;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QElapsedTimer clock;
    clock.start();
    const std::int64_t first = number;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        const std::int64_t due = first + clock.elapsed() * perSecond / 1000;
        QByteArray said;
        for (; number < due; ++number) {
            const store::TimeMs now = QDateTime::currentMSecsSinceEpoch();
            history.record(observation(number, now));
            said += QByteArray::number(qint64{number}) + ' ' + QByteArray::number(qint64{now}) + '\n';
        }
        if (!said.isEmpty())
            say(said);
        if (ended != 0)
            application.quit();
    });
    timer.start(tickMs);
    return application.exec();
}

// Until nothing waits for the server any more.
int deliver(QCoreApplication &application, const QString &folder)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        const QStringList spools = QDir(folder).entryList({QStringLiteral("spool-*.db")});
        const bool empty = std::all_of(spools.begin(), spools.end(), [&folder](const QString &name) { return store::Spool(folder + QLatin1Char('/') + name).observations() == 0; });
        if (empty)
            application.quit();
    });
    timer.start(200);
    return application.exec();
}

int check(QCoreApplication &application, store::HistoryStore &history, const QElapsedTimer &clock)
{
    QObject::connect(&history, &store::HistoryStore::statusChanged, &application, [&](const store::Status &status) {
        if (status.condition == store::Condition::Opening)
            return;
        const qint64 took = clock.elapsed();
        history.series(&application, [&application, &history, status, took](const store::Answer<std::vector<store::Series>> &series) {
            const store::SeriesId id = series && !series->empty() ? series->front().id : 0;
            history.readings({id}, store::allTime, &application, [&application, status, took](const store::Answer<std::vector<store::ReadingSpan>> &spans) {
                std::int64_t last = -1;
                std::int64_t missing = 0;
                std::size_t count = 0;
                if (spans) {
                    for (const store::Reading &reading : spans->front().inside) {
                        missing += reading.value.mantissa - last - 1;
                        last = reading.value.mantissa;
                        ++count;
                    }
                }
                say(QStringLiteral("%1 %2 %3 %4 %5 %6\n").arg(static_cast<int>(status.condition)).arg(status.rescue ? 1 : 0).arg(count).arg(last).arg(missing).arg(took).toLatin1());
                application.quit();
            });
        });
    });
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("store_writer FOLDER FIRST PER_SECOND [SERVER] | store_writer FOLDER check | store_writer FOLDER deliver 0 SERVER\n", stderr);
        return 1;
    }
    QElapsedTimer clock;
    clock.start();
    store::StoreOptions options;
    options.folder = arguments[1];
    options.backupsKept = 0;
    options.server = arguments.value(4);
    options.retryEvery = 100;
    store::HistoryStore history(options);
    if (arguments[2] == QLatin1String("check")) {
        const auto checking = [&] { return check(application, history, clock); };
        QTimer::singleShot(0, &application, [&history] { history.open(); });
        return checking();
    }
    history.open();
    if (arguments[2] == QLatin1String("deliver"))
        return deliver(application, options.folder);
    std::signal(SIGTERM, [](int) { ended = 1; });
    return record(application, history, arguments[2].toLongLong(), arguments.value(3, QStringLiteral("50")).toInt());
}
