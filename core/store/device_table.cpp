#include "core/store/device_table.h"

#include "core/store/columns.h"

namespace store {

namespace {

const QString selectAll = QStringLiteral(
    "SELECT d.id, d.address, d.name, d.medium, d.note, d.photo, d.mine, d.keep_telegrams, d.cuxd_device, d.code, d.kind, d.cyclic_info,"
    " d.set_meter_mantissa, d.set_meter_exponent, d.max_meter_mantissa, d.max_meter_exponent,"
    " h.first_at, h.last_at, h.telegrams, h.data, h.at, h.port, h.stick, h.link_mode, h.rssi, h.rssi_raw, h.key_wrong"
    " FROM device d LEFT JOIN heard h ON h.device = d.id ");

DeviceEntry entryFrom(const Rows &rows)
{
    DeviceEntry entry;
    entry.address = addressFrom(rows.text(1));
    entry.name = rows.utf8(2);
    entry.medium = rows.utf8(3);
    entry.note = rows.utf8(4);
    entry.photo = rows.utf8(5);
    entry.mine = rows.integer(6) != 0;
    entry.keepTelegrams = rows.integer(7) != 0;
    entry.parameters.device = rows.utf8(8);
    entry.parameters.code = rows.utf8(9);
    entry.parameters.kind = rows.utf8(10);
    entry.parameters.cyclicInfo = rows.integer(11) != 0;
    entry.parameters.setMeter = optionalScaledFrom(rows, 12);
    entry.parameters.maxMeter = optionalScaledFrom(rows, 14);
    return entry;
}

} // namespace

qint64 DeviceTable::find(const wmbus::Address &address)
{
    const auto known = m_ids.find(address);
    if (known != m_ids.end())
        return known->second;
    const qint64 id = m_database.one(QStringLiteral("SELECT id FROM device WHERE address = ?"), {addressColumn(address)}).toLongLong();
    if (id != 0)
        m_ids.emplace(address, id);
    return id;
}

qint64 DeviceTable::idOf(const wmbus::Address &address)
{
    if (const qint64 id = find(address))
        return id;
    m_database.run(QStringLiteral("INSERT INTO device (address) VALUES (?) ON CONFLICT (address) DO NOTHING"), {addressColumn(address)});
    return find(address);
}

void DeviceTable::save(const DeviceEntry &entry)
{
    const qint64 id = idOf(entry.address);
    const Parameters &parameters = entry.parameters;
    QVariantList values{column(entry.name), column(entry.medium), column(entry.note), column(entry.photo), entry.mine ? 1 : 0, entry.keepTelegrams ? 1 : 0,
                        column(parameters.device), column(parameters.code), column(parameters.kind), parameters.cyclicInfo ? 1 : 0};
    append(values, parameters.setMeter);
    append(values, parameters.maxMeter);
    values << id;
    m_database.run(QStringLiteral("UPDATE device SET name = ?, medium = ?, note = ?, photo = ?, mine = ?, keep_telegrams = ?, cuxd_device = ?, code = ?,"
                                  " kind = ?, cyclic_info = ?, set_meter_mantissa = ?, set_meter_exponent = ?, max_meter_mantissa = ?,"
                                  " max_meter_exponent = ? WHERE id = ?"), values);
    m_database.run(QStringLiteral("DELETE FROM device_parameter WHERE device = ?"), {id});
    for (const auto &[name, value] : parameters.more)
        m_database.run(QStringLiteral("INSERT INTO device_parameter (device, name, value) VALUES (?,?,?)"), {id, column(name), column(value)});
}

void DeviceTable::heard(qint64 device, TimeMs at, const std::optional<wmbus::RadioFrame> &frame, bool counts)
{
    const qint64 telegrams = counts ? 1 : 0;
    m_database.run(QStringLiteral("INSERT INTO heard (device, first_at, last_at, telegrams) VALUES (?,?,?,?) ON CONFLICT (device) DO UPDATE SET"
                                  " first_at = CASE WHEN excluded.first_at < heard.first_at THEN excluded.first_at ELSE heard.first_at END,"
                                  " last_at = CASE WHEN excluded.last_at > heard.last_at THEN excluded.last_at ELSE heard.last_at END,"
                                  " telegrams = heard.telegrams + excluded.telegrams"),
                   {device, qint64{at}, qint64{at}, telegrams});
    if (counts)
        heardLatest(device, at, frame);
}

void DeviceTable::heardLatest(qint64 device, TimeMs at, const std::optional<wmbus::RadioFrame> &frame)
{
    if (!frame)
        return;
    QVariantList values{blob(frame->data)};
    appendRadio(values, *frame);
    values << device << qint64{at};
    m_database.run(QStringLiteral("UPDATE heard SET data = ?, at = ?, port = ?, stick = ?, link_mode = ?, rssi = ?, rssi_raw = ?, key_wrong = ?"
                                  " WHERE device = ? AND last_at <= ?"), values);
}

DeviceEntry DeviceTable::entryOf(const wmbus::Address &address)
{
    DeviceEntry entry;
    entry.address = address;
    qint64 id = 0;
    {
        Rows rows = m_database.select(selectAll + QStringLiteral("WHERE d.address = ?"), {addressColumn(address)});
        if (!rows.next())
            return entry;
        id = rows.integer(0);
        entry = entryFrom(rows);
    }
    Rows rows = m_database.select(QStringLiteral("SELECT name, value FROM device_parameter WHERE device = ?"), {id});
    while (rows.next())
        entry.parameters.more[rows.utf8(0)] = rows.utf8(1);
    return entry;
}

std::vector<Device> DeviceTable::all()
{
    std::unordered_map<qint64, std::map<std::string, std::string>> parameters;
    {
        Rows rows = m_database.select(QStringLiteral("SELECT device, name, value FROM device_parameter"));
        while (rows.next())
            parameters[rows.integer(0)][rows.utf8(1)] = rows.utf8(2);
    }
    std::vector<Device> devices;
    Rows rows = m_database.select(selectAll + QStringLiteral("ORDER BY d.id"));
    while (rows.next()) {
        Device device;
        device.entry = entryFrom(rows);
        const auto more = parameters.find(rows.integer(0));
        if (more != parameters.end())
            device.entry.parameters.more = std::move(more->second);
        if (!rows.isNull(16)) {
            device.firstHeard = rows.integer(16);
            device.lastHeard = rows.integer(17);
            device.telegrams = static_cast<std::uint64_t>(rows.integer(18));
        }
        if (!rows.isNull(19))
            device.latest = frameFrom(rows, 19, 20);
        devices.push_back(std::move(device));
    }
    return devices;
}

bool DeviceTable::keepsTelegrams(const wmbus::Address &address)
{
    return m_database.one(QStringLiteral("SELECT keep_telegrams FROM device WHERE address = ?"), {addressColumn(address)}).toInt() != 0;
}

} // namespace store
