#include "core/store/writer.h"

#include "core/store/store_file.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t jobsAtOnce = 2000;     // in one transaction: a few tenths of a second at most
constexpr int telegramsBetweenPrunes = 500;

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

bool possible(TimeMs at)
{
    return at >= earliestTime && at <= latestTime;
}

// The troubles that a later attempt may find gone with the same connection.
bool passes(Trouble trouble)
{
    return trouble == Trouble::DiskFull || trouble == Trouble::Busy;
}

} // namespace

Writer::Writer(StoreOptions options) : m_options(std::move(options)), m_ringLimits{m_options.ringAge, m_options.ringBytes}, m_writeTimer(this), m_retryTimer(this), m_workTimer(this)
{
    m_status.file = historyFile(m_options.folder);
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(static_cast<int>(m_options.writeEvery));
    m_retryTimer.setInterval(static_cast<int>(m_options.retryEvery));
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(0);
    connect(&m_writeTimer, &QTimer::timeout, this, &Writer::flush);
    connect(&m_retryTimer, &QTimer::timeout, this, &Writer::reopen);
    connect(&m_workTimer, &QTimer::timeout, this, &Writer::work);
}

Writer::~Writer() = default;

void Writer::become(Condition condition, Trouble trouble, const QString &detail)
{
    if (m_status.trouble != trouble || m_status.condition != condition)
        m_status.since = m_options.clock();
    m_status.condition = condition;
    m_status.trouble = trouble;
    m_status.detail = detail;
    report();
}

void Writer::report()
{
    m_status.waiting = static_cast<std::uint64_t>(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return std::holds_alternative<Observation>(job); }));
    emit statusChanged(m_status);
}

void Writer::open()
{
    become(Condition::Opening);
    try {
        if (m_options.readOnly) {
            m_status.zone = zoneOf(*openForReading(m_options.folder));
            readersMay(true);
            become(Condition::Ready);
            return;
        }
        attempt(Check::Usual);
    } catch (const SqlError &error) {
        fail(error.trouble(), error.detail());
    }
}

void Writer::attempt(Check check)
{
    m_importer.reset();
    m_recorder.reset();
    m_tables.reset();
    m_database.reset();
    readersMay(false);
    makeFolder(m_options.folder);
    m_claim = std::make_unique<FileClaim>(m_options.folder);
    opened(openHistory(m_options, *m_claim, m_options.clock(), check, [this](Condition condition) { become(condition); }));
}

void Writer::opened(Opened opened)
{
    m_database = std::move(opened.database);
    m_tables = std::make_unique<Tables>(*m_database, opened.zone);
    m_recorder = std::make_unique<Recorder>(*m_tables);
    m_importer = std::make_unique<Importer>(*m_tables);
    m_dataVersion = 0;
    if (opened.rescue)
        m_status.rescue = opened.rescue;
    m_status.zone = opened.zone;
    if (opened.alone) {
        // Imports that a crash has cut off. Those of this run are known and still wait in m_bulk.
        for (const BatchId batch : m_tables->batches.unfinished()) {
            const bool running = std::any_of(m_bulk.begin(), m_bulk.end(), [batch](const Bulk &bulk) {
                const auto *append = std::get_if<AppendReadings>(&bulk);
                const auto *finish = std::get_if<FinishBatch>(&bulk);
                return (append != nullptr && append->batch == batch) || (finish != nullptr && finish->batch == batch);
            });
            if (!running)
                m_bulk.push_back(RemoveBatch{batch, {}, 0});
        }
    }
    m_pruneDue = m_rebuildDue = true;
    readersMay(true);
    becomeReady();
    flush();
    moreWork();
}

