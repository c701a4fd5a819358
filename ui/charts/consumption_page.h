#pragma once

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_feed.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/spoken.h"

#include <QTimer>

#include <functional>

class QPrinter;
class QSplitter;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ui {
class Remembered;
class StatePanel;
} // namespace ui

namespace ui::charts {

class BucketTableModel;
class ChartActions;
class ChartSource;
class ConsumptionChart;
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

    // Which file to write; empty: none. Asks with a dialog unless it is replaced.
    using AskFile = std::function<QString(const QString &title, const QString &suggestion, const QString &filter)>;
    void setAskFile(AskFile ask) { m_askFile = std::move(ask); }
    // Shows the print dialog and says whether to print.
    using AskPrinter = std::function<bool(QPrinter &)>;
    void setAskPrinter(AskPrinter ask) { m_askPrinter = std::move(ask); }
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
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] ChartActions *actions() const { return m_actions; }
    [[nodiscard]] ChartSheet sheet() const;
    void setTableShown(bool shown);

signals:
    // A file that could not be written, a picture that was: for the window's notice bar.
    void said(const ui::Spoken &text, bool problem);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeContent();
    void connectBars();
    void connectActions();
    void take(const std::shared_ptr<const ChartData> &content);
    void followRange();
    void followSeries();
    void changeChoice(const std::function<void(Choice &)> &change);
    void updateTable();
    void giveTableRoom();
    void updateWords();
    void updateMeasures();
    void linkSelection();
    void tick();
    void print();
    void copy();
    void saveAs(const QString &title, const QString &ending, const QString &filter, const std::function<bool(const QString &)> &write);
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
    QTableView *m_table;
    BucketTableModel *m_model;
    ChartActions *m_actions;
    AskFile m_askFile;
    AskPrinter m_askPrinter;
    std::shared_ptr<const ChartData> m_data = std::make_shared<ChartData>();
    QString m_trouble;
    bool m_chosen = false; // the user has said which series there are
    bool m_linking = false;
    bool m_splitterMoved = false; // by the user
    QTimer m_tick;
    QWidget *m_fullScreen = nullptr;
};

} // namespace ui::charts
