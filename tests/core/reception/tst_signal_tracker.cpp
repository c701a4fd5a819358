#include <QtTest>

#include "core/bytes/hex.h"
#include "core/hci/configuration.h"
#include "core/reception/reception.h"
#include "core/reception/signal_tracker.h"

#include <QSignalSpy>

using namespace reception;
using namespace std::chrono_literals;

namespace {

const wmbus::Address gasMeter{0x18C4, 0x04500498, 1, 3};

} // namespace

// From frames and the states of sticks to figures.
class TestSignalTracker : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_now = std::chrono::system_clock::time_point(480000h);
        m_tracker = std::make_unique<SignalTracker>([this] { return m_now; });
        m_reception = std::make_unique<Reception>();
        connect(m_reception.get(), &Reception::sighted, m_tracker.get(), &SignalTracker::onSighted);
        connect(m_reception.get(), &Reception::heardByAnother, m_tracker.get(), &SignalTracker::onHeardByAnother);
    }

    void figuresOfAMeter()
    {
        stick("/dev/ttyUSB0", stick::Phase::Listening, bytes::LinkMode::T2);
        for (int i = 0; i < 60; ++i, m_now += 16s) {
            if (i % 4 != 3) // a quarter is lost
                hear("/dev/ttyUSB0", -80 + i % 3, static_cast<std::uint8_t>(i));
        }
        const quality::MeterSignal signal = m_tracker->signalOf(gasMeter);
        QCOMPARE(signal.telegrams, std::uint64_t{45});
        QCOMPARE(signal.levels->count, std::size_t{45});
        QCOMPARE(signal.levels->median, -79.0);
        QCOMPARE(signal.loss.rule, quality::LossRule::AccessNumber);
        QCOMPARE(signal.loss.interval, quality::Span(16s));
        QVERIFY(qAbs(*signal.loss.share() - 0.25) < 0.02);
        QCOMPARE(m_tracker->intervals().at(gasMeter), quality::Span(16s));
    }

    void unpluggedAndOtherModeAreOurs()
    {
        stick("/dev/ttyUSB0", stick::Phase::Listening, bytes::LinkMode::T2);
        for (int i = 0; i < 90; ++i, m_now += 16s) {
            if (i == 30)
                stick("/dev/ttyUSB0", stick::Phase::Waiting, {});
            if (i == 45)
                stick("/dev/ttyUSB0", stick::Phase::Listening, bytes::LinkMode::S2);
            if (i == 60)
                stick("/dev/ttyUSB0", stick::Phase::Listening, bytes::LinkMode::T2);
            if (i < 30 || i >= 60)
                hear("/dev/ttyUSB0", -80, static_cast<std::uint8_t>(i));
        }
        const quality::MeterSignal signal = m_tracker->signalOf(gasMeter);
        QCOMPARE(*signal.loss.share(), 0.0);
        QCOMPARE(signal.loss.deafTo, std::uint64_t{30});
        QCOMPARE(signal.deaf, quality::Span(30 * 16s));
    }

    void closedStickIsDeaf()
    {
        stick("/dev/ttyUSB0", stick::Phase::Listening, bytes::LinkMode::T2);
        for (int i = 0; i < 30; ++i, m_now += 16s)
            hear("/dev/ttyUSB0", -80, static_cast<std::uint8_t>(i));
        m_tracker->onStickRemoved(QStringLiteral("/dev/ttyUSB0"));
        m_now += 1h;
        QCOMPARE(m_tracker->signalOf(gasMeter).silence, quality::Silence::WeAreDeaf);
        QCOMPARE(m_tracker->signalOf(gasMeter).deafBecause, quality::Deafness::Why::Closed);
    }

    void bothLevelsAreKept()
    {
        for (int i = 0; i < 5; ++i, m_now += 16s) {
            hear("/dev/ttyUSB0", -90, static_cast<std::uint8_t>(i));
            hear("/dev/ttyUSB1", -70, static_cast<std::uint8_t>(i));
        }
        const quality::MeterSignal signal = m_tracker->signalOf(gasMeter);
        QCOMPARE(signal.telegrams, std::uint64_t{5});
        QCOMPARE(signal.sticks.size(), std::size_t{2});
        QCOMPARE(m_tracker->portOf(signal.sticks[1].stick), std::string("/dev/ttyUSB1"));
        QCOMPARE(signal.sticks[0].levels.median, -90.0);
        QCOMPARE(signal.sticks[1].levels.median, -70.0);
    }

    void uncalibratedLevelsAreNone()
    {
        hear("/dev/ttyUSB0", 9, 1);
        QVERIFY(!m_tracker->signalOf(gasMeter).levels);
        QCOMPARE(m_tracker->signalOf(gasMeter).telegrams, std::uint64_t{1});
    }

    void changesAreReportedTogether()
    {
        QSignalSpy changed(m_tracker.get(), &SignalTracker::changed);
        for (int i = 0; i < 50; ++i)
            hear("/dev/ttyUSB0", -80, static_cast<std::uint8_t>(i));
        QVERIFY(changed.wait(3000));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<std::vector<wmbus::Address>>(), std::vector<wmbus::Address>{gasMeter});
    }

private:
    void stick(const char *port, stick::Phase phase, std::optional<bytes::LinkMode> mode)
    {
        stick::StickStatus status;
        status.port = port;
        status.phase = phase;
        if (mode)
            status.configuration = hci::cuxdConfiguration(*mode);
        m_tracker->onStick(status);
    }
    void hear(const char *port, int dbm, std::uint8_t accessNumber)
    {
        wmbus::RadioFrame frame;
        frame.data = *bytes::fromHex("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF");
        frame.data[11] = accessNumber;
        frame.heardAt = m_now;
        frame.rssiDbm = dbm;
        frame.port = port;
        frame.linkMode = bytes::LinkMode::T2;
        m_reception->onFrame(frame);
    }

    std::chrono::system_clock::time_point m_now;
    std::unique_ptr<SignalTracker> m_tracker;
    std::unique_ptr<Reception> m_reception;
};

QTEST_GUILESS_MAIN(TestSignalTracker)
#include "tst_signal_tracker.moc"
