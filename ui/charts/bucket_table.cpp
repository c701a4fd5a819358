#include "ui/charts/bucket_table.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/totals.h"

#include <QCoreApplication>

#include <cmath>

namespace ui::charts {

namespace {

constexpr std::size_t mostSamples = 20'000; // of lines without columns: more rows than anybody reads

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BucketTable)
};

bool isColumns(const LegendEntry &entry)
{
    return entry.shown->info.drawing == Drawing::Columns;
}

bytes::ScaledValue scaled(double value, int decimals)
{
    return {static_cast<std::int64_t>(std::llround(value * std::pow(10.0, decimals))), -decimals};
}

} // namespace

BucketTable::BucketTable(std::shared_ptr<const ChartData> data, std::vector<LegendEntry> visible, const Span &view, const QTimeZone &zone)
    : m_data(std::move(data)), m_series(std::move(visible)), m_zone(zone)
{
    addRows(view);
    addColumns();
}

void BucketTable::addRows(const Span &view)
{
    for (const LegendEntry &entry : m_series) {
        if (!isColumns(entry))
            continue;
        const Range range = columnsInSight(entry.shown->columns, view);
        for (std::size_t i = range.from; i < range.to; ++i)
            m_rows.push_back(entry.shown->columns[i].span);
        if (m_data->bucketing != Bucketing::Raw && !m_rows.empty())
            break; // the others have the same buckets
    }
    const bool anyColumns = std::any_of(m_series.begin(), m_series.end(), isColumns);
    if (!anyColumns) {
        for (const LegendEntry &entry : m_series) {
            if (!entry.shown->line)
                continue;
            for (const Sample &sample : entry.shown->line->samples()) {
                if (holds(view, sample.at) && m_rows.size() < mostSamples)
                    m_rows.push_back({sample.at, sample.at});
            }
        }
    }
    const auto earlier = [](const Span &a, const Span &b) { return a.from != b.from ? a.from < b.from : a.to < b.to; };
    std::sort(m_rows.begin(), m_rows.end(), earlier);
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
}

void BucketTable::addColumns()
{
    const bool moments = !std::any_of(m_series.begin(), m_series.end(), isColumns);
    m_columns.push_back({Kind::From});
    if (!moments)
        m_columns.push_back({Kind::To});
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const int series = static_cast<int>(i);
        const ShownSeries &shown = *m_series[i].shown;
        if (!isColumns(m_series[i])) {
            if (moments) {
                m_columns.push_back({Kind::Value, series});
            } else {
                m_columns.push_back({Kind::Least, series});
                m_columns.push_back({Kind::Greatest, series});
            }
            continue;
        }
        m_columns.push_back({Kind::Amount, series});
        for (int also = 0; also < static_cast<int>(shown.also.size()); ++also)
            m_columns.push_back({Kind::Also, series, also});
        if (!shown.compared.empty())
            m_columns.push_back({Kind::Compared, series});
        m_columns.push_back({Kind::Estimated, series});
    }
}

int BucketTable::rowAt(TimeMs at) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), at, [](const Span &span, TimeMs time) { return std::max(span.to, span.from + 1) <= time; });
    return found != m_rows.end() && found->from <= at ? static_cast<int>(found - m_rows.begin()) : -1;
}

QString BucketTable::header(const Column &column) const
{
    if (column.kind == Kind::From)
        return Texts::tr("From");
    if (column.kind == Kind::To)
        return Texts::tr("To");
    const ShownSeries &shown = *m_series[static_cast<std::size_t>(column.series)].shown;
    const QString unit = shown.info.unit.isEmpty() ? QString() : QStringLiteral(" [") + shown.info.unit + QLatin1Char(']');
    switch (column.kind) {
    case Kind::Estimated: return Texts::tr("%1 estimated [%]").arg(shown.info.name);
    case Kind::Compared: return Texts::tr("%1 before").arg(shown.info.name) + unit;
    case Kind::Also: return shown.info.name + QStringLiteral(" [") + shown.also[static_cast<std::size_t>(column.also)].unit + QLatin1Char(']');
    case Kind::Least: return Texts::tr("%1 min").arg(shown.info.name) + unit;
    case Kind::Greatest: return Texts::tr("%1 max").arg(shown.info.name) + unit;
    default: return shown.info.name + unit;
    }
}

