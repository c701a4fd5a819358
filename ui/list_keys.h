#pragma once

#include <QObject>

class QAbstractItemView;
class QKeyEvent;

namespace ui {

class FilterField;
class WindowActions;
class WindowPages;

// What keys and menus do with the list of the page that is shown: letters typed on it begin a filter, a cell becomes one, and the row
// changes while the keyboard is in its details.
class ListKeys : public QObject {
    Q_OBJECT

public:
    ListKeys(WindowPages *pages, FilterField *filter, WindowActions *actions, QObject *parent);

    // Letters on this list are meant for the filter.
    void watch(QAbstractItemView *list);
    // Another page is shown.
    void follow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filterLikeCell(bool without);
    void moveRow(int by);
    void type(const QString &text);

    WindowPages *m_pages;
    FilterField *m_filter;
    WindowActions *m_actions;
};

} // namespace ui
