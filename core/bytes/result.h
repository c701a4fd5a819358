#pragma once

#include <tl/expected.hpp>

namespace bytes {

// A value or the reason why there is none. The one place that names the library: std::expected needs C++23.
template <class T, class E>
using Result = tl::expected<T, E>;

using tl::unexpected;

} // namespace bytes
