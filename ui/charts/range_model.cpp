#include "ui/charts/range_model.h"

#include "ui/charts/local_time.h"

#include <cmath>
#include <utility>

namespace ui::charts {

namespace {

constexpr int settleMs = 400; // Highstock: the picture is final so long after the last notch
constexpr double perNotch = 1.1;
constexpr std::size_t mostSteps = 200;

// Beginning of the preset's span that ends at `to`.
TimeMs beginning(Preset preset, TimeMs to, const QTimeZone &zone)
{
    switch (preset) {
    case Preset::Hour: return to - hourMs;
    case Preset::SixHours: return to - 6 * hourMs;
    case Preset::Day: return plusDays(to, -1, zone);
    case Preset::Week: return plusDays(to, -7, zone);
    case Preset::Month: return plusMonths(to, -1, zone);
    case Preset::Year: return plusMonths(to, -12, zone);
    case Preset::All: break;
    }
    return to;
}

// Shortest and longest span that counts as the preset.
Span lengthsOf(Preset preset)
{
    switch (preset) {
    case Preset::Hour: return {hourMs, hourMs};
    case Preset::SixHours: return {6 * hourMs, 6 * hourMs};
    case Preset::Day: return {dayMs - hourMs, dayMs + hourMs};
    case Preset::Week: return {7 * dayMs - hourMs, 7 * dayMs + hourMs};
    case Preset::Month: return {28 * dayMs - hourMs, 31 * dayMs + hourMs};
    case Preset::Year: return {365 * dayMs - hourMs, 366 * dayMs + hourMs};
    case Preset::All: break;
    }
    return {};
}

} // namespace

RangeModel::RangeModel(const QTimeZone &zone, QObject *parent) : QObject(parent), m_zone(zone)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &RangeModel::settled);
}

Span RangeModel::limits() const
{
    return isEmpty(m_data) ? Span{} : Span{m_data.from, std::max(m_data.to, m_now)};
}

void RangeModel::setData(const Span &data)
{
    if (m_data == data)
        return;
    const bool first = isEmpty(m_data) && !isEmpty(data);
    m_data = data;
    if (first && isEmpty(m_span)) {
        const TimeMs to = limits().to;
        show({std::max(beginning(Preset::Day, to, m_zone), std::min(m_data.from, to - hourMs)), to});
    }
    follow();
    emit stateChanged();
}

void RangeModel::setNow(TimeMs now)
{
    if (now <= m_now)
        return;
    m_now = now;
    follow();
}

void RangeModel::follow()
{
    const Span bound = limits();
    if (!m_glued || m_gesture > 0 || isEmpty(bound) || m_span.to == bound.to)
        return;
    show({bound.to - length(m_span), bound.to});
}

void RangeModel::setGlued(bool glued)
{
    if (m_glued == glued)
        return;
    keepForUndo();
    m_glued = glued;
    follow();
    emit stateChanged();
}

void RangeModel::keepForUndo()
{
    if (m_gesture > 0 && std::exchange(m_keptInGesture, true))
        return;
    m_before.push_back({m_span, m_glued});
    if (m_before.size() > mostSteps)
        m_before.erase(m_before.begin());
    m_after.clear();
}

void RangeModel::show(const Span &span)
{
    if (m_span == span)
        return;
    m_span = span;
    emit changed();
}

void RangeModel::set(Span span)
{
    if (span.from > span.to)
        std::swap(span.from, span.to);
    if (length(span) < leastLength)
        span.to = span.from + leastLength;
    if (span == m_span)
        return;
    keepForUndo();
    m_chosen.reset();
    m_glued = span.to == limits().to;
    show(span);
    emit stateChanged();
}

void RangeModel::setDates(QDate first, QDate last)
{
    if (!first.isValid() || !last.isValid())
        return;
    if (first > last)
        std::swap(first, last);
    set({startOfDay(first, m_zone), startOfDay(last.addDays(1), m_zone)});
}

void RangeModel::choose(Preset preset)
{
    const Span bound = limits();
    if (isEmpty(bound))
        return;
    set(spanOf(preset));
    m_chosen = preset;
    emit stateChanged();
}

Span RangeModel::spanOf(Preset preset) const
{
    const Span bound = limits();
    if (preset == Preset::All)
        return bound;
    TimeMs to = std::min(m_span.to, bound.to);
    TimeMs from = beginning(preset, to, m_zone);
    if (from < bound.from) {
        const TimeMs wanted = to - from;
        from = bound.from;
        to = std::min(from + wanted, bound.to);
    }
    return {from, to};
}

Span RangeModel::spanOf(Period period) const
{
    const QDate today = localTime(m_now, m_zone).date();
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    const auto days = [this](const QDate &from, const QDate &to) { return Span{startOfDay(from, m_zone), startOfDay(to, m_zone)}; };
    switch (period) {
    case Period::Today: return days(today, today.addDays(1));
    case Period::Yesterday: return days(today.addDays(-1), today);
    case Period::ThisWeek: return days(monday, monday.addDays(7));
    case Period::LastWeek: return days(monday.addDays(-7), monday);
    case Period::ThisMonth: return days(month, month.addMonths(1));
    case Period::LastMonth: return days(month.addMonths(-1), month);
    case Period::ThisYear: return days(year, year.addYears(1));
    case Period::LastYear: return days(year.addYears(-1), year);
    }
    return m_span;
}

