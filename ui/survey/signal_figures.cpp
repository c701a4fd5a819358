#include "ui/survey/signal_figures.h"

#include "core/text/medium_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/format.h"
#include "ui/stick/check_chain.h"
#include "ui/survey/signal_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

constexpr auto chartSpan = std::chrono::hours(3);
constexpr auto lead = std::chrono::seconds(30); // of the chart before the first telegram
constexpr int comparedMost = 4;                 // meters named in a comparison

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignalPage)
};

QString heardText(std::uint64_t heard, std::uint64_t expected)
{
    return Words::tr("heard %1 of %2").arg(heard).arg(expected);
}

QString lostText(std::uint64_t heard, std::uint64_t expected)
{
    return Words::tr("%1 of %2").arg(expected - std::min(heard, expected)).arg(expected);
}

ReceptionReport::Row reportRow(const SignalRow &row)
{
    return {row.title, text::mediumName(row.meter), row.reception, row.levels, row.lossRest, row.telegrams};
}

void addOnce(QStringList &list, const QString &word)
{
    if (!word.isEmpty() && !list.contains(word))
        list += word;
}

} // namespace

SignalFigures::SignalFigures(const reception::SignalTracker &tracker, const reception::Survey &survey, const FoundAddressesModel *names, Clock clock)
    : m_tracker(tracker), m_survey(survey), m_names(names), m_clock(std::move(clock))
{
}

QString SignalFigures::titleOf(const wmbus::Address &meter) const
{
    const QString number = QString::fromStdString(wmbus::idText(meter.id));
    const int row = m_names ? m_names->rowOf(meter) : -1;
    if (row >= 0 && !m_names->row(row).name.isEmpty())
        return ui::titleOf(m_names->row(row));
    return QStringLiteral("%1 %2 · %3").arg(manufacturerText(meter), number, text::mediumName(meter));
}

PresenceStrip SignalFigures::presenceOf(const quality::MeterHistory &history) const
{
    PresenceStrip strip{};
    const quality::Time now = m_tracker.now();
    const quality::Time from = now - presenceCell * presenceCells;
    for (int i = 0; i < presenceCells; ++i) {
        const quality::Time begin = from + presenceCell * i;
        if (begin + presenceCell > history.first())
            strip[static_cast<std::size_t>(i)] = Presence::Absent;
    }
    for (const quality::Deafness &deaf : m_tracker.log().deafTo(history.modes(), from, now)) {
        for (int i = 0; i < presenceCells; ++i) {
            const quality::Time begin = from + presenceCell * i;
            Presence &cell = strip[static_cast<std::size_t>(i)];
            if (cell == Presence::Absent && quality::deafWithin({deaf}, begin, begin + presenceCell) >= presenceCell / 2)
                cell = Presence::Deaf;
        }
    }
    for (auto hit = history.hits().rbegin(); hit != history.hits().rend() && hit->at >= from; ++hit) {
        const auto at = static_cast<std::size_t>(std::min<std::int64_t>((hit->at - from) / presenceCell, presenceCells - 1));
        strip[at] = Presence::Heard;
    }
    return strip;
}

std::vector<SignalRow> SignalFigures::rows(int point) const
{
    return point == sinceStart ? rowsSinceStart() : rowsOf(point);
}

std::vector<SignalRow> SignalFigures::rowsSinceStart() const
{
    std::vector<SignalRow> rows;
    for (const auto &[meter, history] : m_tracker.book().meters()) {
        const quality::MeterSignal signal = m_tracker.signalOf(meter);
        SignalRow row;
        row.meter = meter;
        row.title = titleOf(meter);
        row.levels = signal.levels;
        row.lastDbm = signal.lastDbm;
        row.telegrams = signal.telegrams;
        row.lossShare = signal.loss.share();
        row.loss = lossText(signal);
        if (row.lossShare)
            row.lossRest = Words::tr("%1 of %2").arg(signal.loss.heard).arg(signal.loss.expected);
        row.interval = signal.loss.interval;
        row.reception = signal.reception;
        row.presence = presenceOf(history);
        row.explanation = signalSentences(signal, m_clock()).join(QLatin1Char('\n'));
        rows.push_back(std::move(row));
    }
    return rows;
}

