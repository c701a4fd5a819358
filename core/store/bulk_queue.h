#pragma once

#include "core/store/importer.h"
#include "core/store/jobs.h"
#include "core/store/tables.h"

#include <deque>

namespace store {

// One transaction of work in bulk.
struct Piece {
    std::vector<wmbus::Address> devices;    // whose readings it touches
    std::function<void(Changes &)> work;    // within the transaction; empty: there is nothing to do in one
    std::function<void()> done;             // once it is committed
};

// Imports and what takes them back, in the order they came, cut into pieces that are small enough for recording to go on in between.
class BulkQueue {
public:
    void add(Bulk bulk) { m_bulk.push_back(std::move(bulk)); }
    [[nodiscard]] bool empty() const { return m_bulk.empty(); }

    // The next piece. `done` may be called later, but before the next call of next(), give() up or fail(). `now`: when an import begins;
    // `owner`: who makes it.
    [[nodiscard]] Piece next(Tables &tables, Importer &importer, TimeMs now, const QString &owner);
    // What is first cannot be done; or nothing of it can.
    void failFirst(const Failure &failure);
    void failAll(const Failure &failure);

    // Takes back imports of which the rest will never come: not those that are still being worked on here.
    void takeBack(const std::vector<BatchId> &unfinished);

private:
    [[nodiscard]] Piece piece(BeginBatch &begin, Tables &tables, Importer &importer);
    [[nodiscard]] Piece piece(AppendReadings &append, Tables &tables, Importer &importer);
    [[nodiscard]] Piece piece(FinishBatch &finish, Tables &tables, Importer &importer);
    [[nodiscard]] Piece piece(RemoveBatch &remove, Tables &tables, Importer &importer);
    void pop() { m_bulk.pop_front(); }

    std::deque<Bulk> m_bulk;
    TimeMs m_now = 0;
    QString m_owner;
};

} // namespace store
