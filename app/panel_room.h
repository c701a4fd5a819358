#pragma once

#include "app/meter_devices.h"
#include "app/photo_store.h"
#include "app/room.h"
#include "ui/spoken.h"

#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QAction;

namespace ui {
class MeterPanel;
struct PanelEntry;
} // namespace ui

namespace app {

// The panels of meters: in the pane beside the found addresses and in windows of their own. Brings them what is known, and does what is
// wanted there, with undo.
class PanelRoom : public Room {
    Q_OBJECT

public:
    // `store`: the history now; asked again after changeStore(). Null: nothing is kept, and nothing can be changed.
    PanelRoom(const House &house, std::function<store::HistoryStore *()> store);
    ~PanelRoom() override;

    void changeStore();
    [[nodiscard]] MeterDevices &devices() { return m_devices; }
    // A window of its own for this meter; the one there is when there is one.
    ui::MeterPanel *detach(const wmbus::Address &meter);
    void setMine(const wmbus::Address &meter, bool mine);
    // Whether keyWanted() is connected.
    void setKeyEntry(bool possible);

signals:
    void keyWanted(const wmbus::Address &meter);
    void learnWanted(const wmbus::Address &meter);
    // Names, media or choices of meters are others now.
    void metersChanged();

private:
    struct Shown {
        QPointer<ui::MeterPanel> panel;
        std::optional<wmbus::Address> meter; // watched for this panel
        QObject asker;                       // of its questions to the history
    };

    bool eventFilter(QObject *object, QEvent *event) override;
    void makeActions();
    void retranslate();
    void attach(ui::MeterPanel *panel);
    void connectWishes(ui::MeterPanel *panel);
    void follow(Shown &shown);
    void bring(Shown &shown);
    void bringPoints(Shown &shown);
    void bringUse(Shown &shown);
    void bringSignal(Shown &shown);
    void bringAll(const wmbus::Address &meter);
    void rowsChanged();
    void edit(const wmbus::Address &meter, const ui::Spoken &what, const std::function<void(store::DeviceEntry &)> &change, const std::function<void(store::DeviceEntry &)> &back, bool isNote = false);
    void setPhoto(const wmbus::Address &meter, const QString &file);
    [[nodiscard]] ui::PanelEntry entryOf(const wmbus::Address &meter) const;
    [[nodiscard]] QString title(const wmbus::Address &meter) const;
    [[nodiscard]] std::optional<wmbus::Address> chosen() const;
    [[nodiscard]] QUndoStack &undo() const;

    const House &m_house;
    std::function<store::HistoryStore *()> m_storeNow;
    MeterDevices m_devices;
    PhotoStore m_photos;
    std::vector<std::unique_ptr<Shown>> m_shown;
    QTimer m_slow; // columns and reception need no more than this
    bool m_keyEntry = false;
    QAction *m_mine;
    QAction *m_rename;
    QAction *m_set;
    QAction *m_loosen;
};

} // namespace app
