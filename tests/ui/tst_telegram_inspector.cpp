#include "core/bytes/hex.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_inspector.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

// A clear EnergyCam telegram from the terminal screenshot of the CUxD 2.10 manual (tests/vectors/input-lines.txt).
wmbus::Telegram readTelegram(const char *hex)
{
    wmbus::RadioFrame frame;
    frame.data = *bytes::fromHex(hex);
    wmbus::KeyRing keys;
    wmbus::DecoderMemory memory;
    return *wmbus::decodeTelegram(frame, keys, memory);
}

constexpr char clearGas[] = "1944C418980450040103" "7A650000000414" "1A4D0C00" "02FD086500";

QTreeWidgetItem *findItem(QTreeWidget *tree, const QString &text)
{
    const auto found = tree->findItems(text, Qt::MatchContains | Qt::MatchRecursive, 1);
    return found.isEmpty() ? nullptr : found.constFirst();
}

} // namespace

class TestTelegramInspector : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_inspector = std::make_unique<TelegramInspector>();
        m_inspector->resize(1000, 400);
        m_inspector->show(readTelegram(clearGas));
        static_cast<QWidget *>(m_inspector.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
    }

    void treeMarksBytes()
    {
        QTreeWidgetItem *id = findItem(m_inspector->tree(), QStringLiteral("04500498"));
        QVERIFY(id);
        m_inspector->tree()->setCurrentItem(id);
        QCOMPARE(m_inspector->hex()->marked(), (bytes::ByteRange{4, 4}));
    }

    void clickOnByteOpensItsNode()
    {
        QTest::mouseClick(m_inspector->hex()->viewport(), Qt::LeftButton, Qt::NoModifier, m_inspector->hex()->centerOf(5));
        QVERIFY(m_inspector->tree()->currentItem());
        QCOMPARE(m_inspector->tree()->currentItem()->text(1), QStringLiteral("04500498"));
        QCOMPARE(m_inspector->hex()->marked(), (bytes::ByteRange{4, 4}));
    }

    void everyByteHasANode()
    {
        const int length = static_cast<int>(m_inspector->hex()->data().size());
        for (int offset = 0; offset < length; ++offset) {
            emit m_inspector->hex()->byteChosen(offset);
            QVERIFY(m_inspector->hex()->marked().contains(static_cast<std::size_t>(offset)));
        }
    }

    void keyboardWalksTheBytes()
    {
        HexView *hex = m_inspector->hex();
        hex->setFocus();
        QSignalSpy chosen(hex, &HexView::byteChosen);
        QTest::keyClick(hex, Qt::Key_End);
        QCOMPARE(chosen.last().first().toInt(), static_cast<int>(hex->data().size()) - 1);
        QTest::keyClick(hex, Qt::Key_Home);
        QTest::keyClick(hex, Qt::Key_Right);
        QCOMPARE(chosen.last().first().toInt(), 1);
        QVERIFY(!hex->accessibleDescription().isEmpty());
        QTest::keyClick(hex, Qt::Key_Tab); // no trap
        QTRY_VERIFY(!hex->hasFocus());
    }

    void copiesTextAndHex()
    {
        QCOMPARE(m_inspector->asHex(), QString::fromLatin1(clearGas));
        QVERIFY(m_inspector->asText().contains(QStringLiteral("04500498")));
    }

    void unreadableBytesAreShown()
    {
        m_inspector->showUnreadable({0x05, 0x44, 0x01}, {wmbus::Fault::Truncated, wmbus::Layer::Link, 3});
        QCOMPARE(m_inspector->hex()->data().size(), std::size_t(3));
        QCOMPARE(m_inspector->tree()->topLevelItemCount(), 1);
    }

private:
    std::unique_ptr<TelegramInspector> m_inspector;
};

QTEST_MAIN(TestTelegramInspector)
#include "tst_telegram_inspector.moc"
