#include "ui/charts/pane_content.h"

#include "ui/charts/chart_texts.h"

#include <algorithm>
#include <utility>

namespace ui::charts {

namespace {

struct UnitShown {
    QString unit;
    bool columns = false; // something counted is in it
};

std::size_t indexOf(const std::vector<UnitShown> &units, const QString &unit)
{
    return static_cast<std::size_t>(std::find_if(units.begin(), units.end(), [&unit](const UnitShown &one) { return one.unit == unit; }) - units.begin());
}

std::vector<UnitShown> unitsOf(const std::vector<LegendEntry> &visible)
{
    std::vector<UnitShown> units;
    for (const LegendEntry &entry : visible) {
        const std::size_t index = indexOf(units, entry.shown->info.unit);
        if (index == units.size())
            units.push_back({entry.shown->info.unit});
        units[index].columns = units[index].columns || entry.shown->info.drawing == Drawing::Columns;
    }
    // Volume to the left, as everybody knows it, when it shares a pane with energy.
    if (units.size() >= 2 && units[1].unit == QStringLiteral("m³"))
        std::swap(units[0], units[1]);
    return units;
}

QString axisTitle(const UnitShown &unit, const ShownSeries &shown, Bucketing bucketing)
{
    if (unit.columns)
        return perBucket(unit.unit, bucketing);
    return unit.unit.isEmpty() ? shown.info.name : unit.unit;
}

void addSeries(PaneContent &content, const LegendEntry &entry, std::size_t axis, const QString &title, const std::vector<Gap> &gaps)
{
    content.series.push_back({entry.shown, axis == 0 ? Side::Left : Side::Right, entry.position});
    content.units[axis] = title;
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(content.gaps), [&entry](const Gap &gap) { return gap.series == entry.shown->info.id; });
}

} // namespace

std::vector<PaneContent> paneContents(const ChartData &data, const std::vector<LegendEntry> &visible, const QTimeZone &zone)
{
    const std::vector<UnitShown> units = unitsOf(visible);
    std::vector<PaneContent> contents(std::max<std::size_t>((units.size() + 1) / 2, 1));
    for (PaneContent &content : contents) {
        content.stacked = data.stacked;
        content.nights = data.nights;
        content.zone = zone;
        std::copy_if(data.marks.begin(), data.marks.end(), std::back_inserter(content.marks), [&visible](const Mark &mark) { return concerns(mark, visible); });
    }
    for (const LegendEntry &entry : visible) {
        const std::size_t unit = indexOf(units, entry.shown->info.unit);
        addSeries(contents[unit / 2], entry, unit % 2, axisTitle(units[unit], *entry.shown, data.bucketing), data.gaps);
    }
    return contents;
}

} // namespace ui::charts
