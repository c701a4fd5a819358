#pragma once

#include "app/add_meter_room.h"
#include "app/heard.h"
#include "app/keys_room.h"
#include "app/panel_room.h"
#include "app/settings.h"
#include "app/tour_charts.h"
#include "app/tour_radio.h"
#include "app/tour_views.h"
#include "core/stick/household.h"
#include "core/stick/stick_manager.h"
#include "core/store/history_store.h"
#include "ui/main_window.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace ui {
class CuxdPage;
class InverterPage;
class OverviewPage;
}
namespace ui::charts {
class ConsumptionPage;
} // namespace ui::charts

namespace app {

// A window with its own lists, for one picture of the tour; what happens in one picture is not seen in the next.
class TourStage {
public:
    explicit TourStage(const TourYear &year);
    // The consumption page with the meters of these media, last month.
    void showConsumption(const QStringList &media);
    // Those of the user, and of the demo unless taken away, go to what hears.
    void useKeys();
    // What the demo's meters have used by the time of the tour.
    void showOverview();
    void showSettings();
    void showPalette(const QString &typed);
    // The user's own keys instead of the demo's, in a vault: one that fits, one in reversed byte order, one that was not heard yet.
    void ownKeys();
    // Old telegrams are read again in a thread of its own.
    void awaitReading();
    void lockKeys();
    void withoutKeys();
    // Of the demo's meter with this key.
    [[nodiscard]] static wmbus::Address addressOfKey(std::size_t meter);
    // The digits of a demo meter's public key.
    [[nodiscard]] static QByteArray digitsOf(std::size_t meter);
    // A list with lines of every kind of fault is looked at.
    void importList();
    void selectKey(const wmbus::Address &address);

    // The foil lies on the gas meter in the last ten minutes: it arrives twenty decibels weaker.
    void identify();
    // Two rooms of the walk, the second one behind a wall.
    void walk();
    // Forty minutes of the household. The clock stands a minute earlier in between, because rates need two looks.
    void fill();
    // Of the household, from where it stands up to this time after its beginning.
    void hear(std::chrono::milliseconds upTo);
    // The CUxD page with the stick, what was heard and the demo's keys; `setup` are the states of its lines.
    void fillCuxd(std::vector<stick::SetupLine> setup = {});
    // A setup as it lies on a CCU.
    void loadCuxdIni();
    // As the room of the keys says it after an import.
    [[nodiscard]] static QString keyNotice();
    // The gas meter that CUxD's documents speak of.
    void selectGasMeter();
    void selectHeatMeter();
    // The gas meter as its owner has it, with a month behind it.
    ui::MeterPanel *myGasMeter();
    // The history answers from a thread of its own, in the order of the questions; an answer may lead to the next question.
    void awaitHistory();

private:
    // The number stands behind L, C and M, least significant byte first.
    [[nodiscard]] wmbus::RadioFrame covered(wmbus::RadioFrame frame) const;

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

} // namespace app
