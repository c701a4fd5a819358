#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// Containers for what must not stay in memory: keys, and texts that hold keys.
namespace bytes {

// Overwrites with zeros, also where the compiler sees that nobody reads it again.
void wipe(void *data, std::size_t size) noexcept;

// Wipes what it frees, also the old block when a container grows.
template <class T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <class Other>
    constexpr WipingAllocator(const WipingAllocator<Other> &) noexcept
    {
    }
    [[nodiscard]] T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *data, std::size_t count) noexcept
    {
        wipe(data, count * sizeof(T));
        std::allocator<T>().deallocate(data, count);
    }
    bool operator==(const WipingAllocator &) const = default;
};

// A text of at most 15 characters lies inside the string itself and is not wiped: half a key at most.
using SecretString = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;
using SecretBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

} // namespace bytes
