#include "app/inverter_room.h"

#include "app/heard.h"
#include "app/settings.h"
#include "core/inverter/profile_reader.h"
#include "core/polling/places.h"
#include "core/store/history_store.h"
#include "core/text/inverter_text.h"
#include "core/text/medium_text.h"
#include "core/wmbus/address.h"
#include "ui/format.h"
#include "ui/main_window.h"
#include "ui/panels/inverter_page.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <pwd.h>
#include <unistd.h>

namespace app {

namespace {

using inverter::DataPoint;
using Outcome = polling::ExchangeResult::Outcome;

constexpr std::uint32_t demoInverter = 8061; // of the virtual stick
constexpr int tickEvery = 1000;              // ms
constexpr int keepAfter = 500;
const QString stickNames = QStringLiteral("stickNames"); // as the page for CUxD keeps them

store::TimeMs toMs(ui::TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

QString userName()
{
    const QByteArray name = qgetenv("USER");
    if (!name.isEmpty())
        return QString::fromLocal8Bit(name);
    const passwd *const entry = getpwuid(geteuid()); // services and some terminals set no variable
    return QString::fromLocal8Bit(entry != nullptr ? QByteArray(entry->pw_name) : qgetenv("LOGNAME"));
}

std::unique_ptr<history::SumRules> sumsFrom(const QByteArray &zone, history::SumState state)
{
    return std::make_unique<history::SumRules>(zone, meter::CounterRules{}, std::move(state));
}

} // namespace

InverterRoom::InverterRoom(const House &house, std::function<store::HistoryStore *()> store, std::function<QString()> demoPort)
    : m_house(house), m_store(std::move(store)), m_demoPort(std::move(demoPort)), m_zone(QTimeZone::systemTimeZoneId()), m_page(new ui::InverterPage(house.clock))
{
    m_house.window.addPage(m_page);
    readProfile();
    if (const polling::Place *place = polling::placeOfZone(m_zone))
        m_page->setUsualPlace(place->position);
    for (QTimer *timer : {&m_showLater, &m_keepLater})
        timer->setSingleShot(true);
    m_showLater.setInterval(0);
    connect(&m_showLater, &QTimer::timeout, this, &InverterRoom::show);
    m_keepLater.setInterval(keepAfter);
    connect(&m_keepLater, &QTimer::timeout, this, &InverterRoom::keep);
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &InverterRoom::tickSums);
    m_tick.start();
    connectPage();
    connect(&m_house.heard.reception(), &reception::Reception::sighted, this, &InverterRoom::onSighted);

