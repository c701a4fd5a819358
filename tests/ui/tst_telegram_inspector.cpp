#include "core/bytes/hex.h"
#include "core/capture/input_line.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "ui/remembered.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegram_tree.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using CopyForm = TelegramInspector::CopyForm;

namespace {

// A clear EnergyCam telegram from the terminal screenshot of the CUxD 2.10 manual (tests/vectors/input-lines.txt), and a later one.
constexpr char clearGas[] = "1944C418980450040103" "7A650000000414" "1A4D0C00" "02FD086500";
constexpr char laterGas[] = "1944C418980450040103" "7A660000000414" "1B4D0C00" "02FD086600";
// The example of OMS volume 2, annex N.2.1 (gas meter, mode 5), its key printed beside it.
constexpr char omsGas[] = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";
constexpr char omsKey[] = "0102030405060708090A0B0C0D0E0F11";

InspectedTelegram inspected(const char *hex, const wmbus::KeyRing &keys = {})
{
    InspectedTelegram made;
    made.frame.data = *bytes::fromHex(hex);
    made.frame.rssiDbm = -78;
    wmbus::DecoderMemory memory;
    made.telegram = *wmbus::decodeTelegram(made.frame, keys, memory);
    return made;
}

InspectedTelegram decrypted()
{
    wmbus::KeyRing keys;
    keys.add({0x12345678, {}, {}, {}}, *crypto::Key::fromHex(omsKey));
    return inspected(omsGas, keys);
}

// A telegram inside a record of another (FD 3B), so that there are two.
InspectedTelegram withContainer()
{
    const bytes::Bytes inside = *bytes::fromHex(clearGas);
    bytes::Bytes outside = *bytes::fromHex("0044C4182813605101037A65000000" "0DFD3B");
    outside.push_back(static_cast<std::uint8_t>(inside.size()));
    outside.insert(outside.end(), inside.begin(), inside.end());
    outside[0] = static_cast<std::uint8_t>(outside.size() - 1);
    return inspected(bytes::toHex(outside).c_str());
}

QTreeWidgetItem *findItem(QTreeWidget *tree, const QString &text, int column = 1)
{
    const auto found = tree->findItems(text, Qt::MatchContains | Qt::MatchRecursive, column);
    return found.isEmpty() ? nullptr : found.constFirst();
}

class Notes : public Remembered {
public:
    QVariant recall(const QString &what) const override { return m_notes.value(what); }
    void remember(const QString &what, const QVariant &value) override { m_notes[what] = value; }

private:
    QMap<QString, QVariant> m_notes;
};

} // namespace

