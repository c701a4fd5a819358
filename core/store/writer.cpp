#include "core/store/writer.h"

#include "core/store/store_file.h"

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t jobsAtOnce = 2000; // in one transaction: a few tenths of a second at most

// The troubles that a later attempt may find gone with the same connection.
bool passes(Trouble trouble)
{
    return trouble == Trouble::DiskFull || trouble == Trouble::Busy;
}

} // namespace

void Writer::Session::forget()
{
    tables.devices.forget();
    tables.series.forget();
    tables.rollUps.forget();
    recorder.forget();
    importer.forget();
}

Writer::Writer(StoreOptions options)
    : m_options(std::move(options)), m_ringLimits{m_options.ringAge, m_options.ringBytes}, m_jobs(m_options.memoryBytes), m_writeTimer(this), m_retryTimer(this), m_workTimer(this)
{
    m_status.file = historyFile(m_options.folder);
    m_status.folder = m_options.folder;
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
    m_status.waiting = m_jobs.observations();
    m_status.dropped = m_jobs.dropped() + m_unfit;
    m_status.droppedTelegrams = m_jobs.droppedTelegrams();
    emit statusChanged(m_status);
}

void Writer::open()
{
    become(Condition::Opening);
    try {
        if (m_options.readOnly) {
            m_status.zone = zoneOf(*openForReading(m_options.folder));
            readersMay({Leave::Kind::Given, {}});
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
    m_session.reset();
    readersMay({});
    makeFolder(m_options.folder);
    m_claim = std::make_unique<FileClaim>(m_options.folder);
    opened(openHistory(m_options, *m_claim, m_options.clock(), check, [this](Condition condition) { become(condition); }));
}

void Writer::opened(Opened opened)
{
    m_session = std::make_unique<Session>(std::move(opened.database), opened.zone);
    if (opened.rescue)
        m_status.rescue = opened.rescue;
    m_status.zone = opened.zone;
    if (opened.alone) // imports that a crash has cut off
        m_bulk.takeBack(m_session->tables.batches.unfinished());
    if (m_spools.empty())
        m_spools = spoolsLeft(m_options.folder);
    m_pruneDue = m_rebuildDue = true;
    readersMay({Leave::Kind::Given, {}});
    becomeReady();
    flush();
    moreWork();
}

// What waits goes on waiting; only a database that must not be touched is given up.
void Writer::fail(Trouble trouble, const QString &detail)
{
    if (trouble == Trouble::Damaged && m_session) {
        // Found while working: close, look at all of it, save what can be saved, go on.
        become(Condition::Rescuing, trouble, detail);
        try {
            attempt(Check::Everything);
        } catch (const SqlError &error) {
            fail(error.trouble(), error.detail());
        }
        return;
    }
    const bool refused = trouble == Trouble::Newer || trouble == Trouble::Foreign || trouble == Trouble::NoDriver || (trouble == Trouble::Damaged && !m_session);
    become(refused ? Condition::Refused : Condition::InMemory, trouble, detail);
    if (refused)
        failBulk();
    readersMay(leaveNow());
    // A file that is refused may be put right by the user while the program runs.
    if (!m_options.readOnly)
        m_retryTimer.start();
}

StoreWorker::Leave Writer::leaveNow() const
{
    if (m_status.condition == Condition::Refused)
        return {Leave::Kind::Refused, {m_status.trouble, m_status.detail}};
    return {Leave::Kind::Given, {}};
}

void Writer::failBulk()
{
    m_bulk.failAll({m_status.trouble, m_status.detail});
}

void Writer::reopen()
{
    if (m_session && passes(m_status.trouble)) {
        work();
        report();
        return;
    }
    const Status before = m_status;
    try {
        attempt(Check::Usual);
    } catch (const SqlError &error) {
        if (error.trouble() == before.trouble && m_status.condition == before.condition) {
            readersMay(leaveNow());
            report();
        } else {
            fail(error.trouble(), error.detail());
        }
    }
}

// One transaction around `work(changes)`. Throws what SQL throws; then nothing of it has happened.
void Writer::commit(const std::function<void(Changes &)> &work)
{
    Changes changes;
    try {
        Transaction transaction(*m_session->database);
        const qint64 version = m_session->database->one(QStringLiteral("PRAGMA main.data_version")).toLongLong();
        if (version != m_session->dataVersion) {
            m_session->tables.rollUps.forget();
            m_session->recorder.forget();
            m_session->dataVersion = version;
        }
        work(changes);
        m_session->tables.rollUps.write();
        transaction.commit();
    } catch (...) {
        m_session->forget();
        throw;
    }
    if (!changes.empty())
        emit committed(changes);
}

void Writer::add(Job job)
{
    m_jobs.add(std::move(job));
    if (m_jobs.isFull() && m_status.condition == Condition::Ready)
        flush(); // more than the event loop could take at once
    if (m_jobs.isFull())
        m_jobs.makeRoom();
    if (!m_writeTimer.isActive() && m_status.condition == Condition::Ready)
        m_writeTimer.start();
}

void Writer::settle(std::function<void()> then)
{
    flush();
    then();
}

// Writes all jobs that wait, now. What cannot be written keeps waiting.
void Writer::flush()
{
    m_writeTimer.stop();
    if (!m_session)
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
    try {
        commit([&](Changes &changes) {
            for (std::size_t i = 0; i < count; ++i)
                m_session->jobs.write(m_jobs[i], changes);
        });
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::None)
            throw;
        // One of them does not fit the schema: find it, so that the others are not held up.
        if (count == 1)
            dropFront(error.detail());
        else
            writeJobs(1);
        return m_session != nullptr;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Job job = m_jobs.popFront();
        if (const auto *event = std::get_if<AddEvent>(&job); event != nullptr && event->reply)
            event->reply(event->event.id);
    }
    m_pruneDue = m_session->jobs.takePruneDue() || m_pruneDue;
    if (m_pruneDue)
        moreWork();
    return true;
}

void Writer::dropFront(const QString &why)
{
    const Job job = m_jobs.popFront();
    if (const auto *event = std::get_if<AddEvent>(&job); event != nullptr && event->reply)
        event->reply(bytes::unexpected(Failure{Trouble::None, why}));
    ++m_unfit;
    m_status.detail = why;
    report();
}

void Writer::add(Bulk bulk)
{
    m_bulk.add(std::move(bulk));
    if (m_status.condition == Condition::Refused)
        failBulk();
    moreWork();
}

void Writer::moreWork()
{
    if (m_session && m_status.condition == Condition::Ready && !m_workTimer.isActive())
        m_workTimer.start();
}

// One piece, then the event loop, then jobs, then the next one: recording never waits longer than for one piece.
void Writer::work()
{
    flush();
    if (!m_session || !m_jobs.empty())
        return;
    try {
        if (!workOnce())
            return;
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::None) {
            fail(error.trouble(), error.detail());
            return;
        }
        if (!m_bulk.empty())
            m_bulk.failFirst({Trouble::None, error.detail()});
    }
    becomeReady();
    moreWork();
}

