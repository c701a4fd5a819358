#pragma once

#include "core/bytes/bytes.h"
#include "core/hci/device_management.h"

namespace stick {

// What an iM871A makes of an encrypted telegram for which it has a key. INFERRED, all of it in this file: the manufacturer's
// document says nothing about the bytes after decryption, and no capture was found. Taken as most likely:
// - it decrypts security mode 5 (AES-CBC) behind a short (CI 7A) or long (CI 72) header, and nothing else;
// - the key is chosen by the link layer's address; the initialisation vector has the meter's address, as EN 13757-3 wants;
// - afterwards 2F2F stands in the clear behind an unchanged header, the configuration word included
//   (`clearConfigurationWord` is the other reading: mode and block count become 0);
// - with a wrong key AES_DEC_ERROR_IND comes first and then the telegram as it was.
struct Decrypted {
    enum class Result : std::uint8_t { NotForUs, Done, WrongKey };
    Result result = Result::NotForUs;
    bytes::Bytes telegram; // from the C field on
};

// `telegram` from the C field on.
[[nodiscard]] Decrypted decryptAsStick(bytes::ByteSpan telegram, const hci::SetDecryptionKey &key, bool clearConfigurationWord);

} // namespace stick
