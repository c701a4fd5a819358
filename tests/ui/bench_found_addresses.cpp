#include "heard_by_hand.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

// bench_found_addresses [SECONDS]: the table of found addresses, sorted by time and visible, with 2,000 meters and 500 telegrams a
// second from a 2 ms timer. Longest stall: longest time between two ticks of a 1 ms timer.
int main(int argc, char **argv)
{
    constexpr int meters = 2000;
    constexpr int perTick = 1; // every 2 ms
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 60;
    ui::applyTheme(application, ui::ThemeChoice::Light, application.palette());
    const ui::Clock clock = [] { return std::chrono::system_clock::now(); };
    ui::FoundAddressesModel model(clock);
    ui::TelegramListModel telegrams(clock);
    ui::AddressesPage page(&model, clock);
    page.resize(1280, 720);
    page.show();
    for (std::uint32_t id = 0; id < meters; ++id)
        model.show(byhand::sighting({id, 0, -80, wmbus::Verdict::Secure, 1000}));
    model.flush();

    std::mt19937 random(1);
    QElapsedTimer running;
    running.start();
    quint64 fed = 0;
    QTimer feed;
    feed.setTimerType(Qt::PreciseTimer);
    QObject::connect(&feed, &QTimer::timeout, [&] {
        // Late ticks are made up for: the rate is what counts.
        for (; fed < static_cast<quint64>(running.elapsed()) * perTick / 2; ++fed) {
            const auto sighting = byhand::sighting({static_cast<std::uint32_t>(random() % meters), static_cast<double>(fed) / 500, -60 - static_cast<int>(random() % 40),
                                                    wmbus::Verdict::Secure, static_cast<std::int64_t>(fed)});
            model.show(sighting);
            telegrams.show(sighting);
        }
    });
    feed.start(2);
    qint64 longest = 0;
    QElapsedTimer tick;
    tick.start();
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, [&] { longest = std::max(longest, tick.restart()); });
    const std::clock_t before = std::clock();
    QTimer::singleShot(2000, [&] { longest = 0; }); // the first paint is no steady state
    heart.start(1);
    QTimer::singleShot(seconds * 1000, &application, &QApplication::quit);
    QApplication::exec();
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    const double wall = static_cast<double>(running.elapsed()) / 1000.0;
    std::printf("%d meters, %.0f telegrams/s for %.0f s: %.1f %% of one core, longest stall %lld ms\n", meters, static_cast<double>(fed) / wall, wall, 100.0 * cpu / wall,
                static_cast<long long>(longest));
    return 0;
}