bool Writer::workOnce()
{
    if (!m_bulk.empty()) {
        workPiece();
    } else if (takeFromSpool()) {
        return true;
    } else if (m_pruneDue) {
        m_pruneDue = false;
        commit([this](Changes &) { m_pruneDue = m_session->tables.ring.prune(m_ringLimits); });
    } else if (m_rebuildDue) {
        commit([this](Changes &changes) { m_rebuildDue = m_session->importer.rebuildPiece(changes); });
    } else {
        return false;
    }
    return true;
}

void Writer::workPiece()
{
    const Piece piece = m_bulk.next(m_session->tables, m_session->importer, m_options.clock(), {});
    if (piece.work)
        commit(piece.work);
    piece.done();
    m_session->recorder.forget(); // the youngest readings may be others now
}

// What was heard for a server before the history was in the file again.
bool Writer::takeFromSpool()
{
    if (m_spools.empty())
        return false;
    Spool &spool = *m_spools.front();
    std::vector<SpoolEntry> entries = spool.read(jobsAtOnce);
    if (entries.empty()) {
        spool.removeFile();
        m_spools.erase(m_spools.begin());
        return true;
    }
    const QString source = entries.front().source;
    commit([&](Changes &changes) {
        const qint64 delivered = m_session->tables.deliveries.jobs(source);
        for (SpoolEntry &entry : entries) {
            if (entry.id > delivered && entry.server.isEmpty())
                m_session->jobs.write(entry.job, changes);
        }
        m_session->tables.deliveries.setJobs(source, entries.back().id);
    });
    spool.remove(source, entries.back().id);
    return true;
}

void Writer::setRingLimits(TelegramRing::Limits limits)
{
    m_ringLimits = limits;
    m_pruneDue = true;
    moreWork();
}

void Writer::takeDamage(const QString &detail)
{
    if (m_session)
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
    readersMay({});
    m_session.reset();
    m_claim.reset();
}

} // namespace store
