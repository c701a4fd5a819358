#pragma once

#include "core/publish/meter_state.h"

#include <QString>

#include <map>
#include <optional>
#include <string>

namespace publish {

// What meters are called outside, once and for all: their number, as wmbusmeters and Home Assistant have it. Two meters may share a number:
// the one that was published first has it, and another gets its maker's letters behind it ("51601328_ITW"), and where these are the same
// too, its version and type ("51601328_ITW_0104"). Kept in a file, so that none of it depends on who is heard first after a start.
class Identities {
public:
    // `file` empty: only in memory.
    explicit Identities(QString file) : m_file(std::move(file)) {}

    // Reads what was kept. A file that is none of these is put aside as *.broken; false, with words, when that failed or it cannot be read.
    bool open(QString *error);
    // Gives the state its id, and the name in topics, which two meters do not share either. True when one of them is new, and save() is due.
    bool identify(MeterState &state);
    // Nothing: it was never published.
    [[nodiscard]] std::optional<std::string> known(const wmbus::Address &address) const;
    // False with the system's words; what is known stays known.
    bool save(QString *error);

private:
    [[nodiscard]] std::string freeId(const wmbus::Address &address) const;
    bool read(const QByteArray &json);

    QString m_file;
    std::map<wmbus::Address, std::string> m_ids;
    std::map<std::string, wmbus::Address> m_owners; // of ids
    std::map<std::string, wmbus::Address> m_names;  // whose topic has this name
};

} // namespace publish
