#include "ui/addresses/sighting_filter.h"

#include <QTest>

using ui::FilterFacts;
using ui::SightingFilter;

namespace {

FilterFacts gasMeter()
{
    FilterFacts facts;
    facts.text = QStringLiteral("3 s [X] 51601328 wM-Bus-Gas Gas FFD 8061.70 m³ key missing ttyUSB0 Keller");
    facts.medium = QStringLiteral("Gas gas");
    facts.maker = QStringLiteral("FFD Fast Forward AG");
    facts.code = QStringLiteral("51601328");
    facts.security = QStringLiteral("key missing no_key");
    facts.stick = QStringLiteral("ttyUSB0");
    facts.status = QStringLiteral("[X]");
    facts.rssi = -78;
    facts.count = 12;
    facts.interval = 900;
    facts.age = 3;
    facts.value = 8061.70;
    return facts;
}

} // namespace

class TestSightingFilter : public QObject {
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::addRow("empty") << "" << true;
        QTest::addRow("blanks") << "  \t " << true;
        QTest::addRow("word in another case") << "keller" << true;
        QTest::addRow("part of a number") << "5160" << true;
        QTest::addRow("word that is not there") << "wasser" << false;
        QTest::addRow("all words must match") << "gas wasser" << false;
        QTest::addRow("two words") << "gas keller" << true;
        QTest::addRow("not this word") << "-wasser" << true;
        QTest::addRow("not this word, but it is there") << "-gas" << false;
        QTest::addRow("level below") << "rssi<-85" << false;
        QTest::addRow("level above") << "rssi>-85" << true;
        QTest::addRow("level with real minus") << "rssi>−85" << true;
        QTest::addRow("level with unit") << "rssi<-70dBm" << true;
        QTest::addRow("level equal") << "rssi=-78" << true;
        QTest::addRow("level not equal") << "rssi!=-78" << false;
        QTest::addRow("level at most") << "rssi<=-78" << true;
        QTest::addRow("medium") << "medium=gas" << true;
        QTest::addRow("medium by its other name") << "media=gas" << true;
        QTest::addRow("medium is another") << "medium=water" << false;
        QTest::addRow("maker in German") << "hersteller=ffd" << true;
        QTest::addRow("maker by name") << "maker=forward" << true;
        QTest::addRow("not this maker") << "maker!=FFD" << false;
        QTest::addRow("verdict by word for scripts") << "security=no_key" << true;
        QTest::addRow("age in minutes") << "age<5min" << true;
        QTest::addRow("interval in hours") << "interval>1h" << false;
        QTest::addRow("count") << "count>=12" << true;
        QTest::addRow("value with decimal comma") << "wert>8061,5" << true;
        QTest::addRow("mixed") << "gas rssi<-70 age<10" << true;
        QTest::addRow("a level alone is a word") << "-78" << false; // the row says −78, with a real minus
    }
    void matches()
    {
        QFETCH(QString, text);
        const SightingFilter filter = SightingFilter::parse(text);
        QVERIFY(!filter.problem());
        QTEST(filter.matches(gasMeter()), "matches");
    }

    void complains_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addRow("unknown field") << "colour=red" << "colour=red";
        QTest::addRow("nothing behind the sign") << "rssi<" << "rssi<";
        QTest::addRow("word where a number belongs") << "rssi<weak" << "rssi<weak";
        QTest::addRow("text compared as number") << "medium<5" << "medium<5";
        QTest::addRow("time unit on a level") << "rssi<5min" << "rssi<5min";
        QTest::addRow("first of two is told") << "gas rssi<x age<y" << "rssi<x";
    }
    void complains()
    {
        QFETCH(QString, text);
        const SightingFilter filter = SightingFilter::parse(text);
        QVERIFY(filter.problem());
        QTEST(filter.problem()->word, "word");
        QVERIFY(!filter.problem()->explanation.isEmpty());
    }

    void whatIsUnderstoodStillFilters()
    {
        const SightingFilter filter = SightingFilter::parse(QStringLiteral("wasser rssi<"));
        QVERIFY(filter.problem());
        QVERIFY(!filter.matches(gasMeter()));
    }

    void missingNumberNeverMatches()
    {
        FilterFacts facts = gasMeter();
        facts.rssi.reset();
        QVERIFY(!SightingFilter::parse(QStringLiteral("rssi<0")).matches(facts));
        QVERIFY(!SightingFilter::parse(QStringLiteral("rssi!=0")).matches(facts));
    }
};

QTEST_GUILESS_MAIN(TestSightingFilter)
#include "tst_sighting_filter.moc"
