#include "app/inverter_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

class TestInverterFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    void put(const QByteArray &text)
    {
        QFile file(m_dir.filePath(QStringLiteral("inverters.json")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }

private slots:
    void cleanup() { QFile::remove(m_dir.filePath(QStringLiteral("inverters.json"))); }

    void nothingKept()
    {
        const KeptInverters kept = readInverters(m_dir.path());
        QVERIFY(kept.inverters.empty());
        QVERIFY(kept.brokenFile.isEmpty());
    }

    void comesBack()
    {
        KeptInverter one;
        one.settings.number = 8061;
        one.settings.master = 12;
        one.settings.name = QStringLiteral("Dach „Süd“");
        one.settings.device = QStringLiteral("00103512");
        one.settings.plan.interval = std::chrono::minutes(1440);
        one.settings.plan.timeout = 8;
        one.settings.plan.cyclicInfo = true;
        one.settings.plan.schedule = polling::Schedule::DaylightUntilOff;
        one.settings.position = polling::Position{52.52, -13.41};
        one.settings.riseOffset = -30;
        one.settings.setOffset = 15;
        one.settings.writing = true;
        one.plan.active = false;
        one.plan.byUser = true;
        one.plan.day = true;
        one.plan.lastAnswer = polling::TimePoint(std::chrono::milliseconds(1'795'000'000'123));
        one.sums.sumDate = 1'795'000'000'000;
        ui::InverterChange change;
        change.at = polling::TimePoint(std::chrono::milliseconds(1'795'000'000'123));
        change.user = QStringLiteral("anna");
        change.wish.maxPower = bytes::ScaledValue{200, 0};
        change.wish.on = false;
        change.outcome = polling::ExchangeResult::Outcome::Different;
        change.before = inverter::Settings{{260, 0}, {1000, -3}, true};
        one.lastChange = change;
        one.values.set(inverter::DataPoint::Power, bytes::ScaledValue{1525, -1});
        one.values.set(inverter::DataPoint::CosPhi, bytes::ScaledValue{1000, -3});
        one.values.set(inverter::DataPoint::AcTemperature, bytes::ScaledValue{-4, 0});
        one.values.set(inverter::DataPoint::State, bytes::ScaledValue{0, 0});
        one.valuesAt = polling::TimePoint(std::chrono::milliseconds(1'795'000'000'456));
        QVERIFY(writeInverters(m_dir.path(), {one}));
        QCOMPARE(QFileInfo(m_dir.filePath(QStringLiteral("inverters.json"))).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const KeptInverters kept = readInverters(m_dir.path());
        QCOMPARE(kept.inverters.size(), std::size_t(1));
        const KeptInverter &back = kept.inverters.front();
        QVERIFY(back.settings == one.settings);
        QVERIFY(back.plan == one.plan);
        QVERIFY(back.sums == one.sums);
        QVERIFY(back.lastChange.has_value());
        QCOMPARE(back.lastChange->at, change.at);
        QCOMPARE(back.lastChange->user, change.user);
        QCOMPARE(back.lastChange->wish, change.wish);
        QCOMPARE(back.lastChange->outcome, change.outcome);
        QVERIFY(back.lastChange->before && back.lastChange->before->same(*change.before) && back.lastChange->before->on);
        QVERIFY(!back.lastChange->after);
        QVERIFY(back.values == one.values); // to the last digit
        QVERIFY(back.valuesAt == one.valuesAt);
    }

    // A value whose time is not known is none.
    void valuesThatCannotBeBelieved_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("as earlier versions kept them") << QByteArray(R"({"CODE":8061})");
        QTest::newRow("without a time") << QByteArray(R"({"CODE":8061,"values":{"POWER":"12"}})");
        QTest::newRow("a text as time") << QByteArray(R"({"CODE":8061,"values":{"POWER":"12"},"values_at":"now"})");
        QTest::newRow("a list") << QByteArray(R"({"CODE":8061,"values":["POWER",12],"values_at":1795000000000})");
        QTest::newRow("no decimal number") << QByteArray(R"({"CODE":8061,"values":{"POWER":"12 W","VOLTAGE":"many","NONE":"1","STATE":true},"values_at":1795000000000})");
    }
    void valuesThatCannotBeBelieved()
    {
        QFETCH(const QByteArray, text);
        put(R"({"inverters":[)" + text + "]}");
        const KeptInverters kept = readInverters(m_dir.path());
        QCOMPARE(kept.inverters.size(), std::size_t(1));
        QVERIFY(kept.inverters.front().values.empty());
    }

    void impossibleValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("inverters");
        QTest::newRow("no CODE") << QByteArray(R"({"inverters":[{"name":"x"}]})") << 0;
        QTest::newRow("CODE too large") << QByteArray(R"({"inverters":[{"CODE":100000000}]})") << 0;
        QTest::newRow("CODE of a text") << QByteArray(R"({"inverters":[{"CODE":"8061"}]})") << 0;
        QTest::newRow("interval, timeout, place out of range")
            << QByteArray(R"({"inverters":[{"CODE":8061,"POLL_INTERVAL":0,"POLL_TIMEOUT":9,"schedule":7,"latitude":91,"longitude":0,"rise_offset":999,"SUMS":"nonsense"}]})") << 1;
        QTest::newRow("a huge interval") << QByteArray(R"({"inverters":[{"CODE":8061,"POLL_INTERVAL":1e300}]})") << 1;
        QTest::newRow("not an object") << QByteArray(R"({"inverters":[7,null,[]]})") << 0;
    }
    void impossibleValues()
    {
        QFETCH(QByteArray, text);
        put(text);
        const KeptInverters kept = readInverters(m_dir.path());
        QTEST(int(kept.inverters.size()), "inverters");
        QVERIFY(kept.brokenFile.isEmpty());
        for (const KeptInverter &one : kept.inverters) {
            QCOMPARE(one.settings.plan.interval, std::chrono::minutes(5));
            QCOMPARE(one.settings.plan.timeout, 4);
            QVERIFY(one.settings.plan.schedule == polling::Schedule::Always);
            QVERIFY(!one.settings.position);
            QCOMPARE(one.settings.riseOffset, 0);
            QVERIFY(!one.settings.writing);
        }
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x00\xFF\x01", 3);
        QTest::newRow("cut") << QByteArray(R"({"inverters":[{"CODE":80)");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void unreadable()
    {
        QFETCH(QByteArray, text);
        put(text);
        const KeptInverters kept = readInverters(m_dir.path());
        QVERIFY(kept.inverters.empty());
        QFile aside(kept.brokenFile);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), text); // nothing is thrown away
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("inverters.json"))));
    }
};

QTEST_GUILESS_MAIN(TestInverterFile)
#include "tst_inverter_file.moc"
