#pragma once

#include "ui/clock.h"
#include "ui/page.h"
#include "ui/panels/inverter_view.h"

#include <QTimer>

#include <vector>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace ui {

class InverterForm;
class InverterPanel;
class ProfileCheck;
class StatePanel;

// A panel for each inverter; adding one; checking the profile.
class InverterPage : public Page {
    Q_OBJECT

public:
    explicit InverterPage(Clock clock, QWidget *parent = nullptr);
    [[nodiscard]] Place place() const override { return {"Inverter", "inverter", 50, {}}; }
    [[nodiscard]] QString word() const override { return tr("Inverter"); }
    [[nodiscard]] QString menuText() const override { return tr("&Inverter"); }

    // `origin`: name of the file, empty for the one of the program.
    void setProfile(const inverter::Profile &profile, const QString &origin);
    // Where the sun is asked for when nothing else was chosen.
    void setUsualPlace(const std::optional<polling::Position> &place) { m_usualPlace = place; }
    void setViews(const std::vector<InverterView> &views);
    [[nodiscard]] InverterPanel *panel(std::uint32_t number) const;
    [[nodiscard]] ProfileCheck *profileCheck() const { return m_check; }

public slots:
    void addInverter();
    void showProfileCheck(bool show);

signals:
    void settingsWanted(const polling::InverterSettings &settings);
    void pollWanted(std::uint32_t number);
    void activeWanted(std::uint32_t number, bool active);
    // The user was asked and said yes.
    void writeConsented(std::uint32_t number, const polling::Wish &wish);
    void resetWanted(std::uint32_t number);
    void sumResetWanted(std::uint32_t number);
    void removeWanted(std::uint32_t number);

protected:
    void changeEvent(QEvent *event) override;

private:
    InverterPanel *makePanel(std::uint32_t number);
    void showWhatThereIs();
    void retranslate();

    Clock m_clock;
    inverter::Profile m_profile;
    std::optional<polling::Position> m_usualPlace;
    std::vector<InverterPanel *> m_panels;
    std::optional<std::pair<std::uint32_t, polling::Wish>> m_askNext; // of an inverter that was just added
    QStackedLayout *m_stack = nullptr;
    QVBoxLayout *m_column = nullptr;
    QScrollArea *m_scroll = nullptr;
    StatePanel *m_state;
    InverterForm *m_form;
    ProfileCheck *m_check;
    QPushButton *m_add;
    QPushButton *m_checkButton;
    QTimer m_timer;
};

} // namespace ui
