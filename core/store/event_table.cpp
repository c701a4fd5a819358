#include "core/store/event_table.h"

#include "core/store/columns.h"
#include "core/store/device_table.h"

namespace store {

namespace {

// An unknown number is of a later version and kept as a note.
EventKind kindFrom(qint64 number)
{
    return number >= 0 && number <= static_cast<qint64>(EventKind::Note) ? static_cast<EventKind>(number) : EventKind::Note;
}

} // namespace

EventId EventTable::add(const Event &event)
{
    QVariantList values{m_devices.idOf(event.device), qint64{event.at}, static_cast<int>(event.kind), column(event.dataPoint)};
    append(values, event.before);
    append(values, event.after);
    values << column(event.text);
    Rows rows = m_database.select(QStringLiteral("INSERT INTO event (device, at, kind, data_point, before_mantissa, before_exponent, after_mantissa,"
                                                 " after_exponent, text) VALUES (?,?,?,?,?,?,?,?,?) RETURNING id"), values);
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<wmbus::Address> EventTable::deviceOf(EventId event)
{
    const QVariant address = m_database.one(QStringLiteral("SELECT d.address FROM event e JOIN device d ON d.id = e.device WHERE e.id = ?"), {qint64{event}});
    return address.isValid() ? std::optional(addressFrom(address.toString())) : std::nullopt;
}

std::optional<wmbus::Address> EventTable::remove(EventId event)
{
    const auto device = deviceOf(event);
    if (device)
        m_database.run(QStringLiteral("DELETE FROM event WHERE id = ?"), {qint64{event}});
    return device;
}

std::vector<Event> EventTable::read(const wmbus::Address &device, const TimeRange &range)
{
    const bool all = device == wmbus::Address();
    QVariantList values;
    if (!all)
        values << addressColumn(device);
    values << qint64{range.from} << qint64{range.to};
    Rows rows = m_database.select(QStringLiteral("SELECT e.id, d.address, e.at, e.kind, e.data_point, e.before_mantissa, e.before_exponent, e.after_mantissa,"
                                                 " e.after_exponent, e.text FROM event e JOIN device d ON d.id = e.device WHERE ")
                                      + (all ? QString() : QStringLiteral("d.address = ? AND ")) + QStringLiteral("e.at >= ? AND e.at < ? ORDER BY e.at, e.id"),
                                  values);
    std::vector<Event> events;
    while (rows.next())
        events.push_back({rows.integer(0), addressFrom(rows.text(1)), rows.integer(2), kindFrom(rows.integer(3)), rows.utf8(4), optionalScaledFrom(rows, 5),
                          optionalScaledFrom(rows, 7), rows.utf8(9)});
    return events;
}

} // namespace store
