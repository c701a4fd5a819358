#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace ui {

class HelpWindow;

// Two keys that must work where the window's own shortcuts do not reach: the palette's chord in fields of text, where it would mean
// something else, and F1 in a dialog of the window, which shows the chapter of the dialog.
class ProgramKeys : public QObject {
    Q_OBJECT

public:
    // Hears the whole program for as long as it lives; `help` must live longer.
    ProgramKeys(QWidget *window, const QAction *palette, HelpWindow *help);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    const QAction *m_palette;
    HelpWindow *m_help;
};

} // namespace ui
