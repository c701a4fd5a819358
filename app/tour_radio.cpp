#include "app/tour_radio.h"

#include "app/heard.h"
#include "core/bytes/hex.h"
#include "core/hci/messages.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/main_window.h"
#include "ui/stick/check_dialog.h"
#include "ui/survey/mode_scan_dialog.h"
#include "ui/survey/replay_page.h"
#include "ui/survey/signal_page.h"
#include "ui/telegrams/console_view.h"

namespace app {

namespace {

const QString port = QStringLiteral("/dev/ttyUSB0");

} // namespace

TourRadio::TourRadio(Heard &heard, ui::MainWindow &window, ui::Clock clock)
    : m_heard(heard), m_window(window), m_clock(clock), m_tracker(clock), m_survey(m_tracker), m_identify(m_tracker), m_modeScan(m_sticks, m_tracker)
{
    ui::SignalParts parts;
    parts.tracker = &m_tracker;
    parts.survey = &m_survey;
    parts.identify = &m_identify;
    parts.names = &heard.addresses();
    parts.clock = clock;
    m_page = new ui::SignalPage(parts);
    window.addPage(m_page);
    m_console = new ui::ConsoleView;
    window.addPage(m_console);
    m_replay = new ui::ReplayPage(&heard.addresses(), &heard.telegrams(), clock);
    window.addPage(m_replay);
    QObject::connect(&heard.reception(), &reception::Reception::sighted, &m_tracker, &reception::SignalTracker::onSighted);
}

TourRadio::~TourRadio() = default;

void TourRadio::listenSince(const stick::StickStatus &status)
{
    m_tracker.onStick(status);
}

void TourRadio::judge()
{
    for (const auto &[meter, history] : m_tracker.book().meters())
        m_heard.addresses().showSignal(meter, std::make_shared<const quality::MeterSignal>(m_tracker.signalOf(meter)));
    m_heard.flush();
}

void TourRadio::endPoint(const QString &next)
{
    m_survey.begin(next);
}

void TourRadio::talk()
{
    using hci::messageOf;
    const auto show = [this](bool fromStick, const hci::Message &message) { m_console->show({m_clock(), port, fromStick, message}); };
    show(false, messageOf(hci::GetDeviceInfo{}));
    show(true, messageOf(hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x00103512}));
    show(false, messageOf(hci::SetConfig{hci::ToFlash::No, hci::cuxdConfiguration(bytes::LinkMode::T2)}));
    show(true, messageOf(hci::SetConfigAnswer{}));
    hci::Message key{hci::SetDecryptionKey::code, *bytes::fromHex("00C418281360510103"), std::nullopt, std::nullopt};
    show(false, key);
    show(true, messageOf(hci::SetDecryptionKeyAnswer{true}));
    for (const char *hex : {"44C4189804500401037A2F0000A00415AC76000002FD08BCBF", "44C418281360510103" "7A6500000004141A4D0C0002FD086500"}) {
        const auto telegram = bytes::fromHex(hex);
        if (!telegram)
            continue;
        hci::Message heard = messageOf(hci::RadioIndication{*telegram});
        heard.rssi = 0x5E;
        show(true, heard);
    }
    m_console->model()->flush();
}

void TourRadio::showReplay()
{
    ui::ReplayPage::State state;
    state.file = QStringLiteral("customer.wmbus");
    state.telegrams = m_heard.addresses().recordedTelegrams();
    state.permille = 1000;
    state.atEnd = true;
    m_replay->show(state);
    m_window.showPage(QStringLiteral("Replay"));
}

ui::CheckDialog &TourRadio::check(const std::vector<stick::StickStatus> &sticks, const QString &number)
{
    const auto facts = [this, sticks] {
        ui::CheckInput input;
        input.sticks = sticks;
        input.access.group = QStringLiteral("dialout");
        input.access.user = QStringLiteral("installer");
        input.now = m_clock();
        const ui::FoundAddressesModel &model = m_heard.addresses();
        for (int i = 0; i < model.rowCount(); ++i) {
            const ui::AddressRow &row = model.row(i);
            ui::MeterFacts meter;
            meter.address = row.address;
            meter.title = ui::titleOf(row);
            meter.signal = m_tracker.signalOf(row.address);
            meter.modes.add(bytes::LinkMode::T2);
            meter.security = row.telegram().security;
            meter.stopped = row.telegram().stopped;
            if (const auto value = row.mainValue())
                meter.value = ui::joined(ui::valueText(*value));
            input.meters.push_back(std::move(meter));
        }
        return input;
    };
    auto *dialog = new ui::CheckDialog(facts, &m_window);
    dialog->checkNumber(number);
    dialog->show();
    return *dialog;
}

ui::ModeScanDialog &TourRadio::scan(const std::vector<stick::StickStatus> &sticks)
{
    auto *dialog = new ui::ModeScanDialog(m_modeScan, [](const wmbus::Address &meter) { return QString::fromStdString(wmbus::idText(meter.id)); }, &m_window);
    dialog->setSticks(sticks);
    dialog->show();
    return *dialog;
}

} // namespace app
