#pragma once

#include "ui/keys/key_parts.h"
#include "ui/keys/key_table_model.h"
#include "ui/page.h"
#include "ui/spoken.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ui {

class FaultLine;
class KeyEntryDialog;
class KeyRowStrip;
class SlotStrip;
class StatePanel;
class StorageButton;

// The keys and where they are kept: one row a meter, what a key did on the telegrams heard, the places in the stick. Locked, it asks
// for the passphrase instead.
class KeysPage : public Page {
    Q_OBJECT

public:
    KeysPage(const KeyParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const override { return {"Keys", "key", 60, {}}; }
    [[nodiscard]] QString word() const override { return tr("Keys"); }
    [[nodiscard]] QString menuText() const override { return tr("&Keys"); }
    [[nodiscard]] QUndoStack *undoStack() override;
    [[nodiscard]] bool saysThatNoStickIsThere() const override { return true; }

    [[nodiscard]] KeyTableModel *model() const { return m_model; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] StorageButton *storage() const { return m_storage; }
    [[nodiscard]] StoragePanel *lockedPanel() const { return m_locked; }
    // Shows the row of this meter, where there is one.
    void select(const wmbus::Address &address);
    // What was heard has changed, or what else is known.
    void refresh();
    // Something about the storage; an empty sentence takes it away.
    void say(const Spoken &sentence, bool problem);

signals:
    void entryWanted(const wmbus::AddressPattern &meters); // of a meter without a key
    void editWanted(std::size_t entry);
    void newWanted();
    void importWanted();
    // Lock, or show what opens the vault that is there.
    void lockWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void makeBar();
    void act(const QModelIndex &index);
    void remove();
    void showState();
    void fitColumns();
    void contextMenu(const QPoint &position);
    [[nodiscard]] int currentRow() const;
    void retranslate();

    KeyParts m_parts;
    KeyTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QTimer m_timer;

    QWidget *m_bar;
    StorageButton *m_storage;
    QToolButton *m_new;
    QToolButton *m_import;
    QToolButton *m_undo;
    FaultLine *m_line;
    QTableView *m_view;
    KeyRowStrip *m_strip;
    SlotStrip *m_slots;
    QWidget *m_content;
    StatePanel *m_empty;
    QWidget *m_lockedPage;
    QLabel *m_lockPicture;
    StoragePanel *m_locked;
    QStackedLayout *m_stack;
};

} // namespace ui
