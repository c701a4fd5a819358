#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/hover_texts.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace ui::charts {

// The rows that table, file, print and clipboard have in common: exactly the buckets that have a part of the view; without any columns the
// samples of the lines. Cells are made when they are asked for.
class BucketTable {
public:
    enum class Kind : std::uint8_t { From, To, Amount, Estimated, Compared, Also, Least, Greatest, Value };
    struct Column {
        Kind kind = Kind::From;
        int series = -1; // of `series()`
        int also = 0;
        bool operator==(const Column &) const = default;
    };

    BucketTable() = default;
    BucketTable(std::shared_ptr<const ChartData> data, std::vector<LegendEntry> visible, const Span &view, const QTimeZone &zone);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<LegendEntry> &series() const { return m_series; }
    [[nodiscard]] const Span &rowSpan(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    // The first row that holds `at`, -1 for none.
    [[nodiscard]] int rowAt(TimeMs at) const;

    [[nodiscard]] QString header(const Column &column) const; // "Gas cellar [m³]"
    // The number of a cell with all its digits; nothing where there is none.
    [[nodiscard]] std::optional<bytes::ScaledValue> number(int row, const Column &column) const;
    // Share of estimate of the bucket, 0..1, nothing where the amount is unknown.
    [[nodiscard]] std::optional<double> estimated(int row, const Column &column) const;
    // As people read it.
    [[nodiscard]] QString text(int row, const Column &column) const;

private:
    void addColumns();
    void addRows(const Span &view);
    [[nodiscard]] const charts::Column *bucket(int row, const Column &column) const;
    [[nodiscard]] std::optional<double> lineValue(int row, const Column &column) const;

    std::shared_ptr<const ChartData> m_data;
    std::vector<LegendEntry> m_series;
    std::vector<Span> m_rows;
    std::vector<Column> m_columns;
    QTimeZone m_zone;
};

// The same as a model for a table view, which is also what a screen reader reads.
class BucketTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(BucketTable table);
    [[nodiscard]] const BucketTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    BucketTable m_table;
};

} // namespace ui::charts
