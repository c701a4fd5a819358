#include <QTest>

#include "core/inverter/name_pattern.h"
#include "core/inverter/profile_reader.h"

using namespace inverter;
using Fault = ProfileError::Fault;

namespace {

// The built-in text with one place changed.
std::string changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray text(builtInProfileText().data(), qsizetype(builtInProfileText().size()));
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        return {};
    return text.replace(at, from.size(), to).toStdString();
}

} // namespace

class TestInverterProfile : public QObject {
    Q_OBJECT

private slots:
    void builtIn()
    {
        const Profile &profile = builtInProfile();
        QCOMPARE(profile.id, std::string("smi260"));
        QCOMPARE(profile.linkMode, bytes::LinkMode::S2);
        QCOMPARE(profile.readings.size(), std::size_t(10));
        QVERIFY(!profile.writesVerified());
        QVERIFY(profile.matches({0xB0B4, 0x00008061, 1, 2}));
        QVERIFY(profile.matches({0x30B4, 0x00008061, 1, 2}));
        QVERIFY(!profile.matches({0xB0B4, 0x00008061, 1, 3}));
        QCOMPARE(profile.addressOf(8061), (wmbus::Address{0xB0B4, 0x00008061, 1, 2}));
    }

    void correctedWithoutARebuild()
    {
        const auto wider = readProfile(changed(R"("to": "260", "verified": false)", R"("to": "310", "verified": true)"));
        QVERIFY(wider.has_value());
        QCOMPARE(wider->writeRule(DataPoint::MaxPower)->to, (bytes::ScaledValue{310, 0}));
        QVERIFY(wider->writeRule(DataPoint::MaxPower)->verified);
        QVERIFY(!wider->writesVerified()); // the others are not
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("a name that means nothing") << QByteArray("\"tries\": 3") << QByteArray("\"tries\": 3, \"trys\": 3") << int(Fault::Unknown) << QByteArray("/trys");
        QTest::newRow("text for a number") << QByteArray("\"tries\": 3") << QByteArray("\"tries\": \"3\"") << int(Fault::WrongType) << QByteArray("/tries");
        QTest::newRow("no tries") << QByteArray("\"tries\": 3") << QByteArray("\"tries\": 0") << int(Fault::BadValue) << QByteArray("/tries");
        QTest::newRow("a huge number") << QByteArray("\"tries\": 3") << QByteArray("\"tries\": 18446744073709551615") << int(Fault::BadValue) << QByteArray("/tries");
        QTest::newRow("a later format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 2") << int(Fault::NewerFormat) << QByteArray("/format");
        QTest::newRow("missing") << QByteArray("\"link_mode\": \"S2\",") << QByteArray("") << int(Fault::Missing) << QByteArray("/link_mode");
        QTest::newRow("no link mode") << QByteArray("\"link_mode\": \"S2\"") << QByteArray("\"link_mode\": \"S9\"") << int(Fault::BadValue) << QByteArray("/link_mode");
        QTest::newRow("no maker") << QByteArray("\"LET\"") << QByteArray("\"LE7\"") << int(Fault::BadValue) << QByteArray("/match/manufacturer");
        QTest::newRow("no hex") << QByteArray("00FFA7") << QByteArray("00FFAG") << int(Fault::BadValue) << QByteArray("/requests/settings/telegram");
        QTest::newRow("a place that does not exist") << QByteArray("{master} 00FFA7") << QByteArray("{slave} 00FFA7") << int(Fault::BadValue) << QByteArray("/requests/settings/telegram");
        QTest::newRow("no address") << QByteArray("5B B4B0 {addr} 01") << QByteArray("5B B4B0 01") << int(Fault::BadValue) << QByteArray("/requests/state/telegram");
        QTest::newRow("a question that writes") << QByteArray("{master}\",") << QByteArray("{master} {pp}\",") << int(Fault::BadValue) << QByteArray("/requests/state/telegram");
        QTest::newRow("a set without all three") << QByteArray(" 01FD66 {ss}") << QByteArray("") << int(Fault::BadValue) << QByteArray("/requests/set/telegram");
        QTest::newRow("unknown data point") << QByteArray("\"name\": \"VOLTAGE\"") << QByteArray("\"name\": \"VOLTS\"") << int(Fault::Unknown) << QByteArray("/readings/8/name");
        QTest::newRow("the same twice") << QByteArray("\"name\": \"VOLTAGE\"") << QByteArray("\"name\": \"POWER\"") << int(Fault::Duplicate) << QByteArray("/readings/8/name");
        QTest::newRow("limits the wrong way round") << QByteArray("\"to\": \"260\"") << QByteArray("\"to\": \"-1\"") << int(Fault::BadValue) << QByteArray("/writes/0/to");
        QTest::newRow("limit no number") << QByteArray("\"to\": \"260\"") << QByteArray("\"to\": \"viel\"") << int(Fault::BadValue) << QByteArray("/writes/0/to");
        QTest::newRow("value at another's place") << QByteArray("\"place\": \"pp\"") << QByteArray("\"place\": \"cc\"") << int(Fault::BadValue) << QByteArray("/writes/0/place");
        QTest::newRow("pattern with a group") << QByteArray("volt|sec_dc") << QByteArray("(a+)+$") << int(Fault::BadValue) << QByteArray("/readings/8/select/2/text");
        QTest::newRow("selector of no kind") << QByteArray("{ \"text\": \"freq\" }") << QByteArray("{ }") << int(Fault::Missing) << QByteArray("/readings/5/select/1/vif");
        QTest::newRow("no selectors") << QByteArray("[ { \"vif\": \"FD17\" }, { \"text\": \"alarm\" }, { \"ordinal\": 6 } ]") << QByteArray("[]") << int(Fault::BadValue) << QByteArray("/readings/9/select");
        QTest::newRow("offset behind the end") << QByteArray("\"from_end\": 11, \"length\": 2") << QByteArray("\"from_end\": 1, \"length\": 2") << int(Fault::BadValue) << QByteArray("/readings/8/select/4/length");
    }
    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const std::string text = changed(from, to);
        QVERIFY(!text.empty());
        const auto profile = readProfile(text);
        QVERIFY(!profile.has_value());
        QTEST(int(profile.error().fault), "fault");
        QFETCH(QByteArray, path);
        QCOMPARE(QByteArray::fromStdString(profile.error().path), path);
    }

    void notJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray("") << 1 << 1;
        QTest::newRow("a comma too many") << QByteArray("{\n  \"format\": 1,\n}") << 3 << 1;
        QTest::newRow("no quote") << QByteArray("{\n  \"format: 1") << 2 << 13;
        QTest::newRow("binary") << QByteArray("\x00\xFF", 2) << 1 << 1;
    }
    void notJson()
    {
        QFETCH(QByteArray, text);
        const auto profile = readProfile(text.toStdString());
        QVERIFY(!profile.has_value());
        QCOMPARE(int(profile.error().fault), int(Fault::NotJson));
        QTEST(int(profile.error().line), "line");
        QTEST(int(profile.error().column), "column");
    }

    void hostile()
    {
        QCOMPARE(readProfile(std::string(300 * 1024, ' ')).error().fault, Fault::TooLarge);
        QCOMPARE(readProfile(std::string(200 * 1024, '[')).error().fault, Fault::NotJson);
        QCOMPARE(readProfile(std::string(100 * 1024, '[') + std::string(100 * 1024, ']')).error().fault, Fault::WrongType);
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("whole") << QByteArray("^cos_?phi$") << QByteArray("cos_phi") << true;
        QTest::newRow("optional left out") << QByteArray("^cos_?phi$") << QByteArray("COSPHI") << true;
        QTest::newRow("more behind") << QByteArray("^cos_?phi$") << QByteArray("cos_phi2") << false;
        QTest::newRow("more before") << QByteArray("^cos_?phi$") << QByteArray("acos_phi") << false;
        QTest::newRow("in the middle") << QByteArray("freq") << QByteArray("grid_freq_now") << true;
        QTest::newRow("any character") << QByteArray("dc.?dc") << QByteArray("dc-dc_temp") << true;
        QTest::newRow("none") << QByteArray("dc.?dc") << QByteArray("dcdctemp") << true;
        QTest::newRow("two are too many") << QByteArray("dc.?dc") << QByteArray("dc__dc") << false;
        QTest::newRow("the other converter") << QByteArray("dc.?dc") << QByteArray("dcactemp") << false;
        QTest::newRow("second alternative") << QByteArray("volt|sec_dc") << QByteArray("sec_dc_vol") << true;
        QTest::newRow("no name") << QByteArray("freq") << QByteArray("") << false;
        QTest::newRow("start after a false start") << QByteArray("aab") << QByteArray("aaab") << true;
        QTest::newRow("end") << QByteArray("temp$") << QByteArray("temp_temp") << true;
    }
    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, name);
        const auto read = NamePattern::fromText(pattern.toStdString());
        QVERIFY(read.has_value());
        QTEST(read->matches(name.toStdString()), "fits");
    }
    void badPatterns()
    {
        for (const char *text : {"", "|", "a|", "^$", "?", "a??", "a*", "(a)", "[a]", "a\\d"})
            QVERIFY2(!NamePattern::fromText(text), text);
        QVERIFY(!NamePattern::fromText(std::string(65, 'a')));
        QVERIFY(NamePattern::fromText(std::string(64, 'a')).has_value());
    }
};

QTEST_APPLESS_MAIN(TestInverterProfile)
#include "tst_inverter_profile.moc"
