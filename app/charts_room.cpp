#include "app/charts_room.h"

#include "app/history_room.h"
#include "core/polling/places.h"
#include "ui/charts/chart_actions.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/store_source.h"
#include "ui/main_window.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QTimeZone>

namespace app {

namespace {

using ui::charts::Span;

QTimeZone zoneOf(const QByteArray &id)
{
    return id.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(id);
}

void addNight(std::vector<Span> &nights, polling::TimePoint from, polling::TimePoint to)
{
    const auto milliseconds = [](polling::TimePoint at) { return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count(); };
    const Span night{milliseconds(from), milliseconds(to)};
    if (ui::charts::isEmpty(night))
        return;
    if (!nights.empty() && nights.back().to == night.from)
        nights.back().to = night.to; // before and behind midnight
    else
        nights.push_back(night);
}

// Sunset to sunrise at the first place of the time zone: good enough for a shade.
std::vector<Span> nightsOf(const Span &span, const QTimeZone &zone)
{
    std::vector<Span> nights;
    const polling::Place *place = polling::placeOfZone(zone.id());
    if (!place)
        return nights;
    const auto pointOf = [](ui::charts::TimeMs at) { return polling::TimePoint(std::chrono::milliseconds(at)); };
    const auto days = ui::charts::bucketBorders(span, ui::charts::Bucketing::Day, zone);
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        const polling::TimePoint start = pointOf(days[i]);
        const polling::TimePoint end = pointOf(days[i + 1]);
        const polling::SunDay sun = polling::sunOf(place->position, start, end);
        if (!sun.upAtStart)
            addNight(nights, start, sun.rise.value_or(end));
        if (sun.set)
            addNight(nights, *sun.set, sun.rise && *sun.rise > *sun.set ? *sun.rise : end);
    }
    return nights;
}

} // namespace

ChartsRoom::ChartsRoom(const House &house, HistoryRoom &history)
    : m_source(new ui::charts::StoreSource(&history.store(), this)), m_page(new ui::charts::ConsumptionPage(m_source, house.clock, zoneOf(history.store().zone())))
{
    m_source->setParent(m_page); // asked by the page as long as that lives
    m_page->setNights([zone = zoneOf(history.store().zone())](const Span &span) { return nightsOf(span, zone); });
    house.window.addPage(m_page);
    QAction *print = m_page->actions()->print;
    house.window.actions().addTo(ui::WindowActions::Menu::File, print);
    const auto followPage = [print](const QString &page) { print->setEnabled(page == QLatin1String("Consumption")); };
    connect(&house.window, &ui::MainWindow::pageShown, print, followPage);
    followPage(house.window.currentPage());
    connect(&history, &HistoryRoom::storeChanged, m_source, [this, &history] { m_source->setStore(&history.store()); });
    connect(m_page, &ui::charts::ConsumptionPage::said, &house.window, [&window = house.window](const ui::Spoken &text, bool problem) {
        window.showNotice(text, problem ? ui::NoticeBar::Kind::Problem : ui::NoticeBar::Kind::Done);
    });
}

} // namespace app
