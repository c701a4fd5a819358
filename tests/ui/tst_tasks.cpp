// What people come for, each done in the whole program by mouse and keyboard alone, with no more steps than it may take.
#include "../support/user.h"
#include "app/capture_room.h"
#include "app/cuxd_room.h"
#include "app/history_room.h"
#include "app/radio_room.h"
#include "keys_house.h"
#include "ui/addresses/address_columns.h"
#include "ui/addresses/found_addresses_view.h"
#include "ui/charts/bucket_table.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/legend.h"
#include "ui/cuxd/apply_view.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/keys/key_editing.h"
#include "ui/panels/big_value.h"
#include "ui/panels/meter_panel.h"
#include "ui/panels/set_meter_editor.h"
#include "ui/panels/values_tab.h"
#include "ui/stick/check_dialog.h"
#include "ui/stick/connect_banner.h"
#include "ui/survey/replay_page.h"
#include "ui/survey/signal_page.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;
using bytes::LinkMode;

namespace {

bytes::Bytes clearGasTelegram(std::uint8_t lastIdByte, std::uint8_t accessNumber)
{
    return {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, accessNumber, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, accessNumber, 0x00};
}

wmbus::Address gas(std::uint8_t lastIdByte)
{
    return {0x18C4, 0x04500400U | lastIdByte, 1, 3};
}

QByteArray hexOf(const crypto::Key &key)
{
    return QByteArray::fromStdString(bytes::toHex(key.data()));
}

} // namespace

class TestTasks : public QObject {
    Q_OBJECT

public:
    using Task = void (TestTasks::*)();

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_user = {};
    }
    void cleanup()
    {
        m_house.reset();
        m_sticks.clear();
        QGuiApplication::clipboard()->clear();
    }

    void task_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<int>("most");
        QTest::newRow("T1 plug in, see the meters, find weak reception") << &TestTasks::findWeakReception << 3;
        QTest::newRow("T2 enter the key of a gas meter, take the line to CUxD") << &TestTasks::enterAKey << 5;
        QTest::newRow("T3 set the counter to the register") << &TestTasks::setTheCounter << 3;
        QTest::newRow("T4 poll the inverter by day and limit it") << &TestTasks::limitTheInverter << 7;
        QTest::newRow("T5 print the gas of last month by day") << &TestTasks::printLastMonth << 5;
        QTest::newRow("T6 a second stick for S2") << &TestTasks::secondStick << 5;
        QTest::newRow("T7 sixty keys of a delivery") << &TestTasks::deliveryOfKeys << 3;
        QTest::newRow("T8 walk test with report, two rooms") << &TestTasks::walkTest << 4 + 2;
        QTest::newRow("T9 a recording for the maker") << &TestTasks::recordingForTheMaker << 3;
        QTest::newRow("T10 replay what a customer recorded") << &TestTasks::replayACapture << 2;
        QTest::newRow("T11 take over CUxD with its logs") << &TestTasks::takeOverCuxd << 3;
        QTest::newRow("T12 why is my meter not there") << &TestTasks::whyNot << 2;
    }
    void task()
    {
        const auto done = *static_cast<Task *>(QTest::qData("task", qMetaTypeId<Task>()));
        QFETCH(const int, most);
        (this->*done)();
        if (QTest::currentTestFailed())
            return;
        qInfo("%d of %d steps, %.1f s", m_user.steps, most, static_cast<double>(m_took) / 1000);
        QVERIFY2(m_user.steps <= most, qPrintable(QString::number(m_user.steps)));
    }

