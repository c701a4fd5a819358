#pragma once

#include "core/capture/capture_file.h"
#include "core/reception/sighting.h"
#include "core/wmbus/decode_error.h"
#include "core/wmbus/key_ring.h"

#include <QObject>
#include <QString>

#include <memory>
#include <thread>
#include <vector>

namespace reception {

// One line of a file, read and decoded.
struct Replayed {
    enum class Kind : std::uint8_t { Sighting, HeardByAnother, Unreadable, Gap };
    Kind kind = Kind::Sighting;
    std::shared_ptr<const Sighting> sighting; // Sighting
    wmbus::Address meter;                     // HeardByAnother
    wmbus::RadioFrame frame;                  // HeardByAnother, Unreadable
    wmbus::DecodeError error;                 // Unreadable
    capture::CaptureGap gap;                  // Gap

    // When it was heard; nothing where the file does not say.
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> time() const;
};

struct ReplayBatch {
    std::vector<Replayed> items;
    std::uint64_t bytesRead = 0; // of the file so far
    std::uint64_t badLines = 0;  // lines so far that hold no telegram
    bool atEnd = false;
};

// Reads a file of telegrams line by line, however large, and decodes it in a thread of its own. Reads only as far as was asked for.
class ReplayReader : public QObject {
    Q_OBJECT

public:
    explicit ReplayReader(QObject *parent = nullptr);
    ~ReplayReader() override;

    // From the beginning; an earlier file is given up. Empty, or why the file cannot be read.
    [[nodiscard]] QString open(const QString &path, wmbus::KeyRing keys);
    void close();
    // Asks for up to `count` more; batch() brings them in one or several pieces.
    void want(int count);
    [[nodiscard]] std::uint64_t size() const { return m_size; } // of the file, bytes

    // Whether the beginning of a file looks like telegrams in one of the forms that can be read.
    [[nodiscard]] static bool holdsTelegrams(const QString &path);

signals:
    void batch(const reception::ReplayBatch &batch);

private:
    struct Job;
    void work(const std::shared_ptr<Job> &job);
    void deliver(const std::shared_ptr<Job> &job, ReplayBatch batch);

    std::shared_ptr<Job> m_job;
    std::thread m_thread;
    std::uint64_t m_size = 0;
};

} // namespace reception
