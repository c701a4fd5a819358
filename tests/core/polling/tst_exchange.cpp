#include <QTest>

#include "core/bytes/hex.h"
#include "core/inverter/profile_reader.h"
#include "core/polling/exchange.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <fstream>

using namespace polling;
using inverter::DataPoint;
using Outcome = ExchangeResult::Outcome;
using std::chrono::milliseconds;

namespace {

const inverter::Target target{8061, 0};

wmbus::Telegram telegram(const char *name, int maxPower = -1, int state = -1)
{
    std::ifstream in(VECTORS_DIR "/smi260.txt");
    bytes::Bytes data;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(std::string(name) + ' '))
            data = bytes::fromHex(line.substr(line.find(' '))).value();
    }
    if (maxPower >= 0) {
        data[17] = static_cast<std::uint8_t>(maxPower);
        data[18] = static_cast<std::uint8_t>(maxPower >> 8);
    }
    if (state >= 0)
        data[34] = static_cast<std::uint8_t>(state);
    wmbus::RadioFrame frame;
    frame.data = data;
    wmbus::DecoderMemory memory;
    return wmbus::decodeTelegram(frame, {}, memory).value();
}

// What an exchange did, in words: "send 51", "wait 2000", "back".
QString words(const Exchange::Do &what)
{
    QStringList all;
    if (what.send)
        all << QStringLiteral("send ") + (what.send->at(0) == 0x44 ? QStringLiteral("set") : what.send->size() == 16 ? QStringLiteral("state") : QStringLiteral("settings"));
    if (what.wait)
        all << QStringLiteral("wait %1").arg(what.wait->count());
    if (what.giveBack)
        all << QStringLiteral("back");
    return all.join(QStringLiteral(", "));
}

Exchange polling260() { return Exchange::poll(inverter::builtInProfile(), target, {}); }
Exchange limit(int watts)
{
    Wish wish;
    wish.maxPower = bytes::ScaledValue{watts, 0};
    return Exchange::write(inverter::builtInProfile(), target, wish);
}

} // namespace

class TestExchange : public QObject {
    Q_OBJECT

private slots:
    void aPoll()
    {
        Exchange one = polling260();
        QCOMPARE(words(one.lent()), QString("send state"));
        QCOMPARE(words(one.sent(true)), QString("wait 2000"));
        QCOMPARE(words(one.heard(telegram("answer_state"))), QString("wait 50"));
        QCOMPARE(words(one.timeOut()), QString("send settings"));
        QCOMPARE(words(one.sent(true)), QString("wait 2000"));
        QCOMPARE(words(one.heard(telegram("answer_settings"))), QString("back"));
        one.ended();
        QCOMPARE(one.result().outcome, Outcome::Answered);
        QCOMPARE(one.result().values[DataPoint::Power], std::optional(bytes::ScaledValue{15, 0}));
        QCOMPARE(one.result().values[DataPoint::DcTemperature], std::optional(bytes::ScaledValue{110, -1}));
        QCOMPARE(one.result().sent.size(), std::size_t(2));
    }

    void anAnswerQuickerThanTheSticksOwn()
    {
        Exchange one = polling260();
        (void)one.lent();
        QCOMPARE(words(one.heard(telegram("answer_state"))), QString("wait 50"));
        QCOMPARE(words(one.sent(true)), QString(""));
        QCOMPARE(words(one.timeOut()), QString("send settings"));
    }

    void silence()
    {
        Exchange one = polling260();
        (void)one.lent();
        (void)one.sent(true);
        QCOMPARE(words(one.timeOut()), QString("back")); // an inverter that sleeps is not asked the second question
        QCOMPARE(one.result().outcome, Outcome::NoAnswer);
    }

    void onlyTheFirstAnswer()
    {
        Exchange one = polling260();
        (void)one.lent();
        (void)one.sent(true);
        (void)one.heard(telegram("answer_state"));
        (void)one.timeOut();
        (void)one.sent(true);
        QCOMPARE(words(one.heard(telegram("answer_state"))), QString("")); // late, again
        QCOMPARE(words(one.timeOut()), QString("back"));
        QCOMPARE(one.result().outcome, Outcome::Partly);
    }

    void theStickDoesNotSend()
    {
        Exchange one = polling260();
        (void)one.lent();
        QCOMPARE(words(one.sent(false)), QString("back"));
        QCOMPARE(one.result().outcome, Outcome::NoStick);
        QVERIFY(one.result().sent.empty());
    }

