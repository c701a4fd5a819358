#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/hover_texts.h"
#include "ui/charts/point_walk.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui::charts {

class ChartPane;
class Navigator;
class PlotGestures;
class RangeModel;

// The picture: one pane for two units, another below for each further two, all with the same time axis, and the navigator. Turns mouse,
// wheel, fingers and keys into changes of the range, and draws what the range shows.
class ConsumptionChart : public QWidget {
    Q_OBJECT

public:
    explicit ConsumptionChart(RangeModel *range, QWidget *parent = nullptr);
    ~ConsumptionChart() override;

    void setData(std::shared_ptr<const ChartData> data);
    [[nodiscard]] const ChartData &data() const { return *m_data; }
    void setOverview(const ShownSeries &overview);
    // By SeriesInfo::id.
    void setHidden(const QSet<QString> &hidden);
    [[nodiscard]] std::vector<LegendEntry> visibleSeries() const;
    // Over the empty plot: why there is nothing. Empty text: nothing is said.
    void setEmptyText(const QString &text);
    // For exports: no navigator, no hover.
    void setNavigatorShown(bool shown);

    // The bucket that is chosen in the table, or by a click; all others are paler. Esc takes it back.
    void selectBucket(const std::optional<Span> &bucket);
    [[nodiscard]] const std::optional<Span> &selectedBucket() const { return m_selected; }
    // Draws now what a change of the range only asked for.
    void flush();

    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] const std::vector<ChartPane *> &panes() const { return m_panes; }
    [[nodiscard]] Navigator *navigator() const { return m_navigator; }
    [[nodiscard]] bool isMerged() const;
    [[nodiscard]] int redraws() const { return m_redraws; }
    // Which series the keyboard stands on; -1 for the chart itself.
    [[nodiscard]] int focusedSeries() const { return m_walk.series(); }
    [[nodiscard]] const std::optional<Hover> &hover() const { return m_hover; }

    // Paints panes as they are, for exports.
    void renderPanes(QPainter *painter, const QRectF &target);

signals:
    void bucketChosen(const ui::charts::Span &bucket);
    void menuWanted(const QPoint &globalPosition);
    void plotWidthChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void schedule();
    void updateView();
    void arrangePanes();
    void addPane();
    void alignMargins();
    void placeEmptyText();
    void refreshHover();
    void showHover(const std::optional<Span> &at, ChartPane *boxIn, double y);
    bool walkKey(int key);
    void walkPoints(int steps);
    bool walkSeries(bool next);
    void say(const QString &what);

    RangeModel *m_range;
    std::shared_ptr<const ChartData> m_data = std::make_shared<ChartData>();
    QSet<QString> m_hidden;
    std::vector<ChartPane *> m_panes;
    std::unique_ptr<PlotGestures> m_gestures; // goes before the panes it watches
    QVBoxLayout *m_column;
    Navigator *m_navigator;
    QLabel *m_empty;
    QTimer m_update;
    int m_redraws = 0;

    std::optional<Hover> m_hover;
    std::optional<Span> m_selected;
    PointWalk m_walk;
};

} // namespace ui::charts
