#include <QTest>

#include "core/polling/daylight.h"
#include "core/polling/places.h"

#include <QDateTime>

using namespace polling;
using std::chrono::milliseconds;

namespace {

const Position london{51.5, -0.1167};
const Position tromso{69.5, 19.0};
const Position berlin{52.52, 13.41};

TimePoint at(const char *iso)
{
    return TimePoint(milliseconds(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch()));
}
QString utc(const std::optional<TimePoint> &time)
{
    if (!time)
        return QStringLiteral("-");
    // Printed tables round to the minute.
    const auto ms = std::chrono::duration_cast<milliseconds>(time->time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms + 30'000, Qt::UTC).toString(QStringLiteral("HH:mm"));
}
int minutesBetween(const QString &a, const QString &b)
{
    return a == b ? 0 : a == QLatin1String("-") || b == QLatin1String("-") ? 9999
                                                                          : int(std::abs(QTime::fromString(a, QStringLiteral("HH:mm")).secsTo(QTime::fromString(b, QStringLiteral("HH:mm"))) / 60));
}

} // namespace

class TestDaylight : public QObject {
    Q_OBJECT

private slots:
    // London: timeanddate.com. Tromsø (N69.5 E19.0, UT+1): US Naval Observatory, as quoted on answers.com.
    void published_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QString>("rise"); // UTC
        QTest::addColumn<QString>("set");
        const auto row = [](const char *name, const char *zone, Position place, const char *day, const char *rise, const char *set) {
            QTest::newRow(name) << QByteArray(zone) << place.latitude << place.longitude << QByteArray(day) << QString(rise) << QString(set);
        };
        row("London 2015-01-01", "Europe/London", london, "2015-01-01T12:00:00Z", "08:06", "16:01");
        row("London 2015-12-01", "Europe/London", london, "2015-12-01T12:00:00Z", "07:43", "15:55");
        row("London 2015-12-02", "Europe/London", london, "2015-12-02T12:00:00Z", "07:45", "15:54");
        row("London 2015-12-03", "Europe/London", london, "2015-12-03T12:00:00Z", "07:46", "15:54");
        row("London 2015-12-12", "Europe/London", london, "2015-12-12T12:00:00Z", "07:56", "15:51");
        row("London 2015-12-25", "Europe/London", london, "2015-12-25T12:00:00Z", "08:05", "15:55");
        row("Tromso 2014-04-01", "Etc/GMT-1", tromso, "2014-04-01T12:00:00Z", "03:50", "17:49");
        row("Tromso 2014-04-30", "Etc/GMT-1", tromso, "2014-04-30T12:00:00Z", "01:29", "19:58");
        row("Tromso, the last night", "Etc/GMT-1", tromso, "2014-05-17T12:00:00Z", "23:29", "22:06");
        row("Tromso, rises for 69 days", "Etc/GMT-1", tromso, "2014-05-18T12:00:00Z", "23:13", "-");
        row("Tromso, sets after 69 days", "Etc/GMT-1", tromso, "2014-07-25T12:00:00Z", "-", "22:20");
    }
    void published()
    {
        QFETCH(QByteArray, zone);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(QByteArray, day);
        QFETCH(QString, rise);
        QFETCH(QString, set);
        const SunDay sun = Daylight({latitude, longitude}, zone, 0, 0).sun(at(day.constData()));
        QVERIFY2(minutesBetween(utc(sun.rise), rise) <= 1, qPrintable(utc(sun.rise)));
        QVERIFY2(minutesBetween(utc(sun.set), set) <= 1, qPrintable(utc(sun.set)));
    }

    void polarDayAndNight()
    {
        const Daylight there(tromso, "Europe/Oslo", 0, 0);
        QVERIFY(there.sun(at("2014-06-21T12:00:00Z")).alwaysUp());
        QVERIFY(there.sun(at("2014-12-21T12:00:00Z")).alwaysDown());
        QVERIFY(there.isDay(at("2014-06-21T00:00:00Z")));
        QVERIFY(!there.isDay(at("2014-12-21T11:00:00Z")));
        QVERIFY(!there.nextChange(at("2014-06-21T00:00:00Z")));
        QVERIFY(!there.nextChange(at("2014-12-21T11:00:00Z")));
        QVERIFY(!there.today(at("2014-12-21T11:00:00Z")));
        QVERIFY(there.today(at("2014-06-21T11:00:00Z")));
    }

