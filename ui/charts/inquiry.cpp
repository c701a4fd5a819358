#include "ui/charts/inquiry.h"

#include "core/history/buckets.h"
#include "ui/charts/series_catalog.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui::charts {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

std::optional<MarkKind> markKind(store::EventKind kind)
{
    switch (kind) {
    case store::EventKind::SetMeter: return MarkKind::SetMeter;
    case store::EventKind::MeterExchange: return MarkKind::MeterExchange;
    case store::EventKind::KeyChange: return MarkKind::KeyChange;
    case store::EventKind::SumReset: return MarkKind::SumReset;
    case store::EventKind::Note: return MarkKind::Note;
    case store::EventKind::Reset:
    case store::EventKind::Correction:
    case store::EventKind::Write: break;
    }
    return std::nullopt;
}

} // namespace

Inquiry::Inquiry(store::HistoryStore *store, const SeriesCatalog &catalog, store::Asker asker, Question question, std::function<bool()> isOld,
                 std::function<void(const Reply &)> answer)
    : m_store(store), m_catalog(catalog), m_asker(std::move(asker)), m_question(std::move(question)), m_isOld(std::move(isOld)), m_answer(std::move(answer))
{
}

void Inquiry::begin(const history::ZoneTable &zone)
{
    for (const Question::Columns &columns : m_question.columns)
        add(SeriesStretch::ofColumns(columns.series, columns.borders, m_question.span, m_question.finest, zone));
    for (const QString &line : m_question.lines)
        add(SeriesStretch::ofLine(line, m_question.span, m_question.finest));
    next();
}

void Inquiry::add(SeriesStretch stretch)
{
    const SeriesCatalog::Entry *known = m_catalog.find(stretch.series());
    m_parts.push_back({std::move(stretch), known ? std::optional(known->series) : std::nullopt});
}

// One question to the store after the other; each brings what the next one needs.
void Inquiry::next()
{
    if (m_isOld() || !m_store)
        return;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        if (!part.series)
            continue;
        if (!std::exchange(part.asked, true)) {
            part.stretch.grain() == SeriesStretch::Grain::Readings ? askReadings(i) : askRollUps(i);
            return;
        }
        if (const std::optional<store::TimeRange> detail = part.stretch.nextDetail()) {
            askDetail(i, *detail);
            return;
        }
    }
    askEvents();
}

void Inquiry::fail(const store::Failure &failure)
{
    if (m_isOld())
        return;
    Reply reply;
    reply.trouble = Texts::tr("The history cannot be read: %1").arg(failure.detail);
    m_answer(reply);
}

void Inquiry::askReadings(std::size_t index)
{
    const Part &part = m_parts[index];
    m_store->readings({part.series->id}, part.stretch.span(), m_asker, [self = shared_from_this(), index](const Spans &spans) {
        if (!spans) {
            self->fail(spans.error());
            return;
        }
        self->m_parts[index].stretch.takeReadings(spans->front());
        self->next();
    });
}

void Inquiry::askRollUps(std::size_t index)
{
    const Part &part = m_parts[index];
    const auto size = part.stretch.grain() == SeriesStretch::Grain::Days ? store::BucketSize::Day : store::BucketSize::Hour;
    m_store->buckets({part.series->id}, size, part.stretch.span(), m_asker, [self = shared_from_this(), index](const store::Answer<std::vector<std::vector<store::Bucket>>> &buckets) {
        if (!buckets) {
            self->fail(buckets.error());
            return;
        }
        self->m_parts[index].stretch.takeRollUps(buckets->front());
        self->askBefore(index);
    });
}

void Inquiry::askBefore(std::size_t index)
{
    if (m_isOld() || !m_store)
        return;
    const Part &part = m_parts[index];
    const TimeMs from = part.stretch.span().from;
    m_store->readings({part.series->id}, {from, from}, m_asker, [self = shared_from_this(), index](const Spans &spans) {
        if (spans && spans->front().before)
            self->m_parts[index].stretch.takeBefore(*spans->front().before);
        self->askAfter(index);
    });
}

void Inquiry::askAfter(std::size_t index)
{
    if (m_isOld() || !m_store)
        return;
    const Part &part = m_parts[index];
    const TimeMs to = part.stretch.span().to;
    m_store->readings({part.series->id}, {to, to}, m_asker, [self = shared_from_this(), index](const Spans &spans) {
        if (spans && spans->front().after)
            self->m_parts[index].stretch.takeAfter(*spans->front().after);
        self->next();
    });
}

void Inquiry::askDetail(std::size_t index, const store::TimeRange &range)
{
    m_store->readings({m_parts[index].series->id}, range, m_asker, [self = shared_from_this(), index](const Spans &spans) {
        if (!spans) {
            self->fail(spans.error());
            return;
        }
        self->m_parts[index].stretch.takeDetail(spans->front());
        self->next();
    });
}

void Inquiry::askEvents()
{
    Span all = m_question.span;
    for (const Part &part : m_parts)
        all = united(all, part.stretch.span());
    m_store->events({}, all, m_asker, [self = shared_from_this()](const store::Answer<std::vector<store::Event>> &events) {
        self->finish(events ? *events : std::vector<store::Event>());
    });
}

void Inquiry::finish(const std::vector<store::Event> &events)
{
    if (m_isOld())
        return;
    Reply reply;
    for (const Part &part : m_parts) {
        if (part.stretch.isLine())
            part.stretch.addLine(reply);
        else
            addColumns(reply, part, events);
    }
    addMarks(reply, events);
    m_answer(reply);
}

void Inquiry::addColumns(Reply &reply, const Part &part, const std::vector<store::Event> &events) const
{
    if (!part.series) {
        reply.columns.emplace_back();
        return;
    }
    const store::SeriesKey &key = part.series->key;
    std::vector<store::Event> own;
    std::copy_if(events.begin(), events.end(), std::back_inserter(own), [&key](const store::Event &event) { return event.device == key.device; });
    part.stretch.addColumns(reply, history::rulesFor(key.unit, m_catalog.parametersOf(key.device)), history::exchanges(own, key.dataPoint));
}

void Inquiry::addMarks(Reply &reply, const std::vector<store::Event> &events) const
{
    for (const store::Event &event : events) {
        const auto kind = markKind(event.kind);
        const auto of = std::find_if(m_parts.begin(), m_parts.end(), [&event](const Part &part) { return part.series && part.series->key.device == event.device; });
        if (kind && of != m_parts.end() && holds(m_question.span, event.at))
            reply.marks.push_back({of->stretch.series(), event.at, *kind, QString::fromStdString(event.text)});
    }
}

} // namespace ui::charts
