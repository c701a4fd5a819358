#pragma once

#include "core/store/importer.h"
#include "core/store/jobs.h"
#include "core/store/recorder.h"
#include "core/store/tables.h"

namespace store {

// Jobs into tables, in the transaction of the caller.
class JobWriter {
public:
    JobWriter(Tables &tables, Recorder &recorder, Importer &importer) : m_tables(tables), m_recorder(recorder), m_importer(importer) {}

    // An event gets its number.
    void write(Job &job, Changes &changes);
    // Whether so many telegrams came since the last time that the ring may be over its limits; asking begins anew.
    [[nodiscard]] bool takePruneDue();

private:
    void write(const Observation &observation, Changes &changes);
    void write(const DeviceEntry &entry, Changes &changes);
    void write(AddEvent &add, Changes &changes);
    void write(const RemoveEvent &remove, Changes &changes);
    void write(const ChangeFlags &change, Changes &changes);

    Tables &m_tables;
    Recorder &m_recorder;
    Importer &m_importer;
    int m_sincePrune = 0;
};

} // namespace store
