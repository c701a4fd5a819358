// Every page of the program at 1280 x 720, in a made-up language whose words are 40 % longer, in German, and after a change of language: nothing
// that says something is cut off or left in the language before. And by keyboard, light and dark: everything is told to assistive technology,
// Tab goes round in reading order and shows where it is.
#include "app/composition.h"
#include "app/language.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/addresses/found_addresses_view.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/paint.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/window_actions.h"
#include "walk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace ui;

namespace {

constexpr QSize smallestScreen(1280, 720);
constexpr QSize doubledScreen(960, 540); // 1920 x 1080 at 200 %
constexpr QSize scaledScreen(853, 533);  // 1280 x 800 at 150 %

} // namespace

class TestRoomForWords : public QObject {
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
        app::installLanguage(*qApp, QStringLiteral("en"));
        applyTheme(*qApp, ThemeChoice::Light, QPalette());
        window().resize(smallestScreen);
        walk::settle();
    }
    void cleanupTestCase() { m_house.reset(); }

    // Before anything is touched: arrow keys move in the table at once, and no row is chosen unasked.
    void beginsInTheTable()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        FoundAddressesView *view = window().addressesPage()->view();
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view));
        QVERIFY(!view->currentRow());
        window().showPage(QStringLiteral("Telegrams")); // the list goes on with what is heard
        walk::settle();
        QVERIFY(!window().telegramsPage()->currentRow());
        window().showPage(QStringLiteral("Addresses"));
        walk::settle();
        QTest::keyClick(view, Qt::Key_Down);
        QVERIFY(view->currentRow());
        QCOMPARE(view->currentIndex().row(), 0);
        view->clearSelection();
        view->setCurrentIndex({});
    }

    void longWordsHaveRoom_data() { pages(); }
    void longWordsHaveRoom()
    {
        QCoreApplication::installTranslator(&m_longWords);
        checkRoom();
        // At 200 % on a screen of 1920 x 1080 nothing may lie outside of it; what is longer ends in an ellipsis there.
        QVERIFY2(window().minimumSizeHint().width() <= smallestScreen.width(), qPrintable(QString::number(window().minimumSizeHint().width())));
    }

    void germanHasRoom_data() { pages(); }
    void germanHasRoom()
    {
        app::installLanguage(*qApp, QStringLiteral("de"));
        checkRoom();
        const QSize least = window().minimumSizeHint();
        QVERIFY2(least.width() <= doubledScreen.width() && least.height() <= doubledScreen.height(), qPrintable(QStringLiteral("at least %1x%2").arg(least.width()).arg(least.height())));
    }

    // However much is to be said above the page: only the user makes the window larger.
    void bannersLeaveTheWindowItsSize_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("selected");
        QTest::newRow("Addresses with detail") << QStringLiteral("Addresses") << true;
        QTest::newRow("Keys") << QStringLiteral("Keys") << false;
        QTest::newRow("Consumption") << QStringLiteral("Consumption") << false;
    }
    void bannersLeaveTheWindowItsSize()
    {
        app::installLanguage(*qApp, QStringLiteral("de"));
        std::vector<NoticeBar *> bars;
        for (int i = 0; i < 3; ++i) {
            bars.push_back(new NoticeBar);
            window().addBanner(bars.back());
            bars.back()->show(Spoken(QStringLiteral("Die Einstellungen in /home/installateur/.local/share/meterscope/meterscope.conf konnten nicht gelesen werden; es gelten die üblichen.")), NoticeBar::Kind::Problem);
        }
        show();
        window().resize(scaledScreen);
        walk::settle();
        const QSize shown = window().size();
        qDeleteAll(bars);
        QCOMPARE(shown, scaledScreen);
    }

    // The verdict is what the table is for.
    void securityStaysInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("1280") << 1280;
        QTest::newRow("1024") << 1024;
        QTest::newRow("853") << 853;
    }
    void securityStaysInSight()
    {
        QFETCH(int, width);
        app::installLanguage(*qApp, QStringLiteral("de"));
        window().showPage(QStringLiteral("Addresses"));
        window().resize(width, 600);
        walk::settle();
        const FoundAddressesView *view = window().addressesPage()->view();
        const int security = static_cast<int>(AddressColumn::Security);
        const int needed = chipWidth(widestVerdict(), view->font());
        QVERIFY(!view->isColumnHidden(security));
        const int name = static_cast<int>(AddressColumn::Name);
        QVERIFY(!view->isColumnHidden(name)); // the household's meters have names
        QVERIFY(view->columnViewportPosition(name) < view->columnViewportPosition(security));
        QVERIFY2(view->columnViewportPosition(security) + needed <= view->viewport()->width(), qPrintable(QString::number(view->columnViewportPosition(security) + needed)));
    }

    void speaksAnotherLanguage_data() { pages(); }
    void speaksAnotherLanguage()
    {
        const walk::Sources english(QStringLiteral(TRANSLATIONS_DIR "/meterscope_de.ts"));
        QVERIFY(english.size() > 500);
        show();
        app::installLanguage(*qApp, QStringLiteral("de"));
        walk::settle();
        const QString left = walk::notTranslated(&window(), english);
        QVERIFY2(left.isEmpty(), qPrintable(left));
    }

    // What a page has said in the window's notice bar.
    void noticesOfPagesFollowTheLanguage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("control");
        QTest::addColumn<QString>("german");
        QTest::newRow("Consumption") << QStringLiteral("Consumption") << QStringLiteral("chartCopy") << QStringLiteral("Bild und Tabelle sind in der Zwischenablage.");
        QTest::newRow("CUxD") << QStringLiteral("Cuxd") << QStringLiteral("copyMasked") << QStringLiteral("Ohne Schlüssel kopiert: für eine Frage im Forum, nicht für CUxD.");
    }
    void noticesOfPagesFollowTheLanguage()
    {
        QFETCH(QString, page);
        QFETCH(QString, control);
        QFETCH(QString, german);
        window().showPage(page);
        auto *bar = window().findChild<NoticeBar *>(QStringLiteral("noticeBar"));
        window().showNotice({});
        if (auto *action = window().findChild<QAction *>(control))
            action->trigger();
        else
            emit window().findChild<QPushButton *>(control)->clicked();
        QVERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName() != german);
        app::installLanguage(*qApp, QStringLiteral("de"));
        walk::settle();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), german);
        window().showNotice({});
    }

    void everythingIsToldToAssistiveTechnology_data() { pages(); }
    void everythingIsToldToAssistiveTechnology()
    {
        show();
        int asked = 0;
        const QString untold = walk::untold(&window(), &asked);
        QVERIFY2(untold.isEmpty(), qPrintable(untold));
        QVERIFY(asked > 10);
    }

    void tabGoesRoundInReadingOrder_data() { pages(); }
    void tabGoesRoundInReadingOrder()
    {
        show();
        begin();
        QString fault;
        const QList<walk::Stop> there = walk::tabRound(&window(), true, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QSet<QWidget *> met;
        for (const walk::Stop &stop : there)
            met.insert(stop.widget);
        QStringList notMet;
        for (QWidget *widget : walk::mustBeReached(&window())) {
            if (!met.contains(widget))
                notMet += walk::nameOf(widget);
        }
        QVERIFY2(notMet.isEmpty(), qPrintable(notMet.join(QLatin1Char('\n'))));
        begin();
        const QList<walk::Stop> back = walk::tabRound(&window(), false, fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(back.size(), there.size());
        for (qsizetype i = 1; i < back.size(); ++i)
            QCOMPARE(back[i].widget, there[there.size() - i].widget);
        const QString against = walk::againstReading(there, &window());
        QVERIFY2(against.isEmpty(), qPrintable(against));
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("selected");
        QTest::addColumn<bool>("dark");
        for (const auto &[page, selected] : all()) {
            for (const bool dark : {false, true})
                QTest::addRow("%s%s, %s", page, selected ? " with detail" : "", dark ? "dark" : "light") << QString::fromLatin1(page) << selected << dark;
        }
    }
    void focusIsSeen()
    {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light, QPalette());
        show();
        begin();
        QString fault;
        int asked = 0;
        const QString unseen = walk::unseenFocus(&window(), fault, asked);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(asked > 10);
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen));
    }

    // F6: filter, table, details, and round. Shift+F10 opens the menu of what is chosen, as the menu key does.
    void f6GoesToTheTableAndShiftF10OpensItsMenu()
    {
        window().showPage(QStringLiteral("Addresses"));
        FoundAddressesView *view = window().addressesPage()->view();
        view->selectAddress(m_house->heard().addresses().row(0).address);
        walk::settle();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QWidget *filter = window().findChild<QWidget *>(QStringLiteral("filterField"));
        QVERIFY(filter);
        filter->setFocus();
        QAction *next = window().findChild<QAction *>(QStringLiteral("nextPane"));
        QVERIFY(next);
        next->trigger();
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view));
        next->trigger();
        QVERIFY(window().findChild<QWidget *>(QStringLiteral("detailPane"))->isAncestorOf(QApplication::focusWidget()));
        next->trigger();
        QCOMPARE(QApplication::focusWidget(), filter);
        QAction *previous = window().findChild<QAction *>(QStringLiteral("previousPane"));
        QVERIFY(previous);
        QCOMPARE(previous->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F6));
        previous->trigger();
        QVERIFY(window().findChild<QWidget *>(QStringLiteral("detailPane"))->isAncestorOf(QApplication::focusWidget()));
        previous->trigger();
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view));
        previous->trigger();
        QCOMPARE(QApplication::focusWidget(), filter);
        window().findChild<QWidget *>(QStringLiteral("navOverview"))->setFocus(); // from elsewhere: what is last
        previous->trigger();
        QVERIFY(window().findChild<QWidget *>(QStringLiteral("detailPane"))->isAncestorOf(QApplication::focusWidget()));
        view->setFocus();
        QSignalSpy asked(view, &QWidget::customContextMenuRequested);
        bool opened = false;
        QTimer::singleShot(0, this, [&opened] {
            opened = QApplication::activePopupWidget() != nullptr;
            if (opened)
                QApplication::activePopupWidget()->close();
        });
        QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(opened || asked.count() == 1);
        if (QApplication::activePopupWidget())
            QApplication::activePopupWidget()->close();
    }

