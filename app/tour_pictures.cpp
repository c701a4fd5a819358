#include "app/tour_pictures.h"

#include "app/tour_publishing.h"
#include "app/tour_stage.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/range_model.h"
#include "ui/cuxd/apply_view.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/cuxd/setup_view.h"
#include "ui/cuxd/sheets_view.h"
#include "ui/filter_field.h"
#include "ui/keys/key_entry_dialog.h"
#include "ui/panels/add_meter_dialog.h"
#include "ui/panels/inverter_page.h"
#include "ui/panels/inverter_panel.h"
#include "ui/panels/meter_panel.h"
#include "ui/panels/profile_check.h"
#include "ui/panels/write_box.h"
#include "ui/stick/check_dialog.h"
#include "ui/survey/mode_scan_dialog.h"
#include "ui/survey/report_dialog.h"
#include "ui/survey/signal_page.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace app {

namespace {

constexpr QSize wideSize(1920, 1080);

std::vector<TourPicture> ofAddresses()
{
    return {
        {"addresses", [](TourStage &stage) { stage.fill(); }},
        {"meter", [](TourStage &stage) { stage.fill(); stage.selectGasMeter(); }},
        {"panel", [](TourStage &stage) { stage.myGasMeter(); }},
        {"panel-set", [](TourStage &stage) {
             ui::MeterPanel *panel = stage.myGasMeter();
             panel->startSetMeter();
             panel->findChild<QLineEdit *>(QStringLiteral("setMeterField"))->setText(QLocale().decimalPoint() == QLatin1String(",") ? QStringLiteral("8297,105") : QStringLiteral("8297.105"));
         }},
        {"panel-signal", [](TourStage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Signal); }},
        {"panel-cuxd", [](TourStage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Cuxd); }},
        {"panel-note", [](TourStage &stage) { stage.myGasMeter()->setTab(ui::MeterPanel::Tab::Note); }},
        {"panel-heat", [](TourStage &stage) {
             stage.fill();
             stage.selectHeatMeter();
             stage.window->meterPanel()->setTab(ui::MeterPanel::Tab::Records);
         }},
        {"panel-loose", [](TourStage &stage) {
             stage.myGasMeter();
             ui::MeterPanel *loose = stage.panels->detach(tourGasMeter);
             stage.awaitHistory();
             loose->showUse(tourGasMeter, monthOfGas(standingNow()));
             stage.front = loose->window();
         }},
        {"add-meter", [](TourStage &stage) {
             stage.fill();
             stage.front = stage.addMeter->open();
             stage.front->findChild<QLineEdit *>(QStringLiteral("addMeterNumber"))->setText(QStringLiteral("FFD 51601328"));
         }},
        {"learn", [](TourStage &stage) { stage.fill(); stage.front = stage.addMeter->open(true); }},
        {"filter", [](TourStage &stage) { stage.fill(); stage.window->filterField()->setText(QStringLiteral("rssi<-80 age<30min")); }},
        {"filter-wrong", [](TourStage &stage) { stage.fill(); stage.window->filterField()->setText(QStringLiteral("rssi<weak")); }},
        {"paused", [](TourStage &stage) { stage.fill(); stage.window->setPaused(true); stage.hear(tourHearsFor + std::chrono::seconds(20)); }},
    };
}

