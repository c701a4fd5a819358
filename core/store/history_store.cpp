#include "core/store/history_store.h"

#include "core/store/backup_keeper.h"
#include "core/store/observation.h"
#include "core/store/questions.h"
#include "core/store/reader.h"
#include "core/store/spooler.h"
#include "core/store/writer.h"

#include <QDateTime>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <map>
#include <unordered_map>

namespace store {

namespace {

constexpr int changesTogether = 200; // ms

StoreOptions withDefaults(StoreOptions options)
{
    if (!options.clock)
        options.clock = [] { return TimeMs{QDateTime::currentMSecsSinceEpoch()}; };
    return options;
}

StoreWorker *workerFor(const StoreOptions &options, const std::shared_ptr<ServerCut> &readersCut)
{
    if (options.server.isEmpty())
        return new Writer(options);
    return new Spooler(options, readersCut);
}

// Files are about to be moved: who gives no leave waits until the others have let go. A server is not moved, and perhaps does not answer:
// nobody waits for who waits for that.
std::function<void(const StoreWorker::Leave &)> leaveGiver(Reader *reader, BackupKeeper *keeper, bool isServer)
{
    return [reader, keeper, isServer](const StoreWorker::Leave &leave) {
        reader->setLeave(leave);
        const bool given = leave.kind == StoreWorker::Leave::Kind::Given;
        if (!given)
            QMetaObject::invokeMethod(reader, [reader] { reader->drop(); }, isServer ? Qt::QueuedConnection : Qt::BlockingQueuedConnection);
        if (!isServer)
            QMetaObject::invokeMethod(keeper, [keeper, given] { keeper->may(given); }, Qt::BlockingQueuedConnection);
    };
}

} // namespace

// The threads, and what was asked and not answered yet. Handlers never leave the thread of the facade; numbers do.
class HistoryStore::Private {
public:
    explicit Private(HistoryStore &store);
    ~Private();

    // What can be asked of the reader for an answer of type T.
    template <class T, class Work>
    void ask(Asker asker, Handler<T> handler, Work work);
    // A reply that finds its way back to the handler.
    template <class T>
    Reply<T> reply(Asker asker, Handler<T> handler);

    template <class Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(writer, [w = writer, work = std::move(work)]() mutable { work(*w); }, Qt::QueuedConnection);
    }
    void collect(const Changes &changes);

    HistoryStore &store;
    std::shared_ptr<ServerCut> readersCut; // of a server
    StoreWorker *writer;
    Reader *reader;
    BackupKeeper *keeper;

private:
    struct Question {
        QPointer<QObject> context;
        std::function<void(const void *)> answer; // given an Answer<T>
        std::shared_ptr<std::atomic<bool>> givenUp;
    };
    using Lane = std::pair<const QObject *, int>;

    std::uint64_t remember(const Asker &asker, std::function<void(const void *)> answer, std::shared_ptr<std::atomic<bool>> givenUp);
    void answered(std::uint64_t number, const void *answer);
    template <class T>
    void deliver(std::uint64_t number, Answer<T> answer)
    {
        QMetaObject::invokeMethod(&store, [this, number, answer = std::move(answer)] { answered(number, &answer); }, Qt::QueuedConnection);
    }
    void announce();

    QThread m_writerThread;
    QThread m_readerThread;
    QThread m_keeperThread;
    std::unordered_map<std::uint64_t, Question> m_questions;
    std::map<Lane, std::uint64_t> m_lanes;
    std::uint64_t m_lastNumber = 0;
    Changes m_changes;
    QTimer m_changesTimer;
};

