#include <QtTest>

#include "core/history/sum_rules.h"

#include <QDateTime>
#include <QTimeZone>

using namespace history;
using bytes::ScaledValue;

namespace {

const QByteArray berlin = "Europe/Berlin";

// "2026-11-22 06:44" in the zone; behind the autumn change "2026-10-25 02:30+01:00".
store::TimeMs at(const QString &text, const QByteArray &zone = berlin)
{
    if (text.contains('+'))
        return QDateTime::fromString(QString(text).replace(' ', 'T'), Qt::ISODate).toMSecsSinceEpoch();
    const QDateTime local = QDateTime::fromString(QString(text).replace(' ', 'T'), Qt::ISODate);
    return QDateTime(local.date(), local.time(), QTimeZone(zone)).toMSecsSinceEpoch();
}

ScaledValue value(const QString &text)
{
    return bytes::fromDecimal(text.toStdString()).value_or(ScaledValue{-1, 0});
}

QString shown(const std::optional<Sum> &sum)
{
    if (!sum)
        return QStringLiteral("nothing");
    return QString::fromStdString(bytes::toDecimal(sum->value)) + (sum->complete ? QString() : QStringLiteral(" incomplete"));
}

QString shown(const std::optional<ScaledValue> &number)
{
    return number ? QString::fromStdString(bytes::toDecimal(*number)) : QStringLiteral("nothing");
}

// "2026-03-01 10:00 = 100.0 | 2026-03-01 11:00 tick | 2026-03-01 11:10 reset | 2026-03-01 11:20 sumreset"
void play(SumRules &rules, const QString &script, const QByteArray &zone = berlin)
{
    for (const QString &step : script.split('|', Qt::SkipEmptyParts)) {
        const QStringList words = step.split(' ', Qt::SkipEmptyParts);
        const store::TimeMs when = at(words[0] + ' ' + words[1], zone);
        if (words[2] == "=")
            (void)rules.reading(when, value(words[3]), words.size() > 4);
        else if (words[2] == "tick")
            (void)rules.tick(when);
        else if (words[2] == "reset")
            rules.reset(when);
        else if (words[2] == "sumreset")
            rules.sumReset(when);
        else if (words[2] == "exchange")
            rules.exchange({meter::Instant(std::chrono::milliseconds(when)), value(words[3]), value(words[4])});
        else
            QFAIL(qPrintable(step));
    }
}

} // namespace

class TestSumRules : public QObject {
    Q_OBJECT

private slots:
    void rules_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("counter");
        QTest::addColumn<QString>("sum24h");
        QTest::addColumn<QString>("lastDay");
        QTest::addColumn<QString>("sum");
        const QString day1 = "2026-03-03 00:00 = 100.00 | 2026-03-03 12:00 = 104.00 | 2026-03-04 00:00 = 110.00 | ";

        QTest::newRow("no reading") << "2026-03-03 10:00 tick" << "nothing" << "nothing" << "nothing" << "nothing";
        QTest::newRow("first reading") << "2026-03-03 10:10 = 100.0" << "100.0" << "0.0 incomplete" << "0.0 incomplete" << "0.0";
        QTest::newRow("within the hour nothing but SUM moves") << "2026-03-03 10:10 = 100.0 | 2026-03-03 10:50 = 101.0" << "101.0" << "0.0 incomplete"
                                                               << "0.0 incomplete" << "1.0";
        QTest::newRow("the hour changes: the clock says so") << "2026-03-03 10:10 = 100.0 | 2026-03-03 10:50 = 101.0 | 2026-03-03 11:00 tick" << "101.0"
                                                             << "1.0 incomplete" << "0.0 incomplete" << "1.0";
        QTest::newRow("the hour changes: the reading behind it makes it exact")
            << "2026-03-03 10:10 = 100.0 | 2026-03-03 10:50 = 101.0 | 2026-03-03 11:00 tick | 2026-03-03 11:10 = 102.0" << "102.0" << "1.5 incomplete"
            << "0.0 incomplete" << "2.0";
        QTest::newRow("a whole day: midnight") << day1 + "2026-03-04 00:00 tick" << "110.00" << "10.00" << "10.00" << "10.00";
        QTest::newRow("midnight between two readings") << "2026-03-02 23:00 = 99.00 | 2026-03-03 23:50 = 109.00 | 2026-03-04 00:10 = 110.00" << "110.00"
                                                       << "10.10" << "10.10" << "11.00"; // 109.50 - 99.4026 rounded down
        QTest::newRow("SUM_24H goes on with the hour, SUM_LAST_DAY does not")
            << day1 + "2026-03-04 06:00 = 113.00" << "113.00" << "11.00" << "10.00" << "13.00";
        QTest::newRow("the next day") << day1 + "2026-03-04 12:00 = 116.00 | 2026-03-05 00:00 = 118.00" << "118.00" << "8.00" << "8.00" << "18.00";
        QTest::newRow("silence over the hour: what is known until then") << day1 + "2026-03-04 03:00 tick" << "110.00" << "9.00 incomplete" << "10.00"
                                                                        << "10.00";
        QTest::newRow("silence of more than a day is nothing, not 0") << day1 + "2026-03-06 01:00 tick" << "110.00" << "nothing" << "nothing" << "10.00";
        QTest::newRow("behind a long silence the straight line counts") << day1 + "2026-03-08 00:00 = 150.00" << "150.00" << "10.00" << "10.00" << "50.00";

