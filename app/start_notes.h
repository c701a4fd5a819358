#pragma once

#include "app/crash_reports.h"
#include "app/settings_file.h"

#include <QObject>

#include <vector>

namespace ui {
class MainWindow;
class NoticeBar;
}

namespace app {

// What the user is told when the window opens: settings that could not be read, and that the program crashed the last time. In lines of
// their own, so that nothing else takes their place.
class StartNotes : public QObject {
    Q_OBJECT

public:
    // `dataDir`: where the notes of crashes lie. They count as told from here on.
    StartNotes(ui::MainWindow &window, std::vector<SettingsTrouble> troubles, const QString &dataDir);

private:
    void showReport();
    void tell();

    ui::MainWindow &m_window;
    std::vector<SettingsTrouble> m_troubles;
    CrashReports m_reports;
    std::optional<CrashReport> m_crash;
    ui::NoticeBar *m_settingsBar = nullptr; // the window's; null where there is nothing to say
    ui::NoticeBar *m_crashBar = nullptr;
};

} // namespace app
