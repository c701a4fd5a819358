#include "core/wmbus/derived_key.h"

#include "core/wmbus/transport_layer.h"

namespace wmbus {

namespace {

bool toMeter(const TransportLayer &layer)
{
    return controlInformation(layer.ci).toMeter;
}

} // namespace

bool derivesKeys(const TransportLayer &layer)
{
    return layer.configurationExtension && ((*layer.configurationExtension >> 4) & 3U) != 0;
}

std::optional<crypto::Key> encryptionKey(const Telegram &telegram, const crypto::Key &master, std::uint32_t counter)
{
    if (!derivesKeys(*telegram.transport))
        return master;
    const auto purpose = toMeter(*telegram.transport) ? crypto::KeyPurpose::EncryptToMeter : crypto::KeyPurpose::EncryptFromMeter;
    return crypto::deriveKey(master, purpose, counter, telegram.meter().id);
}

std::optional<crypto::Key> macKey(const Telegram &telegram, const crypto::Key &master, std::uint32_t counter)
{
    const auto purpose = toMeter(*telegram.transport) ? crypto::KeyPurpose::MacToMeter : crypto::KeyPurpose::MacFromMeter;
    return crypto::deriveKey(master, purpose, counter, telegram.meter().id);
}

void noteCounter(Decoding &decoding, std::uint32_t counter)
{
    const auto highest = decoding.memory.exchangeCounter(decoding.telegram.meter(), counter);
    if (highest && *highest > counter)
        decoding.note(NoteKind::MessageCounterFell, decoding.telegram.transport->range, counter);
}

} // namespace wmbus
