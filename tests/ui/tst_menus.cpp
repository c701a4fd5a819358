// Menus, shortcuts and keys of the window as one: no two things on one key, something to choose on every list, by mouse and by keyboard.
#include "app/composition.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/filter_field.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/page.h"
#include "ui/stick/connect_banner.h"
#include "ui/telegrams/list_head_menu.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegrams_page.h"
#include "ui/window_actions.h"
#include "ui/window_session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

using namespace ui;

class TestMenus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        app::CommandLine line;
        line.dataDir = m_dir.path();
        line.language = QStringLiteral("en");
        line.theme = ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        for (std::uint8_t i = 0; i < 3; ++i)
            hear(static_cast<std::uint8_t>(0x28 + i), 1);
        hear(0x28, 2);
    }
    void init()
    {
        window().filterField()->clear();
        window().showPage(QStringLiteral("Addresses"));
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
    }
    void cleanupTestCase() { m_house.reset(); }

    void noKeyMeansTwoThings_data() { pages(); }
    void noKeyMeansTwoThings()
    {
        QFETCH(const QString, page);
        window().showPage(page);
        QMap<QString, QStringList> meanings;
        const auto add = [&meanings](const QKeySequence &key, const QObject *object) {
            if (!key.isEmpty() && !meanings[key.toString()].contains(object->objectName()))
                meanings[key.toString()] += object->objectName();
        };
        // What has the key whatever has the keyboard: the window's actions, and those of the widgets that are seen.
        QList<QWidget *> widgets{&window()};
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            if (widget->isVisible())
                widgets += widget;
        }
        for (const QWidget *widget : widgets) {
            for (const QAction *action : widget->actions()) {
                const bool everywhere = action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut;
                if (!action->isEnabled() || !action->isVisible() || action->isSeparator() || !(everywhere || action->shortcutContext() == Qt::WidgetWithChildrenShortcut))
                    continue;
                for (const QKeySequence &key : action->shortcuts())
                    add(key, action);
            }
            for (const QShortcut *shortcut : widget->findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly)) {
                if (shortcut->isEnabled() && shortcut->context() != Qt::WidgetShortcut)
                    add(shortcut->key(), shortcut);
            }
        }
        QVERIFY(meanings.size() > 15);
        for (auto it = meanings.begin(); it != meanings.end(); ++it)
            QVERIFY2(it.value().size() == 1, qPrintable(it.key() + QStringLiteral(": ") + it.value().join(QStringLiteral(", "))));
    }

    void everyEntrySaysWhatItDoes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }
    void everyEntrySaysWhatItDoes()
    {
        QFETCH(const QString, language);
        emit window().languageWanted(language);
        QTRY_COMPARE(window().actions().quit->statusTip(), language == QLatin1String("de") ? QStringLiteral("Beendet das Programm; was aufgezeichnet ist, bleibt erhalten")
                                                                                           : QStringLiteral("Ends the program; what is recorded is kept"));
        int entries = 0;
        for (const QAction *action : window().QWidget::actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            ++entries;
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
            QCOMPARE(action->statusTip(), action->toolTip());
        }
        QVERIFY(entries > 40);
        emit window().languageWanted(QStringLiteral("en"));
        QTRY_VERIFY(window().actions().quit->statusTip().startsWith(QStringLiteral("Ends")));
    }

    void buttonsOfTheBarsTellTheirKeys()
    {
        for (const QToolButton *button : window().findChildren<QToolButton *>()) {
            const QAction *action = button->defaultAction();
            if (!action || action->shortcut().isEmpty() || !button->isVisible())
                continue;
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(button->toolTip().contains(key), qPrintable(button->objectName() + QStringLiteral(": ") + button->toolTip()));
        }
    }

    // Every list of every page and dialog has a menu with something in it that can be chosen.
    void everyListHasAMenu()
    {
        int lists = 0;
        QStringList without;
        for (const QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
            if (qobject_cast<const QHeaderView *>(view) || view->inherits("QComboBoxListView") || view->inherits("QCalendarView"))
                continue;
            // Lists one only chooses from, and editors of their own.
            static const QStringList choices{QStringLiteral("paletteList"), QStringLiteral("sheetMeters"), QStringLiteral("helpChapters"), QStringLiteral("setupCompletion"),
                                             QStringLiteral("formSlots"), QStringLiteral("importPreview"), QStringLiteral("tariffs"), QStringLiteral("settingsSections"), QStringLiteral("seriesList")};
            if (choices.contains(view->objectName()) || view->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            ++lists;
            const bool own = view->contextMenuPolicy() == Qt::CustomContextMenu;
            const bool actions = view->contextMenuPolicy() == Qt::ActionsContextMenu && !view->actions().isEmpty();
            if (!own && !actions)
                without += QString::fromLatin1(view->metaObject()->className()) + QLatin1Char(' ') + view->objectName();
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(QStringLiteral(", "))));
        QVERIFY(lists >= 8);
    }

    // A file dropped on every part of every page: also on a field of text, which would take the name for text.
    void filesAreTakenWhereverTheyFall_data() { pages(); }
    void filesAreTakenWhereverTheyFall()
    {
        QFETCH(const QString, page);
        window().showPage(page);
        int falls = 0;
        const QString nothing = m_dir.filePath(QStringLiteral("nothing.txt")); // is not there: it is said, and that is all
        QSignalSpy taken(&window(), &MainWindow::filesWanted);
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != &window())
                continue;
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(nothing)});
            data.setText(QStringLiteral("file:///tmp/a.txt"));
            QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(widget, &enter);
            QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(widget, &drop);
            QVERIFY2(enter.isAccepted() && taken.size() == ++falls, qPrintable(widget->objectName()));
        }
        QVERIFY(falls > 20);
    }

    void theMenuKeyOpensTheMenuOfARow()
    {
        FoundAddressesView *view = window().addressesPage()->view();
        view->setFocus();
        view->selectRow(0);
        bool offered = false;
        QTimer look; // the menu has an event loop of its own
        connect(&look, &QTimer::timeout, this, [&] {
            if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                offered = menu->actions().contains(window().actions().copyCuxd);
                menu->close();
            }
        });
        look.start(0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, view->visualRect(view->currentIndex()).center(), view->mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(view->viewport(), &event);
        QTRY_VERIFY(offered);
    }

    // "Only rows like this cell", and without them.
    void aCellBecomesAFilter()
    {
        FoundAddressesView *view = window().addressesPage()->view();
        view->sortByColumn(static_cast<int>(AddressColumn::Code), Qt::AscendingOrder);
        view->setCurrentIndex(view->model()->index(0, static_cast<int>(AddressColumn::Code)));
        QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window().filterField()->text(), QStringLiteral("code=04500428"));
        QTRY_COMPARE(view->model()->rowCount(), 1);
        window().filterField()->clear();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        view->setCurrentIndex(view->model()->index(0, static_cast<int>(AddressColumn::Code)));
        window().actions().withoutThese->trigger();
        QTRY_COMPARE(view->model()->rowCount(), 2);
        view->setCurrentIndex(view->model()->index(0, static_cast<int>(AddressColumn::Manufacturer)));
        window().actions().onlyThese->trigger();
        QCOMPARE(window().filterField()->text(), QStringLiteral("code!=04500428 maker=FFD"));
        window().actions().onlyThese->trigger(); // once is enough
        QCOMPARE(window().filterField()->text(), QStringLiteral("code!=04500428 maker=FFD"));
        QTRY_COMPARE(view->model()->rowCount(), 2);
        window().showPage(QStringLiteral("Telegrams"));
        QTableView *telegrams = window().telegramsPage()->view();
        window().filterField()->clear();
        QTRY_COMPARE(telegrams->model()->rowCount(), 4);
        telegrams->setCurrentIndex(telegrams->model()->index(0, static_cast<int>(TelegramColumn::Security)));
        window().actions().withoutThese->trigger();
        QCOMPARE(window().filterField()->text(), QStringLiteral("security!=clear"));
        QTRY_COMPARE(telegrams->model()->rowCount(), 0);
        window().showPage(QStringLiteral("Keys"));
        QVERIFY(!window().actions().onlyThese->isEnabled());
    }

    void lettersOnAListBeginAFilter()
    {
        FoundAddressesView *view = window().addressesPage()->view();
        view->setFocus();
        QTest::keyClick(view, 'g');
        QTRY_VERIFY(window().filterField()->hasFocus());
        QTest::keyClicks(window().filterField(), QStringLiteral("as"));
        QCOMPARE(window().filterField()->text(), QStringLiteral("gas"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Space); // chooses, as in every list
        QCOMPARE(window().filterField()->text(), QStringLiteral("gas"));
    }

    void theRowChangesFromItsDetails()
    {
        window().showPage(QStringLiteral("Telegrams"));
        QTableView *view = window().telegramsPage()->view();
        view->setCurrentIndex(view->model()->index(0, 2));
        QTRY_VERIFY(window().inspector()->isVisible());
        window().inspector()->findChild<QAbstractItemView *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(view->currentIndex().row(), 1);
        QCOMPARE(view->currentIndex().column(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::ControlModifier); // the first stays
        QCOMPARE(view->currentIndex().row(), 0);
    }

    void telegramsAreCopiedInEveryForm()
    {
        window().showPage(QStringLiteral("Telegrams"));
        QTableView *view = window().telegramsPage()->view();
        view->setCurrentIndex(view->model()->index(0, 0));
        const QStringList begins{QStringLiteral("copyAsText"), QStringLiteral("copyAsHex"), QStringLiteral("copyAsJson"), QStringLiteral("copyAsTerminal"), QStringLiteral("copyTelegram")};
        for (const QString &name : begins) {
            QGuiApplication::clipboard()->clear();
            QAction *copy = nullptr;
            for (QAction *action : view->actions()) {
                if (action->objectName() == name)
                    copy = action;
            }
            QVERIFY2(copy, qPrintable(name));
            copy->trigger();
            const QString text = QGuiApplication::clipboard()->text();
            QVERIFY2(text.contains(QStringLiteral("44C418280450")) || text.contains(QStringLiteral("04500428")), qPrintable(name + QStringLiteral(": ") + text));
        }
    }

    // Which columns, and in which form the time stands; both come back with the window.
    void theListOfTelegramsShowsWhatIsWanted()
    {
        window().showPage(QStringLiteral("Telegrams"));
        QTableView *view = window().telegramsPage()->view();
        const auto time = [view] { return view->model()->index(0, static_cast<int>(TelegramColumn::Time)).data().toString(); };
        const auto choose = [this](const char *name) { window().telegramsPage()->headMenu()->findChild<QAction *>(QLatin1String(name))->trigger(); };
        QCOMPARE(time().size(), 12);
        choose("timeAsUtc");
        QVERIFY2(time().endsWith(QLatin1Char('Z')) && time().size() == 24, qPrintable(time()));
        const QDateTime utc = QDateTime::fromString(time().left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        QVERIFY(qAbs(utc.secsTo(QDateTime::fromString(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), QStringLiteral("yyyy-MM-dd HH:mm:ss")))) < 600);
        choose("timeSinceFirst");
        QCOMPARE(time(), QStringLiteral("0.000"));
        choose("timeAsDate");
        QCOMPARE(time().size(), 23);
        QHeaderView *head = view->horizontalHeader();
        emit window().telegramsPage()->headMenu()->aboutToShow();
        choose("showColumn3");
        QVERIFY(head->isSectionHidden(3));
        head->moveSection(0, 2);
        QVERIFY(view->actions().contains(window().telegramsPage()->headMenu()->menuAction())); // for the keyboard
        choose("usualColumns");
        QVERIFY(!head->isSectionHidden(3));
        QCOMPARE(head->visualIndex(0), 0);
        QCOMPARE(time().size(), 12);
    }

    // A table's own menu: the rows, or all of it with the titles.
    void tablesAreCopied()
    {
        window().showPage(QStringLiteral("Signal"));
        auto *table = window().findChild<QTableView *>(QStringLiteral("signalTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString row = QGuiApplication::clipboard()->text();
        QCOMPARE(row.count(QLatin1Char('\n')), 1);
        QVERIFY(row.contains(QStringLiteral("\t")));
        table->findChild<QAction *>(QStringLiteral("copyTable"))->trigger();
        const QString all = QGuiApplication::clipboard()->text();
        QCOMPARE(all.count(QLatin1Char('\n')), 4);
        QVERIFY(all.contains(row));
    }

    // The chart of levels has a menu, also by keyboard: as a picture, and as numbers.
    void levelsAreCopied()
    {
        window().showPage(QStringLiteral("Signal"));
        auto *table = window().findChild<QTableView *>(QStringLiteral("signalTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->selectRow(0);
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *chart = window().findChild<QWidget *>(QStringLiteral("levelChart"));
        QTRY_VERIFY(chart && chart->isVisible());
        QCOMPARE(chart->contextMenuPolicy(), Qt::ActionsContextMenu);
        QVERIFY(chart->focusPolicy() & Qt::TabFocus);
        chart->findChild<QAction *>(QStringLiteral("copyLevels"))->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QVERIFY2(!lines.isEmpty() && lines.first().contains(QLatin1String("\t-")), qPrintable(QGuiApplication::clipboard()->text()));
        chart->findChild<QAction *>(QStringLiteral("copyLevelPicture"))->trigger();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void aWindowOnAScreenThatIsGoneComesBack()
    {
        QMainWindow lost;
        lost.resize(4000, 3000);
        lost.move(-9000, -9000);
        keepOnScreen(lost);
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY(room.intersects(QRect(lost.pos(), QSize(200, 30))));
        QVERIFY(lost.width() <= room.width() && lost.height() <= room.height());
        QMainWindow seen;
        seen.resize(300, 200);
        seen.move(room.topLeft() + QPoint(20, 20));
        keepOnScreen(seen);
        QCOMPARE(seen.pos(), room.topLeft() + QPoint(20, 20));
    }

private:
    void pages()
    {
        QTest::addColumn<QString>("page");
        for (const Page *page : window().findChildren<Page *>())
            QTest::newRow(page->place().name) << QString::fromLatin1(page->place().name);
    }
    void hear(std::uint8_t lastIdByte, std::uint8_t accessNumber)
    {
        wmbus::RadioFrame frame;
        frame.data = {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, accessNumber, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, accessNumber, 0x00};
        frame.heardAt = std::chrono::system_clock::now();
        frame.port = "/dev/ttyUSB0";
        frame.rssiDbm = -70;
        emit m_house->sticks().frameHeard(frame);
        m_house->heard().flush();
    }
    MainWindow &window() { return m_house->window(); }

    QTemporaryDir m_dir;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
