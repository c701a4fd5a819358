#include "core/text/locked_keys.h"

#include <atomic>

namespace text {

namespace {

std::atomic<bool> &state()
{
    static std::atomic<bool> locked{false};
    return locked;
}

} // namespace

bool setKeysLocked(bool locked)
{
    return state().exchange(locked) != locked;
}

bool keysAreLocked()
{
    return state();
}

} // namespace text
