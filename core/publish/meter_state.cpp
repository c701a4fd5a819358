#include "core/publish/meter_state.h"

#include "core/history/import/wmbusmeters.h"
#include "core/store/observation.h"
#include "core/wmbus/names.h"

#include <QDateTime>

#include <algorithm>
#include <cctype>

namespace publish {

std::optional<MeterState> stateOf(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading, std::string name,
                                  store::TimeMs now)
{
    if (telegram.stopped)
        return std::nullopt;
    wmbus::RadioFrame withoutLevel = frame;
    withoutLevel.rssiDbm.reset(); // it is no field
    const store::Observation observation = store::observationOf(withoutLevel, telegram, reading, true, now);
    MeterState state;
    for (const store::Value &value : observation.values) {
        if ((value.flags & store::flag::leftOut) == 0)
            state.fields.push_back({value.dataPoint, value.unit, value.kind, value.value});
    }
    if (state.fields.empty())
        return std::nullopt;
    state.address = observation.device;
    state.name = std::move(name);
    state.driver = reading.driver;
    state.medium = wmbus::mediumWord(state.address);
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
    std::string name = field.dataPoint;
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
