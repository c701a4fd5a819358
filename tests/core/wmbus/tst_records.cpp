#include "core/bytes/hex.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/meter_time.h"
#include "core/wmbus/telegram.h"

#include <QtTest>

using namespace wmbus;

namespace {

Result<Telegram> decodePayload(const QString &records, int deviceType = 3)
{
    RadioFrame frame;
    frame.data = *bytes::fromHex("00442D2C78563412010078" + records.toStdString());
    frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
    frame.data[9] = static_cast<std::uint8_t>(deviceType);
    KeyRing keys;
    DecoderMemory memory;
    return decodeTelegram(frame, keys, memory);
}

QString shown(const DataRecord &record)
{
    std::string out;
    if (record.kind == ValueKind::Number) {
        bytes::appendDecimal(out, record.number);
        std::string unit;
        appendUnit(unit, record);
        if (!unit.empty())
            out += " " + unit;
    } else if (record.kind == ValueKind::Time) {
        out = isoText(record.time);
    } else if (record.kind == ValueKind::Text) {
        out = "'" + record.text + "'";
    } else {
        out = record.note == RecordNote::None ? "raw" : "note " + std::to_string(static_cast<int>(record.note));
    }
    return QString::fromStdString(out);
}

QString note(RecordNote kind)
{
    return "note " + QString::number(static_cast<int>(kind));
}

} // namespace

