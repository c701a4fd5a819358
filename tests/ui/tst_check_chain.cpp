#include "ui/stick/check_chain.h"

#include <QTest>

using namespace ui;
using stick::Phase;
using stick::Problem;

Q_DECLARE_METATYPE(stick::Phase)
Q_DECLARE_METATYPE(stick::Problem)

class TestCheckChain : public QObject {
    Q_OBJECT

private slots:
    void breaksAtTheRightLink_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<int>("broken"); // index of the step
        QTest::addRow("no such port") << Phase::Waiting << Problem::NoSuchPort << 0;
        QTest::addRow("unplugged") << Phase::Waiting << Problem::Unplugged << 0;
        QTest::addRow("no permission") << Phase::Waiting << Problem::NoPermission << 1;
        QTest::addRow("in use") << Phase::Waiting << Problem::InUse << 2;
        QTest::addRow("another device") << Phase::Failed << Problem::NotAStick << 3;
        QTest::addRow("no answer") << Phase::Failed << Problem::NoAnswer << 3;
        QTest::addRow("silent") << Phase::Waiting << Problem::Silent << 3;
        QTest::addRow("mode not taken") << Phase::Failed << Problem::ConfigurationNotTaken << 5;
    }
    void breaksAtTheRightLink()
    {
        QFETCH(Phase, phase);
        QFETCH(Problem, problem);
        QFETCH(int, broken);
        stick::StickStatus status;
        status.port = "/dev/ttyUSB0";
        status.phase = phase;
        status.problem = problem;
        const std::vector<CheckStep> steps = checkChain(status, {});
        QCOMPARE(steps.size(), std::size_t(7));
        for (int i = 0; i < 7; ++i) {
            const CheckStep &step = steps[static_cast<std::size_t>(i)];
            QCOMPARE(step.state, i < broken ? CheckState::Passed : i == broken ? CheckState::Failed : CheckState::NotReached);
            QCOMPARE(step.advice.isEmpty(), i != broken); // where it breaks there is something to do
        }
    }

    void listeningAndHearing()
    {
        stick::StickStatus status;
        status.phase = Phase::Listening;
        status.telegrams = 3;
        for (const CheckStep &step : checkChain(status, {}))
            QCOMPARE(step.state, CheckState::Passed);
    }

    void aMinuteOfSilenceIsDoubtful()
    {
        stick::StickStatus status;
        status.phase = Phase::Listening;
        status.listeningSince = TimePoint(std::chrono::hours(1));
        QCOMPARE(checkChain(status, *status.listeningSince + std::chrono::seconds(59)).back().state, CheckState::Waiting);
        const CheckStep step = checkChain(status, *status.listeningSince + std::chrono::seconds(60)).back();
        QCOMPARE(step.state, CheckState::Doubtful);
        QVERIFY(!step.advice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCheckChain)
#include "tst_check_chain.moc"
