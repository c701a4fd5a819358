#pragma once

#include "core/reception/sighting.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QObject>

#include <memory>
#include <thread>
#include <vector>

namespace reception {

// Reads telegrams that were heard before once more, because a key was added or taken away. Works in a thread of its own and hands
// the results back in batches, oldest first, to the thread this object lives in. A new start() gives up the one under way.
class RetroDecryption : public QObject {
    Q_OBJECT

public:
    explicit RetroDecryption(QObject *parent = nullptr);
    ~RetroDecryption() override;

    // `memory`: what reception has learnt so far; the copy learns further, the original does not. Returns at once.
    void start(std::vector<wmbus::RadioFrame> frames, wmbus::KeyRing keys, wmbus::DecoderMemory memory);
    // Ends without readAgain() or finished() for what is left.
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }

signals:
    void readAgain(const std::vector<reception::Sighting> &batch);
    // `frames`: how many were read; `secure`: how many of them are decrypted and proven now.
    void finished(int frames, int secure);

private:
    struct Job;

    void deliver(const std::shared_ptr<Job> &job, std::vector<Sighting> batch);
    void finish(const std::shared_ptr<Job> &job, int frames, int secure);
    void work(const std::shared_ptr<Job> &job);

    std::shared_ptr<Job> m_job;
    std::thread m_thread;
    bool m_running = false;
};

} // namespace reception
