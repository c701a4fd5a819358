#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/range_model.h"

#include <QScrollArea>
#include <QSet>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace ui::charts {

// Below the chart: every series as a button that shows and hides it (with Ctrl, or twice: it alone), and beside it what it comes to in
// the view: sum, mean, greatest, share of estimate.
class Legend : public QScrollArea {
    Q_OBJECT

public:
    explicit Legend(const RangeModel *range, QWidget *parent = nullptr);

    void setContent(const std::shared_ptr<const ChartData> &content, const QSet<QString> &hidden);
    // The view moved: the sums are of another time.
    void updateTotals();
    // What stands in a row, for reports and tests: "Σ 319.4 m³ = 3,482.10 kWh".
    [[nodiscard]] QStringList rowTexts(int row) const;
    [[nodiscard]] QToolButton *button(const QString &id) const;

signals:
    void toggled(const QString &id);
    void soloWanted(const QString &id);
    void allWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QString id;
        QToolButton *button = nullptr;
        std::vector<QLabel *> cells;
    };
    [[nodiscard]] Row makeRow(const QString &id);
    void arrangeRows();
    void fill(Row &row, const ShownSeries &shown, bool hidden);
    void fit();
    void offer(const Row &row, const QPoint &at);

    const RangeModel *m_range;
    std::shared_ptr<const ChartData> m_data = std::make_shared<ChartData>();
    QSet<QString> m_hidden;
    QWidget *m_content;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

// The same words for legend, print and picture: sum with what it is in other units, mean, greatest, estimate. Empty cells stay empty.
[[nodiscard]] QStringList totalsTexts(const ShownSeries &shown, const Span &view, Bucketing bucketing, const QTimeZone &zone);

} // namespace ui::charts
