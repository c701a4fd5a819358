#pragma once

#include "ui/panels/data_point_texts.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace ui {

// CUxD's data points in two columns, in the order of its own page. A click copies the value; the context menu offers the line and all.
class DataPointGrid : public QWidget {
    Q_OBJECT

public:
    explicit DataPointGrid(QWidget *parent = nullptr);

    void show(std::vector<DataPointText> points);
    void setColumns(int columns);
    // Whether SUM_RESET does anything.
    void setEditable(bool editable);

signals:
    void sumResetWanted();
    void copied(const QString &text);

private:
    class Cell;

    void place();
    void openMenu(Cell *cell, const QPoint &at);
    void copy(const QString &text);

    std::vector<DataPointText> m_points;
    std::vector<Cell *> m_cells;
    QGridLayout *m_grid;
    int m_columns = 2;
    bool m_editable = false;
};

} // namespace ui
