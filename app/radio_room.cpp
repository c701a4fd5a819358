#include "app/radio_room.h"

#include "app/heard.h"
#include "core/stick/stick_manager.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/addresses_page.h"
#include "ui/icons.h"
#include "ui/filter_field.h"
#include "ui/format.h"
#include "ui/main_window.h"
#include "ui/stick/check_dialog.h"
#include "ui/survey/mode_scan_dialog.h"
#include "ui/survey/signal_page.h"
#include "ui/telegrams/console_view.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QPointer>
#include <QStandardPaths>

namespace app {

RadioRoom::RadioRoom(const House &house)
    : m_house(house), m_tracker(house.clock), m_survey(m_tracker), m_surveyFile(m_survey), m_identify(m_tracker), m_scan(house.sticks, m_tracker)
{
    ui::SignalParts parts;
    parts.tracker = &m_tracker;
    parts.survey = &m_survey;
    parts.file = house.safe ? nullptr : &m_surveyFile;
    parts.identify = &m_identify;
    parts.names = &house.heard.addresses();
    parts.clock = house.clock;
    parts.reportFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_page = new ui::SignalPage(parts);
    house.window.addPage(m_page);
    m_scanDialog = new ui::ModeScanDialog(m_scan, [this](const wmbus::Address &meter) { return titleOf(meter); }, &house.window);
    m_checkDialog = new ui::CheckDialog([this] { return checkInput(); }, &house.window);
    m_console = new ui::ConsoleView;
    house.window.addPage(m_console);
    connectTracker();
    connectConsole();
    connectSurvey();
    addActions();
    house.window.installEventFilter(this);
}

RadioRoom::~RadioRoom() = default;

void RadioRoom::connectTracker()
{
    const reception::Reception &reception = m_house.heard.reception();
    connect(&reception, &reception::Reception::sighted, &m_tracker, &reception::SignalTracker::onSighted);
    connect(&reception, &reception::Reception::heardByAnother, &m_tracker, &reception::SignalTracker::onHeardByAnother);
    stick::StickManager &sticks = m_house.sticks;
    connect(&sticks, &stick::StickManager::statusChanged, &m_tracker, &reception::SignalTracker::onStick);
    connect(&sticks, &stick::StickManager::removed, &m_tracker, &reception::SignalTracker::onStickRemoved);
    const auto tellSticks = [this] {
        m_scanDialog->setSticks(m_house.sticks.sticks());
        if (m_scanAction)
            m_scanAction->setEnabled(!m_house.sticks.sticks().empty());
    };
    connect(&sticks, &stick::StickManager::statusChanged, this, tellSticks);
    connect(&sticks, &stick::StickManager::removed, this, tellSticks);
    connect(&m_tracker, &reception::SignalTracker::changed, this, [this](const std::vector<wmbus::Address> &meters) {
        for (const wmbus::Address &meter : meters)
            m_house.heard.addresses().showSignal(meter, std::make_shared<const quality::MeterSignal>(m_tracker.signalOf(meter)));
    });
    connect(&m_house.window, &ui::MainWindow::clearWanted, &m_tracker, &reception::SignalTracker::clear);
}

void RadioRoom::connectConsole()
{
    connect(&m_house.sticks, &stick::StickManager::messageSeen, this, [this](const QString &port, const hci::Message &message, bool fromStick) {
        m_console->show({m_house.clock(), port, fromStick, message});
    });
    connect(m_console, &ui::ConsoleView::sendWanted, this, [this](const QString &port, const hci::Message &message) {
        m_house.sticks.request(port, message, [this, console = QPointer(m_console)](const stick::Reply &reply) {
            if (!console)
                return;
            switch (reply.outcome) {
            case stick::Reply::Outcome::Answered: console->showReply(tr("Answer: %1").arg(ui::consoleMeaning(reply.message, true))); break;
            case stick::Reply::Outcome::TimedOut: console->showReply(tr("No answer, although it was sent twice.")); break;
            case stick::Reply::Outcome::NotConnected: console->showReply(tr("Not sent: no stick is there.")); break;
            }
        });
    });
}

void RadioRoom::connectSurvey()
{
    connect(&m_surveyFile, &reception::SurveyFile::failed, this, [this](const QString &path, const QString &reason) {
        m_house.window.showNotice([path, reason] { return tr("The measuring points cannot be kept in %1: %2").arg(path, reason); });
    });
    connect(m_page, &ui::SignalPage::pointRemoved, this, [this](const reception::MeasuringPoint &point) {
        m_house.window.showNotice([name = point.name] { return tr("“%1” was removed.").arg(name); }, ui::NoticeBar::Kind::Done, [] { return tr("Undo"); }, [this, point] { m_survey.put(point); });
    });
    openSurvey();
}

void RadioRoom::openSurvey()
{
    if (!m_house.safe)
        m_surveyFile.open(QDir(m_house.dataDir).filePath(QStringLiteral("surveys")));
}

void RadioRoom::addActions()
{
    connect(m_page, &ui::SignalPage::modeScanWanted, this, &RadioRoom::showModeScan);
    connect(m_page, &ui::SignalPage::reportSaved, this, [this](const QString &path) { m_house.window.showNotice([path] { return tr("The report was saved as %1.").arg(path); }, ui::NoticeBar::Kind::Done); });
    ui::FoundAddressesView *const found = m_house.window.addressesPage()->view();
    connect(found, &ui::FoundAddressesView::signalWanted, this, &RadioRoom::showSignal);
    m_signalAction = new QAction(ui::icon("signal"), QString(), &m_house.window);
    m_signalAction->setObjectName(QStringLiteral("showReception"));
    connect(m_signalAction, &QAction::triggered, this, [this, found] {
        if (const ui::AddressRow *row = found->currentRow())
            showSignal(row->address);
    });
    found->addRowActions({m_signalAction});
    connect(m_scanDialog, &ui::ModeScanDialog::modeWanted, this, [this](const QString &port, bytes::LinkMode mode) { m_house.sticks.setLinkMode(port, mode, false); });
    m_scanAction = new QAction(ui::icon("scan"), QString(), &m_house.window);
    m_scanAction->setObjectName(QStringLiteral("modeScanAction"));
    connect(m_scanAction, &QAction::triggered, this, &RadioRoom::showModeScan);
    m_house.window.actions().addTo(ui::WindowActions::Menu::Stick, m_scanAction);
    m_checkAction = new QAction(ui::icon("check"), QString(), &m_house.window);
    m_checkAction->setObjectName(QStringLiteral("checkChainAction"));
    connect(m_checkAction, &QAction::triggered, this, [this] { showCheck({}); });
    m_house.window.actions().addTo(ui::WindowActions::Menu::Help, m_checkAction);
    connect(m_page, &ui::SignalPage::checkWanted, this, [this](const wmbus::Address &meter) { showCheck(QString::fromStdString(wmbus::idText(meter.id))); });
    connect(m_checkDialog, &ui::CheckDialog::actionWanted, this, &RadioRoom::doWhatHelps);
    retranslate();
}

void RadioRoom::showCheck(const QString &number)
{
    m_checkDialog->checkNumber(number);
    m_checkDialog->show();
    m_checkDialog->raise();
    m_checkDialog->activateWindow();
}

ui::CheckInput RadioRoom::checkInput() const
{
    ui::CheckInput input;
    input.sticks = m_house.sticks.sticks();
    if (input.sticks.empty())
        input.usb = stick::usbSticks();
    for (const stick::StickStatus &status : input.sticks) {
        if (status.problem == stick::Problem::NoPermission)
            input.access = ui::portAccess(QString::fromStdString(status.port));
    }
    input.now = m_house.clock();
    const ui::FoundAddressesModel &model = m_house.heard.addresses();
    for (int i = 0; i < model.rowCount(); ++i) {
        const ui::AddressRow &row = model.row(i);
        ui::MeterFacts facts;
        facts.address = row.address;
        facts.title = ui::titleOf(row);
        facts.signal = m_tracker.signalOf(row.address);
        if (const quality::MeterHistory *history = m_tracker.book().find(row.address))
            facts.modes = history->modes();
        facts.security = row.telegram().security;
        facts.stopped = row.telegram().stopped;
        if (const std::optional<meter::NamedValue> value = row.mainValue())
            facts.value = ui::joined(ui::valueText(*value));
        input.meters.push_back(std::move(facts));
    }
    return input;
}

void RadioRoom::doWhatHelps(const ui::CheckResult &result)
{
    using Action = ui::CheckResult::Action;
    switch (result.action) {
    case Action::None:
    case Action::CopyCommand: break;
    case Action::ModeScan: showModeScan(); break;
    case Action::ShowStick: m_house.window.showPage(QStringLiteral("Stick")); break;
    case Action::ShowSignal:
        if (result.meter)
            showSignal(*result.meter);
        else
            m_house.window.showPage(QStringLiteral("Signal"));
        break;
    case Action::EnterKey:
        if (result.meter)
            emit keyWanted(*result.meter);
        break;
    case Action::ShowTelegrams:
        if (result.meter)
            m_house.window.filterField()->setText(QStringLiteral("code=") + QString::fromStdString(wmbus::idText(result.meter->id)));
        m_house.window.showPage(QStringLiteral("Telegrams"));
        break;
    case Action::ListenInMode:
        if (result.mode)
            m_house.sticks.setLinkMode(QString::fromStdString(result.port), *result.mode, false);
        break;
    }
}

QString RadioRoom::titleOf(const wmbus::Address &meter) const
{
    const ui::FoundAddressesModel &names = m_house.heard.addresses();
    const int row = names.rowOf(meter);
    return row < 0 ? QString::fromStdString(wmbus::idText(meter.id)) : ui::titleOf(names.row(row));
}

void RadioRoom::showSignal(const wmbus::Address &meter)
{
    m_house.window.showPage(QStringLiteral("Signal"));
    m_page->selectMeter(meter);
}

void RadioRoom::showModeScan()
{
    m_scanDialog->setSticks(m_house.sticks.sticks());
    m_scanDialog->show();
    m_scanDialog->raise();
    m_scanDialog->activateWindow();
}

// What the demo plays is no record of what can be heard here, and the other way round.
void RadioRoom::setDemo(bool demo)
{
    m_surveyFile.close();
    m_tracker.clear();
    m_survey.clear();
    m_identify.reset();
    if (!demo)
        openSurvey();
}

bool RadioRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(watched, event);
}

void RadioRoom::retranslate()
{
    m_scanAction->setText(tr("&Mode scan…"));
    m_scanAction->setEnabled(!m_house.sticks.sticks().empty());
    m_scanAction->setToolTip(tr("Listens in each link mode for a while; needs a stick that is opened"));
    m_checkAction->setText(tr("&Check chain…"));
    m_signalAction->setText(tr("Show re&ception"));
    m_checkAction->setToolTip(tr("Why do I not receive my meter?"));
}

} // namespace app
