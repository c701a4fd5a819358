#pragma once

#include "app/command_line.h"
#include "app/format_store.h"
#include "app/heard.h"
#include "app/history_room.h"
#include "app/room.h"
#include "app/settings.h"
#include "core/keys/key_entry.h"
#include "core/stick/stick_manager.h"

#include <QPalette>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

class QApplication;

namespace stick {
class VirtualStick;
}
namespace ui {
class MainWindow;
}

namespace app {

class CuxdRoom;
class KeysRoom;
class AddMeterRoom;
class PanelRoom;
class CaptureRoom;
class RadioRoom;

// The fuse box: the one place that knows that what sticks hear goes to reception, what reception sees to the lists, and what the
// window asks to the sticks. Makes and owns the big things.
class Composition : public QObject {
    Q_OBJECT

public:
    Composition(const CommandLine &line, QApplication &application);
    ~Composition() override;

    // Shows the window and begins to listen.
    void start();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] Heard &heard() { return *m_heard; }
    [[nodiscard]] stick::StickManager &sticks() { return *m_sticks; }
    [[nodiscard]] CuxdRoom &cuxd() { return *m_cuxd; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] HistoryRoom &history() { return *m_history; }
    [[nodiscard]] KeysRoom &keys() { return *m_keys; }
    [[nodiscard]] PanelRoom &panels() { return *m_panels; }
    [[nodiscard]] AddMeterRoom &addMeter() { return *m_addMeter; }
    [[nodiscard]] RadioRoom &radio() { return *m_radio; }
    [[nodiscard]] CaptureRoom &captures() { return *m_captures; }
    // Null while the demo does not run.
    [[nodiscard]] stick::VirtualStick *demoStick() { return m_demo.get(); }

private:
    void connectSticks();
    void connectWindow();
    void makeRooms();
    void startDemo();
    void endDemo();
    void openFiles(const QStringList &files);
    bool takenByRoom(const QString &path);
    void tellRooms(bool demo);
    void useKeys();
    void playNext();
    void setLanguage(const QString &code);
    void setTheme(ui::ThemeChoice theme);
    void showSticks();
    void rememberPort(const stick::StickStatus &status);

    CommandLine m_line;
    QApplication &m_application;
    QPalette m_systemPalette;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Heard> m_heard;
    std::unique_ptr<FormatStore> m_formats; // null with --safe
    std::unique_ptr<stick::StickManager> m_sticks;
    std::unique_ptr<stick::VirtualStick> m_demo;
    QString m_demoPort;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<House> m_house;
    std::unique_ptr<HistoryRoom> m_history; // outlives the rooms that use it
    CuxdRoom *m_cuxd = nullptr;
    PanelRoom *m_panels = nullptr; // two of the rooms
    AddMeterRoom *m_addMeter = nullptr;
    std::vector<std::unique_ptr<Room>> m_rooms; // in the order in which they are asked for a file
    KeysRoom *m_keys = nullptr;                 // one of them
    RadioRoom *m_radio = nullptr;
    CaptureRoom *m_captures = nullptr;

    std::vector<ui::KnownMeter> m_names;    // from a cuxd.ini that was taken over
    std::deque<wmbus::RadioFrame> m_replay; // of opened files, not shown yet
    QTimer m_replayTimer;
};

} // namespace app
