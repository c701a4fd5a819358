#pragma once

#include "ui/addresses/address_columns.h"
#include "ui/addresses/address_row.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace ui {

// One row per meter address. Telegrams are recorded at once and shown four times a second: rows that changed as contiguous runs,
// new rows as one insert. While paused the shown rows stand still and the recorded ones go on.
class FoundAddressesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, RowRole }; // raw value for sorting; const AddressRow * for delegates, valid until the next event

    explicit FoundAddressesModel(Clock clock, QObject *parent = nullptr);

    void show(const SightingPtr &sighting);
    // A meter that was heard in an earlier run: its latest telegram, and when and how often it was heard until then. Where it has been
    // heard again meanwhile, only its past is added. Not counted as recorded.
    void recall(const SightingPtr &latest, TimePoint firstHeard, TimePoint lastHeard, std::uint64_t count);
    // A telegram that was counted before was read once more: where it is a meter's latest, its values and verdict are these now, also
    // in a display that stands still.
    void takeAgain(const SightingPtr &sighting);
    // Another stick has heard the last telegram of this meter too.
    void showOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame);
    // How well it is received; of an unknown meter: ignored.
    void showSignal(const wmbus::Address &meter, std::shared_ptr<const quality::MeterSignal> signal);
    // Shows what was recorded without waiting for the timer.
    void flush();
    void clear();

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    // Telegrams recorded, but not shown yet because of the pause.
    [[nodiscard]] quint64 waiting() const { return m_paused ? m_waiting : 0; }

    void setKnownMeters(std::vector<KnownMeter> meters);
    // The name of a known meter, which may be empty; nothing: it is not known.
    [[nodiscard]] std::optional<QString> knownName(const wmbus::Address &address) const;

    [[nodiscard]] const AddressRow &row(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const wmbus::Address &address) const; // -1: not shown
    [[nodiscard]] std::size_t recordedMeters() const { return m_live.size(); }
    [[nodiscard]] quint64 recordedTelegrams() const { return m_recorded; }
    // Telegrams of each meter, with those recalled; also what waits while paused.
    [[nodiscard]] std::unordered_map<wmbus::Address, std::uint64_t> counts() const;
    [[nodiscard]] TimePoint now() const { return m_clock(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // After a change of language.
    void retranslate();

signals:
    void waitingChanged();
    void flushed();

private:
    void mark(AddressRow &row);
    void lookForSharedNames();
    void touch(std::size_t index);
    void showSoon();
    void rename(const wmbus::Address &from, const wmbus::Address &to, const wmbus::RadioFrame &frame);
    void showChanged();
    void showNew();

    Clock m_clock;
    QTimer m_timer;
    std::vector<AddressRow> m_live;  // as recorded
    std::vector<AddressRow> m_shown; // as displayed: the same meters at the same places, perhaps fewer and older
    std::unordered_map<wmbus::Address, std::size_t> m_index;
    std::vector<std::size_t> m_changed;
    std::vector<char> m_isChanged;
    std::vector<KnownMeter> m_known;
    quint64 m_recorded = 0;
    quint64 m_waiting = 0;
    bool m_namesChanged = false;
    bool m_paused = false;
};

} // namespace ui
