#pragma once

#include "ui/charts/range_model.h"

#include <QWidget>

#include <array>

class QDateEdit;
class QLabel;
class QMenu;
class QToolButton;

namespace ui::charts {

// Buttons, calendar menu, date boxes, back and forward, live: everything above the chart that says which time is shown.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    explicit RangeBar(RangeModel *range, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *button(Preset preset) const { return m_buttons[static_cast<std::size_t>(preset)]; }
    [[nodiscard]] QMenu *periodMenu() const { return m_periodMenu; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void updateLive();
    void applyDates();
    void retranslate();
    QToolButton *makeButton(const char *name, const char *iconName);
    QDateEdit *makeDate(const char *name);

    RangeModel *m_range;
    QLabel *m_fromWord;
    QLabel *m_toWord;
    std::array<QToolButton *, presets.size()> m_buttons{};
    QToolButton *m_period;
    QMenu *m_periodMenu;
    std::array<QAction *, periods.size()> m_periods{};
    QDateEdit *m_from;
    QDateEdit *m_to;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_live;
    bool m_updating = false;
};

} // namespace ui::charts
