#include <QTest>

#include "core/inverter/answer.h"
#include "core/inverter/profile_reader.h"
#include "core/inverter/request.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "inverter_vectors.h"

#include <QMap>

using namespace inverter;

namespace {

constexpr std::uint32_t number = 8061;

wmbus::Telegram decoded(const bytes::Bytes &data)
{
    wmbus::RadioFrame frame;
    frame.data = data;
    wmbus::DecoderMemory memory;
    return wmbus::decodeTelegram(frame, {}, memory).value();
}

wmbus::Telegram telegramNamed(const char *name)
{
    return decoded(inverterVectors().at(name));
}

QString text(const std::optional<bytes::ScaledValue> &value)
{
    return value ? QString::fromStdString(bytes::toDecimal(*value)) : QStringLiteral("-");
}

// Every value that is there as "NAME=value", in the order of CUxD's tables.
QStringList shown(const Values &values)
{
    QStringList all;
    for (const DataPoint point : allDataPoints) {
        if (values[point])
            all << QString::fromLatin1(name(point).data(), qsizetype(name(point).size())) + '=' + text(values[point]);
    }
    return all;
}

// Payload of an HCI frame with FCS.
bytes::Bytes payloadOf(const char *name)
{
    const bytes::Bytes &frame = inverterVectors().at(name);
    return {frame.begin() + 4, frame.end() - 2};
}

// The answer to `settings` with other bytes from `at` on.
bytes::Bytes patched(const char *name, std::size_t at, const char *hex)
{
    bytes::Bytes data = inverterVectors().at(name);
    const bytes::Bytes bytes = bytes::fromHex(hex).value();
    std::copy(bytes.begin(), bytes.end(), data.begin() + static_cast<std::ptrdiff_t>(at));
    return data;
}

} // namespace

class TestInverterAnswers : public QObject {
    Q_OBJECT

private slots:
    void asksInTheGatewaysBytes()
    {
        const Profile &profile = builtInProfile();
        QCOMPARE(stateRequest(profile, {number, 0}), payloadOf("hci_state"));
        QCOMPARE(settingsRequest(profile, {number, 0}), payloadOf("hci_settings"));
        const auto set = setRequest(profile, {number, 0}, {{260, 0}, {1000, -3}, true}, {DataPoint::MaxPower});
        QVERIFY(set.has_value());
        QCOMPARE(*set, payloadOf("hci_set_260_on"));
    }

    void asksAsAnotherMaster()
    {
        const bytes::Bytes asked = stateRequest(builtInProfile(), {number, 12345678});
        QCOMPARE(bytes::toHex(bytes::ByteSpan(asked).subspan(10)), std::string("0C7978563412"));
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("vector");
        QTest::addColumn<QStringList>("wanted");
        const QStringList settings{"VOLTAGE=423.0", "FREQUENCY=50.01", "AC_TEMPERATURE=13.0", "DC_TEMPERATURE=11.0",
                                   "COS_PHI=1.000", "MAX_POWER=260",   "STATE=1"};
        QTest::newRow("state: the seed's 15 W and 48.23 kWh") << QByteArray("answer_state") << QStringList{"POWER=15", "ENERGY_COUNTER=48.230"};
        QTest::newRow("settings: the seed's screen") << QByteArray("answer_settings") << settings + QStringList{"ALARM=0"};
        QTest::newRow("standard VIFs, one answer for all")
            << QByteArray("answer_standard")
            << QStringList{"POWER=15", "ENERGY_COUNTER=48.230", "VOLTAGE=423", "FREQUENCY=50.01", "AC_TEMPERATURE=13.0", "DC_TEMPERATURE=11.0",
                           "COS_PHI=1.000", "MAX_POWER=260", "STATE=1"};
    }
    void reads()
    {
        QFETCH(QByteArray, vector);
        QFETCH(QStringList, wanted);
        const wmbus::Telegram telegram = telegramNamed(vector.constData());
        QVERIFY(isAnswer(telegram, builtInProfile(), number));
        QCOMPARE(shown(readAnswer(telegram, builtInProfile()).values(builtInProfile())).join(QLatin1Char(' ')), wanted.join(QLatin1Char(' ')));
    }

    void saysWhichSelectorHit()
    {
        const Answer answer = readAnswer(telegramNamed("answer_settings"), builtInProfile());
        QMap<QString, int> hits;
        for (const Found &one : answer.found)
            hits[QString::fromLatin1(name(one.point).data(), qsizetype(name(one.point).size()))] = int(one.selector);
        QCOMPARE(hits.value("MAX_POWER"), 0);      // by record
        QCOMPARE(hits.value("COS_PHI"), 0);        // by name
        QCOMPARE(hits.value("FREQUENCY"), 1);      // by name
        QCOMPARE(hits.value("VOLTAGE"), 2);        // by name, behind two standard VIFs
        QVERIFY(answer.unused.empty());
        const Answer state = readAnswer(telegramNamed("answer_state"), builtInProfile());
        QCOMPARE(state.unused.size(), std::size_t(1)); // 0C 79
    }

