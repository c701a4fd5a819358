// Both ends against programs that share no code with this project: our session with a rough emulator, our virtual stick with a
// small client, both in Python.

#include "tests/core/stick/session_fixture.h"

#include "core/stick/household.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using stick::Phase;

namespace {

QString support(const char *file)
{
    return QStringLiteral(SUPPORT_DIR "/") + QLatin1String(file);
}

} // namespace

class TestIndependentEnds : public QObject {
    Q_OBJECT
private slots:
    void sessionWithRoughStick();
    void clientWithVirtualStick();
    void clientWithFaults_data();
    void clientWithFaults();
    void clientHearsOnlyItsMode();
    void clientSetsKeys_data();
    void clientSetsKeys();

private:
    // The client runs while our event loop serves the stick.
    QJsonObject client(const stick::VirtualStick &virtualStick, const QStringList &arguments);
};

QJsonObject TestIndependentEnds::client(const stick::VirtualStick &virtualStick, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("python3"), QStringList{support("im871a_client.py"), virtualStick.portName()} + arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000))
        process.kill();
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void TestIndependentEnds::sessionWithRoughStick()
{
    QProcess rough;
    rough.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    rough.start(QStringLiteral("python3"), {support("rough_stick.py")});
    QVERIFY(QTest::qWaitFor([&] { return rough.canReadLine(); }, 10000));
    const QString line = QString::fromUtf8(rough.readLine()).trimmed();
    QVERIFY2(line.startsWith(QStringLiteral("port: ")), qPrintable(line));
    const QString port = line.mid(6);

    stick::StickSession session(port, std::make_unique<stick::SerialTransport>(port), stick::Setup::AsCuxd, quickTimings());
    std::vector<wmbus::RadioFrame> frames;
    connect(&session, &stick::StickSession::frameHeard, this, [&](const wmbus::RadioFrame &frame) { frames.push_back(frame); });
    session.open();
    QTRY_COMPARE_WITH_TIMEOUT(session.status().phase, Phase::Listening, 10000);
    QCOMPARE(session.status().problem, stick::Problem::None);
    QCOMPARE(session.status().device->idText(), std::string("00003AF1"));
    QCOMPARE(session.status().configuration->linkMode(), std::optional(bytes::LinkMode::T2));
    QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 10, 10000);
    for (const auto &frame : frames)
        QCOMPARE(bytes::toHex(frame.data), std::string("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"));
    QCOMPARE(frames.back().rssiDbm, std::optional(-77));
    QVERIFY(session.status().droppedBytes > 0); // the false starts of frame
    session.setLinkMode(bytes::LinkMode::S1, false);
    QTRY_COMPARE_WITH_TIMEOUT(session.status().configuration->linkMode(), std::optional(bytes::LinkMode::S1), 10000);
    session.reset();
    QTRY_VERIFY_WITH_TIMEOUT(session.status().phase != Phase::Listening, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(session.status().phase, Phase::Listening, 10000);
    QCOMPARE(session.status().configuration->linkMode(), std::optional(bytes::LinkMode::S1));

    // Its program ends: unplugged.
    rough.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(session.status().phase, Phase::Waiting, 10000);
    QCOMPARE(session.status().problem, stick::Problem::Unplugged);
    QVERIFY(rough.state() == QProcess::NotRunning || rough.waitForFinished(5000));
}

void TestIndependentEnds::clientWithVirtualStick()
{
    stick::VirtualStick virtualStick;
    virtualStick.setAir(std::make_unique<stick::Household>());
    QString error;
    QVERIFY(virtualStick.start(&error));
    const QJsonObject seen = client(virtualStick, {QStringLiteral("--telegrams"), QStringLiteral("4")});
    QCOMPARE(seen[u"ping"].toBool(), true);
    QCOMPARE(seen[u"device"].toString(), QStringLiteral("33001301011A8700"));
    QCOMPARE(seen[u"set"].toBool(), true);
    QCOMPARE(seen[u"config_length"].toInt(), 23);
    QCOMPARE(seen[u"mode"].toInt(), 4);
    QCOMPARE(seen[u"rssi_on"].toInt(), 1);
    QCOMPARE(seen[u"bad"].toInt(), 0);
    const QJsonArray telegrams = seen[u"telegrams"].toArray();
    QCOMPARE(telegrams.size(), 4);
    QCOMPARE(telegrams[0].toObject()[u"hex"].toString(), QStringLiteral("44C4189804500401037A2F0000A00415AC76000002FD08BCBF"));
    QVERIFY(telegrams[0].toObject()[u"rssi"].toInt() > 60);
}

