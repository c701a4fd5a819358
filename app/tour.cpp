#include "app/tour.h"

#include "app/demo_keys.h"
#include "app/heard.h"
#include "app/language.h"
#include "core/stick/household.h"
#include "ui/addresses/addresses_page.h"
#include "ui/filter_field.h"
#include "ui/main_window.h"
#include "ui/stick/connect_banner.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>

#include <cstdio>
#include <functional>

namespace app {

namespace {

constexpr QSize usualSize(1280, 720);
constexpr QSize wideSize(1920, 1080);
constexpr auto heardFor = std::chrono::minutes(40);
const QString demoPort = QStringLiteral("/dev/ttyUSB0");

ui::TimePoint standingNow()
{
    return ui::TimePoint(std::chrono::milliseconds(QDateTime(QDate(2026, 11, 22), QTime(17, 22, 30)).toMSecsSinceEpoch()));
}

stick::StickStatus listeningStick(std::uint64_t telegrams)
{
    const ui::TimePoint now = standingNow();
    stick::StickStatus status;
    status.port = demoPort.toStdString();
    status.phase = stick::Phase::Listening;
    status.device = hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x00103512};
    status.configuration = hci::cuxdConfiguration(bytes::LinkMode::T2);
    status.pingTime = std::chrono::milliseconds(3);
    status.telegrams = telegrams;
    status.listeningSince = now - heardFor;
    status.lastByteAt = now - std::chrono::seconds(3);
    status.lastTelegramAt = status.lastByteAt;
    hci::SystemStatus counters;
    counters.systemTick = 242000;
    counters.framesReceived = static_cast<std::uint32_t>(telegrams);
    counters.crcErrors = 12;
    status.system = counters;
    return status;
}

stick::StickStatus deafStick()
{
    stick::StickStatus status = listeningStick(0);
    status.listeningSince = standingNow() - std::chrono::seconds(75);
    status.lastByteAt.reset();
    status.lastTelegramAt.reset();
    return status;
}

stick::StickStatus lockedStick()
{
    stick::StickStatus status;
    status.port = demoPort.toStdString();
    status.phase = stick::Phase::Waiting;
    status.problem = stick::Problem::NoPermission;
    return status;
}

wmbus::RadioFrame frameOf(const stick::Transmission &transmission)
{
    wmbus::RadioFrame frame;
    frame.data = transmission.telegram;
    frame.heardAt = standingNow() - heardFor + transmission.at;
    frame.rssiDbm = transmission.rssiDbm;
    frame.linkMode = bytes::LinkMode::T2;
    frame.port = demoPort.toStdString();
    return frame;
}

// A window with its own lists; what happens in one picture is not seen in the next.
class Stage {
public:
    Stage()
    {
        DemoKeys demo = demoKeys();
        wmbus::KeyRing ring;
        for (const wmbus::KeyEntry &entry : demo.keys)
            ring.add(entry.meters, entry.key);
        heard.setKeys(std::move(ring), std::move(demo.names));
        ui::WindowParts parts;
        parts.addresses = &heard.addresses();
        parts.telegrams = &heard.telegrams();
        parts.clock = [this] { return m_now; };
        parts.decode = [this](const wmbus::RadioFrame &frame) { return heard.decode(frame); };
        window = std::make_unique<ui::MainWindow>(parts);
        window->banner()->setAccessCheck([](const QString &) {
            ui::PortAccess access;
            access.owner = QStringLiteral("root");
            access.group = QStringLiteral("dialout");
            access.mode = QStringLiteral("0660");
            access.user = QStringLiteral("installer");
            access.exists = true;
            return access;
        });
        window->restoreLayout(usualSize);
        window->show();
    }

