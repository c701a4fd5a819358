#include "core/store/telegram_ring.h"

#include "core/store/columns.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

// Two sticks hand over the same telegram within some ten milliseconds; a busy computer may take longer. No meter repeats a telegram
// within two seconds [inferred: the shortest interval heard of is two seconds, with another access number].
constexpr TimeMs sameTelegram = 2000;

const QString telegramColumns = QStringLiteral("id, device, data, at, heard_at, port, stick, link_mode, rssi, rssi_raw, key_wrong");

} // namespace

TelegramId TelegramRing::heardByOther(const QString &device, TimeMs at, const wmbus::RadioFrame &frame)
{
    TelegramId candidate = 0;
    {
        Rows rows = m_database.select(QStringLiteral("SELECT id FROM telegram WHERE device = ? AND at >= ? AND at <= ? AND data = ?"
                                                     " AND NOT (stick = ? AND port = ?) ORDER BY id DESC LIMIT 1"),
                                      {device, qint64{at - sameTelegram}, qint64{at + sameTelegram}, blob(frame.data), qint64{frame.stickId}, column(frame.port)});
        if (rows.next())
            candidate = rows.integer(0);
    }
    if (candidate == 0)
        return 0;
    const bool here = m_database.one(QStringLiteral("SELECT 1 FROM hearing WHERE telegram = ? AND stick = ? AND port = ?"),
                                     {qint64{candidate}, qint64{frame.stickId}, column(frame.port)}).isValid();
    return here ? 0 : candidate;
}

bool TelegramRing::add(const wmbus::Address &device, TimeMs at, const wmbus::RadioFrame &frame, bool keep)
{
    const QString address = addressColumn(device);
    if (const TelegramId other = heardByOther(address, at, frame)) {
        m_database.run(QStringLiteral("INSERT INTO hearing (telegram, at, port, stick, rssi) VALUES (?,?,?,?,?)"),
                       {qint64{other}, qint64{at}, column(frame.port), qint64{frame.stickId}, column(frame.rssiDbm)});
        return false;
    }
    const qint64 before = m_database.one(QStringLiteral("SELECT through FROM telegram ORDER BY id DESC LIMIT 1")).toLongLong();
    QVariantList values{address, keep ? 1 : 0, before + bytesOf(frame), blob(frame.data), qint64{at}};
    appendRadio(values, frame);
    static const QString sql = QStringLiteral("INSERT INTO telegram (device, keep, through, data, at, heard_at, port, stick, link_mode, rssi, rssi_raw, key_wrong)"
                                              " VALUES (%1)").arg(placeholders(12));
    m_database.run(sql, values);
    return true;
}

void TelegramRing::setKept(const wmbus::Address &device, bool keep)
{
    m_database.run(QStringLiteral("UPDATE telegram SET keep = ? WHERE device = ?"), {keep ? 1 : 0, addressColumn(device)});
}

bool TelegramRing::prune(const Limits &limits, int atOnce)
{
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
    for (const qint64 id : ids) {
        m_database.run(QStringLiteral("DELETE FROM hearing WHERE telegram = ?"), {id});
        m_database.run(QStringLiteral("DELETE FROM telegram WHERE id = ?"), {id});
    }
    return !ids.empty();
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

std::vector<Telegram> TelegramRing::read(const wmbus::Address &device, const TimeRange &range, std::uint64_t limit, const std::function<bool()> &goOn)
{
    const bool all = device == wmbus::Address();
    const QString where = all ? QStringLiteral("WHERE at >= ? AND at < ?") : QStringLiteral("WHERE device = ? AND at >= ? AND at < ?");
    QVariantList values;
    if (!all)
        values << addressColumn(device);
    const auto most = static_cast<qint64>(std::min<std::uint64_t>(limit, std::numeric_limits<qint64>::max()));
    values << qint64{range.from} << qint64{range.to} << most;
    std::vector<Telegram> telegrams;
    {
        Rows rows = m_database.select(QStringLiteral("SELECT %1 FROM telegram %2 ORDER BY at DESC, id DESC LIMIT ?").arg(telegramColumns, where), values);
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

std::uint64_t TelegramRing::count()
{
    return m_database.one(QStringLiteral("SELECT count(*) FROM telegram")).toULongLong();
}

} // namespace store
