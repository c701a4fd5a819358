#include "ui/charts/hover_texts.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/series_style.h"

#include <QCoreApplication>

namespace ui::charts {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Hover)
};

QString amountOf(const Column &column, const ShownSeries &shown)
{
    if (!column.amount)
        return Texts::tr("unknown");
    return withUnit(shown.formula.isEmpty() ? amountText(*column.amount) : roundedText(*column.amount, shown.info.decimals), shown.info.unit);
}

QString noteOf(const Column &column)
{
    if (column.amount && column.covered < length(column.span) && column.covered > 0)
        return column.estimated > 0 ? Texts::tr("in part, %1 estimated").arg(percentText(estimatedShare(column))) : Texts::tr("in part");
    return column.estimated > 0 ? Texts::tr("%1 estimated").arg(percentText(estimatedShare(column))) : QString();
}

HoverRow rowOf(const LegendEntry &entry, const QPalette &palette)
{
    HoverRow row;
    row.colour = seriesColour(entry.shown->info.medium, entry.shown->slot, palette);
    row.pattern = seriesPattern(entry.position);
    row.line = entry.shown->info.drawing != Drawing::Columns;
    row.name = entry.shown->info.name;
    return row;
}

std::size_t indexAt(const std::vector<Column> &columns, TimeMs at);

// "Gas cellar: 34.30 kWh = m³ × 11.234 kWh/m³ × 0.9512", for each unit it was converted to.
void addConverted(QStringList &footer, const ShownSeries &shown, TimeMs at)
{
    for (const Also &also : shown.also) {
        const std::size_t index = indexAt(also.columns, at);
        if (index < also.columns.size() && holds(also.columns[index].span, at) && also.columns[index].amount)
            footer += shown.info.name + QStringLiteral(": ") + withUnit(roundedText(*also.columns[index].amount, also.decimals), also.unit) + QStringLiteral(" = ") + also.formula;
    }
    if (!shown.formula.isEmpty())
        footer += shown.info.name + QStringLiteral(": ") + shown.formula;
}

std::size_t indexAt(const std::vector<Column> &columns, TimeMs at)
{
    const auto found = std::lower_bound(columns.begin(), columns.end(), at, [](const Column &column, TimeMs time) { return column.span.to <= time; });
    return static_cast<std::size_t>(found - columns.begin());
}

void addColumnRows(Hover &hover, const LegendEntry &entry, TimeMs at, const QTimeZone &zone, const QPalette &palette)
{
    const ShownSeries &shown = *entry.shown;
    const std::size_t index = indexAt(shown.columns, at);
    if (index >= shown.columns.size() || !holds(shown.columns[index].span, at))
        return;
    HoverRow row = rowOf(entry, palette);
    row.value = amountOf(shown.columns[index], shown);
    row.note = noteOf(shown.columns[index]);
    hover.rows.push_back(row);
    if (index < shown.compared.size()) {
        const Column &before = shown.compared[index];
        row.pale = true;
        row.name = spanText(before.span, zone);
        row.value = amountOf(before, shown);
        row.note = noteOf(before);
        hover.rows.push_back(row);
    }
}

} // namespace

std::vector<LegendEntry> legendEntries(const ChartData &data, const QSet<QString> &hidden)
{
    std::vector<LegendEntry> entries;
    int columns = 0;
    int lines = 0;
    for (const ShownSeries &shown : data.series) {
        int &position = shown.info.drawing == Drawing::Columns ? columns : lines;
        if (!hidden.contains(shown.info.id))
            entries.push_back({&shown, position});
        ++position;
    }
    const auto isColumns = [](const LegendEntry &entry) { return entry.shown->info.drawing == Drawing::Columns; };
    const auto first = std::find_if(entries.begin(), entries.end(), isColumns);
    if (first != entries.end() && std::find_if(first + 1, entries.end(), isColumns) == entries.end())
        first->position = 0;
    return entries;
}

