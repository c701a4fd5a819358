#pragma once

#include "core/quality/level_statistics.h"
#include "core/quality/loss.h"
#include "ui/addresses/address_row.h"
#include "ui/panels/level_plot.h"

#include <QWidget>

class QBoxLayout;

namespace ui {

class FactList;

// How well a meter is heard, on what its telegrams of this run say.
struct PanelSignal {
    std::vector<HeardLevel> levels; // by time
    std::optional<quality::LevelStatistics> statistics;
    quality::Loss loss;
};

class SignalTab : public QWidget {
    Q_OBJECT

public:
    explicit SignalTab(Clock clock, QWidget *parent = nullptr);

    void show(const AddressRow &row);
    void showSignal(const PanelSignal &heard);
    void setUpright(bool upright);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    Clock m_clock;
    std::optional<AddressRow> m_row;
    PanelSignal m_signal;
    QBoxLayout *m_layout;
    FactList *m_facts;
    LevelPlot *m_plot;
};

} // namespace ui