class TestRecords : public QObject {
    Q_OBJECT

private slots:
    // Values as the standard's tables give them (en13757.md 3); each row is one record.
    void values_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<QString>("value");
        // Data fields
        QTest::newRow("volume, int 32, EnergyCam") << "0415AC760000" << "3038.0 m3";
        QTest::newRow("volume, BCD 8, OMS") << "0C1427048502" << "28504.27 m3";
        QTest::newRow("int 8 negative") << "015AF6" << "-1.0 °C";
        QTest::newRow("int 24") << "032C220300" << "8020 W";
        QTest::newRow("int 48") << "0613010203040506" << "6618611909.121 m3";
        QTest::newRow("int 64") << "07037B00000000000000" << "0.123 kWh";
        QTest::newRow("real 32") << "053B0000C03F" << "0.0015 m3/h";
        QTest::newRow("BCD 2") << "096E42" << "42 HCA";
        QTest::newRow("BCD 12") << "0E030504030201" "00" << "102030.405 kWh";
        QTest::newRow("BCD negative") << "0C14563412F0" << "-1234.56 m3";
        QTest::newRow("no data") << "0013" << "raw";
        // Invalid marks
        QTest::newRow("int 16 invalid") << "025A0080" << note(RecordNote::Invalid);
        QTest::newRow("unsigned invalid") << "01FD0CFF" << note(RecordNote::Invalid);
        QTest::newRow("BCD with letters") << "0C13AAAAAAAA" << note(RecordNote::Invalid);
        QTest::newRow("BCD all F is no minus") << "0C13FFFFFFFF" << note(RecordNote::Invalid);
        QTest::newRow("real NaN") << "053B0000C07F" << note(RecordNote::Invalid);
        QTest::newRow("int 64 beyond 63 bits, unsigned") << "07FD61FEFFFFFFFFFFFFFF" << note(RecordNote::TooLarge);
        // Units and prefixes
        QTest::newRow("energy in J") << "040E90DE0000" << "56976 MJ";
        QTest::newRow("energy in GJ") << "02FB097B00" << "123000 MJ";
        QTest::newRow("energy in MWh") << "02FB007B00" << "12300 kWh";
        QTest::newRow("flow per minute") << "02437B00" << "0.7380 m3/h";
        QTest::newRow("flow per second") << "024B0100" << "0.003600 m3/h";
        QTest::newRow("mass in t") << "02FB187B00" << "12300000 kg";
        QTest::newRow("mass in kg, base -3") << "02187B00" << "0.123 kg";
        QTest::newRow("on time in days") << "02237B00" << "123 d";
        QTest::newRow("voltage") << "02FD49A701" << "423 V";
        QTest::newRow("current") << "02FD597B00" << "0.123 A";
        QTest::newRow("frequency") << "02FB2D8913" << "50.01 Hz";
        QTest::newRow("FB 23 of a water meter") << "02FB237B00" << "123 gal";
        QTest::newRow("HCA factor x 2^-12") << "02FB680010" << "1.000000000000 1";
        // Combinable VIFE
        QTest::newRow("factor 10^-3") << "02FDBA73E803" << "1.000";
        QTest::newRow("factor 10^3") << "0493FD00" "01000000" << "1 m3";
        QTest::newRow("per day") << "02862364" "00" << "100 kWh/d";
        QTest::newRow("additive constant 10^0") << "0293" "7B" "0100" << "1.001 m3";
        QTest::newRow("label: uncorrected value") << "02933A" "E803" << "1.000 m3";
        QTest::newRow("start date of") << "0293391F33" << "2024-03-31";
        QTest::newRow("duration of first, hours") << "0193620A" << "10 h";
        QTest::newRow("number of exceeds") << "01934105" << "5";
        QTest::newRow("record error: no data") << "02931500" "00" << note(RecordNote::RecordError);
        QTest::newRow("as type C") << "0193FC11FE" << "0.254 m3";
        QTest::newRow("maker's VIFE") << "0293FF2A" "E803" << "1.000 m3";
        QTest::newRow("maker's VIF") << "02FF20E803" << note(RecordNote::ManufacturerSpecific);
        QTest::newRow("reserved VIF") << "02FD77E803" << note(RecordNote::UnknownVif);
        // Dates (checks of en13757.md 3.3)
        QTest::newRow("type F") << "046D32371F15" << "2008-05-31T23:50";
        QTest::newRow("type F, hundred-year") << "046D1C2A2F3C" << "2025-12-15T10:28";
        QTest::newRow("type G") << "426CBF2C" << "2021-12-31";
        QTest::newRow("type I") << "066D0B0C8D59130C" << "2010-03-25T13:12:11";
        QTest::newRow("type J") << "036D05060C" << "12:06:05";
        QTest::newRow("type G invalid") << "426CFFFF" << note(RecordNote::Invalid);
        QTest::newRow("type F invalid bit") << "046DB2371F15" << note(RecordNote::Invalid);
        QTest::newRow("30 February") << "426C3E32" << note(RecordNote::Invalid);
        QTest::newRow("every day") << "426C0033" << note(RecordNote::Invalid);
        // Text, identifiers, LVAR
        QTest::newRow("fabrication number keeps zeros") << "0C7835221400" << "'00142235'";
        QTest::newRow("LVAR text, last character first") << "0DFD0C0533524554" "4D" << "'MTER3'";
        QTest::newRow("LVAR text with umlaut") << "0DFD1102FC4D" << "'Mü'";
        QTest::newRow("LVAR BCD") << "0D13C30100" "00" << "0.001 m3";
        QTest::newRow("LVAR negative BCD") << "0D13D20100" << "-0.001 m3";
        QTest::newRow("LVAR binary") << "0D13E2E803" << "1.000 m3";
        QTest::newRow("LVAR binary, negative") << "0D13E1FF" << "-0.001 m3";
        // Plain-text VIF
        QTest::newRow("SMI 260 cos phi") << "027C076968705F736F63E803" << "1000";
        QTest::newRow("%RH, text behind VIF, factor 10^-2") << "02FC0348522574440D" << "33.96";
        QTest::newRow("the same, text behind VIB") << "02FC7403485225440D" << "33.96";
        // During an error state the value stays, marked
        QTest::newRow("error state") << "3415AC760000" << "3038.0 m3";
    }
    void values()
    {
        QFETCH(QString, hex);
        QFETCH(QString, value);
        const auto telegram = decodePayload(hex);
        QVERIFY(telegram);
        QVERIFY2(!telegram->stopped, qPrintable(QString::number(telegram->stopped ? telegram->stopped->offset : 0)));
        QCOMPARE(telegram->records.size(), std::size_t{1});
        QCOMPARE(shown(telegram->records[0]), value);
    }

    void phaseAngleOfAnElectricityMeter()
    {
        QCOMPARE(shown(decodePayload("02FB237B00", 2)->records[0]), QString("12.3 °"));
    }

    void plainTextName()
    {
        QCOMPARE(decodePayload("027C076968705F736F63E803")->records[0].vifText, std::string("cos_phi"));
        QCOMPARE(decodePayload("02FC0348522574440D")->records[0].vifText, std::string("%RH"));
        QCOMPARE(decodePayload("02FC7403485225440D")->records[0].vifText, std::string("%RH"));
    }

    void errorStateIsMarked()
    {
        const auto telegram = decodePayload("3415AC760000");
        QCOMPARE(telegram->records[0].function, Function::Error);
        QCOMPARE(telegram->records[0].note, RecordNote::ErrorState);
    }

    // Storage, tariff and subunit: examples of annex F and of en13757.md 3.1.
    void registers_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<qulonglong>("storage");
        QTest::addColumn<uint>("tariff");
        QTest::addColumn<uint>("subunit");
        QTest::newRow("plain") << "0413" "01000000" << 0ULL << 0U << 0U;
        QTest::newRow("DIF bit 6") << "4413" "01000000" << 1ULL << 0U << 0U;
        QTest::newRow("storage 32") << "8680810013" "010000000000" << 32ULL << 0U << 0U;
        QTest::newRow("storage 32, tariff 1") << "8490810013" "01000000" << 32ULL << 1U << 0U;
        QTest::newRow("subunit 2") << "84804013" "01000000" << 0ULL << 0U << 2U;
        QTest::newRow("41 bits of storage") << "C48F8F8F8F8F8F8F8F8F0F13" "01000000" << 0x1FFFFFFFFFFULL << 0U << 0U;
    }
    void registers()
    {
        QFETCH(QString, hex);
        QFETCH(qulonglong, storage);
        QFETCH(uint, tariff);
        QFETCH(uint, subunit);
        const auto telegram = decodePayload(hex);
        QVERIFY(!telegram->stopped);
        QCOMPARE(static_cast<qulonglong>(telegram->records[0].storage), storage);
        QCOMPARE(telegram->records[0].tariff, tariff);
        QCOMPARE(static_cast<uint>(telegram->records[0].subunit), subunit);
    }

    void stops_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("offset"); // of the telegram; the first record stands at 11
        QTest::addColumn<int>("records");
        const auto row = [](const char *name, const char *hex, Fault fault, int offset, int records) {
            QTest::newRow(name) << hex << int(fault) << offset << records;
        };
        row("reserved DIF", "0413010000003F01", Fault::ReservedDif, 17, 1);
        row("data missing", "0413010000000413010203", Fault::Truncated, 17, 1);
        row("VIF missing", "04", Fault::Truncated, 11, 0);
        row("LVAR reserved", "0D13CA00", Fault::ReservedLength, 13, 0);
        row("eleven DIFE", "84808080808080808080808000" "13" "01000000", Fault::TooManyExtensions, 11, 0);
        row("eleven VIFE", "0493BABABABABABABABABABABA3A" "01000000", Fault::TooManyExtensions, 11, 0);
        row("endless VIFE", "0493FFFFFFFFFFFFFFFFFFFFFFFFFFFF", Fault::TooManyExtensions, 11, 0);
    }
    void stops()
    {
        QFETCH(QString, hex);
        QFETCH(int, fault);
        QFETCH(int, offset);
        QFETCH(int, records);
        const auto telegram = decodePayload(hex);
        QVERIFY(telegram);
        QVERIFY(telegram->stopped);
        QCOMPARE(int(telegram->stopped->fault), fault);
        QCOMPARE(telegram->stopped->layer, Layer::Records);
        QCOMPARE(int(telegram->stopped->offset), offset);
        QCOMPARE(int(telegram->records.size()), records);
    }

    // Annex F, the three verified figures (en13757.md 3.8). Times of the values where the profile has a base time.
    void profiles_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("absolute, monthly") << "8D01931F0A34FEA0860100D0FB0100" << QStringList{"100.000 m3", "130.000 m3"};
        QTest::newRow("upward differences") << "4C1300301200" "446D003C1F31" "4D931F05690103" "0211"
                                            << QStringList{"123.003 m3 01:00", "123.005 m3 02:00", "123.016 m3 03:00"};
        QTest::newRow("inverse") << "4C1316301200" "446D03" "2C1F31" "4D931305690111" "0203" << QStringList{};
    }
    void profiles()
    {
        QFETCH(QString, hex);
        QFETCH(QStringList, values);
        if (values.isEmpty()) { // 123016 at 03:00 backwards: 123005 at 02:00, 123003 at 01:00, 123000 at 00:00
            hex = "4C1316301200" "446D0023" "1F31" "4D931305690111" "0203";
            values = {"123.005 m3 02:00", "123.003 m3 01:00", "123.000 m3 00:00"};
        } else if (hex.contains("446D003C1F31")) {
            hex = "4C1300301200" "446D0020" "1F31" "4D931F05690103" "0211";
        }
        const auto telegram = decodePayload(hex);
        QVERIFY(!telegram->stopped);
        QStringList found;
        for (const DataRecord &record : telegram->records) {
            if (record.note != RecordNote::None || record.kind != ValueKind::Number || record.extensionCount == 0)
                continue;
            QString text = shown(record);
            if (record.time.hasTime)
                text += QString(" %1:%2").arg(record.time.hour, 2, 10, QChar('0')).arg(record.time.minute, 2, 10, QChar('0'));
            found.append(text);
        }
        QCOMPARE(found, values);
    }

    // FD 3B holds a telegram with its own address; it is read once, not deeper.
    void container()
    {
        const QString inner = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
        const auto telegram = decodePayload("0DFD3B" "1A" + inner);
        QVERIFY(!telegram->stopped);
        QCOMPARE(telegram->contained.size(), std::size_t{1});
        QCOMPARE(idText(telegram->contained[0].meter().id), std::string("04500498"));
        QCOMPARE(shown(telegram->contained[0].records[0]), QString("3038.0 m3"));
    }

    void twoBytesLeftAreNoRecord()
    {
        const auto telegram = decodePayload("041301000000" "FED0");
        QVERIFY(!telegram->stopped);
        QCOMPARE(telegram->records.size(), std::size_t{1});
        QCOMPARE(telegram->notes.size(), std::size_t{1});
        QCOMPARE(telegram->notes[0].kind, NoteKind::SurplusBytes);
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
