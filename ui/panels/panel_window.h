#pragma once

#include "ui/clock.h"

#include <QWidget>

class QAction;
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
    void changeEvent(QEvent *event) override;

private:
    void sayTitle();
    void retranslate();

    MeterPanel *m_panel;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_close;
};

} // namespace ui
