#pragma once

#include "ui/panels/panel_data.h"
#include "ui/panels/panel_list.h"
#include "ui/panels/set_meter.h"

#include <QWidget>

class QBoxLayout;
class QStackedLayout;

namespace ui {

class BigValue;
class DataPointGrid;
class FactList;
class QuietLabel;
class SetMeterEditor;
class UseChart;

// What the meter says now: the big value with its age and what the meter says of itself, CUxD's data points, consumption.
class ValuesTab : public QWidget {
    Q_OBJECT

public:
    explicit ValuesTab(Clock clock, QWidget *parent = nullptr);

    void show(const AddressRow &row, const PanelPoints &points, bool editable);
    void showUse(const PanelUse &use);
    void updateAge();
    void setUpright(bool upright);
    // As a click on the big value does; nothing where it cannot be set.
    void startSetMeter();
    void leaveSetMeter();

    [[nodiscard]] SetMeterEditor *editor() const { return m_editor; }
    [[nodiscard]] BigValue *value() const { return m_value; }
    [[nodiscard]] DataPointGrid *points() const { return m_grid; }
    [[nodiscard]] UseChart *use() const { return m_use; }

signals:
    void setMeterWanted(bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum);
    void sumResetWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillValue();
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] std::optional<MeterGround> ground() const; // nothing where METER cannot be set
    void retranslate();

    Clock m_clock;
    std::optional<AddressRow> m_row;
    PanelPoints m_points;
    bool m_editable = false;
    bool m_setMeterAwaits = false; // wanted while the history still told what the meter counted
    QBoxLayout *m_layout;
    QStackedLayout *m_head = nullptr;
    BigValue *m_value;
    QuietLabel *m_age;
    FactList *m_facts;
    SetMeterEditor *m_editor;
    DataPointGrid *m_grid;
    UseChart *m_use;
};

} // namespace ui
