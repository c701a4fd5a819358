#include "core/hci/secrets.h"

#include "core/bytes/secret.h"
#include "core/hci/device_management.h"

#include <algorithm>

namespace hci {

bool carriesKey(Code code)
{
    return code == SetDecryptionKey::code || code == SetEncryptionKey::code;
}

Message withoutKey(const Message &message)
{
    if (!carriesKey(message.code))
        return message;
    constexpr std::size_t placeAndAddress = 9;
    const std::size_t open = message.code == SetDecryptionKey::code ? placeAndAddress : 1;
    Message shown{message.code, {}, message.timestamp, message.rssi};
    const std::size_t count = std::min(open, message.payload.size());
    shown.payload.assign(message.payload.begin(), message.payload.begin() + static_cast<std::ptrdiff_t>(count));
    return shown;
}

void wipeKey(Message &message)
{
    if (carriesKey(message.code))
        bytes::wipe(message.payload.data(), message.payload.size());
}

} // namespace hci
