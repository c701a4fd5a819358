#include "app/panel_room.h"

#include "app/heard.h"
#include "app/meter_edits.h"
#include "app/use_question.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/panels/meter_panel.h"
#include "ui/panels/panel_window.h"
#include "ui/panels/set_meter.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QEvent>

#include <algorithm>

namespace app {

namespace {

constexpr int slowMs = 20'000;

store::TimeMs msOf(ui::TimePoint time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

} // namespace

PanelRoom::PanelRoom(const House &house, std::function<store::HistoryStore *()> store)
    : m_house(house), m_storeNow(std::move(store)), m_devices(house.clock), m_photos(house.dataDir), m_mine(new QAction(this)), m_rename(new QAction(this)),
      m_set(new QAction(this)), m_loosen(new QAction(this))
{
    connect(&m_house.heard.reception(), &reception::Reception::sighted, &m_devices, &MeterDevices::heard);
    m_devices.setLatest([this](const wmbus::Address &meter) -> ui::SightingPtr {
        const ui::FoundAddressesModel &model = m_house.heard.addresses();
        const int row = model.rowOf(meter);
        return row < 0 ? nullptr : model.row(row).latest;
    });
    connect(&m_devices, &MeterDevices::changed, this, &PanelRoom::bringAll);
    connect(&m_devices, &MeterDevices::entriesChanged, this, [this] {
        for (const auto &shown : m_shown)
            bring(*shown);
        emit metersChanged();
    });
    connect(&m_house.heard.addresses(), &ui::FoundAddressesModel::flushed, this, &PanelRoom::rowsChanged);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        for (const auto &shown : m_shown) {
            bringUse(*shown);
            bringSignal(*shown);
        }
    });
    m_slow.start();
    makeActions();
    attach(m_house.window.detailPane().meter());
    changeStore();
}

PanelRoom::~PanelRoom()
{
    std::vector<QWidget *> windows;
    for (const auto &shown : m_shown) {
        if (shown->panel)
            shown->panel->finishTyping();
        if (shown->panel && shown->panel->window() != &m_house.window)
            windows.push_back(shown->panel->window());
    }
    qDeleteAll(windows); // each takes its entry from the list
    undo().clear();      // what it holds speaks of devices that go now
}

void PanelRoom::changeStore()
{
    m_devices.setStore(m_storeNow());
    undo().clear();
    for (const auto &shown : m_shown)
        bring(*shown);
    emit metersChanged();
}

QUndoStack &PanelRoom::undo() const
{
    return *m_house.window.addressesPage()->undoStack();
}

void PanelRoom::makeActions()
{
    m_mine->setObjectName(QStringLiteral("myMeterAction"));
    m_mine->setIcon(ui::icon("star"));
    m_mine->setCheckable(true);
    m_mine->setShortcut(Qt::CTRL | Qt::Key_M);
    m_rename->setObjectName(QStringLiteral("renameMeter"));
    m_rename->setIcon(ui::icon("edit"));
    m_rename->setShortcut(Qt::Key_F2);
    m_set->setObjectName(QStringLiteral("setMeterAction"));
    m_set->setIcon(ui::icon("gauge"));
    m_loosen->setObjectName(QStringLiteral("detachMeter"));
    m_loosen->setIcon(ui::icon("detach"));
    connect(m_mine, &QAction::triggered, this, [this](bool mine) {
        if (const auto meter = chosen())
            setMine(*meter, mine);
    });
    ui::MeterPanel *pane = m_house.window.detailPane().meter();
    const auto inPane = [this, pane](void (ui::MeterPanel::*start)()) {
        if (!chosen())
            return;
        m_house.window.actions().showDetail->setChecked(true);
        (pane->*start)();
    };
    connect(m_rename, &QAction::triggered, this, [inPane] { inPane(&ui::MeterPanel::startRename); });
    connect(m_set, &QAction::triggered, this, [inPane] { inPane(&ui::MeterPanel::startSetMeter); });
    connect(m_loosen, &QAction::triggered, this, [this] {
        if (const auto meter = chosen())
            detach(*meter);
    });
    for (QAction *action : {m_mine, m_rename, m_set, m_loosen})
        m_house.window.actions().addTo(ui::WindowActions::Menu::Meters, action);
    m_house.window.addressesPage()->view()->addRowActions({m_mine, m_rename, m_set, m_loosen});
    const auto update = [this] {
        const auto meter = chosen();
        for (QAction *action : {m_mine, m_rename, m_set})
            action->setEnabled(meter && m_devices.store());
        m_loosen->setEnabled(meter.has_value());
        m_mine->setChecked(meter && m_devices.entry(*meter).mine);
    };
    connect(m_house.window.addressesPage(), &ui::Page::detailChanged, this, update);
    connect(&m_devices, &MeterDevices::entriesChanged, this, update);
    m_house.window.installEventFilter(this);
    retranslate();
    update();
}