HistoryStore::Private::Private(HistoryStore &owner)
    : store(owner), readersCut(std::make_shared<ServerCut>()), writer(workerFor(owner.m_options, readersCut)), reader(new Reader(owner.m_options, readersCut)),
      keeper(new BackupKeeper(owner.m_options))
{
    m_changesTimer.setSingleShot(true);
    m_changesTimer.setInterval(changesTogether);
    QObject::connect(&m_changesTimer, &QTimer::timeout, &owner, [this] { announce(); });
    writer->moveToThread(&m_writerThread);
    reader->moveToThread(&m_readerThread);
    keeper->moveToThread(&m_keeperThread);
    writer->readersMay = leaveGiver(reader, keeper, !owner.m_options.server.isEmpty());
    QObject::connect(keeper, &BackupKeeper::damageFound, writer, &StoreWorker::takeDamage);
    QObject::connect(keeper, &BackupKeeper::ended, writer, &StoreWorker::setBackupTrouble);
    QObject::connect(writer, &StoreWorker::statusChanged, &owner, [&owner](const Status &status) {
        owner.m_status = status;
        emit owner.statusChanged(status);
    });
    QObject::connect(writer, &StoreWorker::committed, &owner, [this](const Changes &changes) { collect(changes); });
    QObject::connect(&m_writerThread, &QThread::finished, writer, &QObject::deleteLater);
    QObject::connect(&m_readerThread, &QThread::finished, reader, &QObject::deleteLater);
    QObject::connect(&m_keeperThread, &QThread::finished, keeper, &QObject::deleteLater);
    m_writerThread.setObjectName(QStringLiteral("store-writer"));
    m_readerThread.setObjectName(QStringLiteral("store-reader"));
    m_keeperThread.setObjectName(QStringLiteral("store-backup"));
    m_readerThread.start();
    m_keeperThread.start();
    m_writerThread.start();
}

HistoryStore::Private::~Private()
{
    for (const auto &[number, question] : m_questions)
        question.givenUp->store(true);
    readersCut->cut();
    QMetaObject::invokeMethod(writer, [w = writer] { w->close(); }, Qt::BlockingQueuedConnection);
    m_writerThread.quit();
    m_writerThread.wait();
    m_readerThread.quit();
    while (!m_readerThread.wait(500))
        readersCut->cut();
    m_keeperThread.quit();
    m_keeperThread.wait();
}

std::uint64_t HistoryStore::Private::remember(const Asker &asker, std::function<void(const void *)> answer, std::shared_ptr<std::atomic<bool>> givenUp)
{
    const std::uint64_t number = ++m_lastNumber;
    if (asker.lane >= 0) {
        std::uint64_t &newest = m_lanes[{asker.context.data(), asker.lane}];
        const auto older = m_questions.find(newest);
        if (older != m_questions.end()) {
            older->second.givenUp->store(true);
            m_questions.erase(older);
        }
        newest = number;
    }
    m_questions.emplace(number, Question{asker.context, std::move(answer), std::move(givenUp)});
    return number;
}

void HistoryStore::Private::answered(std::uint64_t number, const void *answer)
{
    const auto found = m_questions.find(number);
    if (found == m_questions.end())
        return;
    const Question question = std::move(found->second);
    m_questions.erase(found);
    if (question.context)
        question.answer(answer);
}

template <class T, class Work>
void HistoryStore::Private::ask(Asker asker, Handler<T> handler, Work work)
{
    const auto givenUp = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t number = remember(asker, [handler = std::move(handler)](const void *answer) { handler(*static_cast<const Answer<T> *>(answer)); }, givenUp);
    const auto wanted = [givenUp] { return !givenUp->load(); };
    Reader::Question question{wanted, [this, number, wanted, work = std::move(work)](Tables &tables) { deliver<T>(number, work(tables, wanted)); },
                              [this, number](const SqlError &why) {
                                  if (why.trouble() == Trouble::Damaged)
                                      post([detail = why.detail()](StoreWorker &w) { w.takeDamage(detail); });
                                  deliver<T>(number, bytes::unexpected(Failure{why.trouble(), why.detail()}));
                              }};
    // By way of the writer, so that what was recorded before can be seen.
    post([this, question = std::move(question)](StoreWorker &w) {
        w.settle([this, question] { QMetaObject::invokeMethod(reader, [r = reader, question] { r->ask(question); }, Qt::QueuedConnection); });
    });
}

template <class T>
Reply<T> HistoryStore::Private::reply(Asker asker, Handler<T> handler)
{
    const std::uint64_t number = remember(asker, [handler = std::move(handler)](const void *answer) {
        if (handler)
            handler(*static_cast<const Answer<T> *>(answer));
    }, std::make_shared<std::atomic<bool>>(false));
    return [this, number](Answer<T> answer) { deliver<T>(number, std::move(answer)); };
}

