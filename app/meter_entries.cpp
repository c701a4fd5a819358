#include "app/meter_entries.h"

#include "core/wmbus/address.h"

#include <utility>

namespace app {

namespace {

bool sameBesidesState(store::Parameters left, store::Parameters right)
{
    left.more.erase("SUMS");
    right.more.erase("SUMS");
    return left == right;
}

store::DeviceEntry untold(const wmbus::Address &meter)
{
    store::DeviceEntry entry;
    entry.address = meter;
    entry.parameters.code = wmbus::idText(meter.id);
    return entry;
}

} // namespace

void MeterEntries::setStore(store::HistoryStore *store)
{
    if (m_store)
        m_store->disconnect(this);
    m_store = store;
    m_entries.clear();
    ++m_saves;
    if (!m_store)
        return;
    connect(m_store, &store::HistoryStore::devicesChanged, this, &MeterEntries::ask);
    // What is asked before the file is open fails.
    connect(m_store, &store::HistoryStore::statusChanged, this, [this](const store::Status &status) {
        if (status.condition == store::Condition::Ready && m_entries.empty())
            ask();
    });
    ask();
}

store::DeviceEntry MeterEntries::of(const wmbus::Address &meter) const
{
    const auto said = m_entries.find(meter);
    return said != m_entries.end() ? said->second : untold(meter);
}

std::vector<store::DeviceEntry> MeterEntries::all() const
{
    std::vector<store::DeviceEntry> entries;
    for (const auto &[meter, entry] : m_entries)
        entries.push_back(entry);
    return entries;
}

bool MeterEntries::isMine(const wmbus::Address &meter) const
{
    const auto said = m_entries.find(meter);
    return said != m_entries.end() && said->second.mine;
}

void MeterEntries::keep(const store::DeviceEntry &entry)
{
    m_entries[entry.address] = entry;
    ++m_saves;
    if (m_store)
        m_store->saveDevice(entry);
}

void MeterEntries::ask()
{
    if (!m_store)
        return;
    const std::uint64_t asked = m_saves;
    store::HistoryStore *store = m_store;
    m_store->devices(store::Asker(this, 0), [this, asked, store](const store::Answer<std::vector<store::Device>> &answer) {
        if (!answer || store != m_store)
            return;
        if (asked != m_saves)
            return ask(); // something was saved since
        take(*answer);
    });
}

void MeterEntries::take(const std::vector<store::Device> &devices)
{
    std::map<wmbus::Address, store::DeviceEntry> entries;
    for (const store::Device &device : devices) {
        store::DeviceEntry entry = device.entry;
        if (entry.parameters.code.empty()) // of a device that was only heard
            entry.parameters.code = wmbus::idText(entry.address.id);
        entries.emplace(entry.address, std::move(entry));
    }
    if (entries == m_entries)
        return;
    const auto before = std::exchange(m_entries, entries);
    for (const auto &[meter, entry] : entries) {
        const auto old = before.find(meter);
        const store::Parameters known = old != before.end() ? old->second.parameters : untold(meter).parameters;
        const bool stateIsNew = old == before.end() && !entry.parameters.more.empty();
        emit heardOf(meter, stateIsNew || !sameBesidesState(known, entry.parameters));
    }
    emit changed();
}

} // namespace app
