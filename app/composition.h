#pragma once

#include "app/command_line.h"
#include "app/format_store.h"
#include "app/heard.h"
#include "app/history_room.h"
#include "app/rooms.h"
#include "app/settings.h"
#include "core/keys/key_entry.h"
#include "core/stick/stick_manager.h"

#include <map>
#include <memory>
#include <optional>

class QApplication;

namespace stick {
class VirtualStick;
}
namespace ui {
class MainWindow;
}

namespace app {

struct Call;
class Appearance;
class FileOpener;
class ProfileMenu;
class RecentFiles;
class DesktopMessage;
class MeterWatch;
class StartNotes;

// The fuse box: the one place that knows that what sticks hear goes to reception, what reception sees to the lists, and what the
// window asks to the sticks. Makes and owns the big things.
class Composition : public QObject {
    Q_OBJECT

public:
    Composition(const CommandLine &line, QApplication &application);
    ~Composition() override;

    // Shows the window and begins to listen.
    void start();
    // What a second start wants: to see this window, and what it was given.
    void answer(const Call &call);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] Heard &heard() { return *m_heard; }
    [[nodiscard]] stick::StickManager &sticks() { return *m_sticks; }
    [[nodiscard]] CuxdRoom &cuxd() { return m_rooms->cuxd(); }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] HistoryRoom &history() { return *m_history; }
    [[nodiscard]] KeysRoom &keys() { return m_rooms->keys(); }
    [[nodiscard]] PanelRoom &panels() { return m_rooms->panels(); }
    [[nodiscard]] AddMeterRoom &addMeter() { return m_rooms->addMeter(); }
    [[nodiscard]] RadioRoom &radio() { return m_rooms->radio(); }
    [[nodiscard]] CaptureRoom &captures() { return m_rooms->captures(); }
    // What is to be opened when this has ended: another profile. Nothing: the program ends.
    [[nodiscard]] const std::optional<CommandLine> &next() const { return m_next; }
    [[nodiscard]] RecentFiles &recentFiles() { return *m_recent; }
    [[nodiscard]] OverviewRoom &overview() { return m_rooms->overview(); }
    [[nodiscard]] WmbusmetersRoom &wmbusmeters() { return m_rooms->wmbusmeters(); }
    [[nodiscard]] CcuRoom &ccu() { return m_rooms->ccu(); }
    [[nodiscard]] PublishingRoom &publishing() { return m_rooms->publishing(); }
    [[nodiscard]] SettingsRoom &settingsRoom() { return m_rooms->settings(); }
    // Null while the demo does not run.
    [[nodiscard]] stick::VirtualStick *demoStick() { return m_demo.get(); }

private:
    void connectMessages();
    void connectSticks();
    void connectWindow();
    void makeRooms();
    void openPort(const QString &port);
    void startDemo();
    void showsDemo(bool demo);
    bool endDemo(); // false: none ran
    void tellRooms(bool demo);
    void useKeys();
    void showSticks();
    void beginWithOverview();
    void openProfile(const QString &name, bool isNew);
    void rememberPort(const stick::StickStatus &status);

    CommandLine m_first; // as it was given
    std::optional<CommandLine> m_next;
    QString m_profile;
    CommandLine m_line; // with the profile's folder
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Heard> m_heard;
    std::unique_ptr<FormatStore> m_formats; // null with --safe
    std::unique_ptr<stick::StickManager> m_sticks;
    std::unique_ptr<stick::VirtualStick> m_demo;
    QString m_demoPort;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<House> m_house;
    std::unique_ptr<HistoryRoom> m_history; // outlives the rooms that use it
    std::unique_ptr<Rooms> m_rooms;
    bool m_begun = false; // the first page was chosen
    std::unique_ptr<RecentFiles> m_recent;
    std::unique_ptr<MeterWatch> m_watch;
    std::unique_ptr<DesktopMessage> m_messages;
    std::map<QString, wmbus::Address> m_told; // the meter to show, by topic
    std::unique_ptr<ProfileMenu> m_profileMenu;

    std::unique_ptr<FileOpener> m_files;
    std::unique_ptr<StartNotes> m_startNotes;
};

} // namespace app
