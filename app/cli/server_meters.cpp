#include "app/cli/server.h"

#include "core/publish/publish_options.h"
#include "core/settings/keys.h"
#include "core/store/observation.h"

#include <QDateTime>

#include <algorithm>

// Whose meters are the user's, what they are called, and what of them is kept.
namespace cli {

namespace {

const keys::KeyEntry *entryFor(const wmbus::Address &meter, const std::vector<SourcedKey> &keys)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&meter](const SourcedKey &key) { return key.entry.meters.matches(meter); });
    return found == keys.end() ? nullptr : &found->entry;
}

} // namespace

void Server::record(const reception::Sighting &sighting)
{
    const wmbus::Address meter = sighting.telegram.meter();
    const auto device = m_devices.find(meter);
    const bool mine = (device != m_devices.end() && store::isUsers(device->second)) || !nameOf(meter).empty();
    m_store.record(store::observationOf(sighting.frame, sighting.telegram, sighting.reading, mine, QDateTime::currentMSecsSinceEpoch()));
    if (m_kept && m_kept->insert(meter).second && keyOf(meter) != nullptr)
        askDevices(); // it is new there, and may get its name; the answer knows what others said of it meanwhile
}

void Server::askDevices()
{
    m_store.devices(store::Asker(this, 0), [this](const store::Answer<std::vector<store::Device>> &answer) {
        if (answer)
            takeDevices(*answer);
    });
}

void Server::takeDevices(const std::vector<store::Device> &devices)
{
    m_devices.clear();
    if (!m_kept)
        m_kept.emplace();
    for (const store::Device &device : devices) {
        m_kept->insert(device.entry.address);
        if (store::isUsers(device.entry))
            m_devices[device.entry.address] = device.entry;
    }
    for (const store::Device &device : devices)
        nameAsKeysDo(device.entry);
}

void Server::nameAsKeysDo(store::DeviceEntry entry)
{
    const keys::KeyEntry *const key = keyOf(entry.address);
    if (!entry.name.empty() || key == nullptr || key->name.empty() || !m_named.insert(entry.address).second)
        return;
    entry.name = key->name;
    m_devices[entry.address] = entry;
    m_store.saveDevice(std::move(entry));
}

void Server::renameAsKeysDo(const std::vector<SourcedKey> &before)
{
    m_named.clear();
    for (auto &[meter, entry] : m_devices) {
        const keys::KeyEntry *const old = entryFor(meter, before);
        const keys::KeyEntry *const now = keyOf(meter);
        if (old == nullptr || now == nullptr || old->name != entry.name || now->name.empty() || now->name == entry.name)
            continue;
        entry.name = now->name;
        m_store.saveDevice(entry);
    }
    askDevices(); // some may have got their first name
}

bool Server::isOwn(const wmbus::Address &meter) const
{
    const QString id = QString::fromStdString(wmbus::idText(meter.id));
    return m_devices.contains(meter) || keyOf(meter) != nullptr || publish::valueOf(m_setup.values, settings::key::awaited).toStringList().contains(id);
}

std::string Server::nameOf(const wmbus::Address &meter) const
{
    const auto device = m_devices.find(meter);
    if (device != m_devices.end() && !device->second.name.empty())
        return device->second.name;
    const keys::KeyEntry *const entry = keyOf(meter);
    return entry != nullptr ? entry->name : std::string();
}

const keys::KeyEntry *Server::keyOf(const wmbus::Address &meter) const
{
    return entryFor(meter, m_setup.keys);
}

} // namespace cli