    void writes_data()
    {
        QTest::addColumn<int>("readBack"); // W; -1: no answer, -2: the stick goes away
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("outcome");
        QTest::newRow("read back as wanted") << 200 << 1 << int(Outcome::Confirmed);
        QTest::newRow("another limit") << 260 << 1 << int(Outcome::Different);
        QTest::newRow("the limit, but it went off") << 200 << 0 << int(Outcome::Different);
        QTest::newRow("answer lost") << -1 << 1 << int(Outcome::NotConfirmed);
        QTest::newRow("pulled between sending and reading back") << -2 << 1 << int(Outcome::NotConfirmed);
    }
    void writes()
    {
        QFETCH(int, readBack);
        QFETCH(int, state);
        Exchange one = limit(200);
        QCOMPARE(words(one.lent()), QString("send settings"));
        (void)one.sent(true);
        const auto set = one.heard(telegram("answer_settings"));
        QCOMPARE(words(set), QString("send set"));
        QCOMPARE(bytes::toHex(bytes::ByteSpan(*set.send).subspan(16, 4)), std::string("122BC800"));
        QCOMPARE(words(one.sent(true)), QString("wait 300"));
        if (readBack != -2) {
            QCOMPARE(words(one.timeOut()), QString("send settings"));
            (void)one.sent(true);
        }
        if (readBack >= 0)
            QCOMPARE(words(one.heard(telegram("answer_settings", readBack, state))), QString("back"));
        else if (readBack == -1)
            QCOMPARE(words(one.timeOut()), QString("back"));
        one.ended();
        QTEST(int(one.result().outcome), "outcome");
        QCOMPARE(one.result().before->maxPower, (bytes::ScaledValue{260, 0}));
    }

    // What was heard before the command went out is no reading back.
    void anAnswerBeforeTheQuestionDoesNotConfirm()
    {
        Exchange one = limit(260);
        (void)one.lent();
        (void)one.sent(true);
        (void)one.heard(telegram("answer_settings"));
        QCOMPARE(words(one.heard(telegram("answer_settings"))), QString(""));
        (void)one.sent(true);
        QCOMPARE(words(one.heard(telegram("answer_settings"))), QString(""));
        (void)one.timeOut();
        (void)one.sent(true);
        QCOMPARE(words(one.timeOut()), QString("back"));
        QCOMPARE(one.result().outcome, Outcome::NotConfirmed);
    }

    void nothingIsSentBeforeItWasRead()
    {
        Exchange one = limit(200);
        (void)one.lent();
        (void)one.sent(true);
        QCOMPARE(words(one.timeOut()), QString("back"));
        QCOMPARE(one.result().outcome, Outcome::NoAnswer);
        QVERIFY(!one.result().written);
    }

    void nothingIsSentOutOfTheLimits_data()
    {
        QTest::addColumn<int>("watts");
        QTest::addColumn<bool>("sends");
        QTest::newRow("-1") << -1 << false;
        QTest::newRow("0") << 0 << true;
        QTest::newRow("260") << 260 << true;
        QTest::newRow("261") << 261 << false;
    }
    void nothingIsSentOutOfTheLimits()
    {
        QFETCH(int, watts);
        QFETCH(bool, sends);
        Exchange one = limit(watts);
        const auto first = one.lent();
        QCOMPARE(first.send.has_value(), sends);
        if (!sends)
            QCOMPARE(one.result().outcome, Outcome::Refused);
    }

    void nothingIsSentWhenTheRestIsNotKnown()
    {
        wmbus::Telegram settings = telegram("answer_settings", -1, 7); // neither on nor off
        Exchange one = limit(200);
        (void)one.lent();
        (void)one.sent(true);
        QCOMPARE(words(one.heard(settings)), QString("back"));
        QCOMPARE(one.result().outcome, Outcome::Refused);
    }

    void itEndsByItself()
    {
        QCOMPARE(polling260().longest(), milliseconds(4050));
        QCOMPARE(limit(200).longest(), milliseconds(4300));
        Exchange one = polling260();
        one.ended();
        QCOMPARE(one.result().outcome, Outcome::NoStick);
        QCOMPARE(words(one.lent()), QString(""));
    }
};

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_exchange.moc"
