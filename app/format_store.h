#pragma once

#include "core/reception/reception.h"

#include <QObject>
#include <QTimer>

namespace app {

// Keeps learnt formats across restarts, so that compact frames are readable at once: the file `formats` in the data directory, the one
// that meterscope-cli decode --data-dir keeps too. Written when something new was learnt, at most every 30 seconds, and at the end.
// A file that cannot be read or is no such file is passed over: it only saves time.
class FormatStore : public QObject {
    Q_OBJECT

public:
    // Reads what is there. `reception` must outlive the store.
    FormatStore(const QString &folder, reception::Reception &reception, QObject *parent = nullptr);
    ~FormatStore() override;

    // Keeps what this one learns from now on.
    void follow(reception::Reception &reception);

    // False when something new could not be written.
    bool save();

    // The folder of the user's data where `dataDir` names none.
    [[nodiscard]] static QString usualFolder();

private:
    [[nodiscard]] QString path() const;
    void read();

    QString m_folder;
    reception::Reception *m_reception;
    std::string m_kept; // what the file holds
    QTimer m_timer;
};

} // namespace app
