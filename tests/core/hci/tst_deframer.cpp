#include "tests/core/hci/hci_vectors.h"

#include "core/bytes/crc16.h"

#include <QTest>

#include <random>

namespace {

using bytes::Bytes;
using Messages = std::vector<hci::Message>;
using Pieces = std::vector<Bytes>;

enum class Writing { OneBurst, OnePieceEach, ByteByByte };

void feedAndCollect(hci::Deframer &deframer, const Bytes &data, Messages &out)
{
    deframer.feed(data);
    for (auto &message : takeAll(deframer))
        out.push_back(std::move(message));
}

Bytes joined(const Pieces &pieces)
{
    Bytes all;
    for (const Bytes &piece : pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

// What comes out in the end; the line falls silent once, after the last byte.
Messages deframed(const Pieces &pieces, Writing writing, hci::Deframer &deframer)
{
    Messages out;
    switch (writing) {
    case Writing::OneBurst:
        feedAndCollect(deframer, joined(pieces), out);
        break;
    case Writing::OnePieceEach:
        for (const Bytes &piece : pieces)
            feedAndCollect(deframer, piece, out);
        break;
    case Writing::ByteByByte:
        for (const std::uint8_t byte : joined(pieces))
            feedAndCollect(deframer, Bytes{byte}, out);
        break;
    }
    deframer.lineSilent();
    for (auto &message : takeAll(deframer))
        out.push_back(std::move(message));
    return out;
}

Pieces streamFrames()
{
    Pieces frames;
    for (const QString &line : vectorLines("hci-stream.txt"))
        frames.push_back(hex(line.toLatin1().constData()));
    return frames;
}

Messages messagesIn(const Pieces &frames)
{
    Messages out;
    for (const Bytes &frame : frames)
        out.push_back(hci::readSingleFrame(frame).value());
    return out;
}

// One disturbance: changes the pieces, and takes those frames away from `good` that it destroyed.
using Disturb = void (*)(Pieces &pieces, Pieces &good, std::mt19937 &random);

std::uint8_t anyByte(std::mt19937 &random)
{
    return static_cast<std::uint8_t>(random());
}

void garbageWithoutStart(Pieces &pieces, Pieces &, std::mt19937 &random)
{
    Pieces out;
    for (const Bytes &frame : pieces) {
        Bytes garbage(1 + random() % 20);
        for (auto &byte : garbage)
            byte = static_cast<std::uint8_t>(anyByte(random) % 0xA5);
        out.push_back(garbage);
        out.push_back(frame);
    }
    pieces = out;
}

void startAndThreeRandom(Pieces &pieces, Pieces &, std::mt19937 &random)
{
    Pieces out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        out.push_back(pieces[i]);
        if (i % 10 == 9)
            out.push_back({0xA5, anyByte(random), anyByte(random), anyByte(random)});
    }
    pieces = out;
}

// The worst of the row before: a header that could be, with the longest length there is.
void startOfLongestFrame(Pieces &pieces, Pieces &, std::mt19937 &)
{
    Pieces out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        out.push_back(pieces[i]);
        if (i % 10 == 9)
            out.push_back({0xA5, 0xE2, 0x03, 0xFF});
    }
    pieces = out;
}

void strayStart(Pieces &pieces, Pieces &, std::mt19937 &)
{
    Pieces out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        out.push_back(pieces[i]);
        if (i % 10 == 9)
            out.push_back({0xA5});
    }
    pieces = out;
}

void halves(Pieces &pieces, Pieces &good, std::mt19937 &)
{
    good.clear();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i % 10 == 9)
            pieces[i].resize(pieces[i].size() / 2);
        else
            good.push_back(pieces[i]);
    }
}

void bitFlips(Pieces &pieces, Pieces &good, std::mt19937 &random)
{
    good.clear();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i % 10 == 9)
            pieces[i][4 + random() % (pieces[i].size() - 4)] ^= static_cast<std::uint8_t>(1U << (random() % 8));
        else
            good.push_back(pieces[i]);
    }
}

void flippedLength(Pieces &pieces, Pieces &good, std::mt19937 &)
{
    good.clear();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i % 10 == 9)
            pieces[i][3] ^= 0x80U;
        else
            good.push_back(pieces[i]);
    }
}

} // namespace

class TestDeframer : public QObject {
    Q_OBJECT
private slots:
    void vectorFrames_data();
    void vectorFrames();
    void disturbances_data();
    void disturbances();
    void wrongFcsGivesNothing();
    void falseStartBeforeSilence();
    void slowFrameIsWaitedFor();
    void embeddedFrameStaysInside();
    void headersThatCannotBe_data();
    void headersThatCannotBe();
    void withoutFcs_data();
    void withoutFcs();
    void halfRequestIsDropped();
    void clearForgets();
};