// What waits goes on waiting; only a database that must not be touched is given up.
void Writer::fail(Trouble trouble, const QString &detail)
{
    if (trouble == Trouble::Damaged && m_database) {
        // Found while working: close, look at all of it, save what can be saved, go on.
        become(Condition::Rescuing, trouble, detail);
        try {
            attempt(Check::Everything);
        } catch (const SqlError &error) {
            fail(error.trouble(), error.detail());
        }
        return;
    }
    const bool refused = trouble == Trouble::Newer || trouble == Trouble::Foreign || trouble == Trouble::NoDriver || (trouble == Trouble::Damaged && !m_database);
    become(refused ? Condition::Refused : Condition::InMemory, trouble, detail);
    if (refused)
        failBulk();
    else
        readersMay(true);
    // A file that is refused may be put right by the user while the program runs.
    if (!m_options.readOnly)
        m_retryTimer.start();
}

void Writer::failBulk()
{
    const auto failure = bytes::unexpected(Failure{m_status.trouble, m_status.detail});
    for (Bulk &bulk : m_bulk) {
        std::visit([&failure](auto &work) {
            if (work.reply)
                work.reply(failure);
        }, bulk);
    }
    m_bulk.clear();
}

void Writer::reopen()
{
    if (m_database && passes(m_status.trouble)) {
        work();
        report();
        return;
    }
    const Status before = m_status;
    try {
        attempt(Check::Usual);
    } catch (const SqlError &error) {
        if (error.trouble() == before.trouble && m_status.condition == before.condition) {
            readersMay(before.condition != Condition::Refused);
            report();
        } else {
            fail(error.trouble(), error.detail());
        }
    }
}

void Writer::forgetAll()
{
    m_tables->devices.forget();
    m_tables->series.forget();
    m_tables->rollUps.forget();
    m_recorder->forget();
    m_importer->forget();
}

// One transaction around `work(changes)`. Throws what SQL throws; then nothing of it has happened.
template <class Work>
void Writer::commit(Work work)
{
    Changes changes;
    try {
        Transaction transaction(*m_database);
        const qint64 version = m_database->one(QStringLiteral("PRAGMA main.data_version")).toLongLong();
        if (version != m_dataVersion) {
            m_tables->rollUps.forget();
            m_recorder->forget();
            m_dataVersion = version;
        }
        work(changes);
        m_tables->rollUps.write();
        transaction.commit();
    } catch (...) {
        forgetAll();
        throw;
    }
    if (!changes.empty())
        emit committed(changes);
}

void Writer::add(Job job)
{
    m_jobBytes += bytesOf(job);
    m_jobs.push_back(std::move(job));
    if (m_jobBytes > m_options.memoryBytes && m_status.condition == Condition::Ready)
        flush(); // more than the event loop could take at once
    if (m_jobBytes > m_options.memoryBytes)
        makeRoom();
    if (!m_writeTimer.isActive() && m_status.condition == Condition::Ready)
        m_writeTimer.start();
}

// Raw telegrams go before values, the oldest first. What a user did never goes.
void Writer::makeRoom()
{
    for (Job &job : m_jobs) {
        auto *observation = std::get_if<Observation>(&job);
        if (observation == nullptr || !observation->frame || observation->values.empty())
            continue;
        m_jobBytes -= bytesOf(job);
        observation->frame.reset();
        m_jobBytes += bytesOf(job);
        ++m_status.droppedTelegrams;
        if (m_jobBytes <= m_options.memoryBytes - m_options.memoryBytes / 10)
            return;
    }
    std::deque<Job> kept;
    for (Job &job : m_jobs) {
        if (m_jobBytes > m_options.memoryBytes - m_options.memoryBytes / 10 && std::holds_alternative<Observation>(job)) {
            m_jobBytes -= bytesOf(job);
            ++m_status.dropped;
        } else {
            kept.push_back(std::move(job));
        }
    }
    m_jobs = std::move(kept);
}

void Writer::flush()
{
    m_writeTimer.stop();
    if (!m_database)
        return;
    try {
        while (!m_jobs.empty()) {
            if (!writeJobs(std::min(m_jobs.size(), jobsAtOnce)))
                return;
        }
        if (m_bulk.empty())
            becomeReady();
    } catch (const SqlError &error) {
        fail(error.trouble(), error.detail());
    }
}

