#pragma once

#include "core/wmbus/telegram.h"

#include <QTableWidget>

namespace ui {

// Every record of one telegram.
class RecordTable : public QTableWidget {
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    void show(const wmbus::Telegram &telegram);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();
    void copySelected() const;
    void retranslate();
};

// How the tables of a panel look: no grid, rows of 28 px, whole rows chosen, Tab leaves them.
void dressTable(QTableView *table);

} // namespace ui