    const KeptInverters kept = m_house.safe ? KeptInverters{} : readInverters(m_house.dataDir);
    if (!kept.brokenFile.isEmpty())
        m_house.window.showNotice([file = kept.brokenFile] { return tr("The list of inverters could not be read and was put aside as %1.").arg(file); });
    makePoller(kept.inverters);
}

InverterRoom::~InverterRoom()
{
    keep();
}

// smi260.json in the data folder goes before the profile of the program.
void InverterRoom::readProfile()
{
    constexpr qint64 atMost = 1 << 20;
    m_profile = inverter::builtInProfile();
    QFile file(QDir(m_house.dataDir).filePath(QStringLiteral("smi260.json")));
    QString origin;
    if (!m_house.safe && file.open(QIODevice::ReadOnly)) {
        const auto profile = inverter::readProfile(file.read(atMost).toStdString());
        if (profile) {
            m_profile = *profile;
            origin = file.fileName();
        } else {
            m_house.window.showNotice([name = file.fileName(), error = profile.error()] { return tr("%1: %2 The profile of the program is used.").arg(name, text::profileErrorText(error)); });
        }
    }
    m_page->setProfile(m_profile, origin);
    m_house.heard.reception().setInverterProfile(m_profile);
    m_house.heard.beside().setInverterProfile(m_profile);
}

void InverterRoom::makePoller(const std::vector<KeptInverter> &inverters)
{
    m_books.clear();
    m_loss.clear();
    m_poller = std::make_unique<polling::Poller>(m_house.sticks, m_profile, m_house.clock, m_zone);
    m_poller->setKeySource([this] { return m_house.heard.reception().keys(); });
    // The demo's inverter is at the demo's stick; on the air of a real one it would ask a neighbour's.
    m_poller->setStickFilter([this](const stick::StickStatus &stick) { return !m_demo || QString::fromStdString(stick.port) == m_demoPort(); });
    connect(m_poller.get(), &polling::Poller::changed, this, [this] {
        m_showLater.start();
        m_keepLater.start();
    });
    connect(m_poller.get(), &polling::Poller::polled, this, &InverterRoom::onPolled);
    connect(m_poller.get(), &polling::Poller::wrote, this, &InverterRoom::onWrote);
    connect(m_poller.get(), &polling::Poller::wasDeaf, this, [this](const QString &port, polling::TimePoint from, polling::TimePoint to) {
        m_loss[port.toStdString()].deaf(from, to);
        emit wasDeaf(port, from, to);
    });
    for (const KeptInverter &kept : inverters) {
        m_books[kept.settings.number] = {sumsFrom(m_zone, kept.sums), kept.lastChange};
        m_poller->set(kept.settings, kept.plan);
        if (kept.valuesAt)
            m_poller->restore(kept.settings.number, kept.values, *kept.valuesAt);
    }
    m_showLater.start();
}

void InverterRoom::connectPage()
{
    connect(m_page, &ui::InverterPage::settingsWanted, this, [this](const polling::InverterSettings &settings) {
        if (!m_books.contains(settings.number))
            m_books[settings.number] = {sumsFrom(m_zone, {}), {}};
        m_poller->set(settings);
        show(); // at once: a question may wait for the panel
    });
    connect(m_page, &ui::InverterPage::pollWanted, this, [this](std::uint32_t number) { m_poller->pollNow(number); });
    connect(m_page, &ui::InverterPage::activeWanted, this, [this](std::uint32_t number, bool active) { m_poller->setActive(number, active); });
    connect(m_page, &ui::InverterPage::writeConsented, this, &InverterRoom::write);
    connect(m_page, &ui::InverterPage::removeWanted, this, [this](std::uint32_t number) {
        m_poller->remove(number);
        m_books.erase(number);
        m_showLater.start();
        m_keepLater.start();
    });
    const auto event = [this](std::uint32_t number, store::EventKind kind) {
        const auto address = addressOf(number);
        if (!address || m_store() == nullptr)
            return;
        store::Event one;
        one.device = *address;
        one.at = toMs(m_house.clock());
        one.kind = kind;
        one.dataPoint = "ENERGY_COUNTER";
        m_store()->addEvent(one, this, [](const store::Answer<store::EventId> &) {});
    };
    connect(m_page, &ui::InverterPage::resetWanted, this, [this, event](std::uint32_t number) {
        m_books.at(number).sums->reset(toMs(m_house.clock()));
        event(number, store::EventKind::Reset);
        m_showLater.start();
        m_keepLater.start();
    });
    connect(m_page, &ui::InverterPage::sumResetWanted, this, [this, event](std::uint32_t number) {
        m_books.at(number).sums->sumReset(toMs(m_house.clock()));
        event(number, store::EventKind::SumReset);
        m_showLater.start();
        m_keepLater.start();
    });
}

// The user was asked and said yes: that also enables writing to this inverter.
void InverterRoom::write(std::uint32_t number, const polling::Wish &wish)
{
    const auto status = m_poller->find(number);
    if (!status)
        return;
    polling::InverterSettings settings = status->settings;
    if (!settings.writing) {
        settings.writing = true;
        m_poller->set(settings);
    }
    if (!m_poller->write(number, wish))
        m_house.window.showNotice([] { return tr("Nothing was sent: another setting is still being written."); });
}

std::optional<wmbus::Address> InverterRoom::addressOf(std::uint32_t number) const
{
    return m_profile.addressOf(number);
}

void InverterRoom::onPolled(std::uint32_t number, const inverter::Values &values)
{
    const auto found = m_books.find(number);
    if (found == m_books.end())
        return;
    if (const auto &energy = values[DataPoint::EnergyCounter])
        found->second.sums->reading(toMs(m_house.clock()), *energy);
    m_showLater.start();
    m_keepLater.start();
}

void InverterRoom::onWrote(const polling::WriteReport &report)
{
    const auto found = m_books.find(report.number);
    if (found == m_books.end())
        return;
    found->second.lastChange = ui::InverterChange{report.at, userName(), report.wish, report.outcome, report.before, report.after};
    if (!m_demo && !m_house.safe && !logWrite(m_house.dataDir, report, userName()))
        m_house.window.showNotice([folder = m_house.dataDir] { return tr("The change could not be written to the log in %1.").arg(folder); });
    store::HistoryStore *const history = m_store();
    if (history != nullptr && report.outcome == Outcome::Confirmed && report.before && report.after) {
        const auto valueOf = [](const inverter::Settings &settings, DataPoint point) {
            return point == DataPoint::MaxPower ? settings.maxPower : point == DataPoint::CosPhi ? settings.cosPhi : bytes::ScaledValue{settings.on ? 1 : 0, 0};
        };
        for (const DataPoint point : report.wish.named()) {
            store::Event event;
            event.device = *addressOf(report.number);
            event.at = toMs(report.at);
            event.kind = store::EventKind::Write;
            event.dataPoint = std::string(inverter::name(point));
            event.before = valueOf(*report.before, point);
            event.after = valueOf(*report.after, point);
            event.text = userName().toStdString();
            history->addEvent(event, this, [](const store::Answer<store::EventId> &) {});
        }
    }
    m_showLater.start();
    m_keepLater.start();
}

void InverterRoom::onSighted(const reception::Sighting &sighting)
{
    const auto mode = sighting.frame.linkMode;
    if (!sighting.frame.port.empty() && mode && *mode != m_profile.linkMode && sighting.frame.heardAt)
        m_loss[sighting.frame.port].heard(sighting.telegram.meter(), *sighting.frame.heardAt, sighting.telegram.accessNumber());
}

// As the user named it on the page for CUxD.
QString InverterRoom::stickName(std::uint32_t id, const QString &number) const
{
    const auto names = m_house.settings.stickTexts(stickNames);
    const auto found = names.find(id);
    return found == names.end() || found->second.isEmpty() ? number : found->second;
}

QString InverterRoom::nameOf(const wmbus::Address &meter) const
{
    const QString name = m_house.heard.addresses().knownName(meter).value_or(QString());
    return name.isEmpty() ? QString::fromStdString(wmbus::idText(meter.id)) : name;
}

QString InverterRoom::lostText(const QString &port) const
{
    const auto found = m_loss.find(port.toStdString());
    if (found == m_loss.end())
        return {};
    QStringList parts;
    for (const auto &[meter, count] : found->second.lost())
        parts << QStringLiteral("%1 × %2").arg(count).arg(nameOf(meter));
    return parts.join(QStringLiteral(", "));
}

ui::InverterView InverterRoom::viewOf(const polling::InverterStatus &status) const
{
    ui::InverterView view;
    view.status = status;
    const auto books = m_books.find(status.settings.number);
    if (books != m_books.end()) {
        view.sums = books->second.sums->view();
        view.lastChange = books->second.lastChange;
    }
    for (const stick::StickStatus &stick : m_house.sticks.sticks()) {
        view.sticks << (stick.device ? QString::fromStdString(stick.device->idText()) : QFileInfo(QString::fromStdString(stick.port)).fileName());
        if (stick.port == status.port.toStdString() && stick.device)
            view.stick = stickName(stick.device->uniqueId, view.sticks.back());
    }
    if (const auto loss = m_loss.find(status.port.toStdString()); loss != m_loss.end())
        view.deaf = loss->second.deafTime(); // not the stick's own count: a mode scan borrows it, too
    view.lost = lostText(status.port);
    return view;
}

void InverterRoom::show()
{
    m_showLater.stop();
    std::vector<ui::InverterView> views;
    for (const polling::InverterStatus &status : m_poller->inverters())
        views.push_back(viewOf(status));
    m_page->setViews(views);
    emit viewsChanged(views);
}

void InverterRoom::tickSums()
{
    bool changed = false;
    for (auto &[number, books] : m_books)
        changed = books.sums->tick(toMs(m_house.clock())) || changed;
    if (changed)
        show();
}

std::vector<KeptInverter> InverterRoom::kept() const
{
    std::vector<KeptInverter> all;
    for (const polling::InverterStatus &status : m_poller->inverters()) {
        const auto books = m_books.find(status.settings.number);
        if (books != m_books.end())
            all.push_back({status.settings, status.plan, books->second.sums->state(), books->second.lastChange, status.values, status.valuesAt});
    }
    return all;
}

void InverterRoom::keep()
{
    m_keepLater.stop();
    if (m_demo || m_house.safe)
        return;
    if (!writeInverters(m_house.dataDir, kept()))
        m_house.window.showNotice([folder = m_house.dataDir] { return tr("The settings of the inverters cannot be kept in %1.").arg(folder); });
}

void InverterRoom::setDemo(bool demo)
{
    if (demo == m_demo)
        return;
    if (demo) {
        keep();
        m_own = kept();
    }
    m_demo = demo;
    if (!demo) {
        makePoller(m_own);
        return;
    }
    KeptInverter one;
    one.settings.number = demoInverter;
    one.settings.name = tr("Roof", "name of the demo's inverter");
    if (const polling::Place *place = polling::placeOfZone(m_zone))
        one.settings.position = place->position;
    makePoller({one});
}

} // namespace app
