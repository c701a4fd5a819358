#include "core/store/telegram_ring.h"

#include "core/store/columns.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

const QString telegramColumns = QStringLiteral("id, device, data, at, heard_at, port, stick, link_mode, rssi, rssi_raw, key_wrong");

qint64 limitColumn(std::uint64_t limit)
{
    return static_cast<qint64>(std::min<std::uint64_t>(limit, std::numeric_limits<qint64>::max()));
}

} // namespace

std::optional<TelegramRing::Other> TelegramRing::heardByOther(const QString &device, TimeMs at, const wmbus::RadioFrame &frame)
{
    std::optional<Other> candidate;
    {
        Rows rows = m_database.select(QStringLiteral("SELECT id, at, kept_values FROM telegram WHERE device = ? AND at >= ? AND at <= ? AND data = ?"
                                                     " AND NOT (stick = ? AND port = ?) ORDER BY id DESC LIMIT 1"),
                                      {device, qint64{at - sameTelegram}, qint64{at + sameTelegram}, blob(frame.data), qint64{frame.stickId}, column(frame.port)});
        if (rows.next())
            candidate = Other{rows.integer(0), rows.integer(1), static_cast<int>(rows.integer(2))};
    }
    if (!candidate)
        return std::nullopt;
    const bool here = m_database.one(QStringLiteral("SELECT 1 FROM hearing WHERE telegram = ? AND stick = ? AND port = ?"),
                                     {qint64{candidate->id}, qint64{frame.stickId}, column(frame.port)}).isValid();
    return here ? std::nullopt : candidate;
}

TelegramRing::Added TelegramRing::add(const wmbus::Address &device, TimeMs at, const wmbus::RadioFrame &frame, bool keep, int values)
{
    const QString address = addressColumn(device);
    if (const auto other = heardByOther(address, at, frame)) {
        m_database.run(QStringLiteral("INSERT INTO hearing (telegram, at, port, stick, rssi) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING"),
                       {qint64{other->id}, qint64{at}, column(frame.port), qint64{frame.stickId}, column(frame.rssiDbm)});
        const bool more = values > other->values;
        if (more)
            m_database.run(QStringLiteral("UPDATE telegram SET kept_values = ? WHERE id = ?"), {values, qint64{other->id}});
        return {false, other->at, more};
    }
    const bool counts = !m_database.isServer(); // by the row before: of a server, others write at the same time
    const qint64 before = counts ? m_database.one(QStringLiteral("SELECT through FROM telegram ORDER BY id DESC LIMIT 1")).toLongLong() : 0;
    QVariantList columns{address, keep ? 1 : 0, counts ? before + bytesOf(frame) : 0, blob(frame.data), qint64{at}};
    appendRadio(columns, frame);
    columns << values;
    static const QString sql = QStringLiteral("INSERT INTO telegram (device, keep, through, data, at, heard_at, port, stick, link_mode, rssi, rssi_raw, key_wrong, kept_values)"
                                              " VALUES (%1)").arg(placeholders(13));
    m_database.run(sql, columns);
    m_growth += bytesOf(frame);
    return {true, at, true};
}

void TelegramRing::setKept(const wmbus::Address &device, bool keep)
{
    m_database.run(QStringLiteral("UPDATE telegram SET keep = ? WHERE device = ?"), {keep ? 1 : 0, addressColumn(device)});
}

bool TelegramRing::prune(const Limits &limits, int atOnce)
{
    if (m_database.isServer())
        return pruneServer(limits, atOnce);
    const QVariant youngest = m_database.one(QStringLiteral("SELECT max(at) FROM telegram"));
    if (!youngest.isValid() || youngest.isNull())
        return false;
    const qint64 through = m_database.one(QStringLiteral("SELECT through FROM telegram ORDER BY id DESC LIMIT 1")).toLongLong();
    std::vector<qint64> ids;
    const auto collect = [&](const QString &sql, qint64 bound) {
        Rows rows = m_database.select(sql, {bound, atOnce});
        while (rows.next())
            ids.push_back(rows.integer(0));
    };
    collect(QStringLiteral("SELECT id FROM telegram WHERE at < ? AND keep = 0 ORDER BY at LIMIT ?"), youngest.toLongLong() - limits.age);
    if (ids.empty())
        collect(QStringLiteral("SELECT id FROM telegram WHERE through <= ? AND keep = 0 ORDER BY id LIMIT ?"), through - static_cast<qint64>(limits.bytes));
    drop(ids);
    return !ids.empty();
}

