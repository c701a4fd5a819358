#include "app/tour.h"

#include "app/cuxd_room.h"
#include "app/add_meter_room.h"
#include "app/demo_keys.h"
#include "app/heard.h"
#include "app/keys_room.h"
#include "app/language.h"
#include "app/tour_charts.h"
#include "app/settings.h"
#include "core/bytes/hex.h"
#include "app/tour_publishing.h"
#include "app/tour_radio.h"
#include "core/stick/household.h"
#include "core/stick/stick_manager.h"
#include "app/panel_room.h"
#include "app/use_question.h"
#include "core/history/time_zone.h"
#include "core/store/history_store.h"
#include "core/store/store_options.h"
#include "core/wmbus/names.h"
#include "ui/addresses/addresses_page.h"
#include "ui/cuxd/apply_view.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/cuxd/setup_view.h"
#include "ui/cuxd/sheets_view.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/range_model.h"
#include "ui/filter_field.h"
#include "core/inverter/profile_reader.h"
#include "core/polling/places.h"
#include "ui/keys/import_dialog.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_entry_dialog.h"
#include "ui/keys/keys_page.h"
#include "ui/main_window.h"
#include "ui/panels/inverter_page.h"
#include "ui/panels/inverter_panel.h"
#include "ui/panels/profile_check.h"
#include "ui/panels/write_box.h"
#include "ui/panels/add_meter_dialog.h"
#include "ui/panels/meter_panel.h"
#include "ui/stick/check_dialog.h"
#include "ui/marks.h"
#include "ui/overview/overview_page.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_dialog.h"
#include "ui/stick/connect_banner.h"
#include "ui/survey/mode_scan_dialog.h"
#include "ui/survey/report_dialog.h"
#include "ui/survey/signal_page.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/theme.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QLineEdit>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

#include <array>
#include <cstdio>
#include <functional>

