#include "app/replay.h"
#include "core/capture/capture_file.h"
#include "core/stick/household.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <fstream>

// A million telegrams of the demo's household through the whole replay: file, decoder, lists, figures. bench_replay [TELEGRAMS]
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("million.wmbus"));
    {
        std::ofstream file(path.toStdString());
        file << capture::captureHeader() << '\n';
        stick::Household household;
        std::string line;
        const auto start = std::chrono::system_clock::time_point(std::chrono::hours(490000));
        for (int i = 0; i < count; ++i) {
            const auto transmission = household.next();
            wmbus::RadioFrame frame;
            frame.data = transmission->telegram;
            frame.heardAt = start + transmission->at;
            frame.rssiDbm = transmission->rssiDbm;
            frame.linkMode = bytes::LinkMode::T2;
            frame.port = "/dev/ttyUSB0";
            capture::writeCaptureLine(line, frame);
            file << line << '\n';
        }
    }
    app::Replay replay([] { return wmbus::KeyRing(); }, [] { return std::chrono::system_clock::now(); });
    QElapsedTimer clock;
    qint64 longest = 0;
    QElapsedTimer between;
    QTimer beat; // the window's events between two batches
    beat.setInterval(0);
    QObject::connect(&beat, &QTimer::timeout, [&] {
        longest = std::max(longest, between.restart());
    });
    QObject::connect(&replay, &app::Replay::ended, [&] {
        std::printf("%d telegrams in %.2f s, %llu counted, %zu meters, longest wait of the window %lld ms\n", count, static_cast<double>(clock.elapsed()) / 1000,
                    static_cast<unsigned long long>(replay.state().telegrams), replay.addresses().recordedMeters(), static_cast<long long>(longest));
        QApplication::quit();
    });
    clock.start();
    between.start();
    beat.start();
    replay.open(path, ui::ReplaySpeed::Fastest);
    return QApplication::exec();
}
