// Keys are typed, pasted, imported and used, and then looked for in everything the program has written and everything it lets others
// read. The scenario runs as a program of its own, so that what it prints is searched too.
#include "tests/ui/keys_house.h"

#include "core/keys/secret_service.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_row_strip.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/storage_button.h"
#include "tests/support/everything_below.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QRadioButton>
#include <QTableView>

#include <algorithm>

namespace {

const char *const childMarker = "METERSCOPE_CANARY_FOLDER";
constexpr std::uint32_t typedMeter = 0x11111111;
constexpr std::uint32_t pastedMeter = 0x22222222;
constexpr std::uint32_t importedMeter = 0x33333333;
const QString passphrase = QStringLiteral("canary in a coal mine");

crypto::Key canary(std::uint32_t meter)
{
    return keyNumber(0xC0FFEE00U + (meter & 0x0F));
}

QByteArray raw(const crypto::Key &key)
{
    return {reinterpret_cast<const char *>(key.data().data()), qsizetype(crypto::Key::size)};
}

QByteArray backwards(QByteArray bytes)
{
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

// Every way in which the key may stand in `where`; empty when it does not.
QByteArray spellingIn(const QByteArray &where, const crypto::Key &key)
{
    for (const QByteArray &bytes : {raw(key), backwards(raw(key))}) {
        if (where.contains(bytes))
            return "raw";
        for (const auto form : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            if (where.contains(bytes.toBase64(form | QByteArray::OmitTrailingEquals).left(21)))
                return "Base64";
        }
    }
    QByteArray digits = where.toLower();
    for (const char *between : {" ", ":", "-", "\0"})
        digits.replace(QByteArray(between, 1), QByteArray());
    if (digits.contains(raw(key).toHex()) || digits.contains(backwards(raw(key)).toHex()))
        return "hex";
    return {};
}

// What a screen reader could ask for: names, descriptions, values and texts of every object, and the cells of tables.
void readAloud(QAccessibleInterface *object, QByteArray &all, int depth = 0)
{
    if (!object || !object->isValid() || depth > 40)
        return;
    for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        all += object->text(text).toUtf8() + '\n';
    if (QAccessibleTextInterface *text = object->textInterface())
        all += text->text(0, text->characterCount()).toUtf8() + '\n';
    for (int i = 0; i < object->childCount(); ++i)
        readAloud(object->child(i), all, depth + 1);
}

QByteArray everythingReadable(QWidget &window)
{
    QByteArray all;
    readAloud(QAccessible::queryAccessibleInterface(&window), all);
    for (const QWidget *widget : window.findChildren<QWidget *>())
        all += (widget->toolTip() + widget->whatsThis() + widget->windowTitle() + widget->accessibleName() + widget->accessibleDescription()).toUtf8() + '\n';
    for (const QAction *action : window.findChildren<QAction *>())
        all += (action->text() + action->toolTip()).toUtf8() + '\n';
    for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    all += view->model()->index(row, column).data(role).toString().toUtf8() + '\n';
            }
        }
    }
    return all;
}

} // namespace

class TestKeyCanary : public QObject {
    Q_OBJECT

private slots:
    void keysGoNowhereElse()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("home")));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(childMarker), dir.filePath(QStringLiteral("data")));
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(variable), dir.filePath(QStringLiteral("home")));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=true;qt.*.debug=false"));
        QProcess scenario;
        scenario.setProcessEnvironment(environment);
        scenario.setProcessChannelMode(QProcess::MergedChannels);
        scenario.start(QCoreApplication::applicationFilePath(), {QStringLiteral("scenario"), QStringLiteral("-v2")});
        QVERIFY(scenario.waitForFinished(110000));
        const QByteArray printed = scenario.readAll();
        QVERIFY2(scenario.exitCode() == 0, printed.constData());

        const QByteArray written = support::everythingBelow(dir.path());
        QVERIFY(written.contains("Meterscope k")); // the vault
        QVERIFY(written.contains("version="));     // the settings
        for (const std::uint32_t meter : {typedMeter, pastedMeter, importedMeter}) {
            const QByteArray name = QByteArray::number(meter, 16);
            QVERIFY2(spellingIn(written, canary(meter)).isEmpty(), name + " written: " + spellingIn(written, canary(meter)));
            QVERIFY2(spellingIn(printed, canary(meter)).isEmpty(), name + " printed: " + spellingIn(printed, canary(meter)));
        }
        QVERIFY(!written.contains(passphrase.toUtf8()) && !printed.contains(passphrase.toUtf8()));
        // The search finds what it looks for.
        QCOMPARE(spellingIn("x" + raw(canary(typedMeter)).toHex(' ').toUpper() + "y", canary(typedMeter)), QByteArray("hex"));
        QCOMPARE(spellingIn("x" + backwards(raw(canary(typedMeter))).toBase64(), canary(typedMeter)), QByteArray("Base64"));
        QCOMPARE(spellingIn("x" + raw(canary(typedMeter)) + "y", canary(typedMeter)), QByteArray("raw"));
        // And the keys are in the vault.
        const auto vault = keys::openWithPassphrase(*keys::readVaultFile(dir.filePath(QStringLiteral("data/keys.vault"))).value(), passphrase.toStdString());
        QVERIFY(vault);
        for (const std::uint32_t meter : {typedMeter, pastedMeter, importedMeter})
            QVERIFY(std::any_of(vault->entries.begin(), vault->entries.end(), [meter](const keys::KeyEntry &entry) { return entry.key == canary(meter); }));
    }
};

