// Every dialog and every window of its own, as the program opens it: what assistive technology is told, where Tab goes, whether the focus is
// seen, whether words that are 40 % longer, and German ones, have room, whether a change of language reaches it, whether Esc closes it.
#include "app/add_meter_room.h"
#include "app/composition.h"
#include "app/cuxd_room.h"
#include "app/keys_room.h"
#include "app/language.h"
#include "app/panel_room.h"
#include "app/radio_room.h"
#include "core/cuxd/setup_text.h"
#include "walk.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/tariff_dialog.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/help/help_window.h"
#include "ui/help/crash_dialog.h"
#include "ui/keys/import_dialog.h"
#include "ui/keys/key_entry_dialog.h"
#include "ui/keys/storage_dialog.h"
#include "ui/main_window.h"
#include "ui/panels/add_meter_dialog.h"
#include "ui/panels/meter_panel.h"
#include "ui/panels/owner_dialog.h"
#include "ui/panels/photo_window.h"
#include "ui/window_actions.h"

#include <QDialog>
#include <QDirIterator>
#include <QPointer>
#include <QTemporaryDir>

using namespace ui;

namespace {

constexpr QSize smallestScreen(1280, 720);
constexpr int titleBar = 32;
const QSize doubledScreen(960, 540); // 1920 x 1080 at 200 %

} // namespace

class TestEveryDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        app::CommandLine line;
        line.demo = true;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        window().resize(smallestScreen);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().rowCount() >= 5, 15000);
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_longWords);
        if (m_open)
            m_open->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        app::installLanguage(*qApp, QStringLiteral("en"));
        applyTheme(*qApp, ThemeChoice::Light, QPalette());
        walk::settle();
    }
    void cleanupTestCase() { m_house.reset(); }

    // A dialog that nobody walks would be a hole in what this test says.
    void noneIsForgotten()
    {
        const QRegularExpression heading(QStringLiteral("class (\\w+) : public QDialog"));
        QStringList written;
        for (const char *folder : {"ui", "app"}) {
            QDirIterator files(QStringLiteral(SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto found = heading.globalMatch(text); found.hasNext();)
                    written += found.next().captured(1);
            }
        }
        QVERIFY(written.size() >= 15);
        QStringList walked;
        for (const Opening &opening : openings())
            walked += QString::fromLatin1(opening.type);
        for (const QString &type : written)
            QVERIFY2(walked.contains(type), qPrintable(type));
    }

    void isToldWithNames_data() { dialogs(); }
    void isToldWithNames()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        int asked = 0;
        const QString untold = walk::untold(dialog, &asked);
        QVERIFY2(untold.isEmpty(), qPrintable(untold));
        QVERIFY(asked >= 1);
    }

    void tabGoesRoundInReadingOrder_data() { dialogs(); }
    void tabGoesRoundInReadingOrder()
    {
        QWidget *dialog = open();
        QVERIFY(dialog);
        QString fault;
        const QList<walk::Stop> there = walk::tabRound(dialog, true, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QSet<QWidget *> met;
        for (const walk::Stop &stop : there)
            met.insert(stop.widget);
        QStringList notMet;
        for (QWidget *widget : walk::mustBeReached(dialog)) {
            if (!met.contains(widget))
                notMet += walk::nameOf(widget);
        }
        QVERIFY2(notMet.isEmpty(), qPrintable(notMet.join(QLatin1Char('\n'))));
        const QList<walk::Stop> back = walk::tabRound(dialog, false, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(back.size(), there.size());
        for (qsizetype i = 1; i < back.size(); ++i)
            QCOMPARE(back[i].widget, there[there.size() - i].widget);
        const QString against = walk::againstReading(there, dialog);
        QVERIFY2(against.isEmpty(), qPrintable(against));
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<int>("opening");
        QTest::addColumn<bool>("dark");
        const std::vector<Opening> all = openings();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", all[i].name, dark ? "dark" : "light") << static_cast<int>(i) << dark;
        }
    }
    void focusIsSeen()
    {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light, QPalette());
        QWidget *dialog = open();
        QVERIFY(dialog);
        QString fault;
        int asked = 0;
        const QString unseen = walk::unseenFocus(dialog, fault, asked);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(asked > 0);
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen));
    }

    void longWordsHaveRoom_data() { dialogs(); }
    void longWordsHaveRoom()
    {
        QCoreApplication::installTranslator(&m_longWords);
        QWidget *dialog = open();
        QVERIFY(dialog);
        checkRoom(*dialog);
    }

    void germanHasRoom_data() { dialogs(); }
    void germanHasRoom()
    {
        app::installLanguage(*qApp, QStringLiteral("de"));
        QWidget *dialog = open();
        QVERIFY(dialog);
        checkRoom(*dialog);
    }

    void speaksAnotherLanguageWhileOpen_data() { dialogs(); }
    void speaksAnotherLanguageWhileOpen()
    {
        const walk::Sources english(QStringLiteral(TRANSLATIONS_DIR "/meterscope_de.ts"));
        QVERIFY(english.size() > 500);
        QWidget *dialog = open();
        QVERIFY(dialog);
        app::installLanguage(*qApp, QStringLiteral("de"));
        walk::settle();
        const QString left = walk::notTranslated(dialog, english);
        QVERIFY2(left.isEmpty(), qPrintable(left));
        checkRoom(*dialog);
    }

    void escCloses_data() { dialogs(); }
    void escCloses()
    {
        QPointer<QWidget> dialog = open();
        QVERIFY(dialog);
        if (!qobject_cast<QDialog *>(dialog) && !qobject_cast<HelpWindow *>(dialog))
            return; // a window, which Esc does not close
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus && focus->window() == dialog ? focus : dialog.data(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }

private:
    struct Opening {
        const char *name;
        const char *type; // its class; nothing where it is no dialog of ours
        std::function<QWidget *()> open;
    };

    // The way a user comes there, where there is one without a file or a history; else its class with what the program would give it.
    [[nodiscard]] std::vector<Opening> openings()
    {
        return {
            {"palette", "CommandPalette", [this] { return byAction("openPalette"); }},
            {"settings", "SettingsDialog", [this] { return byAction("openSettings"); }},
            {"new profile", "NewProfileDialog", [this] { return byAction("newProfile"); }},
            {"check", "CheckDialog", [this] { return byAction("checkChainAction"); }},
            {"compare with the CCU", "CcuDialog", [this] { return byAction("compareWithCcu"); }},
            {"mode scan", "ModeScanDialog", [this] { return byAction("modeScanAction"); }},
            {"save telegrams", "SaveCaptureDialog", [this] { return byAction("saveTelegrams"); }},
            {"add meter", "AddMeterDialog",
             [this] {
                 QDialog *dialog = m_house->addMeter().open();
                 dialog->findChild<QLineEdit *>(QStringLiteral("addMeterNumber"))->setText(QStringLiteral("51601328"));
                 return dialog;
             }},
            {"add meter, not heard", "AddMeterDialog",
             [this] {
                 QDialog *dialog = m_house->addMeter().open();
                 dialog->findChild<QLineEdit *>(QStringLiteral("addMeterNumber"))->setText(QStringLiteral("12345679"));
                 return dialog;
             }},
            {"learn", "AddMeterDialog", [this] { return m_house->addMeter().open(true); }},
            {"report", "ReportDialog",
             [this] {
                 window().showPage(QStringLiteral("Signal"));
                 window().findChild<QToolButton *>(QStringLiteral("report"))->click();
                 return shownDialog();
             }},
            {"new key", "KeyEntryDialog",
             [this] {
                 m_house->keys().entry().beginNew();
                 return &m_house->keys().entry();
             }},
            {"key import", "ImportDialog",
             [this] {
                 const QByteArray list = "Nummer;Raum;Schluessel\n51601328;Gas Keller;000102030405060708090A0B0C0D0E0F\n12345679;;0001\n";
                 m_house->keys().importing().begin(bytes::SecretBytes(list.begin(), list.end()), QStringLiteral("Liste.csv"));
                 return &m_house->keys().importing();
             }},
            {"storage of keys", "StorageDialog",
             [this] {
                 window().findChild<StorageDialog *>()->ask();
                 return window().findChild<StorageDialog *>();
             }},
            {"passphrase", "PassphraseDialog",
             [this] {
                 window().findChild<PassphraseDialog *>()->ask();
                 return window().findChild<PassphraseDialog *>();
             }},
            {"take over", "TakeOverDialog",
             [this] {
                 constexpr std::string_view ini = "TTYINIT=ttyUSB0:0103|00030002F80001000000\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 000102030405060708090A0B0C0D0E0F\n"
                                                  "LOGIT=CUX2500001:1 METER Gas\n";
                 window().showPage(QStringLiteral("Cuxd"));
                 auto *page = window().findChild<CuxdPage *>();
                 page->plan()->load(cuxd::SetupText::parse(ini), QStringLiteral("cuxd.ini"));
                 page->findChild<QPushButton *>(QStringLiteral("takeOverFromCuxd"))->click();
                 return shownDialog();
             }},
            {"owners", "OwnerDialog",
             [this] {
                 UnclaimedReadings gas;
                 gas.name = QStringLiteral("CUX2500001:1");
                 gas.dataPoints = QStringList{QStringLiteral("METER"), QStringLiteral("SUM_24H")};
                 gas.first = gas.last = TimePoint(std::chrono::hours(490000));
                 UnclaimedReadings water = gas;
                 water.name = QStringLiteral("Wasser");
                 auto *dialog = new OwnerDialog({gas, water}, {QStringLiteral("Gas, attic"), QStringLiteral("51601329")}, &window());
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 dialog->open();
                 return dialog;
             }},
            {"tariffs", "TariffDialog",
             [this] {
                 charts::SeriesInfo gas;
                 gas.name = QStringLiteral("Gas, cellar");
                 gas.unit = "m3";
                 auto *dialog = new charts::TariffDialog({gas}, {}, &window());
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 dialog->open();
                 return dialog;
             }},
            {"crash, asks", "CrashDialog", [this] { return crash(CrashDialog::Kind::Asks); }},
            {"crash, tells", "CrashDialog", [this] { return crash(CrashDialog::Kind::Tells); }},
            {"help", nullptr,
             [this]() -> QWidget * {
                 window().help().show();
                 window().help().activateWindow();
                 return &window().help();
             }},
            {"loose panel", nullptr,
             [this]() -> QWidget * { return m_house->panels().detach(m_house->heard().addresses().row(0).address)->window(); }},
        };
    }

    void dialogs()
    {
        QTest::addColumn<int>("opening");
        const std::vector<Opening> all = openings();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all[i].name) << static_cast<int>(i);
    }

    QWidget *open()
    {
        QFETCH(int, opening);
        m_open = openings().at(static_cast<std::size_t>(opening)).open();
        if (!m_open)
            return nullptr;
        m_open->activateWindow();
        if (!QTest::qWaitForWindowActive(m_open))
            return nullptr;
        walk::settle();
        return m_open;
    }
    QWidget *crash(CrashDialog::Kind kind)
    {
        auto *dialog = new CrashDialog({QDateTime(QDate(2026, 11, 22), QTime(13, 22)), 4000, true, QStringLiteral("Meterscope 0.1.0\nsignal 11\n"), m_dir->path()}, kind, &window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        return dialog;
    }
    QWidget *byAction(const char *name)
    {
        window().findChild<QAction *>(QLatin1String(name))->trigger();
        return shownDialog();
    }
    QWidget *shownDialog()
    {
        for (QDialog *each : window().findChildren<QDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    static void checkRoom(QWidget &dialog)
    {
        walk::settle();
        int asked = 0;
        const QString cut = walk::cutWords(&dialog, &asked);
        QVERIFY2(cut.isEmpty(), qPrintable(cut));
        QVERIFY(asked >= 2);
        const QSize size = dialog.size();
        QVERIFY2(size.width() <= smallestScreen.width() && size.height() <= smallestScreen.height() - titleBar, qPrintable(QStringLiteral("%1x%2").arg(size.width()).arg(size.height())));
        const QSize least = dialog.minimumSizeHint();
        QVERIFY2(least.width() <= doubledScreen.width() && least.height() <= doubledScreen.height() - titleBar, qPrintable(QStringLiteral("at least %1x%2").arg(least.width()).arg(least.height())));
    }

    MainWindow &window() { return m_house->window(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
    QPointer<QWidget> m_open;
    walk::LongWords m_longWords;
};

QTEST_MAIN(TestEveryDialog)
#include "tst_every_dialog.moc"
