#pragma once

#include "app/room.h"
#include "core/reception/sighting.h"

#include <QPointer>
#include <QStringList>

class QAction;

namespace ui {
class AddMeterDialog;
}

namespace app {

class PanelRoom;

// Makes a meter the user's: by the number printed on it, or by LEARN. A number that was not heard yet is waited for, also in later runs.
class AddMeterRoom : public Room {
    Q_OBJECT

public:
    AddMeterRoom(const House &house, PanelRoom &panels);

    // Opens the dialog; with `learn` it waits for a telegram at once.
    ui::AddMeterDialog *open(bool learn = false);
    [[nodiscard]] QStringList awaited() const;

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void heard(const reception::Sighting &sighting);
    void fillHeard();
    void take(const wmbus::Address &meter);
    void setAwaited(const QStringList &awaited);
    void retranslate();

    const House &m_house;
    PanelRoom &m_panels;
    QPointer<ui::AddMeterDialog> m_dialog;
    QAction *m_add;
    QAction *m_learn;
};

} // namespace app
