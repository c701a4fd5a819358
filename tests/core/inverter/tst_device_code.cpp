#include <QTest>

#include "core/inverter/device_code.h"

using namespace inverter;
using Spelling = DeviceCode::Spelling;

namespace {
constexpr int none = -1;
}

class TestDeviceCode : public QObject {
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("sticker");
        QTest::addColumn<int>("other");
        QTest::addColumn<bool>("large");
        QTest::newRow("the seed's sticker") << QByteArray("00001F7D") << 8061 << true << none << false;
        QTest::newRow("the seed's CODE") << QByteArray("00008061") << 8061 << false << 0x8061 << false;
        QTest::newRow("short decimal") << QByteArray("8061") << 8061 << false << none << false;
        QTest::newRow("0x and digits alone") << QByteArray("0x1234") << 0x1234 << true << none << false;
        QTest::newRow("0X, small letters") << QByteArray("0X1f7d") << 8061 << true << none << false;
        QTest::newRow("a letter, no prefix") << QByteArray("1F7D") << 8061 << true << none << false;
        QTest::newRow("the form's example") << QByteArray("00003F7D") << 16253 << true << none << false;
        QTest::newRow("eight digits below ten are the same both ways") << QByteArray("00000007") << 7 << false << none << false;
        QTest::newRow("six digits") << QByteArray("999999") << 999999 << false << none << false;
        QTest::newRow("seven digits warn") << QByteArray("1000000") << 1000000 << false << none << true;
        QTest::newRow("sticker over six digits warns") << QByteArray("000F4240") << 1000000 << true << none << true;
        QTest::newRow("largest") << QByteArray("99999999") << 99999999 << false << none << true;
        QTest::newRow("blanks around") << QByteArray("  8061\t") << 8061 << false << none << false;
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, number);
        QFETCH(bool, sticker);
        QFETCH(int, other);
        const auto code = deviceCodeFromText(text.toStdString());
        QVERIFY(code.has_value());
        QCOMPARE(static_cast<int>(code->number), number);
        QCOMPARE(code->spelling == Spelling::StickerHex, sticker);
        QCOMPARE(code->otherReading ? static_cast<int>(*code->otherReading) : none, other);
        QTEST(code->unusuallyLarge(), "large");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        QTest::newRow("nothing") << QByteArray("") << int(DeviceCodeFault::Empty);
        QTest::newRow("blanks") << QByteArray("   ") << int(DeviceCodeFault::Empty);
        QTest::newRow("only 0x") << QByteArray("0x") << int(DeviceCodeFault::NotANumber);
        QTest::newRow("a word") << QByteArray("Dach") << int(DeviceCodeFault::NotANumber);
        QTest::newRow("a sign") << QByteArray("-8061") << int(DeviceCodeFault::NotANumber);
        QTest::newRow("nine digits") << QByteArray("100000000") << int(DeviceCodeFault::TooLarge);
        QTest::newRow("sticker too large") << QByteArray("FFFFFFFF") << int(DeviceCodeFault::TooLarge);
        QTest::newRow("sticker far too long") << QByteArray("F00000000000000000000001") << int(DeviceCodeFault::TooLarge);
        QTest::newRow("zero") << QByteArray("00000000") << int(DeviceCodeFault::Zero);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto code = deviceCodeFromText(text.toStdString());
        QVERIFY(!code.has_value());
        QTEST(static_cast<int>(code.error()), "fault");
    }

    void writesBack()
    {
        QCOMPARE(codeText(8061), std::string("00008061"));
        QCOMPARE(stickerText(8061), std::string("00001F7D"));
        QCOMPARE(bcdOf(8061), 0x8061U);
        QCOMPARE(numberFromBcd(0x00008061U), std::optional<std::uint32_t>(8061));
        QVERIFY(!numberFromBcd(0x00001F7DU));
        for (const std::uint32_t number : {1U, 9U, 10U, 123456U, 99999999U})
            QCOMPARE(numberFromBcd(bcdOf(number)), std::optional<std::uint32_t>(number));
    }
};

QTEST_APPLESS_MAIN(TestDeviceCode)
#include "tst_device_code.moc"