namespace app {

namespace {

constexpr QSize usualSize(1280, 720);
constexpr QSize wideSize(1920, 1080);
constexpr auto heardFor = std::chrono::minutes(40);
const wmbus::Address gasMeter{0x18C4, 0x51601328, 1, 3};
const QString demoPort = QStringLiteral("/dev/ttyUSB0");

ui::TimePoint standingNow()
{
    return ui::TimePoint(std::chrono::milliseconds(QDateTime(QDate(2026, 11, 22), QTime(13, 22, 30)).toMSecsSinceEpoch()));
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

// The values of CUxD's screen, sunny hours later and with a limit.
ui::InverterView sunnyInverter()
{
    using inverter::DataPoint;
    const auto now = standingNow();
    ui::InverterView view;
    polling::InverterStatus &status = view.status;
    status.settings.number = 8061;
    status.settings.name = QCoreApplication::translate("app::InverterRoom", "Roof", "name of the demo's inverter");
    status.settings.plan.schedule = polling::Schedule::Daylight;
    status.settings.position = polling::placeOfZone("Europe/Berlin")->position;
    status.plan.state = true;
    status.plan.lastAnswer = now - std::chrono::seconds(98);
    status.plan.nextPoll = now + std::chrono::seconds(202);
    status.port = demoPort;
    status.values.set(DataPoint::Power, bytes::ScaledValue{15, 0});
    status.values.set(DataPoint::EnergyCounter, bytes::ScaledValue{48230, -3});
    status.values.set(DataPoint::Voltage, bytes::ScaledValue{4230, -1});
    status.values.set(DataPoint::Frequency, bytes::ScaledValue{5001, -2});
    status.values.set(DataPoint::AcTemperature, bytes::ScaledValue{130, -1});
    status.values.set(DataPoint::DcTemperature, bytes::ScaledValue{110, -1});
    status.values.set(DataPoint::CosPhi, bytes::ScaledValue{1000, -3});
    status.values.set(DataPoint::MaxPower, bytes::ScaledValue{200, 0});
    status.values.set(DataPoint::State, bytes::ScaledValue{1, 0});
    status.day = polling::Daylight(*status.settings.position, "Europe/Berlin", 0, 0).today(now);
    view.sums.sum24h = history::Sum{{90, -3}, 0, 0, true};
    view.sums.sumLastDay = history::Sum{{222, -3}, 0, 0, true};
    view.sums.sum = history::Sum{{1014, -2}, 0, 0, true};
    view.sums.sumDate = std::chrono::duration_cast<std::chrono::milliseconds>((now - std::chrono::hours(24 * 40)).time_since_epoch()).count();
    view.sticks = {QStringLiteral("00103512")};
    view.deaf = std::chrono::milliseconds(8400);
    view.lost = QStringLiteral("1 × 51601328");
    return view;
}

ui::InverterView silentInverter()
{
    ui::InverterView view = sunnyInverter();
    view.status.plan.state = false;
    view.status.last = polling::ExchangeResult::Outcome::NoAnswer;
    view.status.plan.lastAnswer = standingNow() - std::chrono::hours(3);
    view.lost.clear();
    return view;
}

struct TourWords {
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

// A window with its own lists; what happens in one picture is not seen in the next.
class Stage {
public:
    explicit Stage(const TourYear &year)
    {
        store::StoreOptions options; // never opened: what is said of meters waits in memory
        options.folder = m_folder.path();
        options.zone = "Europe/Berlin";
        history = std::make_unique<store::HistoryStore>(options);
        ui::WindowParts parts;
        parts.addresses = &heard.addresses();
        parts.telegrams = &heard.telegrams();
        parts.clock = [this] { return m_now; };
        parts.decode = [this](const wmbus::RadioFrame &frame) { return heard.decode(frame); };
        window = std::make_unique<ui::MainWindow>(parts);
        cuxd = new ui::CuxdPage(parts.clock);
        window->addPage(cuxd);
        window->banner()->setAccessCheck([](const QString &) {
            ui::PortAccess access;
            access.owner = QStringLiteral("root");
            access.group = QStringLiteral("dialout");
            access.mode = QStringLiteral("0660");
            access.user = QStringLiteral("installer");
            access.exists = true;
            return access;
        });
        overview = new ui::OverviewPage(parts.addresses, parts.clock);
        window->addPage(overview);
        inverter = new ui::InverterPage(parts.clock);
        inverter->setProfile(inverter::builtInProfile(), {});
        inverter->setUsualPlace(polling::placeOfZone("Europe/Berlin")->position);
        window->addPage(inverter);
        keys = std::make_unique<KeysRoom>(House{*window, heard, m_sticks, m_settings, parts.clock, m_folder.path(), true}, [] { return keys::SecretService::Present; });
        QObject::connect(keys.get(), &KeysRoom::keysChanged, window.get(), [this] { useKeys(); });
        useKeys();
        house = std::make_unique<House>(House{*window, heard, m_sticks, m_settings, [this] { return m_now; }, m_folder.path(), true});
        panels = std::make_unique<PanelRoom>(*house, [this] { return history.get(); });
        panels->setKeyEntry(true);
        addMeter = std::make_unique<AddMeterRoom>(*house, *panels);
        charts = year.addPage(*window);
        radio = std::make_unique<TourRadio>(heard, *window, parts.clock);
        window->restoreLayout(usualSize);
        window->show();
    }
    // The consumption page with the meters of these media, last month.
    void showConsumption(const QStringList &media)
    {
        fill();
        window->showPage(QStringLiteral("Consumption"));
        charts->range()->choose(ui::charts::Period::LastMonth);
        TourYear::showOnly(*charts, media);
    }
    void useKeys()
    {
        wmbus::KeyRing ring = keys->store().keyRing();
        std::vector<ui::KnownMeter> names = m_own;
        const std::vector<ui::KnownMeter> known = keys->knownMeters();
        names.insert(names.end(), known.begin(), known.end());
        DemoKeys demo = m_demoKeys ? demoKeys() : DemoKeys();
        for (const wmbus::KeyEntry &entry : demo.keys)
            ring.add(entry.meters, entry.key);
        names.insert(names.end(), demo.names.begin(), demo.names.end());
        heard.setKeys(std::move(ring), std::move(names));
    }
    // What the demo's meters have used by the time of the tour.
    void showOverview()
    {
        fill();
        const std::vector<ui::KnownMeter> names = demoKeys().names;
        std::vector<ui::TodayUse> uses;
        const std::array<std::int64_t, 2> amounts{4210, 3860};
        const std::array<const char *, 2> units{"m3", "kWh"};
        for (std::size_t i = 0; i < amounts.size() && i < names.size(); ++i) {
            ui::TodayUse use;
            use.name = names[i].name;
            use.meter = addressOfKey(i);
            use.icon = ui::mediumIcon(use.meter);
            use.amount = bytes::ScaledValue{amounts[i], -3};
            use.unit = units[i];
            uses.push_back(use);
        }
        overview->setToday(uses);
        overview->setPower(sunnyInverter().status.settings.name, QStringLiteral("15\u202FW"));
        window->showPage(QStringLiteral("Overview"));
        overview->refresh();
    }
    void showSettings()
    {
        auto *dialog = new ui::SettingsDialog(m_settings, window.get());
        dialog->open();
    }
    void showPalette(const QString &typed)
    {
        window->actions().palette->trigger();
        window->commandPalette().findChild<QLineEdit *>(QStringLiteral("paletteField"))->setText(typed);
    }
    // The user's own keys instead of the demo's, in a vault: one that fits, one in reversed byte order, one that was not heard yet.
    void ownKeys()
    {
        m_demoKeys = false;
        if (!keys->store().create("tour", {1, keys::Stretching::leastMemory}))
            return;
        const std::vector<wmbus::KeyEntry> known = demoKeys().keys;
        std::vector<keys::KeyEntry> entries;
        const auto add = [&](const wmbus::AddressPattern &meters, const crypto::Key &key, const QString &name, int days) {
            keys::KeyEntry entry{meters, key, name.toStdString(), {}, std::chrono::time_point_cast<std::chrono::seconds>(standingNow()) - std::chrono::days(days), {}, {}};
            if (!entries.empty()) {
                entry.origin = keys::KeyOrigin::Table;
                entry.source = "Liste.csv";
            }
            entries.push_back(entry);
        };
        const std::vector<ui::KnownMeter> names = demoKeys().names;
        add(known.at(0).meters, known.at(0).key, names.at(0).name, 0);
        entries.front().slot = 0;
        add(known.at(2).meters, known.at(2).key, names.at(2).name, 2);
        add(known.at(1).meters, known.at(1).key.reversed(), names.at(1).name, 2);
        add({0x12345678, 0x18C4, 0x01, 0x03}, known.at(3).key, QCoreApplication::translate("Tour", "Gas, garage"), 2);
        (void)keys->editing().replaceAll(std::move(entries), QStringLiteral("Liste.csv"));
        awaitReading();
    }
    // Old telegrams are read again in a thread of its own.
    void awaitReading()
    {
        QEventLoop loop;
        QObject::connect(&heard, &Heard::wasReadAgain, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
        heard.flush();
        window->showNotice({});
    }
    void lockKeys()
    {
        keys->store().lock();
        awaitReading();
    }
    void withoutKeys()
    {
        m_demoKeys = false;
        useKeys();
    }
    [[nodiscard]] static wmbus::Address addressOfKey(std::size_t meter)
    {
        const wmbus::AddressPattern meters = demoKeys().keys.at(meter).meters;
        return {*meters.manufacturer, meters.id, *meters.version, *meters.type};
    }
    // The digits of a demo meter's public key.
    static QByteArray digitsOf(std::size_t meter) { return QByteArray::fromStdString(bytes::toHex(demoKeys().keys.at(meter).key.data())); }
    void importList()
    {
        const std::vector<wmbus::KeyEntry> known = demoKeys().keys;
        QByteArray list = "Nummer;Raum;Schl\xC3\xBCssel\n";
        for (std::size_t i = 0; i < known.size(); ++i) {
            list += QByteArray::fromStdString(wmbus::idText(known[i].meters.id)) + ";" + demoKeys().names.at(i).name.toUtf8() + ";" + digitsOf(i) + "\n";
            if (i == 3)
                list += "94025233;;" + digitsOf(3).left(30) + "\n";
        }
        list += "12345679;;" + digitsOf(5) + "\n;;" + digitsOf(1) + "\n";
        keys->importing().begin(bytes::SecretBytes(list.begin(), list.end()), QStringLiteral("Liste.csv"));
    }
    void selectKey(const wmbus::Address &address)
    {
        window->showPage(QStringLiteral("Keys"));
        keys->page().select(address);
    }

    // The foil lies on the gas meter in the last ten minutes: it arrives twenty decibels weaker.
    void identify()
    {
        m_now = standingNow() - heardFor;
        radio->listenSince(listeningStick(1));
        hear(std::chrono::minutes(5));
        radio->identify().markOpen();
        hear(std::chrono::minutes(22));
        m_now = standingNow() - heardFor + std::chrono::minutes(22);
        radio->identify().markCovered();
        m_coveredId = 0x51601328;
        hear(heardFor);
        m_now = standingNow();
        radio->judge();
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
    }
    // Two rooms of the walk, the second one behind a wall.
    void walk()
    {
        m_now = standingNow() - heardFor;
        radio->listenSince(listeningStick(1));
        hear(std::chrono::minutes(10));
        m_now = standingNow() - heardFor + std::chrono::minutes(10);
        radio->endPoint(TourWords::tr("Cellar"));
        hear(std::chrono::minutes(25));
        m_now = standingNow() - heardFor + std::chrono::minutes(25);
        radio->endPoint(TourWords::tr("Hall, ground floor"));
        hear(heardFor);
        m_now = standingNow();
        radio->judge();
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
        window->showPage(QStringLiteral("Signal"));
        radio->page().findChild<QComboBox *>(QStringLiteral("measuringPoint"))->setCurrentIndex(2);
    }
    // Forty minutes of the household. The clock stands a minute earlier in between, because rates need two looks.
    void fill()
    {
        m_now = standingNow() - heardFor;
        radio->listenSince(listeningStick(1));
        m_now = standingNow() - std::chrono::minutes(1);
        hear(heardFor - std::chrono::minutes(1));
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
        m_now = standingNow();
        hear(heardFor);
        radio->judge();
        window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
    }
    void hear(std::chrono::milliseconds upTo)
    {
        for (; m_next && m_next->at <= upTo; m_next = m_household.next()) {
            if (!m_next->mode || bytes::hears(bytes::LinkMode::T2, *m_next->mode))
                heard.reception().onFrame(covered(frameOf(*m_next)));
        }
        heard.flush();
    }
    // The CUxD page with the stick, what was heard and the demo's keys; `setup` are the states of its lines.
    void fillCuxd(std::vector<stick::SetupLine> setup = {})
    {
        fill();
        ui::CuxdInput input;
        ui::CuxdStick stick;
        stick.port = demoPort;
        stick.id = 0x00103512;
        stick.name = QCoreApplication::translate("Tour", "Cellar");
        stick.phase = stick::Phase::Listening;
        stick.readMode = bytes::LinkMode::T2;
        stick.setup = std::move(setup);
        input.sticks = {stick};
        const DemoKeys demo = demoKeys();
        std::vector<keys::KeyEntry> entries;
        for (std::size_t i = 0; i < demo.keys.size(); ++i) {
            entries.emplace_back();
            entries.back().meters = demo.keys[i].meters;
            entries.back().key = demo.keys[i].key;
            if (i < demo.names.size())
                entries.back().name = demo.names[i].name.toStdString();
        }
        addCuxdMeters(input, heard.addresses(), entries, true);
        cuxd->setInput(input);
        window->showPage(QStringLiteral("Cuxd"));
    }
    // A setup as it lies on a CCU.
    void loadCuxdIni()
    {
        constexpr std::string_view ini = "KEY=WM:0000-0000\n;Gas und Wasser\nTTYPARAM=ttyUSB0:57600:8N1\nTTYASSIGN=ttyUSB0:WMOD\n"
                                         "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 000102030405060708090A0B0C0D0E0F\n"
                                         "TTYMAXIDLE=ttyUSB0:6:1:0105|00\nDEVLOGFILE=/media/usb0/dev.log\nLOGIT=CUX2500001:1 METER Gas\nAUTOSAVE=1\n";
        cuxd->plan()->load(cuxd::SetupText::parse(ini), QStringLiteral("cuxd.ini"));
    }
    // As the room of the keys says it after an import.
    static QString keyNotice()
    {
        return QCoreApplication::translate("app::KeysRoom", "%n key(s) from %1 imported. The file still holds them in clear.", nullptr, 4).arg(QStringLiteral("keys.txt")) + QLatin1Char(' ')
            + QCoreApplication::translate("app::KeysRoom", "%1 of %n locked telegram(s) of these meters can be read now.", nullptr, 340).arg(120);
    }
    // The gas meter that CUxD's documents speak of.
    void selectGasMeter() { window->addressesPage()->view()->selectAddress(gasMeter); }
    void selectHeatMeter()
    {
        for (int i = 0; i < heard.addresses().rowCount(); ++i) {
            const ui::AddressRow &row = heard.addresses().row(i);
            if (wmbus::mediumWord(row.address) == "heat" && row.telegram().records.size() > 8)
                return window->addressesPage()->view()->selectAddress(row.address);
        }
    }
    // The gas meter as its owner has it, with a month behind it.
    ui::MeterPanel *myGasMeter()
    {
        fill();
        selectGasMeter();
        panels->setMine(gasMeter, true);
        m_own.assign(1, {{gasMeter.id, gasMeter.manufacturer, gasMeter.version, gasMeter.type}, {}, {}, true});
        useKeys();
        ui::MeterPanel *panel = window->meterPanel();
        panel->mediumWanted(gasMeter, {});
        panel->nameWanted(gasMeter, QCoreApplication::translate("DemoKeys", "Gas, cellar"));
        awaitHistory();
        panel->showUse(gasMeter, monthOfGas());
        return panel;
    }
    // The history answers from a thread of its own, in the order of the questions; an answer may lead to the next question.
    void awaitHistory()
    {
        constexpr int questionsInARow = 3;
        QObject asker;
        for (int i = 0; i < questionsInARow; ++i) {
            QApplication::processEvents();
            bool answered = false;
            history->devices(&asker, [&answered](const auto &) { answered = true; });
            while (!answered)
                QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    // More at noon and in the evening, less at night, and a hole of nine hours.
    [[nodiscard]] ui::PanelUse monthOfGas() const
    {
        constexpr std::int64_t share[] = {0, 0, 0, 0, 1, 4, 9, 8, 5, 3, 3, 4, 6, 5, 3, 3, 4, 7, 9, 9, 8, 5, 2, 1}; // hundredths of a m3 by hour
        UseMaterial material;
        material.unit = "m3";
        store::ReadingSpan span;
        const store::TimeMs now = std::chrono::floor<std::chrono::milliseconds>(m_now).time_since_epoch().count();
        std::int64_t counter = 700'000;
        for (store::TimeMs at = now - 32 * store::dayMs; at <= now; at += 15 * store::minuteMs) {
            const std::int64_t hour = at / store::hourMs;
            counter += at / (15 * store::minuteMs) % 4 == 0 ? share[(hour + 1) % 24] * (8 + hour / 24 % 5) / 2 : 0;
            const store::TimeMs ago = now - at;
            if (ago < 20 * store::hourMs || ago > 29 * store::hourMs)
                span.inside.push_back({at, {counter, -2}, 0, 0});
        }
        material.detailsOf = {{span.inside.front().at, now + 1}};
        material.details = {span};
        return panelUse(material, {}, history::Calendar(history::zoneTable("Europe/Berlin")), now);
    }

private:
    // The number stands behind L, C and M, least significant byte first.
    [[nodiscard]] wmbus::RadioFrame covered(wmbus::RadioFrame frame) const
    {
        constexpr std::size_t addressAt = 2;
        const auto address = wmbus::addressFromWire(bytes::ByteSpan(frame.data).subspan(addressAt));
        if (m_coveredId != 0 && address && address->id == m_coveredId && frame.rssiDbm)
            frame.rssiDbm = *frame.rssiDbm - 20;
        return frame;
    }

    std::uint32_t m_coveredId = 0; // lies under foil; 0: none does
    ui::TimePoint m_now = standingNow();
    bool m_demoKeys = true;
    QTemporaryDir m_folder; // for the vault
    Settings m_settings{QString(), true};
    std::vector<ui::KnownMeter> m_own; // added by the user
    stick::StickManager m_sticks;
    stick::Household m_household;
    std::optional<stick::Transmission> m_next = m_household.next();

public:
    std::unique_ptr<store::HistoryStore> history;
    Heard heard{[this] { return m_now; }};
    std::unique_ptr<ui::MainWindow> window;
    ui::InverterPage *inverter = nullptr; // of the window
    ui::OverviewPage *overview = nullptr;
    ui::CuxdPage *cuxd = nullptr; // the window's
    ui::charts::ConsumptionPage *charts = nullptr; // the window's
    std::unique_ptr<KeysRoom> keys;
    std::unique_ptr<House> house;
    std::unique_ptr<PanelRoom> panels;
    std::unique_ptr<AddMeterRoom> addMeter;
    QWidget *front = nullptr; // what the picture shows instead of the window
    std::unique_ptr<TourRadio> radio;     // its pages are the window's
};

// What looks at the clock every second finds the same as before: a picture is the same, however long its arranging took.
class StandingTime : public QObject {
    bool eventFilter(QObject *object, QEvent *event) override
    {
        constexpr int shortestMs = 1000;
        const auto *timer = event->type() == QEvent::Timer ? qobject_cast<const QTimer *>(object) : nullptr;
        return timer && timer->interval() >= shortestMs;
    }
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
        {"panel", [](Stage &stage) { stage.myGasMeter(); }},
        {"panel-set", [](Stage &stage) {
             ui::MeterPanel *panel = stage.myGasMeter();
             panel->startSetMeter();
             panel->findChild<QLineEdit *>(QStringLiteral("setMeterField"))->setText(QLocale().decimalPoint() == QLatin1String(",") ? QStringLiteral("8297,105") : QStringLiteral("8297.105"));
         }},
        {"panel-signal", [](Stage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Signal); }},
        {"panel-cuxd", [](Stage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Cuxd); }},
        {"panel-note", [](Stage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Note); }},
        {"panel-heat", [](Stage &stage) {
             stage.fill();
             stage.selectHeatMeter();
             stage.window->meterPanel()->setTab(ui::MeterPanel::Tab::Records);
         }},
        {"panel-loose", [](Stage &stage) {
             stage.myGasMeter();
             ui::MeterPanel *loose = stage.panels->detach(gasMeter);
             stage.awaitHistory();
             loose->showUse(gasMeter, stage.monthOfGas());
             stage.front = loose->window();
         }},
        {"add-meter", [](Stage &stage) {
             stage.fill();
             stage.front = stage.addMeter->open();
             stage.front->findChild<QLineEdit *>(QStringLiteral("addMeterNumber"))->setText(QStringLiteral("FFD 51601328"));
         }},
        {"learn", [](Stage &stage) { stage.fill(); stage.front = stage.addMeter->open(true); }},
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
        {"inverter", [](Stage &stage) { stage.fill(); stage.inverter->setViews({sunnyInverter()}); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-limit", [](Stage &stage) {
             stage.fill();
             stage.inverter->setViews({sunnyInverter()});
             stage.window->showPage(QStringLiteral("Inverter"));
             polling::Wish wish;
             wish.maxPower = bytes::ScaledValue{150, 0};
             stage.inverter->panel(8061)->writeBox()->ask(wish);
         }},
        {"inverter-silent", [](Stage &stage) { stage.fill(); stage.inverter->setViews({silentInverter()}); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-add", [](Stage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Inverter")); stage.inverter->addInverter(); }},
        {"inverter-none", [](Stage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-profile", [](Stage &stage) {
             stage.fill();
             stage.window->showPage(QStringLiteral("Inverter"));
             stage.inverter->showProfileCheck(true);
             stage.inverter->profileCheck()->setCapture(QStringLiteral("5C08B4B06180000001027A01000000122B0401027C076968705F736F63E80301FD6601027C04716572668913027C08706D6574636463646E00"
                                                                       "027C07706D74636163648200027C0A6C6F765F63645F6365738610017C056D72616C6100"));
         }},
        {"keys", [](Stage &stage) { stage.fill(); stage.ownKeys(); stage.selectKey(stage.addressOfKey(1)); }},
        {"key-entry", [](Stage &stage) {
             stage.fill();
             stage.ownKeys();
             stage.selectKey(stage.addressOfKey(4));
             stage.keys->enterKeyFor(stage.addressOfKey(4));
             stage.keys->entry().findChild<QLineEdit *>(QStringLiteral("keyField"))->setText(QString::fromLatin1(Stage::digitsOf(4)));
         }},
        {"key-first", [](Stage &stage) {
             stage.withoutKeys();
             stage.fill();
             stage.selectGasMeter();
             stage.keys->enterKeyFor(stage.addressOfKey(0));
             stage.keys->entry().findChild<QLineEdit *>(QStringLiteral("keyField"))->setText(QString::fromLatin1(Stage::digitsOf(0)));
         }},
        {"key-import", [](Stage &stage) { stage.fill(); stage.ownKeys(); stage.importList(); }},
        {"keys-locked", [](Stage &stage) { stage.fill(); stage.ownKeys(); stage.lockKeys(); stage.window->showPage(QStringLiteral("Keys")); }},
        {"keys-empty", [](Stage &stage) { stage.window->showPage(QStringLiteral("Keys")); }},
        {"consumption", [](Stage &stage) { stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")}); }},
        {"consumption-day", [](Stage &stage) {
             stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")});
             stage.charts->range()->choose(ui::charts::Period::Yesterday);
             TourYear::settle(*stage.charts);
         }},
        {"consumption-compared", [](Stage &stage) {
             stage.showConsumption({QStringLiteral("gas")});
             ui::charts::Choice choice = stage.charts->feed()->choice();
             choice.compare = ui::charts::Compare::PreviousPeriod;
             stage.charts->choose(choice);
             TourYear::settle(*stage.charts);
             stage.charts->setTableShown(true);
         }},
        {"consumption-year", [](Stage &stage) {
             stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")});
             stage.charts->range()->choose(ui::charts::Preset::All);
             TourYear::settle(*stage.charts);
         }},
        {"signal", [](Stage &stage) {
             stage.fill();
             stage.window->showPage(QStringLiteral("Signal"));
             stage.radio->page().selectMeter({0x18C4, 0x51601328, 1, 3});
         }},
        {"signal-point", [](Stage &stage) { stage.walk(); }},
        {"signal-empty", [](Stage &stage) {
             stage.window->setSticks({deafStick()});
             stage.window->showPage(QStringLiteral("Signal"));
         }},
        {"big-figure", [](Stage &stage) {
             stage.walk();
             stage.radio->page().selectMeter({0x18C4, 0x51601328, 1, 3});
             stage.radio->page().showBigFigure(true);
         }},
        {"identify", [](Stage &stage) {
             stage.identify();
             stage.window->showPage(QStringLiteral("Signal"));
             stage.radio->page().showIdentify(true);
         }},
        {"report", [](Stage &stage) {
             stage.walk();
             stage.radio->page().findChild<QToolButton *>(QStringLiteral("report"))->click();
             auto *dialog = stage.window->findChild<ui::ReportDialog *>();
             dialog->setPlaceAndAuthor(TourWords::tr("12 Example Street"), QStringLiteral("E. Mustermann"));
             dialog->findChild<QLineEdit *>(QStringLiteral("reportPath"))->setText(QStringLiteral("/home/installer/reception.pdf"));
             stage.front = dialog;
         }},
        {"mode-scan", [](Stage &stage) {
             stage.fill();
             stage.front = &stage.radio->scan({listeningStick(40)});
         }},
        {"check", [](Stage &stage) {
             stage.fill();
             stage.front = &stage.radio->check({listeningStick(40)}, QStringLiteral("94 65 23 21"));
         }},
        {"check-no-access", [](Stage &stage) { stage.front = &stage.radio->check({lockedStick()}, QStringLiteral("51601328")); }},
        {"console", [](Stage &stage) {
             stage.fill();
             stage.radio->talk();
             stage.window->showPage(QStringLiteral("Console"));
             stage.window->findChild<QLineEdit *>(QStringLiteral("consoleLine"))->setText(QStringLiteral("0107|"));
         }},
        {"replay", [](Stage &stage) {
             stage.fill();
             stage.radio->showReplay();
         }},
        {"overview", [](Stage &stage) { stage.showOverview(); }},
        {"overview-empty", [](Stage &stage) { stage.window->setSticks({deafStick()}); stage.window->showPage(QStringLiteral("Overview")); }},
        {"palette", [](Stage &stage) { stage.fill(); stage.showPalette(QStringLiteral("c")); }},
        {"settings", [](Stage &stage) { stage.fill(); stage.showSettings(); }},
        {"settings-publishing", [](Stage &stage) { stage.fill(); showPublishing(*stage.window); }},
        {"stick", [](Stage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Stick")); }},
        {"cuxd", [](Stage &stage) { stage.fillCuxd(); stage.loadCuxdIni(); }},
        {"cuxd-setup", [](Stage &stage) {
             stage.fillCuxd();
             stage.loadCuxdIni();
             ui::SetupDocument *document = stage.cuxd->plan()->document();
             document->edit(document->text().withLinesBefore(4, "TTYINIT=ttyUSB1:0103|0003000XF80001000000"), QString());
             stage.cuxd->showView(ui::CuxdPage::View::Setup);
         }},
        {"cuxd-sheet", [](Stage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Sheets);
             stage.cuxd->sheetsView()->choose({0x18C4, 0x51601328, 1, 3});
         }},
        {"cuxd-sheet-inverter", [](Stage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Sheets);
             stage.cuxd->findChild<QLineEdit *>(QStringLiteral("sheetSticker"))->setText(QStringLiteral("00001F7D"));
         }},
        {"cuxd-apply", [](Stage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Apply);
             stage.cuxd->applyView()->applyNow();
             std::vector<stick::SetupLine> setup;
             for (const cuxd::Command &command : stage.cuxd->applyView()->commands()) {
                 const bool isKey = std::holds_alternative<cuxd::SetKey>(command);
                 setup.push_back({cuxd::messageOf(command).code, {}, isKey ? stick::SetupLine::State::CannotConfirm : stick::SetupLine::State::Confirmed, {}});
             }
             stage.fillCuxd(setup);
         }},
        {"cuxd-empty", [](Stage &stage) { stage.window->showPage(QStringLiteral("Cuxd")); }},
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

// The window, and a dialog that is open in its middle: nobody places windows where there is no desktop.
QPixmap withDialogs(QWidget &window)
{
    QPixmap picture = window.grab();
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        const QPixmap above = dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 96));
        const QRect place(QPoint((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2), dialog->size());
        painter.drawPixmap(place.topLeft(), above);
        painter.setPen(ui::color(ui::Token::Line, window.palette()));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return picture;
}

// A blinking cursor is not the same twice. A window that becomes active only later would still give the field its focus: it forgets which.
void leaveFields()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (QWidget *chosen = window->focusWidget())
            chosen->clearFocus();
    }
}

QImage grabbed(const Stage &stage)
{
    return stage.front ? stage.front->grab().toImage() : withDialogs(*stage.window).toImage();
}

// Layouts, and what is put off to the next turn of the event loop, come to rest.
QImage settled(const Stage &stage)
{
    constexpr int mostTurns = 50;
    QImage before;
    QImage now = grabbed(stage);
    for (int turn = 0; turn < mostTurns && now != before; ++turn) {
        QApplication::processEvents();
        leaveFields();
        before = std::exchange(now, grabbed(stage));
    }
    return now;
}

bool take(const Picture &picture, const TourYear &year, const QString &file)
{
    Stage stage(year);
    picture.arrange(stage);
    stage.awaitHistory();
    return settled(stage).save(file, "PNG");
}

} // namespace

int takeTour(const QString &folder, QApplication &application)
{
    qputenv("TZ", "Europe/Berlin"); // times of day are part of the pictures
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "%1 cannot be made.").arg(folder)));
        return 1;
    }
    StandingTime standing;
    application.installEventFilter(&standing);
    const QPalette system = application.palette();
    const std::vector<Picture> all = pictures();
    TourYear year(std::chrono::duration_cast<std::chrono::milliseconds>(standingNow().time_since_epoch()).count());
    for (const QString &language : {QStringLiteral("de"), QStringLiteral("en")}) {
        installLanguage(application, language);
        QLocale::setDefault(language == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::English, QLocale::UnitedStates));
        year.speak();
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::applyTheme(application, theme, system);
            int number = 0;
            for (const Picture &picture : all) {
                const QString name = QStringLiteral("%1-%2-%3-%4.png").arg(++number, 2, 10, QLatin1Char('0')).arg(QLatin1String(picture.name),
                                         theme == ui::ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"), language);
                if (!take(picture, year, QDir(folder).filePath(name))) {
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