const charts::Column *BucketTable::bucket(int row, const Column &column) const
{
    const ShownSeries &shown = *m_series[static_cast<std::size_t>(column.series)].shown;
    const Span &span = m_rows[static_cast<std::size_t>(row)];
    const charts::Column *own = columnAt(shown.columns, span.from);
    if (!own || own->span != span)
        return nullptr;
    const auto index = static_cast<std::size_t>(own - shown.columns.data());
    const std::vector<charts::Column> *columns = &shown.columns;
    if (column.kind == Kind::Compared)
        columns = &shown.compared;
    else if (column.kind == Kind::Also)
        columns = &shown.also[static_cast<std::size_t>(column.also)].columns;
    return index < columns->size() ? &(*columns)[index] : nullptr;
}

std::optional<double> BucketTable::lineValue(int row, const Column &column) const
{
    const Line &line = m_series[static_cast<std::size_t>(column.series)].shown->line;
    const Span &span = m_rows[static_cast<std::size_t>(row)];
    if (!line)
        return std::nullopt;
    if (column.kind == Kind::Value) {
        const auto nearest = line->nearest(span.from);
        if (!nearest || line->samples()[*nearest].at != span.from)
            return std::nullopt;
        return line->samples()[*nearest].value;
    }
    const auto extremes = line->extremes(span, false);
    if (!extremes)
        return std::nullopt;
    return column.kind == Kind::Least ? extremes->least : extremes->greatest;
}

std::optional<bytes::ScaledValue> BucketTable::number(int row, const Column &column) const
{
    switch (column.kind) {
    case Kind::From:
    case Kind::To:
    case Kind::Estimated: return std::nullopt;
    case Kind::Amount:
    case Kind::Compared:
    case Kind::Also: {
        const charts::Column *own = bucket(row, column);
        return own ? own->amount : std::nullopt;
    }
    case Kind::Least:
    case Kind::Greatest:
    case Kind::Value:
        if (const auto value = lineValue(row, column))
            return scaled(*value, m_series[static_cast<std::size_t>(column.series)].shown->info.decimals);
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> BucketTable::estimated(int row, const Column &column) const
{
    const charts::Column *own = bucket(row, {Kind::Amount, column.series});
    return own && own->amount ? std::optional(estimatedShare(*own)) : std::nullopt;
}

QString BucketTable::text(int row, const Column &column) const
{
    const Span &span = m_rows[static_cast<std::size_t>(row)];
    if (column.kind == Kind::From)
        return isEmpty(span) ? momentText(span.from, m_zone) : spanText(span, m_zone);
    if (column.kind == Kind::To)
        return momentText(span.to, m_zone);
    if (column.kind == Kind::Estimated) {
        const auto share = estimated(row, column);
        return share && *share > 0 ? percentText(*share) : QString();
    }
    const auto value = number(row, column);
    if (!value)
        return QString(QChar(0x2013));
    const ShownSeries &shown = *m_series[static_cast<std::size_t>(column.series)].shown;
    if (column.kind == Kind::Also)
        return roundedText(*value, shown.also[static_cast<std::size_t>(column.also)].decimals);
    return shown.formula.isEmpty() ? amountText(*value) : roundedText(*value, shown.info.decimals);
}

void BucketTableModel::setTable(BucketTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int BucketTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rowCount();
}

// The end of a bucket is in the words of its beginning already.
int BucketTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::count_if(m_table.columns().begin(), m_table.columns().end(), [](const auto &c) { return c.kind != BucketTable::Kind::To; }));
}

namespace {

const BucketTable::Column &shownColumn(const BucketTable &table, int section)
{
    int at = 0;
    for (const BucketTable::Column &column : table.columns()) {
        if (column.kind != BucketTable::Kind::To && at++ == section)
            return column;
    }
    return table.columns().front();
}

} // namespace

QVariant BucketTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BucketTable::Column &column = shownColumn(m_table, index.column());
    const bool words = column.kind == BucketTable::Kind::From;
    switch (role) {
    case Qt::DisplayRole: return m_table.text(index.row(), column);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole: return words ? m_table.text(index.row(), column) : m_table.header(column) + QStringLiteral(": ") + m_table.text(index.row(), column);
    default: return {};
    }
}

QVariant BucketTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const BucketTable::Column &column = shownColumn(m_table, section);
    if (role == Qt::DisplayRole)
        return column.kind == BucketTable::Kind::From ? tr("Time") : m_table.header(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.kind == BucketTable::Kind::From ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace ui::charts
