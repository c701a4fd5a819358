#include "ui/reading_order.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QKeyEvent>
#include <QLayout>
#include <QGridLayout>
#include <QMainWindow>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

class Reader {
public:
    void read(QWidget *widget)
    {
        if (!widget || m_read.contains(widget) || widget->isWindow())
            return;
        m_read.insert(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            order += widget;
        readInside(widget);
    }
    void readInside(const QWidget *widget)
    {
        if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                read(splitter->widget(i));
        } else if (const auto *stack = qobject_cast<const QStackedWidget *>(widget)) {
            read(stack->currentWidget());
            return; // the others are not seen
        } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            read(area->widget());
        } else if (const auto *main = qobject_cast<const QMainWindow *>(widget)) {
            read(main->menuWidget());
            readByPlace(main, main->centralWidget()); // tool bars
            read(main->centralWidget());
        } else if (QLayout *layout = widget->layout()) {
            read(layout);
        }
        readByPlace(widget, nullptr);
    }

    QList<QWidget *> order;

private:
    void read(QLayoutItem *item)
    {
        if (QWidget *widget = item->widget())
            read(widget);
        else if (QLayout *layout = item->layout())
            read(layout);
    }
    void read(QLayout *layout)
    {
        if (auto *stack = qobject_cast<QStackedLayout *>(layout)) {
            read(stack->currentWidget());
            for (int i = 0; i < stack->count(); ++i)
                m_read.insert(stack->widget(i));
            return;
        }
        std::vector<int> items(static_cast<std::size_t>(layout->count()));
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i] = static_cast<int>(i);
        if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
            const auto cell = [grid](int item) {
                int row = 0, column = 0, rows = 0, columns = 0;
                grid->getItemPosition(item, &row, &column, &rows, &columns);
                return std::pair(row, column);
            };
            std::stable_sort(items.begin(), items.end(), [cell](int a, int b) { return cell(a) < cell(b); });
        }
        for (const int item : items)
            read(layout->itemAt(item));
    }
    // What nobody laid out: parts of tool bars, editors in tables.
    void readByPlace(const QWidget *widget, const QWidget *except)
    {
        QList<QWidget *> rest;
        for (QObject *child : widget->children()) {
            auto *part = qobject_cast<QWidget *>(child);
            if (part && part != except && !m_read.contains(part) && part->isVisibleTo(widget))
                rest += part;
        }
        std::stable_sort(rest.begin(), rest.end(), [](const QWidget *a, const QWidget *b) { return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x()); });
        for (QWidget *part : rest)
            read(part);
    }

    QSet<const QWidget *> m_read;
};

// Dialogs of Qt know their order.
bool isOurs(const QWidget *window)
{
    return !qobject_cast<const QDialog *>(window) || QLatin1String(window->metaObject()->className()).startsWith(QLatin1String("ui::"));
}

} // namespace

QList<QWidget *> readingOrder(const QWidget *window)
{
    Reader reader;
    reader.readInside(window);
    return reader.order;
}

ReadingOrder::ReadingOrder(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ReadingOrder::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const int key = pressed->key();
    QWidget *focus = QApplication::focusWidget();
    if (key == Qt::Key_F10 && pressed->modifiers() == Qt::ShiftModifier && focus) {
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QCoreApplication::sendEvent(focus, &menu);
        return true;
    }
    if ((key != Qt::Key_Tab && key != Qt::Key_Backtab) || !focus || !isOurs(focus->window()))
        return false;
    const QList<QWidget *> order = readingOrder(focus->window());
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
    return false;
}

} // namespace ui