void Writer::becomeReady()
{
    m_retryTimer.stop();
    if (m_status.condition != Condition::Ready)
        become(Condition::Ready);
}

// False when the database is gone.
bool Writer::writeJobs(std::size_t count)
{
    const auto end = m_jobs.begin() + static_cast<std::ptrdiff_t>(count);
    try {
        commit([&](Changes &changes) {
            for (auto job = m_jobs.begin(); job != end; ++job)
                std::visit([&](auto &what) { write(what, changes); }, *job);
        });
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::None)
            throw;
        // One of them does not fit the schema: find it, so that the others are not held up.
        if (count == 1)
            dropFront(error.detail());
        else
            writeJobs(1);
        return m_database != nullptr;
    }
    for (std::size_t i = 0; i < count; ++i) {
        Job &job = m_jobs.front();
        m_jobBytes -= bytesOf(job);
        if (auto *event = std::get_if<AddEvent>(&job); event != nullptr && event->reply)
            event->reply(event->event.id);
        m_jobs.pop_front();
    }
    if (m_pruneDue)
        moreWork();
    return true;
}

void Writer::dropFront(const QString &why)
{
    Job &job = m_jobs.front();
    m_jobBytes -= bytesOf(job);
    if (auto *event = std::get_if<AddEvent>(&job); event != nullptr && event->reply)
        event->reply(bytes::unexpected(Failure{Trouble::None, why}));
    m_jobs.pop_front();
    ++m_status.dropped;
    m_status.detail = why;
    report();
}

void Writer::write(const Observation &observation, Changes &changes)
{
    if (!possible(observation.at))
        return;
    m_recorder->record(observation, changes);
    if (observation.frame && ++m_sincePrune >= telegramsBetweenPrunes) {
        m_sincePrune = 0;
        m_pruneDue = true;
    }
}

void Writer::write(const DeviceEntry &entry, Changes &changes)
{
    if (m_tables->devices.keepsTelegrams(entry.address) != entry.keepTelegrams)
        m_tables->ring.setKept(entry.address, entry.keepTelegrams);
    m_tables->devices.save(entry);
    changes.devices.insert(entry.address);
}

void Writer::write(AddEvent &add, Changes &changes)
{
    if (m_tables->devices.find(add.event.device) == 0)
        changes.devices.insert(add.event.device);
    add.event.id = m_tables->events.add(add.event);
    changes.events.insert(add.event.device);
}

void Writer::write(const RemoveEvent &remove, Changes &changes)
{
    if (const auto device = m_tables->events.remove(remove.event))
        changes.events.insert(*device);
}

void Writer::write(const ChangeFlags &change, Changes &changes)
{
    m_importer->setFlags(change.series, change.times, change.set, change.clear, changes);
}

void Writer::add(Bulk bulk)
{
    m_bulk.push_back(std::move(bulk));
    if (m_status.condition == Condition::Refused)
        failBulk();
    moreWork();
}

void Writer::moreWork()
{
    if (m_database && m_status.condition == Condition::Ready && !m_workTimer.isActive())
        m_workTimer.start();
}

// One piece, then the event loop, then jobs, then the next one: recording never waits longer than for one piece.
void Writer::work()
{
    flush();
    if (!m_database || !m_jobs.empty())
        return;
    try {
        if (!m_bulk.empty()) {
            if (std::visit([this](auto &piece) { return workPiece(piece); }, m_bulk.front()))
                m_bulk.pop_front();
        } else if (m_pruneDue) {
            m_pruneDue = false;
            commit([this](Changes &) { m_pruneDue = m_tables->ring.prune(m_ringLimits); });
        } else if (m_rebuildDue) {
            commit([this](Changes &changes) { m_rebuildDue = m_importer->rebuildPiece(changes); });
        } else {
            return;
        }
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::None) {
            fail(error.trouble(), error.detail());
            return;
        }
        if (!m_bulk.empty()) {
            std::visit([&error](auto &piece) {
                if (piece.reply)
                    piece.reply(bytes::unexpected(Failure{Trouble::None, error.detail()}));
            }, m_bulk.front());
            m_bulk.pop_front();
        }
    }
    becomeReady();
    moreWork();
}

