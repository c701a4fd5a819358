#include <QtTest>

#include "core/cuxd/heard_number.h"

using cuxd::heardNumbers;
using cuxd::HeardNumber;
using wmbus::Address;
using How = HeardNumber::How;

Q_DECLARE_METATYPE(cuxd::HeardNumber::How)

// What people type off a meter's face, and the meter on the air that must be found. Forms: gui.md T12, cuxd-devices.md A and D6.
class TestHeardNumber : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<quint32>("sent");
        QTest::addColumn<How>("how");
        QTest::addRow("digits") << "51601328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("blanks") << " 5160 13 28" << 0x51601328U << How::AsPrinted;
        QTest::addRow("dots") << "51.601.328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("short: zeros in front") << "8061" << 0x00008061U << How::AsPrinted;
        QTest::addRow("only the last digits") << "601328" << 0x51601328U << How::LastDigits;
        QTest::addRow("maker's letters") << "FFD 51601328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("maker's letters, small") << "ffd51601328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("DIN 43863-5") << "7 FFD 01 5160 1328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("hex with 0x") << "0x1F7D" << 0x00008061U << How::HexAsDecimal;
        QTest::addRow("hex as on the sticker") << "00001F7D" << 0x00008061U << How::HexAsDecimal;
        QTest::addRow("decimal, sent in hex") << "8061" << 0x00001F7DU << How::DecimalAsHex;
        QTest::addRow("bytes as on the air") << "28136051" << 0x51601328U << How::Reversed;
        QTest::addRow("dotted address") << "FFD.51601328.01.03" << 0x51601328U << How::AsPrinted;
        QTest::addRow("CUxD's address") << "C418 28136051 0103" << 0x51601328U << How::AsPrinted;
        QTest::addRow("more digits in front") << "0051601328" << 0x51601328U << How::AsPrinted;
        QTest::addRow("year behind") << "51601328 2015" << 0x51601328U << How::AsPrinted;
        QTest::addRow("letters in the number") << "1234567A" << 0x1234567AU << How::AsPrinted;
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(quint32, sent);
        QFETCH(How, how);
        const Address meter{0x18C4, sent, 1, 3};
        const std::vector<HeardNumber> numbers = heardNumbers(typed.toStdString());
        const auto found = std::find_if(numbers.begin(), numbers.end(), [&meter](const HeardNumber &number) { return number.matches(meter); });
        QVERIFY(found != numbers.end());
        QCOMPARE(found->how, how);
    }

    void theLikeliestStandsFirst()
    {
        QCOMPARE(heardNumbers("51601328").front().meters.id, 0x51601328U);
        QCOMPARE(heardNumbers("8061").front().meters.id, 0x00008061U);
    }

    void theMakerCounts()
    {
        const auto numbers = heardNumbers("ITW 51601328");
        const Address other{0x18C4, 0x51601328, 1, 3};
        QVERIFY(std::none_of(numbers.begin(), numbers.end(), [&other](const HeardNumber &number) { return number.matches(other); }));
    }

    void noNumber_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "  ", "kitchen", "0x", "FFD", "0x123456789", "12 34 xy"})
            QTest::addRow("<%s>", typed) << typed;
    }
    void noNumber()
    {
        QFETCH(QString, typed);
        QVERIFY(heardNumbers(typed.toStdString()).empty());
    }

    // Three digits would match a thousandth of all meters.
    void fewDigitsAreNoEnd()
    {
        const Address meter{0x18C4, 0x51601328, 1, 3};
        const auto numbers = heardNumbers("328");
        QVERIFY(std::none_of(numbers.begin(), numbers.end(), [&meter](const HeardNumber &number) { return number.matches(meter); }));
    }
};

QTEST_GUILESS_MAIN(TestHeardNumber)
#include "tst_heard_number.moc"