private:
    // The stick is plugged in with the program open: it asks.
    void findWeakReception()
    {
        openProgram();
        stick::VirtualStick &stick = addStick(0x00871A01);
        window().banner()->setCandidates({candidateOf(stick)}); // as the finder says it of a port that it does not know
        begin();
        m_user.click(find<QAbstractButton>("bannerFirst")); // 1
        QTRY_VERIFY_WITH_TIMEOUT(listens(stick), 10000);
        for (std::uint8_t i = 0; i < 6; ++i)
            hear(stick, gas(0x28), clearGasTelegram(0x28, i), -62);
        for (std::uint8_t i = 0; i < 6; ++i)
            hear(stick, gas(0x29), clearGasTelegram(0x29, i), -97);
        hear(stick, gas(0x30), clearGasTelegram(0x30, 1), -74);
        QTRY_COMPARE(addresses()->model()->rowCount(), 3);
        const auto weakest = [this] { return addresses()->model()->index(0, static_cast<int>(AddressColumn::Code)).data().toString(); };
        m_user.clickHeading(addresses()->horizontalHeader(), static_cast<int>(AddressColumn::Rssi)); // 2
        QTRY_VERIFY2(weakest().contains(QStringLiteral("04500429")), qPrintable(weakest())); // what is weak comes first
        m_user.clickCell(addresses(), addresses()->model()->index(0, static_cast<int>(AddressColumn::Loss))); // 3
        end();
        SignalPage &page = m_house->radio().page();
        QTRY_VERIFY(page.isVisible());
        QCOMPARE(page.watched(), std::optional(gas(0x29)));
        QCOMPARE(m_house->radio().tracker().signalOf(gas(0x29)).reception, quality::Reception::Bad);
    }

    void enterAKey()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        m_house->keys().store().useThisRunOnly(); // where keys are kept was chosen before
        for (const bytes::Bytes &telegram : energyCamTelegrams(12))
            hear(stick, energyCam, telegram, -78);
        begin();
        addresses()->selectAddress(energyCam);
        m_user.clickCell(addresses(), addresses()->currentIndex(), true); // 1
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isAncestorOf(QApplication::focusWidget()) && find<QWidget>("keyEntry")->isVisible());
        QTRY_VERIFY(find<QWidget>("keyField")->isAncestorOf(QApplication::focusWidget()) || find<QWidget>("keyField") == QApplication::focusWidget());
        m_user.paste(energyCamKey); // 2
        QVERIFY(find<QWidget>("keyVerdict")->accessibleName().contains(QStringLiteral("fits 12 of 12")) || textsOf(find<QWidget>("keyVerdict")).contains(QStringLiteral("fits 12 of 12")));
        m_user.press(&window(), Qt::Key_Return); // 3
        QTRY_VERIFY(!find<QWidget>("keyEntry")->isVisible());
        QTRY_COMPARE(rowOf(energyCam).telegram().security.verdict, wmbus::Verdict::Secure);
        auto &list = m_house->heard().telegrams();
        QCOMPARE(list.rowCount(), 12);
        for (int row = 0; row < list.rowCount(); ++row)
            QTRY_COMPARE(list.row(row).security.verdict, wmbus::Verdict::Secure); // the past is open too
        activate();
        m_user.press(&window(), Qt::Key_E, Qt::ControlModifier); // 4
        QTRY_VERIFY(find<QWidget>("copyWithKeys")->isVisible() && find<QWidget>("copyWithKeys")->isEnabled());
        m_user.click(find<QWidget>("copyWithKeys")); // 5
        end();
        const QRegularExpression line(QStringLiteral("^TTYINIT=[^:\n]+:\\+0125\\|00 C418 28136051 0103 %1$").arg(energyCamKey), QRegularExpression::MultilineOption);
        QVERIFY2(QGuiApplication::clipboard()->text().contains(line), qPrintable(QGuiApplication::clipboard()->text()));
    }

    // The meter's panel is open.
    void setTheCounter()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        bytes::Bytes telegram = clearGasTelegram(0x11, 1);
        const std::uint32_t register_ = 782'630;
        for (int i = 0; i < 4; ++i)
            telegram[17 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(register_ >> (8 * i));
        hear(stick, gas(0x11), telegram, -70);
        addresses()->selectAddress(gas(0x11));
        MeterPanel *panel = window().meterPanel();
        QTRY_VERIFY(panel->isVisible() && panel->values()->value()->isEnabled());
        QTRY_COMPARE(valueOf("METER"), QStringLiteral("7826.30"));
        begin();
        m_user.click(panel->values()->value()); // 1
        m_user.type(QStringLiteral("8061,70")); // 2
        QVERIFY2(panel->values()->editor()->previewText().startsWith(QStringLiteral("Difference +235.40")), qPrintable(panel->values()->editor()->previewText()));
        m_user.press(&window(), Qt::Key_Return); // 3
        QTRY_COMPARE(valueOf("METER"), QStringLiteral("8061.70"));
        end();
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(valueOf("METER"), QStringLiteral("7826.30"));
    }

    void limitTheInverter()
    {
        openProgram();
        stick::VirtualStickOptions options;
        options.inverters.push_back({});
        options.inverters.back().answersAfter = std::chrono::milliseconds(5);
        stick::VirtualStick &stick = plugIn(0x00871A01, options);
        window().showPage(QStringLiteral("Inverter"));
        begin();
        m_user.click(find<QWidget>("inverterEmptyAction"));             // 1
        m_user.typeInto(find<QWidget>("inverterCode"), QStringLiteral("1F7D")); // 2, the sticker's hex
        QVERIFY(find<QLabel>("inverterCodeRead")->text().contains(QStringLiteral("00008061")));
        QCOMPARE(find<QSpinBox>("pollInterval")->value(), 5);
        m_user.look();                                                  // 3: five minutes are there already
        m_user.click(find<QWidget>("pollByDay"));                       // 4
        m_user.typeInto(find<QWidget>("inverterLimit"), QStringLiteral("200")); // 5
        m_user.click(find<QWidget>("inverterAdd"));                     // 6
        QTRY_VERIFY(find<QWidget>("writeYes") && find<QWidget>("writeYes")->isVisible());
        QVERIFY(find<QLabel>("writeQuestionText")->text().contains(QStringLiteral("200")));
        QCOMPARE(stick.inverters().front().maxPower(), 260); // not before the yes
        m_user.click(find<QWidget>("writeYes"));                        // 7
        QTRY_COMPARE_WITH_TIMEOUT(stick.inverters().front().maxPower(), 200, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("lastChange") && find<QLabel>("lastChange")->text().contains(QStringLiteral("Confirmed")), 15000);
        end();
    }

    // In the house of the demo, which has a year behind it.
    void printLastMonth()
    {
        openProgram(true);
        auto *page = find<charts::ConsumptionPage>("consumptionPage");
        QVERIFY(page);
        const QString file = m_dir->filePath(QStringLiteral("print.pdf"));
        page->setAskPrinter([&](QPrinter &printer) { // the system's dialog, in which "Print" is clicked
            m_user.look();                           // 5
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(file);
            return true;
        });
        begin();
        m_user.click(find<QWidget>("navConsumption")); // 1
        QTRY_VERIFY_WITH_TIMEOUT(page->legend()->findChild<QToolButton *>(QStringLiteral("legend0")) && gasButton(page), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(reachesBackAYear(page), 60000); // the demo's past is there
        QTRY_VERIFY(gasButton(page) && gasButton(page)->isVisible()); // a new row is shown by the next turn of the event loop
        m_user.click(gasButton(page), Qt::ControlModifier); // 2: this one alone
        m_user.chooseFromButton(find<QWidget>("periodChooser"), find<QMenu>("periodMenu"), find<QAction>("periodLastMonth")); // 3
        QTRY_VERIFY_WITH_TIMEOUT(page->range()->isSettled() && !page->feed()->isWaiting() && !page->chart()->data().series.empty(), 20000);
        QTRY_COMPARE(page->feed()->bucketing(), charts::Bucketing::Day); // by itself
        activate(); // the menu is gone
        m_user.press(&window(), Qt::Key_P, Qt::ControlModifier); // 4
        end();
        const QDate lastMonth = QDate::currentDate().addMonths(-1);
        QCOMPARE(charts::tableOf(page->sheet()).rowCount(), lastMonth.daysInMonth());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY2(pdf.readAll().contains("/MediaBox [0 0 842"), "A4 landscape");
    }

    void secondStick()
    {
        openProgram();
        plugIn(0x00871A01);
        stick::VirtualStick &second = plugIn(0x00871A02);
        auto *setUp = find<QAbstractButton>("noticeAction");
        QTRY_VERIFY(setUp->isVisible());
        begin();
        m_user.click(setUp); // 1
        CuxdPage *page = m_house->cuxd().page();
        QTRY_VERIFY(page->applyView()->isVisible());
        m_user.pick(page->findChild<QComboBox *>(QStringLiteral("applyMode")), QStringLiteral("S2")); // 2
        m_user.typeInto(page->findChild<QLineEdit *>(QStringLiteral("stickName")), QStringLiteral("Roof")); // 3
        QVERIFY(page->findChild<QAbstractButton *>(QStringLiteral("alwaysStartSo"))->isChecked());
        m_user.look(); // 4: "always start so" is on
        m_user.click(page->findChild<QWidget *>(QStringLiteral("applyToStick"))); // 5
        QTRY_COMPARE_WITH_TIMEOUT(second.emulation().configuration().linkMode(), LinkMode::S2, 10000);
        end();
        QCOMPARE(m_sticks[0]->emulation().configuration().linkMode(), LinkMode::T2);
        QTRY_COMPARE(m_house->settings().wantedModes()[0x00871A02], LinkMode::S2); // by the stick's own id, whatever its socket
    }

    void deliveryOfKeys()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        m_house->keys().store().useThisRunOnly();
        QByteArray csv = "Nummer;Key;Raum\n";
        for (std::uint32_t i = 0; i < 58; ++i) {
            const std::uint32_t id = 0x10000000 + (i / 10 << 4) + i % 10;
            if (i < 54)
                hear(stick, {0x18C4, id, 1, 3}, gasTelegram(id, keyNumber(i), 1), -70);
            csv += QByteArray::fromStdString(wmbus::idText(id)) + ';' + hexOf(keyNumber(i)) + ";Room " + QByteArray::number(i) + '\n';
        }
        csv += "10000099;1234;short\nnobody;" + hexOf(keyNumber(99)) + ";no number\n";
        begin();
        m_user.drop(window(), {write("delivery.csv", csv)}); // 1
        auto &dialog = m_house->keys().importing();
        QTRY_VERIFY(dialog.isVisible());
        m_user.look(); // 2
        QCOMPARE(dialog.preview()->summary(), QStringLiteral("54 fit, 4 not heard yet, 2 invalid"));
        m_user.click(dialog.findChild<QWidget *>(QStringLiteral("importKeys"))); // 3
        QTRY_VERIFY(!dialog.isVisible());
        end();
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(58));
        QTRY_COMPARE(rowOf({0x18C4, 0x10000005, 1, 3}).telegram().security.verdict, wmbus::Verdict::Secure);
        activate();
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier); // all of them
        QTRY_VERIFY(m_house->keys().store().entries().empty());
    }

    void walkTest()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        hear(stick, gas(0x28), clearGasTelegram(0x28, 1), -60);
        begin();
        m_user.click(find<QWidget>("navSignal")); // 1
        SignalPage &page = m_house->radio().page();
        QTRY_VERIFY(page.isVisible());
        std::uint8_t number = 10;
        for (const char *room : {"Cellar", "Hall 2"}) {
            page.table()->setFocus();
            m_user.press(page.table(), Qt::Key_Space); // 2, 3: one for each room, with its name
            auto *name = page.findChild<QLineEdit *>(QStringLiteral("pointName"));
            QTRY_VERIFY(name->isVisible() && name->hasFocus());
            QTest::keyClicks(name, QString::fromLatin1(room));
            QTest::keyClick(name, Qt::Key_Return);
            hear(stick, gas(0x28), clearGasTelegram(0x28, ++number), -90);
        }
        m_user.click(page.findChild<QWidget *>(QStringLiteral("report"))); // 4
        auto *dialog = find<QDialog>("reportDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        const QString pdf = m_dir->filePath(QStringLiteral("report.pdf"));
        dialog->findChild<QLineEdit *>(QStringLiteral("reportPath"))->setText(pdf); // a path is proposed; here to keep the tester's folder clean
        m_user.click(dialog->findChild<QWidget *>(QStringLiteral("reportSave"))); // 5
        end();
        QVERIFY(contentOf(pdf).startsWith("%PDF"));
        QCOMPARE(m_house->radio().survey().points().size(), std::size_t{2});
        QCOMPARE(m_house->radio().survey().points()[1].name, QStringLiteral("Hall 2"));
    }

    void recordingForTheMaker()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        hear(stick, gas(0x28), clearGasTelegram(0x28, 1), -60);
        begin();
        m_user.chooseFromMenu(window(), "recordingMenu", "saveTelegrams"); // 1
        auto *dialog = find<QDialog>("saveCaptureDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        const QString path = m_dir->filePath(QStringLiteral("out.wmbus"));
        dialog->findChild<QLineEdit *>(QStringLiteral("capturePath"))->setText(path); // likewise
        m_user.click(dialog->findChild<QWidget *>(QStringLiteral("capturePseudonyms"))); // 2
        m_user.click(dialog->findChild<QWidget *>(QStringLiteral("captureSave"))); // 3
        end();
        const QByteArray content = contentOf(path);
        QVERIFY(content.contains("\"telegram\":\"1944C418"));
        QVERIFY(!content.contains("28045004") && !content.contains(stick.portName().toUtf8()));
    }

    void replayACapture()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        hear(stick, gas(0x28), clearGasTelegram(0x28, 1), -60);
        QByteArray capture = "{\"meterscope\":\"capture\",\"version\":1}\n";
        for (int i = 0; i < 1000; ++i)
            capture += "{\"time\":\"2026-11-20T06:00:00.000+01:00\",\"port\":\"/dev/ttyUSB0\",\"stick\":null,\"mode\":\"T2\",\"rssi\":null,\"dbm\":-74,"
                       "\"telegram\":\"1944C4187704500401037A2F0000A00415AC76000002FD08BCBF\"}\n";
        begin();
        m_user.drop(window(), {write("customer.wmbus", capture)}); // 1
        ReplayPage &page = m_house->captures().page();
        app::Replay &replay = m_house->captures().replay();
        QTRY_VERIFY(page.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(replay.state().atEnd, 20000); // as fast as possible is preset
        QCOMPARE(replay.state().telegrams, std::uint64_t{1000});
        end();
        m_user.click(page.findChild<QWidget *>(QStringLiteral("replayByStep"))); // 2: another speed, from the beginning
        QTRY_COMPARE(replay.state().telegrams, std::uint64_t{0});
        QCOMPARE(m_house->heard().addresses().rowOf(gas(0x77)), -1); // nothing of it is among what is live
        QCOMPARE(addresses()->model()->rowCount(), 1);
    }

    void takeOverCuxd()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        m_house->keys().store().useThisRunOnly();
        QByteArray log;
        for (int i = 0; i < 500; ++i)
            log += QByteArray("2026-11-21T06:") + QByteArray::number(10 + i / 10) .right(2) + ":" + QByteArray::number(10 + i % 10) + " CUX2500001:1.METER " + QByteArray::number(8050 + i) + ".10\n";
        log += "no line\n";
        begin();
        m_user.drop(window(), {write("cuxd.ini", "TTYINIT=ttyUSB0:0103|00030002F80001000000\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + energyCamKey.toLatin1()
                                                     + "\nLOGIT=CUX2500001:1 METER Gas K\xFC" "che\n"),
                               write("CUX2500001.log", log)}); // 1
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("takeOver") && find<QWidget>("takeOver")->isVisible(), 20000);
        m_user.look(); // 2: keys, mode, name, log
        QVERIFY(m_house->keys().store().entries().empty()); // nothing before it is wanted
        m_user.click(find<QWidget>("takeOver")); // 3
        QTRY_COMPARE(m_house->keys().store().entries().size(), std::size_t{1});
        QTRY_COMPARE(stick.emulation().configuration().linkMode(), LinkMode::S2);
        QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_dir->filePath(QStringLiteral("import-bad-lines.txt"))).contains("no line"), 20000); // what cannot be read is kept
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("noticeBar")->accessibleName().contains(QStringLiteral("500 readings imported")), 20000);
        end();
        QCOMPARE(QString::fromStdString(m_house->keys().store().entries().front().name), QStringLiteral("Gas Küche"));
    }

    void whyNot()
    {
        openProgram();
        stick::VirtualStick &stick = plugIn(0x00871A01);
        hear(stick, gas(0x28), clearGasTelegram(0x28, 1), -60);
        begin();
        m_user.chooseFromMenu(window(), "helpMenu", "checkChainAction"); // 1
        CheckDialog &dialog = m_house->radio().checkDialog();
        QTRY_VERIFY(dialog.isVisible() && dialog.findChild<QLineEdit *>(QStringLiteral("checkNumber"))->hasFocus());
        m_user.type(QStringLiteral("FFD 0450-0428")); // 2, as printed
        end();
        QCOMPARE(dialog.result().cause, Cause::InOrder);
        QCOMPARE(dialog.result().meter, std::optional(gas(0x28)));
    }

    // --- The house they are done in

    void openProgram(bool demo = false)
    {
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ThemeChoice::Light;
        line.demo = demo;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        activate();
    }
    stick::VirtualStick &addStick(std::uint32_t id, stick::VirtualStickOptions options = {})
    {
        options.stick.uniqueId = id;
        m_sticks.push_back(std::make_unique<stick::VirtualStick>(options));
        QString error;
        if (!m_sticks.back()->start(&error))
            qFatal("%s", qPrintable(error));
        return *m_sticks.back();
    }
    stick::VirtualStick &plugIn(std::uint32_t id, stick::VirtualStickOptions options = {})
    {
        stick::VirtualStick &stick = addStick(id, std::move(options));
        m_house->sticks().open(stick.portName());
        [&] { QTRY_VERIFY_WITH_TIMEOUT(listens(stick), 10000); }();
        return stick;
    }
    static stick::PortCandidate candidateOf(const stick::VirtualStick &stick)
    {
        stick::PortCandidate candidate;
        candidate.port = stick.portName();
        candidate.kind = stick::PortCandidate::Kind::AskFirst;
        return candidate;
    }
    bool listens(const stick::VirtualStick &stick)
    {
        const auto status = m_house->sticks().find(stick.portName());
        return status && status->phase == stick::Phase::Listening;
    }
    // Through the air, the stick, the serial line and the decoder.
    void hear(stick::VirtualStick &stick, const wmbus::Address &, const bytes::Bytes &telegram, int dbm)
    {
        const quint64 before = m_house->heard().addresses().recordedTelegrams();
        stick.transmit({{}, telegram, LinkMode::T2, dbm});
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().recordedTelegrams() > before, 10000);
        m_house->heard().flush();
    }
    void begin() { m_clock.start(); }
    void end() { m_took = m_clock.elapsed(); }
    // A dialog has closed: the window has the keyboard again, as any desktop does it.
    void activate()
    {
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
    }
    MainWindow &window() { return m_house->window(); }
    FoundAddressesView *addresses() { return window().addressesPage()->view(); }
    const AddressRow &rowOf(const wmbus::Address &address) { return m_house->heard().addresses().row(m_house->heard().addresses().rowOf(address)); }
    template <class Thing>
    Thing *find(const char *name)
    {
        return window().findChild<Thing *>(QLatin1String(name));
    }
    static QString textsOf(QWidget *widget)
    {
        QString texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }
    QString valueOf(const char *name)
    {
        const auto *cell = window().meterPanel()->findChild<QAbstractButton *>(QStringLiteral("dataPoint") + QLatin1String(name));
        return cell ? cell->accessibleName().mid(static_cast<qsizetype>(qstrlen(name)) + 1).section(QChar(0x202F), 0, 0) : QString();
    }
    static QToolButton *gasButton(charts::ConsumptionPage *page)
    {
        for (QToolButton *button : page->legend()->findChildren<QToolButton *>()) {
            if (button->text().contains(QStringLiteral("Gas")) && button->objectName().startsWith(QStringLiteral("legend")))
                return button;
        }
        return nullptr;
    }
    static bool reachesBackAYear(charts::ConsumptionPage *page)
    {
        return page->range()->hasData() && page->range()->limits().from < QDateTime::currentDateTime().addMonths(-3).toMSecsSinceEpoch();
    }
    QString write(const char *name, const QByteArray &content)
    {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
        return path;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<std::unique_ptr<stick::VirtualStick>> m_sticks;
    std::unique_ptr<app::Composition> m_house;
    User m_user;
    QElapsedTimer m_clock;
    qint64 m_took = 0;
};

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
