#include "app/add_meter_room.h"

#include "app/heard.h"
#include "app/panel_room.h"
#include "app/settings.h"
#include "core/settings/keys.h"
#include "core/cuxd/printed_number.h"
#include "core/history/meter_device.h"
#include "ui/addresses/addresses_page.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/panels/add_meter_dialog.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QEvent>

#include <algorithm>

namespace app {

AddMeterRoom::AddMeterRoom(const House &house, PanelRoom &panels) : m_house(house), m_panels(panels), m_add(new QAction(this)), m_learn(new QAction(this))
{
    m_add->setObjectName(QStringLiteral("addMeter"));
    m_add->setIcon(ui::icon("plus"));
    m_add->setShortcut(QKeySequence::New);
    m_learn->setObjectName(QStringLiteral("learnMeter"));
    m_learn->setIcon(ui::icon("learn"));
    connect(m_add, &QAction::triggered, this, [this] { open(); });
    connect(m_learn, &QAction::triggered, this, [this] { open(true); });
    connect(&m_panels, &PanelRoom::learnWanted, this, [this] { open(true); });
    for (QAction *action : {m_add, m_learn})
        m_house.window.actions().addTo(ui::WindowActions::Menu::Meters, action);
    m_house.window.addressesPage()->addBarAction(m_add);
    // Before the list shows it: whether a device was heard before is asked of the list.
    connect(&m_house.heard.reception(), &reception::Reception::sighted, this, &AddMeterRoom::heard);
    m_house.window.installEventFilter(this);
    retranslate();
}

bool AddMeterRoom::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(object, event);
}

void AddMeterRoom::retranslate()
{
    m_add->setText(tr("&Add meter…"));
    m_add->setToolTip(tr("Makes a meter yours: by the number printed on it, or by LEARN (Ctrl+N)"));
    m_learn->setText(tr("&Learn a meter…"));
    m_learn->setToolTip(tr("Waits for the next telegram from an unknown device, for example when the button of the EnergyCam is pressed"));
}

ui::AddMeterDialog *AddMeterRoom::open(bool learn)
{
    if (!m_dialog) {
        m_dialog = new ui::AddMeterDialog(m_house.clock, &m_house.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ui::AddMeterDialog::meterChosen, this, &AddMeterRoom::take);
        connect(m_dialog, &ui::AddMeterDialog::numberAwaited, this, [this](const QString &number) { setAwaited(awaited() + QStringList(number)); });
        connect(m_dialog, &ui::AddMeterDialog::awaitedForgotten, this, [this](const QString &number) {
            QStringList left = awaited();
            left.removeAll(number);
            setAwaited(left);
        });
        fillHeard();
        m_dialog->setAwaited(awaited());
    }
    if (learn)
        m_dialog->startLearning();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void AddMeterRoom::fillHeard()
{
    const ui::FoundAddressesModel &model = m_house.heard.addresses();
    std::vector<ui::HeardMeter> heard;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ui::AddressRow &row = model.row(i);
        heard.push_back({row.address, row.name, m_panels.devices().entry(row.address).mine});
    }
    m_dialog->setHeard(std::move(heard));
}

QStringList AddMeterRoom::awaited() const
{
    return m_house.settings.value(settings::key::awaited).toStringList();
}

void AddMeterRoom::setAwaited(const QStringList &awaited)
{
    QStringList once = awaited;
    once.removeDuplicates();
    m_house.settings.setValue(settings::key::awaited, once);
    if (m_dialog)
        m_dialog->setAwaited(once);
}

void AddMeterRoom::heard(const reception::Sighting &sighting)
{
    const wmbus::Address &meter = sighting.telegram.meter();
    const bool mine = m_panels.devices().entry(meter).mine;
    if (m_dialog && !mine) {
        const ui::TimePoint at = sighting.frame.heardAt.value_or(m_house.clock());
        const bool unasked = history::heardFrom(sighting.frame, sighting.telegram, sighting.reading).unasked;
        m_dialog->heard({meter, sighting.frame.rssiDbm, at, m_house.heard.addresses().rowOf(meter) < 0}, unasked);
    }
    const QStringList waiting = awaited();
    for (const QString &number : waiting) {
        const auto meanings = cuxd::printedNumbers(number.toStdString());
        // Only what was surely meant: the last digits of a serial number may be another meter's.
        if (meanings.empty() || meanings.front().form == cuxd::PrintedForm::LastDigits || !meanings.front().meters.matches(meter))
            continue;
        QStringList left = waiting;
        left.removeAll(number);
        setAwaited(left);
        take(meter);
        m_house.window.showNotice([id = meter.id] { return tr("Meter %1 was heard for the first time and is one of yours now.").arg(QString::fromStdString(wmbus::idText(id))); }, ui::NoticeBar::Kind::Done);
        return;
    }
}

void AddMeterRoom::take(const wmbus::Address &meter)
{
    m_panels.setMine(meter, true);
    m_house.heard.flush();
    m_house.window.showPage(QStringLiteral("Addresses"));
    m_house.window.addressesPage()->view()->selectAddress(meter);
}

} // namespace app