void HistoryStore::Private::collect(const Changes &changes)
{
    m_changes.series.insert(changes.series.begin(), changes.series.end());
    m_changes.devices.insert(changes.devices.begin(), changes.devices.end());
    m_changes.events.insert(changes.events.begin(), changes.events.end());
    if (!m_changesTimer.isActive())
        m_changesTimer.start();
}

void HistoryStore::Private::announce()
{
    const Changes changes = std::exchange(m_changes, {});
    if (!changes.devices.empty())
        emit store.devicesChanged({changes.devices.begin(), changes.devices.end()});
    if (!changes.events.empty())
        emit store.eventsChanged({changes.events.begin(), changes.events.end()});
    if (!changes.series.empty())
        emit store.readingsChanged({changes.series.begin(), changes.series.end()});
}

HistoryStore::HistoryStore(StoreOptions options, QObject *parent) : QObject(parent), m_options(withDefaults(std::move(options))), m_private(std::make_unique<Private>(*this)) {}

HistoryStore::~HistoryStore() = default;

void HistoryStore::open()
{
    m_private->post([](StoreWorker &w) { w.open(); });
}

QByteArray HistoryStore::zone() const
{
    return m_status.zone.isEmpty() ? resolvedZone(m_options.zone) : m_status.zone;
}

void HistoryStore::setRingLimits(TimeMs age, std::uint64_t bytes)
{
    m_private->post([age, bytes](StoreWorker &w) { w.setRingLimits({age, bytes}); });
}

void HistoryStore::record(Observation observation)
{
    m_private->post([observation = std::move(observation)](StoreWorker &w) mutable { w.add(Job(std::move(observation))); });
}

void HistoryStore::saveDevice(DeviceEntry entry)
{
    m_private->post([entry = std::move(entry)](StoreWorker &w) mutable { w.add(Job(std::move(entry))); });
}

void HistoryStore::addEvent(Event event, Asker asker, Handler<EventId> handler)
{
    m_private->post([event = std::move(event), reply = m_private->reply<EventId>(asker, std::move(handler))](StoreWorker &w) mutable { w.add(Job(AddEvent{std::move(event), std::move(reply)})); });
}

void HistoryStore::removeEvent(EventId event)
{
    m_private->post([event](StoreWorker &w) { w.add(Job(RemoveEvent{event})); });
}

void HistoryStore::setFlags(SeriesId series, std::vector<TimeMs> times, std::uint8_t set, std::uint8_t clear)
{
    m_private->post([series, times = std::move(times), set, clear](StoreWorker &w) mutable { w.add(Job(ChangeFlags{series, std::move(times), set, clear})); });
}

void HistoryStore::beginBatch(std::string source, Asker asker, Handler<BatchId> handler)
{
    m_private->post([source = std::move(source), reply = m_private->reply<BatchId>(asker, std::move(handler))](StoreWorker &w) mutable { w.add(Bulk(BeginBatch{std::move(source), std::move(reply)})); });
}

void HistoryStore::appendReadings(BatchId batch, std::vector<SeriesReadings> readings, Asker asker, Handler<Appended> handler)
{
    AppendReadings work{batch, std::move(readings), m_private->reply<Appended>(asker, std::move(handler)), 0, 0, false, {}};
    m_private->post([work = std::move(work)](StoreWorker &w) mutable { w.add(Bulk(std::move(work))); });
}

void HistoryStore::finishBatch(BatchId batch, Asker asker, Handler<Batch> handler)
{
    m_private->post([batch, reply = m_private->reply<Batch>(asker, std::move(handler))](StoreWorker &w) mutable { w.add(Bulk(FinishBatch{batch, std::move(reply)})); });
}

void HistoryStore::removeBatch(BatchId batch, Asker asker, Handler<std::uint64_t> handler)
{
    m_private->post([batch, reply = m_private->reply<std::uint64_t>(asker, std::move(handler))](StoreWorker &w) mutable { w.add(Bulk(RemoveBatch{batch, std::move(reply)})); });
}

