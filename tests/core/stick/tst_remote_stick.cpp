#include <QtTest>

#include "core/stick/stick_manager.h"
#include "core/stick/tcp_transport.h"
#include "session_fixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using stick::Phase;
using stick::Problem;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

// A real program that hands a serial port over TCP.
class PortServer {
public:
    enum class Kind { Socat, Ser2netRaw, Ser2netTelnet };

    PortServer(Kind kind, const QString &device, quint16 port) : m_kind(kind), m_device(device), m_port(port) {}
    ~PortServer() { kill(); }

    bool start()
    {
        if (m_kind == Kind::Socat) {
            m_process.start(QStringLiteral("socat"), {QStringLiteral("TCP-LISTEN:%1,bind=127.0.0.1,reuseaddr,fork").arg(m_port),
                                                       QStringLiteral("OPEN:%1,rawer,b57600").arg(m_device)});
        } else {
            QFile file(m_dir.filePath(QStringLiteral("ser2net.yaml")));
            if (!file.open(QIODevice::WriteOnly))
                return false;
            // RFC 2217 has to set the speed itself: the server begins with another one.
            const bool telnet = m_kind == Kind::Ser2netTelnet;
            file.write(QStringLiteral("connection: &stick\n  accepter: %1tcp,127.0.0.1,%2\n  connector: serialdev,%3,%4,local\n")
                           .arg(telnet ? QStringLiteral("telnet(rfc2217),") : QString()).arg(m_port).arg(m_device, telnet ? QStringLiteral("9600n81") : QStringLiteral("57600n81")).toUtf8());
            file.close();
            m_process.start(ser2net(), {QStringLiteral("-n"), QStringLiteral("-d"), QStringLiteral("-u"), QStringLiteral("-c"), file.fileName()});
        }
        return m_process.waitForStarted() && answers();
    }
    // As a power cut would.
    void kill()
    {
        if (m_kind == Kind::Socat) // its children hold the connections
            QProcess::execute(QStringLiteral("pkill"), {QStringLiteral("-KILL"), QStringLiteral("-P"), QString::number(m_process.processId())});
        m_process.kill();
        m_process.waitForFinished();
    }
    void stopAnswering() { QProcess::execute(QStringLiteral("kill"), {QStringLiteral("-STOP"), QString::number(m_process.processId())}); }
    [[nodiscard]] static QString ser2net()
    {
        return QStandardPaths::findExecutable(QStringLiteral("ser2net"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/sbin")});
    }

private:
    // Bound, seen without connecting: a connection would open the serial port.
    [[nodiscard]] bool answers() const
    {
        const QByteArray wanted = QByteArray::number(m_port, 16).toUpper().rightJustified(4, '0');
        for (int i = 0; i < 500; ++i) {
            QFile sockets(QStringLiteral("/proc/net/tcp"));
            if (sockets.open(QIODevice::ReadOnly) && sockets.readAll().contains("0100007F:" + wanted + " 00000000:0000 0A"))
                return true;
            QTest::qWait(10);
        }
        return false;
    }

    Kind m_kind;
    QString m_device;
    quint16 m_port;
    QTemporaryDir m_dir;
    QProcess m_process;
};

stick::TcpTransport::Times quickTimes()
{
    stick::TcpTransport::Times times;
    times.connecting = std::chrono::milliseconds(1500);
    times.longestPause = std::chrono::milliseconds(300);
    return times;
}

// The link keeps its name when the stick is plugged in again, as udev's names do.
stick::VirtualStickOptions linkedStick(const QTemporaryDir &dir)
{
    stick::VirtualStickOptions options = quickStick();
    options.link = dir.filePath(QStringLiteral("stick"));
    return options;
}

// A virtual stick, a server before it, a session behind it.
struct Remote {
    explicit Remote(PortServer::Kind kind) : virtualStick(linkedStick(dir)), port(freePort())
    {
        QString error;
        started = virtualStick.start(&error);
        server = std::make_unique<PortServer>(kind, virtualStick.portName(), port);
        started = started && server->start();
        name = QStringLiteral("%1://127.0.0.1:%2").arg(kind == PortServer::Kind::Ser2netTelnet ? QStringLiteral("rfc2217") : QStringLiteral("tcp")).arg(port);
        session = std::make_unique<stick::StickSession>(name, std::make_unique<stick::TcpTransport>(stick::remotePortFrom(name), quickTimes()),
                                                        stick::Setup::AsCuxd, quickTimings());
        QObject::connect(session.get(), &stick::StickSession::frameHeard, session.get(), [this](const wmbus::RadioFrame &frame) { frames.push_back(frame); });
    }
    [[nodiscard]] Phase phase() const { return session->status().phase; }

    QTemporaryDir dir;
    stick::VirtualStick virtualStick;
    quint16 port;
    bool started = false;
    QString name;
    std::unique_ptr<PortServer> server;
    std::vector<wmbus::RadioFrame> frames;
    std::unique_ptr<stick::StickSession> session;
};

constexpr int patience = 20'000; // ms; other programs start meanwhile

} // namespace

class TestRemoteStick : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void hears_data();
    void hears();
    void everyByteBothWays_data() { hears_data(); }
    void everyByteBothWays();
    void serverGoneAndBack_data() { hears_data(); }
    void serverGoneAndBack();
    void cutInMidFrame();
    void stickUnpluggedThere();
    void nobodyThere();
    void badName();
    void noRfc2217There();
    void frozenServerIsNotAStick();
    void hostileServer_data();
    void hostileServer();
    void managerOpensByName();
};

