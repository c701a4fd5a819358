#include "ui/window_session.h"

#include "ui/detail_pane.h"
#include "ui/detail_splitter.h"
#include "ui/navigation.h"
#include "ui/remembered.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/window_actions.h"
#include "ui/window_pages.h"

#include <QAction>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString foldedKey = QStringLiteral("window/folded");
const QString detailKey = QStringLiteral("window/detail");
const QString pageKey = QStringLiteral("window/page");
constexpr QSize leastInSight(160, 32); // of the head of the window, to be taken hold of

} // namespace

void keepOnScreen(QMainWindow &window)
{
    const QRect head(window.pos(), QSize(window.frameGeometry().width(), leastInSight.height()));
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect seen = head & screen->availableGeometry();
        if (seen.width() >= leastInSight.width() && seen.height() == leastInSight.height())
            return;
    }
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        const QRect room = screen->availableGeometry();
        window.resize(window.size().boundedTo(room.size()));
        window.move(room.center() - QPoint(window.width() / 2, window.height() / 2));
    }
}

void WindowSession::restore(const Remembered &remembered, const QSize &usual)
{
    window.resize(usual);
    window.restoreGeometry(remembered.recall(geometryKey).toByteArray());
    keepOnScreen(window);
    navigation.setFolded(remembered.recall(foldedKey).toBool());
    const QVariant shown = remembered.recall(detailKey);
    actions.showDetail->setChecked(!shown.isValid() || shown.toBool());
    pages.show(remembered.recall(pageKey).toString());
    for (Page *page : pages.all())
        page->restoreLayout(remembered);
    detail.inspector()->restoreChoice(remembered);
    splitter.restoreChoice(remembered);
}

void WindowSession::save(Remembered &remembered) const
{
    remembered.remember(geometryKey, window.saveGeometry());
    remembered.remember(foldedKey, navigation.isFolded());
    remembered.remember(detailKey, actions.showDetail->isChecked());
    if (const Page *page = pages.current())
        remembered.remember(pageKey, QString::fromLatin1(page->place().name));
    for (const Page *page : pages.all())
        page->saveLayout(remembered);
    detail.inspector()->saveChoice(remembered);
    splitter.saveChoice(remembered);
}

} // namespace ui