// What the test above runs as a program of its own, so that all it writes and prints can be searched.
class KeyScenario : public QObject {
    Q_OBJECT

private slots:
    void scenario()
    {
        QAccessible::setActive(true);
        m_house = std::make_unique<KeysHouse>(qEnvironmentVariable(childMarker));
        QVERIFY(m_house->open());
        for (const std::uint32_t meter : {typedMeter, pastedMeter, importedMeter})
            QVERIFY(m_house->transmit({gasTelegram(meter, canary(meter), 1), gasTelegram(meter, canary(meter), 2)}));

        // Typed, with the vault made on the way.
        openEntry(typedMeter);
        m_house->type(QString::fromLatin1(raw(canary(typedMeter)).toHex()));
        auto *field = m_house->find<ui::SecretField>("keyField");
        QVERIFY(field->isShown()); // the one moment when a key stands on the screen
        field->setShown(false);
        search("while typing");
        m_house->keys().entry().findChild<QRadioButton *>(QStringLiteral("keepWithPassphrase"))->click();
        m_house->keys().entry().findChild<QLineEdit *>(QStringLiteral("newPassphrase"))->setText(QString(passphrase.constData(), passphrase.size()));
        m_house->keys().entry().findChild<QLineEdit *>(QStringLiteral("repeatPassphrase"))->setText(QString(passphrase.constData(), passphrase.size()));
        m_house->find<QAbstractButton>("keySave")->click();
        QTRY_VERIFY(!m_house->keys().entry().isVisible());
        search("after typing");

        openEntry(pastedMeter);
        m_house->paste(QString::fromLatin1(raw(canary(pastedMeter)).toBase64()));
        QVERIFY(!field->isShown());
        search("while pasting");
        m_house->press(Qt::Key_Return);
        QTRY_VERIFY(!m_house->keys().entry().isVisible());
        QGuiApplication::clipboard()->clear();

        // Imported; the file itself is the user's and gone before the search.
        const QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(QStringLiteral("delivery.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id;key\n33333333;" + raw(canary(importedMeter)).toHex() + "\n44444444;" + raw(canary(importedMeter)).toHex().left(31) + "\n");
        file.close();
        QVERIFY(m_house->isBack());
        QVERIFY(m_house->drop(path));
        QTRY_VERIFY(m_house->keys().importing().isVisible());
        search("in the preview");
        m_house->find<QAbstractButton>("importKeys")->click();
        QTRY_VERIFY(!m_house->keys().importing().isVisible());

        // Used: all three meters are read, their telegrams looked at, copied from, undone and redone.
        for (const std::uint32_t meter : {typedMeter, pastedMeter, importedMeter}) {
            QVERIFY(m_house->transmit({gasTelegram(meter, canary(meter), 3)}));
            QTRY_COMPARE(m_house->row({0x18C4, meter, 1, 3}).telegram().security.verdict, wmbus::Verdict::Secure);
        }
        m_house->keys().editing().undoStack()->undo();
        search("after undo");
        m_house->keys().editing().undoStack()->redo();
        QByteArray steps;
        for (int i = 0; i < m_house->keys().editing().undoStack()->count(); ++i)
            steps += m_house->keys().editing().undoStack()->text(i).toUtf8() + '\n';
        QVERIFY(!steps.isEmpty());
        lookIn(steps, "texts of steps");
        m_house->window().showPage(QStringLiteral("Keys"));
        auto *table = m_house->find<QTableView>("keyTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        m_house->keys().page().storage()->fillMenu();
        search("on the page");
        m_house->find<QAbstractButton>("keyShow")->click();
        QVERIFY(m_house->find<QLabel>("keyDigits")->isVisible());
        m_house->find<QAbstractButton>("keyShow")->click();
        search("after showing a key");
        m_house->find<QAbstractButton>("keyCopy")->click();
        QVERIFY(!spellingIn(QGuiApplication::clipboard()->text().toUtf8(), canary(typedMeter)).isEmpty());
        for (const char *page : {"Addresses", "Telegrams", "Stick"}) {
            m_house->window().showPage(QLatin1String(page));
            search(page);
        }
        m_house->close();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // ours was taken back at the end
    }
    void cleanup() { m_house.reset(); }

private:
    void openEntry(std::uint32_t meter)
    {
        QVERIFY(m_house->isBack());
        m_house->doubleClickRow({0x18C4, meter, 1, 3});
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String("keyField"));
    }
    static void lookIn(const QByteArray &where, const char *when)
    {
        for (const std::uint32_t meter : {typedMeter, pastedMeter, importedMeter})
            QVERIFY2(spellingIn(where, canary(meter)).isEmpty(), QByteArray(when) + ": " + QByteArray::number(meter, 16));
    }
    void search(const char *when) { lookIn(everythingReadable(m_house->window()), when); }

    std::unique_ptr<KeysHouse> m_house;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    if (qEnvironmentVariableIsSet(childMarker)) {
        KeyScenario scenario;
        return QTest::qExec(&scenario, argc, argv);
    }
    TestKeyCanary test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_key_canary.moc"
