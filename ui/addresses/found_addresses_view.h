#pragma once

#include "ui/addresses/address_columns.h"
#include "ui/addresses/address_copy.h"
#include "ui/clock.h"

#include <QTableView>
#include <QTimer>

#include <array>
#include <optional>

class QMenu;

namespace ui {

class FoundAddressesModel;
class FoundAddressesProxy;
class Remembered;

// The table of found addresses: sorting, column chooser, copying. Which telegrams arrive is the model's business.
class FoundAddressesView : public QTableView {
    Q_OBJECT

public:
    FoundAddressesView(FoundAddressesModel *model, FoundAddressesProxy *proxy, Clock clock, QWidget *parent = nullptr);

    enum class CopyForm { Cuxd, Csv, Json };
    void copySelected(CopyForm form) const;
    // The rows that are selected, or all that are shown when none is, in the order on screen.
    [[nodiscard]] AddressRows chosenRows() const;
    [[nodiscard]] const AddressRow *currentRow() const;
    void selectAddress(const wmbus::Address &address);

    void restoreLayout(const Remembered &remembered);
    void saveLayout(Remembered &remembered) const;
    // Shows, hides, resets columns; belongs to the header's context menu and to the button above the table.
    void fillColumnMenu(QMenu *menu);
    void addRowActions(const QList<QAction *> &actions);

signals:
    void currentMeterChanged();
    void rowActivated();
    // A click on the loss of a meter: why is that so?
    void signalWanted(const wmbus::Address &meter);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    void setDefaultLayout();
    void setColumnShown(int column, bool shown);
    void fillRest();
    void fitColumns();
    void hideWhatDoesNotFit();
    void lookForNames(int first, int last);

    FoundAddressesModel *m_model;
    FoundAddressesProxy *m_proxy;
    std::optional<wmbus::Address> m_hiddenChoice; // the meter that was chosen when a filter took its row away
    std::array<int, addressColumnCount> m_widths{}; // that the content asks for
    QTimer m_ageTimer; // ages grow although no telegram comes
    bool m_named = false;     // a meter has a name: their column is shown
    bool m_layoutOwn = false; // the user has chosen columns: nothing is hidden or shown unasked
};

} // namespace ui
