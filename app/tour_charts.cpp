#include "app/tour_charts.h"

#include "core/history/demo_year.h"
#include "core/history/time_zone.h"
#include "core/store/history_store.h"
#include "core/wmbus/names.h"
#include "ui/charts/chart_feed.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/legend.h"
#include "ui/charts/range_model.h"
#include "ui/charts/store_source.h"
#include "ui/main_window.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QToolButton>

namespace app {

namespace {

constexpr std::uint32_t seed = 1;
const QByteArray zone = "Europe/Berlin";

void wait()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

TourYear::TourYear(store::TimeMs end) : m_end(end)
{
    store::StoreOptions options;
    options.folder = m_folder.path();
    options.zone = zone;
    options.backupsKept = 0;
    m_store = std::make_unique<store::HistoryStore>(options);
    m_store->open();
    history::DemoYear year = history::demoYear(seed, end, history::Calendar(history::zoneTable(zone)));
    m_devices = year.devices;
    std::size_t events = year.events.size();
    for (const store::Event &event : year.events)
        m_store->addEvent(event, {m_store.get()}, [&events](const store::Answer<store::EventId> &) { --events; });
    bool filled = false;
    m_store->beginBatch("tour", {m_store.get()}, [&](const store::Answer<store::BatchId> &batch) {
        if (!batch) {
            filled = true;
            return;
        }
        m_store->appendReadings(*batch, std::move(year.readings), {m_store.get()}, [&, id = *batch](const store::Answer<store::Appended> &) {
            m_store->finishBatch(id, {m_store.get()}, [&filled](const store::Answer<store::Batch> &) { filled = true; });
        });
    });
    while (!filled || events > 0)
        wait();
}

TourYear::~TourYear() = default;

void TourYear::speak()
{
    for (store::DeviceEntry &device : m_devices) {
        const QString medium = device.parameters.kind == "smi260" ? QStringLiteral("solar") : QString::fromUtf8(wmbus::mediumWord(device.address).data());
        QString name;
        if (medium == QLatin1String("gas"))
            name = QCoreApplication::translate("DemoKeys", "Gas, cellar");
        else if (medium == QLatin1String("solar"))
            name = QCoreApplication::translate("app::InverterRoom", "Roof", "name of the demo's inverter");
        else if (medium == QLatin1String("electricity"))
            name = QCoreApplication::translate("DemoKeys", "Electricity, main");
        else
            name = QCoreApplication::translate("DemoKeys", "Water, flat");
        device.name = name.toStdString();
        m_store->saveDevice(device);
    }
}

void TourYear::showOnly(const ui::charts::ConsumptionPage &page, const QStringList &media)
{
    settle(page);
    for (const ui::charts::ShownSeries &shown : page.chart()->data().series) {
        const bool wanted = media.contains(shown.info.medium);
        if (QToolButton *button = page.legend()->button(shown.info.id); button && button->isChecked() != wanted)
            button->click();
    }
    settle(page);
}

ui::charts::ConsumptionPage *TourYear::addPage(ui::MainWindow &window) const
{
    auto *source = new ui::charts::StoreSource(m_store.get());
    auto *page = new ui::charts::ConsumptionPage(source, [end = m_end] { return ui::TimePoint(std::chrono::milliseconds(end)); }, QTimeZone(zone));
    source->setParent(page);
    while (source->series().empty())
        wait();
    window.addPage(page);
    return page;
}

void TourYear::settle(const ui::charts::ConsumptionPage &page)
{
    QCoreApplication::processEvents();
    while (page.feed()->isWaiting() || page.feed()->isOverviewWaiting() || !page.range()->isSettled() || !ui::charts::covers(page.chart()->data().span, page.range()->span()))
        wait();
    page.chart()->flush();
}

} // namespace app