void TestRemoteStick::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("socat")).isEmpty(), "socat is needed: see tools/packages.sh");
    QVERIFY2(!PortServer::ser2net().isEmpty(), "ser2net is needed: see tools/packages.sh");
}

void TestRemoteStick::hears_data()
{
    QTest::addColumn<int>("kind");
    QTest::addRow("socat") << static_cast<int>(PortServer::Kind::Socat);
    QTest::addRow("ser2net raw") << static_cast<int>(PortServer::Kind::Ser2netRaw);
    QTest::addRow("ser2net RFC 2217") << static_cast<int>(PortServer::Kind::Ser2netTelnet);
}

void TestRemoteStick::hears()
{
    QFETCH(int, kind);
    Remote remote(static_cast<PortServer::Kind>(kind));
    QVERIFY(remote.started);
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    QCOMPARE(remote.session->status().problem, Problem::None);
    for (int i = 0; i < 20; ++i)
        remote.virtualStick.transmit(energyCam(i));
    QTRY_COMPARE_WITH_TIMEOUT(remote.frames.size(), std::size_t(20), patience);
    QCOMPARE(remote.session->status().badFrames, 0U);
    QCOMPARE(remote.frames.back().port, remote.name.toStdString());
}

// 255 and everything else that telnet or a terminal might touch, as payload in both directions.
void TestRemoteStick::everyByteBothWays()
{
    QFETCH(int, kind);
    Remote remote(static_cast<PortServer::Kind>(kind));
    QVERIFY(remote.started);
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    std::vector<bytes::Bytes> sent;
    for (int first = 0; first < 256; first += 16) {
        stick::Transmission transmission = energyCam(1);
        for (int i = 0; i < 16; ++i)
            transmission.telegram[10U + static_cast<unsigned>(i)] = static_cast<std::uint8_t>(first + i);
        sent.push_back(transmission.telegram);
        remote.virtualStick.transmit(transmission);
    }
    QTRY_COMPARE_WITH_TIMEOUT(remote.frames.size(), sent.size(), patience);
    for (std::size_t i = 0; i < sent.size(); ++i)
        QCOMPARE(remote.frames[i].data, sent[i]);

    bytes::Bytes seen;
    QObject::connect(&remote.virtualStick, &stick::VirtualStick::telegramSent, remote.session.get(), [&](const bytes::Bytes &telegram) { seen = telegram; });
    bytes::Bytes telegram = bytes::fromHex("44C418281360510103A0").value();
    for (int i = 0; i < 200; ++i)
        telegram.push_back(static_cast<std::uint8_t>(i < 56 ? 255 : i));
    hci::Message message{{hci::Endpoint::RadioLink, 0x01}, telegram, {}, {}};
    remote.session->request(message, [](const stick::Reply &) {});
    QTRY_COMPARE_WITH_TIMEOUT(seen, telegram, patience);
}

void TestRemoteStick::serverGoneAndBack()
{
    QFETCH(int, kind);
    Remote remote(static_cast<PortServer::Kind>(kind));
    QVERIFY(remote.started);
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    for (int round = 1; round <= 3; ++round) {
        remote.server->kill();
        QTRY_COMPARE_WITH_TIMEOUT(remote.session->status().problem, Problem::NoConnection, patience);
        QVERIFY(!remote.session->status().detail.empty());
        QVERIFY(remote.server->start());
        QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
        QCOMPARE(remote.session->status().reconnects, static_cast<std::uint32_t>(round));
        QVERIFY(remote.session->status().gaps.back().to.has_value());
        const std::size_t before = remote.frames.size();
        remote.virtualStick.transmit(energyCam(round));
        QTRY_COMPARE_WITH_TIMEOUT(remote.frames.size(), before + 1, patience);
    }
}

