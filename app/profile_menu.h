#pragma once

#include "app/profiles.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace ui {
class MainWindow;
class NewProfileDialog;
}

namespace app {

// "Profile" in the file menu: which one is open, the others, a new one.
class ProfileMenu : public QObject {
    Q_OBJECT

public:
    ProfileMenu(ui::MainWindow &window, Profiles profiles, QString open);
    ~ProfileMenu() override;

signals:
    // Another profile is to be opened in place of this one; empty: the usual one.
    void profileWanted(const QString &name, bool isNew);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void retranslate();

    ui::MainWindow &m_window;
    Profiles m_profiles;
    QString m_open;
    QMenu *m_menu; // the window's, like the rest
    QActionGroup *m_group = nullptr;
    QAction *m_new;
    QAction *m_folder;
    ui::NewProfileDialog *m_dialog;
};

} // namespace app
