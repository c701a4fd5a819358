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
        QTest::newRow("EnergyCam electricity, still encrypted: the key is missing") << "1E44C4186318761501027AFF000085F19D9F21259354266B35C0C4048B4393"
                                                                                   << "energycam" << QStringList{};
        QTest::newRow("EnergyCam, 12 digits BCD") << "1B44C4189804500401037A300000A00E13206516080000" "02FD08BDC0" << "energycam"
                                                  << QStringList{"METER=8166.520 m3", "COUNTER=48"};
        QTest::newRow("iPERL, decrypted") << "1E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F" << "iperl"
                                          << QStringList{"METER=7.704 m3", "COUNTER=54", "max_flow=0.000 m3/h"};
        QTest::newRow("iPERL, version 7C, still encrypted") << "1E44AE4C831530007C077A4C001005C2B2F288A6F55826A19AB2EACE905BD6" << "iperl" << QStringList{};
        QTest::newRow("Itron, decrypted, long header of the radio adapter")
            << "46449726560000183307725600001897263307AF0030052F2F066D0E1015C82A000C13771252000C933C000000000B3B0400004C1361045200426CC12A03FD971C0000"
               "2F2F2F"
            << "itron" << QStringList{"METER=521.277 m3", "COUNTER=175", "date_time=2022-10-08T21:16:14", "volume_backward=0.000 m3", "volume_flow=0.004 m3/h",
                                       "target=520.461 m3", "target_date=2022-10-01"};
        QTest::newRow("Itron, value in error")
            << "3A4497269820362300167AF60020A52F2F04132E100000066D03260DE12B007413FEFEFEFE426C1F01047F1600060C027F9A2A0E79187103002300" << "itron"
            << QStringList{"METER=4.142 m3", "COUNTER=246", "date_time=2023-11-01T13:38:03", "target=-16843.010 m3 stale", "target_date=2000-01-31",
                                       "enhanced_identification=002300037118"};
        QTest::newRow("iPERL, clear") << "1844AE4C4455223368077A55000000041389E20100023B0000" << "iperl"
                                      << QStringList{"METER=123.529 m3", "COUNTER=85", "max_flow=0.000 m3/h"};
        QTest::newRow("Itron") << "384497269856341203077AD90000A00413FD110000066D2C1AA1D521004413300F0000426CBF2C047F0000060C027F862A0E79678372082100"
                               << "itron"
                               << QStringList{"METER=4.605 m3", "COUNTER=217", "date_time=2022-01-21T01:26:44", "target=3.888 m3",
                                              "target_date=2021-12-31", "enhanced_identification=002108728367"};
        QTest::newRow("any other: heat with due date") << "1E442D2C78563412010478" "0406" "9A000000" "4406" "10000000" "426C1F33" "025A" "7B00" << "generic"
                                                       << QStringList{"METER=154 kWh", "energy_storage_1=16 kWh", "date_storage_1=2024-03-31",
                                                                      "flow_temperature=12.3 °C"};
        // What VIFEs make of a quantity (EN 13757-3, combinable VIFEs); the first two are wmbusmeters' amiplus, decrypted.
        QTest::newRow("electricity, feed-in, upper limit, phase")
            << "4E4401061010101002027A000040052F2F0E035040691500000B2B300300066D00790C7423400C78371204860BABC8FC100000000E833C8074000000000BAB3C0000000AFDC9FC0136022F2F2F2F2F"
            << "generic" << QStringList{"METER=15694.050 kWh", "COUNTER=0", "power=330 W", "date_time=2019-03-20T12:57:00", "fabrication_number=86041237",
                                        "power_upper_limit_both_directions=0 W", "energy_backward=7.480 kWh", "power_backward=0 W", "voltage_phase_l1=236 V"};
        QTest::newRow("limits and exceedings") << "27442D2C7856341201027804030700000002AB40010002AB48020001AB490301AB500402AB680500" << "generic" << QStringList{"METER=0.007 kWh", "power_lower_limit=1 W", "power_upper_limit=2 W", "power_number_of_exceeds_of_upper_limit=3", "power_duration_of_first_lower_limit_exceed=4 s", "power_during_lower_limit_exceed=5 W"};
        QTest::newRow("average, leakage, overflow, future, reserved") << "29442D2C7856341201027804030700000002AB12010002AB69020002AB6D030002AB7E040002AB100500" << "generic" << QStringList{"METER=0.007 kWh", "power_average=1 W", "power_leakage=2 W", "power_overflow=3 W", "power_future=4 W", "power_vife_10=5 W"};
        QTest::newRow("forward is the register, backward and limits never") << "1F442D2C7856341201027804833C010000000483480200000004833B03000000" << "generic" << QStringList{"METER=0.003 kWh", "energy_backward=0.001 kWh", "energy_upper_limit=0.002 kWh"};
        QTest::newRow("maker and non-metric units") << "20442D2C7856341201027804030700000002ABFF01010002AB3D020002AB740300" << "generic" << QStringList{"METER=0.007 kWh", "power_maker_01=1 W", "power=0.03 W"};
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

    // The EnergyCam maker's own program reads 188 transmissions and 191 pictures out of the first one, 128 and 132 out of the second.
    void details_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("pictures");
        QTest::newRow("clear") << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF" << 188 << 191;
        QTest::newRow("decrypted") << "1E44C4186387761501027A000000852F2F04051109040002FD0880842F2F2F" << 128 << 132;
        QTest::newRow("another meter has none") << "1844AE4C4455223368077A55000000041389E20100023B0000" << -1 << -1;
    }
    void details()
    {
        QFETCH(QString, telegram);
        wmbus::RadioFrame frame;
        frame.data = *bytes::fromHex(telegram.toStdString());
        wmbus::KeyRing keys;
        wmbus::DecoderMemory memory;
        const Reading reading = readingFrom(*wmbus::decodeTelegram(frame, keys, memory));
        const auto number = [&](std::string_view name) {
            const NamedValue *value = reading.detail(name);
            return value != nullptr ? static_cast<int>(value->number->mantissa) : -1;
        };
        QTEST(number("tx_counter"), "sent");
        QTEST(number("picture_counter"), "pictures");
    }
};

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
