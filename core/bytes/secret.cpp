#include "core/bytes/secret.h"

namespace bytes {

void wipe(void *data, std::size_t size) noexcept
{
    auto *byte = static_cast<volatile unsigned char *>(data);
    for (std::size_t i = 0; i < size; ++i)
        byte[i] = 0;
}

} // namespace bytes
