#pragma once

#include "ui/panels/panel_data.h"

#include <QWidget>

class QToolButton;

namespace ui {

class QuietLabel;
class UseColumns;

// Consumption as small columns: the last 48 hours or the last 31 days, with what the one under the mouse or the keyboard's mark says.
class UseChart : public QWidget {
    Q_OBJECT

public:
    explicit UseChart(QWidget *parent = nullptr);

    void show(const PanelUse &use);
    void setDays(bool days);
    [[nodiscard]] bool showsDays() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void say();
    void retranslate();

    PanelUse m_use;
    QToolButton *m_hours;
    QToolButton *m_days;
    QuietLabel *m_says;
    UseColumns *m_columns;
};

} // namespace ui
