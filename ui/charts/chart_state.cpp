#include "ui/charts/chart_state.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/totals.h"

#include <QCoreApplication>

namespace ui::charts {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChartState)
};

bool showsSomething(const ShownSeries &shown, const Span &view)
{
    return shown.info.drawing == Drawing::Columns ? columnTotals(shown, view).known > 0 : shown.line && shown.line->extremes(view, shown.info.drawing == Drawing::Steps).has_value();
}

struct Known {
    Span data;      // of all visible series
    bool any = false;
    bool shown = false;
    bool readOnce = false; // a counter has a reading in the view, of which no difference was made
    bool thinned = false;  // one of these is of a meter whose readings are not all kept
};

Known knownOf(const ChartData &data, const QSet<QString> &hidden, const Span &view)
{
    Known known;
    for (const ShownSeries &shown : data.series) {
        if (hidden.contains(shown.info.id))
            continue;
        known.any = true;
        known.data = united(known.data, shown.info.data);
        known.shown = known.shown || showsSomething(shown, view);
        const Span &own = shown.info.data;
        if (shown.info.drawing == Drawing::Columns && !isEmpty(own) && (holds(view, own.from) || holds(view, own.to - 1))) {
            known.readOnce = true;
            known.thinned = known.thinned || shown.info.thinned;
        }
    }
    return known;
}

} // namespace

QString emptyText(const ChartData &data, const QSet<QString> &hidden, const RangeModel &range)
{
    if (data.series.empty())
        return Texts::tr("No series is chosen. “Series” above has all there are.");
    const Known known = knownOf(data, hidden, range.span());
    if (!known.any)
        return Texts::tr("All series are hidden. Click one below to show it.");
    if (known.shown)
        return {};
    const QString none = Texts::tr("No values: %1.").arg(spanText(range.span(), range.zone()));
    if (isEmpty(known.data))
        return none + QLatin1Char('\n') + Texts::tr("Nothing was received yet.");
    if (known.readOnce) {
        const QString once = Texts::tr("Readings came in this time, but no two of the same meter yet: consumption is the difference of two.");
        return known.thinned ? once + QLatin1Char('\n') + Texts::tr("Of meters that you have neither added nor named, one reading in 15 minutes is kept.") : once;
    }
    if (known.data.to <= range.span().from)
        return none + QLatin1Char('\n') + Texts::tr("Last reading %1.").arg(momentText(known.data.to - 1, range.zone()));
    if (known.data.from >= range.span().to)
        return none + QLatin1Char('\n') + Texts::tr("The first reading came %1.").arg(momentText(known.data.from, range.zone()));
    return none + QLatin1Char('\n') + Texts::tr("Readings came before and after, none in this time.");
}

QString partialText(const ChartData &data, const QSet<QString> &hidden, const RangeModel &range)
{
    const Known known = knownOf(data, hidden, range.span());
    if (!known.shown)
        return {};
    if (known.data.from > range.span().from)
        return Texts::tr("Readings begin %1").arg(momentText(known.data.from, range.zone()));
    const TimeMs behind = std::min(range.span().to, range.limits().to) - known.data.to;
    if (behind > std::max(length(range.span()) / 50, 15 * minuteMs))
        return Texts::tr("Last reading %1").arg(momentText(known.data.to - 1, range.zone()));
    return {};
}

} // namespace ui::charts