void RangeModel::choose(Period period)
{
    set(spanOf(period));
}

// Moved back inside the limits, as far as it was inside before; never made shorter.
Span RangeModel::boundBy(Span span) const
{
    const Span bound = limits();
    if (isEmpty(bound))
        return span;
    const TimeMs least = std::min(bound.from, m_span.from);
    const TimeMs most = std::max(bound.to, m_span.to);
    if (length(span) >= most - least)
        return {least, most};
    if (span.to > most)
        span = {most - length(span), most};
    if (span.from < least)
        span = {least, least + length(span)};
    return span;
}

void RangeModel::pan(double parts)
{
    const auto by = static_cast<TimeMs>(std::llround(static_cast<double>(length(m_span)) * parts));
    set(boundBy({m_span.from + by, m_span.to + by}));
}

void RangeModel::panSmoothly(double parts)
{
    const auto by = static_cast<TimeMs>(std::llround(static_cast<double>(length(m_span)) * parts));
    setTogether(boundBy({m_span.from + by, m_span.to + by}));
}

void RangeModel::zoom(double notches)
{
    zoomAt(m_span.from + length(m_span) / 2, notches);
}

void RangeModel::zoomAt(TimeMs at, double notches)
{
    if (isEmpty(m_span))
        return;
    double factor = std::pow(perNotch, -notches);
    const auto now = static_cast<double>(length(m_span));
    factor = std::max(factor, std::min(1.0, static_cast<double>(leastLength) / now));
    const auto part = [factor](TimeMs distance) { return static_cast<TimeMs>(std::llround(static_cast<double>(distance) * factor)); };
    Span span{at - part(at - m_span.from), at + part(m_span.to - at)};
    const bool atEnd = m_span.to == limits().to;
    if (factor > 1.0)
        span = boundBy(span);
    else if (atEnd && m_glued && at >= m_span.to - length(m_span) / 20)
        span = {m_span.to - length(span), m_span.to}; // at the right edge: stays glued
    setTogether(span);
}

// While the settle timer runs, what follows belongs to the step before.
void RangeModel::setTogether(const Span &span)
{
    if (span == m_span)
        return;
    if (!m_settle.isActive())
        keepForUndo();
    m_settle.start();
    m_glued = span.to == limits().to;
    show(span);
    emit stateChanged();
}

void RangeModel::movePeriods(int count)
{
    set(movedByPeriods(m_span, count, m_zone));
}

void RangeModel::toStart()
{
    const Span bound = limits();
    if (!isEmpty(bound))
        set({bound.from, bound.from + length(m_span)});
}

void RangeModel::toEnd()
{
    const Span bound = limits();
    if (!isEmpty(bound))
        set({bound.to - length(m_span), bound.to});
}

void RangeModel::beginGesture()
{
    if (m_gesture++ == 0)
        m_keptInGesture = false;
}

void RangeModel::endGesture()
{
    if (m_gesture == 0 || --m_gesture > 0)
        return;
    follow();
    emit stateChanged();
    if (isSettled())
        emit settled();
}

void RangeModel::cancelGesture()
{
    if (m_gesture == 0)
        return;
    if (m_keptInGesture && !m_before.empty()) {
        const Step step = m_before.back();
        m_before.pop_back();
        restore(step);
        m_keptInGesture = false;
    }
    endGesture();
}

void RangeModel::restore(const Step &step)
{
    m_chosen.reset();
    m_glued = step.glued;
    show(step.span);
    follow();
    emit stateChanged();
}

void RangeModel::undo()
{
    if (m_before.empty())
        return;
    m_settle.stop();
    m_after.push_back({m_span, m_glued});
    const Step step = m_before.back();
    m_before.pop_back();
    restore(step);
    emit settled();
}

void RangeModel::redo()
{
    if (m_after.empty())
        return;
    m_before.push_back({m_span, m_glued});
    const Step step = m_after.back();
    m_after.pop_back();
    restore(step);
    emit settled();
}

bool RangeModel::isPressed(Preset preset) const
{
    if (isEmpty(m_span))
        return false;
    const bool all = m_span == limits();
    const auto fits = [this](Preset one) {
        const Span lengths = lengthsOf(one);
        return length(m_span) >= lengths.from && length(m_span) <= lengths.to;
    };
    // Where the whole is as long as a year, it is what was chosen that is lit, and one of them only.
    const bool chosenIsAll = all && m_chosen && *m_chosen != Preset::All && fits(*m_chosen);
    if (preset == Preset::All)
        return all && !chosenIsAll;
    return fits(preset) && (!all || (chosenIsAll && *m_chosen == preset));
}

bool RangeModel::isAvailable(Preset preset) const
{
    const Span bound = limits();
    return !isEmpty(bound) && length(bound) >= lengthsOf(preset).from;
}

} // namespace ui::charts