void TelegramRing::drop(const std::vector<qint64> &ids)
{
    for (const qint64 id : ids) {
        m_database.run(QStringLiteral("DELETE FROM hearing WHERE telegram = ?"), {id});
        m_database.run(QStringLiteral("DELETE FROM telegram WHERE id = ?"), {id});
    }
}

// One program at a time. Bytes are counted by table delivery, in which each program adds up what it has added and dropped.
bool TelegramRing::pruneServer(const Limits &limits, int atOnce)
{
    if (!m_database.one(QStringLiteral("SELECT pg_try_advisory_xact_lock(1297302353)")).toBool())
        return false;
    const QVariant youngest = m_database.one(QStringLiteral("SELECT max(at) FROM telegram"));
    if (!youngest.isValid() || youngest.isNull())
        return false;
    const auto sum = [this](const QString &sql) { return m_database.one(sql).toLongLong(); };
    qint64 over = sum(QStringLiteral("SELECT CAST(coalesce(sum(ring_bytes), 0) AS BIGINT) FROM delivery")) + m_growth - static_cast<qint64>(limits.bytes);
    if (over > 0) // what is kept whatever the limits say does not count
        over -= sum(QStringLiteral("SELECT CAST(coalesce(sum(octet_length(data) + 64), 0) AS BIGINT) FROM telegram WHERE keep <> 0"));
    std::vector<qint64> ids;
    const auto collect = [&](const QString &sql, const QVariantList &values, bool all) {
        Rows rows = m_database.select(sql, values);
        while (rows.next() && (all || over > 0)) {
            ids.push_back(rows.integer(0));
            m_growth -= rows.integer(1);
            over -= rows.integer(1);
        }
    };
    collect(QStringLiteral("SELECT id, octet_length(data) + 64 FROM telegram WHERE at < ? AND keep = 0 ORDER BY at LIMIT ?"), {qint64{youngest.toLongLong() - limits.age}, atOnce}, true);
    if (ids.empty() && over > 0)
        collect(QStringLiteral("SELECT id, octet_length(data) + 64 FROM telegram WHERE keep = 0 ORDER BY id LIMIT ?"), {atOnce}, false);
    if (ids.empty())
        return false;
    const QString list = arrayColumn(ids);
    m_database.run(QStringLiteral("DELETE FROM hearing WHERE telegram = ANY(CAST(? AS BIGINT[]))"), {list});
    m_database.run(QStringLiteral("DELETE FROM telegram WHERE id = ANY(CAST(? AS BIGINT[]))"), {list});
    return true;
}

void TelegramRing::addHearings(std::vector<Telegram> &telegrams)
{
    for (Telegram &telegram : telegrams) {
        Rows rows = m_database.select(QStringLiteral("SELECT at, port, stick, rssi FROM hearing WHERE telegram = ? ORDER BY at"), {qint64{telegram.id}});
        while (rows.next())
            telegram.others.push_back({rows.integer(0), rows.utf8(1), static_cast<std::uint32_t>(rows.integer(2)),
                                       rows.isNull(3) ? std::nullopt : std::optional(static_cast<int>(rows.integer(3)))});
    }
}

std::vector<Telegram> TelegramRing::youngest(const QString &where, const QVariantList &values, const std::function<bool()> &goOn)
{
    std::vector<Telegram> telegrams;
    {
        Rows rows = m_database.select(QStringLiteral("SELECT %1 FROM telegram WHERE %2 ORDER BY at DESC, id DESC LIMIT ?").arg(telegramColumns, where), values);
        while (rows.next()) {
            telegrams.push_back({rows.integer(0), addressFrom(rows.text(1)), frameFrom(rows, 2, 4), {}});
            if (!goOn())
                return {};
        }
    }
    std::reverse(telegrams.begin(), telegrams.end());
    addHearings(telegrams);
    return telegrams;
}

std::vector<Telegram> TelegramRing::read(const wmbus::Address &device, const TimeRange &range, std::uint64_t limit, const std::function<bool()> &goOn)
{
    const QVariantList times{qint64{range.from}, qint64{range.to}, limitColumn(limit)};
    if (device == wmbus::Address())
        return youngest(QStringLiteral("at >= ? AND at < ?"), times, goOn);
    return youngest(QStringLiteral("device = ? AND at >= ? AND at < ?"), QVariantList{addressColumn(device)} + times, goOn);
}

std::vector<Telegram> TelegramRing::readPoor(int mostValues, std::uint64_t limit, const std::function<bool()> &goOn)
{
    return youngest(QStringLiteral("kept_values <= ?"), {mostValues, limitColumn(limit)}, goOn);
}

std::uint64_t TelegramRing::count()
{
    return m_database.one(QStringLiteral("SELECT count(*) FROM telegram")).toULongLong();
}

} // namespace store