bool Writer::workPiece(BeginBatch &begin)
{
    BatchId id = 0;
    commit([&](Changes &) { id = m_tables->batches.begin(m_options.clock(), begin.source); });
    begin.reply(id);
    return true;
}

bool Writer::workPiece(AppendReadings &append)
{
    if (!append.sorted) {
        for (SeriesReadings &series : append.readings) {
            append.done.conflicting += std::erase_if(series.readings, [](const Reading &reading) { return !possible(reading.at); });
            std::stable_sort(series.readings.begin(), series.readings.end(), [](const Reading &left, const Reading &right) { return left.at < right.at; });
        }
        append.sorted = true;
    }
    while (append.series < append.readings.size() && append.offset == append.readings[append.series].readings.size()) {
        ++append.series;
        append.offset = 0;
    }
    if (append.series == append.readings.size()) {
        append.reply(append.done);
        return true;
    }
    Appended piece;
    std::size_t series = append.series;
    std::size_t offset = append.offset;
    commit([&](Changes &changes) {
        // Many small series in one transaction.
        for (std::size_t taken = 0; taken < jobsAtOnce && series < append.readings.size();) {
            const SeriesReadings &readings = append.readings[series];
            const auto rest = std::span(readings.readings).subspan(offset);
            const std::size_t count = Importer::pieceOf(rest);
            const Appended added = m_importer->append(append.batch, readings.key, readings.kind, rest.first(count), changes);
            piece.stored += added.stored;
            piece.alreadyThere += added.alreadyThere;
            piece.conflicting += added.conflicting;
            taken += count;
            offset += count;
            if (offset == readings.readings.size()) {
                ++series;
                offset = 0;
            }
        }
    });
    append.series = series;
    append.offset = offset;
    append.done.stored += piece.stored;
    append.done.alreadyThere += piece.alreadyThere;
    append.done.conflicting += piece.conflicting;
    return false;
}

bool Writer::workPiece(FinishBatch &finish)
{
    commit([&](Changes &) { m_tables->batches.finish(finish.batch); });
    const auto batch = m_tables->batches.find(finish.batch);
    if (batch)
        finish.reply(*batch);
    else
        finish.reply(bytes::unexpected(Failure{Trouble::None, QStringLiteral("no such import")}));
    return true;
}

bool Writer::workPiece(RemoveBatch &remove)
{
    std::uint64_t removed = remove.removed;
    bool more = false;
    commit([&](Changes &changes) { more = m_importer->removePiece(remove.batch, removed, changes); });
    remove.removed = removed;
    m_recorder->forget();
    if (!more && remove.reply)
        remove.reply(removed);
    return !more;
}

void Writer::setRingLimits(TelegramRing::Limits limits)
{
    m_ringLimits = limits;
    m_pruneDue = true;
    moreWork();
}

void Writer::takeDamage(const QString &detail)
{
    if (m_database)
        fail(Trouble::Damaged, detail);
}

void Writer::setBackupTrouble(const QString &detail)
{
    if (m_status.backupTrouble == detail)
        return;
    m_status.backupTrouble = detail;
    report();
}

void Writer::close()
{
    flush();
    m_status.trouble = Trouble::None;
    failBulk();
    m_writeTimer.stop();
    m_retryTimer.stop();
    m_workTimer.stop();
    readersMay(false);
    m_importer.reset();
    m_recorder.reset();
    m_tables.reset();
    m_database.reset();
    m_claim.reset();
}

} // namespace store