    void offsetsMoveTheDay()
    {
        const TimePoint noon = at("2015-12-01T12:00:00Z");
        const auto plain = *Daylight(london, "Europe/London", 0, 0).today(noon);
        const auto moved = *Daylight(london, "Europe/London", -30, 15).today(noon);
        QCOMPARE(plain.from - moved.from, TimePoint::duration(std::chrono::minutes(30)));
        QCOMPARE(moved.to - plain.to, TimePoint::duration(std::chrono::minutes(15)));
        QVERIFY(!Daylight(london, "Europe/London", 180, -180).isDay(at("2015-12-01T10:00:00Z")));
    }

    void changesFollowEachOther()
    {
        const Daylight here(berlin, "Europe/Berlin", 0, 0);
        TimePoint now = at("2026-10-24T00:00:00Z"); // the clocks change
        bool day = here.isDay(now);
        for (int i = 0; i < 6; ++i) {
            const auto next = here.nextChange(now);
            QVERIFY(next && *next > now);
            QCOMPARE(here.isDay(*next - milliseconds(1)), day);
            QCOMPARE(here.isDay(*next), !day);
            day = !day;
            now = *next;
        }
        QVERIFY(now < at("2026-10-27T00:00:00Z"));
    }

    void aSunThatSetsAfterMidnight()
    {
        // Reykjavík keeps UTC all year: in June the sun sets after the local midnight and rises three hours later.
        const Daylight there({64.15, -21.94}, "Atlantic/Reykjavik", 0, 0);
        const SunDay sun = there.sun(at("2026-06-21T12:00:00Z"));
        QVERIFY(sun.upAtStart && sun.set && sun.rise && *sun.set < *sun.rise);
        QVERIFY(there.isDay(at("2026-06-21T00:01:00Z")));
        QVERIFY(!there.isDay(*sun.set + std::chrono::minutes(30)));
        QVERIFY(there.isDay(at("2026-06-21T23:59:00Z")));
    }

    void places_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude"); // 999: refused
        QTest::newRow("as in the panel") << "52,5 N 13,4 O" << 52.5 << 13.4;
        QTest::newRow("English") << "52.5 N 13.4 E" << 52.5 << 13.4;
        QTest::newRow("numbers alone") << "52.5 13.4" << 52.5 << 13.4;
        QTest::newRow("comma between") << "52.5, 13.4" << 52.5 << 13.4;
        QTest::newRow("south and west") << "33.9 S 70.7 W" << -33.9 << -70.7;
        QTest::newRow("signs") << "-33.9 151.2" << -33.9 << 151.2;
        QTest::newRow("degrees and minutes") << QStringLiteral("52°30' N 13°24' O") << 52.5 << 13.4;
        QTest::newRow("letters first") << "N 52.5 E 13.4" << 52.5 << 13.4;
        QTest::newRow("beyond the pole") << "91 0" << 0.0 << 999.0;
        QTest::newRow("too far east") << "52 181" << 0.0 << 999.0;
        QTest::newRow("one number") << "52.5" << 0.0 << 999.0;
        QTest::newRow("a town") << "Berlin" << 0.0 << 999.0;
        QTest::newRow("nothing") << "" << 0.0 << 999.0;
        QTest::newRow("minus and south") << "-52 S 13 E" << 0.0 << 999.0;
    }
    void places()
    {
        QFETCH(QString, text);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto position = positionFromText(text);
        QCOMPARE(position.has_value(), longitude < 900);
        if (position) {
            QVERIFY(qAbs(position->latitude - latitude) < 1e-9);
            QVERIFY(qAbs(position->longitude - longitude) < 1e-9);
        }
    }

    void everyPlaceIsOnEarthAndInItsZone()
    {
        for (const Place &place : polling::places()) {
            QVERIFY2(place.position.valid(), place.name);
            const QTimeZone zone(place.zone);
            QVERIFY2(zone.isValid() || QByteArray(place.zone) == "Europe/Kyiv", place.zone);
            if (!zone.isValid())
                continue;
            // The sun's noon is not more than 2.5 hours from the clock's.
            const int offset = zone.standardTimeOffset(QDateTime::fromString(QStringLiteral("2026-01-15T12:00:00Z"), Qt::ISODate));
            QVERIFY2(qAbs(offset / 3600.0 - place.position.longitude / 15) < 2.5, place.name);
        }
        QCOMPARE(QByteArray(placeOfZone("Europe/Berlin")->name), QByteArray("Berlin"));
        QVERIFY(placeOfZone("Antarctica/Troll") == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestDaylight)
#include "tst_daylight.moc"
