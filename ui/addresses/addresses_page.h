#pragma once

#include "core/stick/stick_status.h"
#include "ui/addresses/found_addresses_proxy.h"
#include "ui/addresses/found_addresses_view.h"
#include "ui/page.h"

#include <QUndoStack>

#include <vector>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedLayout;
class QToolButton;

namespace ui {

class QuietLabel;
class StatePanel;

// The first page: quick choice and column chooser above, the table of found addresses below, or what is awaited instead of it.
class AddressesPage : public Page {
    Q_OBJECT

public:
    AddressesPage(FoundAddressesModel *model, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] FoundAddressesView *view() const { return m_view; }
    // A button above the table, left of the columns.
    void addBarAction(QAction *action);

    [[nodiscard]] Place place() const override { return {"Addresses", "addresses", 10, {}}; }
    [[nodiscard]] QString word() const override { return tr("Addresses"); }
    [[nodiscard]] QString menuText() const override { return tr("Found &addresses"); }
    [[nodiscard]] bool isFiltered() const override { return true; }
    void setFilter(const SightingFilter &filter) override;
    [[nodiscard]] CellFilter cellFilter() const override;
    bool showDetail(DetailPane &pane) override;
    [[nodiscard]] QWidget *detailOwner() override { return m_view; }
    // Of everything that the user says of meters here.
    [[nodiscard]] QUndoStack *undoStack() override { return &m_undo; }
    [[nodiscard]] bool saysThatNoStickIsThere() const override;
    void restoreLayout(const Remembered &remembered) override { m_view->restoreLayout(remembered); }
    void saveLayout(Remembered &remembered) const override { m_view->saveLayout(remembered); }
    // What the empty table says depends on whether a stick listens, in which mode and since when.
    void setSticks(const std::vector<stick::StickStatus> &sticks) override;

signals:
    void demoWanted();
    void stickPageWanted();
    void filterReset();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addChoice(QuickFilter filter, const char *name);
    void showState();
    void showEmptyAir();
    void showNothingMatches();
    void act();
    void updateCounts();
    void updatePaused();
    void retranslate();

    FoundAddressesModel *m_model;
    FoundAddressesProxy *m_proxy;
    Clock m_clock;
    FoundAddressesView *m_view;
    StatePanel *m_state;
    QStackedLayout *m_stack = nullptr;
    QButtonGroup *m_choices;
    QToolButton *m_columns;
    QMenu *m_columnMenu;
    QuietLabel *m_paused;
    QHBoxLayout *m_bar = nullptr;
    QTimer m_timer;
    QUndoStack m_undo;
    std::vector<stick::StickStatus> m_sticks;
    enum class Offer { None, Demo, Stick, ResetFilter } m_offer = Offer::None;
};

} // namespace ui
