#include "tests/core/stick/session_fixture.h"

#include "core/hci/messages.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <set>

using stick::Fault;
using stick::Phase;
using stick::Problem;
using std::chrono::milliseconds;

namespace {

std::set<int> numbersIn(const std::vector<wmbus::RadioFrame> &frames)
{
    std::set<int> numbers;
    for (const auto &frame : frames)
        numbers.insert(frame.data.at(11) | (frame.data.at(12) << 8));
    return numbers;
}

std::size_t openDescriptors()
{
    return static_cast<std::size_t>(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace

class TestStickSession : public QObject {
    Q_OBJECT
private slots:
    void identifiesAndConfiguresAsCuxd();
    void telegramsInterleaveWithAnswers();
    void faults_data();
    void faults();
    void badFcsLosesOnlyTheDamaged();
    void silentStickIsNoStick();
    void changesLinkMode();
    void modeThatDoesNotTake();
    void persistedModeSurvivesReset();
    void leaveAsIsWritesNothing();
    void userReset();
    void unplugAndReplug();
    void replugByLink();
    void goneAndBack();
    void manyUnplugs();
    void watchdogPing();
    void watchdogReset();
    void watchdogReopens();
    void requests();
    void requestEndsWithUnplugging();
    void portMissing();
    void portIsNoTerminal();
    void portIsNoStick();
    void portEchoes();
    void portInUse();
    void sameDeviceByLinkIsInUse();
    void wrongSpeedIsNotUnderstood();
    void keysAreTakenAndUsed();
};

void TestStickSession::identifiesAndConfiguresAsCuxd()
{
    Pair pair;
    QVERIFY(pair.started);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QTRY_VERIFY(pair.status().system.has_value());
    QTRY_VERIFY(pair.status().firmware && !pair.status().firmware->time.empty());
    QCOMPARE(bytes::toHex(pair.requests.at(0).payload), std::string());
    QCOMPARE(pair.requests.at(0).code, hci::GetDeviceInfo::code);
    QCOMPARE(pair.requests.at(1).code, hci::SetConfig::code);
    QCOMPARE(bytes::toHex(pair.requests.at(1).payload), std::string("00030004F80001000000"));
    QCOMPARE(pair.requests.at(2).code, hci::GetConfig::code);
    QCOMPARE(pair.status().problem, Problem::None);
    QCOMPARE(pair.status().device->firmwareText(), std::string("1.3"));
    QCOMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::T2));
    QVERIFY(pair.status().pingTime.has_value());
    QVERIFY(pair.status().gaps.empty());
}

void TestStickSession::telegramsInterleaveWithAnswers()
{
    Pair pair;
    pair.virtualStick.setAir(manyTelegrams(300, 3));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    int answers = 0;
    for (int i = 0; i < 50; ++i) {
        pair.session->request(hci::messageOf(hci::GetSystemStatus{}), [&](const stick::Reply &reply) {
            answers += reply.answered() && hci::read<hci::SystemStatus>(reply.message) ? 1 : 0;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(pair.frames.size(), std::size_t(300), 10000);
    QTRY_COMPARE(answers, 50);
    QCOMPARE(numbersIn(pair.frames).size(), std::size_t(300));
    QCOMPARE(pair.status().badFrames, std::uint64_t(0));
    QCOMPARE(pair.status().droppedBytes, std::uint64_t(0));
    const wmbus::RadioFrame &first = pair.frames.front();
    QCOMPARE(first.rssiDbm, std::optional(-76));
    QCOMPARE(first.linkMode, std::optional(bytes::LinkMode::T2));
    QCOMPARE(first.stickId, pair.status().device->uniqueId);
    QCOMPARE(first.port, pair.virtualStick.portName().toStdString());
    QCOMPARE(bytes::toHex(first.data), std::string("1944C4189804500401037A000000A00415AC76000002FD08BCBF"));
}

void TestStickSession::faults_data()
{
    QTest::addColumn<stick::Faults>("faults");
    for (const Fault fault : {Fault::Chunked, Fault::Glued, Fault::Garbage, Fault::FalseSof, Fault::Slow})
        QTest::newRow(stick::faultName(fault).data()) << stick::Faults{fault};
    QTest::newRow("garbage in chunks") << stick::Faults{Fault::Garbage, Fault::Chunked};
    QTest::newRow("false starts glued") << stick::Faults{Fault::FalseSof, Fault::Glued};
}

// Whatever the line looks like: the session comes up, and every telegram arrives, none twice and none invented.
void TestStickSession::faults()
{
    QFETCH(stick::Faults, faults);
    auto options = quickStick();
    options.faults = faults;
    Pair pair(options);
    pair.virtualStick.setAir(manyTelegrams(50, 40)); // no faster than the pieces go out
    pair.session->open();
    QTRY_VERIFY_WITH_TIMEOUT(pair.listening(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(pair.frames.size(), std::size_t(50), 15000);
    QCOMPARE(numbersIn(pair.frames).size(), std::size_t(50));
    for (const auto &frame : pair.frames)
        QCOMPARE(frame.data.size(), std::size_t(26));
}

void TestStickSession::badFcsLosesOnlyTheDamaged()
{
    auto options = quickStick();
    Pair pair(options);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QTRY_VERIFY(pair.status().firmware && !pair.status().firmware->time.empty());
    pair.virtualStick.setFaults({Fault::BadFcs}); // every fifth
    for (int i = 0; i < 100; ++i)
        pair.virtualStick.transmit(energyCam(i));
    QTRY_COMPARE(pair.frames.size(), std::size_t(80));
    QTRY_VERIFY(pair.status().badFrames > 0);
    QVERIFY(pair.status().droppedBytes > 0);
    for (const auto &frame : pair.frames)
        QCOMPARE(bytes::toHex(bytes::ByteSpan(frame.data).subspan(13)), std::string("00A00415AC76000002FD08BCBF"));
}

void TestStickSession::silentStickIsNoStick()
{
    auto options = quickStick();
    options.faults = {Fault::Silent};
    Pair pair(options);
    pair.session->open();
    QTRY_COMPARE(pair.status().phase, Phase::Failed);
    QCOMPARE(pair.status().problem, Problem::NoAnswer);
    QCOMPARE(pair.requests.size(), std::size_t(2)); // one retry
}

void TestStickSession::changesLinkMode()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QSignalSpy taken(pair.session.get(), &stick::StickSession::modeTaken);
    pair.virtualStick.transmit(energyCam(1));
    pair.virtualStick.transmit(energyCam(2, bytes::LinkMode::S1));
    QTRY_COMPARE(pair.frames.size(), std::size_t(1));
    pair.session->setLinkMode(bytes::LinkMode::S1, false);
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::S1));
    QCOMPARE(pair.status().configuration->rssiAttached, std::optional<std::uint8_t>(1)); // everything else as it was
    pair.virtualStick.transmit(energyCam(3));
    pair.virtualStick.transmit(energyCam(4, bytes::LinkMode::S1));
    QTRY_COMPARE(pair.frames.size(), std::size_t(2));
    QCOMPARE(numbersIn(pair.frames), (std::set<int>{1, 4}));
    QCOMPARE(pair.frames.back().linkMode, std::optional(bytes::LinkMode::S1));
}

void TestStickSession::modeThatDoesNotTake()
{
    Pair pair; // firmware 1.3 does not know CT
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->setLinkMode(bytes::LinkMode::CT, false);
    QTRY_COMPARE(pair.status().problem, Problem::ConfigurationNotTaken);
    QCOMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::T2));
    QVERIFY(pair.listening());
    pair.session->setLinkMode(bytes::LinkMode::C1B, false);
    QTRY_COMPARE(pair.status().problem, Problem::None);

    auto options = quickStick();
    options.stick.firmware = 0x14;
    Pair newer(options);
    newer.session->setLinkMode(bytes::LinkMode::CT, false);
    newer.session->open();
    QTRY_VERIFY(newer.listening());
    QCOMPARE(newer.status().configuration->linkMode(), std::optional(bytes::LinkMode::CT));
    QCOMPARE(newer.status().problem, Problem::None);
}

void TestStickSession::persistedModeSurvivesReset()
{
    Pair pair(quickStick(), quickTimings(), stick::Setup::LeaveAsIs);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::S2));
    QSignalSpy taken(pair.session.get(), &stick::StickSession::modeTaken);
    pair.session->setLinkMode(bytes::LinkMode::C1B, true);
    QTRY_COMPARE(taken.size(), 1);
    pair.virtualStick.unplug();
    QVERIFY(pair.virtualStick.plugIn());
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), std::optional(bytes::LinkMode::C1B));
}