bool PanelRoom::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(object, event);
}

void PanelRoom::retranslate()
{
    m_mine->setText(tr("&My meter"));
    m_mine->setToolTip(tr("Keeps every reading of this meter and watches that it is heard"));
    m_rename->setText(tr("&Rename"));
    m_set->setText(tr("&Set meter reading…"));
    m_loosen->setText(tr("Open in a &window of its own"));
}

std::optional<wmbus::Address> PanelRoom::chosen() const
{
    const ui::AddressRow *row = m_house.window.addressesPage()->view()->currentRow();
    return row ? std::optional(row->address) : std::nullopt;
}

void PanelRoom::attach(ui::MeterPanel *panel)
{
    auto made = std::make_unique<Shown>();
    Shown &shown = *made;
    shown.panel = panel;
    m_shown.push_back(std::move(made));
    connect(panel, &ui::MeterPanel::meterChanged, this, [this, &shown] { follow(shown); });
    connect(panel, &QObject::destroyed, this, [this, &shown] {
        if (shown.meter)
            m_devices.unwatch(*shown.meter);
        std::erase_if(m_shown, [&shown](const std::unique_ptr<Shown> &one) { return one.get() == &shown; });
    });
    panel->setKeyEntry(m_keyEntry);
    connectWishes(panel);
    follow(shown);
}

void PanelRoom::setKeyEntry(bool possible)
{
    m_keyEntry = possible;
    for (const auto &shown : m_shown) {
        if (shown->panel)
            shown->panel->setKeyEntry(possible);
    }
}

void PanelRoom::connectWishes(ui::MeterPanel *panel)
{
    using ui::MeterPanel;
    connect(panel, &MeterPanel::detachWanted, this, &PanelRoom::detach);
    connect(panel, &MeterPanel::keyWanted, this, &PanelRoom::keyWanted);
    connect(panel, &MeterPanel::learnWanted, this, &PanelRoom::learnWanted);
    connect(panel, &MeterPanel::mineWanted, this, &PanelRoom::setMine);
    connect(panel, &MeterPanel::nameWanted, this, [this](const wmbus::Address &meter, const QString &name) {
        const std::string before = m_devices.entry(meter).name;
        edit(meter, [title = title(meter)] { return tr("Rename %1").arg(title); }, [word = name.toStdString()](store::DeviceEntry &entry) { entry.name = word; },
             [before](store::DeviceEntry &entry) { entry.name = before; });
    });
    connect(panel, &MeterPanel::mediumWanted, this, [this](const wmbus::Address &meter, const QString &medium) {
        const std::string before = m_devices.entry(meter).medium;
        edit(meter, [title = title(meter)] { return tr("Medium of %1").arg(title); }, [word = medium.toStdString()](store::DeviceEntry &entry) { entry.medium = word; },
             [before](store::DeviceEntry &entry) { entry.medium = before; });
    });
    connect(panel, &MeterPanel::noteWanted, this, [this](const wmbus::Address &meter, const QString &note) {
        const std::string before = m_devices.entry(meter).note;
        edit(meter, [title = title(meter)] { return tr("Note on %1").arg(title); }, [word = note.toStdString()](store::DeviceEntry &entry) { entry.note = word; },
             [before](store::DeviceEntry &entry) { entry.note = before; }, true);
    });
    connect(panel, &MeterPanel::photoWanted, this, &PanelRoom::setPhoto);
    connect(panel, &MeterPanel::photoRemoveWanted, this, [this](const wmbus::Address &meter) { setPhoto(meter, {}); });
    connect(panel, &MeterPanel::parametersWanted, this, [this](const wmbus::Address &meter, const store::Parameters &wanted) {
        const store::Parameters before = m_devices.snapshot(meter).parameters;
        const auto put = [](const store::Parameters &parameters) {
            return [parameters](store::DeviceEntry &entry) {
                entry.parameters.device = parameters.device;
                entry.parameters.cyclicInfo = parameters.cyclicInfo;
                entry.parameters.maxMeter = parameters.maxMeter;
            };
        };
        edit(meter, [title = title(meter)] { return tr("Parameters of %1").arg(title); }, put(wanted), put(before));
    });
    connect(panel, &MeterPanel::setMeterWanted, this, [this](const wmbus::Address &meter, bytes::ScaledValue shown, const std::optional<bytes::ScaledValue> &maximum) {
        undo().push(new SetMeterEdit(m_devices, meter, [title = title(meter)] { return tr("Meter reading of %1").arg(title); }, shown, maximum));
    });
    connect(panel, &MeterPanel::resetWanted, this, [this](const wmbus::Address &meter) {
        undo().push(new ResetEdit(m_devices, meter, [title = title(meter)] { return tr("RESET of %1").arg(title); }, ResetEdit::What::Reset));
    });
    connect(panel, &MeterPanel::sumResetWanted, this, [this](const wmbus::Address &meter) {
        undo().push(new ResetEdit(m_devices, meter, [title = title(meter)] { return tr("SUM_RESET of %1").arg(title); }, ResetEdit::What::SumReset));
    });
}

