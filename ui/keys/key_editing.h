#pragma once

#include "core/keys/key_store.h"
#include "ui/spoken.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace ui {

// A step that was made, taken back or made again.
struct KeyEdit {
    enum class Way { Done, Undone, Redone };

    Way way = Way::Done;
    Spoken what;                                // names the step, "Import of keys.csv"
    std::vector<wmbus::AddressPattern> changed; // of the keys that are new now, or other ones
};

// Every change of the program's keys, each a step that can be taken back. A step is on disk when its function returns; a step that the
// store refuses changes nothing. The steps hold keys, which are wiped with them: when the keys are locked, and at the end.
class KeyEditing : public QObject {
    Q_OBJECT

public:
    explicit KeyEditing(keys::KeyStore &store, QObject *parent = nullptr);

    [[nodiscard]] QUndoStack *undoStack() { return &m_stack; }
    [[nodiscard]] const std::vector<keys::KeyEntry> &entries() const { return m_store.entries(); }

    // All keys at once; `what` names the step, "Import of keys.csv". False: refused() has told why.
    bool replaceAll(std::vector<keys::KeyEntry> entries, const Spoken &what);
    // A new row, or in place of row `row`.
    bool put(const keys::KeyEntry &entry, std::optional<std::size_t> row);
    bool remove(std::size_t row);

signals:
    void refused(const keys::KeyStoreError &error);
    void edited(const ui::KeyEdit &edit);

private:
    class Step;

    [[nodiscard]] bool save(const std::vector<keys::KeyEntry> &entries);

    keys::KeyStore &m_store;
    QUndoStack m_stack;
    bool m_repairing = false; // the stack's place is put right after a step that the store refused
    bool m_refused = false;
};

// What a row is called: its name, else its number.
[[nodiscard]] QString titleOf(const keys::KeyEntry &entry);

} // namespace ui
