#pragma once

#include "core/wmbus/radio_frame.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>

namespace ui {
class MainWindow;
}

namespace app {

class Heard;
class RecentFiles;

// Files that were named, dropped or chosen: each goes to the room that knows it; telegrams that no room wants are played into the lists.
class FileOpener : public QObject {
    Q_OBJECT

public:
    // `takenByRoom`: asks the rooms in their order.
    FileOpener(ui::MainWindow &window, Heard &heard, RecentFiles &recent, std::function<bool(const QString &)> takenByRoom);

    void open(const QStringList &files);
    // Whether telegrams of a file wait to be shown.
    [[nodiscard]] bool isPlaying() const { return !m_waiting.empty(); }

private:
    void playNext();

    ui::MainWindow &m_window;
    Heard &m_heard;
    RecentFiles &m_recent;
    std::function<bool(const QString &)> m_takenByRoom;
    std::deque<wmbus::RadioFrame> m_waiting;
    QTimer m_timer;
};

} // namespace app
