#pragma once

#include "core/bytes/link_mode.h"
#include "core/bytes/secret.h"
#include "core/hci/message.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace stick {

// What a stick is to know besides its standard configuration: keys and settings, sent one by one after every (re)connect and reset,
// because a stick keeps its keys in RAM only. Never changed once made; wiped when the last session lets go of it.
struct WantedSetup {
    struct Line {
        hci::Code code;
        bytes::SecretBytes payload;
    };
    std::vector<Line> lines;

    // Takes the messages over and wipes the keys in them.
    [[nodiscard]] static std::shared_ptr<const WantedSetup> from(std::vector<hci::Message> messages);

    // Which link mode the lines leave the stick in, where they name one.
    [[nodiscard]] std::optional<bytes::LinkMode> linkMode() const;
};

using WantedSetupPointer = std::shared_ptr<const WantedSetup>;
using WantedSetups = std::map<std::uint32_t, WantedSetupPointer>; // by the stick's unique id

// Whether a message sets something that lasts. Those that restart the stick or put it to sleep, and telegrams, are done once by a
// user and never at every start.
[[nodiscard]] bool isSetting(hci::Code code);

} // namespace stick
