#include "app/add_meter_room.h"
#include "app/composition.h"
#include "app/heard.h"
#include "app/history_room.h"
#include "app/panel_room.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/main_window.h"
#include "ui/panels/add_meter_dialog.h"
#include "ui/panels/big_value.h"
#include "ui/panels/data_point_grid.h"
#include "ui/panels/meter_panel.h"
#include "ui/panels/record_table.h"
#include "ui/panels/set_meter_editor.h"
#include "ui/panels/values_tab.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;

namespace {

const wmbus::Address gas{0x18C4, 0x04500411, 1, 3}; // not one of the demo household

// A clear EnergyCam telegram, cuxd-devices.md B.2, with other numbers: 0.01 m3 (VIF 14).
bytes::Bytes gasTelegram(std::uint32_t hundredths, std::uint8_t accessNumber, std::uint8_t lastIdByte = 0x11)
{
    return {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, accessNumber, 0x00, 0x00, 0xA0, 0x04, 0x14,
            static_cast<std::uint8_t>(hundredths), static_cast<std::uint8_t>(hundredths >> 8), static_cast<std::uint8_t>(hundredths >> 16),
            static_cast<std::uint8_t>(hundredths >> 24), 0x02, 0xFD, 0x08, 0xBC, 0xBF};
}

} // namespace

