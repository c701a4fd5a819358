#include "app/composition.h"
#include "app/cuxd_room.h"
#include "core/bytes/hex.h"
#include "core/stick/virtual_stick.h"
#include "ui/cuxd/apply_view.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/cuxd/difference_model.h"
#include "ui/cuxd/export_view.h"
#include "ui/cuxd/setup_editor.h"
#include "ui/cuxd/setup_view.h"
#include "ui/cuxd/sheet_print.h"
#include "ui/cuxd/sheets_view.h"
#include "ui/cuxd/take_over_dialog.h"
#include "ui/keys/import_dialog.h"
#include "ui/main_window.h"
#include "ui/secret_clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace ui;

namespace {

const QString gasKey = QStringLiteral("12312311112311312312312311111111");
const QString waterKey = QStringLiteral("123456789ABCDEF0123456789ABCDEF0");
const QString gasLine = "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + gasKey;
const QString bothLine = gasLine + ":0125|01 C418 78563412 0102 " + waterKey;

keys::KeyEntry entry(const char *address, const QString &key, const char *name, std::optional<std::uint8_t> slot = {})
{
    keys::KeyEntry made;
    made.meters = wmbus::addressPatternFromText(address).value();
    made.key = crypto::Key::fromHex(key.toStdString()).value();
    made.name = name;
    made.slot = slot;
    return made;
}

stick::VirtualStickOptions stickNumber(std::uint32_t id)
{
    stick::VirtualStickOptions options;
    options.stick.uniqueId = id;
    return options;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

// The page in the whole program, its sticks on pseudo-terminals.
class TestCuxdPage : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_house.reset();
        m_sticks.clear();
        QGuiApplication::clipboard()->clear();
    }

    // Ctrl+E, copy.
    void theLineOfTheDocument()
    {
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas cellar")});
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(page()->isVisible());
        QTest::mouseClick(button("copyWithKeys"), Qt::LeftButton);
        QCOMPARE(clipboard(), gasLine + "\n");
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas cellar"), entry("C418 78563412 0102", waterKey, "Power")});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // the button has the focus
        QCOMPARE(clipboard(), bothLine + "\n");
        button("copyMasked")->click();
        QCOMPARE(clipboard(), QStringLiteral("TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 1231…1111:0125|01 C418 78563412 0102 1234…DEF0\n"));
    }

    void wantedSlotsAndTheSeventeenth()
    {
        std::vector<keys::KeyEntry> keys{entry("C418 28136051 0103", gasKey, "Gas", 5)};
        room().setKeys(keys);
        QCOMPARE(exported(), QString(gasLine).replace("|00 ", "|05 ") + "\n");
        for (int i = 0; i < 17; ++i)
            keys.push_back(entry(qPrintable(QStringLiteral("C418 000000%1 0103").arg(10 + i)), waterKey, "x"));
        room().setKeys(keys);
        QCOMPARE(page()->plan()->metersWithoutPlace().size(), std::size_t{2});
        QVERIFY2(page()->exportView()->shownTraps().join(' ').contains(QStringLiteral("2 more")), qPrintable(page()->exportView()->shownTraps().join('|')));
        QCOMPARE(exported().count(QStringLiteral("0125|")), 16);
        QCOMPARE(exported().count('\n'), 1); // one physical line
    }

    void numberAloneWaitsForTheMeter()
    {
        room().setKeys({entry("51601328", gasKey, "Gas")});
        QCOMPARE(exported(), QString());
        QVERIFY(page()->exportView()->shownTraps().join(' ').contains(QStringLiteral("full address")));
        wmbus::RadioFrame frame; // an encrypted telegram of the meter of CUxD's document
        frame.data = *bytes::fromHex("1E44C418281360510103" "7A DB 00 00 85" "EE000102030405060708090A0B0C0D0E");
        m_house->heard().reception().onFrame(frame);
        m_house->heard().flush();
        room().refresh();
        QCOMPARE(exported(), gasLine + "\n");
    }

    void withoutAnyKeyItSaysWhatToDo()
    {
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(page()->findChild<QPushButton *>(QStringLiteral("cuxdOpenKeys"))->isVisible());
        QVERIFY(!page()->findChild<QAbstractItemView *>(QStringLiteral("setupDifference"))->isVisible());
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")});
        QVERIFY(!page()->findChild<QPushButton *>(QStringLiteral("cuxdOpenKeys"))->isVisible());
    }

