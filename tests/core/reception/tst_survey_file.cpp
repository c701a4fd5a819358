#include <QtTest>

#include "core/reception/survey_file.h"

#include <QTemporaryDir>

using namespace reception;
using namespace std::chrono_literals;

namespace {

const wmbus::Address gas{0x18C4, 0x51601328, 1, 3};
const wmbus::Address water{0x4CAE, 0x20703087, 0x68, 7};

} // namespace

// A walk through the house outlives the program, however it ends.
class TestSurveyFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_now = std::chrono::system_clock::time_point(1'795'342'000s);
        start();
    }

    void figuresSurvive()
    {
        m_run->survey.begin(QStringLiteral("Kitchen"), {QStringLiteral("iM871A 00103512, firmware 1.3"), QStringLiteral("T2")});
        listen(60, {gas, water});
        m_run->survey.rename(1, QStringLiteral("Cellar \"left\" – Ä"));
        m_run->survey.begin(QStringLiteral("Hall"));
        listen(60, {gas});
        const QStringList before = figures();
        QCOMPARE(before.size(), 4); // the water meter was not heard in the hall, and stands there
        QVERIFY2(before[0].contains(QStringLiteral("heard 60 of 60")), qPrintable(before.join(QLatin1Char('\n'))));
        restart();
        QCOMPARE(m_run->survey.points().size(), std::size_t{2});
        const MeasuringPoint &cellar = m_run->survey.points()[0];
        QCOMPARE(cellar.name, QStringLiteral("Cellar \"left\" – Ä"));
        QCOMPARE(cellar.receivers.modes, QStringLiteral("T2"));
        QVERIFY(!m_run->survey.current()); // what was measured is over
        QVERIFY(m_run->tracker.book().meters().empty());
        QCOMPARE(figures(), before);
        QCOMPARE(m_run->survey.begin(QStringLiteral("Attic")), 3);
        restart();
        QCOMPARE(m_run->survey.points().size(), std::size_t{3});
    }

    // As kill -9 leaves it: nothing is written at the end, and the last line is torn.
    void aTornLastLineLosesOnlyItself()
    {
        m_run->survey.begin(QStringLiteral("Cellar"));
        listen(20, {gas});
        const QString path = m_run->file.path();
        const qint64 size = QFileInfo(path).size();
        QVERIFY(QFile::copy(path, m_dir->filePath(QStringLiteral("as-it-was"))));
        m_run.reset();
        QVERIFY(QFile::remove(path) && QFile::rename(m_dir->filePath(QStringLiteral("as-it-was")), path));
        QVERIFY(QFile::resize(path, size - 7));
        start();
        QCOMPARE(m_run->survey.points().size(), std::size_t{1});
        const MeasuringPoint &point = m_run->survey.points()[0];
        QCOMPARE(point.book.find(gas)->count(), std::uint64_t{19});
        QVERIFY(point.to && *point.to == point.book.find(gas)->last());
        m_run->survey.begin(QStringLiteral("Hall")); // goes on behind the torn line
        listen(5, {gas});
        restart();
        QCOMPARE(m_run->survey.points().size(), std::size_t{2});
        QCOMPARE(m_run->survey.points()[1].book.find(gas)->count(), std::uint64_t{5});
    }

    void removedPointsStayRemovedUnlessPutBack()
    {
        for (const char *name : {"A", "B", "C"}) {
            m_run->survey.begin(QLatin1String(name));
            listen(3, {gas});
        }
        const MeasuringPoint removed = *m_run->survey.point(2);
        m_run->survey.remove(2);
        m_run->survey.remove(3);
        m_run->survey.put(removed);
        restart();
        QCOMPARE(names(), (QStringList{"A", "B"}));
        QCOMPARE(m_run->survey.begin(QStringLiteral("D")), 4); // a number is never given twice
        restart();
        QCOMPARE(names(), (QStringList{"A", "B", "D"}));
    }

    void earlierSurveysCanBeOpened()
    {
        m_run->survey.begin(QStringLiteral("First house"));
        listen(3, {gas});
        m_run->file.beginNew();
        QVERIFY(m_run->survey.points().empty());
        m_now += 1h;
        m_run->survey.begin(QStringLiteral("Second house"));
        listen(3, {water});
        const auto earlier = m_run->file.earlier();
        QCOMPARE(earlier.size(), std::size_t{1});
        QCOMPARE(earlier[0].points, QStringList("First house"));
        m_run->file.openEarlier(earlier[0].path);
        QCOMPARE(names(), QStringList("First house"));
        QCOMPARE(m_run->file.earlier()[0].points, QStringList("Second house"));
        restart(); // the newest
        QCOMPARE(names(), QStringList("Second house"));
    }

    void foreignLinesAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"", "{", "[]", "[1]", "[null,null,null,null,null,null]", "{\"point\":-1,\"from\":0}", "{\"point\":1e99,\"from\":1}", "{\"end\":7,\"to\":1}", "{\"remove\":\"x\"}",
                                 "[99999999999999999999,\"C418281360510103\",300,99,\"Q9\",-1]", "{\"figures\":1,\"to\":5,\"expected\":{\"x\":1,\"C418281360510103\":-4}}", "\xff\xfe\x00"})
            QTest::addRow("%s", line) << QByteArray(line);
    }
    void foreignLinesAreHarmless()
    {
        QFETCH(QByteArray, line);
        m_run->survey.begin(QStringLiteral("Cellar"));
        listen(2, {gas});
        const QString path = m_run->file.path();
        m_run.reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write(line + '\n');
        file.close();
        start();
        QCOMPARE(names(), QStringList("Cellar"));
        QCOMPARE(m_run->survey.points()[0].book.find(gas)->count(), std::uint64_t{2});
    }

    void aFullDiskIsTold()
    {
        m_run->file.open(QStringLiteral("/dev/null/nowhere"));
        QSignalSpy failed(&m_run->file, &SurveyFile::failed);
        m_run->survey.begin(QStringLiteral("Cellar"));
        listen(3, {gas});
        QCOMPARE(failed.size(), 1);                         // once, and the measuring goes on
        QCOMPARE(m_run->survey.points()[0].book.find(gas)->count(), std::uint64_t{3});
    }

    void nothingIsFollowedAfterClosing()
    {
        m_run->file.close();
        m_run->survey.begin(QStringLiteral("Demo"));
        listen(3, {gas});
        QVERIFY(QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
    }

private:
    struct Run {
        explicit Run(SignalTracker::Clock clock) : tracker(std::move(clock)), survey(tracker), file(survey) {}
        SignalTracker tracker;
        Survey survey;
        SurveyFile file;
    };

    void start()
    {
        m_run = std::make_unique<Run>([this] { return m_now; });
        m_run->file.open(m_dir->path());
        stick::StickStatus status;
        status.port = "/dev/ttyUSB0";
        status.phase = stick::Phase::Listening;
        status.configuration = hci::cuxdConfiguration(bytes::LinkMode::T2);
        m_run->tracker.onStick(status);
    }
    void restart()
    {
        m_run->file.close();
        start();
    }
    // Each meter once every ten seconds.
    void listen(int times, const std::vector<wmbus::Address> &meters)
    {
        for (int i = 0; i < times; ++i) {
            m_now += 10s;
            for (const wmbus::Address &meter : meters) {
                wmbus::RadioFrame frame;
                frame.heardAt = m_now;
                frame.rssiDbm = -70 - i % 5;
                frame.linkMode = bytes::LinkMode::T2;
                frame.port = "/dev/ttyUSB0";
                m_run->tracker.take(meter, static_cast<std::uint8_t>(++m_number[meter]), frame);
            }
        }
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const MeasuringPoint &point : m_run->survey.points())
            all += point.name;
        return all;
    }
    // Everything a point says of its meters, a line each.
    [[nodiscard]] QStringList figures() const
    {
        QStringList all;
        for (const MeasuringPoint &point : m_run->survey.points()) {
            for (const PointFigure &one : m_run->survey.figuresOf(point.number)) {
                const auto levels = one.levels.value_or(quality::LevelStatistics{});
                all += QStringLiteral("%1: %2 heard %3 of %4, last %5, %6 levels, %7 from %8 to %9")
                           .arg(point.name, QString::fromStdString(wmbus::idText(one.meter.id)))
                           .arg(one.telegrams).arg(one.loss.expected).arg(one.lastDbm.value_or(0)).arg(levels.count).arg(levels.median).arg(levels.low).arg(levels.high);
            }
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::chrono::system_clock::time_point m_now;
    std::unique_ptr<Run> m_run;
    std::map<wmbus::Address, int> m_number;
};

QTEST_GUILESS_MAIN(TestSurveyFile)
#include "tst_survey_file.moc"
