#pragma once

#include <QMenu>

class QAction;
class QActionGroup;
class QTableView;

namespace ui {

class TelegramListModel;

// What the list of telegrams shows: which columns, and in which form it says the time. By right click on the headings, and in the menu of
// the rows for the keyboard.
class ListHeadMenu : public QMenu {
    Q_OBJECT

public:
    ListHeadMenu(QTableView *view, TelegramListModel *model);

signals:
    void timeFormChosen();
    void usualWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void refresh();
    void retranslate();

    QTableView *m_view;
    TelegramListModel *m_model;
    QList<QAction *> m_columns; // one for each column
    QActionGroup *m_times;
    QAction *m_usual;
};

} // namespace ui
