#include "core/bytes/hex.h"
#include "ui/cuxd/cuxd_plan.h"
#include "ui/cuxd/setup_completion.h"
#include "ui/cuxd/setup_editor.h"
#include "ui/cuxd/setup_form.h"
#include "ui/cuxd/setup_tips.h"
#include "ui/cuxd/setup_view.h"
#include "ui/cuxd/shown_setup.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QUndoStack>

#include <random>

using namespace ui;

namespace {

// CUxD's document, section 3, and its key example of section 2 on one physical line.
const char *const seedModes[] = {"TTYINIT=ttyUSB0:0103|00030000F80001000000", "TTYINIT=ttyUSB0:0103|00030001F80001000000", "TTYINIT=ttyUSB0:0103|00030002F80001000000",
                                 "TTYINIT=ttyUSB0:0103|00030003F80001000000", "TTYINIT=ttyUSB0:0103|00030004F80001000000", "TTYINIT=ttyUSB0:0103|00030005F80001000000",
                                 "TTYINIT=ttyUSB0:0103|00030006F80001000000", "TTYINIT=ttyUSB0:0103|00030007F80001000000", "TTYINIT=ttyUSB0:0103|00030008F80001000000",
                                 "TTYINIT=ttyUSB0:0103|00030009F80001000000"};
const QString gasKey = QStringLiteral("12312311112311312312312311111111");
const QString waterKey = QStringLiteral("123456789ABCDEF0123456789ABCDEF0");
const QString gasCommand = QStringLiteral("0125|00 C418 28136051 0103 ");
const QString seedLine = "TTYINIT=ttyUSB0:+" + gasCommand + gasKey + ":0125|01 C418 78563412 0102 " + waterKey;

QString text(const SetupDocument &document)
{
    const bytes::SecretString &all = document.text().format();
    return QString::fromUtf8(all.data(), static_cast<qsizetype>(all.size()));
}

cuxd::SetupText setup(const QByteArray &bytes)
{
    return cuxd::SetupText::parse(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

CuxdMeter meter(const char *address, const QString &name, const QString &key)
{
    CuxdMeter meter;
    meter.address = wmbus::addressFromWire(bytes::fromHex(address).value()).value();
    meter.name = name;
    if (!key.isEmpty())
        meter.key = crypto::Key::fromHex(key.toStdString());
    return meter;
}

} // namespace

// Text and form over one document.
class TestCuxdEditor : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_now = {};
        m_plan = std::make_unique<CuxdPlan>();
        m_view = std::make_unique<SetupView>(m_plan.get(), [this] { return m_now; });
        m_view->resize(1100, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        editor()->setFocus();
    }
    void cleanup()
    {
        m_view.reset();
        m_plan.reset();
    }

    void typesEveryLineOfTheDocument()
    {
        for (const char *const line : seedModes) {
            m_plan->document()->begin({});
            editor()->setFocus();
            type(QString::fromLatin1(line));
            QCOMPARE(text(document()), QString::fromLatin1(line));
            QCOMPARE(problems(), 0);
        }
        m_plan->document()->begin({});
        type(seedLine);
        QCOMPARE(text(document()), seedLine);
        QCOMPARE(problems(), 0);
    }

    void formMakesEveryLineOfTheDocument()
    {
        auto *mode = m_view->findChild<QComboBox *>(QStringLiteral("formMode"));
        for (int i = 0; i < 10; ++i) {
            mode->setCurrentIndex(mode->findData(i));
            emit mode->activated(mode->currentIndex());
            QCOMPARE(text(document()), QString::fromLatin1(seedModes[i]) + "\n");
        }
        mode->setCurrentIndex(0); // CUxD's own
        emit mode->activated(0);
        QCOMPARE(text(document()), QString());
        setInForm(0, QStringLiteral("C418 28136051 0103"), gasKey);
        setInForm(1, QStringLiteral("ffd.12345678.01.02"), QStringLiteral("12 34 56 78 9a bc de f0 12 34 56 78 9a bc de f0"));
        QCOMPARE(text(document()), seedLine + "\n");
    }

    void pastedKeyIsCoveredAtOnce()
    {
        QGuiApplication::clipboard()->setText(seedLine);
        editor()->paste();
        QCOMPARE(text(document()), seedLine);
        noKeyToBeSeen();
        QVERIFY(editor()->toPlainText().contains(QStringLiteral("1231…1111:0125|01 C418 78563412 0102 1234…DEF0")));
    }

    void typedKeyIsCoveredWhenTheCursorLeaves()
    {
        type("TTYINIT=ttyUSB0:+" + gasCommand + gasKey);
        QVERIFY(editor()->toPlainText().contains(gasKey)); // still being typed
        QTest::keyClick(editor(), Qt::Key_Home);
        noKeyToBeSeen();
        QCOMPARE(text(document()), "TTYINIT=ttyUSB0:+" + gasCommand + gasKey);
    }

    void revealHidesItself()
    {
        document().begin(setup(seedLine.toUtf8()));
        auto *reveal = m_view->findChild<QToolButton *>(QStringLiteral("setupReveal"));
        reveal->click();
        QVERIFY(editor()->toPlainText().contains(gasKey));
        m_now += std::chrono::seconds(29);
        QTest::qWait(0);
        QVERIFY(editor()->isRevealed());
        m_now += std::chrono::seconds(2);
        QTRY_VERIFY(!editor()->isRevealed());
        noKeyToBeSeen();
    }

    void aMaskIsOnePiece()
    {
        document().begin(setup((";a\n" + seedLine + "\n;b\n").toUtf8()));
        const int end = static_cast<int>(editor()->toPlainText().indexOf(QStringLiteral("1231…1111"))) + 9;
        cursorTo(end);
        QTest::keyClick(editor(), Qt::Key_Backspace); // the whole key goes
        QString wanted = ";a\n" + seedLine + "\n;b\n";
        wanted.remove(gasKey);
        QCOMPARE(text(document()), wanted);
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(document()), ";a\n" + seedLine + "\n;b\n");
        noKeyToBeSeen();
    }