void TestRemoteStick::cutInMidFrame()
{
    Remote remote(PortServer::Kind::Ser2netRaw);
    QVERIFY(remote.started);
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    // The beginning of a telegram, then nothing for ever.
    const auto lastByteAt = remote.session->status().lastByteAt;
    remote.virtualStick.writeRaw(bytes::fromHex("A5A203191944C4189804").value());
    QTRY_VERIFY_WITH_TIMEOUT(remote.session->status().lastByteAt != lastByteAt, patience);
    remote.server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(remote.phase() != Phase::Listening, patience);
    QVERIFY(remote.server->start());
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    remote.virtualStick.transmit(energyCam(7));
    QTRY_COMPARE_WITH_TIMEOUT(remote.frames.size(), std::size_t(1), patience);
    QCOMPARE(remote.frames.front().data, energyCam(7).telegram);
}

void TestRemoteStick::stickUnpluggedThere()
{
    Remote remote(PortServer::Kind::Ser2netTelnet);
    QVERIFY(remote.started);
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
    remote.virtualStick.unplug();
    QTRY_VERIFY_WITH_TIMEOUT(remote.phase() != Phase::Listening, patience);
    QVERIFY(remote.virtualStick.plugIn());
    QTRY_COMPARE_WITH_TIMEOUT(remote.phase(), Phase::Listening, patience);
}

void TestRemoteStick::nobodyThere()
{
    const QString name = QStringLiteral("tcp://127.0.0.1:%1").arg(freePort());
    stick::StickSession session(name, std::make_unique<stick::TcpTransport>(stick::remotePortFrom(name)), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QTRY_COMPARE_WITH_TIMEOUT(session.status().problem, Problem::NoConnection, patience);
    QVERIFY(!session.status().detail.empty());
    QVERIFY(session.status().phase == Phase::Waiting || session.status().phase == Phase::Opening);
}

void TestRemoteStick::badName()
{
    stick::StickManager sticks;
    sticks.open(QStringLiteral("tcp://nowhere"));
    QCOMPARE(sticks.find(QStringLiteral("tcp://nowhere"))->problem, Problem::NoConnection);
}

void TestRemoteStick::noRfc2217There()
{
    Remote remote(PortServer::Kind::Ser2netRaw);
    QVERIFY(remote.started);
    const QString name = QStringLiteral("rfc2217://127.0.0.1:%1").arg(remote.port);
    stick::StickSession session(name, std::make_unique<stick::TcpTransport>(stick::remotePortFrom(name), quickTimes()), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QTRY_COMPARE_WITH_TIMEOUT(session.status().problem, Problem::NoConnection, patience);
    QVERIFY2(session.status().detail.find("2217") != std::string::npos, session.status().detail.c_str());
}

void TestRemoteStick::frozenServerIsNotAStick()
{
    Remote remote(PortServer::Kind::Ser2netRaw);
    QVERIFY(remote.started);
    remote.server->stopAnswering(); // the kernel still accepts
    remote.session->open();
    QTRY_COMPARE_WITH_TIMEOUT(remote.session->status().problem, Problem::NoAnswer, patience);
}

void TestRemoteStick::hostileServer_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("endless subnegotiation") << "rfc2217" << QByteArray("\xFF\xFA\x2C") + QByteArray(100'000, 'A');
    QTest::addRow("thousands of requests") << "rfc2217" << QByteArray("\xFF\xFD\x18").repeated(20'000);
    QTest::addRow("nothing but 255") << "rfc2217" << QByteArray(100'000, '\xFF');
    QTest::addRow("a web server") << "rfc2217" << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::addRow("half frames, raw") << "tcp" << QByteArray("\xA5\xA2\x03\xFF").repeated(20'000);
}

void TestRemoteStick::hostileServer()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArray, says);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] { server.nextPendingConnection()->write(says); });
    const QString name = QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(server.serverPort());
    stick::StickSession session(name, std::make_unique<stick::TcpTransport>(stick::remotePortFrom(name), quickTimes()), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QTRY_VERIFY_WITH_TIMEOUT(session.status().problem == Problem::NoConnection || session.status().problem == Problem::NotAStick, patience);
    QVERIFY(session.status().phase != Phase::Listening);
}

void TestRemoteStick::managerOpensByName()
{
    Remote remote(PortServer::Kind::Ser2netTelnet);
    QVERIFY(remote.started);
    stick::StickManager sticks;
    sticks.open(remote.name);
    QTRY_COMPARE_WITH_TIMEOUT(sticks.find(remote.name)->phase, Phase::Listening, patience);
    QCOMPARE(sticks.sticks().front().configuration->linkMode(), std::optional(bytes::LinkMode::T2));
}

QTEST_GUILESS_MAIN(TestRemoteStick)
#include "tst_remote_stick.moc"
