#include "app/recent_files.h"

#include "app/settings.h"
#include "core/settings/keys.h"
#include "ui/main_window.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>

namespace app {

namespace {

const QString stateKey = QStringLiteral("window/recent");

// A name is told from others of the same name by its folder.
QString textOf(const QString &path)
{
    const QFileInfo file(path);
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    return QStringLiteral("%1  (%2)").arg(file.fileName(), folder).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

RecentFiles::RecentFiles(ui::MainWindow &window, Settings &settings)
    : m_window(window), m_settings(settings), m_files(settings.recall(stateKey).toStringList()), m_menu(new QMenu(&window)), m_clear(new QAction(&window))
{
    m_menu->setObjectName(QStringLiteral("recentMenu"));
    m_clear->setObjectName(QStringLiteral("clearRecent"));
    m_window.actions().addTo(ui::WindowActions::Menu::File, m_menu->menuAction());
    connect(m_clear, &QAction::triggered, this, [this] { keep({}); });
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(settings::key::recentFiles))
            keep(m_files);
    });
    m_window.installEventFilter(this);
    keep(m_files);
}

void RecentFiles::add(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = m_files;
    files.removeAll(whole);
    files.prepend(whole);
    keep(std::move(files));
}

void RecentFiles::keep(QStringList files)
{
    files.resize(std::min<qsizetype>(files.size(), m_settings.value(settings::key::recentFiles).toInt()));
    m_files = std::move(files);
    m_settings.remember(stateKey, m_files);
    fill();
}

void RecentFiles::fill()
{
    m_menu->removeAction(m_clear);
    m_menu->clear(); // deletes the actions that belong to it
    int number = 0;
    for (const QString &path : m_files) {
        auto *action = new QAction(textOf(path), m_menu);
        action->setObjectName(QStringLiteral("recentFile%1").arg(++number));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { emit fileWanted(path); }, Qt::QueuedConnection);
        m_menu->addAction(action);
    }
    m_menu->addSeparator();
    m_menu->addAction(m_clear);
    m_menu->setEnabled(!m_files.isEmpty());
    retranslate();
}

void RecentFiles::retranslate()
{
    m_menu->setTitle(tr("&Recent files"));
    m_clear->setText(tr("&Forget these files"));
}

bool RecentFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace app