SignalRow SignalFigures::rowOf(const reception::PointFigure &figure) const
{
    SignalRow row;
    row.meter = figure.meter;
    row.title = titleOf(figure.meter);
    row.levels = figure.levels;
    row.lastDbm = figure.lastDbm;
    row.telegrams = figure.telegrams;
    row.lossShare = figure.loss.share();
    if (row.lossShare)
        row.lossRest = Words::tr("%1 of %2").arg(figure.loss.heard).arg(figure.loss.expected);
    row.loss = !row.lossShare ? QStringLiteral("–") : areMany(figure.loss.expected) ? shareText(*row.lossShare) : lostText(figure.loss.heard, figure.loss.expected); // no percentage of one
    row.interval = m_tracker.signalOf(figure.meter).loss.interval;
    row.reception = figure.reception;
    if (const quality::MeterHistory *history = m_tracker.book().find(figure.meter))
        row.presence = presenceOf(*history);
    row.explanation = row.lossShare ? Words::tr("Heard %1 of %2 transmissions expected here by its interval").arg(figure.loss.heard).arg(figure.loss.expected)
                                    : Words::tr("Its interval is not known well enough to say what was lost here (n = %1)").arg(figure.telegrams);
    return row;
}

std::vector<SignalRow> SignalFigures::rowsOf(int point) const
{
    std::vector<SignalRow> rows;
    for (const reception::PointFigure &figure : m_survey.figuresOf(point))
        rows.push_back(rowOf(figure));
    return rows;
}

QString SignalFigures::sentences(const wmbus::Address &meter, int point) const
{
    QStringList lines;
    if (const reception::MeasuringPoint *here = m_survey.point(point)) {
        for (const reception::PointFigure &figure : m_survey.figuresOf(point)) {
            if (figure.meter == meter) {
                lines += Words::tr("%1: %2").arg(here->name, receptionWord(figure.reception));
                lines += rowOf(figure).explanation;
            }
        }
        lines += Words::tr("Since the start:");
    }
    const quality::MeterSignal signal = m_tracker.signalOf(meter);
    if (signal.telegrams == 0)
        return (lines << Words::tr("Not heard since the program was started.")).join(QLatin1Char('\n'));
    lines += signalSentences(signal, m_clock());
    for (const quality::MeterSignal::OfStick &one : signal.sticks)
        lines += Words::tr("%1: median %2 dBm (n = %3)").arg(shortPort(m_tracker.portOf(one.stick)), decibelText(one.levels.median), countText(one.levels.count));
    return lines.join(QLatin1Char('\n'));
}

SignalFigures::Levels SignalFigures::levels(const wmbus::Address &meter, int point) const
{
    const reception::MeasuringPoint *here = m_survey.point(point);
    const quality::MeterHistory *history = (here ? here->book : m_tracker.book()).find(meter);
    const quality::Time now = m_tracker.now();
    Levels all;
    all.from = here ? here->from : history && !history->hits().empty() ? std::max(now - chartSpan, history->hits().front().at - lead) : now - chartSpan;
    all.to = here ? here->to.value_or(now) : now;
    if (!history)
        return all;
    for (const std::uint32_t stick : history->sticks()) {
        std::vector<quality::Level> levels = history->levels(stick);
        std::erase_if(levels, [&all](const quality::Level &level) { return level.at < all.from || level.at > all.to; });
        all.lines.push_back({shortPort(m_tracker.portOf(stick)), std::move(levels)});
    }
    if (!here || !here->past) // when it was deaf in an earlier run is not kept; what was to be expected is
        all.deaf = m_tracker.log().deafTo(history->modes(), all.from, all.to);
    return all;
}

