#include "core/bytes/hex.h"
#include "core/cuxd/key_file.h"

#include <QtTest>

namespace {

using cuxd::KeyFileFault;

class KeyFileTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsNamesAndKeys();
};

void KeyFileTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("entries");
    const QByteArray key = "12312311112311312312312311111111";
    QTest::addRow("nothing") << QByteArray() << 0;
    QTest::addRow("comments and blank lines") << QByteArray("# a\n\n   \n  # b\n") << 0;
    QTest::addRow("number") << "51601328 " + key + "\n" << 1;
    QTest::addRow("no line end") << "51601328 " + key << 1;
    QTest::addRow("CR LF") << "51601328 " + key + "\r\n51601329 " + key + "\r\n" << 2;
    QTest::addRow("CUxD's form") << "C418 28136051 0103 " + key << 1;
    QTest::addRow("CUxD's form without blanks") << "C418281360510103 " + key << 1;
    QTest::addRow("dotted") << "FFD.51601328.01.03 " + key << 1;
    QTest::addRow("tabs and a name") << "51601328\t" + key + "\tGas, K\xC3\xBC" "che" << 1;
    QTest::addRow("comment behind") << "51601328 " + key + " # cellar" << 1;
    QTest::addRow("byte order mark") << "\xEF\xBB\xBF" "51601328 " + key << 1;
    QTest::addRow("lower-case digits") << QByteArray("20e4ffde abcdef00112233445566778899aabbcc") << 1;
}

void KeyFileTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(int, entries);
    const auto read = cuxd::parseKeyFile(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(static_cast<int>(read->size()), entries);
}

void KeyFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("value");
    const auto row = [](const char *name, const QByteArray &text, KeyFileFault fault, int line, int column, int value = 0) {
        QTest::addRow("%s", name) << text << static_cast<int>(fault) << line << column << value;
    };
    const QByteArray good = "51601328 12312311112311312312312311111111\n";
    row("no address", good + "hello 12312311112311312312312311111111", KeyFileFault::BadAddress, 2, 1);
    row("seven digits", "5160132 12312311112311312312312311111111", KeyFileFault::BadAddress, 1, 1);
    row("key alone", "  12312311112311312312312311111111", KeyFileFault::BadAddress, 1, 3);
    row("no key", "# x\n\n51601328\n", KeyFileFault::KeyMissing, 3, 9);
    row("31 digits", "51601328 1231231111231131231231231111111", KeyFileFault::KeyLength, 1, 10, 31);
    row("33 digits", "51601328 123123111123113123123123111111111", KeyFileFault::KeyLength, 1, 10, 33);
    row("a letter O", "51601328 1231231111231131231231231111111O", KeyFileFault::KeyDigit, 1, 41);
    row("half of CUxD's form", "C418 28136051 12312311112311312312312311111111", KeyFileFault::BadAddress, 1, 1);
    row("zero byte", QByteArray("51601328 12\0", 12), KeyFileFault::KeyDigit, 1, 12);
}

void KeyFileTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, value);
    const auto read = cuxd::parseKeyFile(text.toStdString());
    QVERIFY(!read.has_value());
    QCOMPARE(static_cast<int>(read.error().fault), fault);
    QCOMPARE(static_cast<int>(read.error().line), line);
    QCOMPARE(static_cast<int>(read.error().column), column);
    QCOMPARE(static_cast<int>(read.error().value), value);
}

void KeyFileTest::keepsNamesAndKeys()
{
    const auto read = cuxd::parseKeyFile("C418 28136051 0103 12312311112311312312312311111111   Gas  in the cellar  # new\n");
    QVERIFY(read.has_value());
    const cuxd::KeyFileEntry &entry = read->front();
    QCOMPARE(entry.name, std::string("Gas  in the cellar"));
    QCOMPARE(entry.meters.id, 0x51601328U);
    QCOMPARE(entry.meters.manufacturer.value(), std::uint16_t{0x18C4});
    QCOMPARE(bytes::toHex(entry.key.data()), std::string("12312311112311312312312311111111"));
}

} // namespace

QTEST_GUILESS_MAIN(KeyFileTest)
#include "tst_key_file.moc"
