#include "tests/core/stick/session_fixture.h"

#include "core/stick/stick_finder.h"
#include "core/stick/stick_manager.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stick;

namespace {

VirtualStickOptions stickWithId(std::uint32_t id)
{
    auto options = quickStick();
    options.stick.uniqueId = id;
    return options;
}

class FixedLister : public PortLister {
public:
    explicit FixedLister(std::vector<PortFacts> facts) : m_facts(std::move(facts)) {}
    [[nodiscard]] std::vector<PortFacts> ports() const override { return m_facts; }

private:
    std::vector<PortFacts> m_facts;
};

Phase phaseOf(const StickManager &manager, const QString &port)
{
    const auto status = manager.find(port);
    return status ? status->phase : Phase::Closed;
}

} // namespace

class TestStickManager : public QObject {
    Q_OBJECT
private slots:
    void twoSticks();
    void finderOpensOnlyWhatIsCertain();
    void stickUnderAnotherName();
    void closeWhileTelling();
    void unknownPort();
};

void TestStickManager::twoSticks()
{
    VirtualStick one(stickWithId(1));
    VirtualStick two(stickWithId(2));
    QString error;
    QVERIFY(one.start(&error) && two.start(&error));
    StickManager manager;
    manager.setTimings(quickTimings());
    manager.setWantedMode(2, bytes::LinkMode::S1);
    std::vector<wmbus::RadioFrame> frames;
    connect(&manager, &StickManager::frameHeard, this, [&](const wmbus::RadioFrame &frame) { frames.push_back(frame); });
    manager.open(one.portName());
    manager.open(two.portName());
    QTRY_COMPARE(phaseOf(manager, one.portName()), Phase::Listening);
    QTRY_COMPARE(phaseOf(manager, two.portName()), Phase::Listening);
    QCOMPARE(manager.sticks().size(), std::size_t(2));
    QCOMPARE(two.emulation().configuration().linkMode(), std::optional(bytes::LinkMode::S1)); // by its own id
    QCOMPARE(one.emulation().configuration().linkMode(), std::optional(bytes::LinkMode::T2));

    // A dead one does not block the other.
    two.setFaults({Fault::Silent});
    manager.ping(two.portName());
    QSignalSpy modes(&manager, &StickManager::wantedModeChanged);
    manager.setLinkMode(one.portName(), bytes::LinkMode::C1B, false);
    QTRY_COMPARE(modes.size(), 1);
    QCOMPARE(modes.at(0).at(0).value<std::uint32_t>(), 1U);
    one.transmit(energyCam(1, bytes::LinkMode::C1A));
    QTRY_COMPARE(frames.size(), std::size_t(1));
    QCOMPARE(frames[0].stickId, 1U);

    QSignalSpy removed(&manager, &StickManager::removed);
    manager.close(one.portName());
    QCOMPARE(removed.size(), 1);
    QVERIFY(!manager.find(one.portName()));
}

void TestStickManager::finderOpensOnlyWhatIsCertain()
{
    VirtualStick certain(stickWithId(1));
    VirtualStick perhaps(stickWithId(2));
    QString error;
    QVERIFY(certain.start(&error) && perhaps.start(&error));
    std::vector<PortFacts> facts{
        {certain.portName(), QStringLiteral("WiMOD iM871A-usb"), {}, {}, 0x10C4, 0xEA60},
        {perhaps.portName(), QStringLiteral("CP2102 USB to UART Bridge Controller"), {}, {}, 0x10C4, 0xEA60},
    };
    StickManager manager(std::make_unique<FixedLister>(facts));
    manager.setTimings(quickTimings());
    manager.startFinder();
    QCOMPARE(manager.candidates().size(), std::size_t(2));
    QTRY_COMPARE(phaseOf(manager, certain.portName()), Phase::Listening);
    QVERIFY(!manager.find(perhaps.portName()));
    manager.open(perhaps.portName()); // after a click
    QTRY_COMPARE(phaseOf(manager, perhaps.portName()), Phase::Listening);
    manager.close(certain.portName()); // stays closed although it is still there
    manager.setKnownPorts({perhaps.portName()});
    QVERIFY(!manager.find(certain.portName()));
}

void TestStickManager::stickUnderAnotherName()
{
    QTemporaryDir dir;
    auto options = stickWithId(7);
    options.link = dir.filePath(QStringLiteral("ttyUSB0"));
    auto before = std::make_unique<VirtualStick>(options);
    QString error;
    QVERIFY(before->start(&error));
    StickManager manager;
    manager.setTimings(quickTimings());
    manager.open(options.link);
    QTRY_COMPARE(phaseOf(manager, options.link), Phase::Listening);
    before.reset();
    QTRY_COMPARE(phaseOf(manager, options.link), Phase::Waiting);
    auto later = options;
    later.link = dir.filePath(QStringLiteral("ttyUSB1"));
    VirtualStick after(later);
    QVERIFY(after.start(&error));
    manager.open(later.link);
    QTRY_COMPARE(phaseOf(manager, later.link), Phase::Listening);
    QCOMPARE(manager.sticks().size(), std::size_t(1)); // one stick, one row
}

void TestStickManager::closeWhileTelling()
{
    VirtualStick virtualStick(quickStick());
    QString error;
    QVERIFY(virtualStick.start(&error));
    StickManager manager;
    manager.setTimings(quickTimings());
    const QString port = virtualStick.portName();
    connect(&manager, &StickManager::statusChanged, this, [&](const StickStatus &status) {
        if (status.phase == Phase::Listening)
            manager.close(port);
    });
    manager.open(port);
    QTRY_VERIFY(!manager.find(port));
}

void TestStickManager::unknownPort()
{
    StickManager manager;
    int answers = 0;
    manager.request(QStringLiteral("/dev/ttyUSB987"), {}, [&](const Reply &reply) {
        QVERIFY(!reply.answered());
        ++answers;
    });
    QCOMPARE(answers, 1);
    manager.close(QStringLiteral("/dev/ttyUSB987"));
    manager.reset(QStringLiteral("/dev/ttyUSB987"));
}

QTEST_GUILESS_MAIN(TestStickManager)
#include "tst_stick_manager.moc"