void HistoryStore::batches(Asker asker, Handler<std::vector<Batch>> handler)
{
    m_private->ask(asker, std::move(handler), [](Tables &tables, const questions::GoOn &) { return tables.batches.all(); });
}

void HistoryStore::devices(Asker asker, Handler<std::vector<Device>> handler)
{
    m_private->ask(asker, std::move(handler), [](Tables &tables, const questions::GoOn &) { return tables.devices.all(); });
}

void HistoryStore::series(Asker asker, Handler<std::vector<Series>> handler)
{
    m_private->ask(asker, std::move(handler), [](Tables &tables, const questions::GoOn &) { return tables.series.all(); });
}

void HistoryStore::seriesOf(wmbus::Address device, Asker asker, Handler<std::vector<Series>> handler)
{
    m_private->ask(asker, std::move(handler), [device](Tables &tables, const questions::GoOn &) { return tables.series.of(device); });
}

void HistoryStore::readings(std::vector<SeriesId> series, TimeRange range, Asker asker, Handler<std::vector<ReadingSpan>> handler)
{
    m_private->ask(asker, std::move(handler), [series = std::move(series), range](Tables &tables, const questions::GoOn &goOn) { return questions::readings(tables, series, range, goOn); });
}

void HistoryStore::buckets(std::vector<SeriesId> series, BucketSize size, TimeRange range, Asker asker, Handler<std::vector<std::vector<Bucket>>> handler)
{
    m_private->ask(asker, std::move(handler), [series = std::move(series), size, range](Tables &tables, const questions::GoOn &goOn) { return questions::buckets(tables, series, size, range, goOn); });
}

void HistoryStore::lastReadings(std::vector<SeriesId> series, TimeMs at, Asker asker, Handler<std::vector<std::optional<Reading>>> handler)
{
    m_private->ask(asker, std::move(handler), [series = std::move(series), at](Tables &tables, const questions::GoOn &) { return questions::lastReadings(tables, series, at); });
}

void HistoryStore::flaggedReadings(SeriesId series, std::uint8_t flags, TimeRange range, Asker asker, Handler<std::vector<Reading>> handler)
{
    m_private->ask(asker, std::move(handler), [series, flags, range](Tables &tables, const questions::GoOn &goOn) { return questions::flaggedReadings(tables, series, flags, range, goOn); });
}

void HistoryStore::events(wmbus::Address device, TimeRange range, Asker asker, Handler<std::vector<Event>> handler)
{
    m_private->ask(asker, std::move(handler), [device, range](Tables &tables, const questions::GoOn &) { return tables.events.read(device, range); });
}

void HistoryStore::telegrams(wmbus::Address device, TimeRange range, std::uint64_t limit, Asker asker, Handler<std::vector<Telegram>> handler)
{
    m_private->ask(asker, std::move(handler), [device, range, limit](Tables &tables, const questions::GoOn &goOn) { return tables.ring.read(device, range, limit, goOn); });
}

void HistoryStore::unreadTelegrams(std::uint64_t limit, Asker asker, Handler<std::vector<Telegram>> handler)
{
    m_private->ask(asker, std::move(handler), [limit](Tables &tables, const questions::GoOn &goOn) { return tables.ring.readPoor(radioValues, limit, goOn); });
}

void HistoryStore::statistics(Asker asker, Handler<Statistics> handler)
{
    m_private->ask(asker, std::move(handler), [folder = m_options.folder](Tables &tables, const questions::GoOn &) { return questions::statistics(tables, folder); });
}

void HistoryStore::backUp(Asker asker, Handler<QString> handler)
{
    BackupKeeper *keeper = m_private->keeper;
    // By way of the writer: what was recorded before is in it.
    m_private->post([keeper, reply = m_private->reply<QString>(asker, std::move(handler))](StoreWorker &w) {
        w.settle([keeper, reply] { QMetaObject::invokeMethod(keeper, [keeper, reply] { keeper->makeNow(reply); }, Qt::QueuedConnection); });
    });
}

} // namespace store
