#pragma once

#include "core/hci/message.h"

namespace hci {

// Messages that carry a key: SET_AES_DECKEY and SET_AES_ENCKEY.
[[nodiscard]] bool carriesKey(Code code);

// The message as it may be shown: without its key, so the payload ends where the key would begin (place and address, or the flash
// flag). Every other message as it is.
[[nodiscard]] Message withoutKey(const Message &message);

// Overwrites the payload of a message that carries a key; leaves every other one alone.
void wipeKey(Message &message);

} // namespace hci
