#include "core/stick/faults.h"

namespace stick {

std::string_view faultName(Fault fault)
{
    switch (fault) {
    case Fault::Chunked: return "chunked";
    case Fault::Glued: return "glued";
    case Fault::Garbage: return "garbage";
    case Fault::BadFcs: return "bad-fcs";
    case Fault::FalseSof: return "false-sof";
    case Fault::Silent: return "silent";
    case Fault::Slow: return "slow";
    case Fault::GoneAndBack: return "gone-and-back";
    case Fault::CwCleared: return "cw-cleared";
    case Fault::InverterSilent: return "inverter-silent";
    case Fault::InverterSlow: return "inverter-slow";
    case Fault::InverterWrong: return "inverter-wrong";
    case Fault::InverterOff: return "inverter-off";
    }
    return {};
}

std::optional<Fault> faultFromName(std::string_view name)
{
    for (const Fault fault : allFaults) {
        if (faultName(fault) == name)
            return fault;
    }
    return std::nullopt;
}

} // namespace stick
