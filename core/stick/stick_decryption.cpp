#include "core/stick/stick_decryption.h"

#include "core/stick/mode5.h"

#include <algorithm>

namespace stick {

namespace {

bool provenAt(bytes::ByteSpan telegram, std::size_t at)
{
    return telegram[at] == 0x2F && telegram[at + 1] == 0x2F;
}

} // namespace

Decrypted decryptAsStick(bytes::ByteSpan telegram, const hci::SetDecryptionKey &key, bool clearConfigurationWord)
{
    Decrypted out{Decrypted::Result::NotForUs, {telegram.begin(), telegram.end()}};
    const auto layout = mode5Layout(telegram);
    if (!layout || !std::equal(key.address.begin(), key.address.end(), telegram.begin() + 1) || provenAt(telegram, layout->begin))
        return out;
    bytes::Bytes clear = out.telegram;
    if (!decryptMode5(clear, crypto::Key(key.key)) || !provenAt(clear, layout->begin)) {
        out.result = Decrypted::Result::WrongKey;
        return out;
    }
    if (clearConfigurationWord) {
        clear[layout->configurationWord] = 0;
        clear[layout->configurationWord + 1] = 0;
    }
    out.result = Decrypted::Result::Done;
    out.telegram = std::move(clear);
    return out;
}

} // namespace stick
