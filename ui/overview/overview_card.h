#pragma once

#include "ui/overview/overview_line.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ui {

class QuietLabel;

// One of the four things of the overview: title, one big value with its words, some lines, the way to more.
class OverviewCard : public QWidget {
    Q_OBJECT

public:
    // A line and the number that lineChosen() gives.
    struct Line {
        OverviewLine::Words words;
        int id = 0;
    };

    OverviewCard(const char *name, QWidget *parent);

    void setTitle(const QString &title);
    // `what` stands beside the number: "meters, 4.1 telegrams/min".
    void setFigure(const QString &number, const QString &what);
    // As many as there is room for are shown. Without any, `nothing` says why.
    void setLines(const std::vector<Line> &lines, const QString &nothing);
    void setMore(const QString &text);
    [[nodiscard]] int shownLines() const;

signals:
    void lineChosen(int id);
    void moreWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QuietLabel *m_title;
    QuietLabel *m_number;
    QuietLabel *m_what;
    QuietLabel *m_nothing;
    QWidget *m_room;
    QVBoxLayout *m_column;
    std::vector<OverviewLine *> m_widgets;
    std::vector<Line> m_lines;
    QPushButton *m_more;
};

} // namespace ui