std::vector<TourPicture> ofTelegrams()
{
    return {
        {"telegrams", [](TourStage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Telegrams")); }},
        {"inspector", [](TourStage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=51601328"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
             emit stage.window->inspector()->hex()->byteChosen(19);
         }},
        {"inspector-changes", [](TourStage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=51601328"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
             stage.window->inspector()->setOnlyChanges(true);
             stage.window->inspector()->setBytesShown(ui::BytesShown::Both);
             emit stage.window->inspector()->hex()->byteChosen(25);
         }},
        {"inspector-no-key", [](TourStage &stage) {
             stage.fill();
             stage.window->filterField()->setText(QStringLiteral("code=21236594"));
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
         }},
        {"keys-opened", [](TourStage &stage) {
             stage.fill();
             stage.window->showNotice(&TourStage::keyNotice, ui::NoticeBar::Kind::Done);
         }},
    };
}

std::vector<TourPicture> ofInverters()
{
    return {
        {"inverter", [](TourStage &stage) { stage.fill(); stage.inverter->setViews({sunnyInverter()}); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-limit", [](TourStage &stage) {
             stage.fill();
             stage.inverter->setViews({sunnyInverter()});
             stage.window->showPage(QStringLiteral("Inverter"));
             polling::Wish wish;
             wish.maxPower = bytes::ScaledValue{150, 0};
             stage.inverter->panel(8061)->writeBox()->ask(wish);
         }},
        {"inverter-silent", [](TourStage &stage) { stage.fill(); stage.inverter->setViews({silentInverter()}); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-add", [](TourStage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Inverter")); stage.inverter->addInverter(); }},
        {"inverter-none", [](TourStage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Inverter")); }},
        {"inverter-profile", [](TourStage &stage) {
             stage.fill();
             stage.window->showPage(QStringLiteral("Inverter"));
             stage.inverter->showProfileCheck(true);
             stage.inverter->profileCheck()->setCapture(QStringLiteral("5C08B4B06180000001027A01000000122B0401027C076968705F736F63E80301FD6601027C04716572668913027C08706D6574636463646E00"
                                                                       "027C07706D74636163648200027C0A6C6F765F63645F6365738610017C056D72616C6100"));
         }},
    };
}

std::vector<TourPicture> ofKeys()
{
    return {
        {"keys", [](TourStage &stage) { stage.fill(); stage.ownKeys(); stage.selectKey(stage.addressOfKey(1)); }},
        {"key-entry", [](TourStage &stage) {
             stage.fill();
             stage.ownKeys();
             stage.selectKey(stage.addressOfKey(4));
             stage.keys->enterKeyFor(stage.addressOfKey(4));
             stage.keys->entry().findChild<QLineEdit *>(QStringLiteral("keyField"))->setText(QString::fromLatin1(TourStage::digitsOf(4)));
         }},
        {"key-first", [](TourStage &stage) {
             stage.withoutKeys();
             stage.fill();
             stage.selectGasMeter();
             stage.keys->enterKeyFor(stage.addressOfKey(0));
             stage.keys->entry().findChild<QLineEdit *>(QStringLiteral("keyField"))->setText(QString::fromLatin1(TourStage::digitsOf(0)));
         }},
        {"key-import", [](TourStage &stage) { stage.fill(); stage.ownKeys(); stage.importList(); }},
        {"keys-locked", [](TourStage &stage) { stage.fill(); stage.ownKeys(); stage.lockKeys(); stage.window->showPage(QStringLiteral("Keys")); }},
        {"keys-empty", [](TourStage &stage) { stage.window->showPage(QStringLiteral("Keys")); }},
    };
}

std::vector<TourPicture> ofConsumption()
{
    return {
        {"consumption", [](TourStage &stage) { stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")}); }},
        {"consumption-day", [](TourStage &stage) {
             stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")});
             stage.charts->range()->choose(ui::charts::Period::Yesterday);
             TourYear::settle(*stage.charts);
         }},
        {"consumption-compared", [](TourStage &stage) {
             stage.showConsumption({QStringLiteral("gas")});
             ui::charts::Choice choice = stage.charts->feed()->choice();
             choice.compare = ui::charts::Compare::PreviousPeriod;
             stage.charts->choose(choice);
             TourYear::settle(*stage.charts);
             stage.charts->setTableShown(true);
         }},
        {"consumption-year", [](TourStage &stage) {
             stage.showConsumption({QStringLiteral("gas"), QStringLiteral("electricity")});
             stage.charts->range()->choose(ui::charts::Preset::All);
             TourYear::settle(*stage.charts);
         }},
    };
}

std::vector<TourPicture> ofReception()
{
    return {
        {"signal", [](TourStage &stage) {
             stage.fill();
             stage.window->showPage(QStringLiteral("Signal"));
             stage.radio->page().selectMeter(tourGasMeter);
         }},
        {"signal-point", [](TourStage &stage) { stage.walk(); }},
        {"signal-empty", [](TourStage &stage) {
             stage.window->setSticks({deafStick()});
             stage.window->showPage(QStringLiteral("Signal"));
         }},
        {"big-figure", [](TourStage &stage) {
             stage.walk();
             stage.radio->page().selectMeter(tourGasMeter);
             stage.radio->page().showBigFigure(true);
         }},
        {"identify", [](TourStage &stage) {
             stage.identify();
             stage.window->showPage(QStringLiteral("Signal"));
             stage.radio->page().showIdentify(true);
         }},
        {"report", [](TourStage &stage) {
             stage.walk();
             stage.radio->page().findChild<QToolButton *>(QStringLiteral("report"))->click();
             auto *dialog = stage.window->findChild<ui::ReportDialog *>();
             dialog->setPlaceAndAuthor(QCoreApplication::translate("Tour", "12 Example Street"), QStringLiteral("E. Mustermann"));
             dialog->findChild<QLineEdit *>(QStringLiteral("reportPath"))->setText(QStringLiteral("/home/installer/reception.pdf"));
             stage.front = dialog;
         }},
        {"mode-scan", [](TourStage &stage) {
             stage.fill();
             stage.front = &stage.radio->scan({listeningStick(40)});
         }},
        {"check", [](TourStage &stage) {
             stage.fill();
             stage.front = &stage.radio->check({listeningStick(40)}, QStringLiteral("94 65 23 21"));
         }},
        {"check-no-access", [](TourStage &stage) { stage.front = &stage.radio->check({lockedStick()}, QStringLiteral("51601328")); }},
        {"console", [](TourStage &stage) {
             stage.fill();
             stage.radio->talk();
             stage.window->showPage(QStringLiteral("Console"));
             stage.window->findChild<QLineEdit *>(QStringLiteral("consoleLine"))->setText(QStringLiteral("0107|"));
         }},
        {"replay", [](TourStage &stage) {
             stage.fill();
             stage.radio->showReplay();
         }},
    };
}

std::vector<TourPicture> ofTheWhole()
{
    return {
        {"overview", [](TourStage &stage) { stage.showOverview(); }},
        {"overview-empty", [](TourStage &stage) { stage.window->setSticks({deafStick()}); stage.window->showPage(QStringLiteral("Overview")); }},
        {"palette", [](TourStage &stage) { stage.fill(); stage.showPalette(QStringLiteral("c")); }},
        {"settings", [](TourStage &stage) { stage.fill(); stage.showSettings(); }},
        {"settings-publishing", [](TourStage &stage) { stage.fill(); showPublishing(*stage.window); }},
        {"stick", [](TourStage &stage) { stage.fill(); stage.window->showPage(QStringLiteral("Stick")); }},
    };
}

std::vector<TourPicture> ofCuxd()
{
    return {
        {"cuxd", [](TourStage &stage) { stage.fillCuxd(); stage.loadCuxdIni(); }},
        {"cuxd-setup", [](TourStage &stage) {
             stage.fillCuxd();
             stage.loadCuxdIni();
             ui::SetupDocument *document = stage.cuxd->plan()->document();
             document->edit(document->text().withLinesBefore(4, "TTYINIT=ttyUSB1:0103|0003000XF80001000000"), ui::Spoken());
             stage.cuxd->showView(ui::CuxdPage::View::Setup);
         }},
        {"cuxd-sheet", [](TourStage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Sheets);
             stage.cuxd->sheetsView()->choose(tourGasMeter);
         }},
        {"cuxd-sheet-inverter", [](TourStage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Sheets);
             stage.cuxd->findChild<QLineEdit *>(QStringLiteral("sheetSticker"))->setText(QStringLiteral("00001F7D"));
         }},
        {"cuxd-apply", [](TourStage &stage) {
             stage.fillCuxd();
             stage.cuxd->showView(ui::CuxdPage::View::Apply);
             stage.cuxd->applyView()->applyNow();
             std::vector<stick::SetupLine> setup;
             for (const cuxd::Command &command : stage.cuxd->applyView()->commands()) {
                 const bool isKey = std::holds_alternative<cuxd::SetKey>(command);
                 setup.push_back({cuxd::messageOf(command).code, {}, isKey ? stick::SetupLine::State::CannotConfirm : stick::SetupLine::State::Confirmed, {}});
             }
             stage.fillCuxd(setup);
         }},
        {"cuxd-empty", [](TourStage &stage) { stage.window->showPage(QStringLiteral("Cuxd")); }},
    };
}

std::vector<TourPicture> ofSticks()
{
    return {
        {"waiting", [](TourStage &stage) { stage.window->setSticks({deafStick()}); }},
        {"no-stick", [](TourStage &stage) { stage.window->setSticks({}); }},
        {"no-permission", [](TourStage &stage) { stage.window->setSticks({lockedStick()}); stage.window->showPage(QStringLiteral("Stick")); }},
        {"demo", [](TourStage &stage) { stage.fill(); stage.window->setDemo(true); }},
        {"wide", [](TourStage &stage) { stage.window->resize(wideSize); stage.fill(); stage.selectGasMeter(); }},
        {"wide-inspector", [](TourStage &stage) {
             stage.window->resize(wideSize);
             stage.fill();
             stage.window->showPage(QStringLiteral("Telegrams"));
             stage.window->telegramsPage()->selectLast();
         }},
    };
}

} // namespace

std::vector<TourPicture> tourPictures()
{
    std::vector<TourPicture> all;
    for (const auto of : {&ofAddresses, &ofTelegrams, &ofInverters, &ofKeys, &ofConsumption, &ofReception, &ofTheWhole, &ofCuxd, &ofSticks}) {
        for (TourPicture &picture : of())
            all.push_back(std::move(picture));
    }
    return all;
}

} // namespace app
