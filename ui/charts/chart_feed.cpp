#include "ui/charts/chart_feed.h"

#include "ui/charts/assembly.h"
#include "ui/charts/chart_source.h"
#include "ui/charts/range_model.h"

#include <array>

namespace ui::charts {

namespace {

enum Lane { PictureLane, OverviewLane };

constexpr double overviewColumns = 500;
constexpr std::array<Bucketing, 6> overviewBucketings{Bucketing::HalfHour, Bucketing::Hour, Bucketing::SixHours, Bucketing::Day, Bucketing::Week, Bucketing::Month};
constexpr std::array<Bucketing, 5> coarser{Bucketing::Hour, Bucketing::Day, Bucketing::Week, Bucketing::Month, Bucketing::Year};

std::vector<Span> spansBetween(const std::vector<TimeMs> &borders)
{
    std::vector<Span> spans;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        spans.push_back({borders[i], borders[i + 1]});
    return spans;
}

} // namespace

struct ChartFeed::Asked {
    struct Part {
        SeriesInfo info;
        int slot = 0;
        int question = -1;         // of the columns asked, or of the lines
        int compared = -1;         // of the columns asked for to compare with; far away from the others
        std::optional<Conversion> main;
        std::vector<Conversion> also;
    };
    Wanted wanted;
    std::vector<Span> buckets;     // empty for raw
    std::vector<Span> compared;    // in the places of `buckets`; one of no length where there is nothing to compare with
    std::vector<Part> parts;
    bool stacked = false;
    std::vector<Span> nights;
};

ChartFeed::ChartFeed(ChartSource *source, RangeModel *range, QObject *parent) : QObject(parent), m_source(source), m_range(range)
{
    m_live.setSingleShot(true);
    m_live.setInterval(liveIntervalMs);
    connect(&m_live, &QTimer::timeout, this, [this] {
        if (std::exchange(m_stale, false) && !m_range->inGesture())
            followData();
        else if (m_range->inGesture())
            m_stale = true;
    });
    connect(range, &RangeModel::changed, this, &ChartFeed::lookAgain);
    connect(range, &RangeModel::settled, this, &ChartFeed::lookAgain);
    connect(range, &RangeModel::stateChanged, this, [this] {
        if (m_stale && !m_range->inGesture() && !m_live.isActive())
            m_live.start(0);
    });
    connect(source, &ChartSource::seriesChanged, this, &ChartFeed::followData);
    connect(source, &ChartSource::valuesChanged, this, [this] {
        m_stale = true;
        if (!m_live.isActive() && !m_range->inGesture())
            m_live.start(liveIntervalMs);
    });
}

const std::vector<SeriesInfo> &ChartFeed::allSeries() const
{
    return m_source->series();
}

const SeriesInfo *ChartFeed::info(const QString &id) const
{
    for (const SeriesInfo &series : m_source->series()) {
        if (series.id == id)
            return &series;
    }
    return nullptr;
}

int ChartFeed::slotOf(const QString &id) const
{
    const SeriesInfo *own = info(id);
    int slot = 0;
    for (const QString &other : m_choice.series) {
        if (other == id)
            break;
        const SeriesInfo *before = info(other);
        slot += own && before && before->medium == own->medium ? 1 : 0;
    }
    return slot;
}

void ChartFeed::followData()
{
    Span data;
    for (const QString &id : m_choice.series) {
        if (const SeriesInfo *series = info(id))
            data = united(data, series->data);
    }
    m_range->setData(data);
    refresh();
}

void ChartFeed::setChoice(const Choice &choice)
{
    if (choice == m_choice)
        return;
    const bool others = choice.series != m_choice.series;
    const bool onlyHidden = [&] {
        Choice same = choice;
        same.hidden = m_choice.hidden;
        return same == m_choice;
    }();
    m_choice = choice;
    m_overviewLimits = {};
    if (others)
        followData();
    else if (onlyHidden)
        askOverview();
    else
        refresh();
}

void ChartFeed::setTariffs(const Tariffs &tariffs)
{
    if (tariffs == m_tariffs)
        return;
    m_tariffs = tariffs;
    refresh();
}

void ChartFeed::setPlotWidth(double width)
{
    m_width = width;
    lookAgain();
}

void ChartFeed::setNights(std::function<std::vector<Span>(const Span &)> nights)
{
    m_nights = std::move(nights);
    refresh();
}

Bucketing ChartFeed::bucketing() const
{
    if (m_choice.bucketing == Bucketing::Raw)
        return Bucketing::Raw;
    Bucketing wanted = m_choice.bucketing == Bucketing::Auto ? automaticBucketing(m_range->span(), m_width) : m_choice.bucketing;
    for (const Bucketing next : coarser) {
        if (bucketCount(m_range->span(), wanted) <= mostColumns)
            break;
        if (next > wanted)
            wanted = next;
    }
    return wanted;
}

ChartFeed::Wanted ChartFeed::wantedNow() const
{
    const Span view = m_range->span();
    const TimeMs more = length(view) / 2;
    return {{view.from - more, view.to + more}, bucketing(), view};
}

// Whether what is there, or comes, will do for the present view. What the period before is depends on the view; under a hand that may wait.
bool ChartFeed::does(const Wanted &there) const
{
    const bool comparedFits = m_choice.compare != Compare::PreviousPeriod || !m_range->isSettled() || there.view == m_range->span();
    return there.bucketing == bucketing() && covers(there.span, m_range->span()) && comparedFits;
}

void ChartFeed::lookAgain()
{
    if (isEmpty(m_range->span()))
        return;
    if (m_waiting ? !does(m_asked) : !does(m_shown))
        ask(wantedNow());
}

void ChartFeed::refresh()
{
    if (isEmpty(m_range->span()))
        return;
    m_stale = false;
    ask(wantedNow());
    askOverview();
}

std::optional<Conversion> ChartFeed::conversionOf(const SeriesInfo &series, Conversion::Into into) const
{
    return Conversion::make(series, m_tariffs.bySeries.value(series.id), into, m_tariffs.currency, m_range->zone());
}

void ChartFeed::ask(const Wanted &wanted)
{
    auto asked = std::make_shared<Asked>();
    asked->wanted = wanted;
    asked->stacked = m_choice.stacked;
    Question question;
    question.span = wanted.span;
    const bool raw = wanted.bucketing == Bucketing::Raw;
    if (!raw) {
        asked->buckets = spansBetween(bucketBorders(wanted.span, wanted.bucketing, m_range->zone()));
        for (const Span &bucket : asked->buckets) {
            const auto before = comparedBucket(bucket, wanted.bucketing, m_range->span(), m_choice.compare, m_range->zone());
            if (m_choice.compare != Compare::None)
                asked->compared.push_back(before.value_or(Span{bucket.from, bucket.from}));
        }
    }
    for (const QString &id : m_choice.series) {
        const SeriesInfo *series = info(id);
        if (!series)
            continue;
        Asked::Part part;
        part.info = *series;
        part.slot = slotOf(id);
        if (series->drawing == Drawing::Columns) {
            std::vector<TimeMs> cuts;
            for (const Conversion::Into into : {Conversion::Into::Energy, Conversion::Into::Cost}) {
                auto conversion = conversionOf(*series, into);
                if (!conversion)
                    continue;
                cuts.insert(cuts.end(), conversion->changes().begin(), conversion->changes().end());
                const bool isMain = (into == Conversion::Into::Energy) == (m_choice.measure == Measure::Energy) && m_choice.measure != Measure::Counted;
                if (isMain)
                    part.main = std::move(conversion);
                else
                    part.also.push_back(std::move(*conversion));
            }
            part.question = static_cast<int>(question.columns.size());
            question.columns.push_back({id, raw ? std::vector<TimeMs>{} : bordersOf(asked->buckets, cuts)});
            if (!asked->compared.empty()) {
                part.compared = static_cast<int>(question.columns.size());
                question.columns.push_back({id, bordersOf(asked->compared, cuts)});
            }
        } else {
            part.question = static_cast<int>(question.lines.size());
            question.lines.push_back(id);
        }
        asked->parts.push_back(std::move(part));
    }
    question.finest = raw;
    if (m_nights && m_choice.nights && length(m_range->span()) <= 32 * dayMs)
        asked->nights = m_nights(wanted.span);
    m_asked = wanted;
    if (!std::exchange(m_waiting, true))
        emit waitingChanged(true);
    m_source->ask(PictureLane, question, [this, asked](const Reply &reply) { take(asked, reply); });
}

void ChartFeed::take(const std::shared_ptr<Asked> &asked, const Reply &reply)
{
    if (std::exchange(m_waiting, false))
        emit waitingChanged(false);
    emit troubleChanged(reply.trouble);
    if (!reply.trouble.isEmpty())
        return;
    auto data = std::make_shared<ChartData>();
    data->span = asked->wanted.span;
    data->bucketing = asked->wanted.bucketing;
    data->stacked = asked->stacked;
    data->nights = asked->nights;
    data->gaps = reply.gaps;
    data->marks = reply.marks;
    const TimeMs now = m_range->span().from + length(m_range->span()) / 2;
    for (const Asked::Part &part : asked->parts) {
        ShownSeries shown;
        shown.info = part.info;
        shown.slot = part.slot;
        const auto index = static_cast<std::size_t>(part.question);
        if (part.info.drawing != Drawing::Columns) {
            shown.line = index < reply.lines.size() ? reply.lines[index] : nullptr;
            data->series.push_back(std::move(shown));
            continue;
        }
        const std::vector<Column> &pieces = reply.columns[index];
        std::vector<Span> buckets = asked->buckets;
        if (asked->wanted.bucketing == Bucketing::Raw) {
            for (const Column &piece : pieces)
                buckets.push_back(piece.span);
        }
        const Conversion *conversion = part.main ? &*part.main : nullptr;
        shown.columns = assembled(pieces, buckets, conversion);
        if (part.compared >= 0)
            shown.compared = assembled(reply.columns[static_cast<std::size_t>(part.compared)], asked->compared, conversion);
        for (const Conversion &also : part.also)
            shown.also.push_back({also.unit(), also.decimals(), assembled(pieces, buckets, &also), also.formula(now)});
        if (conversion) {
            shown.info.unit = conversion->unit();
            shown.info.decimals = conversion->decimals();
            shown.formula = conversion->formula(now);
        }
        data->series.push_back(std::move(shown));
    }
    m_shown = asked->wanted;
    emit dataReady(data);
    lookAgain();
}

// Anew when the time there is grew by more than a hundredth, or another series is first.
void ChartFeed::askOverview()
{
    const Span limits = m_range->limits();
    if (isEmpty(limits) || (m_overviewLimits.from == limits.from && limits.to - m_overviewLimits.to < length(limits) / 100))
        return;
    const SeriesInfo *first = nullptr;
    for (const QString &id : m_choice.series) {
        const SeriesInfo *series = info(id);
        if (series && !m_choice.hidden.contains(id) && (!first || (first->drawing != Drawing::Columns && series->drawing == Drawing::Columns)))
            first = series;
    }
    if (!first) {
        emit overviewReady({});
        return;
    }
    m_overviewLimits = limits;
    Question question;
    question.span = limits;
    if (first->drawing == Drawing::Columns) {
        Bucketing bucketing = overviewBucketings.back();
        for (const Bucketing one : overviewBucketings) {
            if (bucketCount(limits, one) <= overviewColumns) {
                bucketing = one;
                break;
            }
        }
        question.columns.push_back({first->id, bucketBorders(limits, bucketing, m_range->zone())});
    } else {
        question.lines.push_back(first->id);
    }
    ShownSeries overview;
    overview.info = *first;
    overview.slot = slotOf(first->id);
    m_overviewWaiting = true;
    m_source->ask(OverviewLane, question, [this, overview](const Reply &reply) mutable {
        m_overviewWaiting = false;
        if (!reply.columns.empty())
            overview.columns = reply.columns.front();
        if (!reply.lines.empty())
            overview.line = reply.lines.front();
        emit overviewReady(overview);
    });
}

} // namespace ui::charts