    // What the names are is inferred: with other names the order, and with no readable records the offsets, must give the same.
    void otherNames_data()
    {
        QTest::addColumn<bool>("readable");
        QTest::newRow("by order") << true;
        QTest::newRow("by offset") << false;
    }
    void otherNames()
    {
        QFETCH(bool, readable);
        bytes::Bytes data = inverterVectors().at("answer_settings");
        const std::string hex = bytes::toHex(data);
        if (readable) {
            for (const char *name : {"7165726668", "706D65746364636464"}) // "hfreq" does not occur: only whole names are replaced
                QVERIFY(hex.find(name) == std::string::npos);
            for (const char *name : {"6968705F736F63", "71657266", "706D657463646364", "706D7463616364", "6C6F765F63645F636573"}) {
                const std::size_t at = hex.find(name) / 2;
                QVERIFY(hex.find(name) != std::string::npos);
                std::fill_n(data.begin() + static_cast<std::ptrdiff_t>(at), std::string(name).size() / 2, std::uint8_t('x'));
            }
        } else {
            std::fill(data.begin() + 15, data.begin() + 16, std::uint8_t(0x0F)); // all of it is manufacturer data
        }
        const Values values = readAnswer(decoded(data), builtInProfile()).values(builtInProfile());
        QCOMPARE(text(values[DataPoint::Frequency]), QString("50.01"));
        QCOMPARE(text(values[DataPoint::DcTemperature]), QString("11.0"));
        QCOMPARE(text(values[DataPoint::AcTemperature]), QString("13.0"));
        QCOMPARE(text(values[DataPoint::Voltage]), QString("423.0"));
        QCOMPARE(text(values[DataPoint::CosPhi]), QString("1.000"));
        QCOMPARE(text(values[DataPoint::MaxPower]), QString("260"));
        QCOMPARE(text(values[DataPoint::State]), QString("1"));
    }

