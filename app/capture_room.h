#pragma once

#include "app/replay.h"
#include "app/room.h"
#include "core/capture/capture_ring.h"
#include "core/stick/stick_status.h"

#include <map>

class QAction;
class QActionGroup;
class QMenu;

namespace ui {
class ReplayPage;
}

namespace app {

// Recording what is heard, giving it to others, and playing what others recorded.
class CaptureRoom : public Room {
    Q_OBJECT

public:
    explicit CaptureRoom(const House &house);
    ~CaptureRoom() override;

    bool takeFile(const QString &path) override;

    [[nodiscard]] Replay &replay() { return m_replay; }
    [[nodiscard]] ui::ReplayPage &page() { return *m_page; }
    [[nodiscard]] const capture::CaptureRing &ring() const { return m_ring; }
    [[nodiscard]] QString folder() const; // of the recordings

public slots:
    void setRecording(bool recording);
    void showSaveAs();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // How much of a recording is kept.
    enum class Keep { Megabytes200, Gigabyte, Week, Everything };

    void connectReplay();
    void addActions();
    QAction *add(const char *name, const char *iconName);
    void record(const wmbus::RadioFrame &frame);
    void recordGaps(const stick::StickStatus &status);
    void tellFailure();
    void save(const QString &path, bool pseudonyms, const std::vector<wmbus::RadioFrame> &frames, QString &problem);
    [[nodiscard]] capture::RingLimits limits() const;
    void retranslate();

    House m_house;
    Replay m_replay;
    ui::ReplayPage *m_page; // the window owns it
    capture::CaptureRing m_ring;
    std::map<std::string, std::size_t> m_gapsWritten; // by port
    QAction *m_record;
    QAction *m_saveAs;
    QAction *m_openFolder;
    QMenu *m_keepMenu;
    QActionGroup *m_keep;
};

} // namespace app
