#pragma once

#include "core/reception/identify.h"
#include "core/reception/mode_scan.h"
#include "core/reception/survey.h"
#include "core/stick/stick_manager.h"
#include "ui/clock.h"

#include <memory>

namespace ui {
class CheckDialog;
class ConsoleView;
class MainWindow;
class ModeScanDialog;
class ReplayPage;
class SignalPage;
}

namespace app {

class Heard;

// The pages of radio diagnosis in the picture tour, fed from the tour's household instead of a stick.
class TourRadio {
public:
    TourRadio(Heard &heard, ui::MainWindow &window, ui::Clock clock);
    ~TourRadio();

    // What the figures need besides telegrams: since when which stick listens.
    void listenSince(const stick::StickStatus &status);
    // Puts the figures of all meters into the table.
    void judge();
    void endPoint(const QString &next); // the next measuring point begins
    void talk(); // some traffic for the console
    void showReplay();

    [[nodiscard]] ui::SignalPage &page() { return *m_page; }
    [[nodiscard]] reception::Survey &survey() { return m_survey; }
    [[nodiscard]] reception::Identify &identify() { return m_identify; }
    [[nodiscard]] ui::CheckDialog &check(const std::vector<stick::StickStatus> &sticks, const QString &number);
    [[nodiscard]] ui::ModeScanDialog &scan(const std::vector<stick::StickStatus> &sticks);

private:
    Heard &m_heard;
    ui::MainWindow &m_window;
    ui::Clock m_clock;
    reception::SignalTracker m_tracker;
    reception::Survey m_survey;
    reception::Identify m_identify;
    stick::StickManager m_sticks; // none is opened
    reception::ModeScan m_modeScan;
    ui::SignalPage *m_page;
    ui::ConsoleView *m_console;
    ui::ReplayPage *m_replay;
};

} // namespace app
