#pragma once

#include "ui/panels/panel_data.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ui {

class QuietLabel;

// CUxD's parameters of the meter, by CUxD's names, each with its meaning as a tool tip. What is changed here holds here; what CUxD must
// be told stands there to be copied.
class CuxdTab : public QWidget {
    Q_OBJECT

public:
    explicit CuxdTab(QWidget *parent = nullptr);

    void show(const PanelEntry &entry, const PanelPoints &points);
    void setUpright(bool upright);

signals:
    void parametersWanted(const store::Parameters &parameters);
    void resetWanted();
    void sumResetWanted();
    void learnWanted();
    void setMeterWanted(); // opens the editor of the reading

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Row { Device, Code, OnAir, SetMeter, MaxMeter, Rows };

    QPushButton *action(const char *name, const char *text);
    void place();
    void fill();
    void take();
    void retranslate();

    PanelEntry m_entry;
    PanelPoints m_points;
    std::array<QuietLabel *, Rows> m_labels{};
    std::array<QLineEdit *, Rows> m_fields{};
    std::array<QToolButton *, Rows> m_copies{};
    QCheckBox *m_cyclic;
    QPushButton *m_reset;
    QPushButton *m_sumReset;
    QPushButton *m_learn;
    QPushButton *m_set;
    QuietLabel *m_fault;
    QGridLayout *m_grid;
    bool m_upright = false;
};

} // namespace ui
