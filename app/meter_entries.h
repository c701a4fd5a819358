#pragma once

#include "core/store/history_store.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <vector>

namespace app {

// What the user says of each meter, as the history has it. What is said here is known at once and kept there; what somebody else says
// there is known soon after.
class MeterEntries : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Another history; null: nothing is kept. What was said in the one before is forgotten here.
    void setStore(store::HistoryStore *store);
    // Nothing said yet: its address and its number as CODE.
    [[nodiscard]] store::DeviceEntry of(const wmbus::Address &meter) const;
    [[nodiscard]] std::vector<store::DeviceEntry> all() const;
    [[nodiscard]] bool isMine(const wmbus::Address &meter) const;
    void keep(const store::DeviceEntry &entry);

signals:
    // The history said something new: one for each meter that it has, then changed(). `begins`: of another CUxD device than it was, with
    // other parameters or with a state that is known only now.
    void heardOf(const wmbus::Address &meter, bool begins);
    void changed();

private:
    void ask();
    void take(const std::vector<store::Device> &devices);

    QPointer<store::HistoryStore> m_store;
    std::map<wmbus::Address, store::DeviceEntry> m_entries;
    std::uint64_t m_saves = 0; // answers to what was asked before the last one are old
};

} // namespace app