    void clipboardIsClearedAfterTenSeconds()
    {
        TimePoint now{};
        SecretClipboard lent([&now] { return now; });
        lent.put(bytes::SecretString(gasLine.toStdString()));
        QCOMPARE(clipboard(), gasLine);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QCOMPARE(lent.secondsLeft(), 10);
        now += std::chrono::milliseconds(9900);
        QTest::qWait(300); // one look of the timer
        QCOMPARE(clipboard(), gasLine);
        now += std::chrono::milliseconds(100);
        QTRY_COMPARE(clipboard(), QString());
        lent.put(bytes::SecretString(gasLine.toStdString()));
        QGuiApplication::clipboard()->setText(QStringLiteral("somebody else's"));
        now += std::chrono::seconds(11);
        QTRY_COMPARE(lent.secondsLeft(), 0);
        QTest::qWait(300);
        QCOMPARE(clipboard(), QStringLiteral("somebody else's"));
        {
            SecretClipboard other([&now] { return now; });
            other.put(bytes::SecretString(gasLine.toStdString()));
        }
        QCOMPARE(clipboard(), QString()); // the program ended
    }

    void savesForTheOwnerOnly()
    {
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")});
        const QString path = m_dir->filePath(QStringLiteral("lines.txt"));
        page()->exportView()->setAskPath([path](QWidget *, const QString &) { return path; });
        button("saveSetup")->click();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), gasLine + "\n");
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
    }

    // The loaded setup stays byte for byte but for what must change.
    void differenceAgainstALoadedSetup()
    {
        const QByteArray ini = "KEY=WM:0123-4567\r\n;K\xFC" "che\r\nTTYPARAM=ttyUSB0:57600:8N1\r\n" + gasLine.toLatin1() + "\r\nLOGIT=CUX2500001:1 METER Gas\r\n";
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas cellar"), entry("C418 78563412 0102", waterKey, "Power")});
        QVERIFY(room().takeFile(write("cuxd.ini", ini)));
        QTRY_VERIFY(page()->plan()->document()->hasBase());
        QByteArray wanted = ini;
        wanted.replace(gasLine.toLatin1(), bothLine.toLatin1());
        const bytes::SecretString whole = page()->exportView()->text(ExportView::Scope::WholeSetup);
        QCOMPARE(QByteArray(whole.data(), static_cast<qsizetype>(whole.size())), wanted);
        const DifferenceModel *lines = page()->exportView()->difference();
        QCOMPARE(lines->changes(), 2);
        QCOMPARE(lines->rowCount(), 6);
        for (const cuxd::DifferenceLine &line : lines->lines()) {
            QVERIFY(line.text.find(gasKey.toStdString()) == std::string::npos);
            QVERIFY(line.text.find("0123-4567") == std::string::npos);
        }
        const QString traps = page()->exportView()->shownTraps().join('|');
        QVERIFY(traps.contains(QStringLiteral("Parameterabgleich")) && traps.contains(QStringLiteral("licence key")));
        // A key that is another one behind the same mask is a change, too.
        QString other = gasKey;
        other.replace(8, 4, QStringLiteral("FFFF"));
        room().setKeys({entry("C418 28136051 0103", other, "Gas cellar")});
        page()->findChild<QToolButton *>(QStringLiteral("unloadCuxdIni"))->click();
        page()->plan()->load(cuxd::SetupText::parse(std::string_view(ini.data(), static_cast<std::size_t>(ini.size()))), QStringLiteral("cuxd.ini"));
        QCOMPARE(lines->changes(), 2);
    }

    // A setup and a key file dropped together: two questions, one after the other.
    void oneQuestionAfterTheOther()
    {
        drop({write("cuxd.ini", "TTYINIT=ttyUSB0:0103|00030002F80001000000\n" + gasLine.toLatin1() + "\n"), write("keys.txt", "51601328 " + gasKey.toLatin1() + " Gas\n")});
        auto *keys = window().findChild<ImportDialog *>();
        QTRY_VERIFY(keys && keys->isVisible());
        QTest::qWait(0);
        QVERIFY(!page()->findChild<TakeOverDialog *>());
        keys->reject();
        QTRY_VERIFY(page()->findChild<TakeOverDialog *>());
        QVERIFY(!keys->isVisible());
    }

    // Drop, check list, take over.
    void takesOverASetup()
    {
        plugIn(0x00871A01);
        QByteArray ini = "KEY=WM:0123\nTTYINIT=ttyUSB0:0103|00030002F80001000000\n" + bothLine.toLatin1() + "\nLOGIT=CUX2500001:1 METER Gas K\xFC" "che\nLOGIT=CUX3500001 TEMPERATURE Keller\n";
        std::vector<keys::KeyEntry> keys;
        std::vector<KnownMeter> names;
        connect(&room(), &app::CuxdRoom::keysWanted, this, [&keys](const std::vector<keys::KeyEntry> &wanted) { keys = wanted; });
        connect(&room(), &app::CuxdRoom::namesWanted, this, [&names](const std::vector<KnownMeter> &wanted) { names = wanted; });
        QStringList logs;
        room().setLogImport({[](const QString &path) { return path.endsWith(QLatin1String(".log")); }, [&logs](const QStringList &files) { logs = files; }});
        drop({write("cuxd.ini", ini), write("dev.log", "2015-04-03T13:27:38 CUX2500001:1.METER 233.680000\n")});
        QTRY_VERIFY(page()->findChild<TakeOverDialog *>());
        auto *dialog = page()->findChild<TakeOverDialog *>();
        QStringList rows;
        for (int g = 0; g < dialog->list()->topLevelItemCount(); ++g) {
            for (int i = 0; i < dialog->list()->topLevelItem(g)->childCount(); ++i)
                rows += dialog->list()->topLevelItem(g)->child(i)->text(0);
        }
        QCOMPARE(rows.size(), 5); // two keys, mode, name, log
        QVERIFY2(rows.join('|').contains(QStringLiteral("1231…1111")) && !rows.join('|').contains(gasKey), qPrintable(rows.join('|')));
        QVERIFY(rows.join('|').contains(QStringLiteral("Gas Küche")));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("takeOver")), Qt::LeftButton);
        QCOMPARE(keys.size(), std::size_t{2});
        QCOMPARE(wmbus::idText(keys[0].meters.id), std::string("51601328"));
        QVERIFY(keys[0].key == crypto::Key::fromHex(gasKey.toStdString()).value());
        QCOMPARE(int(keys[1].slot.value()), 1);
        QVERIFY(keys[0].origin == keys::KeyOrigin::CuxdIni);
        QCOMPARE(keys[0].source, std::string("cuxd.ini"));
        QCOMPARE(QString::fromStdString(keys[0].name), QStringLiteral("Gas Küche")); // the only gas meter
        QCOMPARE(names.size(), std::size_t{1});
        QCOMPARE(logs.size(), 1);
        QTRY_COMPARE(m_sticks[0]->emulation().configuration().linkMode(), bytes::LinkMode::S2);
    }

    void removingAKeyByHandStays()
    {
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas"), entry("C418 78563412 0102", waterKey, "Power")});
        SetupDocument *document = page()->plan()->document();
        document->edit(cuxd::withoutKey(document->text(), "ttyUSB0", 1), ui::Spoken(QStringLiteral("x")));
        QCOMPARE(exported(), gasLine + "\n");
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas"), entry("C418 78563412 0102", waterKey, "Power"), entry("AE4C 87307020 6807", waterKey, "Water")});
        QVERIFY(!exported().contains(QStringLiteral("78563412")));
        QVERIFY(exported().contains(QStringLiteral("0125|01 AE4C 87307020 6807")));
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")}); // deleted in the key list
        QCOMPARE(exported(), gasLine + "\n");
    }

    // The second stick keeps its role whichever socket it is in.
    void secondStickFixedToS2()
    {
        plugIn(0x00871A01);
        plugIn(0x00871A02);
        auto *setUp = window().findChild<QPushButton *>(QStringLiteral("noticeAction"));
        QTRY_VERIFY(setUp->isVisible());
        QTest::mouseClick(setUp, Qt::LeftButton);
        QVERIFY(page()->applyView()->isVisible());
        auto *mode = page()->findChild<QComboBox *>(QStringLiteral("applyMode"));
        mode->setCurrentIndex(mode->findData(static_cast<int>(bytes::LinkMode::S2)));
        emit mode->activated(mode->currentIndex());
        auto *name = page()->findChild<QLineEdit *>(QStringLiteral("stickName"));
        name->setText(QStringLiteral("Roof"));
        emit name->editingFinished();
        button("applyToStick")->click(); // "always start so" is on
        QTRY_COMPARE_WITH_TIMEOUT(m_sticks[1]->emulation().configuration().linkMode(), bytes::LinkMode::S2, 10000);
        QTRY_VERIFY(page()->applyView()->sentence().contains(QStringLiteral("Roof (00871A02) is set up")));
        QCOMPARE(m_sticks[0]->emulation().configuration().linkMode(), bytes::LinkMode::T2);
        QCOMPARE(exported(), QStringLiteral("TTYINIT=ttyUSB1:0103|00030002F80001000000\n"));
        QTRY_COMPARE(m_house->settings().wantedModes()[0x00871A02], bytes::LinkMode::S2);
        QVERIFY2(page()->exportView()->shownTraps().join('|').contains(QStringLiteral("ttyUSB0 has none")), qPrintable(page()->exportView()->shownTraps().join('|')));
        // The next start of the program, the sticks under other names.
        m_house.reset();
        m_sticks.clear();
        open();
        plugIn(0x00871A02);
        QTRY_COMPARE_WITH_TIMEOUT(m_sticks[0]->emulation().configuration().linkMode(), bytes::LinkMode::S2, 10000);
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(page()->findChild<QComboBox *>(QStringLiteral("cuxdTarget"))->currentText(), QStringLiteral("Roof (00871A02)"));
    }

    void forThisRunOnly()
    {
        plugIn(0x00871A01);
        window().showPage(QStringLiteral("Cuxd"));
        page()->showView(CuxdPage::View::Apply);
        auto *mode = page()->findChild<QComboBox *>(QStringLiteral("applyMode"));
        mode->setCurrentIndex(mode->findData(static_cast<int>(bytes::LinkMode::C1B)));
        emit mode->activated(mode->currentIndex());
        page()->findChild<QAbstractButton *>(QStringLiteral("alwaysStartSo"))->click();
        button("applyToStick")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_sticks[0]->emulation().configuration().linkMode(), bytes::LinkMode::C1B, 10000);
        QTRY_VERIFY(page()->applyView()->sentence().contains(QStringLiteral("is set up")));
        QVERIFY(m_house->settings().wantedModes().count(0x00871A01) == 0);
    }

    // The plug is pulled while the lines are on their way; back again, the stick gets all of them.
    void appliesThroughAnUnplug()
    {
        stick::VirtualStick &stick = plugIn(0x00871A01);
        std::vector<keys::KeyEntry> keys;
        for (int i = 0; i < 16; ++i)
            keys.push_back(entry(qPrintable(QStringLiteral("C418 000000%1 0103").arg(10 + i)), waterKey, "x"));
        room().setKeys(keys);
        window().showPage(QStringLiteral("Cuxd"));
        page()->showView(CuxdPage::View::Apply);
        auto *mode = page()->findChild<QComboBox *>(QStringLiteral("applyMode"));
        mode->setCurrentIndex(mode->findData(static_cast<int>(bytes::LinkMode::S2)));
        emit mode->activated(mode->currentIndex());
        ApplyModel *lines = page()->applyView()->lines();
        QCOMPARE(lines->rowCount(), 17);
        QCOMPARE(state(0), QStringLiteral("not sent yet"));
        int seen = 0;
        const auto pull = connect(&stick, &stick::VirtualStick::requestSeen, this, [&](const hci::Message &request) {
            if (request.code == hci::SetDecryptionKey::code && ++seen == 7)
                QMetaObject::invokeMethod(&stick, [&stick] { stick.unplug(); }, Qt::QueuedConnection);
        });
        button("applyToStick")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page()->applyView()->sentence().contains(QStringLiteral("gets every line again")), 10000);
        QVERIFY(seen >= 7 && seen < 16);
        disconnect(pull);
        seen = 0;
        connect(&stick, &stick::VirtualStick::requestSeen, this, [&](const hci::Message &request) { seen += request.code == hci::SetDecryptionKey::code ? 1 : 0; });
        QVERIFY(stick.plugIn());
        QTRY_VERIFY_WITH_TIMEOUT(page()->applyView()->sentence().contains(QStringLiteral("is set up")), 20000);
        QCOMPARE(seen, 16); // also those that it had before
        QCOMPARE(stick.emulation().keysStored(), std::size_t{16});
        QCOMPARE(stick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
        for (int i = 0; i < lines->rowCount(); ++i)
            QCOMPARE(state(i), i == 16 ? QStringLiteral("confirmed: read back") : QStringLiteral("taken; keys cannot be read back"));
    }

    void sheetOfTheInverterHasBothNumbers()
    {
        window().showPage(QStringLiteral("Cuxd"));
        page()->showView(CuxdPage::View::Sheets);
        page()->findChild<QLineEdit *>(QStringLiteral("sheetSticker"))->setText(QStringLiteral("00001F7D"));
        QStringList rows;
        for (const SheetRow &row : page()->sheetsView()->sheet().rows)
            rows += row.name + '=' + row.value;
        QVERIFY2(rows.contains(QStringLiteral("CODE=00008061")) && rows.contains(QStringLiteral("Sticker=00001F7D")), qPrintable(rows.join('|')));
        QVERIFY(rows.contains(QStringLiteral("Device=2. SMI260 Wechselrichter")));
        QVERIFY(rows.contains(QStringLiteral("MASTER=00000000")) && rows.contains(QStringLiteral("POLL_TIMEOUT=4")));
        auto *copy = page()->findChild<QToolButton *>(QStringLiteral("copyCODE"));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(clipboard(), QStringLiteral("00008061"));
        page()->findChild<QToolButton *>(QStringLiteral("copyPOLL_INTERVAL"))->click();
        QCOMPARE(clipboard(), QStringLiteral("5"));
    }

    void sheetsArePrintedOnA4WithoutKeys()
    {
        std::vector<keys::KeyEntry> keys{entry("C418 28136051 0103", gasKey, "Gas cellar")};
        for (int i = 0; i < 6; ++i)
            keys.push_back(entry(qPrintable(QStringLiteral("C418 000000%1 0103").arg(10 + i)), waterKey, "x"));
        room().setKeys(keys);
        const QString path = m_dir->filePath(QStringLiteral("sheets.pdf"));
        page()->sheetsView()->setAskPath([path](QWidget *, const QString &) { return path; });
        page()->sheetsView()->choose({0x18C4, 0x51601328, 1, 3});
        button("saveSheets")->click();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/MediaBox [0 0 595") || pdf.contains("/MediaBox [0.000000 0.000000 595"));
        QVERIFY(pdf.count("/Type /Page\n") >= 3);
        for (const SheetRow &row : page()->sheetsView()->sheet().rows)
            QVERIFY(!(row.value + row.note).contains(gasKey));
    }

    void portOnTheCcuIsChosen()
    {
        plugIn(0x00871A01);
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")});
        QCOMPARE(exported(), gasLine + "\n"); // not the pseudo-terminal's name
        page()->plan()->setTty(QStringLiteral("1-1.2"));
        QCOMPARE(exported(), QString(gasLine).replace(QStringLiteral("ttyUSB0"), QStringLiteral("1-1.2")) + "\n");
        QVERIFY(!std::string_view(page()->plan()->document()->text().format()).empty());
        m_house.reset();
        m_sticks.clear();
        open();
        plugIn(0x00871A01);
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")});
        QTRY_VERIFY(exported().startsWith(QStringLiteral("TTYINIT=1-1.2:")));
    }

    // No key anywhere the program writes by itself.
    void settingsHoldNoKey()
    {
        room().setKeys({entry("C418 28136051 0103", gasKey, "Gas")});
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
        button("copyWithKeys")->click();
        window().close();
        m_house.reset();
        QVERIFY(!QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
        for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files)) {
            QFile file(m_dir->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(gasKey.toLatin1()) && !content.contains(QByteArray::fromHex(gasKey.toLatin1())), qPrintable(name));
        }
    }

private:
    void open()
    {
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ui::ThemeChoice::Light;
        line.port = QStringLiteral("/dev/null-of-nobody"); // no search for sticks of this computer
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
    }
    stick::VirtualStick &plugIn(std::uint32_t id)
    {
        stick::VirtualStickOptions options = stickNumber(id);
        // The number of a pseudo-terminal may be somebody else's when the stick comes back; the link keeps its name.
        options.link = m_dir->filePath(QStringLiteral("stick%1").arg(m_sticks.size()));
        m_sticks.push_back(std::make_unique<stick::VirtualStick>(options));
        m_sticks.back()->setAir(nullptr);
        QString error;
        [&] { QVERIFY2(m_sticks.back()->start(&error), qPrintable(error)); }();
        const QString port = m_sticks.back()->portName();
        m_house->sticks().open(port);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(m_house->sticks().find(port) && m_house->sticks().find(port)->phase == stick::Phase::Listening, 10000); }();
        room().refresh();
        return *m_sticks.back();
    }
    QString write(const char *name, const QByteArray &content)
    {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }
    void drop(const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls += QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &dropped);
    }
    MainWindow &window() { return m_house->window(); }
    app::CuxdRoom &room() { return m_house->cuxd(); }
    CuxdPage *page() { return room().page(); }
    QPushButton *button(const char *name) { return page()->findChild<QPushButton *>(QString::fromLatin1(name)); }
    QString exported()
    {
        const bytes::SecretString text = page()->exportView()->text(ExportView::Scope::StickLines);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    QString state(int row) { return page()->applyView()->lines()->index(row, ApplyModel::State).data().toString(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::vector<std::unique_ptr<stick::VirtualStick>> m_sticks;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestCuxdPage)
#include "tst_cuxd_page.moc"
