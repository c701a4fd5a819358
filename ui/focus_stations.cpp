#include "ui/focus_stations.h"

#include "ui/charts/consumption_chart.h"
#include "ui/reading_order.h"

#include <QAbstractItemView>

#include <array>

namespace ui {

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

void focusStation(const QWidget *window, QWidget *filter, QWidget *page, QWidget *detail, int step)
{
    constexpr int count = 3;
    const std::array<QWidget *, count> stations{filter, page, detail};
    const QWidget *now = window->focusWidget();
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        const QWidget *station = stations[static_cast<std::size_t>(i)];
        if (now && (station == now || station->isAncestorOf(now)))
            at = i;
    }
    for (int i = 1; i <= count; ++i) {
        QWidget *next = stations[static_cast<std::size_t>((at + i * step + 2 * count) % count)];
        if (next != filter)
            next = stationIn(next);
        if (!next || !next->isVisible() || !next->isEnabled())
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace ui
