#include "core/store/server_clock.h"

#include "core/store/store_options.h"

#include <QSysInfo>

#include <cstdlib>

namespace store {

TimeMs worthCorrecting(TimeMs clockOff)
{
    return std::abs(clockOff) < secondMs ? 0 : clockOff;
}

Job byServersClock(const Job &job, TimeMs clockOff)
{
    const auto *heard = std::get_if<Observation>(&job);
    if (heard == nullptr || !heard->frame)
        return job;
    Observation observation = *heard;
    observation.at -= clockOff;
    wmbus::RadioFrame &frame = *observation.frame;
    if (frame.heardAt)
        *frame.heardAt -= std::chrono::milliseconds(clockOff);
    if (frame.stickId == 0 && !frame.port.empty())
        frame.port = QSysInfo::machineHostName().toStdString() + ':' + frame.port;
    return observation;
}

} // namespace store
