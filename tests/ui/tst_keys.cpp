// Keys as a user meets them: entry, import, storage, in the real window on a real serial path and with a real secret service.
#include "tests/core/keys/session_bus.h"
#include "tests/ui/keys_house.h"

#include "core/keys/secret_service.h"
#include "ui/addresses/addresses_page.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_row_strip.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/secret_text.h"
#include "ui/keys/slot_strip.h"
#include "ui/keys/storage_button.h"
#include "ui/panels/meter_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QUndoStack>
#include <QTableView>

using namespace ui;

namespace {

QByteArray everythingBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray hexOf(const crypto::Key &key)
{
    return QByteArray::fromStdString(bytes::toHex(key.data()));
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *variable : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "KDE_FULL_SESSION"})
            qunsetenv(variable);
        QVERIFY2(m_bus.start(), "dbus-daemon");
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_house = std::make_unique<KeysHouse>(dataDir());
        QVERIFY(m_house->open());
    }
    void cleanup()
    {
        m_house.reset();
        m_bus.stopService();
        QTRY_VERIFY(keys::secretService() == keys::SecretService::Absent);
    }

    // The first time ever: the desktop's keyring is there and preselected, so nothing more has to be done.
    void fromTheRowToSecure()
    {
        QTemporaryDir home;
        QVERIFY2(m_bus.startKeyring(home.path(), "login password"), "gnome-keyring-daemon");
        QTRY_VERIFY_WITH_TIMEOUT(keys::secretService() == keys::SecretService::Present, 10000);
        QVERIFY(m_house->transmit(energyCamTelegrams(12)));
        QCOMPARE(m_house->row(energyCam).telegram().security.verdict, wmbus::Verdict::NoKey);

        m_house->doubleClickRow(energyCam);
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(energyCamKey);
        QVERIFY2(sentence("keyVerdict").contains(QStringLiteral("fits 12 of 12")), qPrintable(sentence("keyVerdict"))); // at once, before anything is stored
        QVERIFY(!QFile::exists(vault()));
        m_house->press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(!entry().isVisible(), qPrintable(sentence("storageFault")), 20000);
        QTRY_COMPARE(m_house->row(energyCam).telegram().security.verdict, wmbus::Verdict::Secure);
        QVERIFY(m_house->keys().store().info().keychain);
        QVERIFY(QFile::exists(vault()));
        // The twelve telegrams of before have values now.
        auto &list = m_house->house().heard().telegrams();
        for (int row = 0; row < list.rowCount(); ++row)
            QTRY_COMPARE(list.row(row).security.verdict, wmbus::Verdict::Secure);

        // To the CUxD page, and the line to paste there, in CUxD's own form.
        QVERIFY(m_house->isBack());
        m_house->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_house->find<QWidget>("cuxdPage")->isVisible());
        QTRY_VERIFY(button("copyWithKeys")->isEnabled());
        m_house->click(button("copyWithKeys"));
        const QRegularExpression line(QStringLiteral("^TTYINIT=[^:\n]+:\\+0125\\|00 C418 28136051 0103 %1$").arg(energyCamKey), QRegularExpression::MultilineOption);
        QVERIFY(line.isValid());
        QVERIFY2(QGuiApplication::clipboard()->text().contains(line), qPrintable(QGuiApplication::clipboard()->text()));

        // At the next start the keyring opens the vault unasked.
        m_house.reset();
        m_house = std::make_unique<KeysHouse>(dataDir());
        QVERIFY(m_house->open());
        QTRY_COMPARE(m_house->keys().store().entries().size(), std::size_t(1));
        QVERIFY(m_house->transmit(energyCamTelegrams(1)));
        QCOMPARE(m_house->row(energyCam).telegram().security.verdict, wmbus::Verdict::Secure);
    }

    void withoutSecretServiceTheUserChooses()
    {
        QVERIFY(m_house->transmit(energyCamTelegrams(2)));
        m_house->doubleClickRow(energyCam);
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(energyCamKey);
        QVERIFY(!radio("keepInKeyring")->isEnabled());
        m_house->press(Qt::Key_Return);
        QVERIFY(entry().isVisible()); // nothing was chosen for him
        QVERIFY(sentence("storageFault").contains(QStringLiteral("choose")));
        QVERIFY(!QFile::exists(vault()));
        radio("keepWithPassphrase")->click();
        entry().findChild<SecretField *>(QStringLiteral("newPassphrase"))->setText(QStringLiteral("correct horse"));
        entry().findChild<SecretField *>(QStringLiteral("repeatPassphrase"))->setText(QStringLiteral("correct house"));
        button("keySave")->click();
        QVERIFY(sentence("storageFault").contains(QStringLiteral("differ")));
        QVERIFY(!QFile::exists(vault()));
        entry().findChild<SecretField *>(QStringLiteral("repeatPassphrase"))->setText(QStringLiteral("correct horse"));
        button("keySave")->click();
        QTRY_VERIFY(!entry().isVisible());
        QVERIFY(m_house->keys().store().info().passphrase && !m_house->keys().store().info().keychain);

        // Locked at the next start; the page asks, a wrong passphrase is said, the right one opens.
        m_house.reset();
        m_house = std::make_unique<KeysHouse>(dataDir());
        QVERIFY(m_house->open());
        QVERIFY(!m_house->keys().store().isOpen());
        auto *notice = m_house->find<QWidget>("noticeBar");
        QVERIFY(notice->isVisible() && notice->accessibleName().contains(QStringLiteral("locked")));
        m_house->window().showPage(QStringLiteral("Keys"));
        auto *panel = page().lockedPanel();
        QVERIFY(panel->isVisible());
        auto *field = panel->findChild<SecretField *>(QStringLiteral("unlockPassphrase"));
        QVERIFY(field->hasFocus()); // what is asked for can be typed
        field->setText(QStringLiteral("correct house"));
        panel->findChild<QAbstractButton *>(QStringLiteral("unlockVault"))->click();
        QVERIFY(!m_house->keys().store().isOpen());
        QVERIFY(panel->findChild<QWidget *>(QStringLiteral("storageFault"))->accessibleName().contains(QStringLiteral("does not open")));
        field->setText(QStringLiteral("correct horse"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_house->keys().store().isOpen());
        QVERIFY(!panel->isVisible());
        QVERIFY(!notice->isVisible()); // they are not locked any longer
        QCOMPARE(page().model()->rowCount(), 1);
        QVERIFY(m_house->transmit(energyCamTelegrams(1)));
        QCOMPARE(m_house->row(energyCam).telegram().security.verdict, wmbus::Verdict::Secure);

        // Locking takes the keys away from the decoder too.
        choose("lockKeys");
        QVERIFY(!m_house->keys().store().isOpen());
        QVERIFY(panel->isVisible());
        QVERIFY(m_house->transmit(energyCamTelegrams(3)));
        QTRY_COMPARE(m_house->row(energyCam).telegram().security.verdict, wmbus::Verdict::NoKey);
        // Whether this meter has one nobody knows now: the same words everywhere.
        m_house->window().showPage(QStringLiteral("Addresses"));
        auto *addresses = m_house->window().addressesPage()->view();
        addresses->selectAddress(energyCam);
        const auto chip = [addresses](int row) { return addresses->model()->index(row, static_cast<int>(AddressColumn::Security)).data(Qt::AccessibleTextRole).toString(); };
        const auto sentence = [this] {
            QStringList said;
            for (const QLabel *label : m_house->window().meterPanel()->findChild<QWidget *>(QStringLiteral("keyTab"))->findChildren<QLabel *>())
                said += label->text();
            return said.join(QLatin1Char('\n'));
        };
        m_house->window().meterPanel()->setTab(MeterPanel::Tab::Key);
        QTRY_VERIFY2(chip(0).contains(QStringLiteral("keys locked")), qPrintable(chip(0)));
        QTRY_VERIFY2(sentence().contains(QStringLiteral("Your keys are locked")), qPrintable(sentence()));
        field->setText(QStringLiteral("correct horse"));
        m_house->window().showPage(QStringLiteral("Keys"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_house->keys().store().isOpen());
        QVERIFY(m_house->transmit(gasTelegram(0x22222222, keyNumber(2), 1)));
        QTRY_VERIFY2(chip(0).contains(QStringLiteral("key missing")) || chip(1).contains(QStringLiteral("key missing")), qPrintable(chip(0) + chip(1)));
        QVERIFY(!chip(0).contains(QStringLiteral("locked")) && !chip(1).contains(QStringLiteral("locked")));
    }

    void secretServiceKilledInMidCall()
    {
        QVERIFY(m_bus.startFake(QStringLiteral("hang")));
        QVERIFY(m_house->transmit(energyCamTelegrams(2)));
        m_house->doubleClickRow(energyCam);
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(energyCamKey);
        radio("keepInKeyring")->setEnabled(true); // the silent service is no choice by itself
        radio("keepInKeyring")->setChecked(true);
        button("keySave")->click();
        m_bus.killService();
        QTRY_VERIFY_WITH_TIMEOUT(sentence("storageFault").contains(QStringLiteral("Nothing was stored")), 10000);
        QVERIFY(entry().isVisible());
        QVERIFY(!QFile::exists(vault()));
        radio("keepThisRun")->click();
        button("keySave")->click();
        QTRY_VERIFY(!entry().isVisible());
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(1));
        QVERIFY(!QFile::exists(vault()));
    }

    void whatDoesNotFitSaysWhy()
    {
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1), gasTelegram(0x11111111, keyNumber(1), 2), gasTelegram(0x22222222, keyNumber(2), 1)}));
        const wmbus::Address first{0x18C4, 0x11111111, 1, 3};

        m_house->doubleClickRow(first);
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(QString::fromLatin1(hexOf(keyNumber(1).reversed())));
        QVERIFY2(sentence("keyVerdict").contains(QStringLiteral("fits 2 of 2")), qPrintable(sentence("keyVerdict")));
        QVERIFY(button("takeReversed")->isVisible());
        button("takeReversed")->click();
        QVERIFY(sentence("keyVerdict").contains(QStringLiteral("The key fits 2 of 2")));
        QVERIFY(!button("takeReversed")->isVisible());

        pasteOver(QString::fromLatin1(hexOf(keyNumber(2))));
        QVERIFY2(sentence("keyVerdict").contains(QStringLiteral("key of meter 22222222")), qPrintable(sentence("keyVerdict")));
        pasteOver(QStringLiteral("00000000000000000000000000000000"));
        QVERIFY(sentence("keyVerdict").contains(QStringLiteral("the same")));
        pasteOver(QStringLiteral("0123456789abcdef"));
        QVERIFY(sentence("keyVerdict").contains(QStringLiteral("half of the key")));
        pasteOver(QString::fromLatin1(hexOf(keyNumber(1))).left(31));
        QVERIFY(sentence("keyVerdict").contains(QStringLiteral("31 digits")));
        button("keySave")->click();
        QVERIFY(entry().isVisible()); // no key, nothing to save
        // Saved with a mark all the same, when the user wants it.
        pasteOver(QString::fromLatin1(hexOf(keyNumber(7))));
        QVERIFY(sentence("keyVerdict").contains(QStringLiteral("does not fit: 0 of 2")));
        button("keySave")->click();
        QTRY_VERIFY(!entry().isVisible());
        page().model()->refresh();
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("does not fit, 0 of 2"));
    }

    void acceptedForms_data()
    {
        QTest::addColumn<QString>("text");
        const QByteArray hex = hexOf(keyNumber(1));
        QTest::newRow("lower case") << QString::fromLatin1(hex.toLower());
        QTest::newRow("blanks") << QString::fromLatin1(QByteArray::fromHex(hex).toHex(' '));
        QTest::newRow("colons") << QString::fromLatin1(QByteArray::fromHex(hex).toHex(':'));
        QTest::newRow("dashes") << QString::fromLatin1(QByteArray::fromHex(hex).toHex('-'));
        QTest::newRow("0x") << QStringLiteral("0x") + QString::fromLatin1(hex);
        QTest::newRow("Base64") << QString::fromLatin1(QByteArray::fromHex(hex).toBase64());
    }
    void acceptedForms()
    {
        QFETCH(QString, text);
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1)}));
        m_house->doubleClickRow({0x18C4, 0x11111111, 1, 3});
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(text);
        QVERIFY2(sentence("keyVerdict").contains(QStringLiteral("fits 1 of 1")), qPrintable(sentence("keyVerdict")));
        m_house->press(Qt::Key_Return);
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(1));
        QVERIFY(m_house->keys().store().entries().front().key == keyNumber(1));
    }

    //: drop, look, import.
    void sixtyKeysFromAFile()
    {
        m_house->keys().store().useThisRunOnly();
        QByteArray csv = "Nummer;Key;Raum\n";
        std::vector<bytes::Bytes> telegrams;
        for (std::uint32_t i = 0; i < 58; ++i) {
            const std::uint32_t id = 0x10000000 + (i / 10 << 4) + i % 10;
            if (i < 54)
                telegrams.push_back(gasTelegram(id, keyNumber(i), 1));
            csv += QByteArray::fromStdString(wmbus::idText(id)) + ';' + hexOf(keyNumber(i)) + ";Room " + QByteArray::number(i) + '\n';
        }
        csv += "10000099;1234;short\nnobody;" + hexOf(keyNumber(99)) + ";no number\n";
        QVERIFY(m_house->transmit(telegrams));
        const QString path = m_dir->filePath(QStringLiteral("delivery.csv"));
        QVERIFY(writeFile(path, csv));

        QVERIFY(m_house->drop(path));
        auto &dialog = m_house->keys().importing();
        QTRY_VERIFY(dialog.isVisible());
        QCOMPARE(dialog.preview()->summary(), QStringLiteral("54 fit, 4 not heard yet, 2 invalid"));
        QVERIFY(m_house->keys().store().entries().empty());
        const auto *view = dialog.findChild<QTableView *>(QStringLiteral("importPreview"));
        const auto outcome = [view](int row) { return view->model()->index(row, int(ImportColumn::Outcome)).data().toString(); };
        const auto line = [view](int row) { return view->model()->index(row, int(ImportColumn::Line)).data().toString(); };
        // What is wrong stands on top, with the meter whose key it should be.
        const auto code = [view](int row) { return view->model()->index(row, int(ImportColumn::Code)).data().toString(); };
        QCOMPARE(line(0), QStringLiteral("60"));
        QCOMPARE(code(0), QStringLiteral("10000099"));
        QCOMPARE(outcome(0), QStringLiteral("4 digits; a key has 32"));
        QCOMPARE(line(1), QStringLiteral("61"));
        QCOMPARE(code(1), QStringLiteral("–"));
        QCOMPARE(outcome(1), QStringLiteral("no meter number that could be understood"));
        QCOMPARE(line(2), QStringLiteral("2"));
        auto *import = dialog.findChild<QAbstractButton *>(QStringLiteral("importKeys"));
        QCOMPARE(import->text(), QStringLiteral("Import 58 keys"));
        m_house->click(import);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(58));
        QCOMPARE(m_house->keys().store().entries().front().name, std::string("Room 0"));
        QCOMPARE(m_house->keys().store().entries().front().source, std::string("delivery.csv"));
        QTRY_COMPARE(m_house->row({0x18C4, 0x10000005, 1, 3}).telegram().security.verdict, wmbus::Verdict::Secure);
        QCOMPARE(m_house->row({0x18C4, 0x10000005, 1, 3}).name, QStringLiteral("Room 5"));

        // More than a stick holds, and it says so.
        m_house->window().showPage(QStringLiteral("Keys"));
        QVERIFY2(m_house->find<QWidget>("slotStrip")->accessibleName().contains(QStringLiteral("other 38 meters")), qPrintable(m_house->find<QWidget>("slotStrip")->accessibleName()));

        // One step back takes all of them, one forth brings them again.
        QVERIFY(m_house->isBack());
        QTest::keyClick(&m_house->window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_house->keys().store().entries().empty());
        QTRY_COMPARE(m_house->row({0x18C4, 0x10000005, 1, 3}).telegram().security.verdict, wmbus::Verdict::NoKey);
        m_house->keys().editing().undoStack()->redo();
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(58));
    }

    // The time is printed, not judged: from the drop to the preview, with 200 meters and 6,400 telegrams heard.
    void thousandLines()
    {
        m_house->keys().store().useThisRunOnly();
        QByteArray csv = "Nummer;Key;Raum\n";
        for (std::uint32_t i = 0; i < 1000; ++i) {
            const std::uint32_t id = 0x20000000 + ((i / 100) << 8) + ((i / 10 % 10) << 4) + i % 10;
            csv += QByteArray::fromStdString(wmbus::idText(id)) + ';' + hexOf(keyNumber(i)) + ";Room " + QByteArray::number(i) + '\n';
            for (int access = 0; i < 200 && access < 32; ++access) {
                wmbus::RadioFrame frame;
                frame.data = gasTelegram(id, keyNumber(i), static_cast<std::uint8_t>(access));
                m_house->house().heard().reception().onFrame(frame);
            }
        }
        const QString path = m_dir->filePath(QStringLiteral("thousand.csv"));
        QVERIFY(writeFile(path, csv));
        QBENCHMARK_ONCE {
            QVERIFY(m_house->drop(path));
        }
        auto &dialog = m_house->keys().importing();
        QTRY_VERIFY(dialog.isVisible());
        QCOMPARE(dialog.preview()->summary(), QStringLiteral("200 fit, 800 not heard yet"));
        dialog.findChild<QAbstractButton *>(QStringLiteral("importKeys"))->click();
        QTRY_COMPARE(m_house->keys().store().entries().size(), std::size_t(1000));
    }

    void aKeyFileWithWrongColumnsCanBePutRight()
    {
        m_house->keys().store().useThisRunOnly();
        // Two columns of numbers without headings: the guess takes the first.
        const QByteArray csv = "20261122;11111111;" + hexOf(keyNumber(1)) + "\n20261122;22222222;" + hexOf(keyNumber(2)) + "\n";
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1), gasTelegram(0x22222222, keyNumber(2), 1)}));
        const QString path = m_dir->filePath(QStringLiteral("order.csv"));
        QVERIFY(writeFile(path, csv));
        QVERIFY(m_house->drop(path));
        auto &dialog = m_house->keys().importing();
        QTRY_VERIFY(dialog.isVisible());
        QVERIFY2(!dialog.preview()->summary().startsWith(QStringLiteral("2 fit")), qPrintable(dialog.preview()->summary()));
        auto *meter = dialog.findChild<QComboBox *>(QStringLiteral("columnOfMeter"));
        for (int i = 0; i < meter->count(); ++i)
            QVERIFY(!dialog.findChild<QComboBox *>(QStringLiteral("columnOfKey"))->itemText(i).contains(QString::fromLatin1(hexOf(keyNumber(1)))));
        meter->setCurrentIndex(2);
        emit meter->activated(2);
        QCOMPARE(dialog.preview()->summary(), QStringLiteral("2 fit"));
        dialog.findChild<QAbstractButton *>(QStringLiteral("importCancel"))->click();
        QVERIFY(m_house->keys().store().entries().empty());
    }

    // A meter has a name, its key has none: the Keys page calls it as everything else does, from then on or until it is called otherwise.
    void namesOfMetersStandBesideTheirKeys()
    {
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1), gasTelegram(0x22222222, keyNumber(2), 1)}));
        m_house->window().showPage(QStringLiteral("Keys"));
        QCOMPARE(page().model()->rowCount(), 2);
        QCOMPARE(cell(0, KeyColumn::Name), QStringLiteral("–"));
        keys::KeyEntry entry;
        entry.meters = page().model()->row(0).meters;
        entry.key = keyNumber(1);
        const std::uint32_t id = entry.meters.id;
        QVERIFY(m_house->keys().editing().put(entry, std::nullopt));
        QCOMPARE(cell(0, KeyColumn::Name), QStringLiteral("–"));
        const wmbus::Address meter{*entry.meters.manufacturer, id, *entry.meters.version, *entry.meters.type};
        auto *addresses = m_house->window().addressesPage()->view();
        addresses->selectAddress(meter);
        m_house->window().meterPanel()->nameWanted(meter, QStringLiteral("Gas, attic"));
        QTRY_COMPARE(cell(0, KeyColumn::Name), QStringLiteral("Gas, attic"));
        entry.name = "Key of the attic";
        QVERIFY(m_house->keys().editing().put(entry, 0));
        QCOMPARE(cell(0, KeyColumn::Name), QStringLiteral("Key of the attic"));
    }

    void undoRedoRemove()
    {
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1)}));
        m_house->window().showPage(QStringLiteral("Keys"));
        QCOMPARE(page().model()->rowCount(), 1);
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("missing, 1 telegram waiting"));
        auto *table = m_house->find<QTableView>("keyTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        button("keyEnter")->click();
        QTRY_VERIFY(typesInto("keyField"));
        m_house->paste(QString::fromLatin1(hexOf(keyNumber(1))));
        entry().findChild<QLineEdit *>(QStringLiteral("keyName"))->setText(QStringLiteral("Gas, cellar"));
        m_house->press(Qt::Key_Return);
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("fits 1 of 1"));
        QCOMPARE(cell(0, KeyColumn::Address), QStringLiteral("C418 11111111 0103"));
        QCOMPARE(cell(0, KeyColumn::Key), QStringLiteral("A1B2…0001"));
        QCOMPARE(cell(0, KeyColumn::Slot), QStringLiteral("00"));
        QCOMPARE(cell(0, KeyColumn::Source), QStringLiteral("typed in"));
        QVERIFY(m_house->isBack());
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(m_house->keys().store().entries().empty());
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("missing, 1 telegram waiting"));
        QUndoStack *steps = m_house->keys().editing().undoStack();
        QCOMPARE(steps->undoText(), QStringLiteral("Removal of Gas, cellar"));
        button("keyUndo")->click();
        QCOMPARE(cell(0, KeyColumn::Name), QStringLiteral("Gas, cellar"));
        steps->undo();
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("missing, 1 telegram waiting"));
        steps->redo();
        QCOMPARE(cell(0, KeyColumn::Verdict), QStringLiteral("fits 1 of 1"));
        m_house->keys().store().lock();
        QCOMPARE(steps->count(), 0);
    }

    // What is said above the pages is true: a key that fits nothing is a warning, telegrams of other meters do not count, and a step that was
    // taken back is not announced any longer.
    void whatIsSaidOfAKeyIsTrue()
    {
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->transmit({gasTelegram(0x11111111, keyNumber(1), 1), gasTelegram(0x11111111, keyNumber(1), 2), gasTelegram(0x22222222, keyNumber(2), 1)}));
        auto *notice = m_house->find<QWidget>("noticeBar");
        const auto says = [notice](const char *words) { return notice->isVisible() && notice->accessibleName().contains(QLatin1String(words)); };
        keys::KeyEntry entry;
        entry.meters.id = 0x11111111;
        entry.key = keyNumber(9);
        QVERIFY(m_house->keys().editing().put(entry, std::nullopt));
        QTRY_VERIFY2(says("It does not fit: none of 2 locked telegrams of this meter"), qPrintable(notice->accessibleName()));
        QCOMPARE(static_cast<NoticeBar *>(notice)->kind(), NoticeBar::Kind::Problem);
        entry.key = keyNumber(1);
        QVERIFY(m_house->keys().editing().put(entry, 0));
        QTRY_VERIFY2(says("2 of 2 locked telegrams of this meter can be read now"), qPrintable(notice->accessibleName()));
        QCOMPARE(static_cast<NoticeBar *>(notice)->kind(), NoticeBar::Kind::Done);
        m_house->window().showPage(QStringLiteral("Keys"));
        m_house->find<QAction>("undo")->trigger();
        QVERIFY(!notice->isVisible());
        QCOMPARE(m_house->window().statusBar()->currentMessage(), QStringLiteral("Undone: Change of 11111111"));
        const auto areLocked = [this] { return m_house->house().heard().telegrams().kept().locked == 3; };
        QTRY_VERIFY(areLocked()); // read again with the key of before
        m_house->find<QAction>("redo")->trigger();
        QTRY_VERIFY(says("2 of 2 locked telegrams"));
        // What somebody else has said meanwhile stays.
        m_house->window().showNotice(ui::Spoken(QStringLiteral("a reading failed")));
        m_house->find<QAction>("undo")->trigger();
        QVERIFY(says("a reading failed"));
    }

    // A step that the disk refuses changes nothing, and can be tried again.
    void refusedStepStays()
    {
        QVERIFY(m_house->keys().store().create("passphrase", {1, keys::Stretching::leastMemory}));
        keys::KeyEntry entry;
        entry.meters.id = 0x11111111;
        entry.key = keyNumber(1);
        QVERIFY(m_house->keys().editing().put(entry, std::nullopt));
        const QByteArray before = everythingBelow(dataDir());
        QVERIFY(writeFile(vault(), "another program was here"));
        QSignalSpy refused(&m_house->keys().editing(), &KeyEditing::refused);
        QUndoStack *steps = m_house->keys().editing().undoStack();
        steps->undo();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t(1));
        QVERIFY(steps->canUndo() && !steps->canRedo());
        QVERIFY(m_house->find<QWidget>("noticeBar")->isVisible());
    }

    void aKeyInSightHidesItself()
    {
        m_house->keys().store().useThisRunOnly();
        keys::KeyEntry entry;
        entry.meters.id = 0x11111111;
        entry.key = keyNumber(1);
        QVERIFY(m_house->keys().editing().put(entry, std::nullopt));
        m_house->window().showPage(QStringLiteral("Keys"));
        auto *table = m_house->find<QTableView>("keyTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *strip = m_house->find<KeyRowStrip>("keyRowStrip");
        strip->setSight(std::chrono::milliseconds(200));
        auto *digits = m_house->find<QLabel>("keyDigits");
        button("keyShow")->click();
        QVERIFY(digits->isVisible());
        QCOMPARE(digits->text().remove(QLatin1Char(' ')), QString::fromLatin1(hexOf(keyNumber(1))));
        QTRY_VERIFY(!digits->isVisible());
        QVERIFY(digits->text().isEmpty());

        SecretField field;
        field.setShownWhileTyping(true);
        field.setSight(std::chrono::milliseconds(200));
        QTest::keyClicks(&field, QStringLiteral("12"));
        QVERIFY(field.isShown());
        QTRY_VERIFY(!field.isShown());
        field.setShown(true);
        field.selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void keyringCanBeAddedAndRemoved()
    {
        QTemporaryDir home;
        QVERIFY(m_house->keys().store().create("passphrase", {1, keys::Stretching::leastMemory}));
        m_house->window().showPage(QStringLiteral("Keys"));
        choose("addToKeyring"); // no service there
        QTRY_VERIFY(page().findChild<QWidget *>(QStringLiteral("keyStorageLine"))->accessibleName().contains(QStringLiteral("no secret service")));
        QVERIFY(!m_house->keys().store().info().keychain);
    }

private:
    [[nodiscard]] QString dataDir() const { return m_dir->filePath(QStringLiteral("data")); }
    [[nodiscard]] QString vault() const { return dataDir() + QStringLiteral("/keys.vault"); }
    KeyEntryDialog &entry() { return m_house->keys().entry(); }
    KeysPage &page() { return m_house->keys().page(); }
    QAbstractButton *button(const char *name) { return m_house->find<QAbstractButton>(name); }
    QAbstractButton *radio(const char *name) { return entry().findChild<QRadioButton *>(QLatin1String(name)); }
    static bool typesInto(const char *name) { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name); }
    QString sentence(const char *name)
    {
        const auto *line = entry().findChild<QWidget *>(QLatin1String(name));
        return line->isVisible() ? line->accessibleName() : QString();
    }
    QString cell(int row, KeyColumn column) { return page().model()->index(row, int(column)).data().toString(); }
    void pasteOver(const QString &text)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        m_house->paste(text);
    }
    void choose(const char *name)
    {
        page().storage()->fillMenu();
        for (QAction *action : page().storage()->choices()->actions()) {
            if (action->objectName() == QLatin1String(name)) {
                action->trigger();
                return;
            }
        }
        QFAIL(name);
    }

    SessionBus m_bus;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<KeysHouse> m_house;
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
