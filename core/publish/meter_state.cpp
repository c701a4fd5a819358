#include "core/publish/meter_state.h"

#include "core/history/import/wmbusmeters.h"
#include "core/store/observation.h"
#include "core/wmbus/names.h"

#include <QDateTime>

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <utility>

namespace publish {

namespace {

Role roleOf(const wmbus::Telegram &telegram, const meter::NamedValue &value, std::string_view medium)
{
    using wmbus::Quantity;
    if (value.sense == meter::Sense::Aside)
        return Role::Aside;
    if (value.record < 0 || static_cast<std::size_t>(value.record) >= telegram.records.size())
        return Role::Usual;
    const wmbus::DataRecord &record = telegram.records[static_cast<std::size_t>(value.record)];
    if (record.quantity == Quantity::ErrorFlags || record.quantity == Quantity::ErrorMask)
        return Role::Aside;
    if (record.storage != 0)
        return Role::Past;
    if (value.sense != meter::Sense::Backward)
        return Role::Usual;
    const bool active = record.quantity == Quantity::Energy || record.quantity == Quantity::Power;
    return active && medium == "electricity" ? Role::FeedIn : Role::Backward;
}

// The values of an observation come in the order of the reading's, some of which it leaves out.
class Roles {
public:
    Roles(const wmbus::Telegram &telegram, const meter::Reading &reading, std::string_view medium) : m_telegram(telegram), m_reading(reading), m_medium(medium) {}
    Role next(const std::string &dataPoint)
    {
        for (std::size_t i = m_next; i < m_reading.values.size(); ++i) {
            const meter::NamedValue &value = m_reading.values[i];
            const std::string name = meter::fullName(value);
            if (!value.number || dataPoint.compare(0, name.size(), name) != 0)
                continue;
            m_next = i + 1;
            return roleOf(m_telegram, value, m_medium);
        }
        return Role::Usual;
    }

private:
    const wmbus::Telegram &m_telegram;
    const meter::Reading &m_reading;
    std::string_view m_medium;
    std::size_t m_next = 0;
};

// "energy_backward_tariff_1" is "total_energy_production_tariff_1".
std::string feedInName(const std::string &dataPoint)
{
    for (const auto &[ours, theirs] : {std::pair<std::string_view, std::string_view>{"energy_backward", "total_energy_production"},
                                       {"power_backward", "current_power_production"}}) {
        if (dataPoint.compare(0, ours.size(), ours) == 0)
            return std::string(theirs) + dataPoint.substr(ours.size());
    }
    return dataPoint;
}

} // namespace

std::optional<MeterState> stateOf(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading, std::string name,
                                  store::TimeMs now)
{
    if (telegram.stopped)
        return std::nullopt;
    wmbus::RadioFrame withoutLevel = frame;
    withoutLevel.rssiDbm.reset(); // it is no field
    const store::Observation observation = store::observationOf(withoutLevel, telegram, reading, true, now);
    MeterState state;
    state.address = observation.device;
    state.medium = wmbus::mediumWord(state.address);
    Roles roles(telegram, reading, state.medium);
    for (const store::Value &value : observation.values) {
        const Role role = roles.next(value.dataPoint);
        if ((value.flags & store::flag::leftOut) == 0)
            state.fields.push_back({value.dataPoint, value.unit, value.kind, value.value, role});
    }
    if (state.fields.empty())
        return std::nullopt;
    state.name = std::move(name);
    state.driver = reading.driver;
    state.at = observation.at;
    state.rssiDbm = frame.rssiDbm;
    state.port = frame.port;
    state.stickId = frame.stickId;
    return state;
}

std::string wmbusmetersName(const Field &field)
{
    if (field.dataPoint == "METER")
        return history::mainRegisterName(field.unit);
    std::string name = field.role == Role::FeedIn ? feedInName(field.dataPoint) : field.dataPoint;
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string suffix = history::unitSuffix(field.unit);
    return suffix.empty() ? name : name + '_' + suffix;
}

std::string idOf(const MeterState &state)
{
    return state.id.empty() ? wmbus::idText(state.address.id) : state.id;
}

std::string nameOf(const MeterState &state)
{
    return state.name.empty() ? idOf(state) : state.name;
}

std::string utcTime(store::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate).toStdString();
}

} // namespace publish
