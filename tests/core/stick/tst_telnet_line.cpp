#include <QtTest>

#include "core/bytes/hex.h"
#include "core/stick/remote_port.h"
#include "core/stick/telnet_line.h"

using stick::RemotePort;
using stick::TelnetLine;
using State = stick::TelnetLine::State;

namespace {

bytes::Bytes hex(const char *text)
{
    return bytes::fromHex(text).value();
}

QByteArray shown(const bytes::Bytes &data)
{
    return QByteArray(reinterpret_cast<const char *>(data.data()), static_cast<qsizetype>(data.size())).toHex(' ');
}

// What a server says that agrees to everything (RFC 2217: 57600 is 0000E100).
const char *const agreement = "FFFD2C FFFA2C650000E100FFF0 FFFA2C6608FFF0 FFFA2C6701FFF0 FFFA2C6801FFF0";

} // namespace

class TestTelnetLine : public QObject {
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void asksAsTheStandardSays();
    void receives_data();
    void receives();
    void receivesInAnyPieces_data() { receives_data(); }
    void receivesInAnyPieces();
    void escapes();
    void hostileSubnegotiationIsCut();
};

void TestTelnetLine::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("remote");
    QTest::addColumn<QString>("host"); // empty: not well-formed
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("rfc2217");
    QTest::addRow("raw") << "tcp://raspberrypi:2001" << true << "raspberrypi" << 2001 << false;
    QTest::addRow("RFC 2217") << "rfc2217://192.168.1.7:2217" << true << "192.168.1.7" << 2217 << true;
    QTest::addRow("IPv6") << "tcp://[fd00::7]:2001" << true << "fd00::7" << 2001 << false;
    QTest::addRow("capitals") << "TCP://Cellar:65535" << true << "cellar" << 65535 << false;
    QTest::addRow("slash at the end") << "tcp://pi:1/" << true << "pi" << 1 << false;
    QTest::addRow("no port") << "tcp://raspberrypi" << true << "" << 0 << false;
    QTest::addRow("no host") << "tcp://:2001" << true << "" << 0 << false;
    QTest::addRow("port 0") << "tcp://pi:0" << true << "" << 0 << false;
    QTest::addRow("port too big") << "tcp://pi:65536" << true << "" << 0 << false;
    QTest::addRow("port in words") << "tcp://pi:ten" << true << "" << 0 << false;
    QTest::addRow("password") << "tcp://me:secret@pi:2001" << true << "" << 0 << false;
    QTest::addRow("path") << "tcp://pi:2001/dev/ttyUSB0" << true << "" << 0 << false;
    QTest::addRow("query") << "tcp://pi:2001?x" << true << "" << 0 << false;
    QTest::addRow("serial") << "/dev/ttyUSB0" << false << "" << 0 << false;
    QTest::addRow("another scheme") << "http://pi:80" << false << "" << 0 << false;
    QTest::addRow("nothing") << "" << false << "" << 0 << false;
}

void TestTelnetLine::names()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    QTEST(stick::namesRemotePort(name), "remote");
    const auto address = stick::remotePortFrom(name);
    QCOMPARE(address.has_value(), !host.isEmpty());
    if (!address)
        return;
    QCOMPARE(address->host, host);
    QTEST(static_cast<int>(address->port), "port");
    QTEST(address->kind == RemotePort::Kind::Rfc2217, "rfc2217");
}

void TestTelnetLine::asksAsTheStandardSays()
{
    TelnetLine line;
    // WILL and DO binary, WILL and DO suppress go-ahead, WILL com-port
    QCOMPARE(shown(line.opening()), shown(hex("FFFB00 FFFD00 FFFB03 FFFD03 FFFB2C")));
    // Speed, 8, none, 1, no flow control, no news of line or modem, purge both: only after the server has agreed.
    QCOMPARE(shown(line.feed(hex("FFFD2C")).reply),
             shown(hex("FFFA2C010000E100FFF0 FFFA2C0208FFF0 FFFA2C0301FFF0 FFFA2C0401FFF0 FFFA2C0501FFF0 FFFA2C0A00FFF0 FFFA2C0B00FFF0 FFFA2C0C03FFF0")));
    QVERIFY(line.feed(hex("FFFD2C")).reply.empty()); // said twice, asked once
    QCOMPARE(line.state(), State::Negotiating);
}