BigFigure::Content SignalFigures::bigFigure(const wmbus::Address &meter, int point) const
{
    BigFigure::Content content;
    const quality::MeterSignal signal = m_tracker.signalOf(meter);
    content.now = m_clock();
    content.meter = titleOf(meter);
    if (const quality::MeterHistory *history = m_tracker.book().find(meter)) { // the other figures may be two seconds old
        content.dbm = history->lastDbm();
        content.last = history->last();
    }
    content.reception = signal.reception;
    content.telegrams = signal.telegrams;
    content.median = signal.levels ? std::optional(signal.levels->median) : std::nullopt;
    const reception::MeasuringPoint *here = m_survey.point(point);
    if (!here) {
        if (signal.loss.share())
            content.loss = heardText(signal.loss.heard, signal.loss.expected);
        return content;
    }
    content.point = here->name;
    for (const reception::PointFigure &figure : m_survey.figuresOf(point)) {
        if (figure.meter != meter)
            continue;
        content.dbm = figure.lastDbm;
        content.reception = figure.reception;
        content.telegrams = figure.telegrams;
        content.median = figure.levels ? std::optional(figure.levels->median) : std::nullopt;
        if (figure.loss.expected > 0)
            content.loss = heardText(figure.loss.heard, figure.loss.expected);
        if (const quality::MeterHistory *history = here->book.find(meter))
            content.last = history->last();
    }
    return content;
}

QString SignalFigures::comparison(const std::vector<reception::Comparison> &all, const std::optional<wmbus::Address> &watched) const
{
    QStringList lines;
    for (const reception::Comparison &one : all) {
        const bool isWatched = watched && one.meter == *watched;
        if (!one.change || (!isWatched && lines.size() >= comparedMost))
            continue;
        const QString sure = one.change->isCertain() ? Words::tr("certain") : Words::tr("may be chance");
        const QString line = Words::tr("%1: %2 (%3; n = %4 and %5)").arg(titleOf(one.meter), differenceText(one.change->difference), sure).arg(one.change->before).arg(one.change->after);
        isWatched ? lines.prepend(line) : lines.append(line);
    }
    return lines.isEmpty() ? Words::tr("Too few telegrams to compare.") : lines.join(QLatin1Char('\n'));
}

ReceptionReport SignalFigures::report(const std::vector<stick::StickStatus> &sticks) const
{
    ReceptionReport report;
    report.made = m_clock();
    QStringList receivers;
    QStringList modes;
    for (const reception::MeasuringPoint &point : m_survey.points()) {
        addOnce(receivers, point.receivers.sticks);
        addOnce(modes, point.receivers.modes);
        ReceptionReport::Point page{point.name, point.from, point.duration(m_tracker.now()), {}};
        for (const SignalRow &row : rowsOf(point.number))
            page.rows.push_back(reportRow(row));
        report.points.push_back(std::move(page));
    }
    if (report.points.empty()) {
        const reception::Receivers now = receiversOf(sticks);
        addOnce(receivers, now.sticks);
        addOnce(modes, now.modes);
        const quality::Time begin = m_tracker.log().begins().value_or(m_tracker.now());
        ReceptionReport::Point page{Words::tr("Since the start"), begin, m_tracker.now() - begin, {}};
        std::vector<SignalRow> rows = rowsSinceStart();
        std::sort(rows.begin(), rows.end(), [](const SignalRow &a, const SignalRow &b) { return isWeaker(a, b); });
        for (const SignalRow &row : rows)
            page.rows.push_back(reportRow(row));
        report.points.push_back(std::move(page));
    }
    report.sticks = receivers.join(QStringLiteral("; "));
    report.modes = modes.join(QStringLiteral(", "));
    return report;
}

reception::Receivers receiversOf(const std::vector<stick::StickStatus> &sticks)
{
    QStringList names;
    QStringList modes;
    for (const stick::StickStatus &stick : sticks) {
        if (stick.device)
            names += Words::tr("iM871A %1, firmware %2").arg(QString::fromStdString(stick.device->idText()), QString::fromStdString(stick.device->firmwareText()));
        if (const auto mode = listeningMode(stick))
            addOnce(modes, QString::fromLatin1(bytes::linkModeName(*mode).data()));
    }
    return {names.join(QStringLiteral("; ")), modes.join(QStringLiteral(", "))};
}

} // namespace ui
