#include "core/reception/replay.h"

#include "core/capture/input_line.h"
#include "core/reception/reception.h"

#include <QFile>
#include <QFileInfo>

#include <condition_variable>
#include <cstdio>
#include <mutex>

namespace reception {

namespace {

constexpr std::size_t batchItems = 2000;
constexpr std::size_t bufferBytes = 256 * 1024;
constexpr std::size_t longestLine = 64 * 1024; // more belongs to no telegram
constexpr int linesLookedAt = 50;

// Lines of a file without their ends; one that is too long comes cut.
class Lines {
public:
    explicit Lines(std::FILE *file) : m_file(file), m_buffer(bufferBytes, '\0') {}

    bool next(std::string &line)
    {
        line.clear();
        for (;;) {
            if (m_at == m_end) {
                m_end = std::fread(m_buffer.data(), 1, m_buffer.size(), m_file);
                m_at = 0;
                if (m_end == 0)
                    return !line.empty();
            }
            const char c = m_buffer[m_at++];
            ++m_read;
            if (c == '\n') {
                if (!line.empty() && line.back() == '\r')
                    line.pop_back();
                return true;
            }
            if (line.size() < longestLine)
                line += c;
        }
    }
    [[nodiscard]] std::uint64_t read() const { return m_read; }

private:
    std::FILE *m_file;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::uint64_t m_read = 0;
};

struct Closer {
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

File openFile(const QString &path)
{
    return File(std::fopen(QFile::encodeName(path).constData(), "rbe"));
}

// A gap, when the line of a capture says one.
std::optional<capture::CaptureGap> gapIn(std::string_view line)
{
    if (!capture::looksLikeCapture(line))
        return std::nullopt;
    const auto read = capture::readCaptureLine(line);
    return read && read->kind == capture::CaptureLine::Kind::Gap ? std::optional(read->gap) : std::nullopt;
}

} // namespace

std::optional<std::chrono::system_clock::time_point> Replayed::time() const
{
    if (kind == Kind::Sighting)
        return sighting->frame.heardAt;
    return kind == Kind::Gap ? std::optional(gap.from) : frame.heardAt;
}

struct ReplayReader::Job {
    File file;
    wmbus::KeyRing keys;
    std::mutex mutex;
    std::condition_variable changed;
    int wanted = 0;
    bool stopped = false;
};

ReplayReader::ReplayReader(QObject *parent) : QObject(parent) {}

ReplayReader::~ReplayReader()
{
    close();
}

QString ReplayReader::open(const QString &path, wmbus::KeyRing keys)
{
    close();
    auto job = std::make_shared<Job>();
    job->file = openFile(path);
    if (!job->file) {
        QFile why(path);
        return why.open(QIODevice::ReadOnly) ? path : why.errorString();
    }
    m_size = static_cast<std::uint64_t>(QFileInfo(path).size());
    job->keys = std::move(keys);
    m_job = job;
    m_thread = std::thread([this, job] { work(job); });
    return {};
}

void ReplayReader::close()
{
    if (!m_job)
        return;
    {
        const std::lock_guard lock(m_job->mutex);
        m_job->stopped = true;
    }
    m_job->changed.notify_all();
    m_thread.join();
    m_job.reset();
}

void ReplayReader::want(int count)
{
    if (!m_job)
        return;
    {
        const std::lock_guard lock(m_job->mutex);
        m_job->wanted += count;
    }
    m_job->changed.notify_all();
}

void ReplayReader::deliver(const std::shared_ptr<Job> &job, ReplayBatch items)
{
    QMetaObject::invokeMethod(this, [this, job, items = std::move(items)] {
        if (job == m_job) // else: of a file that was given up
            emit batch(items);
    });
}

// In the thread of its own. The spine is the same as for a stick.
void ReplayReader::work(const std::shared_ptr<Job> &job)
{
    ReplayBatch now;
    Reception reception;
    reception.setKeys(std::move(job->keys));
    const auto add = [&now](Replayed::Kind kind) -> Replayed & {
        Replayed &item = now.items.emplace_back();
        item.kind = kind;
        return item;
    };
    QObject::connect(&reception, &Reception::sighted, &reception, [&](const Sighting &sighting) { add(Replayed::Kind::Sighting).sighting = std::make_shared<const Sighting>(sighting); });
    QObject::connect(&reception, &Reception::heardByAnother, &reception, [&](const wmbus::Address &meter, const wmbus::RadioFrame &frame) {
        Replayed &item = add(Replayed::Kind::HeardByAnother);
        item.meter = meter;
        item.frame = frame;
    });
    QObject::connect(&reception, &Reception::unreadable, &reception, [&](const wmbus::RadioFrame &frame, const wmbus::DecodeError &error) {
        Replayed &item = add(Replayed::Kind::Unreadable);
        item.frame = frame;
        item.error = error;
    });
    Lines lines(job->file.get());
    std::string line;
    for (bool more = true; more;) {
        std::size_t count = 0;
        {
            std::unique_lock lock(job->mutex);
            job->changed.wait(lock, [&job] { return job->stopped || job->wanted > 0; });
            if (job->stopped)
                return;
            count = std::min(batchItems, static_cast<std::size_t>(job->wanted));
            job->wanted -= static_cast<int>(count);
        }
        while (now.items.size() < count && (more = lines.next(line))) {
            if (const auto gap = gapIn(line)) {
                add(Replayed::Kind::Gap).gap = *gap;
            } else if (!capture::isComment(line)) {
                if (const auto frame = capture::readLine(line))
                    reception.onFrame(*frame);
                else
                    ++now.badLines;
            }
        }
        now.bytesRead = lines.read();
        now.atEnd = !more;
        const std::uint64_t bad = now.badLines;
        deliver(job, std::exchange(now, {}));
        now.badLines = bad;
    }
}

bool ReplayReader::holdsTelegrams(const QString &path)
{
    const File file = openFile(path);
    if (!file)
        return false;
    Lines lines(file.get());
    std::string line;
    for (int i = 0; i < linesLookedAt && lines.next(line); ++i) {
        if (capture::looksLikeCapture(line))
            return true;
        if (!capture::isComment(line) && capture::readLine(line))
            return true;
    }
    return false;
}

} // namespace reception
