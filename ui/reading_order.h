#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace ui {

// What Tab reaches below `window`, as it is read: line by line, the left part before the right one. Read off the layouts and splitters, so it
// is right whenever and wherever a widget was made. Of pages that lie upon each other only the one that is seen.
[[nodiscard]] QList<QWidget *> readingOrder(const QWidget *window);

// Lets Tab and Shift+Tab follow the reading order in every window of the program, and Shift+F10 open the context menu, as the menu key does:
// Qt leaves that out where the desktop does not do it.
class ReadingOrder : public QObject {
    Q_OBJECT

public:
    explicit ReadingOrder(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