private:
    // A page and whether something is chosen on it, so that its detail is there too.
    static std::vector<std::pair<const char *, bool>> all()
    {
        return {{"Overview", false}, {"Addresses", false}, {"Addresses", true}, {"Telegrams", false}, {"Telegrams", true}, {"Signal", false}, {"Consumption", false},
                {"Inverter", false}, {"Keys", false},      {"Cuxd", false},     {"Stick", false},     {"Replay", false},   {"Console", false}};
    }
    static void pages()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("selected");
        for (const auto &[page, selected] : all())
            QTest::addRow("%s%s", page, selected ? " with detail" : "") << QString::fromLatin1(page) << selected;
    }
    void show()
    {
        QFETCH(QString, page);
        QFETCH(bool, selected);
        window().addressesPage()->view()->clearSelection();
        window().showPage(page);
        if (selected && page == QLatin1String("Addresses"))
            window().addressesPage()->view()->selectAddress(m_house->heard().addresses().row(0).address);
        else if (selected)
            window().telegramsPage()->selectLast();
        walk::settle();
    }
    void begin()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().findChild<QWidget *>(QStringLiteral("navOverview"))->setFocus(Qt::TabFocusReason);
    }
    void checkRoom()
    {
        show();
        int asked = 0;
        const QString cut = walk::cutWords(&window(), &asked);
        QVERIFY2(cut.isEmpty(), qPrintable(cut));
        QVERIFY(asked > 10);
        QCOMPARE(window().size(), smallestScreen);
    }

    MainWindow &window() { return m_house->window(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
    walk::LongWords m_longWords;
};

QTEST_MAIN(TestRoomForWords)
#include "tst_room_for_words.moc"