void PanelRoom::edit(const wmbus::Address &meter, const ui::Spoken &what, const std::function<void(store::DeviceEntry &)> &change,
                     const std::function<void(store::DeviceEntry &)> &back, bool isNote)
{
    if (m_devices.store())
        undo().push(new MeterEdit(m_devices, meter, what, change, back, isNote ? MeterEdit::Merge::Note : MeterEdit::Merge::No));
}

void PanelRoom::setMine(const wmbus::Address &meter, bool mine)
{
    if (m_devices.entry(meter).mine == mine)
        return;
    edit(meter, [mine, title = title(meter)] { return mine ? tr("Add %1 to my meters").arg(title) : tr("Take %1 from my meters").arg(title); },
         [mine](store::DeviceEntry &entry) { entry.mine = mine; }, [mine](store::DeviceEntry &entry) { entry.mine = !mine; });
}

void PanelRoom::setPhoto(const wmbus::Address &meter, const QString &file)
{
    std::string name;
    if (!file.isEmpty()) {
        const PhotoStore::Kept kept = m_photos.keep(meter, file);
        if (kept.name.isEmpty()) {
            m_house.window.showNotice(kept.problem);
            return;
        }
        name = kept.name.toStdString();
    }
    const std::string before = m_devices.entry(meter).photo;
    edit(meter, [title = title(meter)] { return tr("Photo of %1").arg(title); }, [name](store::DeviceEntry &entry) { entry.photo = name; }, [before](store::DeviceEntry &entry) { entry.photo = before; });
}

QString PanelRoom::title(const wmbus::Address &meter) const
{
    const std::string name = m_devices.entry(meter).name;
    return QString::fromStdString(name.empty() ? wmbus::idText(meter.id) : name);
}

ui::MeterPanel *PanelRoom::detach(const wmbus::Address &meter)
{
    for (const auto &shown : m_shown) {
        if (shown->panel && shown->panel->window() != &m_house.window && shown->meter == meter) {
            shown->panel->window()->raise();
            shown->panel->window()->activateWindow();
            return shown->panel;
        }
    }
    const int row = m_house.heard.addresses().rowOf(meter);
    if (row < 0)
        return nullptr;
    auto *window = new ui::PanelWindow(m_house.clock, &m_house.heard.telegrams(), undo());
    connect(&m_house.window, &QObject::destroyed, window, &QWidget::close);
    connect(window->panel(), &ui::MeterPanel::telegramsWanted, m_house.window.detailPane().meter(), &ui::MeterPanel::telegramsWanted);
    window->panel()->show(m_house.heard.addresses().row(row));
    attach(window->panel());
    window->show();
    return window->panel();
}