void TestStickSession::leaveAsIsWritesNothing()
{
    Pair pair(quickStick(), quickTimings(), stick::Setup::LeaveAsIs);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QTRY_VERIFY(pair.status().system.has_value());
    QCOMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::S2)); // the factory's
    QCOMPARE(pair.status().wantedMode, bytes::LinkMode::S2);
    for (const hci::Message &request : pair.requests)
        QVERIFY(request.code != hci::SetConfig::code);
}

void TestStickSession::userReset()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.requests.clear();
    pair.session->reset();
    QTRY_VERIFY(!pair.listening());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), std::optional(bytes::LinkMode::T2)); // sent again
    QCOMPARE(pair.status().gaps.size(), std::size_t(1));
    QVERIFY(pair.status().gaps.front().to.has_value());
    QCOMPARE(pair.status().reconnects, 0U);
}

void TestStickSession::unplugAndReplug()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->setLinkMode(bytes::LinkMode::S1, false);
    QTRY_COMPARE(pair.status().configuration->linkMode(), std::optional(bytes::LinkMode::S1));
    pair.virtualStick.unplug();
    QTRY_COMPARE(pair.status().phase, Phase::Waiting);
    QCOMPARE(pair.status().problem, Problem::Unplugged);
    QCOMPARE(pair.status().gaps.size(), std::size_t(1));
    QVERIFY(!pair.status().gaps.front().to);
    QElapsedTimer back;
    back.start();
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY(pair.listening());
    QVERIFY(back.elapsed() < 2000);
    QCOMPARE(pair.status().reconnects, 1U);
    QVERIFY(pair.status().gaps.front().to.has_value());
    // The wanted mode was sent again: the power cut had made it S2.
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), std::optional(bytes::LinkMode::S1));
    pair.virtualStick.transmit(energyCam(7, bytes::LinkMode::S1));
    QTRY_COMPARE(pair.frames.size(), std::size_t(1));
}

