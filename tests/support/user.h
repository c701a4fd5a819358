#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTest>
#include <QUrl>

// What somebody with a mouse and a keyboard does in a window, counted: one step is a click (on a widget, an entry of a menu, a cell, a heading),
// a chord of keys, a field that is filled, a choice from a list, a drop, a look. Nothing here calls what a widget does: only its events are sent.
class User {
public:
    int steps = 0;

    void click(QWidget *widget, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        step(widget, "click");
        QTest::mouseClick(widget, Qt::LeftButton, modifiers, placeOf(widget));
    }
    // Opens the menu of the bar and clicks its entry: together one step, as the task scripts count it.
    void chooseFromMenu(QMainWindow &window, const char *menu, const char *entry)
    {
        auto *found = window.findChild<QMenu *>(QLatin1String(menu));
        auto *action = window.findChild<QAction *>(QLatin1String(entry));
        step(found && action && found->actions().contains(action) && action->isEnabled() && action->isVisible(), entry);
        QTest::mouseClick(window.menuBar(), Qt::LeftButton, {}, window.menuBar()->actionGeometry(found->menuAction()).center());
        if (QTest::qWaitFor([found] { return found->isVisible(); }))
            QTest::mouseClick(found, Qt::LeftButton, {}, found->actionGeometry(action).center());
    }
    // A button with a menu of its own.
    void chooseFromButton(QWidget *button, QMenu *menu, QAction *action)
    {
        step(button && menu && action && action->isEnabled(), "menu of a button");
        QTest::mouseClick(button, Qt::LeftButton, {}, placeOf(button));
        if (QTest::qWaitFor([menu] { return menu->isVisible(); }))
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    void clickHeading(QHeaderView *header, int column)
    {
        step(header, "heading");
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2));
    }
    void clickCell(QAbstractItemView *view, const QModelIndex &index, bool twice = false)
    {
        step(view && index.isValid(), "cell");
        view->scrollTo(index);
        const QPoint place = view->visualRect(index).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        if (twice)
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    }
    void press(QWidget *where, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        step(where, "key");
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : where, key, modifiers);
    }
    // Into what has the keyboard.
    void type(const QString &text)
    {
        step(QApplication::focusWidget(), "type");
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void typeInto(QWidget *field, const QString &text)
    {
        step(field, "field");
        QTest::mouseClick(field, Qt::LeftButton, {}, placeOf(field));
        QTest::keyClicks(field, text);
    }
    void paste(const QString &text)
    {
        step(QApplication::focusWidget(), "paste");
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    // By its first letters, as a list that has the keyboard takes them.
    void pick(QComboBox *box, const QString &entry)
    {
        step(box && box->isEnabled(), "choice");
        box->setFocus();
        QTest::keyClicks(box, entry);
    }
    void drop(QWidget &window, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        step(enter.isAccepted(), "drop");
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
    }
    // Reads what is there and leaves it so.
    void look() { ++steps; }

private:
    void step(const QWidget *widget, const char *what) { step(widget && widget->isVisible() && widget->isEnabled(), what); }
    void step(bool possible, const char *what)
    {
        ++steps;
        QVERIFY2(possible, what);
    }
    // Boxes answer where their mark is; buttons everywhere.
    static QPoint placeOf(const QWidget *widget) { return {std::min(widget->width() / 2, 12), widget->height() / 2}; }
};
