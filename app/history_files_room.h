#pragma once

#include "app/reading_owners.h"
#include "app/room.h"
#include "core/history/import/history_import.h"

#include <QStringList>

#include <functional>
#include <memory>

class QAction;

namespace app {

// Files of measured values into the history: CUxD's device logs, tables, wmbusmeters' lines. What was imported last can be taken back.
class HistoryFilesRoom : public Room {
    Q_OBJECT

public:
    // `store`: the user's history, also while the demo runs: what he brings in is his. `endDemo` ends the demo, in which nothing of that
    // would be seen, and tells whether one ran.
    HistoryFilesRoom(const House &house, store::HistoryStore &store, std::function<bool()> endDemo);

    // Whether the beginning of the file is that of a history.
    [[nodiscard]] static bool isHistory(const QString &path);
    // One after the other when another import runs.
    void import(const QStringList &files);
    [[nodiscard]] ReadingOwners &owners() { return m_owners; }
    bool takeFile(const QString &path) override;

signals:
    void imported(const history::ImportReport &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void begin(const QStringList &files, history::ImportOptions options);
    void tell(const history::ImportReport &report);
    void takeBack();
    void retranslate();

    House m_house;
    store::HistoryStore &m_store;
    std::function<bool()> m_endDemo;
    bool m_hasEndedDemo = false; // to be said with what the import brought
    std::unique_ptr<history::HistoryImport> m_import; // the one that runs
    QStringList m_files;                              // of it
    QStringList m_waiting;
    store::BatchId m_last = 0; // 0: nothing to take back
    QAction *m_choose;
    QAction *m_takeBack;
    QAction *m_whose;
    ReadingOwners m_owners;
};

} // namespace app
