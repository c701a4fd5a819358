#include "core/store/job_writer.h"

namespace store {

namespace {

constexpr int telegramsBetweenPrunes = 500;

} // namespace

void JobWriter::write(Job &job, Changes &changes)
{
    std::visit([&](auto &what) { write(what, changes); }, job);
}

bool JobWriter::takePruneDue()
{
    if (m_sincePrune < telegramsBetweenPrunes)
        return false;
    m_sincePrune = 0;
    return true;
}

void JobWriter::write(const Observation &observation, Changes &changes)
{
    if (!isPossible(observation.at))
        return;
    m_recorder.record(observation, changes);
    if (observation.frame)
        ++m_sincePrune;
}

void JobWriter::write(const DeviceEntry &entry, Changes &changes)
{
    if (m_tables.devices.keepsTelegrams(entry.address) != entry.keepTelegrams)
        m_tables.ring.setKept(entry.address, entry.keepTelegrams);
    m_tables.devices.save(entry);
    changes.devices.insert(entry.address);
}

void JobWriter::write(AddEvent &add, Changes &changes)
{
    if (m_tables.devices.find(add.event.device) == 0)
        changes.devices.insert(add.event.device);
    add.event.id = m_tables.events.add(add.event);
    changes.events.insert(add.event.device);
}

void JobWriter::write(const RemoveEvent &remove, Changes &changes)
{
    if (const auto device = m_tables.events.remove(remove.event))
        changes.events.insert(*device);
}

void JobWriter::write(const ChangeFlags &change, Changes &changes)
{
    m_importer.setFlags(change.series, change.times, change.set, change.clear, changes);
}

} // namespace store