void TestDeframer::vectorFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("good");
    QTest::addColumn<bool>("checked");
    for (const QString &line : vectorLines("hci-frames.txt")) {
        const QStringList columns = line.split(QStringLiteral(" | "));
        const QByteArray frame = columns.last().toLatin1();
        if (!frame.startsWith("A5"))
            continue;
        const QString what = columns.size() > 2 ? columns[1] + u' ' + columns[2] : columns[0];
        QTest::addRow("%s", qPrintable(what)) << frame << !what.contains(QStringLiteral("WRONG")) << (frame[2] >= '8');
    }
}

void TestDeframer::vectorFrames()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, good);
    QFETCH(bool, checked);
    const Bytes data = hex(frame.constData());
    for (const Writing writing : {Writing::OneBurst, Writing::ByteByByte}) {
        hci::Deframer deframer;
        const Messages found = deframed({data}, writing, deframer);
        QCOMPARE(found.size(), std::size_t(good && checked ? 1 : 0));
        if (found.empty())
            continue;
        QCOMPARE(found.front().code, hci::Code({hci::Endpoint::RadioLink, 0x03}));
        QCOMPARE(found.front().payload.size(), std::size_t(data[3]));
        QCOMPARE(deframer.droppedBytes(), std::uint64_t(0));
    }
    QCOMPARE(hci::readSingleFrame(data).has_value(), good);
}

void TestDeframer::disturbances_data()
{
    QTest::addColumn<Disturb>("disturb");
    QTest::addColumn<Writing>("writing");
    const std::pair<const char *, Disturb> kinds[] = {
        {"nothing", [](Pieces &, Pieces &, std::mt19937 &) {}},
        {"1-20 garbage bytes without A5 between frames", garbageWithoutStart},
        {"A5 and 3 random bytes after every 10th", startAndThreeRandom},
        {"A5 and a header of the longest frame after every 10th", startOfLongestFrame},
        {"a stray A5 after every 10th", strayStart},
        {"every 10th cut in half", halves},
        {"one bit flipped in every 10th", bitFlips},
        {"length byte of every 10th too long or too short", flippedLength},
    };
    const std::pair<const char *, Writing> writings[] = {
        {"one burst", Writing::OneBurst}, {"one frame per write", Writing::OnePieceEach}, {"byte by byte", Writing::ByteByByte}};
    for (const auto &[what, disturb] : kinds) {
        for (const auto &[how, writing] : writings)
            QTest::addRow("%s, %s", what, how) << disturb << writing;
    }
}

void TestDeframer::disturbances()
{
    QFETCH(Disturb, disturb);
    QFETCH(Writing, writing);
    const Pieces frames = streamFrames();
    QCOMPARE(frames.size(), std::size_t(230));
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        Pieces pieces = frames;
        Pieces good = frames;
        disturb(pieces, good, random);
        hci::Deframer deframer;
        const Messages found = deframed(pieces, writing, deframer);
        const Messages wanted = messagesIn(good);
        QCOMPARE(found.size(), wanted.size());
        QCOMPARE(found, wanted);
        QCOMPARE(deframer.droppedBytes() + deframer.heldBytes(), joined(pieces).size() - joined(good).size());
    }
}

void TestDeframer::wrongFcsGivesNothing()
{
    // Every single bit of a real answer flipped in turn: no message ever.
    const Bytes frame = hex("A5 81 10 08 33 00 13 01 F1 3A 00 00 53 D9");
    for (std::size_t bit = 0; bit < frame.size() * 8; ++bit) {
        Bytes bad = frame;
        bad[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        hci::Deframer deframer;
        deframer.feed(bad);
        deframer.lineSilent();
        QVERIFY2(!deframer.next(), qPrintable(QString::number(bit)));
    }
    hci::Deframer deframer;
    deframer.feed(hex("A5 81 10 08 33 00 13 01 F1 3A 00 00 53 D8"));
    QVERIFY(!deframer.next());
    QCOMPARE(deframer.badFrames(), std::uint64_t(1));
    QCOMPARE(deframer.droppedBytes(), std::uint64_t(14));
}

void TestDeframer::falseStartBeforeSilence()
{
    hci::Deframer deframer;
    deframer.feed(hex("A5 C2 03 FF  A5 81 02 00 4C A3  A5 81 04 00 9C F7"));
    QVERIFY(!deframer.next());
    deframer.lineSilent();
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x02));
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x04));
    QVERIFY(!deframer.next());
    QCOMPARE(deframer.droppedBytes(), std::uint64_t(4));
    QCOMPARE(deframer.heldBytes(), std::size_t(0));
}

