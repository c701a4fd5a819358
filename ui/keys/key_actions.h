#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace ui {

class WindowActions;

// What can be done with keys from anywhere in the window: entries of its menus.
class KeyActions : public QObject {
    Q_OBJECT

public:
    // Follows the language of `window`, which owns it.
    KeyActions(WindowActions &actions, QWidget *window);

    QAction *enterForRow; // of the found addresses
    QAction *enterNew;
    QAction *importFiles;
    QAction *lock;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *make(const char *name, const char *iconName);
    void retranslate();
};

} // namespace ui
