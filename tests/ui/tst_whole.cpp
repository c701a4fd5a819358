// What makes the parts one program: command palette, manual, settings, profiles, recent files, drag and drop, session.
#include "app/composition.h"
#include "app/keys_room.h"
#include "app/profiles.h"
#include "app/recent_files.h"
#include "app/settings_room.h"
#include "core/settings/keys.h"
#include "core/settings/settings_json.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/filter_field.h"
#include "ui/help/help_window.h"
#include "ui/keys/key_editing.h"
#include "ui/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/palette_model.h"
#include "ui/settings/settings_dialog.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoStack>

using namespace ui;
namespace key = settings::key;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestWhole : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { m_house.reset(); }

    // --- Command palette

    void everyActionIsInThePalette()
    {
        QStringList offered;
        for (const PaletteEntry &entry : actionEntries(window()))
            offered += entry.text;
        int actions = 0;
        for (const QAction *action : window().QWidget::actions()) {
            if (action->isSeparator() || action->menu() || !action->isVisible() || action->text().isEmpty())
                continue;
            ++actions;
            QVERIFY2(offered.contains(plainText(action->text())), qPrintable(action->objectName()));
        }
        QVERIFY(actions > 30);
    }

    void thePaletteNeedsOnlyTheKeyboard()
    {
        window().showPage(QStringLiteral("Addresses"));
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window().commandPalette().isVisible());
        auto *field = window().commandPalette().findChild<QLineEdit *>(QStringLiteral("paletteField"));
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("cuxd"));
        auto *list = window().commandPalette().findChild<QListView *>(QStringLiteral("paletteList"));
        QVERIFY(list->model()->rowCount() >= 2); // the page, and copying as a CUxD line
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(field, Qt::Key_Up); // around the end
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("CUxD setup"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!window().commandPalette().isVisible());
        QTRY_COMPARE(window().currentPage(), QStringLiteral("Cuxd"));
        QTRY_VERIFY(window().isActiveWindow()); // the keyboard is back

        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(field->text(), QString());
        QTest::keyClicks(field, QStringLiteral("no such thing"));
        QCOMPARE(list->model()->rowCount(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(window().commandPalette().isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!window().commandPalette().isVisible());
    }

    void thePaletteShowsShortcutsAsTheMenuHasThem()
    {
        bool found = false;
        for (const PaletteEntry &entry : actionEntries(window())) {
            if (entry.text != QLatin1String("Copy as CSV"))
                continue;
            found = true;
            QCOMPARE(entry.shortcut, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C).toString(QKeySequence::NativeText));
            QCOMPARE(entry.place, QStringLiteral("Edit"));
        }
        QVERIFY(found);
    }

    void thePaletteFindsMetersBehindAFilter()
    {
        hear(0x77);
        window().filterField()->setText(QStringLiteral("code=99999999"));
        window().showPage(QStringLiteral("Telegrams"));
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto *field = window().commandPalette().findChild<QLineEdit *>(QStringLiteral("paletteField"));
        QTest::keyClicks(field, QStringLiteral("04500477"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(window().currentPage(), QStringLiteral("Addresses"));
        const AddressRow *row = window().addressesPage()->view()->currentRow();
        QVERIFY(row);
        QCOMPARE(row->address.id, 0x04500477U);
    }

    void ranks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse"); // empty: is not found
        QTest::addRow("beginning of the text") << "key" << "Keys" << "Import keys";
        QTest::addRow("beginning of a word") << "key" << "Import keys" << "Monkey";
        QTest::addRow("whole before scattered") << "imp" << "Import keys" << "I am pale";
        QTest::addRow("all words") << "copy csv" << "Copy as CSV" << "";
        QTest::addRow("case") << "CUXD" << "CUxD" << "";
    }
    void ranks()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        PaletteEntry good;
        good.text = better;
        QVERIFY(rankOf(good, query));
        if (worse.isEmpty())
            return;
        PaletteEntry bad;
        bad.text = worse;
        QVERIFY(rankOf(bad, query));
        QVERIFY(*rankOf(good, query) < *rankOf(bad, query));
        good.text = QStringLiteral("Quit");
        QVERIFY(!rankOf(good, query));
    }

    // --- Manual

    void f1OpensTheChapterOfThePage()
    {
        for (const auto &[page, title] : std::initializer_list<std::pair<const char *, const char *>>{{"Keys", "Keys"}, {"Addresses", "Meters"}, {"Consumption", "Consumption"}}) {
            window().showPage(QLatin1String(page));
            QTest::keyClick(&window(), Qt::Key_F1);
            QVERIFY(window().help().isVisible());
            auto *list = window().help().findChild<QAbstractItemView *>(QStringLiteral("helpChapters"));
            QCOMPARE(list->currentIndex().data().toString(), QLatin1String(title));
            QVERIFY(!window().help().browser()->toPlainText().isEmpty());
            QTest::keyClick(&window().help(), Qt::Key_Escape);
            QVERIFY(!window().help().isVisible());
        }
    }

    void f1OpensTheChapterOfADialog()
    {
        window().actions().settings->trigger();
        QVERIFY(m_house->settingsRoom().dialog().isVisible());
        QTest::keyClick(&m_house->settingsRoom().dialog(), Qt::Key_F1);
        QVERIFY(window().help().isVisible());
        auto *list = window().help().findChild<QAbstractItemView *>(QStringLiteral("helpChapters"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Settings and profiles"));
    }

    void everyPageHasAChapter()
    {
        QSet<QString> known;
        for (const Chapter &chapter : chapters()) {
            for (const char *name : chapter.of)
                known.insert(QLatin1String(name));
        }
        int pages = 0;
        for (const QAction *action : window().QWidget::actions()) {
            if (!action->objectName().startsWith(QLatin1String("go")) || !action->objectName()[2].isUpper())
                continue;
            ++pages;
            QVERIFY2(known.contains(action->objectName().mid(2)), qPrintable(action->objectName()));
        }
        QVERIFY(pages >= 7);
    }

    // --- Settings

    void aSettingIsObeyedAtOnceAndTakenBack()
    {
        window().actions().settings->trigger();
        SettingsDialog &dialog = m_house->settingsRoom().dialog();
        auto *theme = dialog.findChild<QComboBox *>(QStringLiteral("setting_theme"));
        auto *reset = dialog.findChild<QToolButton *>(QStringLiteral("resetSetting_theme"));
        QVERIFY(!reset->isVisible());
        theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
        emit theme->activated(theme->currentIndex());
        QVERIFY(isDark(qApp->palette()));
        QVERIFY(window().actions().themeDark->isChecked());
        QVERIFY(reset->isVisible());
        dialog.activateWindow();
        QTRY_VERIFY(dialog.isActiveWindow());
        QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!isDark(qApp->palette()));
        QCOMPARE(theme->currentData().toString(), QStringLiteral("system"));
        QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isDark(qApp->palette()));
        reset->click();
        QVERIFY(!isDark(qApp->palette()));

        auto *days = dialog.findChild<QSpinBox *>(QStringLiteral("setting_history_ringDays"));
        days->setValue(8);
        days->setValue(9);
        QCOMPARE(m_house->settings().value(key::ringDays).toInt(), 9);
        dialog.undoStack()->undo(); // steps of one field are one change
        QCOMPARE(m_house->settings().value(key::ringDays).toInt(), 7);
    }

    // A day is not 1440 minutes to anybody; a bare number still is minutes.
    void minutesAreHoursWhereTheyAreFull()
    {
        window().actions().settings->trigger();
        SettingsDialog &dialog = m_house->settingsRoom().dialog();
        auto *silent = dialog.findChild<QSpinBox *>(QStringLiteral("setting_notify_silentAfter"));
        const QString narrow(QChar(0x202F));
        QCOMPARE(silent->value(), 1440);
        QCOMPARE(silent->text(), QStringLiteral("24") + narrow + QLatin1Char('h'));
        const std::pair<const char *, int> typed[] = {{"90", 90}, {"36 h", 2160}, {"45 min", 45}, {"2h", 120}, {"24 h", 1440}};
        for (const auto &[words, minutes] : typed) {
            silent->setFocus();
            silent->selectAll();
            QTest::keyClicks(silent, QLatin1String(words));
            QTest::keyClick(silent, Qt::Key_Return);
            QCOMPARE(silent->value(), minutes);
            QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), minutes);
        }
        silent->setValue(95);
        QCOMPARE(silent->text(), QStringLiteral("95") + narrow + QStringLiteral("min"));
        silent->setValue(1440);
    }

    void aZoneOfNoWorldIsNotTaken()
    {
        window().actions().settings->trigger();
        SettingsDialog &dialog = m_house->settingsRoom().dialog();
        auto *zone = dialog.findChild<QLineEdit *>(QStringLiteral("setting_history_zone"));
        zone->setFocus();
        QTest::keyClicks(zone, QStringLiteral("Europe/Berli"));
        QCOMPARE(m_house->settings().value(key::zone).toString(), QString());
        QTest::keyClicks(zone, QStringLiteral("n"));
        QCOMPARE(m_house->settings().value(key::zone).toString(), QStringLiteral("Europe/Berlin"));
        QCOMPARE(zone->text(), QStringLiteral("Europe/Berlin"));
    }

    void settingsAreFoundByTheirWords()
    {
        window().actions().settings->trigger();
        SettingsDialog &dialog = m_house->settingsRoom().dialog();
        dialog.findChild<QLineEdit *>(QStringLiteral("settingsSearch"))->setText(QStringLiteral("clipboard"));
        QVERIFY(dialog.findChild<QWidget *>(QStringLiteral("setting_keys_clipboardSeconds"))->isVisible());
        QVERIFY(!dialog.findChild<QWidget *>(QStringLiteral("setting_theme"))->isVisible());
    }

    void settingsGoToAFileAndBack()
    {
        m_house->settings().setValue(key::theme, QStringLiteral("dark"));
        m_house->settings().setValue(key::silentAfter, 60);
        const QString path = m_dir->filePath(QStringLiteral("all.json"));
        m_house->settingsRoom().exportTo(path);
        m_house->settings().setValue(key::theme, QStringLiteral("light"));
        m_house->settings().setValue(key::silentAfter, 1440);
        drop({path});
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("dark"));
        QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), 60);
        m_house->settingsRoom().dialog().undoStack()->undo();
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("light"));
        QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), 1440);
    }

    // Which line is wrong, and nothing of the file is taken over.
    void aBrokenFileOfSettingsNamesItsLine()
    {
        m_house->settings().setValue(key::silentAfter, 60);
        const QString path = m_dir->filePath(QStringLiteral("broken.json"));
        QVERIFY(writeFile(path, "{\n  \"format\": \"meterscope-settings\",\n  \"version\": 1,\n  \"settings\": {\n    \"theme\": \"dark\",\n    \"language\" \"de\"\n  }\n}\n"));
        drop({path});
        const auto *notice = window().findChild<QWidget *>(QStringLiteral("noticeBar"));
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->accessibleName().contains(QStringLiteral("Line 6")), qPrintable(notice->accessibleName()));
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("system"));
        // One value that is wrong: the others are taken over, this one is named.
        QVERIFY(writeFile(path, "{\"format\": \"meterscope-settings\", \"version\": 1, \"settings\": {\"theme\": \"pink\", \"notify\": {\"silentAfter\": 120}}}"));
        drop({path});
        QVERIFY2(notice->accessibleName().contains(QStringLiteral("theme"), Qt::CaseInsensitive), qPrintable(notice->accessibleName()));
        QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), 120);
    }

    // --- Recent files and drag and drop

    void openedFilesAreOfferedAgain()
    {
        const QString telegrams = m_dir->filePath(QStringLiteral("a & b.txt"));
        QVERIFY(writeFile(telegrams, "1944C4182804500401037A6500000004141A4D0C0002FD086500\n"));
        const QString other = m_dir->filePath(QStringLiteral("nothing.txt"));
        QVERIFY(writeFile(other, "neither telegrams nor keys\n"));
        drop({telegrams, other});
        QCOMPARE(m_house->recentFiles().files(), QStringList{telegrams});
        auto *menu = window().findChild<QMenu *>(QStringLiteral("recentMenu"));
        QVERIFY(menu->isEnabled());
        QVERIFY(menu->actions().constFirst()->text().startsWith(QStringLiteral("a && b.txt")));
        reopen();
        QCOMPARE(m_house->recentFiles().files(), QStringList{telegrams});
        const quint64 before = m_house->heard().addresses().recordedTelegrams();
        window().findChild<QMenu *>(QStringLiteral("recentMenu"))->actions().constFirst()->trigger();
        QTRY_VERIFY(m_house->heard().addresses().recordedTelegrams() > before);
        m_house->settings().setValue(key::recentFiles, 0);
        QVERIFY(m_house->recentFiles().files().isEmpty());
    }

    void aFolderStandsForItsFiles()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("all")));
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("all/1.txt")), "1944C4182804500401037A6500000004141A4D0C0002FD086500\n"));
        QVERIFY(writeFile(m_dir->filePath(QStringLiteral("all/2.txt")), "1944C4182904500401037A6500000004141A4D0C0002FD086500\n"));
        drop({m_dir->filePath(QStringLiteral("all"))});
        QCOMPARE(m_house->recentFiles().files(), QStringList{m_dir->filePath(QStringLiteral("all"))}); // nobody has chosen the files
        const quint64 before = m_house->heard().addresses().recordedTelegrams();
        window().findChild<QMenu *>(QStringLiteral("recentMenu"))->actions().constFirst()->trigger();
        QTRY_COMPARE(m_house->heard().addresses().recordedTelegrams(), before + 2);
    }

    // --- Session and profiles

    void theSessionComesBack()
    {
        window().showPage(QStringLiteral("Keys"));
        window().resize(1111, 777);
        reopen();
        QCOMPARE(window().currentPage(), QStringLiteral("Keys"));
        QCOMPARE(window().size(), QSize(1111, 777));
    }

    void profileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        for (const char *good : {"A", "Kunde A", "M\xC3\xBCller-Stra\xC3\x9F" "e 7", "a.b_c", "0"})
            QTest::addRow("%s", good) << QString::fromUtf8(good) << true;
        for (const char *bad : {"", " ", "..", ".", ".last", "a/b", "a\\b", " a", "a ", "a\nb", "-a", "../x", "a:b", "a*"})
            QTest::addRow("not %s", qPrintable(QString::fromLatin1(bad).toLatin1().toPercentEncoding())) << QString::fromUtf8(bad) << false;
        QTest::addRow("40") << QString(40, QLatin1Char('x')) << true;
        QTest::addRow("41") << QString(41, QLatin1Char('x')) << false;
    }
    void profileNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QCOMPARE(app::Profiles::isName(name), good);
    }

    void eachProfileIsAHouseOfItsOwn()
    {
        m_house->settings().setValue(key::theme, QStringLiteral("dark"));
        m_house->settings().setValue(key::ports, QStringList{QStringLiteral("/dev/ttyUSB9")});
        auto *menu = window().findChild<QMenu *>(QStringLiteral("profileMenu"));
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Standard"));
        window().findChild<QAction *>(QStringLiteral("newProfile"))->trigger();
        auto *name = window().findChild<QLineEdit *>(QStringLiteral("profileName"));
        auto *make = window().findChild<QPushButton *>(QStringLiteral("profileMake"));
        QVERIFY(!make->isEnabled());
        name->setText(QStringLiteral("a/b"));
        QVERIFY(!make->isEnabled());
        name->setText(QStringLiteral("Customer A"));
        make->click();
        QVERIFY(m_house->next());
        QCOMPARE(m_house->next()->profile, std::optional(QStringLiteral("Customer A")));
        m_line = *m_house->next();
        m_house.reset();
        m_house = std::make_unique<app::Composition>(m_line, *qApp);
        m_house->start();
        QVERIFY(window().windowTitle().contains(QStringLiteral("Customer A")));
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("dark"));
        QVERIFY(m_house->settings().value(key::ports).toStringList().isEmpty()); // that is what the site is about
        const QString folder = m_dir->filePath(QStringLiteral("profiles/Customer A"));
        QTRY_VERIFY(QFile::exists(folder + QStringLiteral("/history.db")));
        QVERIFY(QFile::exists(folder + QStringLiteral("/meterscope.conf")));
        m_house->settings().setValue(key::theme, QStringLiteral("light"));

        // It is opened again without being asked for, and with --safe it is not.
        m_house.reset();
        m_line.profile.reset();
        m_house = std::make_unique<app::Composition>(m_line, *qApp);
        m_house->start();
        QVERIFY(window().windowTitle().contains(QStringLiteral("Customer A")));
        window().findChild<QMenu *>(QStringLiteral("profileMenu"))->actions().constFirst()->trigger();
        QCOMPARE(m_house->next()->profile, std::optional(QString()));
        m_line = *m_house->next();
        m_house.reset();
        m_house = std::make_unique<app::Composition>(m_line, *qApp);
        QVERIFY(!window().windowTitle().contains(QStringLiteral("Customer A")));
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("dark"));
    }

    // Keys, meters, settings and messages of one customer are never seen in the house of another.
    void customersDoNotMix()
    {
        const QString secret = QStringLiteral("00112233445566778899AABBCCDDEEFF");
        const auto openProfile = [this](const char *name) {
            m_house.reset();
            m_line.demo = false;
            m_line.port = QStringLiteral("/dev/null-of-nobody"); // no search for sticks of this computer
            m_line.profile = QString::fromLatin1(name);
            m_house = std::make_unique<app::Composition>(m_line, *qApp);
            m_house->start();
        };
        const auto vault = [this](const char *name) { return m_dir->filePath(QStringLiteral("profiles/%1/keys.vault").arg(QLatin1String(name))); };
        openProfile("Customer A");
        QVERIFY(m_house->keys().store().create("of customer A", {1, keys::Stretching::leastMemory}));
        keys::KeyEntry entry;
        entry.meters = {0x04500428, 0x18C4, 1, 3};
        entry.key = crypto::Key::fromHex(secret.toStdString()).value();
        entry.name = "Gas of Anna";
        QVERIFY(m_house->keys().editing().put(entry, std::nullopt));
        m_house->settings().setValue(key::silentAfter, 60);
        hear(0x28);
        QVERIFY(QFile::exists(vault("Customer A")));
        openProfile("Customer B");
        QVERIFY(m_house->keys().store().entries().empty());
        QVERIFY(m_house->keys().store().keyRing().find({0x18C4, 0x04500428, 1, 3}).empty());
        QVERIFY(!QFile::exists(vault("Customer B")));
        QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), 1440);
        QCOMPARE(m_house->heard().addresses().rowCount(), 0);
        QVERIFY(m_house->recentFiles().files().isEmpty());
        for (const QLabel *label : window().findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QStringLiteral("Anna")), qPrintable(label->objectName()));
        // Nothing of A in any file of B.
        QDirIterator files(m_dir->filePath(QStringLiteral("profiles/Customer B")), QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++seen;
            QVERIFY2(!content.contains("Anna") && !content.contains(QByteArray::fromHex(secret.toLatin1())) && !content.toUpper().contains(secret.toLatin1()), qPrintable(file.fileName()));
        }
        QVERIFY(seen > 0);
        openProfile("Customer A");
        QVERIFY(m_house->keys().store().entries().empty()); // locked, until the passphrase
        QVERIFY(!m_house->keys().store().unlock("of customer B"));
        QVERIFY(m_house->keys().store().unlock("of customer A"));
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t{1});
        QCOMPARE(m_house->settings().value(key::silentAfter).toInt(), 60);
    }

    void safeLeavesEverythingAsItIs()
    {
        m_house->settings().setValue(key::theme, QStringLiteral("dark"));
        window().showPage(QStringLiteral("Keys"));
        window().close();
        m_house.reset();
        m_line.safe = true;
        m_line.demo = false;
        open();
        QCOMPARE(window().currentPage(), QStringLiteral("Addresses"));
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("system"));
        m_house->settings().setValue(key::theme, QStringLiteral("light"));
        window().close();
        m_house.reset();
        m_line.safe = false;
        open();
        QCOMPARE(m_house->settings().value(key::theme).toString(), QStringLiteral("dark"));
    }

private:
    void open()
    {
        if (m_line.dataDir != m_dir->path()) {
            m_line = app::CommandLine();
            m_line.demo = true;
            m_line.dataDir = m_dir->path();
            m_line.language = QStringLiteral("en");
        }
        m_house = std::make_unique<app::Composition>(m_line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
    }
    void reopen()
    {
        window().close();
        m_house.reset();
        open();
    }
    void drop(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &drop);
    }
    void hear(std::uint8_t lastIdByte)
    {
        wmbus::RadioFrame frame;
        frame.data = {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, 0x65, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, 0x65, 0x00};
        m_house->heard().reception().onFrame(frame);
        m_house->heard().flush();
    }
    MainWindow &window() { return m_house->window(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    app::CommandLine m_line;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestWhole)
#include "tst_whole.moc"
