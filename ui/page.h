#pragma once

#include "core/stick/stick_status.h"

#include <QKeySequence>
#include <QWidget>

#include <vector>

class QUndoStack;

namespace ui {

class DetailPane;
class Remembered;
class SightingFilter;

// One page of the main window. The window gives it its place, an entry in the navigation, an action "go<Name>" with Ctrl+<position>
// in the view menu, and asks the rest of the questions below.
class Page : public QWidget {
    Q_OBJECT

public:
    struct Place {
        const char *name;      // "Keys": the entry is called navKeys, the action goKeys, and showPage takes it; outlives the page
        const char *icon;      // in resources/icons
        int rank;              // the lower, the higher in the navigation; 10 addresses, 20 telegrams, 30 signal, 40 consumption,
                               // 50 inverter, 60 keys, 70 CUxD, 90 stick
        QKeySequence shortcut; // besides Ctrl+<position>; empty for none
    };

    using QWidget::QWidget;

    [[nodiscard]] virtual Place place() const = 0;
    // What the navigation says: one word in the present language.
    [[nodiscard]] virtual QString word() const = 0;
    // What the view menu says, with its mnemonic.
    [[nodiscard]] virtual QString menuText() const { return word(); }

    // Whether the tool bar's filter means this page.
    [[nodiscard]] virtual bool isFiltered() const { return false; }
    // What the filter would ask for, to show only rows like the chosen cell: a field of SightingFilter and its value, without blanks.
    struct CellFilter {
        QString field; // empty: no cell is chosen
        QString value;
    };
    [[nodiscard]] virtual CellFilter cellFilter() const { return {}; }
    virtual void setFilter(const SightingFilter &) {}
    virtual void setSticks(const std::vector<stick::StickStatus> &) {}
    // Shows what is chosen on this page in the pane beside or below it; false when nothing is, then the pane goes.
    virtual bool showDetail(DetailPane &) { return false; }
    // What must stay in sight when the pane takes room from the page; null for nothing.
    [[nodiscard]] virtual QWidget *detailOwner() { return nullptr; }
    // What Ctrl+Z means here; null where nothing is edited. The page owns it.
    [[nodiscard]] virtual QUndoStack *undoStack() { return nullptr; }
    // A page that explains itself when no stick is there makes the banner superfluous.
    [[nodiscard]] virtual bool saysThatNoStickIsThere() const { return false; }
    virtual void restoreLayout(const Remembered &) {}
    virtual void saveLayout(Remembered &) const {}

signals:
    // What showDetail shows is another thing now, or looks different.
    void detailChanged();
};

} // namespace ui
