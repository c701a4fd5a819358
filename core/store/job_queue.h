#pragma once

#include "core/store/jobs.h"

#include <deque>

namespace store {

// Jobs that wait in memory, with what is known of their size.
class JobQueue {
public:
    explicit JobQueue(std::uint64_t memoryBytes) : m_memoryBytes(memoryBytes) {}

    void add(Job job);
    [[nodiscard]] bool isFull() const { return m_bytes > m_memoryBytes; }
    // Until a tenth of the memory is free: raw telegrams go before values, the oldest first. What a user did never goes.
    void makeRoom();

    [[nodiscard]] bool empty() const { return m_jobs.empty(); }
    [[nodiscard]] std::size_t size() const { return m_jobs.size(); }
    [[nodiscard]] Job &operator[](std::size_t index) { return m_jobs[index]; }
    [[nodiscard]] Job popFront();

    [[nodiscard]] std::uint64_t observations() const;
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }                   // observations that went
    [[nodiscard]] std::uint64_t droppedTelegrams() const { return m_droppedTelegrams; } // observations that lost their raw telegram

private:
    [[nodiscard]] bool hasRoom() const { return m_bytes <= m_memoryBytes - m_memoryBytes / 10; }

    std::uint64_t m_memoryBytes;
    std::deque<Job> m_jobs;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_droppedTelegrams = 0;
};

} // namespace store
