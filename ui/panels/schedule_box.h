#pragma once

#include "core/polling/poller.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QRadioButton;
class QSpinBox;

namespace ui {

class QuietLabel;

// When an inverter is polled: interval, by day or always, the place the sun is asked for.
class ScheduleBox : public QWidget {
    Q_OBJECT

public:
    explicit ScheduleBox(QWidget *parent = nullptr);

    void setSettings(const polling::InverterSettings &settings);
    // Into `settings`; the place stays as it was where what is typed is none.
    void store(polling::InverterSettings &settings) const;
    // What the sun does today, or what is missing.
    // Place and offsets keep their room where they are not asked for: nothing below moves when they are.
    void keepRoom();
    void setToday(const QString &text, bool problem);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showWhatBelongs();
    [[nodiscard]] std::optional<polling::Position> position() const;

    QuietLabel *m_everyLabel;
    QSpinBox *m_interval;
    QButtonGroup *m_group;
    QRadioButton *m_always;
    QRadioButton *m_daylight;
    QRadioButton *m_untilOff;
    QuietLabel *m_placeLabel;
    QComboBox *m_place;
    QuietLabel *m_offsetLabel;
    QSpinBox *m_riseOffset;
    QSpinBox *m_setOffset;
    QuietLabel *m_today;
    bool m_setting = false;
};

} // namespace ui