void TestStickSession::replugByLink()
{
    QTemporaryDir dir;
    auto options = quickStick();
    options.link = dir.filePath(QStringLiteral("ttyWMB0"));
    Pair pair(options);
    QVERIFY(QFileInfo(options.link).isSymLink());
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.unplug();
    QTRY_COMPARE(pair.status().phase, Phase::Waiting);
    QVERIFY(!QFileInfo(options.link).isSymLink());
    stick::VirtualStick other; // takes the number that was free
    QString error;
    QVERIFY(other.start(&error));
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().port, options.link.toStdString());
}

void TestStickSession::goneAndBack()
{
    auto options = quickStick();
    options.faults = {Fault::GoneAndBack};
    options.stayFor = milliseconds(400);
    options.goneFor = milliseconds(100);
    Pair pair(options);
    pair.virtualStick.setAir(manyTelegrams(10, 5, true));
    pair.session->open();
    QTRY_VERIFY_WITH_TIMEOUT(pair.status().reconnects >= 4, 10000);
    QVERIFY(pair.frames.size() > 20);
    QVERIFY(pair.status().gaps.size() >= 4);
}

void TestStickSession::manyUnplugs()
{
    Pair pair;
    pair.virtualStick.setAir(manyTelegrams(1000, 1, true));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    const std::size_t before = openDescriptors();
    for (unsigned i = 1; i <= 30; ++i) {
        pair.virtualStick.unplug(); // anywhere in a frame
        QTRY_COMPARE(pair.status().phase, Phase::Waiting);
        QVERIFY(pair.virtualStick.plugIn());
        QTRY_VERIFY(pair.listening());
        QCOMPARE(pair.status().reconnects, i);
    }
    QVERIFY(openDescriptors() <= before + 2);
}

void TestStickSession::watchdogPing()
{
    auto timings = quickTimings();
    timings.silentAfter = milliseconds(250);
    Pair pair(quickStick(), timings);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QTRY_COMPARE(pair.status().wokenBy, stick::WakeStep::Ping);
    QVERIFY(pair.listening());
}

