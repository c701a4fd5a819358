#pragma once

#include "core/wmbus/decoding.h"

namespace wmbus {

struct ControlInformation {
    HeaderKind header = HeaderKind::None;
    PayloadKind payload = PayloadKind::Reserved;
    bool toMeter = false;
};

// What a CI field announces (core/wmbus/tables/ci.tsv). The layers' own CI fields (81, 86, 8C..90) give Reserved.
[[nodiscard]] ControlInformation controlInformation(std::uint8_t ci);

// CI, header, configuration word and what belongs to it (EN 13757-7 7). Leaves `at` on the first payload byte.
[[nodiscard]] Stop readTransportLayer(Decoding &decoding);

} // namespace wmbus
