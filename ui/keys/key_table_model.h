#pragma once

#include "core/keys/key_store.h"
#include "core/reception/key_evidence.h"
#include "ui/keys/key_words.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

enum class KeyColumn : std::uint8_t { Name, Code, Address, Key, Verdict, Since, Slot, Source };
inline constexpr int keyColumnCount = static_cast<int>(KeyColumn::Source) + 1;

// One row of the key table: a key with its meter, or a meter that is heard encrypted and has none.
struct KeyRow {
    wmbus::AddressPattern meters;
    std::optional<std::size_t> entry;   // in the store; nothing: the key is missing
    QString name;                       // of the key, else what the meter is called elsewhere
    std::uint64_t waiting = 0;          // of a missing key: encrypted telegrams heard
    reception::KeyVerdict verdict;
    std::optional<std::uint8_t> slot;   // place in the stick, wanted or given; nothing: the computer decrypts
    bool slotWanted = false;
    QStringList findings;               // what looks wrong about the key among the others

    bool operator==(const KeyRow &) const = default;
};

// The keys of the store in their order, and behind them the meters whose key is missing. Verdicts follow what is heard.
class KeyTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole, SortRole }; // const KeyRow *, valid until the next event

    // What is readable by other keys than those of the store: the demo's meters.
    using IsKnown = std::function<bool(const wmbus::Address &)>;

    KeyTableModel(keys::KeyStore &store, const reception::KeyEvidence &evidence, QObject *parent = nullptr);

    // What a meter is called that its key does not name; empty for nothing.
    using NameOf = std::function<QString(const wmbus::AddressPattern &)>;

    void setKnown(IsKnown known);
    void setNames(NameOf names);
    // Looks at store and evidence again. Cheap where nothing has changed.
    void refresh();
    [[nodiscard]] const KeyRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const keys::KeyEntry *entryOf(int row) const;
    [[nodiscard]] int rowOf(const wmbus::Address &address) const; // -1: none
    [[nodiscard]] int missing() const;
    // Keys that found no place in the stick although they could have one, because it has sixteen.
    [[nodiscard]] int withoutPlace() const { return m_withoutPlace; }
    [[nodiscard]] int placesTaken() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    void refreshed();

private:
    [[nodiscard]] std::vector<KeyRow> makeRows();
    void givePlaces(std::vector<KeyRow> &rows);
    void addFindings(std::vector<KeyRow> &rows) const;
    [[nodiscard]] QString nameFor(const std::string &ofKey, const wmbus::AddressPattern &meters) const;
    [[nodiscard]] const reception::KeyVerdict &verdictOf(std::size_t entry);
    [[nodiscard]] QString cell(const KeyRow &row, KeyColumn column) const;
    [[nodiscard]] QString toolTip(const KeyRow &row, KeyColumn column) const;

    // A verdict is kept as long as key, meter and what was heard of it stay the same.
    struct Judged {
        crypto::Key key;
        wmbus::AddressPattern meters;
        std::uint64_t heard = 0;
        reception::KeyVerdict verdict;
    };

    keys::KeyStore &m_store;
    const reception::KeyEvidence &m_evidence;
    IsKnown m_known;
    NameOf m_names;
    std::vector<KeyRow> m_rows;
    std::vector<Judged> m_judged; // one for each entry
    int m_withoutPlace = 0;
};

} // namespace ui

Q_DECLARE_METATYPE(const ui::KeyRow *)
