#pragma once

#include "core/store/importer.h"
#include "core/store/job_writer.h"
#include "core/store/recorder.h"
#include "core/store/server_opener.h"
#include "core/store/tables.h"

#include <unordered_map>

namespace store {

// One connection that writes to a server that others write to at the same time. Each transaction locks first its source (table
// delivery), then the devices it touches, by number: so writers never wait for each other in a circle, and what one knows of a device
// in memory (ids, youngest readings, running buckets) is believed only while the device's revision is the one it left.
class ServerSession {
public:
    explicit ServerSession(OpenedServer opened);

    using Numbers = DeliveryTable::Numbers;
    // Calls work(what the source has delivered, changes), which says what it will have delivered then. Throws what SQL throws: then
    // nothing has happened, but for CommitInDoubt. Trouble::ServerAway also when the zone was changed: the connection must be made anew.
    void commit(const QString &source, const std::vector<wmbus::Address> &devices, const std::function<Numbers(const Numbers &, Changes &)> &work, Changes &changes);

    // Devices that others have written to since the last call.
    [[nodiscard]] Changes changesOfOthers();
    // Of this program alone while the connection lasts: who rebuilds the roll-ups after a change of the zone.
    [[nodiscard]] bool mayRebuild();
    [[nodiscard]] TelegramRing::Limits ringLimits();

    // The device of the event or series, if it is there.
    [[nodiscard]] std::optional<wmbus::Address> deviceOf(const Job &job);

    [[nodiscard]] Tables &tables() { return m_tables; }
    [[nodiscard]] Importer &importer() { return m_importer; }
    [[nodiscard]] JobWriter &jobs() { return m_jobs; }
    [[nodiscard]] Recorder &recorder() { return m_recorder; }
    [[nodiscard]] const OpenedServer &opened() const { return m_opened; }

private:
    void forget();
    void forget(const wmbus::Address &device);
    void checkZone();
    std::vector<qint64> lockDevices(const std::vector<wmbus::Address> &devices);

    OpenedServer m_opened;
    Tables m_tables;
    Recorder m_recorder;
    Importer m_importer;
    JobWriter m_jobs;
    std::unordered_map<wmbus::Address, qint64> m_revisions; // as we left them, or as we were told
    std::unordered_map<wmbus::Address, qint64> m_told;      // by changesOfOthers()
    std::set<wmbus::Address> m_touched;                     // by others, seen in a transaction of ours
    bool m_knowsAll = false;
    bool m_rebuilds = false;
};

} // namespace store
