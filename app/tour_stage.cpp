#include "app/tour_stage.h"

#include "app/demo_keys.h"
#include "core/polling/places.h"
#include "core/store/store_options.h"
#include "core/inverter/profile_reader.h"
#include "core/wmbus/names.h"
#include "ui/addresses/addresses_page.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/range_model.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/marks.h"
#include "ui/overview/overview_page.h"
#include "ui/palette/command_palette.h"
#include "ui/panels/inverter_page.h"
#include "ui/panels/meter_panel.h"
#include "ui/settings/settings_dialog.h"
#include "ui/stick/connect_banner.h"
#include "ui/survey/signal_page.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

#include <array>

namespace app {

namespace {

constexpr QSize usualSize(1280, 720);

} // namespace

TourStage::TourStage(const TourYear &year)
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

void TourStage::showConsumption(const QStringList &media)
{
    fill();
    window->showPage(QStringLiteral("Consumption"));
    charts->range()->choose(ui::charts::Period::LastMonth);
    TourYear::showOnly(*charts, media);
}

void TourStage::showOverview()
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

void TourStage::showSettings()
{
    auto *dialog = new ui::SettingsDialog(m_settings, window.get());
    dialog->open();
}

void TourStage::showPalette(const QString &typed)
{
    window->actions().palette->trigger();
    window->commandPalette().findChild<QLineEdit *>(QStringLiteral("paletteField"))->setText(typed);
}

void TourStage::identify()
{
    m_now = standingNow() - tourHearsFor;
    radio->listenSince(listeningStick(1));
    hear(std::chrono::minutes(5));
    radio->identify().markOpen();
    hear(std::chrono::minutes(22));
    m_now = standingNow() - tourHearsFor + std::chrono::minutes(22);
    radio->identify().markCovered();
    m_coveredId = tourGasMeter.id;
    hear(tourHearsFor);
    m_now = standingNow();
    radio->judge();
    window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
}

void TourStage::walk()
{
    m_now = standingNow() - tourHearsFor;
    radio->listenSince(listeningStick(1));
    hear(std::chrono::minutes(10));
    m_now = standingNow() - tourHearsFor + std::chrono::minutes(10);
    radio->endPoint(QCoreApplication::translate("Tour", "Cellar"));
    hear(std::chrono::minutes(25));
    m_now = standingNow() - tourHearsFor + std::chrono::minutes(25);
    radio->endPoint(QCoreApplication::translate("Tour", "Hall, ground floor"));
    hear(tourHearsFor);
    m_now = standingNow();
    radio->judge();
    window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
    window->showPage(QStringLiteral("Signal"));
    radio->page().findChild<QComboBox *>(QStringLiteral("measuringPoint"))->setCurrentIndex(2);
}

void TourStage::fill()
{
    m_now = standingNow() - tourHearsFor;
    radio->listenSince(listeningStick(1));
    m_now = standingNow() - std::chrono::minutes(1);
    hear(tourHearsFor - std::chrono::minutes(1));
    window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
    m_now = standingNow();
    hear(tourHearsFor);
    radio->judge();
    window->setSticks({listeningStick(heard.addresses().recordedTelegrams())});
}

void TourStage::hear(std::chrono::milliseconds upTo)
{
    for (; m_next && m_next->at <= upTo; m_next = m_household.next()) {
        if (!m_next->mode || bytes::hears(bytes::LinkMode::T2, *m_next->mode))
            heard.reception().onFrame(covered(frameOf(*m_next)));
    }
    heard.flush();
}

void TourStage::selectGasMeter()
{
    window->addressesPage()->view()->selectAddress(tourGasMeter);
}

void TourStage::selectHeatMeter()
{
    for (int i = 0; i < heard.addresses().rowCount(); ++i) {
        const ui::AddressRow &row = heard.addresses().row(i);
        if (wmbus::mediumWord(row.address) == "heat" && row.telegram().records.size() > 8)
            return window->addressesPage()->view()->selectAddress(row.address);
    }
}

ui::MeterPanel *TourStage::myGasMeter()
{
    fill();
    selectGasMeter();
    panels->setMine(tourGasMeter, true);
    m_own.assign(1, {{tourGasMeter.id, tourGasMeter.manufacturer, tourGasMeter.version, tourGasMeter.type}, {}, {}, true});
    useKeys();
    ui::MeterPanel *panel = window->meterPanel();
    panel->mediumWanted(tourGasMeter, {});
    panel->nameWanted(tourGasMeter, QCoreApplication::translate("DemoKeys", "Gas, cellar"));
    awaitHistory();
    panel->showUse(tourGasMeter, monthOfGas(m_now));
    return panel;
}

void TourStage::awaitHistory()
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

wmbus::RadioFrame TourStage::covered(wmbus::RadioFrame frame) const
{
    constexpr std::size_t addressAt = 2;
    const auto address = wmbus::addressFromWire(bytes::ByteSpan(frame.data).subspan(addressAt));
    if (m_coveredId != 0 && address && address->id == m_coveredId && frame.rssiDbm)
        frame.rssiDbm = *frame.rssiDbm - 20;
    return frame;
}

} // namespace app
