#pragma once

#include "core/store/history_store.h"

#include <functional>

namespace store {

// What a copy found and did.
struct Copied {
    std::uint64_t devices = 0;
    std::uint64_t series = 0;
    std::uint64_t events = 0;   // that were not there
    Appended readings;
    bool operator==(const Copied &) const = default;
};

// Takes the history of a folder over to a server, exactly: numbers, times, flags, imports that can be taken back. What is there already
// stays: a reading of the same time, what was said of a device, an event. So a copy that was interrupted is begun again and goes on, and
// several histories go into one. The folder is only read, and must be of this version; raw telegrams are not taken over. Runs in the
// calling thread until it has ended; `progress` gets the number of series done and of all, and says whether to go on.
[[nodiscard]] Answer<Copied> copyHistory(const StoreOptions &from, const StoreOptions &to, const std::function<bool(std::uint64_t done, std::uint64_t all)> &progress);

} // namespace store
