#include "ui/survey/signal_model.h"

#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/survey/signal_texts.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

bool isNumber(SignalColumn column)
{
    return column >= SignalColumn::Median && column <= SignalColumn::Interval;
}

// The weakest first; within a verdict by the level.
double severity(const SignalRow &row)
{
    constexpr double step = 1000;
    const double level = row.levels ? row.levels->median : 0;
    switch (row.reception) {
    case quality::Reception::Bad: return level;
    case quality::Reception::Weak: return step + level;
    case quality::Reception::Good: return 2 * step + level;
    case quality::Reception::Silent: return 3 * step + level; // silent meters do not count as weak
    case quality::Reception::Unknown: return 4 * step + level;
    }
    return 4 * step;
}

} // namespace

bool isWeaker(const SignalRow &a, const SignalRow &b)
{
    return severity(a) < severity(b);
}

void SignalModel::setRows(std::vector<SignalRow> rows)
{
    std::unordered_map<wmbus::Address, std::size_t> wanted;
    for (std::size_t i = 0; i < rows.size(); ++i)
        wanted.emplace(rows[i].meter, i);
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (!wanted.contains(row(i).meter)) {
            beginRemoveRows({}, i, i);
            m_rows.erase(m_rows.begin() + i);
            endRemoveRows();
        }
    }
    const auto known = static_cast<int>(m_rows.size());
    for (SignalRow &old : m_rows) {
        const auto place = wanted.find(old.meter);
        old = std::move(rows[place->second]);
        wanted.erase(place);
    }
    if (known > 0)
        emit dataChanged(index(0, 0), index(known - 1, signalColumnCount - 1));
    if (!wanted.empty()) {
        std::vector<std::size_t> fresh;
        for (const auto &[meter, at] : wanted)
            fresh.push_back(at);
        std::sort(fresh.begin(), fresh.end());
        beginInsertRows({}, known, known + static_cast<int>(fresh.size()) - 1);
        for (const std::size_t at : fresh)
            m_rows.push_back(std::move(rows[at]));
        endInsertRows();
    }
    m_index.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_index.emplace(m_rows[i].meter, i);
}

int SignalModel::rowOf(const wmbus::Address &meter) const
{
    const auto found = m_index.find(meter);
    return found == m_index.end() ? -1 : static_cast<int>(found->second);
}

int SignalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SignalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : signalColumnCount;
}

QString SignalModel::cell(const SignalRow &row, SignalColumn column)
{
    switch (column) {
    case SignalColumn::Meter: return row.title;
    case SignalColumn::Reception: return receptionWord(row.reception);
    case SignalColumn::Median: return row.levels ? decibelText(std::round(row.levels->median)) : QString();
    case SignalColumn::Low: return row.levels && areMany(row.levels->count) ? decibelText(std::round(row.levels->low)) : QString();
    case SignalColumn::High: return row.levels && areMany(row.levels->count) ? decibelText(std::round(row.levels->high)) : QString();
    case SignalColumn::Count: return countText(row.telegrams);
    case SignalColumn::Loss: return row.loss;
    case SignalColumn::Interval: return row.interval.count() > 0 ? text::durationText(row.interval) : QString();
    case SignalColumn::Presence: return {};
    }
    return {};
}

QVariant SignalModel::sortValue(const SignalRow &row, SignalColumn column)
{
    switch (column) {
    case SignalColumn::Reception: return severity(row);
    case SignalColumn::Median: return row.levels ? row.levels->median : -1000.0;
    case SignalColumn::Low: return row.levels ? row.levels->low : -1000.0;
    case SignalColumn::High: return row.levels ? row.levels->high : -1000.0;
    case SignalColumn::Count: return QVariant::fromValue<qulonglong>(row.telegrams);
    case SignalColumn::Loss: return row.lossShare.value_or(-1);
    case SignalColumn::Interval: return QVariant::fromValue<qlonglong>(row.interval.count());
    case SignalColumn::Presence: return static_cast<int>(std::count(row.presence.begin(), row.presence.end(), Presence::Heard));
    case SignalColumn::Meter: return row.title;
    }
    return {};
}

QVariant SignalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SignalRow &shown = row(index.row());
    const auto column = static_cast<SignalColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell(shown, column);
    case Qt::ToolTipRole: return column == SignalColumn::Meter ? shown.title + QLatin1Char('\n') + shown.explanation : shown.explanation;
    case Qt::AccessibleTextRole:
        return column == SignalColumn::Presence ? shown.explanation : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') + cell(shown, column);
    case Qt::TextAlignmentRole: return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortValue(shown, column);
    case RowRole: return QVariant::fromValue(&shown);
    default: return {};
    }
}

QVariant SignalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= signalColumnCount)
        return {};
    const auto column = static_cast<SignalColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case SignalColumn::Reception: return tr("Loss is judged first, then the level: weak from 5 % or below −85 dBm, bad above 25 % or below −95 dBm");
        case SignalColumn::Median: return tr("Half of the levels lie above, in dBm (± 3 dB)");
        case SignalColumn::Low: return tr("Four of five levels lie between this and the next, in dBm; from five telegrams on");
        case SignalColumn::High: return tr("Four of five levels lie between the one before and this, in dBm; from five telegrams on");
        case SignalColumn::Count: return tr("Telegrams on which the figures rest");
        case SignalColumn::Loss: return tr("Share of the transmissions that did not arrive; n/a where the meter sends irregularly");
        case SignalColumn::Presence: return tr("The last three hours in steps of five minutes: filled = heard, pale = not heard, hatched = we were deaf ourselves");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SignalColumn::Meter: return tr("Meter");
    case SignalColumn::Reception: return tr("Reception");
    case SignalColumn::Median: return tr("Level");
    case SignalColumn::Low: return tr("mostly from");
    case SignalColumn::High: return tr("to", "level");
    case SignalColumn::Count: return tr("Count");
    case SignalColumn::Loss: return tr("Loss");
    case SignalColumn::Interval: return tr("Interval");
    case SignalColumn::Presence: return tr("Last 3 h");
    }
    return {};
}

void SignalModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, signalColumnCount - 1);
}

} // namespace ui
