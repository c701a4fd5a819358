#pragma once

#include "core/store/database.h"

namespace store {

// Table delivery: what each source has delivered (migrations/m5_deliveries.cpp).
class DeliveryTable {
public:
    explicit DeliveryTable(Database &database) : m_database(database) {}

    // Number of the last job that was delivered; 0: none.
    [[nodiscard]] qint64 jobs(const QString &source);
    void setJobs(const QString &source, qint64 last);

    struct Numbers {
        qint64 jobs = 0;
        qint64 pieces = 0;
    };
    // Of a server: the same for the rest of the transaction, whoever else may have a copy of the spool.
    [[nodiscard]] Numbers lock(const QString &source);
    void set(const QString &source, const Numbers &numbers, qint64 moreRingBytes);

private:
    Database &m_database;
};

} // namespace store
