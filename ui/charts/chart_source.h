#pragma once

#include "ui/charts/chart_data.h"

#include <QObject>

#include <functional>
#include <vector>

namespace ui::charts {

// What a picture needs, all in one question.
struct Question {
    struct Columns {
        QString series;
        std::vector<TimeMs> borders; // ascending; one column between each two. Empty: one between each two readings of `span`
    };
    Span span;                       // of lines, gaps and marks
    std::vector<Columns> columns;
    std::vector<QString> lines;
    bool finest = false;             // readings themselves also where hours or days would be quicker
};

struct Reply {
    std::vector<std::vector<Column>> columns; // in the order asked
    std::vector<Line> lines;
    std::vector<Gap> gaps;
    std::vector<Mark> marks;
    QString trouble; // why there is no answer, in words; empty when there is one
};

// Where the charts get their numbers: the history, or anything else that can answer. Never blocks.
class ChartSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // All that can be drawn, meters by name.
    [[nodiscard]] virtual const std::vector<SeriesInfo> &series() const = 0;
    // Answers later, in the caller's thread, never from within the call. Of the questions of one lane only the newest is answered.
    virtual void ask(int lane, const Question &question, std::function<void(const Reply &)> answer) = 0;

signals:
    void seriesChanged(); // others, other names, or more data
    void valuesChanged(); // something known so far is different now, or new
};

} // namespace ui::charts
