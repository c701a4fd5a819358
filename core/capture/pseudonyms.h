#pragma once

#include "core/wmbus/telegram.h"

#include <cstdint>
#include <map>
#include <vector>

namespace capture {

// Telegrams for the eyes of strangers. A meter's number becomes "00000001", "00000002", ... in the order in which they are met; the
// same number becomes the same pseudonym for as long as the object lives, and nothing of it can be computed from the pseudonym.
class Pseudonyms {
public:
    [[nodiscard]] std::uint32_t of(std::uint32_t id);

    // A copy with pseudonyms in link layer, long header, extended link layer, in records that identify the device or its customer
    // (fabrication number, enhanced identification, customer, location), in the telegrams of containers, and wherever else the
    // digits of one of these numbers stand. No length changes. Manufacturer, version and type stay: they say what is to be read.
    // Checksums and authentication codes over what was changed do not fit any more.
    [[nodiscard]] wmbus::Telegram disguised(const wmbus::Telegram &telegram);

private:
    struct Number {
        std::uint32_t id;
        std::uint32_t pseudonym;
    };

    void collect(const wmbus::Telegram &telegram, std::vector<Number> &numbers);
    void disguise(wmbus::Telegram &telegram, const std::vector<Number> &numbers);
    void disguiseRecord(wmbus::Telegram &telegram, wmbus::DataRecord &record);

    std::map<std::uint32_t, std::uint32_t> m_pseudonyms;
    std::map<bytes::Bytes, std::uint32_t> m_others; // data of identifying records
    std::uint32_t m_last = 0;
};

// Whether bytes are still encrypted in it: with another number in the address nobody can decrypt these any more, not with the right key
// either, because the address is part of what the cipher starts from.
[[nodiscard]] bool keepsEncryptedBytes(const wmbus::Telegram &telegram);

} // namespace capture
