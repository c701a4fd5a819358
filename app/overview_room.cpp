#include "app/overview_room.h"

#include "app/heard.h"
#include "app/use_question.h"
#include "core/store/history_store.h"
#include "core/text/quantity_text.h"
#include "core/wmbus/quantity.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/main_window.h"
#include "ui/marks.h"
#include "ui/overview/overview_page.h"
#include "ui/panels/inverter_texts.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

constexpr int soonMs = 400;
constexpr int againMs = 60'000;

store::TimeMs msOf(ui::TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

} // namespace

OverviewRoom::OverviewRoom(const House &house, std::function<store::HistoryStore *()> store) : m_house(house), m_store(std::move(store)), m_page(new ui::OverviewPage(&house.heard.addresses(), house.clock))
{
    m_house.window.addPage(m_page);
    connect(m_page, &ui::OverviewPage::pageWanted, &m_house.window, &ui::MainWindow::showPage);
    connect(m_page, &ui::OverviewPage::meterWanted, &m_house.window, &ui::MainWindow::showMeter);
    connect(m_page, &ui::OverviewPage::keyWanted, this, &OverviewRoom::keyWanted);
    connect(m_page, &ui::OverviewPage::addMeterWanted, this, &OverviewRoom::addMeterWanted);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(soonMs);
    connect(&m_askSoon, &QTimer::timeout, this, &OverviewRoom::askToday);
    m_askAgain.setInterval(againMs);
    connect(&m_askAgain, &QTimer::timeout, this, &OverviewRoom::askToday);
    m_askAgain.start();
    ask();
}

OverviewRoom::~OverviewRoom() = default;

void OverviewRoom::ask()
{
    if (!m_askSoon.isActive())
        m_askSoon.start();
}

void OverviewRoom::askToday()
{
    store::HistoryStore *store = m_store();
    if (!store)
        return;
    store->devices(store::Asker(this, 0), [this](const store::Answer<std::vector<store::Device>> &answer) {
        if (!answer)
            return;
        m_mine.clear();
        for (const store::Device &device : *answer) {
            if (!store::isUsers(device.entry))
                continue;
            m_mine.push_back(device.entry.address);
            askUseOf(device.entry);
        }
        std::erase_if(m_uses, [this](const auto &use) { return std::find(m_mine.begin(), m_mine.end(), use.first) == m_mine.end(); });
        std::erase_if(m_askers, [this](const auto &asker) { return std::find(m_mine.begin(), m_mine.end(), asker.first) == m_mine.end(); });
        show();
    });
}

void OverviewRoom::askUseOf(const store::DeviceEntry &entry)
{
    store::HistoryStore *store = m_store();
    if (!store)
        return;
    const ui::FoundAddressesModel &heard = m_house.heard.addresses();
    const int row = heard.rowOf(entry.address);
    const std::optional<meter::NamedValue> value = row < 0 ? std::nullopt : heard.row(row).mainValue();
    ui::TodayUse &use = m_uses[entry.address];
    use.meter = entry.address;
    use.name = QString::fromStdString(entry.name);
    if (use.name.isEmpty())
        use.name = QString::fromStdString(wmbus::idText(entry.address.id));
    use.icon = entry.medium.empty() ? ui::mediumIcon(entry.address) : ui::mediumIcon(entry.medium);
    use.unit = value ? std::string(wmbus::word(value->unit)) : use.unit;
    std::unique_ptr<QObject> &asker = m_askers[entry.address];
    if (!asker)
        asker = std::make_unique<QObject>();
    askUse(*store, asker.get(), entry, use.unit, msOf(m_house.clock()), [this, meter = entry.address](const ui::PanelUse &answer) { take(meter, answer); });
}

void OverviewRoom::take(const wmbus::Address &meter, const ui::PanelUse &use)
{
    const auto found = m_uses.find(meter);
    if (found == m_uses.end())
        return;
    found->second.amount.reset();
    if (!use.days.empty() && use.days.back().to > m_house.clock()) {
        found->second.amount = use.days.back().amount;
        found->second.isEstimated = use.days.back().estimated;
    }
    show();
}

void OverviewRoom::show()
{
    std::vector<ui::TodayUse> uses;
    for (const wmbus::Address &meter : m_mine) {
        if (const auto found = m_uses.find(meter); found != m_uses.end())
            uses.push_back(found->second);
    }
    std::stable_sort(uses.begin(), uses.end(), [](const ui::TodayUse &a, const ui::TodayUse &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    m_page->setToday(uses);
}

void OverviewRoom::setInverters(const std::vector<ui::InverterView> &views)
{
    if (views.empty()) {
        m_page->setPower({}, {});
        return;
    }
    const polling::InverterStatus &first = views.front().status;
    const auto power = first.values[inverter::DataPoint::Power];
    m_page->setPower(first.settings.name.isEmpty() ? QString::number(first.settings.number) : first.settings.name, power && first.plan.state ? text::numberText(*power) + QChar(0x202F) + QLatin1Char('W') : ui::inverterVerdict(views.front()).word);
}

} // namespace app
