#include "app/capture_room.h"
#include "app/composition.h"
#include "app/radio_room.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/main_window.h"
#include "ui/stick/check_dialog.h"
#include "ui/survey/big_figure.h"
#include "ui/survey/mode_scan_dialog.h"
#include "ui/survey/replay_page.h"
#include "ui/survey/signal_model.h"
#include "ui/survey/signal_page.h"
#include "ui/telegrams/console_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

bytes::Bytes clearGasTelegram(std::uint8_t lastIdByte, std::uint8_t accessNumber)
{
    return {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, accessNumber, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, accessNumber, 0x00};
}

wmbus::Address gas(std::uint8_t lastIdByte)
{
    return {0x18C4, 0x04500400U | lastIdByte, 1, 3};
}

} // namespace

// Radio diagnosis as a user does it. The stick is the virtual one behind the real serial code.
class TestRadio : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        app::CommandLine line;
        line.demo = true;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ui::ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 60000);
    }
    void cleanup() { m_house.reset(); }

    // Walk test with report.
    void walkTestWithReport()
    {
        hear(0x28, -60);
        const QString pdf = m_dir->filePath(QStringLiteral("report.pdf"));
        QTest::mouseClick(window().findChild<QWidget *>(QStringLiteral("navSignal")), Qt::LeftButton);
        QVERIFY(page().isVisible());
        page().selectMeter(gas(0x28));
        int beeps = 0;
        page().setBeep([&beeps] { ++beeps; });
        page().findChild<QToolButton *>(QStringLiteral("sound"))->setChecked(true);
        const int rooms = 2;
        const auto *newPoint = page().findChild<QToolButton *>(QStringLiteral("newPoint"));
        const QPoint button = newPoint->pos();
        for (int room = 0; room < rooms; ++room) {
            QTest::keyClick(page().table(), Qt::Key_Space);
            auto *name = page().findChild<QLineEdit *>(QStringLiteral("pointName"));
            QTRY_VERIFY(name->isEnabled());
            QCOMPARE(newPoint->pos(), button); // where the hand is
            QCOMPARE(name->selectedText(), QStringLiteral("Point %1").arg(room + 1));
            QTest::keyClicks(name, room == 0 ? QStringLiteral("Cellar") : QStringLiteral("Hall 2"));
            QTest::keyClick(name, Qt::Key_Return);
            QVERIFY(page().table()->hasFocus());
            const int before = beeps;
            hear(0x28, room == 0 ? -60 : -92);
            QCOMPARE(beeps, before + 1);
            hear(0x29, -70);
            QCOMPARE(beeps, before + 1); // another meter is not watched
        }
        const std::vector<reception::MeasuringPoint> &points = m_house->radio().survey().points();
        QCOMPARE(points.size(), std::size_t{rooms});
        QCOMPARE(points[1].name, QStringLiteral("Hall 2"));
        QVERIFY(points[0].to && !points[1].to);
        QTest::mouseClick(page().findChild<QToolButton *>(QStringLiteral("report")), Qt::LeftButton);
        auto *dialog = window().findChild<QDialog *>(QStringLiteral("reportDialog"));
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QLineEdit *>(QStringLiteral("reportPath"))->setText(pdf); // proposed anyway; here to keep the tester's folder clean
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("reportSave")), Qt::LeftButton);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));

        // The weakest first, and every figure with what it rests on.
        const ReceptionReport report = page().report();
        QCOMPARE(report.points.size(), std::size_t{rooms});
        QCOMPARE(report.points[1].name, QStringLiteral("Hall 2"));
        QCOMPARE(report.points[1].rows.front().reception, quality::Reception::Weak);
        QVERIFY(report.points[1].rows.front().meter.contains(QStringLiteral("04500428")));
        const QString html = reportHtml(report);
        for (const char *must : {"Cellar", "Hall 2", "04500428", "firmware 1.3", "T2", "−92"})
            QVERIFY2(html.contains(QString::fromUtf8(must)), must);

        // One telegram has a level, and neither a spread nor a percentage.
        page().selectMeter(gas(0x28));
        // The demo's meters come in between, and rows move.
        const auto cell = [this](SignalColumn column) { return page().table()->currentIndex().siblingAtColumn(static_cast<int>(column)).data().toString(); };
        QTRY_COMPARE(cell(SignalColumn::Median), QStringLiteral("−92"));
        QCOMPARE(cell(SignalColumn::Low) + cell(SignalColumn::High), QString());
        QVERIFY2(!cell(SignalColumn::Loss).contains(QLatin1Char('%')), qPrintable(cell(SignalColumn::Loss)));
    }

    // Points and names are there after the next start, a removed point can be taken back, and the demo keeps nothing.
    void aWalkOutlivesTheProgram()
    {
        const QString folder = m_dir->filePath(QStringLiteral("surveys"));
        window().showPage(QStringLiteral("Signal"));
        QTest::keyClick(page().table(), Qt::Key_Space);
        QCOMPARE(m_house->radio().survey().points().size(), std::size_t{1});
        QVERIFY(!QDir(folder).exists());
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        const auto restart = [&] {
            m_house.reset();
            m_house = std::make_unique<app::Composition>(line, *qApp);
            m_house->start();
            window().showPage(QStringLiteral("Signal"));
        };
        restart();
        for (const char *room : {"Cellar", "Hall"}) {
            page().findChild<QToolButton *>(QStringLiteral("newPoint"))->click();
            auto *name = page().findChild<QLineEdit *>(QStringLiteral("pointName"));
            QTest::keyClicks(name, QLatin1String(room));
            QTest::keyClick(name, Qt::Key_Return);
        }
        restart();
        auto *points = page().findChild<QComboBox *>(QStringLiteral("measuringPoint"));
        QCOMPARE(points->count(), 3); // and "Since the start"
        QCOMPARE(points->itemText(1), QStringLiteral("Cellar"));
        points->setCurrentIndex(1);
        page().findChild<QAction *>(QStringLiteral("removePoint"))->trigger();
        QCOMPARE(points->count(), 2);
        auto *undo = window().findChild<QPushButton *>(QStringLiteral("noticeAction"));
        QTRY_VERIFY(undo && undo->isVisible());
        undo->click();
        QCOMPARE(points->count(), 3);
        page().findChild<QAction *>(QStringLiteral("newSurvey"))->trigger();
        QCOMPARE(points->count(), 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1); // it is kept
    }

    void bigFigureFollowsTheWatchedMeter()
    {
        hear(0x28, -60);
        window().showPage(QStringLiteral("Signal"));
        page().selectMeter(gas(0x28));
        QTest::mouseClick(page().findChild<QToolButton *>(QStringLiteral("bigFigureButton")), Qt::LeftButton);
        auto *big = page().findChild<BigFigure *>();
        QTRY_VERIFY(big->isVisible());
        QVERIFY2(big->accessibleName().contains(QStringLiteral("−60 dBm")), qPrintable(big->accessibleName()));
        hear(0x28, -81);
        QVERIFY2(big->accessibleName().contains(QStringLiteral("−81 dBm")), qPrintable(big->accessibleName()));
        QTest::keyClick(big, Qt::Key_Space); // a new room, without leaving
        QCOMPARE(m_house->radio().survey().points().size(), std::size_t{1});
        QVERIFY(big->isVisible());
        QTest::keyClick(big, Qt::Key_Escape);
        QTRY_VERIFY(page().table()->isVisible());
    }

    void shieldingRanksTheMeter()
    {
        window().showPage(QStringLiteral("Signal"));
        for (int i = 0; i < 4; ++i) {
            hear(0x28, -60 + i % 2);
            hear(0x29, -70 + i % 2);
        }
        page().refresh();
        page().findChild<QToolButton *>(QStringLiteral("identify"))->click();
        auto *open = page().findChild<QPushButton *>(QStringLiteral("identifyOpen"));
        auto *covered = page().findChild<QPushButton *>(QStringLiteral("identifyCovered"));
        QTRY_VERIFY(open->isVisible());
        QVERIFY(!covered->isEnabled());
        open->click();
        for (int i = 0; i < 5; ++i) {
            hear(0x28, -60 + i % 2);
            hear(0x29, -70 + i % 2);
        }
        covered->click();
        for (int i = 0; i < 5; ++i) {
            hear(0x28, -80 + i % 2);
            hear(0x29, -70 + (i + 1) % 2);
        }
        page().refresh();
        auto *ranks = page().findChild<QTableWidget *>(QStringLiteral("identifyRanks"));
        QVERIFY(ranks->rowCount() >= 2);
        QVERIFY2(ranks->item(0, 1)->text().contains(QStringLiteral("04500428")), qPrintable(ranks->item(0, 1)->text()));
        QVERIFY2(ranks->item(0, 3)->text().startsWith(QStringLiteral("certain")), qPrintable(ranks->item(0, 3)->text()));
        QVERIFY2(ranks->item(0, 2)->text().startsWith(QStringLiteral("−20")), qPrintable(ranks->item(0, 2)->text()));
    }

    // Each mode hears its own meters; afterwards the stick is where it was, also when the scan is stopped in the middle.
    void modeScanFindsTheMeters()
    {
        reception::ModeScan &scan = m_house->radio().scan();
        const QString port = m_house->demoStick()->portName();
        QSignalSpy finished(&scan, &reception::ModeScan::finished);
        QVERIFY(scan.start(port, {bytes::LinkMode::T2, bytes::LinkMode::C1B, bytes::LinkMode::S2}, std::chrono::milliseconds(600)));
        std::uint8_t number = 0;
        while (finished.isEmpty() && number < 250) {
            ++number;
            m_house->demoStick()->transmit({{}, clearGasTelegram(0x31, number), bytes::LinkMode::T1, -70});
            m_house->demoStick()->transmit({{}, clearGasTelegram(0x32, number), bytes::LinkMode::C1B, -70});
            m_house->demoStick()->transmit({{}, clearGasTelegram(0x33, number), bytes::LinkMode::S1, -70});
            QTest::qWait(50);
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(scan.end(), reception::ModeScan::End::Complete);
        const auto &stations = scan.stations();
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(stations[i].state, reception::ModeScan::Station::State::Done);
            for (std::uint8_t meter = 0x31; meter <= 0x33; ++meter)
                QCOMPARE(stations[i].meters.contains(gas(meter)), meter == 0x31 + i);
        }
        QTRY_VERIFY_WITH_TIMEOUT(mode() == bytes::LinkMode::T2, 5000);

        QVERIFY(scan.start(port, {bytes::LinkMode::S2}, std::chrono::seconds(60)));
        QTRY_VERIFY_WITH_TIMEOUT(mode() == bytes::LinkMode::S2, 5000);
        scan.cancel();
        QCOMPARE(scan.end(), reception::ModeScan::End::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(mode() == bytes::LinkMode::T2, 5000);

        // The plug is pulled in another mode: it comes back in its own.
        QVERIFY(scan.start(port, {bytes::LinkMode::S2}, std::chrono::seconds(60)));
        QTRY_VERIFY_WITH_TIMEOUT(mode() == bytes::LinkMode::S2, 5000);
        m_house->demoStick()->unplug();
        QTRY_COMPARE_WITH_TIMEOUT(scan.end(), reception::ModeScan::End::StickGone, 5000);
        QVERIFY(m_house->demoStick()->plugIn());
        QTRY_VERIFY_WITH_TIMEOUT(listening() && mode() == bytes::LinkMode::T2, 10000);
    }

    // One named cause, a next action.
    void checkChainNamesTheCause()
    {
        hear(0x28, -60);
        m_house->heard().flush();
        window().findChild<QAction *>(QStringLiteral("checkChainAction"))->trigger();
        CheckDialog &dialog = m_house->radio().checkDialog();
        QTRY_VERIFY(dialog.isVisible());
        auto *number = dialog.findChild<QLineEdit *>(QStringLiteral("checkNumber"));
        QCOMPARE(dialog.focusWidget(), number);
        QTest::keyClicks(number, QStringLiteral("FFD 0450-0428"));
        QCOMPARE(dialog.result().cause, Cause::InOrder);
        QCOMPARE(dialog.result().meter, std::optional(gas(0x28)));
        number->setText(QStringLiteral("28045004")); // the bytes as on the air
        QCOMPARE(dialog.result().cause, Cause::HeardAs);
        number->setText(QStringLiteral("99999999"));
        QCOMPARE(dialog.result().cause, Cause::StillListening);

        // A meter whose key nobody has.
        wmbus::RadioFrame locked; // OMS volume 2, annex N
        locked.data = {0x2E, 0x44, 0x93, 0x15, 0x78, 0x56, 0x34, 0x12, 0x33, 0x03, 0x7A, 0x2A, 0x00, 0x20, 0x25, 0x59, 0x23, 0xC9, 0x5A, 0xAA, 0x26, 0xD1, 0xB2, 0xE7,
                       0x49, 0x3B, 0x01, 0x3E, 0xC4, 0xA6, 0xF6, 0xD3, 0x52, 0x9B, 0x52, 0x0E, 0xDF, 0xF0, 0xEA, 0x6D, 0xEF, 0xC9, 0x9D, 0x6D, 0x69, 0xEB, 0xF3};
        m_house->demoStick()->transmit({{}, locked.data, bytes::LinkMode::T1, -60});
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().rowOf({0x1593, 0x12345678, 0x33, 3}) >= 0, 10000);
        number->setText(QStringLiteral("12345678"));
        QCOMPARE(dialog.result().cause, Cause::KeyMissing);
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("checkAction"))->isVisible());

        m_house->demoStick()->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!listening(), 10000);
        dialog.refresh();
        QCOMPARE(dialog.result().cause, Cause::NoStick);
    }

    // A recording for the maker, without keys and without people.
    void saveWithPseudonyms()
    {
        hear(0x28, -60);
        hear(0x29, -70);
        m_house->heard().flush();
        window().findChild<QAction *>(QStringLiteral("saveTelegrams"))->trigger();
        auto *dialog = window().findChild<QDialog *>(QStringLiteral("saveCaptureDialog"));
        QTRY_VERIFY(dialog && dialog->isVisible());
        const QString path = m_dir->filePath(QStringLiteral("out.wmbus"));
        dialog->findChild<QLineEdit *>(QStringLiteral("capturePath"))->setText(path);
        dialog->findChild<QCheckBox *>(QStringLiteral("capturePseudonyms"))->click();
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("captureSave")), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("\"telegram\":\"1944C418"));
        QVERIFY(!content.contains("28045004") && !content.contains("29045004") && !content.contains("pts/"));
    }

    // Drop a file, choose a speed. What is live stays what it is.
    void replayInItsOwnFrame()
    {
        hear(0x28, -60);
        const QString path = m_dir->filePath(QStringLiteral("customer.wmbus"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"meterscope\":\"capture\",\"version\":1}\n");
        for (int i = 0; i < 3000; ++i)
            file.write("{\"time\":\"2026-11-20T06:00:00.000+01:00\",\"port\":\"/dev/ttyUSB0\",\"stick\":null,\"mode\":\"T2\",\"rssi\":null,\"dbm\":-74,"
                       "\"telegram\":\"1944C4187704500401037A2F0000A00415AC76000002FD08BCBF\"}\n");
        file.close();
        const auto live = m_house->heard().addresses().recordedTelegrams();
        {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window(), &enter);
            QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window(), &drop);
        }
        app::Replay &replay = m_house->captures().replay();
        ReplayPage &page = m_house->captures().page();
        QTRY_VERIFY(page.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(replay.state().atEnd, 10000);
        QCOMPARE(replay.state().telegrams, std::uint64_t{3000});
        QCOMPARE(replay.addresses().rowCount(), 1);
        QCOMPARE(page.grab().toImage().pixelColor(1, 100), replayFrame());
        // Nothing of it is among what is live.
        QCOMPARE(m_house->heard().addresses().rowOf(gas(0x77)), -1);
        QVERIFY(!m_house->radio().tracker().book().find(gas(0x77)));
        QVERIFY(m_house->heard().addresses().recordedTelegrams() >= live);
        hear(0x28, -60); // and live goes on
        QTest::mouseClick(page.findChild<QToolButton *>(QStringLiteral("replayByStep")), Qt::LeftButton);
        QCOMPARE(replay.state().telegrams, std::uint64_t{0});
        auto *next = page.findChild<QToolButton *>(QStringLiteral("replayStep"));
        QTRY_VERIFY(next->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT((next->click(), replay.state().telegrams > 0), 20000); // as soon as the first lines are read
        const std::uint64_t before = replay.state().telegrams;
        next->click();
        QCOMPARE(replay.state().telegrams, before + 1);
        QCOMPARE(replay.addresses().recordedTelegrams(), before + 1);
        page.findChild<QToolButton *>(QStringLiteral("replayClose"))->click();
        QCOMPARE(replay.addresses().rowCount(), 0);
    }

    void recordingGoesOnAfterTheNextStart()
    {
        auto *record = window().findChild<QAction *>(QStringLiteral("record"));
        record->trigger();
        hear(0x28, -60);
        const auto files = capture::CaptureRing::files(m_house->captures().folder().toStdString());
        QCOMPARE(files.size(), std::size_t{1});
        QFile file(QString::fromStdString(files.front())); // read while it is being written: nothing waits in memory
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("1944C41828045004"));
    }

    void consoleShowsBothWaysAndNoKey()
    {
        window().showPage(QStringLiteral("Console"));
        ConsoleView &console = m_house->radio().console();
        hear(0x28, -60);
        console.model()->flush();
        const auto lines = [&console] {
            QStringList all;
            for (int i = 0; i < console.model()->rowCount(); ++i)
                all += console.model()->text(i);
            return all.join(QLatin1Char('\n'));
        };
        QVERIFY2(lines().contains(QStringLiteral("--> C203|44C41828045004")), qPrintable(lines()));
        QVERIFY2(lines().contains(QStringLiteral("<-- 010F|")), qPrintable(lines()));

        auto *line = console.findChild<QLineEdit *>(QStringLiteral("consoleLine"));
        auto *send = console.findChild<QPushButton *>(QStringLiteral("consoleSend"));
        auto *now = console.findChild<QPushButton *>(QStringLiteral("consoleSendNow"));
        QTest::keyClicks(line, QStringLiteral("0125|00 C418 28045004 0103 1231231231231231231231231231"));
        QVERIFY(!send->isEnabled()); // four digits are missing
        QTest::keyClicks(line, QStringLiteral("1111"));
        QVERIFY(send->isEnabled());
        send->click();
        QVERIFY(now->isVisible()); // nothing is sent before it is confirmed
        now->click();
        QCOMPARE(line->text(), QString());
        auto *explanation = console.findChild<QLabel *>(QStringLiteral("consoleExplanation"));
        QTRY_VERIFY_WITH_TIMEOUT(explanation->text().contains(QStringLiteral("key taken over")), 5000);
        console.model()->flush();
        QVERIFY2(lines().contains(QStringLiteral("<-- 0125|00C418280450040103••••")), qPrintable(lines()));
        for (int i = 0; i < console.model()->rowCount(); ++i) {
            for (int column = 0; column < console.model()->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    QVERIFY(!console.model()->index(i, column).data(role).toString().contains(QStringLiteral("12312312")));
            }
        }
    }

    // The table names the loss with its verdict, and a click on it leads to the reasons (the third step of the first task).
    void lossLeadsToTheSignalPage()
    {
        for (int i = 0; i < 3; ++i)
            hear(0x28, -97);
        FoundAddressesModel &model = m_house->heard().addresses();
        model.flush();
        const int row = model.rowOf(gas(0x28));
        QVERIFY(row >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(model.row(row).signal != nullptr, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(model.row(row).signal->reception, quality::Reception::Bad, 5000);
        QCOMPARE(model.index(row, static_cast<int>(AddressColumn::Loss)).data().toString(), QStringLiteral("–")); // three are too few
        FoundAddressesView *view = window().addressesPage()->view();
        view->selectAddress(gas(0x28));
        const QModelIndex index = view->model()->index(view->currentIndex().row(), static_cast<int>(AddressColumn::Loss));
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
        QTRY_VERIFY(page().isVisible());
        QCOMPARE(page().watched(), std::optional(gas(0x28)));

        // The same from the row's menu, by keyboard.
        hear(0x29, -60);
        model.flush();
        window().showPage(QStringLiteral("Addresses"));
        view->selectAddress(gas(0x29));
        auto *show = window().findChild<QAction *>(QStringLiteral("showReception"));
        QVERIFY(show && view->actions().contains(show));
        show->trigger();
        QTRY_VERIFY(page().isVisible());
        QCOMPARE(page().watched(), std::optional(gas(0x29)));
    }

    // Two sticks in one house: one row, one telegram, both levels.
    void twoSticksAreMerged()
    {
        emit window().demoWanted(false);
        stick::VirtualStickOptions options;
        stick::VirtualStick first(options);
        options.stick.uniqueId = 0x00ABCDEF;
        stick::VirtualStick second(options);
        for (stick::VirtualStick *stick : {&first, &second}) {
            QString error;
            QVERIFY2(stick->start(&error), qPrintable(error));
            m_house->sticks().open(stick->portName());
            QTRY_VERIFY_WITH_TIMEOUT(m_house->sticks().find(stick->portName())->phase == stick::Phase::Listening, 10000);
        }
        const bytes::Bytes telegram = clearGasTelegram(0x41, 7);
        first.transmit({{}, telegram, bytes::LinkMode::T1, -74});
        second.transmit({{}, telegram, bytes::LinkMode::T1, -81});
        FoundAddressesModel &model = m_house->heard().addresses();
        QTRY_VERIFY_WITH_TIMEOUT(model.rowOf(gas(0x41)) >= 0 && model.row(model.rowOf(gas(0x41))).levels.size() == 2, 10000);
        const AddressRow &row = model.row(model.rowOf(gas(0x41)));
        QCOMPARE(row.count, std::uint64_t{1});
        QCOMPARE(row.rssiDbm, std::optional(-74));
        const QString sticks = model.index(model.rowOf(gas(0x41)), static_cast<int>(AddressColumn::Stick)).data().toString();
        QVERIFY2(sticks.contains(QStringLiteral("−74")) && sticks.contains(QStringLiteral("−81")), qPrintable(sticks));
        TelegramListModel &list = m_house->heard().telegrams();
        list.flush();
        int telegrams = 0;
        for (int i = 0; i < list.rowCount(); ++i) {
            if (list.row(i).address != gas(0x41))
                continue;
            ++telegrams;
            const QString levels = list.index(i, static_cast<int>(TelegramColumn::Level)).data(Qt::DisplayRole).toString();
            QVERIFY2(levels.contains(QStringLiteral("−74")) && levels.contains(QStringLiteral("−81")), qPrintable(levels));
        }
        QCOMPARE(telegrams, 1);
        const quality::MeterSignal signal = m_house->radio().tracker().signalOf(gas(0x41));
        QCOMPARE(signal.sticks.size(), std::size_t{2});
    }

private:
    MainWindow &window() { return m_house->window(); }
    SignalPage &page() { return m_house->radio().page(); }
    bool listening()
    {
        const auto sticks = m_house->sticks().sticks();
        return !sticks.empty() && sticks.front().phase == stick::Phase::Listening;
    }
    std::optional<bytes::LinkMode> mode()
    {
        const auto sticks = m_house->sticks().sticks();
        return sticks.empty() || !sticks.front().configuration ? std::nullopt : sticks.front().configuration->linkMode();
    }
    // Through the air, the stick, the serial line and the decoder.
    void hear(std::uint8_t lastIdByte, int dbm)
    {
        const auto heard = [this, lastIdByte] {
            const quality::MeterHistory *history = m_house->radio().tracker().book().find(gas(lastIdByte));
            return history ? history->count() : 0;
        };
        const std::uint64_t before = heard();
        // While the demo's inverter is polled the stick is in S2 and hears no meter.
        QTRY_VERIFY_WITH_TIMEOUT(listening() && !m_house->sticks().sticks().front().lending.now && mode() == bytes::LinkMode::T2, 20000);
        m_house->demoStick()->transmit({{}, clearGasTelegram(lastIdByte, ++m_number), bytes::LinkMode::T1, dbm});
        QTRY_COMPARE_WITH_TIMEOUT(heard(), before + 1, 10000);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
    std::uint8_t m_number = 0;
};

QTEST_MAIN(TestRadio)
#include "tst_radio.moc"