    // Forty minutes of the household. The clock stands a minute earlier in between, because rates need two looks.
    void fill()
    {
        m_now = standingNow() - std::chrono::minutes(1);
        hear(heardFor - std::chrono::minutes(1));
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
        m_now = standingNow();
        hear(heardFor);
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
    }
    void hear(std::chrono::milliseconds upTo)
    {
        for (; m_next && m_next->at <= upTo; m_next = m_household.next()) {
            if (!m_next->mode || bytes::hears(bytes::LinkMode::T2, *m_next->mode))
                heard.reception().onFrame(frameOf(*m_next));
        }
        heard.flush();
    }
    // As the composition says it after a key file.
    static QString keyNotice() { return QCoreApplication::translate("app::Composition", "Keys from %1: %2 of %3 telegrams can be read now.").arg(QStringLiteral("keys.txt")).arg(120).arg(340); }
    // The gas meter that CUxD's documents speak of.
    void selectGasMeter() { window->addressesPage()->view()->selectAddress({0x18C4, 0x51601328, 1, 3}); }

private:
    ui::TimePoint m_now = standingNow();
    stick::Household m_household;
    std::optional<stick::Transmission> m_next = m_household.next();

public:
    Heard heard{[this] { return m_now; }};
    std::unique_ptr<ui::MainWindow> window;
};

struct Picture {
    const char *name;
    std::function<void(Stage &)> arrange;
};

std::vector<Picture> pictures()
{
    return {
        {"addresses", [](Stage &stage) { stage.fill(); }},
        {"meter", [](Stage &stage) { stage.fill(); stage.selectGasMeter(); }},
        {"filter", [](Stage &stage) { stage.fill(); stage.window->filterField()->setText(QStringLiteral("rssi<-80 age<30min")); }},
        {"filter-wrong", [](Stage &stage) { stage.fill(); stage.window->filterField()->setText(QStringLiteral("rssi<weak")); }},
        {"paused", [](Stage &stage) { stage.fill(); stage.window->setPaused(true); stage.hear(heardFor + std::chrono::seconds(20)); }},
        {"telegrams", [](Stage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Telegrams")); }},
        {"inspector", [](Stage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=51601328"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
             emit stage.window->inspector()->hex()->byteChosen(19);
         }},
        {"inspector-changes", [](Stage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=51601328"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
             stage.window->inspector()->setOnlyChanges(true);
             stage.window->inspector()->setBytesShown(ui::BytesShown::Both);
             emit stage.window->inspector()->hex()->byteChosen(25);
         }},
        {"inspector-no-key", [](Stage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=21236594"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
         }},
        {"keys-opened", [](Stage &stage) {
             stage.fill();
             stage.window->showNotice(Stage::keyNotice(), ui::NoticeBar::Kind::Done);
         }},
        {"stick", [](Stage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Stick")); }},
        {"waiting", [](Stage &stage) { stage.window->setSticks({deafStick()}); }},
        {"no-stick", [](Stage &stage) { stage.window->setSticks({}); }},
        {"no-permission", [](Stage &stage) { stage.window->setSticks({lockedStick()}); stage.window->showPage(QStringLiteral("Stick")); }},
        {"demo", [](Stage &stage) { stage.fill(); stage.window->setDemo(true); }},
        {"wide", [](Stage &stage) { stage.window->resize(wideSize); stage.fill(); stage.selectGasMeter(); }},
        {"wide-inspector", [](Stage &stage) {
             stage.window->resize(wideSize);
             stage.fill();
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
         }},
    };
}

bool take(const Picture &picture, const QString &file)
{
    Stage stage;
    picture.arrange(stage);
    QApplication::processEvents(); // layouts settle
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus(); // a blinking cursor is not the same twice
    QApplication::processEvents();
    return stage.window->grab().save(file, "PNG");
}

} // namespace

int takeTour(const QString &folder, QApplication &application)
{
    qputenv("TZ", "Europe/Berlin"); // times of day are part of the pictures
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "%1 cannot be made.").arg(folder)));
        return 1;
    }
    const QPalette system = application.palette();
    const std::vector<Picture> all = pictures();
    for (const QString &language : {QStringLiteral("de"), QStringLiteral("en")}) {
        installLanguage(application, language);
        QLocale::setDefault(language == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::English, QLocale::UnitedStates));
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::applyTheme(application, theme, system);
            int number = 0;
            for (const Picture &picture : all) {
                const QString name = QStringLiteral("%1-%2-%3-%4.png").arg(++number, 2, 10, QLatin1Char('0')).arg(QLatin1String(picture.name),
                                         theme == ui::ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"), language);
                if (!take(picture, QDir(folder).filePath(name))) {
                    std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "%1 cannot be written.").arg(name)));
                    return 1;
                }
                std::printf("%s\n", qPrintable(name));
            }
        }
    }
    return 0;
}

} // namespace app
