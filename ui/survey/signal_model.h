#pragma once

#include "core/quality/signal_book.h"

#include <QAbstractTableModel>
#include <QMetaType>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ui {

// Whether a meter was heard in each of the last 36 five minutes.
inline constexpr int presenceCells = 36;
inline constexpr std::chrono::minutes presenceCell{5};
enum class Presence : std::uint8_t { Before, Absent, Heard, Deaf }; // Before: not known yet then
using PresenceStrip = std::array<Presence, presenceCells>;

// How one meter is received, since the start or at one measuring point.
struct SignalRow {
    wmbus::Address meter;
    QString title;
    std::optional<quality::LevelStatistics> levels;
    std::optional<int> lastDbm;
    std::uint64_t telegrams = 0;
    std::optional<double> lossShare;
    QString loss;     // as shown
    QString lossRest; // what it rests on: "12 of 16"
    quality::Span interval{0};
    quality::Reception reception = quality::Reception::Unknown;
    PresenceStrip presence{};
    QString explanation; // tool tip
};

// The order of a report: bad before weak before good, within a verdict by the level; silent ones do not count as weak.
[[nodiscard]] bool isWeaker(const SignalRow &a, const SignalRow &b);

enum class SignalColumn : std::uint8_t { Meter, Reception, Median, Low, High, Count, Loss, Interval, Presence };
inline constexpr int signalColumnCount = static_cast<int>(SignalColumn::Presence) + 1;

// One row a meter; rows stay where they are, so a selection survives.
class SignalModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, RowRole };

    using QAbstractTableModel::QAbstractTableModel;

    // Meters that are missing disappear, new ones come at the end.
    void setRows(std::vector<SignalRow> rows);
    [[nodiscard]] const SignalRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const wmbus::Address &meter) const; // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] static QVariant sortValue(const SignalRow &row, SignalColumn column);
    [[nodiscard]] static QString cell(const SignalRow &row, SignalColumn column);

    std::vector<SignalRow> m_rows;
    std::unordered_map<wmbus::Address, std::size_t> m_index;
};

} // namespace ui

Q_DECLARE_METATYPE(const ui::SignalRow *)