void TestStickSession::watchdogReset()
{
    // Answers PING, but hears nothing any more: RESET.
    auto timings = quickTimings();
    timings.deafAfter = milliseconds(300);
    Pair pair(quickStick(), timings);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.transmit(energyCam(1));
    QTRY_COMPARE(pair.frames.size(), std::size_t(1));
    QTRY_VERIFY(!pair.listening());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().wokenBy, stick::WakeStep::None); // not before a telegram proves it
    pair.virtualStick.transmit(energyCam(2));
    QTRY_COMPARE(pair.status().wokenBy, stick::WakeStep::Reset);
    QCOMPARE(pair.virtualStick.emulation().counters().framesReceived, 1U); // it really was reset
}

void TestStickSession::watchdogReopens()
{
    auto timings = quickTimings();
    timings.silentAfter = milliseconds(1000);
    Pair pair(quickStick(), timings);
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.setFaults({Fault::Silent});
    QTRY_COMPARE_WITH_TIMEOUT(pair.status().problem, Problem::Silent, 8000);
    QCOMPARE(pair.status().phase, Phase::Waiting);
    QVERIFY(!pair.status().gaps.empty());
    pair.virtualStick.setFaults({});
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().wokenBy, stick::WakeStep::Reopen);
    QCOMPARE(pair.status().problem, Problem::None);
}

void TestStickSession::requests()
{
    Pair pair;
    std::vector<stick::Reply> replies;
    const auto keep = [&](const stick::Reply &reply) { replies.push_back(reply); };
    pair.session->request(hci::messageOf(hci::Ping{}), keep);
    QCOMPARE(replies.size(), std::size_t(1)); // nothing is open: at once
    QCOMPARE(replies[0].outcome, stick::Reply::Outcome::NotConnected);
    pair.session->open();
    pair.session->request(hci::messageOf(hci::Ping{}), keep); // waits until the session listens
    QTRY_COMPARE(replies.size(), std::size_t(2));
    QVERIFY(replies[1].answered());
    QVERIFY(pair.listening());
    pair.session->request(hci::messageOf(hci::GetRtc{}), keep);
    pair.session->request({{hci::Endpoint::DeviceManagement, 0x41}, {}, {}, {}}, keep); // unknown: no answer
    pair.session->request(hci::messageOf(hci::SendTelegram{bytes::fromHex("5BB4B061800000010251").value()}), keep);
    QTRY_COMPARE(replies.size(), std::size_t(5));
    QCOMPARE(hci::read<hci::RtcAnswer>(replies[2].message)->ticks, 0U); // the clock is off
    QCOMPARE(replies[3].outcome, stick::Reply::Outcome::TimedOut);
    QVERIFY(hci::read<hci::SendTelegramAnswer>(replies[4].message)->done);
    QVERIFY(pair.listening());
}

void TestStickSession::requestEndsWithUnplugging()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QTRY_VERIFY(pair.status().firmware && !pair.status().firmware->time.empty());
    pair.virtualStick.setFaults({Fault::Slow});
    std::vector<stick::Reply::Outcome> outcomes;
    for (int i = 0; i < 3; ++i)
        pair.session->request(hci::messageOf(hci::Ping{}), [&](const stick::Reply &reply) { outcomes.push_back(reply.outcome); });
    pair.virtualStick.unplug();
    QTRY_COMPARE(outcomes, std::vector<stick::Reply::Outcome>(3, stick::Reply::Outcome::NotConnected));
}

void TestStickSession::portMissing()
{
    stick::StickSession session(QStringLiteral("/dev/ttyUSB987"), std::make_unique<stick::SerialTransport>(QStringLiteral("/dev/ttyUSB987")),
                                stick::Setup::AsCuxd, quickTimings());
    session.open();
    QCOMPARE(session.status().problem, Problem::NoSuchPort);
    QCOMPARE(session.status().phase, Phase::Waiting);
}

