#pragma once

#include "ui/charts/bucket_view.h"
#include "ui/charts/chart_feed.h"
#include "ui/charts/sheet_output.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/spoken.h"

#include <QTimer>

#include <functional>

class QSplitter;
class QStackedLayout;
class QToolButton;

namespace ui {
class Remembered;
class StatePanel;
} // namespace ui

namespace ui::charts {

class ChartActions;
class ChartSource;
class ConsumptionChart;
class FullScreen;
class Legend;
class RangeBar;
class SeriesChooser;
class ViewBar;

// "Consumption": the chart with its bars, its legend of sums, and the table of the same values.
class ConsumptionPage : public ui::Page {
    Q_OBJECT

public:
    // The source outlives the page.
    ConsumptionPage(ChartSource *source, Clock clock, const QTimeZone &zone, QWidget *parent = nullptr);
    ~ConsumptionPage() override;

    [[nodiscard]] Place place() const override { return {"Consumption", "consumption", 40, {}}; }
    [[nodiscard]] QString word() const override { return tr("Consumption"); }
    [[nodiscard]] QString menuText() const override { return tr("&Consumption"); }
    void restoreLayout(const Remembered &remembered) override;
    void saveLayout(Remembered &remembered) const override;

    // What asks for a file and a printer, instead of the dialogs.
    void setAskFile(SheetOutput::AskFile ask) { m_output->setAskFile(std::move(ask)); }
    void setAskPrinter(SheetOutput::AskPrinter ask) { m_output->setAskPrinter(std::move(ask)); }
    void setNights(std::function<std::vector<Span>(const Span &)> nights);
    // As if chosen with the bars and the legend.
    void choose(const Choice &choice);
    // Shows this series alone with the others hidden, as the panel of a meter wants it.
    void showSeries(const QString &id);

    [[nodiscard]] RangeModel *range() const { return m_range; }
    [[nodiscard]] ChartFeed *feed() const { return m_feed; }
    [[nodiscard]] ConsumptionChart *chart() const { return m_chart; }
    [[nodiscard]] RangeBar *rangeBar() const { return m_rangeBar; }
    [[nodiscard]] ViewBar *viewBar() const { return m_viewBar; }
    [[nodiscard]] Legend *legend() const { return m_legend; }
    [[nodiscard]] BucketView *table() const { return m_table; }
    [[nodiscard]] ChartActions *actions() const { return m_actions; }
    [[nodiscard]] ChartSheet sheet() const;
    void setTableShown(bool shown);

signals:
    // A file that could not be written, a picture that was: for the window's notice bar.
    void said(const ui::Spoken &text, bool problem);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeContent();
    void connectBars();
    void connectActions();
    void take(const std::shared_ptr<const ChartData> &content);
    void followRange();
    void followSeries();
    void changeChoice(const std::function<void(Choice &)> &change);
    void updateTable();
    void updateWords();
    void updateMeasures();
    void linkSelection();
    void tick();
    void editTariffs();
    void setFullScreen(bool full);
    void retranslate();
    [[nodiscard]] std::vector<SeriesInfo> counters() const;

    Clock m_clock;
    QTimeZone m_zone;
    RangeModel *m_range;
    ChartFeed *m_feed;
    QStackedLayout *m_stack;
    StatePanel *m_state;
    QWidget *m_content;
    RangeBar *m_rangeBar;
    ViewBar *m_viewBar;
    SeriesChooser *m_chooser;
    QToolButton *m_menuButton;
    ConsumptionChart *m_chart;
    Legend *m_legend;
    QSplitter *m_splitter;
    BucketView *m_table;
    ChartActions *m_actions;
    SheetOutput *m_output;
    FullScreen *m_fullScreen;
    std::shared_ptr<const ChartData> m_data = std::make_shared<ChartData>();
    QString m_trouble;
    bool m_chosen = false; // the user has said which series there are
    QTimer m_tick;
};

} // namespace ui::charts