void TestIndependentEnds::clientWithFaults_data()
{
    QTest::addColumn<stick::Faults>("faults");
    QTest::newRow("chunked") << stick::Faults{stick::Fault::Chunked};
    QTest::newRow("glued") << stick::Faults{stick::Fault::Glued};
    QTest::newRow("slow") << stick::Faults{stick::Fault::Slow};
}

void TestIndependentEnds::clientWithFaults()
{
    QFETCH(stick::Faults, faults);
    auto options = quickStick();
    options.faults = faults;
    stick::VirtualStick virtualStick(options);
    virtualStick.setAir(manyTelegrams(20, 30));
    QString error;
    QVERIFY(virtualStick.start(&error));
    const QJsonObject seen = client(virtualStick, {QStringLiteral("--telegrams"), QStringLiteral("20")});
    QCOMPARE(seen[u"mode"].toInt(), 4);
    QCOMPARE(seen[u"telegrams"].toArray().size(), 20);
    QCOMPARE(seen[u"bad"].toInt(), 0);
}

void TestIndependentEnds::clientHearsOnlyItsMode()
{
    stick::VirtualStick virtualStick(quickStick());
    std::vector<stick::Transmission> air;
    for (int i = 0; i < 10; ++i)
        air.push_back(energyCam(i, i % 2 == 0 ? bytes::LinkMode::C1B : bytes::LinkMode::T1));
    virtualStick.setAir(std::make_unique<stick::ReplayAir>(air, stick::ReplayAir::Pace::Steady, std::chrono::milliseconds(20), false));
    QString error;
    QVERIFY(virtualStick.start(&error));
    const QJsonObject seen =
        client(virtualStick, {QStringLiteral("--mode"), QStringLiteral("7"), QStringLiteral("--telegrams"), QStringLiteral("6"),
                              QStringLiteral("--seconds"), QStringLiteral("1")});
    QCOMPARE(seen[u"mode"].toInt(), 7);
    QCOMPARE(seen[u"telegrams"].toArray().size(), 5);
}

void TestIndependentEnds::clientSetsKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("telegram");
    QTest::addColumn<int>("errors");
    QTest::newRow("right") << "12312311112311312312312311111111" << "44C4182813605101037A650000852F2F04141A4D0C0002FD0865102F2F2F" << 0;
    QTest::newRow("wrong") << "00000000000000000000000000000000" << "44C4182813605101037A65000085840466E41FA68FE5E9F3DAB8147EEB04" << 1;
}

void TestIndependentEnds::clientSetsKeys()
{
    QFETCH(QString, key);
    QFETCH(QString, telegram);
    QFETCH(int, errors);
    stick::VirtualStick virtualStick(quickStick());
    const auto encrypted = bytes::fromHex("1E44C4182813605101037A65000085840466E41FA68FE5E9F3DAB8147EEB04").value();
    virtualStick.setAir(std::make_unique<stick::ReplayAir>(
        std::vector<stick::Transmission>{{std::chrono::milliseconds(0), encrypted, bytes::LinkMode::T2, -78}},
        stick::ReplayAir::Pace::Steady, std::chrono::milliseconds(20), false));
    QString error;
    QVERIFY(virtualStick.start(&error));
    const QJsonObject seen = client(virtualStick, {QStringLiteral("--key"), QStringLiteral("C418281360510103"), key,
                                                   QStringLiteral("--telegrams"), QStringLiteral("1")});
    QCOMPARE(seen[u"key"].toString(), QStringLiteral("01"));
    QCOMPARE(seen[u"telegrams"].toArray().size(), 1);
    QCOMPARE(seen[u"telegrams"].toArray()[0].toObject()[u"hex"].toString(), telegram);
    QCOMPARE(seen[u"errors"].toArray().size(), errors);
}

QTEST_GUILESS_MAIN(TestIndependentEnds)
#include "tst_independent_ends.moc"
