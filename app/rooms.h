#pragma once

#include "app/room.h"

#include <functional>
#include <memory>
#include <vector>

namespace app {

class AddMeterRoom;
class CaptureRoom;
class CcuRoom;
class CuxdRoom;
class HistoryRoom;
class InverterRoom;
class KeysRoom;
class OverviewRoom;
class PanelRoom;
class PublishingRoom;
class RadioRoom;
class SettingsRoom;
class WmbusmetersRoom;

// The rooms of the program, each of which makes its own page, and the one place that knows which of them hears of which. A room that
// needs another gets it here.
class Rooms : public QObject {
    Q_OBJECT

public:
    struct Demo {
        std::function<QString()> port; // empty while it does not run
        std::function<bool()> end;     // false: none ran
    };
    // House and history outlive the rooms.
    Rooms(const House &house, HistoryRoom &history, Demo demo);
    ~Rooms() override;

    // True when one of them deals with this file.
    bool takeFile(const QString &path);
    void setDemo(bool demo);

    [[nodiscard]] CuxdRoom &cuxd() { return *m_cuxd; }
    [[nodiscard]] KeysRoom &keys() { return *m_keys; }
    [[nodiscard]] PanelRoom &panels() { return *m_panels; }
    [[nodiscard]] AddMeterRoom &addMeter() { return *m_addMeter; }
    [[nodiscard]] RadioRoom &radio() { return *m_radio; }
    [[nodiscard]] CaptureRoom &captures() { return *m_captures; }
    [[nodiscard]] OverviewRoom &overview() { return *m_overview; }
    [[nodiscard]] WmbusmetersRoom &wmbusmeters() { return *m_wmbusmeters; }
    [[nodiscard]] CcuRoom &ccu() { return *m_ccu; }
    [[nodiscard]] PublishingRoom &publishing() { return *m_publishing; }
    [[nodiscard]] SettingsRoom &settings() { return *m_settings; }

private:
    template <class R, class... Needs>
    R *add(Needs &&...needs);
    void makeCuxdAndFiles();
    void makeKeys();
    void makeNeighbours();
    void makePanels();
    void makeOverview();
    void makeRadio();

    const House &m_house;
    HistoryRoom &m_history;
    Demo m_demo;
    std::vector<std::unique_ptr<Room>> m_rooms; // in the order in which they are asked for a file
    SettingsRoom *m_settings = nullptr;
    InverterRoom *m_inverter = nullptr;
    CuxdRoom *m_cuxd = nullptr;
    KeysRoom *m_keys = nullptr;
    PublishingRoom *m_publishing = nullptr;
    CcuRoom *m_ccu = nullptr;
    WmbusmetersRoom *m_wmbusmeters = nullptr;
    PanelRoom *m_panels = nullptr;
    AddMeterRoom *m_addMeter = nullptr;
    OverviewRoom *m_overview = nullptr;
    RadioRoom *m_radio = nullptr;
    CaptureRoom *m_captures = nullptr;
};

} // namespace app
