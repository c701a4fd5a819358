#include <QSignalSpy>
#include <QtTest>

#include "core/bytes/hex.h"
#include "core/reception/reception.h"
#include "core/reception/retro_decryption.h"

using namespace reception;

namespace {

// OMS Vol. 2 annex N, gas meter 12345678 in mode 5, and its published key.
const char *const gasMeter = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";
const char *const gasKey = "0102030405060708090A0B0C0D0E0F11";
const char *const clearMeter = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";

wmbus::RadioFrame frameOf(const char *hex)
{
    wmbus::RadioFrame frame;
    frame.data = *bytes::fromHex(hex);
    return frame;
}

wmbus::KeyRing rightKey()
{
    wmbus::KeyRing keys;
    keys.add({0x12345678, {}, {}, {}}, *crypto::Key::fromHex(gasKey));
    return keys;
}

} // namespace

class TestReception : public QObject {
    Q_OBJECT

private slots:
    void everyFrameHasARow()
    {
        Reception reception;
        std::vector<Sighting> seen;
        std::vector<wmbus::DecodeError> unreadable;
        connect(&reception, &Reception::sighted, this, [&seen](const Sighting &sighting) { seen.push_back(sighting); });
        connect(&reception, &Reception::unreadable, this,
                [&unreadable](const wmbus::RadioFrame &, const wmbus::DecodeError &error) { unreadable.push_back(error); });
        reception.onFrame(frameOf(clearMeter));
        reception.onFrame(frameOf(gasMeter));
        reception.onFrame(frameOf("1944C418"));
        QCOMPARE(seen.size(), std::size_t{2});
        QCOMPARE(bytes::toDecimal(*seen[0].reading.find("METER")->number), std::string("3038.0"));
        QCOMPARE(seen[1].telegram.security.verdict, wmbus::Verdict::NoKey);
        QCOMPARE(unreadable.size(), std::size_t{1});
        QCOMPARE(unreadable[0].fault, wmbus::Fault::Truncated);
        reception.setKeys(rightKey());
        QCOMPARE(reception.again(seen[1].frame)->telegram.security.verdict, wmbus::Verdict::Secure);
    }

    // Two sticks in one house: one telegram, two levels.
    void twoSticksHearTheSame()
    {
        Reception reception;
        int sighted = 0;
        std::vector<wmbus::RadioFrame> others;
        connect(&reception, &Reception::sighted, this, [&sighted] { ++sighted; });
        connect(&reception, &Reception::heardByAnother, this, [&others](const wmbus::Address &meter, const wmbus::RadioFrame &frame) {
            QCOMPARE(wmbus::idText(meter.id), std::string("04500498"));
            others.push_back(frame);
        });
        wmbus::RadioFrame first = frameOf(clearMeter);
        first.heardAt = std::chrono::system_clock::time_point(std::chrono::hours(480000));
        first.port = "/dev/ttyUSB0";
        first.rssiDbm = -74;
        wmbus::RadioFrame second = first;
        second.heardAt = *first.heardAt + std::chrono::milliseconds(30);
        second.port = "/dev/ttyUSB1";
        second.rssiDbm = -81;
        reception.onFrame(first);
        reception.onFrame(second);
        QCOMPARE(sighted, 1);
        QCOMPARE(others.size(), std::size_t{1});
        QCOMPARE(others[0].rssiDbm, std::optional(-81));
        // A stick that decrypts sends other bytes behind the same head.
        wmbus::RadioFrame decrypted = second;
        decrypted.data.back() = static_cast<std::uint8_t>(decrypted.data.back() ^ 0xFF);
        reception.onFrame(decrypted);
        QCOMPARE(others.size(), std::size_t{2});
        // The same stick twice, a later time, a file without port: telegrams of their own.
        reception.onFrame(first);
        QCOMPARE(sighted, 2);
        second.heardAt = *first.heardAt + std::chrono::seconds(3);
        reception.onFrame(second);
        QCOMPARE(sighted, 3);
        reception.onFrame(frameOf(clearMeter));
        QCOMPARE(sighted, 4);
    }

    // A key entered later reads the past; the limit of the issue is a second for 10,000 telegrams, so the count is what is tested.
    void keyEnteredLater()
    {
        RetroDecryption retro;
        QSignalSpy finished(&retro, &RetroDecryption::finished);
        std::size_t delivered = 0;
        connect(&retro, &RetroDecryption::readAgain, this, [&](const std::vector<Sighting> &batch) {
            QVERIFY(batch.size() <= 256);
            delivered += batch.size();
            QCOMPARE(QThread::currentThread(), thread());
        });
        std::vector<wmbus::RadioFrame> frames(5000, frameOf(gasMeter));
        frames.insert(frames.end(), 5000, frameOf(clearMeter));
        frames.push_back(frameOf("00"));
        retro.start(frames, rightKey(), wmbus::DecoderMemory());
        QVERIFY(retro.running());
        QVERIFY(finished.wait());
        QCOMPARE(delivered, std::size_t{10000});
        QCOMPARE(finished[0][0].toInt(), 10001);
        QCOMPARE(finished[0][1].toInt(), 5000);
        QVERIFY(!retro.running());
    }

    void newStartGivesUpTheOld()
    {
        RetroDecryption retro;
        QSignalSpy finished(&retro, &RetroDecryption::finished);
        retro.start(std::vector<wmbus::RadioFrame>(200000, frameOf(gasMeter)), rightKey(), wmbus::DecoderMemory());
        retro.start({frameOf(gasMeter)}, rightKey(), wmbus::DecoderMemory());
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toInt(), 1);
        retro.start(std::vector<wmbus::RadioFrame>(200000, frameOf(gasMeter)), rightKey(), wmbus::DecoderMemory());
        retro.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReception)
#include "tst_reception.moc"
