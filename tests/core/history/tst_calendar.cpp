#include <QtTest>

#include "core/history/calendar.h"
#include "core/history/time_zone.h"
#include "core/store/calendar.h"

#include <QDateTime>
#include <QTimeZone>

using namespace history;

namespace {

constexpr store::TimeMs hour = 3'600'000;

// With the offset written out, so that no zone is needed to read it.
store::TimeMs at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QString shown(store::TimeMs time, const QByteArray &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone(zone)).toString(Qt::ISODate);
}

} // namespace

class TestCalendar : public QObject {
    Q_OBJECT

private slots:
    void pieces_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const QByteArray berlin = "Europe/Berlin";
        const QByteArray kathmandu = "Asia/Kathmandu";
        const QByteArray lordHowe = "Australia/Lord_Howe";
        QTest::newRow("half hour") << berlin << "30min" << "2026-11-22T06:44:05+01:00" << "2026-11-22T06:30:00+01:00" << "2026-11-22T07:00:00+01:00";
        QTest::newRow("hour") << berlin << "hour" << "2026-11-22T06:44:05+01:00" << "2026-11-22T06:00:00+01:00" << "2026-11-22T07:00:00+01:00";
        QTest::newRow("on the border") << berlin << "hour" << "2026-11-22T07:00:00+01:00" << "2026-11-22T07:00:00+01:00" << "2026-11-22T08:00:00+01:00";
        QTest::newRow("hour 02:00 A") << berlin << "hour" << "2026-10-25T02:10:00+02:00" << "2026-10-25T02:00:00+02:00" << "2026-10-25T02:00:00+01:00";
        QTest::newRow("hour 02:00 B") << berlin << "hour" << "2026-10-25T02:10:00+01:00" << "2026-10-25T02:00:00+01:00" << "2026-10-25T03:00:00+01:00";
        QTest::newRow("the hour before the one that is skipped") << berlin << "hour" << "2026-03-29T01:30:00+01:00" << "2026-03-29T01:00:00+01:00"
                                                                 << "2026-03-29T03:00:00+02:00";
        QTest::newRow("two hours that are three") << berlin << "2h" << "2026-10-25T02:10:00+01:00" << "2026-10-25T02:00:00+02:00" << "2026-10-25T04:00:00+01:00";
        QTest::newRow("two hours that are one") << berlin << "2h" << "2026-03-29T03:10:00+02:00" << "2026-03-29T03:00:00+02:00" << "2026-03-29T04:00:00+02:00";
        QTest::newRow("six hours that are five") << berlin << "6h" << "2026-03-29T03:10:00+02:00" << "2026-03-29T00:00:00+01:00" << "2026-03-29T06:00:00+02:00";
        QTest::newRow("twelve hours") << berlin << "12h" << "2026-11-22T12:00:00+01:00" << "2026-11-22T12:00:00+01:00" << "2026-11-23T00:00:00+01:00";
        QTest::newRow("day of 23 hours") << berlin << "day" << "2026-03-29T12:00:00+02:00" << "2026-03-29T00:00:00+01:00" << "2026-03-30T00:00:00+02:00";
        QTest::newRow("day of 25 hours") << berlin << "day" << "2026-10-25T00:00:00+02:00" << "2026-10-25T00:00:00+02:00" << "2026-10-26T00:00:00+01:00";
        QTest::newRow("week: Sunday belongs to the Monday before") << berlin << "week" << "2026-11-22T23:59:59+01:00" << "2026-11-16T00:00:00+01:00"
                                                                   << "2026-11-23T00:00:00+01:00";
        QTest::newRow("week with a change") << berlin << "week" << "2026-03-27T12:00:00+01:00" << "2026-03-23T00:00:00+01:00" << "2026-03-30T00:00:00+02:00";
        QTest::newRow("week over New Year") << berlin << "week" << "2027-01-01T12:00:00+01:00" << "2026-12-28T00:00:00+01:00" << "2027-01-04T00:00:00+01:00";
        QTest::newRow("February of a leap year") << berlin << "month" << "2028-02-29T12:00:00+01:00" << "2028-02-01T00:00:00+01:00"
                                                 << "2028-03-01T00:00:00+01:00";
        QTest::newRow("31 December") << berlin << "month" << "2026-12-31T23:59:59+01:00" << "2026-12-01T00:00:00+01:00" << "2027-01-01T00:00:00+01:00";
        QTest::newRow("year") << berlin << "year" << "2026-07-01T00:00:00+02:00" << "2026-01-01T00:00:00+01:00" << "2027-01-01T00:00:00+01:00";
        QTest::newRow("before 1970") << berlin << "day" << "1969-07-20T20:17:00+01:00" << "1969-07-20T00:00:00+01:00" << "1969-07-21T00:00:00+01:00";
        QTest::newRow("Kathmandu, hour") << kathmandu << "hour" << "2026-11-22T06:44:00+05:45" << "2026-11-22T06:00:00+05:45" << "2026-11-22T07:00:00+05:45";
        QTest::newRow("Kathmandu, day") << kathmandu << "day" << "2026-11-22T00:00:00+05:45" << "2026-11-22T00:00:00+05:45" << "2026-11-23T00:00:00+05:45";
        QTest::newRow("Lord Howe, the hour of 90 minutes, first part") << lordHowe << "hour" << "2026-04-05T01:45:00+11:00" << "2026-04-05T01:00:00+11:00"
                                                                       << "2026-04-05T01:30:00+10:30";
        QTest::newRow("Lord Howe, second part") << lordHowe << "hour" << "2026-04-05T01:45:00+10:30" << "2026-04-05T01:30:00+10:30"
                                                << "2026-04-05T02:00:00+10:30";
        QTest::newRow("Lord Howe, day of 23.5 hours") << lordHowe << "day" << "2026-10-04T12:00:00+11:00" << "2026-10-04T00:00:00+10:30"
                                                      << "2026-10-05T00:00:00+11:00";
        QTest::newRow("a midnight that is skipped") << QByteArray("America/Havana") << "day" << "2026-03-08T12:00:00-04:00" << "2026-03-08T01:00:00-04:00"
                                                    << "2026-03-09T00:00:00-04:00";
        QTest::newRow("a midnight that comes twice") << QByteArray("America/Havana") << "day" << "2026-11-01T00:30:00-05:00" << "2026-11-01T00:00:00-04:00"
                                                     << "2026-11-02T00:00:00-05:00";
        QTest::newRow("Samoa left 30 December 2011 out") << QByteArray("Pacific/Apia") << "day" << "2011-12-29T12:00:00-10:00" << "2011-12-29T00:00:00-10:00"
                                                         << "2011-12-31T00:00:00+14:00";
        QTest::newRow("UTC") << QByteArray("UTC") << "day" << "2026-10-25T12:00:00+00:00" << "2026-10-25T00:00:00+00:00" << "2026-10-26T00:00:00+00:00";
        QTest::newRow("no such zone is UTC") << QByteArray("Nowhere/At_All") << "day" << "2026-10-25T12:00:00+00:00" << "2026-10-25T00:00:00+00:00"
                                             << "2026-10-26T00:00:00+00:00";
    }
    void pieces()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, unit);
        QFETCH(QString, when);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Calendar calendar(zoneTable(zone));
        const store::TimeRange piece = calendar.piece(*unitFromWord(unit.toStdString()), at(when));
        QCOMPARE(shown(piece.from, "UTC"), shown(at(from), "UTC"));
        QCOMPARE(shown(piece.to, "UTC"), shown(at(to), "UTC"));
    }

    // Qt's own arithmetic, and the roll-ups of the store, cut time in the same places.
    void sameAsQt_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Berlin", "Europe/London", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Kolkata",
                                 "Africa/Casablanca", "America/Asuncion", "Pacific/Chatham", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void sameAsQt()
    {
        QFETCH(QByteArray, zone);
        const Calendar ours(zoneTable(zone));
        const store::Calendar stores(zone);
        const QTimeZone qt(zone);
        for (store::TimeMs when = at("2014-01-01T00:00:00Z"); when < at("2041-01-01T00:00:00Z"); when += 31 * hour + 1234567) {
            const auto note = [&] { return qPrintable(shown(when, zone)); };
            QVERIFY2(ours.piece(Unit::Hour, when) == stores.hour(when), note());
            QVERIFY2(ours.piece(Unit::Day, when) == stores.day(when), note());
            const QDate date = QDateTime::fromMSecsSinceEpoch(when, qt).date();
            const QDate monday = date.addDays(1 - date.dayOfWeek());
            const QDate first(date.year(), date.month(), 1);
            QVERIFY2((ours.piece(Unit::Week, when)
                      == store::TimeRange{monday.startOfDay(qt).toMSecsSinceEpoch(), monday.addDays(7).startOfDay(qt).toMSecsSinceEpoch()}), note());
            QVERIFY2((ours.piece(Unit::Month, when)
                      == store::TimeRange{first.startOfDay(qt).toMSecsSinceEpoch(), first.addMonths(1).startOfDay(qt).toMSecsSinceEpoch()}), note());
            const Date ymd = ours.dateAt(when);
            QVERIFY2(QDate(ymd.year, static_cast<int>(ymd.month), static_cast<int>(ymd.day)) == date, note());
            QCOMPARE(ours.beginOf(ymd), date.startOfDay(qt).toMSecsSinceEpoch());
        }
    }

    // Midnight comes twice, and the day begins with the first: the roll-ups' too. To 2037: that far the tables of time zones go.
    void sameAsTheStore_data()
    {
        sameAsQt_data();
        for (const char *zone : {"Asia/Gaza", "America/Havana"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void sameAsTheStore()
    {
        QFETCH(QByteArray, zone);
        const Calendar ours(zoneTable(zone));
        const store::Calendar stores(zone);
        for (store::TimeMs when = at("2014-01-01T00:00:00Z"); when < at("2037-12-31T00:00:00Z"); when += 3 * hour + 1234567) {
            QVERIFY2(ours.piece(Unit::Day, when) == stores.day(when), qPrintable(shown(when, zone)));
            QVERIFY(stores.day(when).from <= when && when < stores.day(when).to);
        }
    }

    // Pieces cut time without gap or overlap, and every moment lies in its own.
    void wholeTime_data()
    {
        sameAsQt_data();
        // Midnight comes twice; Qt takes the second one, although the new day has begun an hour before.
        for (const char *zone : {"Asia/Gaza", "America/Havana"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void wholeTime()
    {
        QFETCH(QByteArray, zone);
        const Calendar calendar(zoneTable(zone));
        for (const Unit unit : {Unit::HalfHour, Unit::Hour, Unit::TwoHours, Unit::SixHours, Unit::TwelveHours, Unit::Day, Unit::Week, Unit::Month, Unit::Year}) {
            const store::TimeRange range{at("2026-01-01T03:04:05Z"), at("2026-12-31T03:04:05Z")};
            const auto borders = calendar.borders(unit, range);
            QVERIFY(borders.size() >= 2 && borders.front() <= range.from && borders.back() >= range.to);
            for (std::size_t i = 1; i < borders.size(); ++i) {
                QVERIFY(borders[i] > borders[i - 1]);
                QVERIFY((calendar.piece(unit, borders[i] - 1) == store::TimeRange{borders[i - 1], borders[i]}));
            }
        }
        QVERIFY(calendar.borders(Unit::Day, {5, 5}).empty());
    }

    void occurrences()
    {
        const Calendar calendar(zoneTable("Europe/Berlin"));
        QCOMPARE(calendar.occurrence(at("2026-10-25T02:00:00+02:00")), Occurrence::First);
        QCOMPARE(calendar.occurrence(at("2026-10-25T02:00:00+01:00")), Occurrence::Second);
        QCOMPARE(calendar.occurrence(at("2026-10-25T03:00:00+01:00")), Occurrence::Once);
        QCOMPARE(calendar.occurrence(at("2026-10-25T01:59:59+02:00")), Occurrence::Once);
    }

    void wallClock_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("skipped");
        QTest::newRow("winter") << "2026-01-01T12:00:00Z" << "2026-01-01T12:00:00+01:00" << "" << false;
        QTest::newRow("summer") << "2026-07-01T12:00:00Z" << "2026-07-01T12:00:00+02:00" << "" << false;
        QTest::newRow("twice") << "2026-10-25T02:30:00Z" << "2026-10-25T02:30:00+02:00" << "2026-10-25T02:30:00+01:00" << false;
        QTest::newRow("skipped") << "2026-03-29T02:30:00Z" << "2026-03-29T03:00:00+02:00" << "" << true;
        QTest::newRow("behind the skipped hour") << "2026-03-29T03:00:00Z" << "2026-03-29T03:00:00+02:00" << "" << false;
    }
    void wallClock()
    {
        QFETCH(QString, local);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const ZoneTable zone = zoneTable("Europe/Berlin");
        const auto found = zone.fromLocal(at(local));
        QCOMPARE(found.first, at(first));
        QCOMPARE(found.second, second.isEmpty() ? at(first) : at(second));
        QTEST(found.skipped, "skipped");
    }

    // "The last 12 months" on 31 January and 29 February skips no month (gui.md R-41).
    void moved_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("begin");
        QTest::newRow("a month on from 31 January") << "month" << "2026-01-31T12:00:00+01:00" << 1 << "2026-02-01T00:00:00+01:00";
        QTest::newRow("a month back from 31 March") << "month" << "2026-03-31T12:00:00+02:00" << -1 << "2026-02-01T00:00:00+01:00";
        QTest::newRow("a year back from 29 February") << "year" << "2028-02-29T12:00:00+01:00" << -1 << "2027-01-01T00:00:00+01:00";
        QTest::newRow("two days back over a change") << "day" << "2026-03-30T12:00:00+02:00" << -2 << "2026-03-28T00:00:00+01:00";
        QTest::newRow("a week on") << "week" << "2026-12-31T12:00:00+01:00" << 1 << "2027-01-04T00:00:00+01:00";
        QTest::newRow("three hours on over a change") << "hour" << "2026-03-29T00:30:00+01:00" << 3 << "2026-03-29T04:00:00+02:00";
        QTest::newRow("three hours back over a change") << "hour" << "2026-10-25T03:30:00+01:00" << -3 << "2026-10-25T01:00:00+02:00";
    }
    void moved()
    {
        QFETCH(QString, unit);
        QFETCH(QString, when);
        QFETCH(int, count);
        QFETCH(QString, begin);
        const Calendar calendar(zoneTable("Europe/Berlin"));
        QCOMPARE(shown(calendar.moved(*unitFromWord(unit.toStdString()), at(when), count), "Europe/Berlin"), shown(at(begin), "Europe/Berlin"));
    }

    void words()
    {
        for (const char *text : {"30min", "hour", "2h", "6h", "12h", "day", "week", "month", "year"}) {
            QVERIFY(unitFromWord(text));
            QCOMPARE(word(*unitFromWord(text)), std::string_view(text));
        }
        QVERIFY(!unitFromWord("fortnight"));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
