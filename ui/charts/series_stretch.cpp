#include "ui/charts/series_stretch.h"

#include "core/history/buckets.h"
#include "core/history/calendar.h"
#include "ui/charts/consumption_columns.h"

#include <algorithm>

namespace ui::charts {

namespace {

constexpr TimeMs readingsUpTo = 8 * dayMs; // a week with what moves in from both sides
constexpr TimeMs hoursUpTo = 400 * dayMs;  // of lines

SeriesStretch::Grain grainOf(const std::vector<TimeMs> &borders, const history::ZoneTable &zone)
{
    if (borders.empty() || borders.back() - borders.front() <= readingsUpTo)
        return SeriesStretch::Grain::Readings;
    const history::Calendar calendar(zone);
    const auto all = [&](history::Unit unit) { return std::all_of(borders.begin(), borders.end(), [&](TimeMs at) { return calendar.piece(unit, at).from == at; }); };
    if (all(history::Unit::Day))
        return SeriesStretch::Grain::Days;
    return all(history::Unit::Hour) ? SeriesStretch::Grain::Hours : SeriesStretch::Grain::Readings;
}

SeriesStretch::Grain grainOfLine(TimeMs length)
{
    if (length <= readingsUpTo)
        return SeriesStretch::Grain::Readings;
    return length <= hoursUpTo ? SeriesStretch::Grain::Hours : SeriesStretch::Grain::Days;
}

meter::CounterSample sampleOf(const store::Reading &reading)
{
    return {history::instant(reading.at), reading.value, (reading.flags & store::flag::stale) != 0};
}

Sample pointOf(const store::Reading &reading)
{
    return {reading.at, bytes::toDouble(reading.value)};
}

} // namespace

SeriesStretch SeriesStretch::ofColumns(const QString &series, const std::vector<TimeMs> &borders, const Span &span, bool finest, const history::ZoneTable &zone)
{
    SeriesStretch stretch(series, borders.empty() ? span : Span{borders.front(), borders.back()}, finest ? Grain::Readings : grainOf(borders, zone));
    stretch.m_borders = borders;
    return stretch;
}

SeriesStretch SeriesStretch::ofLine(const QString &series, const Span &span, bool finest)
{
    SeriesStretch stretch(series, span, finest ? Grain::Readings : grainOfLine(length(span)));
    stretch.m_line = true;
    return stretch;
}

void SeriesStretch::addPoint(const store::Reading &reading)
{
    if (!(reading.flags & store::flag::rejected))
        m_points.push_back(pointOf(reading));
}

void SeriesStretch::takeReadings(const store::ReadingSpan &readings)
{
    if (m_line) {
        if (readings.before)
            addPoint(*readings.before);
        for (const store::Reading &reading : readings.inside)
            addPoint(reading);
        if (readings.after)
            addPoint(*readings.after);
        for (const Sample &point : m_points)
            m_times.push_back(point.at);
        return;
    }
    m_samples = history::samples(readings);
    for (const meter::CounterSample &sample : m_samples)
        m_times.push_back(history::milliseconds(sample.at));
}

void SeriesStretch::takeRollUps(const std::vector<store::Bucket> &rollUps)
{
    m_usualInterval = history::usualInterval(rollUps);
    for (const store::Bucket &bucket : rollUps) {
        m_times.push_back(bucket.firstAt);
        m_times.push_back(bucket.lastAt);
        if (!m_line)
            continue;
        m_points.push_back({bucket.firstAt, bytes::toDouble(bucket.min)});
        if (bucket.lastAt > bucket.firstAt)
            m_points.push_back({bucket.lastAt, bytes::toDouble(bucket.max)});
    }
    if (!m_line) {
        m_samples = history::samples(rollUps);
        m_details = history::detailsNeeded(rollUps);
    }
}

void SeriesStretch::takeBefore(const store::Reading &reading)
{
    m_times.insert(m_times.begin(), 2, reading.at);
    if (m_line)
        m_points.insert(m_points.begin(), pointOf(reading));
    else
        m_samples.insert(m_samples.begin(), sampleOf(reading));
}

void SeriesStretch::takeAfter(const store::Reading &reading)
{
    m_times.insert(m_times.end(), 2, reading.at);
    if (m_line)
        m_points.push_back(pointOf(reading));
    else
        m_samples.push_back(sampleOf(reading));
}

std::optional<store::TimeRange> SeriesStretch::nextDetail()
{
    if (m_details.empty())
        return std::nullopt;
    const store::TimeRange range = m_details.back();
    m_details.pop_back();
    return range;
}

void SeriesStretch::takeDetail(const store::ReadingSpan &readings)
{
    for (const meter::CounterSample &sample : history::samples(store::ReadingSpan{{}, readings.inside, {}})) {
        const auto at = std::lower_bound(m_samples.begin(), m_samples.end(), sample.at, [](const meter::CounterSample &one, meter::Instant time) { return one.at < time; });
        if (at == m_samples.end() || at->at != sample.at)
            m_samples.insert(at, sample);
    }
}

void SeriesStretch::addColumns(Reply &reply, const meter::CounterRules &rules, const std::vector<meter::CounterExchange> &exchanges) const
{
    const meter::Consumption consumption(m_samples, rules, exchanges, m_usualInterval);
    reply.columns.push_back(m_borders.empty() ? columnsBetweenReadings(consumption, m_times, m_span) : columnsBetween(consumption, m_borders));
    addGaps(reply, consumption.empty() ? 0 : consumption.usualInterval().count());
}

void SeriesStretch::addLine(Reply &reply) const
{
    reply.lines.push_back(std::make_shared<Decimator>(m_points));
    addGaps(reply, usualIntervalOfLine());
}

// The median, where roll-ups do not tell it.
TimeMs SeriesStretch::usualIntervalOfLine() const
{
    if (m_usualInterval.count() != 0 || m_times.size() <= 2)
        return m_usualInterval.count();
    std::vector<TimeMs> intervals;
    for (std::size_t i = 1; i < m_times.size(); ++i)
        intervals.push_back(m_times[i] - m_times[i - 1]);
    std::nth_element(intervals.begin(), intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2), intervals.end());
    return intervals[intervals.size() / 2];
}

void SeriesStretch::addGaps(Reply &reply, TimeMs usualInterval) const
{
    const std::vector<Gap> gaps = gapsBetween(m_series, m_times, usualInterval, m_span, m_grain != Grain::Readings);
    reply.gaps.insert(reply.gaps.end(), gaps.begin(), gaps.end());
}

} // namespace ui::charts