void TestDeframer::slowFrameIsWaitedFor()
{
    hci::Deframer deframer;
    deframer.feed(hex("A5 81 10 08 33 00 13"));
    deframer.lineSilent();
    QVERIFY(!deframer.next());
    deframer.feed(hex("01 F1 3A 00 00 53 D9"));
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x10));
    QCOMPARE(deframer.droppedBytes(), std::uint64_t(0));
}

void TestDeframer::embeddedFrameStaysInside()
{
    // A telegram whose payload happens to be a whole frame: one message, not two.
    Bytes frame = hex("A5 82 03 06 A5 81 02 00 4C A3");
    const std::uint16_t fcs = bytes::crc16X25(bytes::ByteSpan(frame).subspan(1));
    frame.push_back(static_cast<std::uint8_t>(fcs));
    frame.push_back(static_cast<std::uint8_t>(fcs >> 8));
    hci::Deframer deframer;
    const Messages found = deframed({frame}, Writing::ByteByByte, deframer);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().payload, hex("A5 81 02 00 4C A3"));
}

void TestDeframer::headersThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("reserved control bit") << QByteArray("A5 92 03 FF");
    QTest::newRow("endpoint 0") << QByteArray("A5 80 03 FF");
    QTest::newRow("endpoint 5") << QByteArray("A5 85 03 FF");
    QTest::newRow("no FCS") << QByteArray("A5 42 03 FF");
    QTest::newRow("start twice") << QByteArray("A5 A5");
}

void TestDeframer::headersThatCannotBe()
{
    QFETCH(QByteArray, start);
    hci::Deframer deframer;
    deframer.feed(hex(start.constData()));
    deframer.feed(hex("A5 81 02 00 4C A3"));
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x02)); // at once, without waiting for a supposed end
}

void TestDeframer::withoutFcs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("messages");
    QTest::newRow("PING") << QByteArray("A5 01 01 00") << 1;
    QTest::newRow("PING with FCS") << QByteArray("A5 81 01 00 24 89") << 1;
    QTest::newRow("SET_CONFIG, 3 bytes") << QByteArray("A5 01 03 03 00 02 04") << 1;
    QTest::newRow("CUxD's SET_CONFIG") << QByteArray("A5 01 03 0A 00 03 00 04 F8 00 01 00 00 00") << 1;
    QTest::newRow("two glued") << QByteArray("A5 01 01 00 A5 01 0F 00") << 2;
    QTest::newRow("probe of another program before it") << QByteArray("FF 0B 00 F4 A5 01 0F 00") << 1;
    QTest::newRow("an answer is no request") << QByteArray("A5 01 02 00") << 0;
    QTest::newRow("an id nobody knows") << QByteArray("A5 01 41 00") << 0;
    QTest::newRow("a length that does not fit") << QByteArray("A5 01 01 01 00") << 0;
    QTest::newRow("RSSI without FCS") << QByteArray("A5 41 01 00 55") << 0;
    QTest::newRow("wrong FCS") << QByteArray("A5 81 01 00 24 88") << 0;
}

void TestDeframer::withoutFcs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, messages);
    for (const Writing writing : {Writing::OneBurst, Writing::ByteByByte}) {
        hci::Deframer deframer(hci::Deframer::Check::WhereAttached);
        QCOMPARE(int(deframed({hex(bytes.constData())}, writing, deframer).size()), messages);
    }
}

void TestDeframer::halfRequestIsDropped()
{
    hci::Deframer deframer(hci::Deframer::Check::WhereAttached);
    deframer.feed(hex("A5 01 03 0A 00 03"));
    QVERIFY(!deframer.next());
    deframer.lineSilent();
    deframer.feed(hex("A5 01 01 00"));
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x01));
}

void TestDeframer::clearForgets()
{
    hci::Deframer deframer;
    deframer.feed(hex("A5 81 10 08 33"));
    QVERIFY(!deframer.next());
    deframer.clear();
    QCOMPARE(deframer.droppedBytes(), std::uint64_t(5));
    deframer.feed(hex("A5 81 02 00 4C A3"));
    QCOMPARE(deframer.next().value().code.id, std::uint8_t(0x02));
}

QTEST_GUILESS_MAIN(TestDeframer)
#include "tst_deframer.moc"
