#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

// CI 90 (EN 13757-7 6); passes over any other CI. Fragments are collected in the decoder's memory; the last one is read on as
// the whole message, standing behind this telegram's own headers.
[[nodiscard]] Stop readAuthenticationLayer(Decoding &decoding);

// Does the MAC fit under this key (the derived Kmac)? `message`: TPL CI to the last byte. False when there is no MAC to compare.
[[nodiscard]] bool messageAuthenticates(const AuthenticationLayer &layer, bytes::ByteSpan data, bytes::ByteSpan message, const crypto::Key &macKey);

} // namespace wmbus
