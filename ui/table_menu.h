#pragma once

#include <QObject>

class QAbstractItemView;
class QAction;

namespace ui {

// What can be done with every table, by its menu (right click, menu key, Shift+F10): copy the chosen rows, copy all of it. As text, a cell
// behind a tab from the next, as it is shown: what is masked stays masked. A table that has a menu of its own gets these behind it.
class TableMenu : public QObject {
    Q_OBJECT

public:
    explicit TableMenu(QAbstractItemView *view); // belongs to it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copy(bool all) const;
    void retranslate();

    QAbstractItemView *m_view;
    QAction *m_rows;
    QAction *m_all;
};

} // namespace ui
