#include "core/store/salvage.h"

#include "core/store/columns.h"
#include "core/store/reading_store.h"
#include "core/store/store_options.h"

#include <algorithm>
#include <memory>

namespace store {

namespace {

constexpr int mostInVain = 200; // days in a row of which nothing can be read: the rest hangs on the same page

class Salvage {
public:
    Salvage(Database &from, Database &into) : m_from(from), m_into(into), m_source(from), m_target(into) {}

    Salvaged run();

private:
    [[nodiscard]] QStringList columnsOf(Database &database, const QString &table);
    void copyTable(const QString &table);
    void copySeries(SeriesId series);
    bool copyStretch(SeriesId series, const TimeRange &range);
    [[nodiscard]] std::vector<TimeMs> daysWithin(SeriesId series, const TimeRange &range);
    enum class Order { Forward, Backward };
    [[nodiscard]] std::optional<TimeMs> copy(SeriesId series, const TimeRange &range, Order order);
    void put(SeriesId series, const Reading &reading);

    Database &m_from;
    Database &m_into;
    ReadingStore m_source;
    ReadingStore m_target;
    Salvaged m_result;
};

QStringList Salvage::columnsOf(Database &database, const QString &table)
{
    QStringList names;
    Rows rows = database.select(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table});
    while (rows.next())
        names += rows.text(0);
    return names;
}

// Row by row: a damaged one ends the table, those before it are kept.
void Salvage::copyTable(const QString &table)
{
    QStringList names = columnsOf(m_into, table);
    try {
        const QStringList there = columnsOf(m_from, table);
        names.removeIf([&there](const QString &name) { return !there.contains(name); });
        if (names.isEmpty())
            return;
        const QString list = names.join(QStringLiteral(", "));
        std::vector<QVariantList> found;
        try {
            Rows rows = m_from.select(QStringLiteral("SELECT %1 FROM %2").arg(list, table));
            while (rows.next()) {
                QVariantList values;
                for (int i = 0; i < names.size(); ++i)
                    values << rows.value(i);
                found.push_back(std::move(values));
            }
        } catch (const SqlError &) {
            ++m_result.lost;
        }
        for (const QVariantList &values : found) {
            try {
                m_into.run(QStringLiteral("INSERT OR REPLACE INTO %1 (%2) VALUES (%3)").arg(table, list, placeholders(static_cast<int>(names.size()))), values);
            } catch (const SqlError &error) {
                if (error.trouble() != Trouble::None)
                    throw;
                ++m_result.lost; // a row that breaks a rule of the schema
            }
        }
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::Damaged && error.trouble() != Trouble::Foreign && error.trouble() != Trouble::None)
            throw;
        ++m_result.lost;
    }
}

void Salvage::put(SeriesId series, const Reading &reading)
{
    if (m_target.insert(series, reading))
        ++m_result.readings;
}

// The time of the last reading that could be read when something could not; nothing when all of the range was read.
std::optional<TimeMs> Salvage::copy(SeriesId series, const TimeRange &range, Order order)
{
    TimeMs reached = order == Order::Forward ? range.from - 1 : range.to;
    std::vector<Reading> found;
    bool whole = true;
    const auto keep = [&](const Reading &reading) {
        found.push_back(reading);
        reached = reading.at;
        return true;
    };
    try {
        if (order == Order::Forward)
            m_source.each(series, range, keep);
        else
            m_source.eachBackward(series, range, keep);
    } catch (const SqlError &) {
        whole = false;
    }
    for (const Reading &reading : found)
        put(series, reading);
    return whole ? std::nullopt : std::optional(reached);
}

// Of a stretch that could not be read: false when nothing of it could.
bool Salvage::copyStretch(SeriesId series, const TimeRange &range)
{
    const auto first = copy(series, range, Order::Forward);
    if (!first)
        return true;
    const auto last = copy(series, {*first + 1, range.to}, Order::Backward);
    if (!last)
        return true;
    ++m_result.lost;
    return *first >= range.from || *last < range.to;
}

// Where the readings lie that cannot be reached from either end: the roll-ups know the days.
std::vector<TimeMs> Salvage::daysWithin(SeriesId series, const TimeRange &range)
{
    std::vector<TimeMs> days;
    try {
        Rows rows = m_from.select(QStringLiteral("SELECT start FROM bucket_day WHERE series = ? AND start >= ? AND start < ? ORDER BY start"),
                                  {qint64{series}, qint64{range.from - dayMs}, qint64{range.to}});
        while (rows.next())
            days.push_back(rows.integer(0));
    } catch (const SqlError &) {
        // Those before the damage.
    }
    return days;
}

// From both ends towards the damage, then day by day through what is left, as long as that brings anything.
void Salvage::copySeries(SeriesId series)
{
    // Times outside of these are damage themselves.
    TimeRange range{earliestTime, latestTime};
    const auto first = copy(series, range, Order::Forward);
    if (!first)
        return;
    range.from = *first + 1;
    const auto last = copy(series, range, Order::Backward);
    if (!last)
        return;
    range.to = *last;
    ++m_result.lost;
    int inVain = 0;
    for (const TimeMs day : daysWithin(series, range)) {
        const TimeRange piece{std::max(day, range.from), std::min(day + 25 * hourMs, range.to)};
        if (piece.from >= piece.to)
            continue;
        inVain = copyStretch(series, piece) ? 0 : inVain + 1;
        if (inVain == mostInVain)
            return;
    }
}

Salvaged Salvage::run()
{
    Transaction transaction(m_into);
    for (const char *table : {"device", "device_parameter", "heard", "series", "event", "batch", "batch_part"})
        copyTable(QLatin1String(table));
    std::vector<SeriesId> known;
    {
        Rows rows = m_into.select(QStringLiteral("SELECT id FROM series"));
        while (rows.next())
            known.push_back(rows.integer(0));
    }
    for (const SeriesId series : known)
        copySeries(series);
    m_into.run(QStringLiteral("UPDATE series SET zone = ''"));
    transaction.commit();
    return m_result;
}

} // namespace

Salvaged salvage(const QString &damagedFile, Database &into)
{
    std::unique_ptr<Database> from;
    try {
        // For writing: what lies in the journal belongs to the file.
        from = std::make_unique<Database>(damagedFile, Database::Access::ReadWrite);
    } catch (const SqlError &) {
        return {0, 1};
    }
    return Salvage(*from, into).run();
}

} // namespace store
