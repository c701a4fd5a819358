#pragma once

#include "core/keys/vault_format.h"

#include <cstdint>
#include <variant>

// Why keys could not be kept or opened. Free of Qt, so that words can be made of them without the store.
namespace keys {

enum class VaultFileFault : std::uint8_t {
    CannotRead,
    TooBig,      // more than a vault can be
    CannotWrite, // the file is as it was before
    Foreign,     // what lies there is not this vault, so it is left alone
};

// Why the desktop's secret service did not do what was asked. In every case the user is to be asked what else to do; nothing is
// ever written anywhere else instead.
enum class KeychainFault : std::uint8_t {
    Missing,  // no secret service here
    Locked,   // it is locked and stayed so
    Denied,   // the user, or a rule of the desktop, said no
    NotFound, // it works and has no such item
    Gone,     // it was there, and ended before it answered
    TimedOut, // no answer in time; a question that was sent may still be carried out later
    Unusable, // what came back is no data key
    Busy,     // an earlier question is not answered yet
    Failed,   // anything else it said
};

enum class KeyStoreFault : std::uint8_t {
    NotOpen,
    NothingThere,  // there is no vault to open
    AlreadyThere,  // a vault is there: open it instead of making another
    ChangedOutside, // somebody else wrote the vault since we read it; it is left as it is
    Busy,          // the secret service has not answered yet
    OnlyWay,       // nothing else opens the vault: it needs a passphrase before the secret service may forget it
};
using KeyStoreError = std::variant<KeyStoreFault, VaultFault, VaultFileFault, KeychainFault>;

} // namespace keys
