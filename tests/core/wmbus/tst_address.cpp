#include "core/wmbus/address.h"
#include "core/wmbus/names.h"

#include <QtTest>

using namespace wmbus;

class TestAddress : public QObject {
    Q_OBJECT

private slots:
    void patterns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<bool>("whole"); // names manufacturer, version and type, too
        QTest::newRow("number") << "51601328" << true << false;
        QTest::newRow("number with letters") << "2124589C" << true << false;
        QTest::newRow("as CUxD prints it") << "C418 28136051 0103" << true << true;
        QTest::newRow("the same without blanks") << "C418281360510103" << true << true;
        QTest::newRow("dotted") << "FFD.51601328.01.03" << true << true;
        QTest::newRow("dotted, lower case") << "ffd.51601328.01.03" << true << true;
        QTest::newRow("seven digits") << "5160132" << false << false;
        QTest::newRow("letters outside hex") << "5160132G" << false << false;
        QTest::newRow("dotted, digits in the code") << "F1D.51601328.01.03" << false << false;
        QTest::newRow("CUxD form, one byte short") << "C418 28136051 01" << false << false;
        QTest::newRow("empty") << "" << false << false;
    }
    void patterns()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(bool, whole);
        const auto pattern = addressPatternFromText(text.toStdString());
        QCOMPARE(pattern.has_value(), good);
        if (!good)
            return;
        QCOMPARE(pattern->manufacturer.has_value(), whole);
        if (!whole)
            return;
        const Address address{0x18C4, 0x51601328, 1, 3};
        QVERIFY(pattern->matches(address));
        Address soft = address;
        soft.manufacturer |= 0x8000U;
        QVERIFY(pattern->matches(soft)); // bit 15 is no part of the name
        QVERIFY(!pattern->matches({0x18C4, 0x51601328, 2, 3}));
        QVERIFY(!pattern->matches({0x18C5, 0x51601328, 1, 3}));
    }

    // Real codes from en13757.md 1.1.
    void manufacturers_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::newRow("FFD") << 0x18C4 << "FFD" << "Fast Forward";
        QTest::newRow("AAA, the first") << 0x0421 << "AAA" << "Aventies";
        QTest::newRow("KAM") << 0x2C2D << "KAM" << "Kamstrup Energi";
        QTest::newRow("soft address APA") << 0x8601 << "APA" << "";
        QTest::newRow("not listed") << 0x6B59 << "ZZY" << "";
    }
    void manufacturers()
    {
        QFETCH(int, number);
        QFETCH(QString, code);
        QFETCH(QString, name);
        const auto manufacturer = static_cast<std::uint16_t>(number);
        QCOMPARE(QString::fromLatin1(manufacturerCode(manufacturer).data()), code);
        QCOMPARE(static_cast<int>(*manufacturerFromCode(code.toStdString())), number & 0x7FFF);
        if (!name.isEmpty())
            QCOMPARE(QString::fromUtf8(manufacturerName(manufacturer).data()), name);
        if (code == "ZZY")
            QVERIFY(manufacturerName(manufacturer).empty());
    }

    void media_data()
    {
        QTest::addColumn<int>("manufacturer");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("word");
        QTest::newRow("gas") << 0x18C4 << 3 << "gas";
        QTest::newRow("water") << 0x4CAE << 7 << "water";
        QTest::newRow("Techem smoke detector") << 0x5068 << 0xF0 << "smoke_detector";
        QTest::newRow("the same type of another maker") << 0x18C4 << 0xF0 << "unknown";
        QTest::newRow("reserved") << 0x18C4 << 0x2B << "unknown";
    }
    void media()
    {
        QFETCH(int, manufacturer);
        QFETCH(int, type);
        QFETCH(QString, word);
        const auto medium = mediumWord({static_cast<std::uint16_t>(manufacturer), 1, 0, static_cast<std::uint8_t>(type)});
        QCOMPARE(QString::fromUtf8(medium.data(), static_cast<qsizetype>(medium.size())), word);
    }

    void wireForms()
    {
        const Address address{0x18C4, 0x51601328, 1, 3};
        QCOMPARE(cuxdText(address), std::string("C418 28136051 0103"));
        QCOMPARE(dottedText(address), std::string("FFD.51601328.01.03"));
        QVERIFY(addressFromWire(toWire(address)) == address);
        QVERIFY(!addressFromWire(bytes::ByteSpan(toWire(address)).first(7)));
    }

    void controlNames()
    {
        QCOMPARE(controlFieldName(0x44), std::string_view("SND-NR"));
        QCOMPARE(controlFieldName(0x38), std::string_view("RSP-UD"));
        QVERIFY(controlFieldName(0xFF).empty());
        QCOMPARE(controlInformationName(0x7A), std::string_view("response, full frame"));
        QCOMPARE(errorNames(ErrorTable::Application, 8).german, std::string_view("Anwendung beschäftigt"));
        QVERIFY(errorNames(ErrorTable::Application, 0x99).english.empty());
    }
};

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
