#pragma once

#include "core/store/history_store.h"
#include "core/store/store_options.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace store {

// Makes the daily backup, with a connection and a thread of its own: reading all of a large database takes a while. Before it is copied
// the database is read through, so that a damaged one never takes the place of a good backup.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(StoreOptions options);

    // Without permission nothing is read: files are about to be moved.
    void may(bool work);
    // Today's, also when there is one already; the answer is its file.
    void makeNow(const std::function<void(Answer<QString>)> &reply);

signals:
    void damageFound(const QString &detail);
    // Why today's could not be made; empty when it could.
    void ended(const QString &trouble);

private:
    void makeIfDue();
    [[nodiscard]] Answer<QString> make();

    StoreOptions m_options;
    QTimer m_timer;
    bool m_may = false;
};

} // namespace store
