#pragma once

#include "ui/clock.h"

#include <QObject>
#include <QString>

namespace stick {
class StickManager;
}
namespace ui {
class MainWindow;
}

namespace app {

class Heard;
class Settings;

// What every room of the program may use; all of it is owned by the fuse box (composition) and outlives the rooms.
struct House {
    ui::MainWindow &window;
    Heard &heard;
    stick::StickManager &sticks;
    Settings &settings;
    ui::Clock clock;
    QString dataDir; // never empty
    bool safe;       // --safe: nothing that was kept is read, nothing is kept
};

// One thing that people come for, with its page: makes it, connects it, keeps it. Rooms that need each other get each other through
// their constructors, in rooms.cpp.
class Room : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // A file that was opened or dropped. True when this room deals with it; then nobody else is asked.
    virtual bool takeFile(const QString &) { return false; }
    // The demo stick was started or ended. What it plays is no record of what can be heard here.
    virtual void setDemo(bool) {}
};

} // namespace app
