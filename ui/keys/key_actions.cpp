#include "ui/keys/key_actions.h"

#include "ui/icons.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

namespace ui {

KeyActions::KeyActions(WindowActions &actions, QWidget *window)
    : QObject(window), enterForRow(make("enterKeyOfRow", "key")), enterNew(make("enterNewKey", "add")), importFiles(make("importKeyFiles", "import")),
      lock(make("lockAllKeys", "lock-closed"))
{
    using Menu = WindowActions::Menu;
    actions.addTo(Menu::Meters, enterForRow);
    actions.addTo(Menu::Meters, enterNew);
    actions.addTo(Menu::File, importFiles);
    actions.addSeparatorTo(Menu::Meters);
    actions.addTo(Menu::Meters, lock);
    window->installEventFilter(this);
    retranslate();
}

QAction *KeyActions::make(const char *name, const char *iconName)
{
    auto *action = new QAction(icon(iconName), QString(), this);
    action->setObjectName(QLatin1String(name));
    return action;
}

bool KeyActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void KeyActions::retranslate()
{
    enterForRow->setText(tr("Enter &key of the meter…"));
    enterForRow->setToolTip(tr("Tries the key at once on the telegrams heard so far"));
    enterNew->setText(tr("&New key…"));
    importFiles->setText(tr("&Import keys…"));
    lock->setText(tr("&Lock the keys"));
}

} // namespace ui