    void cutAndPastedLineKeepsItsKey()
    {
        document().begin(setup((seedLine + "\n;b\n").toUtf8()));
        cursorTo(0);
        QTextCursor cursor = editor()->textCursor();
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        editor()->setTextCursor(cursor);
        editor()->cut();
        QCOMPARE(text(document()), QStringLiteral(";b\n"));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(gasKey));
        editor()->moveCursor(QTextCursor::End);
        editor()->paste();
        QCOMPARE(text(document()), ";b\n" + seedLine + "\n");
    }

    void everyByteThatIsNotEditedStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addRow("CR LF") << QByteArray(";a\r\nA=1\r\nX=5\r\n;c\r\n");
        QTest::addRow("mixed line ends") << QByteArray(";a\nA=1\r\nX=5\n\r\n;c");
        QTest::addRow("Latin-1") << QByteArray(";K\xFC" "che\nLOGIT=CUX2500001:1 METER K\xFC" "che\nX=5\n");
        QTest::addRow("UTF-8") << QByteArray("; Küche \xF0\x9F\x94\xA5\nX=5\n; …\n");
        QTest::addRow("what no editor shows") << QByteArray("a\rb\0c\x01\x1F\nX=5\n\xE2\x80\xA8 \xE2\x80\xA9 \xC2\xA0 \xEF\xBF\xBC\n", 38);
        QTest::addRow("byte order mark") << QByteArray("\xEF\xBB\xBFTTYPARAM=ttyUSB0\nX=5\n");
        QTest::addRow("broken UTF-8") << QByteArray("\xC3\nX=5\n\xF0\x9F\n");
    }
    void everyByteThatIsNotEditedStays()
    {
        QFETCH(QByteArray, before);
        document().begin(setup(before));
        cursorTo(static_cast<int>(editor()->shown().text().indexOf(QStringLiteral("X=5"))) + 3);
        QTest::keyClicks(editor(), QStringLiteral("67"));
        QByteArray wanted = before;
        wanted.replace("X=5", "X=567");
        QCOMPARE(bytesOf(document()), wanted);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QCOMPARE(bytesOf(document()), before);
    }

    void newLinesEndAsTheOthers()
    {
        document().begin(setup("A=1\r\nB=2\r\n"));
        cursorTo(3);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), QStringLiteral(";x"));
        QCOMPARE(bytesOf(document()), QByteArray("A=1\r\n;x\r\nB=2\r\n"));
    }

    void foreignCharacterIsRefused()
    {
        document().begin(setup(";K\xFC" "che\n"));
        cursorTo(1);
        QGuiApplication::clipboard()->setText(QStringLiteral("€"));
        editor()->paste();
        QCOMPARE(bytesOf(document()), QByteArray(";K\xFC" "che\n"));
        QCOMPARE(editor()->toPlainText(), QStringLiteral(";Küche\n"));
    }

    // Random edits of the shown text: what the document holds is what a plain editor would hold.
    void anyEditIsTheSameEditOfTheText()
    {
        std::mt19937 random(3);
        const QString pieces[] = {QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("\n"), QStringLiteral("…"), QStringLiteral("1231"), QStringLiteral(";"), QStringLiteral("😀")};
        QString plain = QStringLiteral("; 1231…1111 no key 😀😀\nTTYINIT=ttyUSB0:0103|00030004F80001000000\nA=11111\n\n\n");
        document().begin(setup(plain.toUtf8()));
        for (int i = 0; i < 300; ++i) {
            QTextCursor cursor = editor()->textCursor();
            auto at = static_cast<int>(random() % static_cast<unsigned>(plain.size() + 1));
            auto length = static_cast<int>(random() % 4);
            length = std::min(length, static_cast<int>(plain.size()) - at);
            const auto insidePair = [&plain](int position) { return position > 0 && position < plain.size() && plain[position].isLowSurrogate(); };
            if (insidePair(at) || insidePair(at + length))
                continue;
            const QString piece = pieces[random() % std::size(pieces)];
            cursor.setPosition(at);
            cursor.setPosition(at + length, QTextCursor::KeepAnchor);
            cursor.insertText(piece);
            plain.replace(at, length, piece);
            QCOMPARE(text(document()), plain);
        }
    }

    void undoGoesOverBoth()
    {
        type(QString::fromLatin1(seedModes[4]) + "\n;mine");
        const QString typed = text(document());
        m_view->form()->selectSlot(0);
        setInForm(0, QStringLiteral("C418 28136051 0103"), gasKey);
        QVERIFY(text(document()).contains(gasKey));
        QUndoStack *stack = document().undoStack();
        QVERIFY(!stack->undoText().contains(QStringLiteral("1231")));
        stack->undo();
        QCOMPARE(text(document()), typed);
        stack->undo(); // what was typed in a row
        QVERIFY(text(document()).size() < typed.size());
        while (stack->canUndo())
            stack->undo();
        QCOMPARE(text(document()), QString());
        while (stack->canRedo())
            stack->redo();
        QVERIFY(text(document()).contains(gasKey) && text(document()).contains(QStringLiteral(";mine")));
    }

    // There and back between form and text, around comments and lines that nobody knows.
    void formThereAndBackLeavesTheText()
    {
        const QString before = ";my sticks\r\nNEW-PARAMETER=1 ; what is it\r\n" + seedLine + " ;both\r\nwhat is this\r\n" + QString::fromLatin1(seedModes[2]) + " ;S2\r\n";
        document().begin(setup(before.toUtf8()));
        auto *mode = m_view->findChild<QComboBox *>(QStringLiteral("formMode"));
        QCOMPARE(mode->currentData().toInt(), 2);
        for (const int number : {7, 2}) {
            mode->setCurrentIndex(mode->findData(number));
            emit mode->activated(mode->currentIndex());
        }
        QCOMPARE(text(document()), before);
        setInForm(1, QStringLiteral("C418 78563412 0102"), QStringLiteral("00112233445566778899AABBCCDDEEFF"));
        QVERIFY(text(document()) != before);
        setInForm(1, QStringLiteral("C418 78563412 0102"), waterKey);
        QCOMPARE(text(document()), before);
        setInForm(9, QStringLiteral("AE4C 87307020 6807"), waterKey);
        m_view->form()->selectSlot(9);
        m_view->findChild<QPushButton *>(QStringLiteral("formClear"))->click();
        QCOMPARE(text(document()), before);
        QVERIFY(document().undoStack()->count() > 0);
    }

    void formShowsWhatIsTyped()
    {
        type(seedLine + "\n" + QString::fromLatin1(seedModes[2]));
        auto *slots_ = m_view->findChild<QAbstractItemView *>(QStringLiteral("formSlots"));
        QCOMPARE(slots_->model()->index(0, 2).data().toString(), QStringLiteral("1231…1111"));
        QVERIFY(slots_->model()->index(1, 1).data().toString().contains(QStringLiteral("12345678")));
        QCOMPARE(m_view->findChild<QComboBox *>(QStringLiteral("formMode"))->currentData().toInt(), 2);
    }

    void formRefuses_data()
    {
        QTest::addColumn<QString>("meter");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("word");
        QTest::addRow("31 digits") << "C418 28136051 0103" << gasKey.left(31) << "31";
        QTest::addRow("letter O") << "C418 28136051 0103" << QString(gasKey).replace(3, 1, "O") << "4";
        QTest::addRow("number of nobody") << "99999999" << gasKey << "full address";
    }
    void formRefuses()
    {
        QFETCH(QString, meter);
        QFETCH(QString, key);
        QFETCH(QString, word);
        m_view->form()->selectSlot(3);
        m_view->findChild<QComboBox *>(QStringLiteral("formMeter"))->setEditText(meter);
        m_view->findChild<QLineEdit *>(QStringLiteral("formKey"))->setText(key);
        auto *set = m_view->findChild<QPushButton *>(QStringLiteral("formSet"));
        QVERIFY(!set->isEnabled());
        QTest::keyClick(m_view->findChild<QLineEdit *>(QStringLiteral("formKey")), Qt::Key_Return);
        QCOMPARE(text(document()), QString());
        bool said = false;
        for (const QLabel *label : m_view->form()->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(word) && !label->text().contains(key));
        QVERIFY(said);
    }

    void errorsStandWhereTheyAre_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place"); // "1:23"
        QTest::addColumn<QString>("marked");
        QTest::addRow("no hex digit") << "TTYINIT=ttyUSB0:0103|0003000XF80001000000" << "1:29" << "X";
        QTest::addRow("no bar") << "TTYINIT=ttyUSB0:0103" << "1:21" << "3";
        QTest::addRow("code") << "TTYINIT=ttyUSB0:01O3|00" << "1:17" << "01O3";
        QTest::addRow("behind a covered key") << seedLine + ":0125|10 C418 11111111 0102 " + waterKey << "1:143" << "10";
    }
    void errorsStandWhereTheyAre()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        QFETCH(QString, marked);
        document().begin(setup((";x ü\n" + line).toUtf8()));
        auto *list = m_view->findChild<QListWidget *>(QStringLiteral("setupProblems"));
        QVERIFY(list->isVisible());
        place.replace(0, 1, QStringLiteral("2"));
        QVERIFY2(list->item(0)->text().startsWith(place + " "), qPrintable(list->item(0)->text()));
        QString underlined;
        const QString block = editor()->document()->findBlockByNumber(1).text();
        for (const SetupEditor::Run &run : editor()->runsOf(1)) {
            if (run.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                underlined += block.mid(run.begin, run.length);
        }
        QCOMPARE(underlined, marked);
        emit list->itemActivated(list->item(0));
        QCOMPARE(editor()->textCursor().blockNumber(), 1);
    }

    void tips_data()
    {
        QTest::addColumn<QString>("at"); // the shown text up to the character
        QTest::addColumn<QString>("words");
        const QString line = QStringLiteral("TTYINIT=ttyUSB0:+") + gasCommand;
        QTest::addRow("name") << "TTY" << "at every start";
        QTest::addRow("port") << "TTYINIT=tty" << "USB id";
        QTest::addRow("plus") << "TTYINIT=ttyUSB0:" << "in addition";
        QTest::addRow("slot") << "TTYINIT=ttyUSB0:+0125|" << "slot 00";
        QTest::addRow("address") << "TTYINIT=ttyUSB0:+0125|00 C4" << "FFD, number 51601328";
        QTest::addRow("key") << line + "123" << "key 1231…1111";
        QTest::addRow("flash") << "\n0" << "until the stick's next start";
        QTest::addRow("flags") << "\n1" << "which values follow";
        QTest::addRow("mode") << "\n3" << "link mode S2";
        QTest::addRow("rssi") << "\n6" << "signal strength with every telegram: on";
    }
    void tips()
    {
        QFETCH(QString, at);
        QFETCH(QString, words);
        document().begin(setup((seedLine + "\n" + QString::fromLatin1(seedModes[2])).toUtf8()));
        auto place = static_cast<int>(at.size());
        if (at.startsWith('\n')) // the byte of the second line's payload
            place = static_cast<int>(editor()->shown().text().indexOf(QStringLiteral("0103|0003"))) + 5 + 2 * at.mid(1).toInt();
        const QString tip = editor()->tipAtPosition(place);
        QVERIFY2(tip.contains(words), qPrintable(tip));
        QVERIFY(!tip.contains(gasKey));
    }

    void completesModesAndMeters()
    {
        CuxdInput input;
        input.meters = {meter("C418281360510103", QStringLiteral("Gas cellar"), gasKey), meter("AE4C873070206807", QStringLiteral("Water"), {})};
        m_plan->setInput(input);
        document().begin({});
        type(QStringLiteral("TTYINIT=ttyUSB0:"));
        QAbstractItemView *popup = editor()->completions()->popup();
        QVERIFY(popup->isVisible());
        QStringList offered;
        for (int i = 0; i < popup->model()->rowCount(); ++i)
            offered += popup->model()->index(i, 0).data().toString();
        QCOMPARE(offered.size(), 12); // eleven link modes, one meter with a key
        QVERIFY(offered.last().contains(QStringLiteral("Gas cellar")));
        for (const QString &line : offered)
            QVERIFY(!line.contains(gasKey));
        popup->setCurrentIndex(popup->model()->index(2, 0));
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(text(document()), QString::fromLatin1(seedModes[2]));
        type(QStringLiteral("\nTTYINIT=ttyUSB0:"));
        QTest::keyClicks(popup, QStringLiteral("gas"));
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(text(document()), QString::fromLatin1(seedModes[2]) + "\nTTYINIT=ttyUSB0:+" + gasCommand + gasKey);
        noKeyToBeSeen();
    }

