#include "core/stick/wanted_setup.h"

#include "core/hci/messages.h"
#include "core/hci/secrets.h"

#include <algorithm>
#include <array>

namespace stick {

std::shared_ptr<const WantedSetup> WantedSetup::from(std::vector<hci::Message> messages)
{
    auto setup = std::make_shared<WantedSetup>();
    setup->lines.reserve(messages.size());
    for (hci::Message &message : messages) {
        setup->lines.push_back({message.code, {message.payload.begin(), message.payload.end()}});
        hci::wipeKey(message);
    }
    return setup;
}

std::optional<bytes::LinkMode> WantedSetup::linkMode() const
{
    std::optional<bytes::LinkMode> mode;
    for (const Line &line : lines) {
        const auto config = line.code == hci::SetConfig::code ? hci::SetConfig::parse(line.payload) : std::nullopt;
        if (config && config->configuration.linkMode())
            mode = config->configuration.linkMode();
    }
    return mode;
}

bool isSetting(hci::Code code)
{
    constexpr std::array never{hci::Reset::code, hci::FactoryReset::code, hci::SetOperationMode::code, hci::EnterLowPower::code};
    return code.endpoint == hci::Endpoint::DeviceManagement && std::find(never.begin(), never.end(), code) == never.end();
}

} // namespace stick