bool concerns(const Mark &mark, const std::vector<LegendEntry> &series)
{
    return mark.series.isEmpty() || std::any_of(series.begin(), series.end(), [&mark](const LegendEntry &entry) { return entry.shown->info.id == mark.series; });
}

const Column *columnAt(const std::vector<Column> &columns, TimeMs at)
{
    const std::size_t index = indexAt(columns, at);
    return index < columns.size() && holds(columns[index].span, at) ? &columns[index] : nullptr;
}

std::optional<Span> snapped(const std::vector<LegendEntry> &series, TimeMs at)
{
    for (const LegendEntry &entry : series) {
        if (entry.shown->info.drawing != Drawing::Columns)
            continue;
        if (const Column *column = columnAt(entry.shown->columns, at))
            return column->span;
    }
    for (const LegendEntry &entry : series) {
        if (!entry.shown->line)
            continue;
        if (const auto index = entry.shown->line->nearest(at)) {
            const TimeMs moment = entry.shown->line->samples()[*index].at;
            return Span{moment, moment};
        }
    }
    return std::nullopt;
}

QString lineText(const ShownSeries &shown, TimeMs at)
{
    if (!shown.line || shown.line->empty())
        return {};
    auto index = *shown.line->nearest(at);
    const std::vector<Sample> &samples = shown.line->samples();
    if (shown.info.drawing == Drawing::Steps && samples[index].at > at && index > 0)
        --index;
    return withUnit(roundedText(samples[index].value, shown.info.decimals), shown.info.unit);
}

Hover hoverFor(const std::vector<LegendEntry> &series, const Span &at, const ChartData &data, const QTimeZone &zone, const QPalette &palette)
{
    Hover hover;
    hover.span = at;
    hover.title = isEmpty(at) ? momentText(at.from, zone) : spanText(at, zone);
    QStringList footer;
    const TimeMs middle = at.from + length(at) / 2;
    for (const LegendEntry &entry : series) {
        if (entry.shown->info.drawing == Drawing::Columns) {
            addColumnRows(hover, entry, at.from, zone, palette);
            addConverted(footer, *entry.shown, at.from);
            continue;
        }
        HoverRow row = rowOf(entry, palette);
        row.value = lineText(*entry.shown, middle);
        if (!row.value.isEmpty())
            hover.rows.push_back(row);
    }
    for (const Mark &mark : data.marks) {
        if (concerns(mark, series) && (isEmpty(at) ? mark.at == at.from : holds(at, mark.at)))
            footer += momentText(mark.at, zone) + QStringLiteral(": ") + markName(mark.kind) + (mark.text.isEmpty() ? QString() : QStringLiteral(", ") + mark.text);
    }
    for (const Gap &gap : data.gaps) {
        const auto of = std::find_if(series.begin(), series.end(), [&gap](const LegendEntry &entry) { return entry.shown->info.id == gap.series; });
        if (of != series.end() && (overlaps(gap.span, at) || holds(gap.span, middle)))
            footer += Texts::tr("%1: nothing received %2").arg(of->shown->info.name, spanText(gap.span, zone));
    }
    constexpr qsizetype mostLines = 6;
    if (footer.size() > mostLines)
        footer = footer.mid(0, mostLines - 1) << Texts::tr("and %n more", nullptr, static_cast<int>(footer.size() - mostLines + 1));
    hover.footer = footer.join(QLatin1Char('\n'));
    return hover;
}

QString sentenceOf(const Hover &hover)
{
    QStringList parts{hover.title};
    for (const HoverRow &row : hover.rows)
        parts += row.name + QStringLiteral(": ") + row.value + (row.note.isEmpty() ? QString() : QStringLiteral(", ") + row.note);
    if (!hover.footer.isEmpty())
        parts += hover.footer.split(QLatin1Char('\n'));
    return parts.join(QStringLiteral("; "));
}

} // namespace ui::charts