private:
    SetupEditor *editor() { return m_view->editor(); }
    SetupDocument &document() { return *m_plan->document(); }
    static QByteArray bytesOf(const SetupDocument &document)
    {
        const bytes::SecretString &all = document.text().format();
        return QByteArray(all.data(), static_cast<qsizetype>(all.size()));
    }
    int problems() { return m_view->findChild<QListWidget *>(QStringLiteral("setupProblems"))->count(); }
    void type(const QString &words)
    {
        for (const QChar c : words) {
            editor()->completions()->popup()->hide();
            if (c == '\n')
                QTest::keyClick(editor(), Qt::Key_Return);
            else
                QTest::keyClicks(editor(), QString(c));
        }
    }
    void cursorTo(int position)
    {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(position);
        editor()->setTextCursor(cursor);
    }
    void setInForm(int slot, const QString &address, const QString &key)
    {
        m_view->form()->selectSlot(slot);
        m_view->findChild<QComboBox *>(QStringLiteral("formMeter"))->setEditText(address);
        m_view->findChild<QLineEdit *>(QStringLiteral("formKey"))->setText(key);
        m_view->findChild<QPushButton *>(QStringLiteral("formSet"))->click();
    }
    // Neither in what is drawn nor in what a screen reader or a tool tip says.
    void noKeyToBeSeen()
    {
        QStringList said{editor()->toPlainText()};
        for (QWidget *widget : m_view->findChildren<QWidget *>()) {
            said << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
            if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget)) {
                said << accessible->text(QAccessible::Name) << accessible->text(QAccessible::Value);
                if (QAccessibleTextInterface *inside = accessible->textInterface())
                    said << inside->text(0, inside->characterCount());
            }
        }
        for (int i = 0; i < editor()->toPlainText().size(); ++i)
            said << editor()->tipAtPosition(i);
        for (int i = 0; i < document().undoStack()->count(); ++i)
            said << document().undoStack()->text(i);
        for (const QString &words : said) {
            QString plain = words;
            plain.remove(' ');
            QVERIFY2(!plain.contains(gasKey, Qt::CaseInsensitive) && !plain.contains(waterKey, Qt::CaseInsensitive), qPrintable(words));
        }
    }

    TimePoint m_now;
    std::unique_ptr<CuxdPlan> m_plan;
    std::unique_ptr<SetupView> m_view;
};

QTEST_MAIN(TestCuxdEditor)
#include "tst_cuxd_editor.moc"
