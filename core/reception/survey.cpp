#include "core/reception/survey.h"

#include <algorithm>
#include <set>

namespace reception {

namespace {

// 0 comes first.
int order(const PointFigure &figure)
{
    switch (figure.reception) {
    case quality::Reception::Bad: return 0;
    case quality::Reception::Weak: return 1;
    case quality::Reception::Silent:
    case quality::Reception::Good: return 2;
    case quality::Reception::Unknown: return 3;
    }
    return 3;
}

bool isWeaker(const PointFigure &a, const PointFigure &b)
{
    if (order(a) != order(b))
        return order(a) < order(b);
    const double left = a.levels ? a.levels->median : -1000;
    const double right = b.levels ? b.levels->median : -1000;
    if (left < right || right < left)
        return left < right;
    return a.meter < b.meter;
}

std::vector<quality::Level> levelsOf(const quality::SignalBook &book, const wmbus::Address &meter, std::optional<std::uint32_t> stick = {})
{
    const quality::MeterHistory *const history = book.find(meter);
    return history ? history->levels(stick) : std::vector<quality::Level>();
}

Comparison comparison(const wmbus::Address &meter, const std::vector<quality::Level> &first, const std::vector<quality::Level> &second)
{
    return {meter, quality::statisticsOf(first), quality::statisticsOf(second), quality::changeOf(first, second)};
}

void sortByChange(std::vector<Comparison> &all)
{
    std::sort(all.begin(), all.end(), [](const Comparison &a, const Comparison &b) {
        if (a.change.has_value() != b.change.has_value())
            return a.change.has_value();
        if (a.change && (a.change->difference < b.change->difference || b.change->difference < a.change->difference))
            return a.change->difference < b.change->difference;
        return a.meter < b.meter;
    });
}

} // namespace

Survey::Survey(SignalTracker &tracker, QObject *parent) : QObject(parent), m_tracker(tracker)
{
    connect(&tracker, &SignalTracker::heard, this, &Survey::take);
}

int Survey::begin(const QString &name, const Receivers &receivers)
{
    const quality::Time now = m_tracker.now();
    if (!m_points.empty() && !m_points.back().to)
        m_points.back().to = now;
    MeasuringPoint point;
    point.number = ++m_lastNumber;
    point.name = name;
    point.from = now;
    point.receivers = receivers;
    m_points.push_back(std::move(point));
    emit changed();
    return m_lastNumber;
}

void Survey::end()
{
    if (m_points.empty() || m_points.back().to)
        return;
    m_points.back().to = m_tracker.now();
    emit changed();
}

MeasuringPoint *Survey::find(int number)
{
    const auto found = std::find_if(m_points.begin(), m_points.end(), [number](const MeasuringPoint &point) { return point.number == number; });
    return found == m_points.end() ? nullptr : &*found;
}

const MeasuringPoint *Survey::point(int number) const
{
    return const_cast<Survey *>(this)->find(number);
}

const MeasuringPoint *Survey::current() const
{
    return m_points.empty() || m_points.back().to ? nullptr : &m_points.back();
}

void Survey::rename(int number, const QString &name)
{
    MeasuringPoint *const point = find(number);
    if (!point || point->name == name)
        return;
    point->name = name;
    emit changed();
}

void Survey::remove(int number)
{
    const auto removed = std::erase_if(m_points, [number](const MeasuringPoint &point) { return point.number == number; });
    if (removed > 0)
        emit changed();
}

void Survey::put(const MeasuringPoint &point)
{
    if (find(point.number))
        return;
    const auto behind = std::find_if(m_points.begin(), m_points.end(), [&point](const MeasuringPoint &one) { return one.number > point.number; });
    const auto back = m_points.insert(behind, point);
    if (std::next(back) != m_points.end() && !back->to)
        back->to = std::next(back)->from; // another was begun meanwhile
    emit changed();
}

void Survey::restore(std::vector<MeasuringPoint> points, int lastNumber)
{
    m_points = std::move(points);
    m_lastNumber = lastNumber;
    emit changed();
}

void Survey::clear()
{
    m_points.clear();
    m_lastNumber = 0;
    emit changed();
}

void Survey::take(const wmbus::Address &meter, const quality::Hit &hit)
{
    if (!current())
        return;
    if (hit.at - m_points.back().from > longest)
        end();
    else
        m_points.back().book.take(meter, hit);
}

PointFigure Survey::figureOf(const MeasuringPoint &point, const wmbus::Address &meter) const
{
    PointFigure figure;
    figure.meter = meter;
    const quality::MeterHistory *const here = point.book.find(meter);
    figure.levels = quality::statisticsOf(levelsOf(point.book, meter));
    figure.lastDbm = here ? here->lastDbm() : std::nullopt;
    figure.telegrams = here ? here->count() : 0;
    if (point.past) {
        const auto known = point.expected.find(meter);
        figure.loss = {figure.telegrams, known == point.expected.end() ? 0 : known->second};
    } else if (const quality::MeterHistory *const history = m_tracker.book().find(meter)) {
        const quality::Time until = point.to.value_or(m_tracker.now());
        figure.loss = quality::shortLoss(figure.telegrams, m_tracker.signalOf(meter).loss.interval, point.from, until, m_tracker.log().deafTo(history->modes(), point.from, until));
    }
    figure.reception = quality::receptionOf(figure.loss.share(), figure.levels ? std::optional(figure.levels->median) : std::nullopt);
    return figure;
}

std::vector<PointFigure> Survey::figuresOf(int number) const
{
    const MeasuringPoint *const at = point(number);
    if (!at)
        return {};
    std::set<wmbus::Address> meters;
    for (const auto &[meter, history] : at->book.meters())
        meters.insert(meter);
    for (const auto &[meter, count] : at->expected)
        meters.insert(meter);
    if (!at->past) {
        for (const auto &[meter, history] : m_tracker.book().meters())
            meters.insert(meter);
    }
    std::vector<PointFigure> figures;
    for (const wmbus::Address &meter : meters)
        figures.push_back(figureOf(*at, meter));
    std::sort(figures.begin(), figures.end(), isWeaker);
    return figures;
}

std::vector<Comparison> Survey::compared(int first, int second) const
{
    const MeasuringPoint *const a = point(first);
    const MeasuringPoint *const b = point(second);
    if (!a || !b)
        return {};
    std::set<wmbus::Address> meters;
    for (const auto &[meter, history] : a->book.meters())
        meters.insert(meter);
    for (const auto &[meter, history] : b->book.meters())
        meters.insert(meter);
    std::vector<Comparison> all;
    for (const wmbus::Address &meter : meters)
        all.push_back(comparison(meter, levelsOf(a->book, meter), levelsOf(b->book, meter)));
    sortByChange(all);
    return all;
}

std::vector<Comparison> Survey::comparedSticks(int number, std::uint32_t first, std::uint32_t second) const
{
    const MeasuringPoint *const at = point(number);
    const quality::SignalBook &book = at ? at->book : m_tracker.book();
    std::vector<Comparison> all;
    for (const auto &[meter, history] : book.meters())
        all.push_back(comparison(meter, history.levels(first), history.levels(second)));
    sortByChange(all);
    return all;
}

} // namespace reception