void TestTelnetLine::receives_data()
{
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("reply"); // without what the server's agreement brings
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, const QByteArray &received, const char *data, const char *reply, State state) {
        QTest::addRow("%s", name) << received << QByteArray(data) << QByteArray(reply) << static_cast<int>(state);
    };
    const QByteArray agreed = agreement;
    row("agreed", agreed, "", "", State::Ready);
    row("agreed to all else too", "FFFD00 FFFB00 FFFD03 FFFB03" + agreed, "", "", State::Ready);
    row("data", agreed + "A58103", "A58103", "", State::Ready);
    row("255 in data", agreed + "A5FFFF81FFFFFFFF", "A5FF81FFFF", "", State::Ready);
    row("data before agreement is dropped", "A5A5FFFF" + agreed + "01", "01", "", State::Ready);
    row("NOP and break in data", agreed + "01FFF102FFF303", "010203", "", State::Ready);
    row("news of the line", agreed + "01FFFA2C6A60FFF002FFFA2C6BB0FFF003", "010203", "", State::Ready);
    row("255 in a subnegotiation", agreed + "FFFA2C6BFFFFFFF001", "01", "", State::Ready);
    row("a subnegotiation of another option", agreed + "FFFA18010203FFF001", "01", "", State::Ready);
    row("an empty one", agreed + "FFFAFFF001", "01", "", State::Ready);
    row("one that never ends is left by a command", agreed + "FFFA2C6BFFFB1801", "01", "FFFE18", State::Ready);
    row("other options are refused", "FFFB01 FFFD18 FFFC05 FFFE06", "", "FFFE01 FFFC18", State::Negotiating);
    row("a server that wants to be the client", "FFFB2C", "", "FFFE2C", State::Negotiating);
    row("no com-port", "FFFE2C", "", "", State::NoOption);
    row("not binary to us", "FFFC00", "", "", State::NoOption);
    row("not binary from us", "FFFE00", "", "", State::NoOption);
    row("no go-ahead to suppress", "FFFC03 FFFE03" + agreed, "", "", State::Ready);
    row("9600 baud", "FFFD2C FFFA2C6500002580FFF0", "", "", State::OtherLine);
    row("7 bits", "FFFD2C FFFA2C6607FFF0", "", "", State::OtherLine);
    row("even parity", "FFFD2C FFFA2C6703FFF0", "", "", State::OtherLine);
    row("2 stop bits", "FFFD2C FFFA2C6802FFF0", "", "", State::OtherLine);
    row("the speed is changed behind our back", agreed + "FFFA2C6500002580FFF001", "", "", State::OtherLine);
    row("a short answer says nothing", "FFFD2C FFFA2C65E100FFF0", "", "", State::Negotiating);
    row("text of another service", "5353482D322E300D0A", "", "", State::Negotiating);
}

namespace {

// The reply without the questions about the line.
QByteArray replyWithoutLine(const bytes::Bytes &reply)
{
    QByteArray all = shown(reply);
    const QByteArray asked = shown(hex("FFFA2C010000E100FFF0 FFFA2C0208FFF0 FFFA2C0301FFF0 FFFA2C0401FFF0 FFFA2C0501FFF0 FFFA2C0A00FFF0 FFFA2C0B00FFF0 FFFA2C0C03FFF0"));
    return all.replace(asked, "").trimmed();
}

} // namespace

void TestTelnetLine::receives()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, reply);
    TelnetLine line;
    const auto step = line.feed(hex(received.constData()));
    QCOMPARE(shown(step.data), shown(hex(data.constData())));
    QCOMPARE(replyWithoutLine(step.reply), shown(hex(reply.constData())));
    QTEST(static_cast<int>(line.state()), "state");
}

void TestTelnetLine::receivesInAnyPieces()
{
    QFETCH(QByteArray, received);
    QFETCH(QByteArray, data);
    TelnetLine line;
    bytes::Bytes got;
    bytes::Bytes replies;
    for (const std::uint8_t byte : hex(received.constData())) {
        const auto step = line.feed({&byte, 1});
        got.insert(got.end(), step.data.begin(), step.data.end());
        replies.insert(replies.end(), step.reply.begin(), step.reply.end());
    }
    QFETCH(QByteArray, reply);
    QFETCH(int, state);
    QCOMPARE(shown(got), shown(hex(data.constData())));
    QCOMPARE(replyWithoutLine(replies), shown(hex(reply.constData())));
    QCOMPARE(static_cast<int>(line.state()), state);
}

void TestTelnetLine::escapes()
{
    QCOMPARE(shown(TelnetLine::escaped(hex("A5FF00FFFF0D0A"))), shown(hex("A5FFFF00FFFFFFFF0D0A")));
    QVERIFY(TelnetLine::escaped({}).empty());
}

void TestTelnetLine::hostileSubnegotiationIsCut()
{
    TelnetLine line;
    (void)line.feed(hex(agreement));
    (void)line.feed(hex("FFFA2C"));
    const bytes::Bytes many(1'000'000, 0x41);
    QVERIFY(line.feed(many).data.empty());
    const auto step = line.feed(hex("FFF0 99"));
    QCOMPARE(shown(step.data), QByteArray("99"));
    QCOMPARE(line.state(), State::Ready);
}

QTEST_GUILESS_MAIN(TestTelnetLine)
#include "tst_telnet_line.moc"