class TestTelegramInspector : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_inspector = std::make_unique<TelegramInspector>();
        m_inspector->resize(1100, 400);
        m_inspector->show(inspected(clearGas));
        static_cast<QWidget *>(m_inspector.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
    }

    void treeMarksBytes()
    {
        QTreeWidgetItem *id = findItem(tree(), QStringLiteral("04500498"));
        QVERIFY(id);
        tree()->setCurrentItem(id);
        QCOMPARE(hex()->marked(), (bytes::ByteRange{4, 4}));
    }

    void clickOnByteOpensItsNode()
    {
        QTest::mouseClick(hex()->viewport(), Qt::LeftButton, Qt::NoModifier, hex()->centerOf(5));
        QVERIFY(tree()->currentItem());
        QCOMPARE(tree()->currentItem()->text(1), QStringLiteral("04500498"));
        QCOMPARE(hex()->marked(), (bytes::ByteRange{4, 4}));
    }

    void everyByteHasANode()
    {
        const int length = static_cast<int>(hex()->data().size());
        for (int offset = 0; offset < length; ++offset) {
            emit hex()->byteChosen(offset);
            QVERIFY(hex()->marked().contains(static_cast<std::size_t>(offset)));
        }
    }

    void viewsShowBytesBeforeAndAfterDecryption_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("raw");
        QTest::addColumn<bool>("plain");
        QTest::addRow("decrypted") << static_cast<int>(BytesShown::Decrypted) << false << true;
        QTest::addRow("raw") << static_cast<int>(BytesShown::Raw) << true << false;
        QTest::addRow("side by side") << static_cast<int>(BytesShown::Both) << true << true;
    }

    void viewsShowBytesBeforeAndAfterDecryption()
    {
        QFETCH(int, shown);
        QFETCH(bool, raw);
        QFETCH(bool, plain);
        m_inspector->show(decrypted());
        m_inspector->setBytesShown(static_cast<BytesShown>(shown));
        HexView *rawView = m_inspector->panes()->raw();
        QCOMPARE(rawView->isVisible(), raw);
        QCOMPARE(hex()->isVisible(), plain);
        QCOMPARE(bytes::toHex(rawView->data()), std::string(omsGas));
        QVERIFY(bytes::toHex(hex()->data()) != std::string(omsGas));
        const QString copied = m_inspector->copyText(CopyForm::Hex);
        QCOMPARE(copied == QLatin1String(omsGas), raw && !plain);

        // Tree and bytes choose each other in all of them.
        QTreeWidgetItem *version = findItem(tree(), QStringLiteral("12345678"));
        QVERIFY(version);
        tree()->setCurrentItem(version);
        for (HexView *view : {rawView, hex()})
            QCOMPARE(view->marked(), (bytes::ByteRange{4, 4}));
        HexView *inSight = raw ? rawView : hex();
        QTest::mouseClick(inSight->viewport(), Qt::LeftButton, Qt::NoModifier, inSight->centerOf(10));
        QCOMPARE(TelegramTree::rangeOf(tree()->currentItem()), (bytes::ByteRange{10, 1})); // CI
        for (HexView *view : {rawView, hex()})
            QCOMPARE(view->marked(), (bytes::ByteRange{10, 1}));
    }

    void oneViewIsEnoughWhereNothingWasDecrypted()
    {
        m_inspector->setBytesShown(BytesShown::Both);
        QVERIFY(hex()->isVisible());
        QVERIFY(!m_inspector->panes()->raw()->isVisible());
    }

    void choiceIsRemembered()
    {
        m_inspector->setBytesShown(BytesShown::Both);
        m_inspector->setOnlyChanges(true);
        Notes notes;
        m_inspector->saveChoice(notes);
        TelegramInspector another;
        another.restoreChoice(notes);
        another.show(decrypted());
        static_cast<QWidget &>(another).show();
        QVERIFY(another.panes()->raw()->isVisible());
        QVERIFY(another.findChild<QCheckBox *>(QStringLiteral("onlyChanges"))->isChecked());
    }

    void changesSinceTheTelegramBefore()
    {
        InspectedTelegram now = inspected(laterGas);
        now.before = inspected(clearGas).telegram;
        m_inspector->show(now);
        QVERIFY(hex()->isChanged(11));  // access number
        QVERIFY(!hex()->isChanged(10)); // CI
        QVERIFY(hex()->isChanged(17));  // lowest byte of the volume
        QVERIFY(!hex()->isChanged(18));
        QTreeWidgetItem *volume = findItem(tree(), QStringLiteral("8061.70"));
        if (!volume)
            volume = findItem(tree(), QStringLiteral("8,061.70"));
        QVERIFY(volume);
        QVERIFY2(volume->text(1).contains(QStringLiteral(" → ")), qPrintable(volume->text(1)));

        m_inspector->setOnlyChanges(true);
        QTreeWidgetItem *id = findItem(tree(), QStringLiteral("04500498"));
        QVERIFY(id->isHidden());
        QVERIFY(!volume->isHidden());
        m_inspector->setOnlyChanges(false);
        QVERIFY(!id->isHidden());
    }

    void withoutATelegramBeforeNothingIsHidden()
    {
        m_inspector->setOnlyChanges(true);
        m_inspector->show(inspected(clearGas));
        QVERIFY(!m_inspector->findChild<QCheckBox *>(QStringLiteral("onlyChanges"))->isEnabled());
        QVERIFY(!findItem(tree(), QStringLiteral("04500498"))->isHidden());
        QVERIFY(!hex()->isChanged(11));
    }

    void telegramInsideIsABranchOfItsOwn()
    {
        const InspectedTelegram both = withContainer();
        QCOMPARE(both.telegram.contained.size(), std::size_t(1));
        m_inspector->show(both);
        QTreeWidgetItem *branch = findItem(tree(), QStringLiteral("FFD.04500498.01.03"));
        QVERIFY(branch && branch->childCount() > 1);
        QTreeWidgetItem *id = findItem(tree(), QStringLiteral("04500498"));
        const auto all = tree()->findItems(QStringLiteral("04500498"), Qt::MatchExactly | Qt::MatchRecursive, 1);
        QVERIFY(!all.isEmpty());
        id = all.constLast();
        tree()->setCurrentItem(id);
        QCOMPARE(bytes::toHex(hex()->data()), std::string(clearGas)); // its own bytes
        QCOMPARE(hex()->marked(), (bytes::ByteRange{4, 4}));
        emit hex()->byteChosen(10);
        QCOMPARE(TelegramTree::partOf(tree()->currentItem()), 1);
        tree()->setCurrentItem(findItem(tree(), QStringLiteral("51601328")));
        QCOMPARE(hex()->data().size(), both.telegram.data.size());
    }

    void saysWhatProvedTheKeyAndWhatIsWrongWithIt()
    {
        auto *proof = m_inspector->findChild<QLabel *>(QStringLiteral("telegramProof"));
        m_inspector->show(decrypted());
        QVERIFY2(proof->text().contains(QStringLiteral("2F 2F")), qPrintable(proof->text()));
        QByteArray reversed = QByteArray::fromHex(omsKey);
        std::reverse(reversed.begin(), reversed.end());
        wmbus::KeyRing keys;
        keys.add({0x12345678, {}, {}, {}}, *crypto::Key::fromHex(reversed.toHex().toStdString()));
        m_inspector->show(inspected(omsGas, keys));
        QVERIFY2(proof->text().contains(QStringLiteral("reverse")), qPrintable(proof->text()));
    }

    void screenReaderReadsTheBytes()
    {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(hex());
        QVERIFY(spoken && spoken->textInterface());
        QAccessibleTextInterface *text = spoken->textInterface();
        QCOMPARE(text->characterCount(), static_cast<int>(hex()->data().size()) * 3 - 1);
        QCOMPARE(text->text(0, 8), QStringLiteral("19 44 C4"));
        text->setCursorPosition(4 * 3);
        QCOMPARE(text->cursorPosition(), 12);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(text->text(start, end), QStringLiteral("98 04 50 04")); // the field of the caret
        QVERIFY(spoken->text(QAccessible::Value).contains(QStringLiteral("04500498")));
        QVERIFY(spoken->state().readOnly && spoken->state().focusable);
        QVERIFY(text->characterRect(12).isValid());
        QCOMPARE(text->offsetAtPoint(text->characterRect(12).center()), 12);
    }

    void keyboardWalksTheBytes()
    {
        hex()->setFocus();
        QSignalSpy chosen(hex(), &HexView::byteChosen);
        QTest::keyClick(hex(), Qt::Key_End);
        QCOMPARE(chosen.last().first().toInt(), static_cast<int>(hex()->data().size()) - 1);
        QTest::keyClick(hex(), Qt::Key_Home);
        QTest::keyClick(hex(), Qt::Key_Right);
        QCOMPARE(chosen.last().first().toInt(), 1);
        QVERIFY(!hex()->accessibleDescription().isEmpty());
        QTest::keyClick(hex(), Qt::Key_Tab); // no trap
        QTRY_VERIFY(!hex()->hasFocus());
    }

    void copies()
    {
        QCOMPARE(m_inspector->copyText(CopyForm::Hex), QString::fromLatin1(clearGas));
        QVERIFY(m_inspector->copyText(CopyForm::Text).contains(QStringLiteral("04500498")));
        const QString json = m_inspector->copyText(CopyForm::Json);
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
        QCOMPARE(object.value(QStringLiteral("id")).toString(), QStringLiteral("04500498"));
        QCOMPARE(object.value(QStringLiteral("telegram")).toString(), QString::fromLatin1(clearGas));
        QVERIFY(json.contains(QStringLiteral("\"value\":8061.70")));
        // What is copied for the terminal is a line of it: the same frame comes out of it again.
        const QString line = m_inspector->copyText(CopyForm::Terminal);
        QVERIFY2(line.startsWith(QStringLiteral("C203|44C418")), qPrintable(line));
        const auto back = capture::readLine(line.toStdString());
        QVERIFY(back);
        QCOMPARE(bytes::toHex(back->data), std::string(clearGas));
        QCOMPARE(back->rssiDbm.value_or(0), -78);
    }

    void copyMenuFillsTheClipboard()
    {
        auto *menu = m_inspector->findChild<QMenu *>(QStringLiteral("copyMenu"));
        QCOMPARE(menu->actions().size(), 6); // five forms and a line
        menu->findChild<QAction *>(QStringLiteral("copyAsHex"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(clearGas));
    }

    void helpRequestTellsNoNumberAndNoKey()
    {
        m_inspector->show(decrypted());
        const QString text = m_inspector->copyText(CopyForm::HelpRequest);
        QVERIFY(text.contains(QStringLiteral("00000001")));
        QVERIFY(!text.contains(QStringLiteral("12345678")));
        QVERIFY(!text.contains(QStringLiteral("78563412")));
        QVERIFY(!text.contains(QLatin1String(omsKey), Qt::CaseInsensitive));
        QVERIFY(text.contains(QStringLiteral("cannot be decrypted any more")));
        QCOMPARE(m_inspector->copyText(CopyForm::HelpRequest), text); // the same pseudonym again
        m_inspector->show(inspected(clearGas));
        const QString clear = m_inspector->copyText(CopyForm::HelpRequest);
        QVERIFY(clear.contains(QStringLiteral("00000002")));
        QVERIFY(!clear.contains(QStringLiteral("04500498")));
        QVERIFY(!clear.contains(QStringLiteral("any more")));
    }

    void unreadableBytesAreShown()
    {
        wmbus::RadioFrame frame;
        frame.data = {0x05, 0x44, 0x01};
        m_inspector->showUnreadable(frame, {wmbus::Fault::Truncated, wmbus::Layer::Link, 3});
        QCOMPARE(hex()->data().size(), std::size_t(3));
        QCOMPARE(tree()->topLevelItemCount(), 1);
        QCOMPARE(m_inspector->copyText(CopyForm::Json), QString());
    }

private:
    TelegramTree *tree() const { return m_inspector->tree(); }
    HexView *hex() const { return m_inspector->hex(); }

    std::unique_ptr<TelegramInspector> m_inspector;
};

QTEST_MAIN(TestTelegramInspector)
#include "tst_telegram_inspector.moc"
