#include "ui/charts/series_catalog.h"

#include "core/history/import/made_up.h"
#include "core/text/inverter_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::charts {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SeriesCatalog)
};

// CUxD's own words stay as they are; "RSSI" and the rest are read everywhere.
bool isMeterReading(const store::SeriesKey &key)
{
    return key.dataPoint == "METER" || key.dataPoint == "ENERGY_COUNTER";
}

// Words for what is drawn often; other names stay as the profile has them.
QString dataPointName(const std::string &dataPoint)
{
    static const std::map<std::string, inverter::DataPoint> ofInverters{
        {"POWER", inverter::DataPoint::Power},                {"VOLTAGE", inverter::DataPoint::Voltage},
        {"FREQUENCY", inverter::DataPoint::Frequency},        {"AC_TEMPERATURE", inverter::DataPoint::AcTemperature},
        {"DC_TEMPERATURE", inverter::DataPoint::DcTemperature}, {"COS_PHI", inverter::DataPoint::CosPhi},
        {"MAX_POWER", inverter::DataPoint::MaxPower},         {"STATE", inverter::DataPoint::State},
        {"ALARM", inverter::DataPoint::Alarm}};
    if (dataPoint == "RSSI" || dataPoint == "RSSI_PEER")
        return Texts::tr("signal level");
    const auto known = ofInverters.find(dataPoint);
    return known != ofInverters.end() ? text::dataPointName(known->second) : QString::fromStdString(dataPoint).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString mediumOf(const store::Device *device, const store::SeriesKey &key)
{
    if (key.dataPoint == "ENERGY_COUNTER")
        return QStringLiteral("solar"); // CUxD's word for what an inverter feeds in
    if (device && !device->entry.medium.empty())
        return QString::fromStdString(device->entry.medium);
    const std::string_view word = wmbus::mediumWord(key.device);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

Drawing drawingOf(store::SeriesKind kind)
{
    switch (kind) {
    case store::SeriesKind::Counter: return Drawing::Columns;
    case store::SeriesKind::Gauge: return Drawing::Line;
    case store::SeriesKind::State: break;
    }
    return Drawing::Steps;
}

} // namespace

void SeriesCatalog::clear()
{
    m_entries.clear();
    m_devices.clear();
    describe();
}

void SeriesCatalog::addSeries(const std::vector<store::Series> &series)
{
    for (const store::Series &one : series)
        m_entries[one.id].series = one;
}

void SeriesCatalog::setFirst(store::SeriesId id, TimeMs first)
{
    if (const auto found = m_entries.find(id); found != m_entries.end())
        found->second.first = first;
}

void SeriesCatalog::setLast(store::SeriesId id, const std::optional<store::Reading> &last)
{
    if (const auto found = m_entries.find(id); found != m_entries.end())
        found->second.last = last;
}

bool SeriesCatalog::hasReadings(store::SeriesId id) const
{
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.first;
}

std::vector<store::SeriesId> SeriesCatalog::ids() const
{
    std::vector<store::SeriesId> ids;
    for (const auto &[id, entry] : m_entries)
        ids.push_back(id);
    return ids;
}

const store::Device *SeriesCatalog::deviceOf(const wmbus::Address &address) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [&address](const store::Device &one) { return one.entry.address == address; });
    return found == m_devices.end() ? nullptr : &*found;
}

store::Parameters SeriesCatalog::parametersOf(const wmbus::Address &address) const
{
    const store::Device *device = deviceOf(address);
    return device ? device->entry.parameters : store::Parameters{};
}

// Readings of a log that were given to their meter count there, and once.
bool SeriesCatalog::isGivenAway(const wmbus::Address &address) const
{
    const store::Device *device = deviceOf(address);
    return device && history::givenTo(device->entry);
}

// With its number where another one has the same name.
QString SeriesCatalog::deviceName(const store::Device *device, const wmbus::Address &address) const
{
    const QString number = QString::fromStdString(wmbus::idText(address.id));
    if (!device || device->entry.name.empty())
        return text::mediumName(address) + QLatin1Char(' ') + number;
    const QString name = QString::fromStdString(device->entry.name);
    const bool shared = std::any_of(m_devices.begin(), m_devices.end(), [device](const store::Device &one) {
        return !(one.entry.address == device->entry.address) && one.entry.name == device->entry.name && !history::givenTo(one.entry);
    });
    return shared ? name + QStringLiteral(" · ") + number : name;
}

SeriesInfo SeriesCatalog::infoOf(const Entry &entry) const
{
    const store::SeriesKey &key = entry.series.key;
    const store::Device *device = deviceOf(key.device);
    SeriesInfo info;
    info.id = idOf(key);
    info.mine = device && device->entry.mine;
    info.thinned = !device || !store::isUsers(device->entry);
    info.name = deviceName(device, key.device);
    if (!isMeterReading(key))
        info.name += QStringLiteral(", ") + dataPointName(key.dataPoint);
    info.unit = text::unitText(key.unit);
    info.medium = mediumOf(device, key);
    info.drawing = drawingOf(entry.series.kind);
    info.byItself = info.drawing == Drawing::Columns && isMeterReading(key);
    if (entry.first && entry.last) {
        info.data = {*entry.first, entry.last->at + 1};
        info.decimals = std::max(0, -entry.last->value.exponent);
    }
    return info;
}

void SeriesCatalog::describe()
{
    m_infos.clear();
    m_byId.clear();
    for (const auto &[id, entry] : m_entries) {
        if (!entry.first || isGivenAway(entry.series.key.device))
            continue;
        m_infos.push_back(infoOf(entry));
        m_byId[m_infos.back().id.toStdString()] = id;
    }
    // The user's own meters first: they are shown first, and have the colour of their medium.
    std::stable_sort(m_infos.begin(), m_infos.end(), [](const SeriesInfo &a, const SeriesInfo &b) {
        if (a.byItself != b.byItself)
            return a.byItself;
        return a.mine != b.mine ? a.mine : QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

const SeriesCatalog::Entry *SeriesCatalog::find(const QString &id) const
{
    const auto found = m_byId.find(id.toStdString());
    return found == m_byId.end() ? nullptr : &m_entries.at(found->second);
}

QString SeriesCatalog::idOf(const store::SeriesKey &key)
{
    return QStringLiteral("%1-%2-%3-%4/%5/%6")
        .arg(key.device.manufacturer, 4, 16, QLatin1Char('0'))
        .arg(key.device.id, 8, 16, QLatin1Char('0'))
        .arg(key.device.version, 2, 16, QLatin1Char('0'))
        .arg(key.device.type, 2, 16, QLatin1Char('0'))
        .arg(QString::fromStdString(key.dataPoint), QString::fromStdString(key.unit));
}

} // namespace ui::charts
