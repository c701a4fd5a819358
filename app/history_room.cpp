#include "app/history_room.h"

#include "app/demo_history.h"
#include "app/heard.h"
#include "app/history_catch_up.h"
#include "app/history_words.h"
#include "app/settings.h"
#include "core/settings/keys.h"
#include "core/stick/stick_manager.h"
#include "core/store/observation.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"

#include <QDir>

#include <algorithm>

namespace app {

namespace {

ui::TimePoint timeOf(store::TimeMs at)
{
    return ui::TimePoint(std::chrono::milliseconds(at));
}

store::TimeMs msOf(ui::TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

wmbus::AddressPattern exactly(const wmbus::Address &address)
{
    return {address.id, address.manufacturer, address.version, address.type};
}

} // namespace

HistoryRoom::HistoryRoom(const House &house, std::function<QString()> demoPort)
    : m_house(house), m_demoPort(std::move(demoPort)), m_own(house.safe ? makeTemporary() : makeKeeping(house.dataDir, true)), m_banner(new ui::NoticeBar), m_catchUpBar(new ui::NoticeBar)
{
    m_banner->setObjectName(QStringLiteral("historyBanner"));
    m_banner->setClosable(false);
    m_house.window.addBanner(m_banner);
    m_catchUpBar->setObjectName(QStringLiteral("catchUpBanner"));
    m_catchUpBar->setClosable(false);
    m_house.window.addBanner(m_catchUpBar);
    watch(m_own);
    m_catchUp = std::make_unique<HistoryCatchUp>(*m_own.store, m_house.heard, [this](const wmbus::Address &device) { return m_own.mine.contains(device); });
    connect(&m_house.heard, &Heard::wasReadAgain, m_catchUp.get(), &HistoryCatchUp::start);
    connect(m_catchUp.get(), &HistoryCatchUp::progressed, this, &HistoryRoom::showCatchUp);
    for (const reception::Reception *reception : {&m_house.heard.reception(), &m_house.heard.beside()}) {
        connect(reception, &reception::Reception::sighted, this,
                [this](const reception::Sighting &sighting) { m_latest = std::make_shared<const reception::Sighting>(sighting); });
        connect(reception, &reception::Reception::heardByAnother, this, &HistoryRoom::keepOther);
    }
    // Reception was connected before: when this is called, the frame has been sighted.
    connect(&m_house.sticks, &stick::StickManager::frameHeard, this, &HistoryRoom::keep);
}

HistoryRoom::~HistoryRoom() = default;

HistoryRoom::Keeping HistoryRoom::makeKeeping(const QString &folder, bool shared)
{
    store::StoreOptions options;
    options.folder = folder;
    const Settings &settings = m_house.settings;
    options.zone = settings.value(settings::key::zone).toString().toLatin1();
    options.ringAge = settings.value(settings::key::ringDays).toInt() * store::dayMs;
    options.ringBytes = settings.value(settings::key::ringMegabytes).toULongLong() * 1'000'000;
    options.backupsKept = settings.value(settings::key::backups).toInt();
    if (shared) {
        options.server = settings.value(settings::key::historyServer).toString();
        options.serverPasswordFile = settings.value(settings::key::historyPasswordFile).toString();
    }
    Keeping keeping;
    keeping.store = std::make_unique<store::HistoryStore>(std::move(options));
    return keeping;
}

HistoryRoom::Keeping HistoryRoom::makeTemporary()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/meterscope-XXXXXX"));
    Keeping keeping = makeKeeping(folder->path(), false);
    keeping.folder = std::move(folder);
    return keeping;
}

void HistoryRoom::watch(Keeping &keeping)
{
    store::HistoryStore *store = keeping.store.get();
    connect(store, &store::HistoryStore::statusChanged, this, &HistoryRoom::showStatus);
    connect(store, &store::HistoryStore::devicesChanged, this, [this, &keeping] { askDevices(keeping, false); });
    store->open();
    askDevices(keeping, true);
}

void HistoryRoom::askDevices(Keeping &keeping, bool recallToo)
{
    Counts shownNow;
    if (recallToo)
        shownNow = m_house.heard.addresses().counts();
    keeping.store->devices(store::Asker(keeping.store.get(), 0), [this, &keeping, recallToo, shownNow](const store::Answer<std::vector<store::Device>> &answer) {
        if (!answer)
            return;
        const auto before = std::exchange(keeping.named, {});
        keeping.mine.clear();
        for (const store::Device &device : *answer) {
            if (!device.entry.name.empty() || !device.entry.medium.empty() || device.entry.mine || device.entry.parameters.setMeter)
                keeping.named.push_back(device.entry);
            if (store::isUsers(device.entry))
                keeping.mine.insert(device.entry.address);
        }
        if (keeping.named != before)
            emit knownMetersChanged();
        if (recallToo && &keeping == &shown())
            recall(*answer, shownNow);
    });
}

void HistoryRoom::noteKeyChange(const wmbus::AddressPattern &meters)
{
    const ui::FoundAddressesModel &heard = m_house.heard.addresses();
    for (int i = 0; i < heard.rowCount(); ++i) {
        if (!meters.matches(heard.row(i).address))
            continue;
        store::Event event;
        event.device = heard.row(i).address;
        event.at = msOf(m_house.clock());
        event.kind = store::EventKind::KeyChange;
        store().addEvent(event, this, [](const store::Answer<store::EventId> &) {});
    }
}

// Read again with the keys there are now: a meter whose key came since then is readable at once.
void HistoryRoom::recall(const std::vector<store::Device> &devices, const Counts &shown)
{
    for (const store::Device &device : devices) {
        if (!device.latest || !device.firstHeard || !device.lastHeard)
            continue;
        const auto counted = shown.find(device.entry.address);
        const std::uint64_t earlier = device.telegrams - std::min(device.telegrams, counted == shown.end() ? 0 : counted->second);
        auto sighting = m_house.heard.reception().again(*device.latest);
        if (sighting)
            m_house.heard.addresses().recall(std::make_shared<const reception::Sighting>(std::move(*sighting)), timeOf(*device.firstHeard), timeOf(*device.lastHeard), earlier);
    }
    m_house.heard.addresses().flush();
}

std::vector<ui::KnownMeter> HistoryRoom::knownMeters() const
{
    return metersOf(m_demo ? *m_demo : m_own);
}

std::vector<ui::KnownMeter> HistoryRoom::metersOf(const Keeping &keeping)
{
    std::vector<ui::KnownMeter> meters;
    for (const store::DeviceEntry &entry : keeping.named)
        meters.push_back({exactly(entry.address), QString::fromStdString(entry.name), entry.medium, entry.mine, entry.parameters.setMeter});
    return meters;
}

void HistoryRoom::nameOwn(const std::vector<ui::KnownMeter> &meters)
{
    m_own.store->devices(store::Asker(m_own.store.get()), [this, meters](const store::Answer<std::vector<store::Device>> &devices) {
        for (const ui::KnownMeter &meter : meters) {
            if (!devices || !meter.meters.manufacturer || !meter.meters.version || !meter.meters.type)
                continue;
            store::DeviceEntry entry;
            entry.address = {*meter.meters.manufacturer, meter.meters.id, *meter.meters.version, *meter.meters.type};
            for (const store::Device &device : *devices) {
                if (device.entry.address == entry.address)
                    entry = device.entry;
            }
            entry.name = meter.name.toStdString();
            m_own.store->saveDevice(std::move(entry));
        }
    });
}

HistoryRoom::Keeping *HistoryRoom::keepingFor(const wmbus::RadioFrame &frame)
{
    const QString demoPort = m_demoPort();
    const bool played = !demoPort.isEmpty() && frame.port == demoPort.toStdString();
    if (played)
        return m_demo ? &*m_demo : nullptr;
    return &m_own;
}

// A second level of a telegram that is kept already; its values are not stored twice.
void HistoryRoom::keepOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame)
{
    if (Keeping *keeping = keepingFor(frame))
        keeping->store->record({meter, frame.heardAt ? msOf(*frame.heardAt) : msOf(m_house.clock()), frame, {}});
}