void TestStickSession::portIsNoTerminal()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("file"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    stick::StickSession session(path, std::make_unique<stick::SerialTransport>(path), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QCOMPARE(session.status().problem, Problem::NotAStick);
    QCOMPARE(session.status().phase, Phase::Failed);
}

void TestStickSession::portIsNoStick()
{
    // Another device: it talks, but not this language.
    stick::PseudoTerminal other;
    QString error;
    QVERIFY(other.open({}, &error));
    connect(&other, &stick::PseudoTerminal::bytesArrived, &other, [&] { other.write(bytes::fromHex("4F4B0D0AA58103").value()); });
    const QString port = other.name();
    stick::StickSession session(port, std::make_unique<stick::SerialTransport>(port), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QTRY_COMPARE(session.status().phase, Phase::Failed);
    QCOMPARE(session.status().problem, Problem::NotAStick);
    // Its node goes, a stick comes under the same name: found without being asked.
    other.close();
    stick::VirtualStick virtualStick(quickStick());
    QVERIFY(virtualStick.start(&error));
    if (virtualStick.portName() == port)
        QTRY_COMPARE(session.status().phase, Phase::Listening);
}

void TestStickSession::portEchoes()
{
    stick::PseudoTerminal mirror;
    QString error;
    QVERIFY(mirror.open({}, &error));
    connect(&mirror, &stick::PseudoTerminal::bytesArrived, &mirror, [&](const bytes::Bytes &data) { mirror.write(data); });
    stick::StickSession session(mirror.name(), std::make_unique<stick::SerialTransport>(mirror.name()), stick::Setup::AsCuxd, quickTimings());
    session.open();
    QTRY_COMPARE(session.status().phase, Phase::Failed);
    QCOMPARE(session.status().problem, Problem::NotAStick);
}

void TestStickSession::portInUse()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    const QString port = pair.virtualStick.portName();
    stick::StickSession second(port, std::make_unique<stick::SerialTransport>(port), stick::Setup::AsCuxd, quickTimings());
    second.open();
    QCOMPARE(second.status().problem, Problem::InUse);
    QVERIFY2(second.status().detail.find(std::to_string(::getpid())) != std::string::npos, second.status().detail.c_str());
    QVERIFY(pair.listening());
    // When the first lets go, the second gets it by itself.
    pair.session->close();
    QTRY_COMPARE(second.status().phase, Phase::Listening);
}

void TestStickSession::sameDeviceByLinkIsInUse()
{
    QTemporaryDir dir;
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    const QString link = dir.filePath(QStringLiteral("other"));
    QVERIFY(QFile::link(pair.virtualStick.portName(), link));
    stick::StickSession second(link, std::make_unique<stick::SerialTransport>(link), stick::Setup::AsCuxd, quickTimings());
    second.open();
    QCOMPARE(second.status().problem, Problem::InUse);
}

void TestStickSession::wrongSpeedIsNotUnderstood()
{
    stick::VirtualStick virtualStick(quickStick());
    QString error;
    QVERIFY(virtualStick.start(&error));
    QSignalSpy requests(&virtualStick, &stick::VirtualStick::requestSeen);
    QSerialPort port(virtualStick.portName());
    port.setBaudRate(9600);
    QVERIFY(port.open(QIODevice::ReadWrite));
    port.write(QByteArray::fromHex("A5010100"));
    virtualStick.transmit(energyCam(1, std::nullopt)); // comes as garbage
    QTRY_VERIFY(port.bytesAvailable() >= 30);
    QVERIFY(port.readAll().at(0) != '\xA5');
    QCOMPARE(requests.size(), 0);
    QVERIFY(port.setBaudRate(57600));
    port.write(QByteArray::fromHex("A5010100"));
    // On a busy machine the kernel may hand the first request over only now, at the right speed: then it is answered, too.
    QTRY_VERIFY(port.bytesAvailable() >= 6);
    QCOMPARE(port.read(6).toHex(), QByteArray("a58102004ca3"));
}

void TestStickSession::keysAreTakenAndUsed()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    // Slot, address and key as in CUxD's example.
    const auto key = hci::SetDecryptionKey::parse(bytes::fromHex("00C41828136051010312312311112311312312312311111111").value());
    QVERIFY(key);
    bool stored = false;
    pair.session->request(hci::messageOf(*key), [&](const stick::Reply &reply) {
        const auto answer = hci::read<hci::SetDecryptionKeyAnswer>(reply.message);
        stored = answer && answer->done;
    });
    QTRY_VERIFY(stored);
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestStickSession)
#include "tst_stick_session.moc"
