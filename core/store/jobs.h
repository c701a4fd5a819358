#pragma once

#include "core/store/history_store.h"

#include <functional>
#include <variant>
#include <vector>

namespace store {

template <class T>
using Reply = std::function<void(Answer<T>)>; // called in a thread of the store, once

// What a user or the radio wants written. One after the other, in the order they came.
struct AddEvent {
    Event event;
    Reply<EventId> reply; // may be empty
};
struct RemoveEvent {
    EventId event = 0;
};
struct ChangeFlags {
    SeriesId series = 0;
    std::vector<TimeMs> times;
    std::uint8_t set = 0;
    std::uint8_t clear = 0;
};
using Job = std::variant<Observation, DeviceEntry, AddEvent, RemoveEvent, ChangeFlags>;

// Work in pieces, between which jobs are written.
struct BeginBatch {
    std::string source;
    Reply<BatchId> reply;
};
struct AppendReadings {
    BatchId batch = 0;
    std::vector<SeriesReadings> readings;
    Reply<Appended> reply;
    std::size_t series = 0; // where the next piece begins
    std::size_t offset = 0;
    bool sorted = false;
    Appended done;
};
struct FinishBatch {
    BatchId batch = 0;
    Reply<Batch> reply;
};
struct RemoveBatch {
    BatchId batch = 0;
    Reply<std::uint64_t> reply; // may be empty
    std::uint64_t removed = 0;
};
using Bulk = std::variant<BeginBatch, AppendReadings, FinishBatch, RemoveBatch>;

[[nodiscard]] inline bool isPossible(TimeMs at)
{
    return at >= earliestTime && at <= latestTime;
}

} // namespace store
