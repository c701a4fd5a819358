#include "core/bytes/hex.h"
#include "core/meter/reading.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QtTest>

using namespace meter;

class TestReading : public QObject {
    Q_OBJECT

private slots:
    // The telegrams of the mission's own devices with their meaning (cuxd-devices.md B).
    void values_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QStringList>("values"); // "NAME=value unit", in order
        QTest::newRow("EnergyCam gas, real") << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF" << "energycam"
                                             << QStringList{"METER=3038.0 m3", "COUNTER=47"};
        QTest::newRow("EnergyCam electricity, decrypted by the stick") << "1E44C4186387761501027A00000085" "2F2F0405110904" "0002FD0880842F2F2F"
                                                                        << "energycam" << QStringList{"METER=26446.5 kWh", "COUNTER=0"};
        QTest::newRow("EnergyCam, camera taken off") << "1944C4189804500401037A2F0000A03415AC76000002FD08BCBF" << "energycam"
                                                     << QStringList{"METER=3038.0 m3 stale", "COUNTER=47"};
        QTest::newRow("iPERL, clear") << "1844AE4C4455223368077A55000000041389E20100023B0000" << "iperl"
                                      << QStringList{"METER=123.529 m3", "COUNTER=85", "max_flow=0.000 m3/h"};
        QTest::newRow("Itron") << "384497269856341203077AD90000A00413FD110000066D2C1AA1D521004413300F0000426CBF2C047F0000060C027F862A0E79678372082100"
                               << "itron"
                               << QStringList{"METER=4.605 m3", "COUNTER=217", "date_time=2022-01-21T01:26:44", "target=3.888 m3",
                                              "target_date=2021-12-31", "enhanced_identification=002108728367"};
        QTest::newRow("any other: heat with due date") << "1E442D2C78563412010478" "0406" "9A000000" "4406" "10000000" "426C1F33" "025A" "7B00" << "generic"
                                                       << QStringList{"METER=154 kWh", "energy_storage_1=16 kWh", "date_storage_1=2024-03-31",
                                                                      "flow_temperature=12.3 °C"};
        QTest::newRow("unreadable") << "1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9" << "iperl" << QStringList{};
    }
    void values()
    {
        QFETCH(QString, telegram);
        QFETCH(QString, driver);
        QFETCH(QStringList, values);
        wmbus::RadioFrame frame;
        frame.data = *bytes::fromHex(telegram.toStdString());
        frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
        wmbus::KeyRing keys;
        wmbus::DecoderMemory memory;
        const auto decoded = wmbus::decodeTelegram(frame, keys, memory);
        QVERIFY(decoded);
        const Reading reading = readingFrom(*decoded);
        QCOMPARE(QString::fromUtf8(reading.driver.data(), static_cast<qsizetype>(reading.driver.size())), driver);
        QStringList found;
        for (const NamedValue &value : reading.values) {
            std::string text = fullName(value) + "=" + (value.number ? bytes::toDecimal(*value.number) : value.text);
            if (value.unit != wmbus::Unit::None)
                text += " " + std::string(wmbus::word(value.unit));
            if (value.stale)
                text += " stale";
            found.append(QString::fromStdString(text));
        }
        QCOMPARE(found, values);
        QCOMPARE(reading.find("METER") != nullptr, !values.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