        // Clocks forward on 2026-03-29 at 02:00, back on 2026-10-25 at 03:00. 0.10 an hour.
        QTest::newRow("a day of 23 hours") << "2026-03-28 00:00 = 100.00 | 2026-03-29 00:00 = 102.40 | 2026-03-30 00:00 = 104.70" << "104.70" << "2.40"
                                           << "2.30" << "4.70";
        QTest::newRow("a day of 25 hours") << "2026-10-24 00:00 = 100.00 | 2026-10-25 00:00 = 102.40 | 2026-10-26 00:00 = 104.90" << "104.90" << "2.40"
                                           << "2.50" << "4.90";
        QTest::newRow("the hour that comes twice")
            << "2026-10-25 01:30 = 100.0 | 2026-10-25 02:30+02:00 = 101.0 | 2026-10-25 02:30+01:00 = 103.0 | 2026-10-25 03:30 = 107.0" << "107.0"
            << "5.0 incomplete" << "0.0 incomplete" << "7.0";

        QTest::newRow("overflow behind MAXMETER") << "2026-03-03 00:00 = 99995.00 | 2026-03-03 12:00 = 99999.00 | 2026-03-04 00:00 = 5.00" << "100005.00"
                                                  << "10.00" << "10.00" << "10.00";
        QTest::newRow("overflow, then on") << "2026-03-03 00:00 = 99995.00 | 2026-03-03 12:00 = 3.00 | 2026-03-03 13:00 = 4.50" << "100004.50" << "9.50 incomplete"
                                           << "0.00 incomplete" << "9.50";
        QTest::newRow("RESET") << day1 + "2026-03-04 06:00 = 113.00 | 2026-03-04 06:10 reset" << "113.00" << "0.00 incomplete" << "0.00 incomplete"
                               << "13.00";
        QTest::newRow("RESET, then the hour") << day1 + "2026-03-04 06:00 = 113.00 | 2026-03-04 06:00 reset | 2026-03-04 07:00 = 114.00" << "114.00"
                                              << "1.00 incomplete" << "0.00 incomplete" << "14.00";
        QTest::newRow("RESET, then midnight")
            << day1 + "2026-03-04 06:00 = 113.00 | 2026-03-04 06:00 reset | 2026-03-05 00:00 = 122.00 | 2026-03-05 01:00 = 123.00" << "123.00"
            << "10.00 incomplete" << "9.00 incomplete" << "23.00";
        QTest::newRow("SUM_RESET") << day1 + "2026-03-04 06:00 = 113.00 | 2026-03-04 06:10 sumreset" << "113.00" << "11.00" << "10.00" << "0.00";
        QTest::newRow("SUM_RESET, then on") << day1 + "2026-03-04 06:00 = 113.00 | 2026-03-04 06:10 sumreset | 2026-03-04 06:20 = 113.25" << "113.25"
                                            << "11.00" << "10.00" << "0.25";
        QTest::newRow("a spike to 0 changes nothing") << day1 + "2026-03-04 00:30 = 0.00 | 2026-03-04 01:00 tick" << "110.00" << "9.67 incomplete" << "10.00"
                                                      << "10.00"; // of 01:00 the day before: 100.33
        QTest::newRow("a stale value changes nothing") << day1 + "2026-03-04 00:30 = 110.00 stale" << "110.00" << "10.00" << "10.00" << "10.00";
        QTest::newRow("a reading before the last one changes nothing") << day1 + "2026-03-03 23:59 = 111.00" << "110.00" << "10.00" << "10.00" << "10.00";
        QTest::newRow("meter exchange") << day1 + "2026-03-04 06:00 exchange 112.00 0.00 | 2026-03-04 12:00 = 3.00" << "3.00" << "11.00" << "10.00"
                                        << "15.00";
    }
    void rules()
    {
        QFETCH(QString, script);
        meter::CounterRules limits;
        limits.maximum = value("99999.999");
        SumRules rules(berlin, limits);
        play(rules, script);
        QTEST(shown(rules.view().counter), "counter");
        QTEST(shown(rules.view().sum24h), "sum24h");
        QTEST(shown(rules.view().sumLastDay), "lastDay");
        QTEST(shown(rules.view().sum), "sum");

        // The state says all of it again.
        const auto kept = sumStateFromText(toText(rules.state()));
        QVERIFY(kept);
        QVERIFY(*kept == rules.state());
        SumRules later(berlin, limits, *kept);
        if (rules.view().counter) {
            (void)rules.tick(at("2026-03-04 06:59"));
            (void)later.tick(at("2026-03-04 06:59"));
            QCOMPARE(shown(later.view().counter), shown(rules.view().counter));
            QCOMPARE(shown(later.view().sum24h), shown(rules.view().sum24h));
            QCOMPARE(shown(later.view().sumLastDay), shown(rules.view().sumLastDay));
            QCOMPARE(shown(later.view().sum), shown(rules.view().sum));
        }
    }

    // Half an hour's change: 24 hours ago is no full hour.
    void lordHowe()
    {
        const QByteArray zone = "Australia/Lord_Howe";
        SumRules rules(zone, {});
        // Back by 30 min on 2026-04-05 at 02:00.
        play(rules, "2026-04-04 12:00 = 100.00 | 2026-04-05 12:00 = 124.50", zone);
        QCOMPARE(shown(rules.view().sum24h), QString("24.00"));
        play(rules, "2026-04-06 00:00 = 136.50", zone);
        QCOMPARE(shown(rules.view().sumLastDay), QString("24.50"));
        QCOMPARE(shown(rules.view().sum24h), QString("24.00"));
    }

    void changesAreTold()
    {
        SumRules rules(berlin, {});
        QVERIFY(!rules.tick(at("2026-03-03 09:59")));
        QVERIFY(rules.reading(at("2026-03-03 10:10"), value("100.0")));
        QVERIFY(!rules.tick(at("2026-03-03 10:59")));
        QVERIFY(rules.reading(at("2026-03-03 10:59"), value("101.0")));
        QVERIFY(rules.tick(at("2026-03-03 11:00")));
        QVERIFY(!rules.tick(at("2026-03-03 11:01")));
        QCOMPARE(*rules.view().sumDate, at("2026-03-03 10:10"));
        rules.sumReset(at("2026-03-03 11:05"));
        QCOMPARE(*rules.view().sumDate, at("2026-03-03 11:05"));
    }

    // Every hour of a year with both changes of the clock: what the day had is what its hours had.
    void year()
    {
        SumRules rules(berlin, {});
        const store::Calendar calendar(berlin);
        const store::TimeMs start = at("2026-01-01 00:00");
        const store::TimeMs end = at("2027-01-01 00:00");
        const auto counter = [&](store::TimeMs when) { return ScaledValue{(when - start) / 7777 * 3, -2}; };
        int days = 0;
        for (store::TimeMs when = start; when <= end; when += 617'000) {
            (void)rules.reading(when, counter(when));
            const auto &view = rules.view();
            if (!view.sumLastDay->complete)
                continue;
            const store::TimeRange yesterday = calendar.day(calendar.day(when).from - 1);
            QCOMPARE(view.sumLastDay->from, yesterday.from);
            QCOMPARE(view.sumLastDay->to, yesterday.to);
            const auto expected = (counter(yesterday.to).mantissa - counter(yesterday.from).mantissa);
            QVERIFY(std::abs(bytes::withExponent(view.sumLastDay->value, -2)->mantissa - expected) <= 6); // counter() is rounded too
            ++days;
        }
        QVERIFY(days > 50'000);
    }

    void foreignState_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "sums2", "sums1 last 1 2", "sums1 carried 0 0 since 0 0 0 nosum 0 0 0 mark", "sums1 carried 0 x since 0 0 0",
                                 "sums1 carried 0 0 since 0 0 0 nosum 0 0 0 more", "sums1 carried 0 99999999999 since 0 0 0 nosum 0 0 0"})
            QTest::addRow("'%s'", text) << QString(text);
    }
    void foreignState()
    {
        QFETCH(QString, text);
        QVERIFY(!sumStateFromText(text.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestSumRules)
#include "tst_sum_rules.moc"
