#include "core/store/courier.h"

#include "core/store/server_clock.h"

#include <QElapsedTimer>

#include <algorithm>

namespace store {

namespace {

constexpr std::size_t fewestJobs = 20;   // in one transaction
constexpr std::size_t mostJobs = 2000;
constexpr qint64 longTransaction = 500;  // ms: others wait for the same devices
constexpr qint64 settleFor = 1000;       // ms
constexpr int busyPause = 100;           // ms, before what another program's lock has prevented is tried again

} // namespace

Courier::Courier(StoreOptions options, std::shared_ptr<ServerCut> cut, const std::atomic<bool> &ending)
    : m_options(std::move(options)), m_cut(std::move(cut)), m_ending(ending), m_jobsAtOnce(200), m_workTimer(this), m_retryTimer(this), m_pollTimer(this)
{
    m_workTimer.setSingleShot(true);
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(static_cast<int>(m_options.retryEvery));
    m_pollTimer.setInterval(static_cast<int>(m_options.pollEvery));
    connect(&m_workTimer, &QTimer::timeout, this, &Courier::work);
    connect(&m_retryTimer, &QTimer::timeout, this, &Courier::connectNow);
    connect(&m_pollTimer, &QTimer::timeout, this, &Courier::poll);
}

Courier::~Courier() = default;

void Courier::become(Condition condition, Trouble trouble, const QString &detail)
{
    const ServerState before = m_state;
    m_state.condition = condition;
    m_state.trouble = trouble;
    m_state.detail = detail;
    if (!(m_state == before))
        emit stateChanged(m_state);
}

void Courier::begin(const QString &spoolFile, const QString &source, std::vector<std::unique_ptr<Spool>> left)
{
    // Once: spools that were left are taken when the program starts, its own also when the disk was full then.
    if (!spoolFile.isEmpty() && !m_own) {
        try {
            m_own = std::make_unique<Spool>(spoolFile);
            m_source = source;
        } catch (const SqlError &error) {
            become(m_state.condition, error.trouble(), error.detail());
        }
    }
    for (auto &spool : left)
        m_left.push_back(std::move(spool));
    if (!m_session)
        connectNow();
    else
        work();
}

void Courier::connectNow()
{
    m_retryTimer.stop();
    if (m_ending || m_session || m_source.isEmpty())
        return;
    try {
        m_session = std::make_unique<ServerSession>(openServer(m_options, m_cut, [this] { become(Condition::Upgrading); }));
        const OpenedServer &opened = m_session->opened();
        m_state.zone = opened.zone;
        m_state.identity = opened.identity;
        m_state.clockOff = worthCorrecting(opened.clockOff);
        resolveDoubt();
        takeBackImports();
        (void)m_session->changesOfOthers();
        m_pruneDue = m_rebuildDue = true;
        m_pollTimer.start();
        become(Condition::Ready);
        work();
    } catch (const SqlError &error) {
        fail(error);
    }
}

// Whether the transaction that was being committed when the connection broke has happened.
void Courier::resolveDoubt()
{
    if (!m_doubt)
        return;
    const qint64 pieces = m_session->opened().database->one(QStringLiteral("SELECT pieces FROM delivery WHERE source = ?"), {m_source}).toLongLong();
    if (pieces > m_pieces) {
        m_pieces = pieces;
        m_doubt->done();
    }
    m_doubt.reset();
}

// Imports that a program which used one of these spools before could not finish. Nobody will.
void Courier::takeBackImports()
{
    std::vector<Spool *> spools;
    for (const auto &spool : m_left)
        spools.push_back(spool.get());
    if (m_own)
        spools.push_back(m_own.get());
    for (Spool *spool : spools) {
        for (const QString &source : spool->earlierSources(m_source)) {
            m_bulk.takeBack(m_session->tables().batches.unfinished(source));
            if (m_bulk.empty())
                spool->forget(source);
        }
    }
}

void Courier::fail(const SqlError &error)
{
    if (m_session && error.trouble() == Trouble::Busy) {
        m_workTimer.start(busyPause);
        return;
    }
    m_session.reset();
    m_pollTimer.stop();
    const Trouble trouble = error.trouble() == Trouble::None ? Trouble::ServerAway : error.trouble();
    become(Condition::Spooling, trouble, error.detail());
    if (!m_ending)
        m_retryTimer.start();
}

void Courier::await(std::map<qint64, Reply<EventId>> replies)
{
    m_replies.merge(replies);
}

void Courier::add(Bulk bulk)
{
    m_bulk.add(std::move(bulk));
    if (m_session && !m_workTimer.isActive())
        m_workTimer.start(0);
}

void Courier::checkRing()
{
    m_pruneDue = true;
    work();
}

// One transaction, then the event loop.
void Courier::work()
{
    if (!m_session || m_ending)
        return;
    try {
        if (workOnce())
            m_workTimer.start(0);
    } catch (const SqlError &error) {
        fail(error);
    }
}

bool Courier::workOnce()
{
    if (deliver())
        return true;
    if (!m_bulk.empty()) {
        workPiece();
        return true;
    }
    return prune() || rebuild();
}

void Courier::settle(const std::function<void()> &then)
{
    QElapsedTimer since;
    since.start();
    try {
        while (m_session && since.elapsed() < settleFor && deliver()) {
        }
    } catch (const SqlError &error) {
        fail(error);
    }
    then();
}

// Those that others left come first: they are older.
Spool *Courier::spoolAtTurn()
{
    return m_left.empty() ? m_own.get() : m_left.front().get();
}

// False when there is nothing left to deliver.
bool Courier::deliver()
{
    Spool *spool = spoolAtTurn();
    if (spool == nullptr)
        return false;
    std::vector<SpoolEntry> entries = spool->read(m_jobsAtOnce);
    m_state.unfit += spool->unreadable();
    if (!entries.empty()) {
        deliver(*spool, entries);
        return true;
    }
    if (m_left.empty())
        return false;
    if (spool->earlierSources({}).isEmpty())
        spool->removeFile();
    m_left.erase(m_left.begin());
    return true;
}

void Courier::deliver(Spool &spool, std::vector<SpoolEntry> &entries)
{
    QElapsedTimer took;
    took.start();
    Changes changes;
    try {
        send(entries, changes);
    } catch (const SqlError &error) {
        if (error.trouble() != Trouble::None)
            throw;
        // One of them does not fit the schema: find it, so that the others are not held up.
        sendOneByOne(entries, changes);
    }
    spool.remove(entries.front().source, entries.back().id);
    if (&spool == m_own.get()) {
        for (const SpoolEntry &entry : entries)
            answer(entry.id);
    }
    m_jobsAtOnce = took.elapsed() > longTransaction ? std::max(fewestJobs, m_jobsAtOnce / 2) : std::min(mostJobs, m_jobsAtOnce + m_jobsAtOnce / 2);
    m_pruneDue = m_session->jobs().takePruneDue() || m_pruneDue;
    if (!changes.empty())
        emit committed(changes);
    emit delivered();
}

void Courier::send(std::vector<SpoolEntry> &entries, Changes &changes)
{
    const auto isHere = [this](const SpoolEntry &entry) { return entry.server.isEmpty() || entry.server == m_state.identity; };
    std::vector<wmbus::Address> devices;
    for (const SpoolEntry &entry : entries) {
        if (!isHere(entry))
            continue;
        if (const auto device = m_session->deviceOf(entry.job))
            devices.push_back(*device);
    }
    m_session->commit(entries.front().source, devices, [&](const ServerSession::Numbers &before, Changes &made) {
        for (SpoolEntry &entry : entries) {
            if (entry.id <= before.jobs || !isHere(entry))
                continue;
            Job job = byServersClock(entry.job, m_state.clockOff);
            m_session->jobs().write(job, made);
            if (const auto *event = std::get_if<AddEvent>(&job); event != nullptr && entry.source == m_source)
                m_given[entry.id] = event->event.id;
        }
        return ServerSession::Numbers{std::max(before.jobs, entries.back().id), before.pieces};
    }, changes);
}

void Courier::sendOneByOne(std::vector<SpoolEntry> &entries, Changes &changes)
{
    for (SpoolEntry &entry : entries) {
        std::vector<SpoolEntry> one{entry};
        try {
            send(one, changes);
        } catch (const SqlError &error) {
            if (error.trouble() != Trouble::None)
                throw;
            ++m_state.unfit;
            m_session->commit(entry.source, {}, [&entry](const ServerSession::Numbers &before, Changes &) {
                return ServerSession::Numbers{std::max(before.jobs, entry.id), before.pieces};
            }, changes);
            m_given.erase(entry.id);
            become(Condition::Ready, Trouble::None, error.detail());
        }
    }
}

void Courier::answer(qint64 id)
{
    const auto given = m_given.find(id);
    const auto reply = m_replies.find(id);
    if (reply != m_replies.end()) {
        if (reply->second) {
            if (given != m_given.end())
                reply->second(given->second);
            else
                reply->second(bytes::unexpected(Failure{Trouble::None, QStringLiteral("the event does not fit the tables")}));
        }
        m_replies.erase(reply);
    }
    if (given != m_given.end())
        m_given.erase(given);
}

void Courier::workPiece()
{
    Piece piece = m_bulk.next(m_session->tables(), m_session->importer(), m_options.clock(), m_source);
    if (piece.work) {
        Changes changes;
        try {
            m_session->commit(m_source, piece.devices, [&piece](const ServerSession::Numbers &before, Changes &made) {
                piece.work(made);
                return ServerSession::Numbers{before.jobs, before.pieces + 1};
            }, changes);
        } catch (const CommitInDoubt &) {
            m_doubt = std::move(piece);
            throw;
        } catch (const SqlError &error) {
            if (error.trouble() != Trouble::None)
                throw;
            m_bulk.failFirst({Trouble::None, error.detail()});
            return;
        }
        ++m_pieces;
        m_session->recorder().forget(); // the youngest readings may be others now
        if (!changes.empty())
            emit committed(changes);
    }
    piece.done();
}

bool Courier::prune()
{
    if (!m_pruneDue)
        return false;
    Changes none;
    const TelegramRing::Limits limits = m_session->ringLimits();
    m_session->commit(m_source, {}, [this, &limits](const ServerSession::Numbers &before, Changes &) {
        m_pruneDue = m_session->tables().ring.prune(limits);
        return before;
    }, none);
    return m_pruneDue;
}

bool Courier::rebuild()
{
    if (!m_rebuildDue)
        return false;
    const SeriesId series = m_session->importer().nextToRebuild();
    if (series == 0 || !m_session->mayRebuild()) {
        m_rebuildDue = false;
        return false;
    }
    std::vector<wmbus::Address> devices;
    if (const auto device = m_session->tables().series.deviceOf(series))
        devices.push_back(*device);
    Changes changes;
    m_session->commit(m_source, devices, [this](const ServerSession::Numbers &before, Changes &made) {
        m_rebuildDue = m_session->importer().rebuildPiece(made);
        return before;
    }, changes);
    if (!changes.empty())
        emit committed(changes);
    return true;
}

// What others have written; and whether the server is still there, also when there is nothing to deliver.
void Courier::poll()
{
    if (!m_session)
        return;
    try {
        const Changes changes = m_session->changesOfOthers();
        if (!changes.empty())
            emit committed(changes);
    } catch (const SqlError &error) {
        fail(error);
    }
}

void Courier::end()
{
    m_workTimer.stop();
    m_retryTimer.stop();
    m_pollTimer.stop();
    const Failure failure{m_state.trouble == Trouble::None ? Trouble::CannotOpen : m_state.trouble, m_state.detail};
    m_bulk.failAll(failure);
    for (auto &[id, reply] : m_replies) {
        if (reply)
            reply(bytes::unexpected(failure));
    }
    m_session.reset();
    m_own.reset();
    m_left.clear();
}

} // namespace store
