#include "app/composition.h"
#include "app/keys_room.h"
#include "app/language.h"
#include "core/bytes/hex.h"
#include "core/settings/keys.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/filter_field.h"
#include "ui/keys/import_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/stick/connect_banner.h"
#include "ui/stick/stick_page.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/window_actions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace ui;

namespace {

bytes::Bytes clearGasTelegram(std::uint8_t lastIdByte)
{
    return {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, 0x65, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, 0x65, 0x00};
}

int column(AddressColumn column)
{
    return static_cast<int>(column);
}

} // namespace

// The window as a user has it, fed by the virtual stick through the real serial code.
class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_house.reset(); }

    // Task T1: 0 steps to see meters, 1 to sort.
    void metersAppearAndSort()
    {
        QTRY_VERIFY_WITH_TIMEOUT(view()->model()->rowCount() >= 3, 15000);
        QVERIFY(view()->isVisible());
        QHeaderView *header = view()->horizontalHeader();
        const int x = header->sectionViewportPosition(column(AddressColumn::Rssi)) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, {x, header->height() / 2});
        QCOMPARE(header->sortIndicatorSection(), column(AddressColumn::Rssi));
        const auto level = [this](int row) { return view()->model()->index(row, column(AddressColumn::Rssi)).data(FoundAddressesModel::SortRole).toInt(); };
        const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
        for (int row = 1; row < view()->model()->rowCount(); ++row)
            QVERIFY(ascending ? level(row - 1) <= level(row) : level(row - 1) >= level(row));
    }

    void filterNarrowsAndExplains()
    {
        hear({0x28, 0x29});
        FilterField *field = window().filterField();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("code=04500428"));
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QCOMPARE(field->property("mark").toString(), QStringLiteral("good"));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("rssi<x"));
        QCOMPARE(field->property("mark").toString(), QStringLiteral("bad"));
        QVERIFY(field->toolTip().contains(QStringLiteral("x")));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(field->text(), QString());
        QVERIFY(view()->model()->rowCount() >= 2);
    }

    void pauseKeepsRecording()
    {
        hear({0x28});
        QTest::keyClick(&window(), Qt::Key_F8);
        QVERIFY(m_house->heard().addresses().isPaused());
        const int shown = view()->model()->rowCount();
        const quint64 recorded = m_house->heard().addresses().recordedTelegrams();
        transmit(0x77);
        QTRY_VERIFY(m_house->heard().addresses().recordedTelegrams() > recorded);
        m_house->heard().addresses().flush();
        QCOMPARE(view()->model()->rowCount(), shown);
        QVERIFY(m_house->heard().addresses().waiting() > 0);
        QTest::keyClick(&window(), Qt::Key_F8);
        QTRY_VERIFY(view()->model()->rowCount() > shown);
    }

    void columnChoiceIsRemembered()
    {
        QMenu menu;
        view()->fillColumnMenu(&menu);
        QAction *count = menu.findChild<QAction *>(QStringLiteral("showColumn%1").arg(column(AddressColumn::Count)));
        QVERIFY(count && count->isChecked());
        count->trigger();
        QVERIFY(view()->isColumnHidden(column(AddressColumn::Count)));
        window().close();
        m_house.reset();
        open();
        QVERIFY(view()->isColumnHidden(column(AddressColumn::Count)));
        QVERIFY(!view()->isColumnHidden(column(AddressColumn::Code)));
    }

    void copiesCuxdLine()
    {
        hear({0x98});
        window().addressesPage()->view()->selectAddress({0x18C4, 0x04500498, 1, 3});
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.contains(QStringLiteral("wM-Bus-Gas '04500498' (-")), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("[?] pts/")) || line.contains(QStringLiteral("[?] ")), qPrintable(line));
        QVERIFY(line.endsWith(QStringLiteral("dBm)\n")));
    }

    void telegramsOpenInTheInspector()
    {
        hear({0x98});
        QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(window().telegramsPage()->isVisible());
        QTRY_VERIFY(window().telegramsPage()->view()->model()->rowCount() > 0);
        window().telegramsPage()->selectLast();
        QVERIFY(window().inspector()->isVisible());
        QVERIFY(!window().inspector()->copyText(TelegramInspector::CopyForm::Hex).isEmpty());
    }

    void aDroppedKeyFileOpensThePast()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("keys.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12345678 0102030405060708090A0B0C0D0E0F11 Gas cellar\n");
        file.close();
        wmbus::RadioFrame frame; // OMS volume 2, annex N: gas meter in mode 5
        frame.data = *bytes::fromHex("2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3");
        m_house->heard().reception().onFrame(frame);
        m_house->heard().flush();
        const ui::TelegramRow &row = m_house->heard().telegrams().row(m_house->heard().telegrams().rowCount() - 1);
        QCOMPARE(row.security.verdict, wmbus::Verdict::NoKey);

        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &drop);
        QTRY_VERIFY(m_house->keys().importing().isVisible());
        QCOMPARE(row.security.verdict, wmbus::Verdict::NoKey); // nothing is used before it is imported
        m_house->keys().importing().findChild<QAbstractButton *>(QStringLiteral("keepThisRun"))->click();
        m_house->keys().importing().findChild<QAbstractButton *>(QStringLiteral("importKeys"))->click();
        QTRY_COMPARE(row.security.verdict, wmbus::Verdict::Secure);
        auto *notice = window().findChild<QWidget *>(QStringLiteral("noticeBar"));
        QTRY_VERIFY(notice->isVisible());
        QTRY_VERIFY2(notice->accessibleName().contains(QStringLiteral("1 key from keys.txt imported")), qPrintable(notice->accessibleName()));
        QVERIFY2(notice->accessibleName().contains(QStringLiteral("1 of 1 locked telegram of this meter")), qPrintable(notice->accessibleName()));
    }

    void stickPageSetsTheMode()
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        window().findChild<QAction *>(QStringLiteral("goStick"))->trigger();
        auto *mode = window().stickPage()->findChild<QComboBox *>(QStringLiteral("linkMode"));
        QTRY_VERIFY(mode && mode->isEnabled());
        QCOMPARE(mode->count(), 11);
        QVERIFY(!(mode->model()->index(10, 0).flags() & Qt::ItemIsEnabled)); // C and T: not with firmware 1.3
        mode->setCurrentIndex(mode->findData(static_cast<int>(bytes::LinkMode::C1B)));
        emit mode->activated(mode->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(m_house->sticks().sticks().front().configuration->linkMode() == bytes::LinkMode::C1B, 10000);
        QTRY_COMPARE(mode->currentData().toInt(), static_cast<int>(bytes::LinkMode::C1B));
    }

    void resetAsksInPlace()
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        window().showPage(QStringLiteral("Stick"));
        auto *reset = window().stickPage()->findChild<QAbstractButton *>(QStringLiteral("stickReset"));
        auto *now = window().stickPage()->findChild<QAbstractButton *>(QStringLiteral("stickResetNow"));
        QTRY_VERIFY(reset->isEnabled());
        QVERIFY(!now->isVisible());
        reset->click();
        QVERIFY(now->isVisible());
        QSignalSpy wanted(window().stickPage(), &StickPage::resetWanted);
        now->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!now->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 15000);
    }

    void endOfDemoLeavesNoPlayedMeters()
    {
        hear({0x98});
        QCOMPARE(window().banner()->message(), ConnectBanner::Message::Demo);
        emit window().banner()->demoEnded();
        QVERIFY(!m_house->demoStick());
        QCOMPARE(m_house->heard().addresses().rowCount(), 0);
        QVERIFY(m_house->sticks().sticks().empty());
    }

    void languageChangesWithoutRestart()
    {
        hear({0x98});
        emit window().languageWanted(QStringLiteral("de"));
        QTRY_COMPARE(view()->model()->headerData(column(AddressColumn::Manufacturer), Qt::Horizontal).toString(), QStringLiteral("Hersteller"));
        QTRY_COMPARE(window().findChild<QMenu *>(QStringLiteral("fileMenu"))->title(), QStringLiteral("&Datei"));
        emit window().languageWanted(QStringLiteral("en"));
        QTRY_COMPARE(view()->model()->headerData(column(AddressColumn::Manufacturer), Qt::Horizontal).toString(), QStringLiteral("Maker"));
    }

    // What a notice says follows the language where its words are made anew; a finished sentence about what was done goes away instead of
    // standing there in the wrong language, one about what is wrong stays.
    void noticesFollowTheLanguage()
    {
        auto *bar = window().findChild<NoticeBar *>(QStringLiteral("noticeBar"));
        const auto change = [this](const char *code, const char *file) {
            emit window().languageWanted(QString::fromLatin1(code));
            QTRY_COMPARE(window().findChild<QMenu *>(QStringLiteral("fileMenu"))->title(), QString::fromLatin1(file));
        };
        int acted = 0;
        window().showNotice([] { return QCoreApplication::translate("ui::WindowActions", "&Quit"); }, NoticeBar::Kind::Done, [] { return QCoreApplication::translate("ui::WindowActions", "&Manual"); }, [&acted] { ++acted; });
        QCOMPARE(bar->accessibleName(), QStringLiteral("&Quit"));
        change("de", "&Datei");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), QStringLiteral("&Beenden"));
        auto *button = bar->findChild<QPushButton *>(QStringLiteral("noticeAction"));
        QCOMPARE(button->text(), QStringLiteral("&Handbuch"));
        window().takeBackNotice(QStringLiteral("another"));
        QVERIFY(bar->isVisible());
        window().takeBackNotice(QStringLiteral("&Quit")); // as it was said at first
        QVERIFY(!bar->isVisible());
        QCOMPARE(acted, 0);

        window().showNotice(ui::Spoken(QStringLiteral("getan")), NoticeBar::Kind::Done);
        change("en", "&File");
        QVERIFY(!bar->isVisible());
        window().showNotice(ui::Spoken(QStringLiteral("something is wrong")), NoticeBar::Kind::Problem);
        change("de", "&Datei");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), QStringLiteral("something is wrong"));
        window().showNotice({});
        change("en", "&File");
    }

    // The button of the palette says its keys as this language writes them, and stays at the right edge.
    void thePaletteButtonFollowsTheLanguage()
    {
        auto *button = window().findChild<QToolButton *>(QStringLiteral("paletteButton"));
        for (const char *code : {"de", "en", "de", "en"}) {
            emit window().languageWanted(QString::fromLatin1(code));
            QTRY_VERIFY(button->text().endsWith(qstrcmp(code, "de") == 0 ? QStringLiteral("Strg+K") : QStringLiteral("Ctrl+K")));
            QTRY_COMPARE(button->width(), button->sizeHint().width());
            const int edge = button->mapTo(&window(), QPoint(button->width(), 0)).x();
            QVERIFY2(window().width() - edge <= 2 * gap, qPrintable(QString::number(edge)));
        }
    }

    // Nothing to listen with: the mode scan says so instead of opening.
    void aScanNeedsAStick()
    {
        hear({0x98});
        auto *scan = window().findChild<QToolButton *>(QStringLiteral("modeScan"));
        auto *entry = window().findChild<QAction *>(QStringLiteral("modeScanAction"));
        QTRY_VERIFY(scan->isEnabled() && entry->isEnabled());
        emit window().banner()->demoEnded();
        QTRY_VERIFY(!scan->isEnabled() && !entry->isEnabled());
        QVERIFY(scan->toolTip().contains(QStringLiteral("stick")));
    }

    void theManualHasItsKeyInTheMenu() { QCOMPARE(window().actions().help->shortcut(), QKeySequence(Qt::Key_F1)); }

    // Ctrl+Z means the meters on pages where nothing is edited, and a page's own steps where something is.
    void undoOfMetersOnEveryPage()
    {
        auto *undo = window().findChild<QAction *>(QStringLiteral("undo"));
        QVERIFY(undo && !undo->isEnabled());
        window().addressesPage()->undoStack()->push(new QUndoCommand(QStringLiteral("name of a meter")));
        for (const char *page : {"Addresses", "Consumption", "Signal", "Telegrams"}) {
            window().showPage(QLatin1String(page));
            QVERIFY2(undo->isEnabled(), page);
        }
        window().showPage(QStringLiteral("Keys"));
        QVERIFY(!undo->isEnabled());
        window().showPage(QStringLiteral("Consumption"));
        undo->trigger();
        QVERIFY(!undo->isEnabled());
        QCOMPARE(window().addressesPage()->undoStack()->index(), 0);
    }

    // Chips count what a click would show, also while words narrow the list.
    void countsFollowTheFilter()
    {
        hear({0x98, 0x99, 0x9A});
        const auto *all = window().addressesPage()->findChild<QAbstractButton *>(QStringLiteral("showAll"));
        QTRY_VERIFY2(all->text().endsWith(QStringLiteral("  %1").arg(view()->model()->rowCount())), qPrintable(all->text() + QString::number(view()->model()->rowCount())));
        QVERIFY(view()->model()->rowCount() >= 3);
        window().filterField()->setText(QStringLiteral("04500499"));
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QVERIFY2(all->text().endsWith(QStringLiteral("  1")), qPrintable(all->text()));
        window().filterField()->clear();
    }

    // Nothing about frames that are in order; what is meant is told when asked.
    void theStatusBarSpeaksOfBadFramesOnlyWhenThereAreSome()
    {
        hear({0x98});
        const auto labels = window().statusBar()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(!label->text().contains(QStringLiteral("bad frame")), qPrintable(label->text()));
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->toolTip().startsWith(QStringLiteral("0 bad frames")); }));
    }

    void noPermissionNamesTheCommand()
    {
        ConnectBanner banner;
        PortAccess locked;
        locked.owner = QStringLiteral("root");
        locked.group = QStringLiteral("dialout");
        locked.mode = QStringLiteral("0660");
        locked.user = QStringLiteral("installer");
        banner.setAccessCheck([&locked](const QString &) { return locked; });
        stick::StickStatus status;
        status.port = "/dev/ttyUSB0";
        status.phase = stick::Phase::Waiting;
        status.problem = stick::Problem::NoPermission;
        banner.setSticks({status});
        QCOMPARE(banner.message(), ConnectBanner::Message::NoPermission);
        QCOMPARE(banner.commandText(), QStringLiteral("sudo usermod -aG dialout installer"));
        banner.findChild<QAbstractButton *>(QStringLiteral("copyCommand"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), banner.commandText());
        QSignalSpy retried(&banner, &ConnectBanner::retryWanted);
        locked.allowed = true; // the group was joined
        QTRY_VERIFY_WITH_TIMEOUT(!retried.isEmpty(), 5000);
    }

    // The first run: no stick, a stick without rights, a stick that is found. Each has its sentence and its next step.
    void firstRunSaysWhatToDo_data()
    {
        QTest::addColumn<int>("situation");
        QTest::newRow("no stick") << 0;
        QTest::newRow("no rights") << 1;
        QTest::newRow("stick found") << 2;
    }
    void firstRunSaysWhatToDo()
    {
        QFETCH(const int, situation);
        m_house.reset();
        const QTemporaryDir fresh;
        app::CommandLine line;
        line.dataDir = fresh.path();
        line.language = QStringLiteral("en");
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().showPage(QStringLiteral("Telegrams")); // not the page that says so itself
        ConnectBanner *banner = window().banner();
        banner->setAccessCheck([](const QString &) { return PortAccess{}; });
        if (situation == 0) {
            window().setSticks({});
            QTRY_COMPARE(banner->message(), ConnectBanner::Message::NoStick);
            QVERIFY(banner->isVisible());
            banner->findChild<QAbstractButton *>(QStringLiteral("bannerFirst"))->click(); // the demo is the next step
            QTRY_VERIFY(m_house->demoStick());
            QTRY_COMPARE(banner->message(), ConnectBanner::Message::Demo);
        } else if (situation == 1) {
            stick::StickStatus status;
            status.port = "/dev/ttyUSB0";
            status.problem = stick::Problem::NoPermission;
            window().setSticks({status});
            QCOMPARE(banner->message(), ConnectBanner::Message::NoPermission);
            QVERIFY(banner->isVisible());
        } else {
            stick::VirtualStick stick;
            QString error;
            QVERIFY2(stick.start(&error), qPrintable(error));
            stick::PortCandidate candidate;
            candidate.port = stick.portName();
            candidate.kind = stick::PortCandidate::Kind::AskFirst;
            banner->setCandidates({candidate});
            QCOMPARE(banner->message(), ConnectBanner::Message::Ask);
            banner->findChild<QAbstractButton *>(QStringLiteral("bannerFirst"))->click();
            QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
            QTRY_COMPARE(banner->message(), ConnectBanner::Message::None);
            // Remembered: the next time nobody is asked.
            QTRY_VERIFY(m_house->settings().value(settings::key::ports).toStringList().contains(stick.portName()));
            m_house.reset();
        }
    }

    void otherPortIsAskedForOnce()
    {
        ConnectBanner banner;
        stick::PortCandidate candidate;
        candidate.port = QStringLiteral("/dev/ttyUSB7");
        candidate.kind = stick::PortCandidate::Kind::AskFirst;
        banner.setCandidates({candidate});
        QCOMPARE(banner.message(), ConnectBanner::Message::Ask);
        QSignalSpy wanted(&banner, &ConnectBanner::portWanted);
        banner.findChild<QAbstractButton *>(QStringLiteral("bannerFirst"))->click();
        QCOMPARE(wanted.first().first().toString(), candidate.port);
        banner.findChild<QAbstractButton *>(QStringLiteral("bannerSecond"))->click();
        QCOMPARE(banner.message(), ConnectBanner::Message::NoStick);
    }

    void everythingToActOnHasNames()
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        const auto isOurs = [](const QObject *object) { return !object->objectName().startsWith(QLatin1String("qt_")); };
        for (const QAction *action : window().findChildren<QAction *>()) {
            if (action->isSeparator() || action->menu() || !isOurs(action) || qobject_cast<QLineEdit *>(action->parent()) || action->text().isEmpty())
                continue;
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        }
        for (const QAbstractButton *button : window().findChildren<QAbstractButton *>()) {
            const bool insideQt = button->inherits("QTableCornerButton") || qobject_cast<QLineEdit *>(button->parent());
            if (!isOurs(button) || insideQt)
                continue;
            QVERIFY2(!button->objectName().isEmpty(), button->metaObject()->className());
            const QString name = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
            QVERIFY2(!name.isEmpty() || button->isHidden(), qPrintable(button->objectName()));
        }
        for (const QWidget *widget : window().findChildren<QWidget *>()) {
            const bool acts = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
                || (qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QHeaderView *>(widget));
            // What a combo box or a spin box is made of speaks by its name.
            if (!acts || qobject_cast<const QComboBox *>(widget->parent()) || qobject_cast<const QAbstractSpinBox *>(widget->parent()) || (widget->parent() && qobject_cast<const QComboBox *>(widget->parent()->parent())))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

private:
    void open()
    {
        app::CommandLine line;
        line.demo = true;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ui::ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
    }
    MainWindow &window() { return m_house->window(); }
    FoundAddressesView *view() { return window().addressesPage()->view(); }
    bool listening()
    {
        const auto sticks = m_house->sticks().sticks();
        return !sticks.empty() && sticks.front().phase == stick::Phase::Listening;
    }
    void transmit(std::uint8_t lastIdByte) { m_house->demoStick()->transmit({{}, clearGasTelegram(lastIdByte), bytes::LinkMode::T1, -78}); }
    void hear(std::initializer_list<std::uint8_t> lastIdBytes)
    {
        QTRY_VERIFY_WITH_TIMEOUT(listening(), 10000);
        for (const std::uint8_t byte : lastIdBytes) {
            transmit(byte);
            const wmbus::Address address{0x18C4, 0x04500400U | byte, 1, 3};
            QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().rowOf(address) >= 0, 10000);
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
