#include "app/rooms.h"

#include "app/add_meter_room.h"
#include "app/capture_room.h"
#include "app/ccu_room.h"
#include "app/charts_room.h"
#include "app/cuxd_room.h"
#include "app/history_files_room.h"
#include "app/history_room.h"
#include "app/inverter_room.h"
#include "app/keys_room.h"
#include "app/overview_room.h"
#include "app/panel_room.h"
#include "app/publishing_room.h"
#include "app/radio_room.h"
#include "app/settings_room.h"
#include "app/wmbusmeters_room.h"
#include "core/keys/key_store.h"
#include "ui/main_window.h"

#include <algorithm>
#include <utility>

namespace app {

template <class R, class... Needs>
R *Rooms::add(Needs &&...needs)
{
    auto room = std::make_unique<R>(std::forward<Needs>(needs)...);
    R *made = room.get();
    m_rooms.push_back(std::move(room));
    return made;
}

Rooms::Rooms(const House &house, HistoryRoom &history, Demo demo) : m_house(house), m_history(history), m_demo(std::move(demo))
{
    m_settings = add<SettingsRoom>(m_house);
    add<ChartsRoom>(m_house, m_history);
    m_inverter = add<InverterRoom>(m_house, [this] { return &m_history.store(); }, m_demo.port);
    makeCuxdAndFiles();
    makeKeys();
    makeNeighbours();
    makePanels();
    makeOverview();
    makeRadio();
    m_captures = add<CaptureRoom>(m_house); // after the keys: a list of keys may look like telegrams
}

Rooms::~Rooms() = default;

void Rooms::makeCuxdAndFiles()
{
    auto files = std::make_unique<HistoryFilesRoom>(m_house, m_history.ownStore(), m_demo.end);
    m_cuxd = add<CuxdRoom>(m_house, CuxdRoom::Demo{m_demo.port, [this] { (void)m_demo.end(); }}); // is asked for a cuxd.ini before the keys are
    m_cuxd->setLogImport({&HistoryFilesRoom::isHistory, [room = files.get()](const QStringList &paths) { room->import(paths); }});
    m_rooms.push_back(std::move(files));
}

void Rooms::makeKeys()
{
    m_keys = add<KeysRoom>(m_house);
    connect(&m_keys->store(), &keys::KeyStore::keyReplaced, &m_history, &HistoryRoom::noteKeyChange);
    connect(m_cuxd, &CuxdRoom::keysWanted, m_keys, [this](const std::vector<keys::KeyEntry> &entries) { m_keys->takeOver(entries, QStringLiteral("cuxd.ini")); });
    connect(m_cuxd, &CuxdRoom::namesWanted, &m_history, &HistoryRoom::nameOwn);
}

// Those that speak with other programs.
void Rooms::makeNeighbours()
{
    m_publishing = add<PublishingRoom>(m_house, m_keys->store(), m_settings->dialog(), m_demo.port);
    connect(m_publishing, &PublishingRoom::keysWanted, &m_house.window, [this] { m_house.window.showPage(QStringLiteral("Keys")); });
    m_ccu = add<CcuRoom>(m_house, m_keys->store(), [this] { return &m_history.store(); });
    m_wmbusmeters = add<WmbusmetersRoom>(m_house, m_keys->store(), m_history);
    connect(m_cuxd, &CuxdRoom::compareWanted, m_ccu, &CcuRoom::open);
}

void Rooms::makePanels()
{
    m_panels = add<PanelRoom>(m_house, [this] { return &m_history.store(); });
    connect(&m_history, &HistoryRoom::storeChanged, m_panels, &PanelRoom::changeStore);
    connect(m_panels, &PanelRoom::keyWanted, m_keys, &KeysRoom::enterKeyFor);
    m_panels->setKeyEntry(true);
    m_addMeter = add<AddMeterRoom>(m_house, *m_panels);
}

void Rooms::makeOverview()
{
    m_overview = add<OverviewRoom>(m_house, [this] { return &m_history.store(); });
    connect(&m_history, &HistoryRoom::storeChanged, m_overview, &OverviewRoom::ask);
    connect(&m_history, &HistoryRoom::knownMetersChanged, m_overview, &OverviewRoom::ask);
    connect(m_inverter, &InverterRoom::viewsChanged, m_overview, &OverviewRoom::setInverters);
    connect(m_overview, &OverviewRoom::keyWanted, m_keys, &KeysRoom::enterKeyFor);
    connect(m_overview, &OverviewRoom::addMeterWanted, m_addMeter, [this] { m_addMeter->open(); });
}

void Rooms::makeRadio()
{
    m_radio = add<RadioRoom>(m_house);
    connect(m_inverter, &InverterRoom::wasDeaf, &m_radio->tracker(), &reception::SignalTracker::onPoll);
    connect(m_radio, &RadioRoom::keyWanted, m_keys, &KeysRoom::enterKeyFor);
}

bool Rooms::takeFile(const QString &path)
{
    return std::any_of(m_rooms.begin(), m_rooms.end(), [&path](const std::unique_ptr<Room> &room) { return room->takeFile(path); });
}

void Rooms::setDemo(bool demo)
{
    for (const std::unique_ptr<Room> &room : m_rooms)
        room->setDemo(demo);
}

} // namespace app
