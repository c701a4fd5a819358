#include "core/bytes/byte_reader.h"
#include "core/bytes/crc16.h"
#include "core/bytes/hex.h"
#include "core/bytes/link_mode.h"

#include <QtTest>

using namespace bytes;

namespace {

Bytes ascii(const char *text)
{
    const QByteArray raw(text);
    return {raw.begin(), raw.end()};
}

} // namespace

class TestBytes : public QObject {
    Q_OBJECT

private slots:
    // Check values of the catalogue of CRCs, and real frames.
    void crc_data()
    {
        QTest::addColumn<QString>("hex");
        QTest::addColumn<int>("x25");
        QTest::addColumn<int>("en13757");
        QTest::newRow("check value 123456789") << QString::fromStdString(toHex(ascii("123456789"))) << 0x906E << 0xC2B7;
        QTest::newRow("real iM871A frame, cuxd-devices B.2") << "C2031944C4189804500401037A2F0000A00415AC76000002FD08BCBF5E" << 0xDF5B << -1;
        QTest::newRow("sample block of EN 13757-4") << "0F44AE0C785634120107" << -1 << 0x4447;
        QTest::newRow("heads of annex G") << "02020215022A" << -1 << 0x3B31;
    }
    void crc()
    {
        QFETCH(QString, hex);
        QFETCH(int, x25);
        QFETCH(int, en13757);
        const Bytes data = *fromHex(hex.toStdString());
        if (x25 >= 0)
            QCOMPARE(static_cast<int>(crc16X25(data)), x25);
        if (en13757 >= 0)
            QCOMPARE(static_cast<int>(crc16En13757(data)), en13757);
        std::uint16_t state = 0;
        for (const std::uint8_t byte : data)
            state = crc16En13757Step(state, ByteSpan(&byte, 1));
        QCOMPARE(static_cast<std::uint16_t>(~state), crc16En13757(data));
    }

    void hexText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hex");   // empty: refused
        QTest::addColumn<int>("position");
        QTest::newRow("upper") << "1E44C418" << "1E44C418" << -1;
        QTest::newRow("lower and separators") << " 1e 44_c4|18\t" << "1E44C418" << -1;
        QTest::newRow("half a byte") << "1E4" << "" << 3;
        QTest::newRow("no digit") << "1E4G" << "" << 3;
        QTest::newRow("separator inside a byte") << "1 E 4 4" << "1E44" << -1;
    }
    void hexText()
    {
        QFETCH(QString, text);
        QFETCH(QString, hex);
        QFETCH(int, position);
        Bytes out;
        const auto error = parseHex(text.toStdString(), out);
        QCOMPARE(error.has_value(), hex.isEmpty());
        if (error)
            QCOMPARE(static_cast<int>(error->position), position);
        else
            QCOMPARE(QString::fromStdString(toHex(out)), hex);
    }

    void readerNeverOverruns()
    {
        const Bytes data{0x01, 0x02, 0x03};
        ByteReader in(data);
        QCOMPARE(in.u16le(), std::uint16_t{0x0201});
        QCOMPARE(in.u32le(), std::uint32_t{0});
        QVERIFY(in.ranOut());
        QCOMPARE(in.position(), std::size_t{2});
        QCOMPARE(in.u8(), std::uint8_t{0}); // stays ran out, although a byte is left
        QVERIFY(in.take(1).empty());
    }

    void linkModes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // -1: no mode
        QTest::newRow("S1") << "S1" << 0;
        QTest::newRow("S1-m") << "s1m" << 1;
        QTest::newRow("S2") << "S2" << 2;
        QTest::newRow("T1") << "t1" << 3;
        QTest::newRow("T2") << "T2" << 4;
        QTest::newRow("R2") << "R2" << 5;
        QTest::newRow("C1-A") << "c1-a" << 6;
        QTest::newRow("C1 alone is B") << "C1" << 7;
        QTest::newRow("C2-A") << "C2A" << 8;
        QTest::newRow("C2 alone is B") << "C2" << 9;
        QTest::newRow("CT") << "ct" << 10;
        QTest::newRow("C+T") << "C+T" << 10;
        QTest::newRow("unknown") << "X9" << -1;
        QTest::newRow("empty") << "" << -1;
    }
    void linkModes()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto mode = linkModeFromName(text.toStdString());
        QCOMPARE(mode ? static_cast<int>(*mode) : -1, number);
        if (mode)
            QVERIFY(linkModeFromName(linkModeName(*mode)) == mode);
    }

    void hearing()
    {
        QVERIFY(hears(LinkMode::T2, LinkMode::T1));
        QVERIFY(!hears(LinkMode::T2, LinkMode::C1B));
        QVERIFY(!hears(LinkMode::T2, LinkMode::S2));
        QVERIFY(hears(LinkMode::CT, LinkMode::C1A));
        QVERIFY(hears(LinkMode::CT, LinkMode::T2));
        QVERIFY(!hears(LinkMode::CT, LinkMode::S1));
        QVERIFY(hears(LinkMode::C1A, LinkMode::C2B));
    }
};

QTEST_APPLESS_MAIN(TestBytes)
#include "tst_bytes.moc"
