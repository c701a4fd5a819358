#include "core/store/job_queue.h"

#include <algorithm>

namespace store {

namespace {

std::uint64_t bytesOf(const Job &job)
{
    const auto *observation = std::get_if<Observation>(&job);
    if (observation == nullptr)
        return 0;
    std::uint64_t bytes = sizeof(Job);
    if (observation->frame)
        bytes += observation->frame->data.size() + observation->frame->port.size();
    for (const Value &value : observation->values)
        bytes += sizeof(Value) + value.dataPoint.size() + value.unit.size();
    return bytes;
}

} // namespace

void JobQueue::add(Job job)
{
    m_bytes += bytesOf(job);
    m_jobs.push_back(std::move(job));
}

Job JobQueue::popFront()
{
    Job job = std::move(m_jobs.front());
    m_bytes -= bytesOf(job);
    m_jobs.pop_front();
    return job;
}

void JobQueue::makeRoom()
{
    for (Job &job : m_jobs) {
        auto *observation = std::get_if<Observation>(&job);
        if (observation == nullptr || !observation->frame || observation->values.empty())
            continue;
        m_bytes -= bytesOf(job);
        observation->frame.reset();
        m_bytes += bytesOf(job);
        ++m_droppedTelegrams;
        if (hasRoom())
            return;
    }
    std::deque<Job> kept;
    for (Job &job : m_jobs) {
        if (!hasRoom() && std::holds_alternative<Observation>(job)) {
            m_bytes -= bytesOf(job);
            ++m_dropped;
        } else {
            kept.push_back(std::move(job));
        }
    }
    m_jobs = std::move(kept);
}

std::uint64_t JobQueue::observations() const
{
    return static_cast<std::uint64_t>(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return std::holds_alternative<Observation>(job); }));
}

} // namespace store
