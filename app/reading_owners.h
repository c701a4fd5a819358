#pragma once

#include "app/room.h"
#include "core/history/import/reading_transfer.h"
#include "ui/panels/owner_dialog.h"

#include <QPointer>

#include <deque>
#include <memory>

namespace app {

// Brings imported readings, of which no import knew the meter, to the meter that the user says.
class ReadingOwners : public QObject {
    Q_OBJECT

public:
    // `store`: the user's history.
    ReadingOwners(const House &house, store::HistoryStore &store);
    ~ReadingOwners() override;

    // Asks the user. The dialog comes when the history has answered.
    void open();
    [[nodiscard]] ui::OwnerDialog *dialog() const { return m_dialog; }

signals:
    // All that was chosen is done; false: something failed and was said.
    void done(bool whole);

private:
    struct Change {
        wmbus::Address device;
        std::optional<wmbus::Address> meter;
    };

    void collect(const std::vector<store::Device> &devices, const std::vector<store::Series> &series);
    void askSpans(const std::vector<store::Series> &series);
    void show();
    void work(std::deque<Change> changes);
    void next();
    void told(const history::TransferReport &report);

    House m_house;
    store::HistoryStore &m_store;
    std::vector<wmbus::Address> m_devices; // of the names
    std::vector<wmbus::Address> m_meters;
    std::vector<ui::UnclaimedReadings> m_names;
    QStringList m_meterNames;
    QPointer<ui::OwnerDialog> m_dialog;
    std::unique_ptr<history::ReadingTransfer> m_transfer;
    std::deque<Change> m_changes;
    std::vector<Change> m_undo; // what takes back what was done last
    std::uint64_t m_stored = 0;
    std::uint64_t m_different = 0;
};

} // namespace app
