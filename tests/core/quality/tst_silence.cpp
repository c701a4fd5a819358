#include <QtTest>

#include "core/quality/silence.h"

using namespace quality;
using namespace std::chrono_literals;

namespace {

const Time monday{std::chrono::hours(24 * (4 + 7 * 2608))}; // 2019-12-30, 00:00 UTC

int hourOfWeek(Time when)
{
    return static_cast<int>((when - monday) / 1h % hoursOfWeek);
}

// Four weeks in which it was heard every quarter of an hour between 6 and 22 h.
ActivityProfile byDayOnly()
{
    std::vector<Hearing> heard;
    for (Time at = monday; at < monday + 28 * 24h; at += 15min) {
        const int hour = hourOfWeek(at) % 24;
        if (hour >= 6 && hour < 22)
            heard.push_back({at, {}});
    }
    return ActivityProfile::learn(heard, {}, monday, monday + 28 * 24h, hourOfWeek);
}

} // namespace

class TestSilence : public QObject {
    Q_OBJECT

private slots:
    void judgement_data()
    {
        QTest::addColumn<Span>("silentFor");
        QTest::addColumn<double>("loss");
        QTest::addColumn<int>("from"); // hour of the day in which it was heard last
        QTest::addColumn<bool>("deaf");
        QTest::addColumn<Silence>("judged");
        QTest::addRow("just heard") << Span(1min) << 0.0 << 8 << false << Silence::NotLate;
        QTest::addRow("one missed") << Span(31min) << 0.0 << 8 << false << Silence::Late;
        QTest::addRow("one missed, a little late") << Span(18min) << 0.0 << 8 << false << Silence::NotLate;
        QTest::addRow("half is lost: nine missed are no wonder") << Span(15min * 9 + 1min) << 0.5 << 8 << false << Silence::NotLate;
        QTest::addRow("half is lost: eleven missed are") << Span(15min * 11 + 1min) << 0.5 << 8 << false << Silence::Late;
        QTest::addRow("sleeps at night") << Span(7h) << 0.0 << 21 << false << Silence::Asleep;
        QTest::addRow("should be awake again") << Span(11h) << 0.0 << 21 << false << Silence::Late;
        QTest::addRow("we were closed") << Span(5h) << 0.0 << 8 << true << Silence::WeAreDeaf;
        QTest::addRow("everything lost is not believed") << Span(15min * 200) << 1.0 << 6 << false << Silence::Late;
    }

    void judgement()
    {
        QFETCH(Span, silentFor);
        QFETCH(double, loss);
        QFETCH(int, from);
        QFETCH(bool, deaf);
        const ActivityProfile profile = byDayOnly();
        const Time last = monday + 28 * 24h + from * 1h + 59min;
        std::vector<Deafness> deafness;
        if (deaf)
            deafness.push_back({last + 1min, last + silentFor, Deafness::Why::Closed});
        QTEST(silenceOf(last, 15min, loss, last + silentFor, deafness, &profile, hourOfWeek), "judged");
    }

    void noIntervalNoJudgement()
    {
        QCOMPARE(silenceOf(monday, Span(0), 0, monday + 100h, {}), Silence::Unknown);
    }

    void sixDaysSayNothing()
    {
        const ActivityProfile young = ActivityProfile::learn({}, {}, monday, monday + 6 * 24h, hourOfWeek);
        QVERIFY(!young.isUseful());
        QVERIFY(!young.isAsleep(3));
    }

    void hoursWeDidNotListenAreNotAsleep()
    {
        std::vector<Deafness> nights;
        for (int day = 0; day < 28; ++day)
            nights.push_back({monday + day * 24h, monday + day * 24h + 6h, Deafness::Why::Closed});
        const ActivityProfile profile = ActivityProfile::learn({}, nights, monday, monday + 28 * 24h, hourOfWeek);
        QVERIFY(!profile.isAsleep(3));
        QVERIFY(profile.isAsleep(12)); // listened to, never heard
    }
};

QTEST_APPLESS_MAIN(TestSilence)
#include "tst_silence.moc"
