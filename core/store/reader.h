#pragma once

#include "core/store/database.h"
#include "core/store/tables.h"

#include <QObject>

#include <memory>

namespace store {

// Owns the connection that answers questions. Lives in a thread of its own; every function is called there.
class Reader : public QObject {
public:
    explicit Reader(QString folder) : m_folder(std::move(folder)) {}

    // Without permission there is no connection: files are about to be moved, or must not be touched.
    void may(bool open);

    // The tables, opened when they are not. Throws SqlError.
    [[nodiscard]] Tables &tables();
    // The connection is made anew for the next question.
    void drop();

private:
    QString m_folder;
    bool m_may = false;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
};

} // namespace store
