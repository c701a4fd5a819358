#pragma once

#include "ui/clock.h"

#include <QWidget>

class QUndoStack;

namespace ui {

class MeterPanel;
class TelegramListModel;

// A panel that was taken out of the main window. Deletes itself when it is closed.
class PanelWindow : public QWidget {
    Q_OBJECT

public:
    PanelWindow(Clock clock, TelegramListModel *telegrams, QUndoStack &undo, QWidget *parent = nullptr);

    [[nodiscard]] MeterPanel *panel() const { return m_panel; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void sayTitle();

    MeterPanel *m_panel;
};

} // namespace ui
