#pragma once

#include "app/room.h"
#include "core/reception/identify.h"
#include "core/reception/mode_scan.h"
#include "core/reception/signal_tracker.h"
#include "core/reception/survey_file.h"

#include <memory>

class QAction;

namespace ui {
class CheckDialog;
class ConsoleView;
struct CheckInput;
struct CheckResult;
class ModeScanDialog;
class SignalPage;
}

namespace app {

// Radio diagnosis: how well each meter is received, and why one is not.
class RadioRoom : public Room {
    Q_OBJECT

public:
    explicit RadioRoom(const House &house);
    ~RadioRoom() override;

    void setDemo(bool demo) override;

    [[nodiscard]] reception::SignalTracker &tracker() { return m_tracker; }
    [[nodiscard]] reception::Survey &survey() { return m_survey; }
    [[nodiscard]] reception::ModeScan &scan() { return m_scan; }
    [[nodiscard]] ui::SignalPage &page() { return *m_page; }
    [[nodiscard]] ui::ConsoleView &console() { return *m_console; }
    [[nodiscard]] ui::CheckDialog &checkDialog() { return *m_checkDialog; }

public slots:
    void showSignal(const wmbus::Address &meter);
    void showModeScan();
    // Empty: the dialog asks for the number.
    void showCheck(const QString &number);

signals:
    // Somebody wants to enter the key of this meter.
    void keyWanted(const wmbus::Address &meter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTracker();
    void connectConsole();
    void connectSurvey();
    void openSurvey();
    void addActions();
    void retranslate();
    [[nodiscard]] ui::CheckInput checkInput() const;
    void doWhatHelps(const ui::CheckResult &result);
    [[nodiscard]] QString titleOf(const wmbus::Address &meter) const;

    House m_house;
    reception::SignalTracker m_tracker;
    reception::Survey m_survey;
    reception::SurveyFile m_surveyFile;
    reception::Identify m_identify;
    reception::ModeScan m_scan;
    ui::SignalPage *m_page;        // the window owns it
    ui::ModeScanDialog *m_scanDialog; // likewise
    ui::CheckDialog *m_checkDialog;
    ui::ConsoleView *m_console;
    QAction *m_scanAction = nullptr;
    QAction *m_checkAction;
    QAction *m_signalAction; // of a row of the found addresses
};

} // namespace app
