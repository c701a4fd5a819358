#include <QtTest>

#include "core/ccu/rega_client.h"

#include <QTcpServer>
#include <QTcpSocket>

using ccu::RegaFault;

namespace {

// Answers each request with the same bytes, and keeps what was asked.
class Peer : public QTcpServer {
public:
    explicit Peer(QByteArray answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                request += socket->readAll();
                if (request.contains("\r\n\r\n") && !m_answer.isEmpty()) {
                    socket->write(m_answer);
                    socket->disconnectFromHost();
                }
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    QByteArray request;

private:
    QByteArray m_answer;
};

QByteArray ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray rega(const QByteArray &value)
{
    return "<xml><exec>/x.exe</exec><sessionId></sessionId><httpUserAgent>User-Agent: x</httpUserAgent><x>" + value + "</x></xml>";
}

} // namespace

class TestRegaClient : public QObject {
    Q_OBJECT
private slots:
    void channels_data();
    void channels();
    void address();
    void values_data();
    void values();
    void asks();
    void trouble_data();
    void trouble();
};

void TestRegaClient::channels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("channel"); // empty: none
    QTest::addRow("device") << "CUX2500001" << "CUX2500001:1";
    QTest::addRow("channel") << "CUX2500001:2" << "CUX2500001:2";
    QTest::addRow("a script in it") << "CUX2500001:1\").State(1);dom.GetObject(\"x" << "";
    QTest::addRow("a line feed behind it") << "CUX2500001:1\n" << "";
    QTest::addRow("small letters") << "cux2500001" << "";
    QTest::addRow("too short") << "CUX25" << "";
    QTest::addRow("another interface") << "ABC1234567" << "";
    QTest::addRow("nothing") << "" << "";
}

void TestRegaClient::channels()
{
    QFETCH(QString, text);
    QTEST(ccu::channelFrom(text).value_or(QString()), "channel");
}

void TestRegaClient::address()
{
    const QUrl url = ccu::addressFor(QUrl(QStringLiteral("http://ccu:8181")), {QStringLiteral("CUX2500001:1"), QStringLiteral("METER")});
    QCOMPARE(url.toEncoded(), QByteArray("http://ccu:8181/x.exe?x=dom.GetObject%28%22CUxD.CUX2500001%3A1.METER%22%29.Value%28%29"));
}

void TestRegaClient::values_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("value"); // empty: none
    QTest::addRow("number") << rega("8061.700000") << "8061.700000";
    QTest::addRow("no such data point") << rega("null") << "";
    QTest::addRow("no value yet") << rega("") << "";
    QTest::addRow("entities") << rega("a&lt;b&amp;lt;") << "a<b&lt;";
    QTest::addRow("output before it") << QByteArray("<x>1</x>") + rega("2") << "2";
    QTest::addRow("cut") << rega("8061.70").chopped(12) << "";
    QTest::addRow("nothing") << QByteArray() << "";
}

void TestRegaClient::values()
{
    QFETCH(QByteArray, answer);
    QTEST(ccu::valueFrom(answer).value_or(QString()), "value");
}

void TestRegaClient::asks()
{
    Peer peer(ok(rega("8061.700000")));
    ccu::RegaClient client({peer.url(), QStringLiteral("me"), "a:b"});
    std::optional<ccu::RegaClient::Answer> answer;
    client.ask({QStringLiteral("CUX2500001:1"), QStringLiteral("METER")}, [&](const ccu::RegaClient::Answer &given) { answer = given; });
    QTRY_VERIFY(answer.has_value());
    QVERIFY(answer->has_value());
    QCOMPARE(**answer, std::optional(QStringLiteral("8061.700000")));
    QVERIFY2(peer.request.startsWith("GET /x.exe?x=dom.GetObject%28%22CUxD.CUX2500001%3A1.METER%22%29.Value%28%29 HTTP/1.1\r\n"), peer.request.constData());
    QVERIFY(peer.request.contains("Authorization: Basic bWU6YTpi\r\n"));
}

void TestRegaClient::trouble_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("fault");
    QTest::addRow("firewall") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n") << static_cast<int>(RegaFault::NotAllowed);
    QTest::addRow("login") << QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n") << static_cast<int>(RegaFault::NotAllowed);
    QTest::addRow("another page") << ok("<html>hello</html>") << static_cast<int>(RegaFault::NotRega);
    QTest::addRow("elsewhere") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n") << static_cast<int>(RegaFault::NotRega);
    QTest::addRow("no HTTP") << QByteArray("SSH-2.0-x\r\n") << static_cast<int>(RegaFault::NoAnswer);
    QTest::addRow("endless") << ok(QByteArray(2'000'000, 'x')) << static_cast<int>(RegaFault::NotRega);
    QTest::addRow("silence") << QByteArray() << static_cast<int>(RegaFault::NoAnswer);
}

void TestRegaClient::trouble()
{
    QFETCH(QByteArray, answer);
    Peer peer(answer);
    ccu::RegaClient client({peer.url(), {}, {}, std::chrono::milliseconds(500)});
    std::optional<ccu::RegaClient::Answer> got;
    client.ask({QStringLiteral("CUX2500001:1"), QStringLiteral("METER")}, [&](const ccu::RegaClient::Answer &given) { got = given; });
    QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20000);
    QVERIFY(!got->has_value());
    QTEST(static_cast<int>(got->error().fault), "fault");
}

QTEST_GUILESS_MAIN(TestRegaClient)
#include "tst_rega_client.moc"
