#include "app/profile_menu.h"

#include "ui/main_window.h"
#include "ui/settings/new_profile_dialog.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QDesktopServices>
#include <QEvent>
#include <QMenu>
#include <QUrl>

namespace app {

ProfileMenu::ProfileMenu(ui::MainWindow &window, Profiles profiles, QString open)
    : m_window(window), m_profiles(std::move(profiles)), m_open(std::move(open)), m_menu(new QMenu(&window)), m_new(new QAction(&window)), m_folder(new QAction(&window)),
      m_dialog(new ui::NewProfileDialog(
          [this](const QString &name) {
              if (!Profiles::isName(name))
                  return tr("Letters, digits, blanks, - _ and . make a name; a letter or digit begins and ends it.");
              return m_profiles.names().contains(name, Qt::CaseInsensitive) || name.compare(QLatin1String("Standard"), Qt::CaseInsensitive) == 0 ? tr("There is a profile of this name.") : QString();
          },
          &window))
{
    m_menu->setObjectName(QStringLiteral("profileMenu"));
    m_new->setObjectName(QStringLiteral("newProfile"));
    m_folder->setObjectName(QStringLiteral("showProfileFolder"));
    m_window.actions().addTo(ui::WindowActions::Menu::File, m_menu->menuAction());
    connect(m_new, &QAction::triggered, m_dialog, &ui::NewProfileDialog::ask);
    connect(m_folder, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_profiles.folderOf(m_open))); });
    connect(m_dialog, &ui::NewProfileDialog::named, this, [this](const QString &name) {
        if (m_profiles.make(name))
            emit profileWanted(name, true);
        else
            m_window.showNotice([folder = m_profiles.folderOf(name)] { return tr("The profile cannot be made: its folder %1 cannot be written.").arg(folder); });
    });
    m_window.installEventFilter(this);
    m_window.setProfile(m_open);
    fill();
}

ProfileMenu::~ProfileMenu() = default;

void ProfileMenu::fill()
{
    m_menu->clear();
    delete m_group;
    m_group = new QActionGroup(m_menu);
    QStringList names = m_profiles.names();
    names.prepend(QString());
    int number = 0;
    for (const QString &name : names) {
        QAction *action = m_group->addAction(name.isEmpty() ? tr("Standard") : name);
        action->setObjectName(QStringLiteral("profile%1").arg(number++));
        action->setCheckable(true);
        action->setChecked(name == m_open);
        connect(action, &QAction::triggered, this, [this, name] {
            if (name != m_open)
                emit profileWanted(name, false);
        });
    }
    m_menu->addActions(m_group->actions());
    m_menu->addSeparator();
    m_menu->addActions({m_new, m_folder});
    retranslate();
}

void ProfileMenu::retranslate()
{
    m_menu->setTitle(tr("Pro&file"));
    m_new->setText(tr("&New profile…"));
    m_folder->setText(tr("Show its &folder"));
    m_group->actions().constFirst()->setText(tr("Standard"));
}

bool ProfileMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace app