void HistoryRoom::keep(const wmbus::RadioFrame &frame)
{
    const auto sighting = std::exchange(m_latest, nullptr);
    if (!sighting || !(sighting->frame == frame))
        return; // not even an address
    Keeping *keeping = keepingFor(frame);
    if (!keeping)
        return;
    keeping->store->record(store::observationOf(frame, sighting->telegram, sighting->reading, keeping->mine.contains(sighting->telegram.meter()), msOf(m_house.clock())));
}

void HistoryRoom::setDemo(bool demo)
{
    if (demo == m_demo.has_value())
        return;
    if (demo) {
        m_demo.emplace(makeTemporary());
        watch(*m_demo);
        m_demoYear = std::make_unique<DemoHistory>(*m_demo->store, msOf(m_house.clock()));
    } else {
        m_demoYear.reset();
        // Pages let go of the demo's history before it goes.
        auto ended = std::exchange(m_demo, std::nullopt);
        emit storeChanged();
        ended.reset();
        askDevices(m_own, true);
        showStatus();
        emit knownMetersChanged();
        return;
    }
    showStatus();
    emit storeChanged();
    emit knownMetersChanged();
}

void HistoryRoom::showStatus()
{
    const store::Status &status = m_own.store->status();
    m_banner->show([status] { return troubleText(status); }, ui::NoticeBar::Kind::Problem);
    const bool ready = status.condition == store::Condition::Ready;
    // A server that was away from the start: what it knows could not be asked yet.
    if (ready && !std::exchange(m_wasReady, ready) && !m_demo)
        askDevices(m_own, true);
    if (status.rescue && !std::exchange(m_toldRescue, true))
        m_house.window.showNotice([rescue = *status.rescue] { return rescueText(rescue); });
    if (status.backupTrouble != m_toldBackup) {
        m_toldBackup = status.backupTrouble;
        m_house.window.showNotice([trouble = m_toldBackup] { return backupTroubleText(trouble); });
    }
}

void HistoryRoom::showCatchUp(int done, int all)
{
    constexpr qint64 moment = 1000; // ms
    if (done >= all) {
        m_catchingUp.invalidate();
        m_catchUpBar->hide();
        return;
    }
    if (!m_catchingUp.isValid())
        m_catchingUp.start();
    if (m_catchingUp.elapsed() >= moment)
        m_catchUpBar->show([done, all] { return tr("Telegrams of the past are being read with the new keys: %1 %").arg(static_cast<qint64>(done) * 100 / all); }, ui::NoticeBar::Kind::Done, [] { return tr("Cancel"); }, [this] { m_catchUp->cancel(); });
}

void HistoryRoom::retranslate()
{
    if (m_demoYear)
        m_demoYear->speak();
}

} // namespace app
