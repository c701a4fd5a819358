#include "core/reception/retro_decryption.h"

#include "core/inverter/answer.h"
#include "core/inverter/profile_reader.h"

#include <atomic>
#include <utility>

namespace reception {

namespace {

// Large enough that handing over costs nothing, small enough that a window stays alive while it takes a batch.
constexpr std::size_t batchSize = 256;

} // namespace

struct RetroDecryption::Job {
    std::vector<wmbus::RadioFrame> frames;
    wmbus::KeyRing keys;
    wmbus::DecoderMemory memory;
    std::atomic<bool> givenUp{false};
};

RetroDecryption::RetroDecryption(QObject *parent) : QObject(parent) {}

RetroDecryption::~RetroDecryption()
{
    cancel();
}

void RetroDecryption::start(std::vector<wmbus::RadioFrame> frames, wmbus::KeyRing keys, wmbus::DecoderMemory memory)
{
    cancel();
    m_job = std::make_shared<Job>();
    m_job->frames = std::move(frames);
    m_job->keys = std::move(keys);
    m_job->memory = std::move(memory);
    m_running = true;
    m_thread = std::thread([this, job = m_job] { work(job); });
}

void RetroDecryption::cancel()
{
    if (m_job)
        m_job->givenUp = true;
    if (m_thread.joinable())
        m_thread.join(); // at most one telegram away
    m_job.reset();
    m_running = false;
}

void RetroDecryption::work(const std::shared_ptr<Job> &job)
{
    std::vector<Sighting> batch;
    int read = 0;
    int secure = 0;
    for (const wmbus::RadioFrame &frame : job->frames) {
        if (job->givenUp)
            return;
        auto telegram = wmbus::decodeTelegram(frame, job->keys, job->memory);
        ++read;
        if (!telegram)
            continue;
        if (telegram->security.verdict == wmbus::Verdict::Secure)
            ++secure;
        const inverter::Profile &inverters = inverter::builtInProfile();
        auto reading = inverters.matches(telegram->meter()) ? inverter::readingFrom(*telegram, inverters) : meter::readingFrom(*telegram);
        batch.push_back({frame, std::move(*telegram), std::move(reading)});
        if (batch.size() == batchSize)
            deliver(job, std::exchange(batch, {}));
    }
    deliver(job, std::move(batch));
    finish(job, read, secure);
}

// Queued into the object's thread; what a later start() or cancel() has overtaken is dropped there.
void RetroDecryption::deliver(const std::shared_ptr<Job> &job, std::vector<Sighting> batch)
{
    if (batch.empty())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, job, batch = std::move(batch)] {
            if (job == m_job)
                emit readAgain(batch);
        },
        Qt::QueuedConnection);
}

void RetroDecryption::finish(const std::shared_ptr<Job> &job, int frames, int secure)
{
    QMetaObject::invokeMethod(
        this,
        [this, job, frames, secure] {
            if (job != m_job)
                return;
            m_running = false;
            emit finished(frames, secure);
        },
        Qt::QueuedConnection);
}

} // namespace reception
