#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

namespace store {

struct Salvaged {
    std::uint64_t readings = 0; // that were not in `into` yet
    std::uint64_t lost = 0;     // stretches that could not be read
};

// Copies what can be read of a damaged database into a sound one of the newest schema. Ids are never given twice, so a row with the same
// id is the same thing; the damaged file is the younger one. Throws only for troubles of `into`.
[[nodiscard]] Salvaged salvage(const QString &damagedFile, Database &into);

} // namespace store
