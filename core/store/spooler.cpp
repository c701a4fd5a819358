#include "core/store/spooler.h"

#include "core/store/opener.h"
#include "core/store/spool_folder.h"

#include <QSemaphore>

#include <algorithm>

#include <unistd.h>

namespace store {

namespace {

constexpr std::size_t jobsAtOnce = 2000; // in one transaction
constexpr int lastDelivery = 2000;       // ms for the rest when the program ends
constexpr int watchEvery = 500;          // ms

} // namespace

Spooler::Spooler(StoreOptions options, std::shared_ptr<ServerCut> readersCut)
    : m_options(std::move(options)), m_readersCut(std::move(readersCut)), m_cut(std::make_shared<ServerCut>()), m_courier(new Courier(m_options, m_cut, m_ending)),
      m_jobs(m_options.memoryBytes), m_writeTimer(this), m_retryTimer(this), m_watchTimer(this)
{
    m_status.file = ServerAddress::shown(m_options.server);
    m_status.folder = m_options.folder;
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(static_cast<int>(m_options.writeEvery));
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(static_cast<int>(m_options.retryEvery));
    connect(&m_writeTimer, &QTimer::timeout, this, &Spooler::flush);
    connect(&m_retryTimer, &QTimer::timeout, this, &Spooler::flush);
    connect(&m_watchTimer, &QTimer::timeout, this, &Spooler::watch);
    m_courier->moveToThread(&m_thread);
    connect(m_courier, &Courier::stateChanged, this, &Spooler::onState);
    connect(m_courier, &Courier::committed, this, &StoreWorker::committed);
    connect(m_courier, &Courier::delivered, this, &Spooler::report);
    connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store-server"));
    m_thread.start();
}

Spooler::~Spooler()
{
    m_ending = true;
    m_thread.quit();
    while (!m_thread.wait(watchEvery))
        m_cut->cut();
    m_spool.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

void Spooler::open()
{
    m_status.condition = Condition::Opening;
    emit statusChanged(m_status);
    if (m_options.readOnly) {
        openForReading();
        return;
    }
    m_opened = true;
    readersMay({});
    m_watchTimer.start(watchEvery);
    flush();
}

void Spooler::openForReading()
{
    try {
        m_status.zone = openServerForReading(m_options, m_cut).zone;
        m_status.condition = Condition::Ready;
        readersMay({Leave::Kind::Given, {}});
    } catch (const SqlError &error) {
        m_status.condition = Condition::Refused;
        m_status.trouble = error.trouble();
        m_status.detail = error.detail();
        readersMay({Leave::Kind::Refused, {error.trouble(), error.detail()}});
    }
    emit statusChanged(m_status);
}

void Spooler::openSpool()
{
    if (m_spool)
        return;
    const QString file = claimSpool(m_options.folder, m_lock);
    auto spool = std::make_unique<Spool>(file);
    m_source = spool->begin();
    m_spool = std::move(spool);
    post([file, source = m_source, folder = m_options.folder](Courier &courier) { courier.begin(file, source, spoolsLeft(folder)); });
}

void Spooler::add(Job job)
{
    m_jobs.add(std::move(job));
    if (m_jobs.isFull() && m_spoolTrouble == Trouble::None && m_opened)
        flush(); // more than the event loop could take at once
    if (m_jobs.isFull())
        m_jobs.makeRoom();
    if (!m_writeTimer.isActive() && m_spoolTrouble == Trouble::None && m_opened)
        m_writeTimer.start();
}

void Spooler::add(Bulk bulk)
{
    // In a box: what is posted must be copyable.
    const auto box = std::make_shared<Bulk>(std::move(bulk));
    post([box](Courier &courier) { courier.add(std::move(*box)); });
}

void Spooler::settle(std::function<void()> then)
{
    flush();
    if (m_state.condition != Condition::Ready) {
        then();
        return;
    }
    post([then = std::move(then)](Courier &courier) { courier.settle(then); });
}

void Spooler::setRingLimits(TelegramRing::Limits)
{
    flush(); // what was said of devices before counts
    post([](Courier &courier) { courier.checkRing(); });
}

// Writes all jobs that wait into the spool. What cannot be written keeps waiting in memory.
void Spooler::flush()
{
    m_writeTimer.stop();
    if (!m_opened)
        return;
    const Trouble before = m_spoolTrouble;
    try {
        openSpool();
        while (!m_jobs.empty())
            write(std::min(m_jobs.size(), jobsAtOnce));
        m_spoolTrouble = Trouble::None;
        m_retryTimer.stop();
        if (before != Trouble::None)
            report();
    } catch (const SqlError &error) {
        m_spoolTrouble = error.trouble() == Trouble::None ? Trouble::InputOutput : error.trouble();
        m_spoolDetail = error.detail();
        report();
        m_retryTimer.start();
    }
}

void Spooler::write(std::size_t count)
{
    std::vector<const Job *> jobs;
    for (std::size_t i = 0; i < count; ++i)
        jobs.push_back(&m_jobs[i]);
    const std::vector<qint64> ids = m_spool->append(jobs, m_source, m_state.identity);
    std::map<qint64, Reply<EventId>> replies;
    for (const qint64 id : ids) {
        const Job job = m_jobs.popFront();
        if (const auto *event = std::get_if<AddEvent>(&job); event != nullptr && event->reply)
            replies.emplace(id, event->reply);
    }
    post([replies = std::move(replies)](Courier &courier) {
        courier.await(replies);
        courier.work();
    });
    if (m_state.condition != Condition::Ready)
        report();
}

void Spooler::onState(const ServerState &state)
{
    m_state = state;
    const bool ready = state.condition == Condition::Ready;
    if (ready)
        readersMay({Leave::Kind::Given, {}});
    else
        readersMay({Leave::Kind::Refused, {state.trouble == Trouble::None ? Trouble::ServerAway : state.trouble, state.detail}});
    report();
}

// A server that is there and says nothing: libpq would wait for it for ever.
void Spooler::watch()
{
    if (m_cut->waitsSince() <= m_options.silentAfter)
        return;
    m_cut->cut();
    m_readersCut->cut();
}

void Spooler::report()
{
    Status status = m_status;
    const bool inMemory = m_spoolTrouble != Trouble::None;
    status.condition = inMemory ? Condition::InMemory : m_state.condition;
    status.trouble = inMemory ? m_spoolTrouble : m_state.trouble;
    status.detail = inMemory ? m_spoolDetail : m_state.detail;
    status.waiting = m_jobs.observations();
    status.dropped = m_jobs.dropped() + m_state.unfit;
    status.droppedTelegrams = m_jobs.droppedTelegrams();
    status.clockOff = m_state.clockOff;
    status.zone = m_state.zone;
    try {
        status.spooled = m_spool && m_state.condition != Condition::Ready ? m_spool->observations() : 0;
    } catch (const SqlError &) {
        status.spooled = m_status.spooled;
    }
    if (status.condition != m_status.condition || status.trouble != m_status.trouble)
        status.since = m_options.clock();
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged(m_status);
}

void Spooler::close()
{
    flush();
    m_opened = false;
    m_writeTimer.stop();
    m_retryTimer.stop();
    m_watchTimer.stop();
    const auto shared = std::make_shared<QSemaphore>();
    if (m_state.condition == Condition::Ready) {
        post([shared](Courier &courier) { courier.settle([shared] { shared->release(); }); });
        (void)shared->tryAcquire(1, lastDelivery);
    }
    m_ending = true;
    const auto ended = std::make_shared<QSemaphore>();
    post([ended](Courier &courier) {
        courier.end();
        ended->release();
    });
    while (!ended->tryAcquire(1, watchEvery)) {
        m_cut->cut();
        m_readersCut->cut();
    }
    readersMay({});
}

} // namespace store