    void temperatures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("below zero") << QByteArray("CEFF") << "-5.0";
        QTest::newRow("just below") << QByteArray("FFFF") << "-0.1";
        QTest::newRow("zero") << QByteArray("0000") << "0.0";
        QTest::newRow("coldest that is believed") << QByteArray("A8FD") << "-60.0";
        QTest::newRow("colder") << QByteArray("A7FD") << "-";
        QTest::newRow("hottest that is believed") << QByteArray("DC05") << "150.0";
        QTest::newRow("hotter") << QByteArray("DD05") << "-";
        QTest::newRow("the standard's mark for invalid") << QByteArray("0080") << "-";
    }
    void temperatures()
    {
        QFETCH(QByteArray, bytes);
        constexpr std::size_t size = 93;
        const bytes::Bytes dc = patched("answer_settings", size - 38, bytes.constData());
        const bytes::Bytes ac = patched("answer_settings", size - 26, bytes.constData());
        QTEST(text(readAnswer(decoded(dc), builtInProfile()).values(builtInProfile())[DataPoint::DcTemperature]), "wanted");
        QTEST(text(readAnswer(decoded(ac), builtInProfile()).values(builtInProfile())[DataPoint::AcTemperature]), "wanted");
    }

    void wildPower_data()
    {
        QTest::addColumn<QByteArray>("power");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("at the limit and 5 W") << QByteArray("CD00") << 200 << "205";
        QTest::newRow("one more") << QByteArray("CE00") << 200 << "-";
        QTest::newRow("limit unknown") << QByteArray("CE00") << -1 << "206";
        QTest::newRow("beyond every inverter") << QByteArray("9101") << -1 << "-";
        QTest::newRow("below zero") << QByteArray("FFFF") << -1 << "-";
    }
    void wildPower()
    {
        QFETCH(QByteArray, power);
        QFETCH(int, limit);
        const Answer answer = readAnswer(decoded(patched("answer_state", 23, power.constData())), builtInProfile());
        Values before;
        if (limit >= 0)
            before.set(DataPoint::MaxPower, bytes::ScaledValue{limit, 0});
        QTEST(text(answer.values(builtInProfile(), before)[DataPoint::Power]), "wanted");
    }

    void whoIsMeant_data()
    {
        QTest::addColumn<std::size_t>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("ours");
        QTest::newRow("as it is") << std::size_t(0) << QByteArray("20") << true;
        QTest::newRow("bit 15 of the maker cleared") << std::size_t(2) << QByteArray("B430") << true;
        QTest::newRow("another maker") << std::size_t(2) << QByteArray("C418") << false;
        QTest::newRow("the neighbour's inverter") << std::size_t(4) << QByteArray("62800000") << false;
        QTest::newRow("another version") << std::size_t(8) << QByteArray("02") << false;
        QTest::newRow("another type") << std::size_t(9) << QByteArray("03") << false;
        QTest::newRow("a request, ours or another program's") << std::size_t(10) << QByteArray("51") << false;
    }
    void whoIsMeant()
    {
        QFETCH(std::size_t, at);
        QFETCH(QByteArray, bytes);
        QTEST(isAnswer(decoded(patched("answer_state", at, bytes.constData())), builtInProfile(), number), "ours");
    }

    void ourOwnRequestIsNoAnswer()
    {
        bytes::Bytes heard = payloadOf("hci_set_260_on");
        heard.insert(heard.begin(), static_cast<std::uint8_t>(heard.size()));
        QVERIFY(!isAnswer(decoded(heard), builtInProfile(), number));
    }

    // An answer that is cut anywhere gives fewer values, never other ones.
    void cutAnswers()
    {
        const bytes::Bytes &whole = inverterVectors().at("answer_settings");
        const Values all = readAnswer(decoded(whole), builtInProfile()).values(builtInProfile());
        for (std::size_t size = 15; size < whole.size(); ++size) {
            bytes::Bytes data(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
            data[0] = static_cast<std::uint8_t>(size - 1);
            const Values values = readAnswer(decoded(data), builtInProfile()).values(builtInProfile());
            for (const DataPoint point : allDataPoints)
                QVERIFY2(!values[point] || values[point] == all[point], qPrintable(QStringLiteral("%1 bytes").arg(size)));
        }
    }

    void namesForTheLists()
    {
        const meter::Reading reading = readingFrom(telegramNamed("answer_state"), builtInProfile());
        QCOMPARE(reading.driver, std::string_view("smi260"));
        QVERIFY(reading.find("POWER") != nullptr);
        QCOMPARE(reading.find("ENERGY_COUNTER")->unit, wmbus::Unit::kWh);
        QCOMPARE(reading.values.size(), std::size_t(2));
    }

    void limits_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("reason"); // -1: allowed
        const int out = int(WriteRefusal::Reason::OutOfLimits);
        QTest::newRow("0 W") << "MAX_POWER" << "0" << -1;
        QTest::newRow("-1 W") << "MAX_POWER" << "-1" << out;
        QTest::newRow("200 W") << "MAX_POWER" << "200" << -1;
        QTest::newRow("200.0 W") << "MAX_POWER" << "200.0" << -1;
        QTest::newRow("half a watt") << "MAX_POWER" << "200.5" << int(WriteRefusal::Reason::TooFine);
        QTest::newRow("260 W") << "MAX_POWER" << "260" << -1;
        QTest::newRow("261 W") << "MAX_POWER" << "261" << out;
        QTest::newRow("260.001 W") << "MAX_POWER" << "260.001" << out;
        QTest::newRow("65536 W") << "MAX_POWER" << "65536" << out;
        QTest::newRow("cos phi 1") << "COS_PHI" << "1" << -1;
        QTest::newRow("cos phi 1.000") << "COS_PHI" << "1.000" << -1;
        QTest::newRow("cos phi 0.999") << "COS_PHI" << "0.999" << out;
        QTest::newRow("cos phi 1.001") << "COS_PHI" << "1.001" << out;
        QTest::newRow("cos phi -1") << "COS_PHI" << "-1" << out;
        QTest::newRow("on") << "STATE" << "1" << -1;
        QTest::newRow("neither on nor off") << "STATE" << "2" << out;
        QTest::newRow("voltage") << "VOLTAGE" << "400" << int(WriteRefusal::Reason::NotWritable);
    }
    void limits()
    {
        QFETCH(QString, point);
        QFETCH(QString, value);
        QFETCH(int, reason);
        const auto refused = refusal(builtInProfile(), dataPointFromName(point.toStdString()).value(), bytes::fromDecimal(value.toStdString()).value());
        QCOMPARE(refused ? int(refused->reason) : -1, reason);
    }

    // What the user did not name goes back as it was read, also beyond the limits for writing.
    void theOthersAreKept()
    {
        const Settings read{{310, 0}, {950, -3}, false};
        QVERIFY(!setRequest(builtInProfile(), {number, 0}, read, {DataPoint::MaxPower}).has_value());
        Settings wanted = read;
        wanted.on = true;
        const auto set = setRequest(builtInProfile(), {number, 0}, wanted, {DataPoint::State});
        QVERIFY(set.has_value());
        QCOMPARE(bytes::toHex(bytes::ByteSpan(*set).subspan(16)), std::string("122B3601027C076968705F736F63B60301FD6601"));
    }
};

QTEST_APPLESS_MAIN(TestInverterAnswers)
#include "tst_inverter_answers.moc"
