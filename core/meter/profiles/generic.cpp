#include "core/meter/profiles.h"

namespace meter {

// Any meter that follows EN 13757-3: the standard's own names.
constexpr Profile generic{"generic", {}, {}, true};

} // namespace meter
