#pragma once

#include "ui/card.h"
#include "ui/clock.h"
#include "ui/panels/inverter_view.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class Chip;
class QuietLabel;
class ScheduleBox;
class WriteBox;

// One inverter: what it says, when it is asked, what can be written to it, what asking costs.
class InverterPanel : public Card {
    Q_OBJECT

public:
    InverterPanel(std::uint32_t number, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] std::uint32_t number() const { return m_number; }
    void setProfile(const inverter::Profile &profile);
    void setView(const InverterView &view);
    // Ages.
    void tick();
    [[nodiscard]] WriteBox *writeBox() const { return m_write; }

signals:
    void settingsWanted(const polling::InverterSettings &settings);
    void pollWanted(std::uint32_t number);
    void activeWanted(std::uint32_t number, bool active);
    void writeConsented(std::uint32_t number, const polling::Wish &wish);
    void resetWanted(std::uint32_t number);
    void sumResetWanted(std::uint32_t number);
    void removeWanted(std::uint32_t number);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        QuietLabel *name;
        QuietLabel *value;
    };
    enum FactIndex { Energy, Sum24h, SumLastDay, Sum, Voltage, Frequency, Ac, Dc, Cos, Limit, FactCount };

    QPushButton *button(const char *name, const char *iconName);
    void placeAll();
    void connectAll();
    void storeSettings();
    void askRemoval(bool ask);
    void showFacts();
    void retranslate();

    std::uint32_t m_number;
    Clock m_clock;
    inverter::Profile m_profile;
    InverterView m_view;
    bool m_showing = false;

    QLabel *m_icon;
    QuietLabel *m_title;
    QuietLabel *m_identity;
    Chip *m_chip;
    QuietLabel *m_times;
    QPushButton *m_poll;
    QPushButton *m_reset;
    QPushButton *m_sumReset;
    QPushButton *m_remove;
    QWidget *m_confirm;
    QuietLabel *m_confirmText;
    QPushButton *m_keep;
    QPushButton *m_removeNow;
    QuietLabel *m_trouble;
    QuietLabel *m_power;
    QuietLabel *m_powerName;
    std::vector<Fact> m_facts;
    ScheduleBox *m_schedule;
    QCheckBox *m_active;
    QuietLabel *m_timeoutLabel;
    QSpinBox *m_timeout;
    QuietLabel *m_timeoutUnit;
    QCheckBox *m_cyclic;
    QuietLabel *m_stickLabel;
    QComboBox *m_stick;
    QuietLabel *m_masterLabel;
    QLineEdit *m_master;
    WriteBox *m_write;
    QuietLabel *m_change;
    QuietLabel *m_deaf;
};

} // namespace ui
