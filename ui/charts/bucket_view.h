#pragma once

#include "ui/charts/bucket_table.h"

#include <QTableView>

class QSplitter;

namespace ui::charts {

// The table of the values beside the chart: as wide as its columns, but not wider than half of both, until the user drags the border.
class BucketView : public QTableView {
    Q_OBJECT

public:
    // In this splitter, behind the chart.
    explicit BucketView(QSplitter *splitter);

    void setContent(BucketTable table);
    // Chooses the row of the bucket that begins there, if there is one; says nothing.
    void choose(TimeMs from);

signals:
    // By the user.
    void bucketChosen(const ui::charts::Span &bucket);

private:
    void giveRoom();

    QSplitter *m_splitter;
    BucketTableModel *m_model;
    bool m_quiet = false;         // what changes now is not the user's choice
    bool m_splitterMoved = false; // by the user
};

} // namespace ui::charts
