#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/result.h"
#include "core/bytes/secret.h"
#include "core/keys/key_entry.h"

#include <map>

// Keys as bytes: what lies encrypted inside a vault. Numbers least significant byte first.
//   u16 form = 1, u32 number of entries, then each entry:
//   u8 what is there (1 manufacturer, 2 version, 4 type, 8 slot, 16 since), u8 origin, u32 id, u16 manufacturer, u8 version, u8 type,
//   u8 slot, i64 since (seconds since 1970, UTC), 16 bytes key, u16 length and UTF-8 of the name, u16 length and UTF-8 of the source.
// What is not there is zero, so a list has one spelling only. Where there are other secrets than keys, form is 2, and behind the entries
// stand u32 number of secrets, then each, ordered by name: u16 length and UTF-8 of its name, u16 length and bytes of the secret.
namespace keys {

// Passwords and tokens of the program's own connections, by what they are for: "mqtt". None is empty.
using Secrets = std::map<std::string, bytes::SecretString>;

enum class KeyListFault : std::uint8_t {
    Damaged,
    Newer, // written by a later version of the program
};

// Names and secrets of more than 65535 bytes are cut.
[[nodiscard]] bytes::SecretBytes writeKeyList(const std::vector<KeyEntry> &entries, const Secrets &secrets = {});
[[nodiscard]] bytes::Result<std::vector<KeyEntry>, KeyListFault> readKeyList(bytes::ByteSpan data, Secrets *secrets = nullptr);

} // namespace keys
