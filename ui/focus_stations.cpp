#include "ui/focus_stations.h"

#include "ui/charts/consumption_chart.h"
#include "ui/reading_order.h"

#include <QAbstractItemView>

#include <array>

namespace ui {

namespace {

QWidget *stationIn(const QWidget *part)
{
    QWidget *first = nullptr;
    for (QWidget *each : readingOrder(part)) {
        if (!each->isVisible() || !each->isEnabled())
            continue;
        if (qobject_cast<QAbstractItemView *>(each) || qobject_cast<charts::ConsumptionChart *>(each))
            return each;
        first = first ? first : each;
    }
    return first;
}

} // namespace

void focusNextStation(const QWidget *window, QWidget *filter, QWidget *page, QWidget *detail)
{
    const std::array<QWidget *, 3> stations{filter, page, detail};
    const QWidget *now = window->focusWidget();
    std::size_t at = 0;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (now && (stations[i] == now || stations[i]->isAncestorOf(now)))
            at = i + 1;
    }
    for (std::size_t i = 0; i < stations.size(); ++i) {
        QWidget *next = stations[(at + i) % stations.size()];
        if (next != filter)
            next = stationIn(next);
        if (!next || !next->isVisible() || !next->isEnabled())
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace ui