// The panel in the real window: telegrams by the virtual stick over the real serial code, changes in a real history.
class TestMeterPanel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open(true);
    }
    void cleanup() { m_house.reset(); }

    // Click, type, Return. Undo puts it back; consumption has not moved.
    void setsTheReading()
    {
        showGas(782'630);
        QTRY_COMPARE(value("METER"), QStringLiteral("7826.30"));
        const QString sum = value("SUM");
        BigValue *big = panel()->values()->value();
        QTRY_VERIFY(big->isEnabled());
        QTest::mouseClick(big, Qt::LeftButton);
        QWidget *field = panel()->values()->editor()->findChild<QLineEdit *>(QStringLiteral("setMeterField"));
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("8061,70"));
        QVERIFY2(panel()->values()->editor()->previewText().startsWith(QStringLiteral("Difference +235.40")), qPrintable(panel()->values()->editor()->previewText()));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(value("METER"), QStringLiteral("8061.70"));
        QCOMPARE(value("SUM"), sum);
        QVERIFY(!field->isVisible());
        QCOMPARE(big->number(), QStringLiteral("8,061.70"));

        // The meter counts on, and so does METER.
        transmit(gasTelegram(782'640, 48));
        QTRY_COMPARE(value("METER"), QStringLiteral("8061.80"));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(value("METER"), QStringLiteral("7826.40"));
        window().findChild<QAction *>(QStringLiteral("redo"))->trigger();
        QTRY_COMPARE(value("METER"), QStringLiteral("8061.80"));
    }

    void sumResetAndItsUndo()
    {
        showGas(100'000);
        transmit(gasTelegram(100'500, 48));
        QTRY_COMPARE(value("SUM"), QStringLiteral("5.00"));
        click("dataPointSUM_RESET");
        QTRY_COMPARE(value("SUM"), QStringLiteral("0.00"));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(value("SUM"), QStringLiteral("5.00"));
    }

    void dataPointsAreCopied()
    {
        showGas(806'170);
        QTRY_COMPARE(value("METER"), QStringLiteral("8061.70"));
        click("dataPointMETER");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("8061.70"));
        QCOMPARE(value("INFO"), QStringLiteral("Gas"));
        QCOMPARE(value("COUNTER"), QStringLiteral("47"));
        QCOMPARE(panel()->records()->rowCount(), 2);
        const QString facts = panel()->values()->findChild<QWidget *>(QStringLiteral("facts"))->accessibleName();
        QVERIFY2(facts.contains(QStringLiteral("188 transmissions, 191 pictures")), qPrintable(facts)); // BC BF, cuxd-devices.md B.2
    }

    void whatTheUserSaysSurvivesARestart()
    {
        m_house.reset();
        open(false); // no demo: the history of the data folder
        feed(gasTelegram(782'630, 47));
        window().addressesPage()->view()->selectAddress(gas);
        QTRY_COMPARE(value("METER"), QStringLiteral("7826.30"));
        auto *name = panel()->findChild<QLineEdit *>(QStringLiteral("meterName"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Gas Keller"));
        QTest::keyClick(name, Qt::Key_Return);
        click("myMeter");
        emit panel()->mediumWanted(gas, QStringLiteral("heat"));
        auto *note = panel()->findChild<QPlainTextEdit *>(QStringLiteral("note"));
        note->setPlainText(QStringLiteral("Schlüssel bei Frau Meier"));
        panel()->finishTyping();
        emit panel()->setMeterWanted(gas, {806'170, -2}, std::nullopt);
        QImage picture(3000, 2000, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString original = m_dir->filePath(QStringLiteral("meter.png"));
        QVERIFY(picture.save(original));
        emit panel()->photoWanted(gas, original);
        QTRY_COMPARE(window().addressesPage()->view()->currentRow()->name, QStringLiteral("Gas Keller"));
        QVERIFY(window().addressesPage()->view()->currentRow()->mine);
        QFile::remove(original);

        m_house.reset();
        open(false);
        QTRY_COMPARE(m_house->heard().addresses().rowCount(), 1);
        QTRY_COMPARE(window().currentPage(), QStringLiteral("Overview")); // who has named meters begins with them
        window().showPage(QStringLiteral("Addresses"));
        window().addressesPage()->view()->selectAddress(gas);
        QTRY_COMPARE(panel()->findChild<QLineEdit *>(QStringLiteral("meterName"))->text(), QStringLiteral("Gas Keller"));
        QTRY_COMPARE(value("METER"), QStringLiteral("8061.70"));
        const store::DeviceEntry entry = m_house->panels().devices().entry(gas);
        QVERIFY(entry.mine);
        QCOMPARE(entry.medium, std::string("heat"));
        QCOMPARE(QString::fromStdString(entry.note), QStringLiteral("Schlüssel bei Frau Meier"));
        const QFileInfo kept(m_dir->filePath(QString::fromStdString(entry.photo)));
        QVERIFY2(kept.isFile(), qPrintable(kept.filePath()));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QImage(kept.filePath()).width(), 2400);
    }

    // LEARN with a device that nobody knows, heard over the serial line.
    void learnsTheNextUnknownDevice()
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        app::AddMeterRoom &room = m_house->addMeter();
        AddMeterDialog *dialog = room.open(true);
        QCOMPARE(dialog->session().state(), LearnSession::State::Waiting);
        const wmbus::Address meter{0x18C4, 0x04500477, 1, 3};
        const auto has = [dialog, &meter] {
            const auto &all = dialog->session().candidates();
            return std::any_of(all.begin(), all.end(), [&meter](const LearnCandidate &candidate) { return candidate.meter == meter; });
        };
        m_house->demoStick()->transmit({{}, gasTelegram(5, 1, 0x77), bytes::LinkMode::T1, -52});
        QTRY_VERIFY_WITH_TIMEOUT(has(), 10000);
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("learnCandidates"));
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text().contains(QStringLiteral("04500477")))
                list->setCurrentRow(i);
        }
        auto *take = dialog->findChild<QPushButton *>(QStringLiteral("learnTake"));
        QCOMPARE(take->text(), QStringLiteral("Add 04500477"));
        take->click();
        QTRY_VERIFY(m_house->panels().devices().entry(meter).mine);
        QTRY_VERIFY(window().addressesPage()->view()->currentRow() && window().addressesPage()->view()->currentRow()->address == meter);
    }

    void aNumberNotHeardYetIsWaitedFor()
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        app::AddMeterRoom &room = m_house->addMeter();
        AddMeterDialog *dialog = room.open();
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("addMeterNumber"));
        auto *add = dialog->findChild<QPushButton *>(QStringLiteral("addMeterApply"));
        QTest::keyClicks(field, QStringLiteral("XY"));
        QVERIFY(!add->isEnabled());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("FFD 4500466"));
        QVERIFY(add->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(room.awaited(), QStringList{QStringLiteral("FFD 4500466")});
        const wmbus::Address meter{0x18C4, 0x04500466, 1, 3};
        QVERIFY(!m_house->panels().devices().entry(meter).mine);
        m_house->demoStick()->transmit({{}, gasTelegram(5, 1, 0x66), bytes::LinkMode::T1, -52});
        QTRY_VERIFY_WITH_TIMEOUT(m_house->panels().devices().entry(meter).mine, 10000);
        QVERIFY(room.awaited().isEmpty());
    }

    void aLooseWindowFollows()
    {
        showGas(100'000);
        MeterPanel *loose = m_house->panels().detach(gas);
        QVERIFY(loose && loose->window() != &window() && loose->window()->isVisible());
        QCOMPARE(m_house->panels().detach(gas), loose); // not twice
        transmit(gasTelegram(100'100, 48));
        QTRY_COMPARE(loose->values()->value()->number(), QStringLiteral("1,001.00"));
        emit loose->nameWanted(gas, QStringLiteral("Loose"));
        QTRY_COMPARE(loose->findChild<QLineEdit *>(QStringLiteral("meterName"))->text(), QStringLiteral("Loose"));
        QVERIFY(loose->window()->windowTitle().startsWith(QStringLiteral("Loose")));
    }

    void everythingToActOnHasNames()
    {
        showGas(100'000);
        AddMeterDialog *dialog = m_house->addMeter().open();
        for (const QWidget *root : {static_cast<const QWidget *>(panel()), static_cast<const QWidget *>(dialog)}) {
            for (const QWidget *widget : root->findChildren<QWidget *>()) {
                const bool acts = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
                    || (qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QHeaderView *>(widget));
                if (!acts || widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTableCornerButton") || qobject_cast<QLineEdit *>(widget->parent()))
                    continue;
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
            }
        }
    }

private:
    void open(bool demo)
    {
        app::CommandLine line;
        line.demo = demo;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
    }
    MainWindow &window() { return m_house->window(); }
    MeterPanel *panel() { return window().meterPanel(); }
    bool listening()
    {
        const auto sticks = m_house->sticks().sticks();
        return !sticks.empty() && sticks.front().phase == stick::Phase::Listening;
    }
    void transmit(const bytes::Bytes &telegram) { m_house->demoStick()->transmit({{}, telegram, bytes::LinkMode::T1, -78}); }
    // Without a stick: as if one had heard it.
    void feed(const bytes::Bytes &telegram)
    {
        wmbus::RadioFrame frame;
        frame.data = telegram;
        frame.heardAt = std::chrono::system_clock::now();
        frame.port = "/dev/ttyUSB0";
        frame.rssiDbm = -70;
        emit m_house->sticks().frameHeard(frame);
        m_house->heard().flush();
    }
    void showGas(std::uint32_t hundredths)
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        transmit(gasTelegram(hundredths, 47));
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().rowOf(gas) >= 0, 10000);
        window().addressesPage()->view()->selectAddress(gas);
        QTRY_VERIFY(panel()->isVisible());
    }
    QString value(const char *name)
    {
        const auto *cell = panel()->findChild<QAbstractButton *>(QStringLiteral("dataPoint") + QLatin1String(name));
        if (!cell)
            return {};
        // "METER 8061.70 m³" with a narrow blank before the unit
        return cell->accessibleName().mid(static_cast<qsizetype>(qstrlen(name)) + 1).section(QChar(0x202F), 0, 0);
    }
    void click(const char *name)
    {
        auto *button = panel()->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestMeterPanel)
#include "tst_meter_panel.moc"
