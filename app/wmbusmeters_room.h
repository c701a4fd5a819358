#pragma once

#include "app/room.h"

class QAction;

namespace keys {
class KeyStore;
}

namespace app {

class HistoryRoom;

// Meter files for wmbusmeters. Telegrams for it are saved like captures, under a name that ends in .txt.
class WmbusmetersRoom : public Room {
    Q_OBJECT

public:
    WmbusmetersRoom(const House &house, keys::KeyStore &store, HistoryRoom &history);

    // A file for each meter that was named, added, or has a key. Files that are there are left alone. Returns how many were written; says the rest.
    int writeMeters(const QString &folder, bool withKeys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void retranslate();

    const House &m_house;
    keys::KeyStore &m_keys;
    HistoryRoom &m_history;
    QAction *m_action;
};

} // namespace app
