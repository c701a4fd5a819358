#pragma once

#include "ui/clock.h"
#include "ui/keys/storage_panel.h"

namespace reception {
class KeyEvidence;
}

namespace ui {

class KeyEditing;
class SecretClipboard;

// What everything about keys works on; owned by who makes it, and outlives page and dialogs.
struct KeyParts {
    keys::KeyStore *store = nullptr;
    KeyEditing *editing = nullptr;
    const reception::KeyEvidence *evidence = nullptr;
    SecretClipboard *clipboard = nullptr;
    SecretServiceCheck secretService;
    Clock clock;
};

} // namespace ui