// Another meter is shown in the panel, or another tab.
void PanelRoom::follow(Shown &shown)
{
    const auto meter = shown.panel ? shown.panel->address() : std::nullopt;
    if (meter != shown.meter) {
        if (meter)
            m_devices.watch(*meter);
        if (shown.meter)
            m_devices.unwatch(*shown.meter);
        shown.meter = meter;
    }
    bring(shown);
    bringUse(shown);
    bringSignal(shown);
}

void PanelRoom::bringAll(const wmbus::Address &meter)
{
    for (const auto &shown : m_shown) {
        if (shown->meter == meter)
            bringPoints(*shown);
    }
}

void PanelRoom::bring(Shown &shown)
{
    if (!shown.panel || !shown.meter)
        return;
    shown.panel->showEntry(entryOf(*shown.meter));
    bringPoints(shown);
}

ui::PanelEntry PanelRoom::entryOf(const wmbus::Address &meter) const
{
    ui::PanelEntry entry;
    entry.entry = m_devices.entry(meter);
    entry.entry.parameters.more.clear(); // the device's own state is no business of a form
    entry.photoFile = m_photos.pathOf(QString::fromStdString(entry.entry.photo));
    entry.stored = m_devices.store() != nullptr;
    return entry;
}

void PanelRoom::bringPoints(Shown &shown)
{
    if (!shown.panel || !shown.meter)
        return;
    ui::PanelPoints points;
    points.maximum = ui::usualMaximum;
    if (const history::MeterDevice *device = m_devices.device(*shown.meter)) {
        const store::Parameters parameters = device->parameters();
        points.points = device->dataPoints();
        points.unit = device->unit();
        points.counter = device->sums().view().counter;
        points.offset = parameters.setMeter;
        points.maximum = parameters.maxMeter.value_or(ui::usualMaximum);
    }
    shown.panel->showPoints(*shown.meter, points);
}

void PanelRoom::bringUse(Shown &shown)
{
    store::HistoryStore *store = m_devices.store();
    if (!shown.panel || !shown.meter || !store || !shown.panel->isVisible() || shown.panel->tab() != ui::MeterPanel::Tab::Values)
        return;
    const history::MeterDevice *device = m_devices.device(*shown.meter);
    const wmbus::Address meter = *shown.meter;
    askUse(*store, &shown.asker, m_devices.snapshot(meter), device ? device->unit() : std::string(), msOf(m_house.clock()), [panel = shown.panel, meter](const ui::PanelUse &use) {
        if (panel)
            panel->showUse(meter, use);
    });
}

// What the list of telegrams still has of this meter.
void PanelRoom::bringSignal(Shown &shown)
{
    if (!shown.panel || !shown.meter || !shown.panel->isVisible() || shown.panel->tab() != ui::MeterPanel::Tab::Signal)
        return;
    const ui::TelegramListModel &telegrams = m_house.heard.telegrams();
    ui::PanelSignal heard;
    std::vector<quality::Hearing> hearings;
    std::vector<quality::Level> levels;
    for (int i = 0; i < telegrams.rowCount(); ++i) {
        const ui::TelegramRow &row = telegrams.row(i);
        if (!row.readable || !(row.address == *shown.meter))
            continue;
        const auto at = std::chrono::floor<std::chrono::milliseconds>(row.heardAt);
        hearings.push_back({at, row.accessNumber});
        if (row.frame.rssiDbm) {
            levels.push_back({at, *row.frame.rssiDbm});
            heard.levels.push_back({row.heardAt, *row.frame.rssiDbm});
        }
    }
    heard.statistics = quality::statisticsOf(levels);
    heard.loss = quality::lossOf(quality::withoutDoubles(std::move(hearings)), {});
    shown.panel->showSignal(*shown.meter, heard);
}

// The pane is brought its row by the page; windows of their own follow here.
void PanelRoom::rowsChanged()
{
    const ui::FoundAddressesModel &model = m_house.heard.addresses();
    for (const auto &shown : m_shown) {
        if (!shown->panel || !shown->meter || shown->panel->window() == &m_house.window)
            continue;
        const int row = model.rowOf(*shown->meter);
        if (row >= 0)
            shown->panel->show(model.row(row));
    }
}

} // namespace app
