#include <QtTest>

#include "core/bytes/hex.h"
#include "core/history/ccu_text.h"
#include "core/history/meter_device.h"
#include "core/history/time_zone.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QDateTime>
#include <QTimeZone>

using namespace history;
using bytes::ScaledValue;

namespace {

const QByteArray berlin = "Europe/Berlin";
constexpr std::uint32_t number = 0x51601328;

store::TimeMs at(const QString &text)
{
    const QDateTime local = QDateTime::fromString(QString(text).replace(' ', 'T'), Qt::ISODate);
    return QDateTime(local.date(), local.time(), QTimeZone(berlin)).toMSecsSinceEpoch();
}

ScaledValue value(const QString &text)
{
    return bytes::fromDecimal(text.toStdString()).value_or(ScaledValue{-1, 0});
}

// A gas meter's telegram with this value.
Heard telegram(const QString &when, const QString &counter, const QString &unit = "m3", bool stale = false)
{
    Heard heard;
    heard.at = at(when);
    heard.meter = {0x18C4, number, 1, 3};
    heard.port = "/dev/ttyUSB0";
    heard.unasked = true;
    heard.rssiDbm = -78;
    heard.accessNumber = std::uint8_t{101};
    if (!counter.isEmpty())
        heard.counter = value(counter);
    heard.unit = unit.toStdString();
    heard.stale = stale;
    return heard;
}

QString shown(const DataPoint &point)
{
    QString text = QString::fromStdString(point.text);
    if (point.number)
        text = QString::fromStdString(bytes::toDecimal(*point.number) + (point.unit.empty() ? "" : " " + point.unit));
    if (point.flag)
        text = *point.flag ? "true" : "false";
    if (point.stale)
        text += " stale";
    return text;
}

store::Parameters parameters()
{
    store::Parameters parameters;
    parameters.code = "51601328";
    parameters.maxMeter = value("99999.999");
    return parameters;
}

// "2026-03-03 10:00 = 8061.70 | 2026-03-03 10:05 SETMETER 8297.10 | 2026-03-03 10:06 tick | ... RESET | SUM_RESET | MAXMETER 999.9 |
// CYCLIC_INFO_MSG 0 | EXCHANGE 8070 0". A reading may end with "kWh" or "stale".
void play(MeterDevice &device, const QString &script)
{
    for (const QString &step : script.split('|', Qt::SkipEmptyParts)) {
        const QStringList words = step.split(' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const QString when = words[0] + ' ' + words[1];
        const QString what = words[2];
        const QString extra = words.value(4);
        if (what == "=")
            (void)device.heard(telegram(when, words[3], extra.isEmpty() || extra == "stale" ? "m3" : extra, extra == "stale"));
        else if (what == "tick")
            (void)device.tick(at(when));
        else if (what == "SETMETER")
            (void)device.setMeter(value(words[3]), at(when));
        else if (what == "OFFSET")
            (void)device.setOffset(words[3] == "none" ? std::nullopt : std::optional(value(words[3])), at(when));
        else if (what == "MAXMETER")
            (void)device.setMaximum(value(words[3]));
        else if (what == "RESET")
            (void)device.reset(at(when));
        else if (what == "SUM_RESET")
            (void)device.sumReset(at(when));
        else if (what == "CYCLIC_INFO_MSG")
            (void)device.setCyclicInfo(words[3] == "1", at(when));
        else if (what == "EXCHANGE")
            (void)device.exchange({meter::Instant(std::chrono::milliseconds(at(when))), value(words[3]), value(words[4])});
        else
            QFAIL(qPrintable(step));
    }
}

} // namespace

class TestMeterDevice : public QObject {
    Q_OBJECT

private slots:
    // The seed's table "Kanaltyp SENSOR" and its parameters, row by row.
    void points_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("value");
        const QString first = "2026-03-03 10:10 = 8061.70 | ";

        QTest::newRow("INFO") << first << "INFO" << "Gas";
        QTest::newRow("INFO before a telegram") << "2026-03-03 10:10 tick" << "INFO" << "";
        QTest::newRow("COUNTER: the access number") << first << "COUNTER" << "101";
        QTest::newRow("METER: the meter's own decimals") << first << "METER" << "8061.70 m3";
        QTest::newRow("METER: the unit comes from the telegram") << "2026-03-03 10:10 = 26446.5 kWh" << "METER" << "26446.5 kWh";
        QTest::newRow("METER: repeated during an error") << first + "2026-03-03 10:20 = 8061.70 stale" << "METER" << "8061.70 m3 stale";
        QTest::newRow("METER: never anything but repeated") << "2026-03-03 10:20 = 8061.70 stale" << "METER" << "8061.70 m3 stale";
        QTest::newRow("METER: sound again") << first + "2026-03-03 10:20 = 8061.70 stale | 2026-03-03 10:30 = 8061.80" << "METER" << "8061.80 m3";
        QTest::newRow("METER: a spike is not shown") << first + "2026-03-03 10:20 = 0.00" << "METER" << "8061.70 m3";
        QTest::newRow("METER: what the meter insists on is shown")
            << first + "2026-03-03 10:20 = 1.00 | 2026-03-03 10:30 = 1.10 | 2026-03-03 10:40 = 1.20" << "METER" << "1.20 m3";
        QTest::newRow("METER: another unit cannot be added") << first + "2026-03-03 10:20 = 5.0 kWh" << "METER" << "8061.70 m3";
        QTest::newRow("METER: another unit, RESET") << first + "2026-03-03 10:20 = 5.0 kWh | 2026-03-03 10:21 RESET | 2026-03-03 10:22 = 6.0 kWh"
                                                    << "METER" << "6.0 kWh";
        QTest::newRow("METER behind an exchange") << first + "2026-03-03 10:20 EXCHANGE 8062 0 | 2026-03-03 10:30 = 0.50" << "METER" << "0.50 m3";

        QTest::newRow("SUM_24H within the hour") << first + "2026-03-03 10:59 = 8062.70" << "SUM_24H" << "0.00 m3";
        QTest::newRow("SUM_24H with the hour") << first + "2026-03-03 10:59 = 8062.70 | 2026-03-03 11:00 tick" << "SUM_24H" << "1.00 m3";
        QTest::newRow("SUM_LAST_DAY before midnight") << first + "2026-03-03 23:59 = 8062.70 | 2026-03-03 23:59 tick" << "SUM_LAST_DAY" << "0.00 m3";
        QTest::newRow("SUM_LAST_DAY with midnight") << first + "2026-03-03 23:59 = 8062.70 | 2026-03-04 00:00 tick" << "SUM_LAST_DAY" << "1.00 m3";
        QTest::newRow("SUM_LAST_DAY, a day of 23 hours")
            << "2026-03-29 00:00 = 100.00 | 2026-03-29 12:00 = 101.10 | 2026-03-30 00:00 = 102.30 | 2026-03-30 00:00 tick" << "SUM_LAST_DAY" << "2.30 m3";
        QTest::newRow("SUM_LAST_DAY, a day of 25 hours")
            << "2026-10-25 00:00 = 100.00 | 2026-10-25 12:00 = 101.30 | 2026-10-26 00:00 = 102.50 | 2026-10-26 00:00 tick" << "SUM_LAST_DAY" << "2.50 m3";
        QTest::newRow("SUM since the first reading") << first + "2026-03-05 23:59 = 8070.70" << "SUM" << "9.00 m3";
        QTest::newRow("SUM_DATE of the first reading") << first << "SUM_DATE" << "03.03.2026 10:10";
        QTest::newRow("SUM_DATE_ISO") << first << "SUM_DATE_ISO" << "2026-03-03T10:10:00";
        QTest::newRow("SUM_RESET: SUM") << first + "2026-03-05 23:50 = 8070.70 | 2026-03-05 23:59 SUM_RESET" << "SUM" << "0.00 m3";
        QTest::newRow("SUM_RESET: SUM_DATE") << first + "2026-03-05 23:59 SUM_RESET" << "SUM_DATE" << "05.03.2026 23:59";
        QTest::newRow("SUM_RESET: SUM_DATE_ISO in summer") << first + "2026-07-05 23:59 SUM_RESET" << "SUM_DATE_ISO" << "2026-07-05T23:59:00";
        QTest::newRow("SUM_RESET leaves SUM_24H") << first + "2026-03-03 11:00 = 8062.70 | 2026-03-03 11:01 SUM_RESET" << "SUM_24H" << "1.00 m3";
        QTest::newRow("RESET: SUM_24H") << first + "2026-03-03 11:00 = 8062.70 | 2026-03-03 11:01 RESET" << "SUM_24H" << "0.00 m3";
        QTest::newRow("RESET: SUM_LAST_DAY") << first + "2026-03-04 00:00 = 8062.70 | 2026-03-04 00:01 RESET" << "SUM_LAST_DAY" << "0.00 m3";
        QTest::newRow("RESET leaves SUM") << first + "2026-03-04 00:00 = 8062.70 | 2026-03-04 00:01 RESET" << "SUM" << "1.00 m3";

        QTest::newRow("SETMETER: METER") << first + "2026-03-03 10:20 SETMETER 8297.10" << "METER" << "8297.10 m3";
        QTest::newRow("SETMETER: the difference is kept") << first + "2026-03-03 10:20 SETMETER 8297.10 | 2026-03-03 10:30 = 8061.90" << "METER"
                                                          << "8297.30 m3";
        QTest::newRow("SETMETER: consumption is not touched") << first + "2026-03-03 10:20 SETMETER 8297.10 | 2026-03-03 11:00 = 8061.90" << "SUM_24H"
                                                              << "0.20 m3";
        QTest::newRow("SETMETER: SUM is not touched") << first + "2026-03-03 10:20 SETMETER 8297.10 | 2026-03-03 10:30 = 8061.90" << "SUM" << "0.20 m3";
        QTest::newRow("SETMETER twice") << first + "2026-03-03 10:20 SETMETER 8297.10 | 2026-03-03 10:21 SETMETER 10" << "METER" << "10.00 m3";
        QTest::newRow("SETMETER undone") << first + "2026-03-03 10:20 SETMETER 8297.10 | 2026-03-03 10:21 OFFSET none" << "METER" << "8061.70 m3";
        QTest::newRow("SETMETER before the first reading does nothing") << "2026-03-03 10:00 SETMETER 5 | " + first << "METER" << "8061.70 m3";
        QTest::newRow("MAXMETER: METER goes on behind the overflow") << "2026-03-03 10:00 = 99999.50 | 2026-03-03 10:30 = 0.50" << "METER" << "100000.50 m3";
        QTest::newRow("MAXMETER: SUM") << "2026-03-03 10:00 = 99999.50 | 2026-03-03 10:30 = 0.50" << "SUM" << "1.00 m3";
        QTest::newRow("MAXMETER and SETMETER") << "2026-03-03 10:00 = 99999.50 | 2026-03-03 10:10 SETMETER 10.00 | 2026-03-03 10:30 = 0.50" << "METER"
                                               << "11.00 m3";
        QTest::newRow("MAXMETER set later") << "2026-03-03 10:00 MAXMETER 999.9 | 2026-03-03 10:00 = 999.50 | 2026-03-03 10:30 = 0.50" << "METER"
                                            << "1000.50 m3";

        QTest::newRow("RSSI_PEER") << first << "RSSI_PEER" << "-78 dBm";
        QTest::newRow("UNREACH: 60 minutes are not yet too long") << first + "2026-03-03 11:10 tick" << "UNREACH" << "false";
        QTest::newRow("UNREACH: a moment more is") << first + "2026-03-03 11:11 tick" << "UNREACH" << "true";
        QTest::newRow("UNREACH: heard again") << first + "2026-03-03 11:11 tick | 2026-03-03 11:12 = 8061.80" << "UNREACH" << "false";
        QTest::newRow("UNREACH: a telegram without key is heard too") << first + "2026-03-03 11:00 tick | 2026-03-03 11:12 = 8061.80 kWh" << "UNREACH" << "false";
        QTest::newRow("UNREACH: never heard") << "2026-03-03 10:01 tick" << "UNREACH" << "true";
        QTest::newRow("UNREACH: just added") << "2026-03-03 10:00 tick" << "UNREACH" << "false";
        QTest::newRow("CYCLIC_INFO_MSG off") << first + "2026-03-03 10:11 CYCLIC_INFO_MSG 0 | 2026-03-03 12:11 tick" << "UNREACH" << "false";
        QTest::newRow("CYCLIC_INFO_MSG on again") << first + "2026-03-03 10:11 CYCLIC_INFO_MSG 0 | 2026-03-03 12:11 CYCLIC_INFO_MSG 1" << "UNREACH" << "true";
    }
    void points()
    {
        QFETCH(QString, script);
        QFETCH(QString, point);
        MeterDevice device(berlin, parameters(), at("2026-03-03 09:00"));
        play(device, script);
        for (const DataPoint &one : device.dataPoints()) {
            if (name(one.id) == point.toStdString())
                QTEST(shown(one), "value");
        }

        // A later run goes on where this one ended.
        MeterDevice later(berlin, device.parameters(), at("2026-03-03 09:00"));
        QCOMPARE(later.dataPoint(DataPointId::Sum), device.dataPoint(DataPointId::Sum));
        QCOMPARE(shown(later.dataPoint(DataPointId::Counter)), shown(device.dataPoint(DataPointId::Counter)));
        QCOMPARE(shown(later.dataPoint(DataPointId::Info)), shown(device.dataPoint(DataPointId::Info)));
        (void)later.tick(at("2026-03-03 11:30"));
        (void)device.tick(at("2026-03-03 11:30"));
        QCOMPARE(later.dataPoint(DataPointId::Sum24h), device.dataPoint(DataPointId::Sum24h));
        QCOMPARE(later.dataPoint(DataPointId::Unreach), device.dataPoint(DataPointId::Unreach));
    }

    // Real telegrams, with the values of the seed's screen and of CUxD's manual.
    void telegrams_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("counter");
        QTest::addColumn<QString>("meter");
        QTest::newRow("EnergyCam, gas") << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF" << "04500498" << "Gas" << "47" << "3038.0 m3";
        QTest::newRow("the seed's screen") << "1E44C4182813605101037A650000852F2F04141A4D0C0002FD0865102F2F2F" << "51601328" << "Gas" << "101" << "8061.70 m3";
        QTest::newRow("EnergyCam, electricity") << "1E44C4186387761501027A000000852F2F04051109040002FD0880842F2F2F" << "15768763" << "Electricity" << "0"
                                                << "26446.5 kWh";
        QTest::newRow("iPERL") << "1844AE4C4455223368077A55000000041389E20100023B0000" << "33225544" << "Water" << "85" << "123.529 m3";
        QTest::newRow("Itron, behind a radio adapter")
            << "46449726560000183307725600001897263307AF0030052F2F066D0E1015C82A000C13771252000C933C000000000B3B0400004C1361045200426CC12A03FD971C0000002F2F2F"
            << "18000056" << "Water" << "175" << "521.277 m3";
        // corpus.jsonl, drivers/src/aquastream.xmq: the adapter 10049257 sends for the water meter 05933237.
        QTest::newRow("a radio adapter sends for the meter behind it")
            << "4644B42557920410050E7237329305B42501075B0030252F2F04130342000084101300000000046D0D30F62B441349180000426CFF2A02"
               "FD17000002FD74DB152F2F2F2F2F2F2F"
            << "05933237" << "Water" << "91" << "16.899 m3";
    }
    void telegrams()
    {
        QFETCH(QString, telegram);
        QFETCH(QString, code);
        wmbus::RadioFrame frame;
        frame.data = *bytes::fromHex(telegram.toStdString());
        frame.heardAt = std::chrono::system_clock::time_point(std::chrono::milliseconds(at("2026-03-03 10:00")));
        frame.rssiDbm = -74;
        wmbus::KeyRing keys;
        wmbus::DecoderMemory memory;
        const auto decoded = wmbus::decodeTelegram(frame, keys, memory);
        QVERIFY(decoded);
        store::Parameters parameters;
        parameters.code = code.toStdString();
        MeterDevice device(berlin, parameters, 0);
        const auto outcome = device.heard(heardFrom(frame, *decoded, meter::readingFrom(*decoded)));
        QVERIFY(!outcome.changed.empty());
        QTEST(shown(device.dataPoint(DataPointId::Info)), "info");
        QTEST(shown(device.dataPoint(DataPointId::Counter)), "counter");
        QTEST(shown(device.dataPoint(DataPointId::Meter)), "meter");
        QCOMPARE(shown(device.dataPoint(DataPointId::RssiPeer)), QString("-74 dBm"));
    }

    void learn()
    {
        store::Parameters empty;
        MeterDevice device(berlin, empty, 0);
        QVERIFY(device.heard(telegram("2026-03-03 10:00", "1.0")).changed.empty()); // no CODE, no LEARN
        device.setLearning(true);
        QVERIFY(!device.heard(telegram("2026-03-03 10:01", "1.0"), true).learned); // another device's meter
        Heard answer = telegram("2026-03-03 10:02", "1.0");
        answer.unasked = false;
        QVERIFY(!device.heard(answer).learned);
        const auto outcome = device.heard(telegram("2026-03-03 10:03", "1.0"));
        QVERIFY(outcome.learned && outcome.parametersChanged);
        QVERIFY(!device.learning());
        QCOMPARE(device.parameters().code, std::string("51601328"));
        QCOMPARE(shown(device.dataPoint(DataPointId::Meter)), QString("1.0 m3"));
        // The next unknown one is not learned.
        Heard other = telegram("2026-03-03 10:04", "7.0");
        other.meter.id = 0x11111111;
        QVERIFY(!device.heard(other).learned);
        QCOMPARE(shown(device.dataPoint(DataPointId::Meter)), QString("1.0 m3"));
    }

    void device_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<bool>("heard");
        QTest::newRow("empty: any stick") << "" << true;
        QTest::newRow("this tty") << "ttyUSB0" << true;
        QTest::newRow("as a path") << "/dev/ttyUSB0" << true;
        QTest::newRow("another") << "ttyUSB1" << false;
    }
    void device()
    {
        QFETCH(QString, device);
        store::Parameters own = parameters();
        own.device = device.toStdString();
        MeterDevice engine(berlin, own, 0);
        QTEST(!engine.heard(telegram("2026-03-03 10:00", "1.0")).changed.empty(), "heard");
    }

    void code_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("heard");
        QTest::newRow("the number") << "51601328" << true;
        QTest::newRow("another number") << "51601329" << false;
        QTest::newRow("the whole address") << "C418 28136051 0103" << true;
        QTest::newRow("another kind of the number") << "C418 28136051 0107" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("nonsense") << "gas" << false;
    }
    void code()
    {
        QFETCH(QString, code);
        store::Parameters own = parameters();
        own.code = code.toStdString();
        MeterDevice engine(berlin, own, 0);
        QTEST(!engine.heard(telegram("2026-03-03 10:00", "1.0")).changed.empty(), "heard");
    }

    void zerosInFrontOfCode()
    {
        store::Parameters own;
        own.code = "3601721";
        MeterDevice engine(berlin, own, 0);
        Heard heard = telegram("2026-03-03 10:00", "1.0");
        heard.meter.id = 0x03601721;
        QVERIFY(!engine.heard(heard).changed.empty());
    }

    void changedCodeBeginsAnew()
    {
        MeterDevice engine(berlin, parameters(), 0);
        play(engine, "2026-03-03 10:00 = 1.0 | 2026-03-03 10:01 SETMETER 5.0");
        const auto outcome = engine.setCode("11111111");
        QVERIFY(outcome.parametersChanged);
        QVERIFY(!engine.parameters().setMeter);
        QCOMPARE(shown(engine.dataPoint(DataPointId::Meter)), QString());
        QCOMPARE(shown(engine.dataPoint(DataPointId::Sum)), QString());
    }

    void outcomes()
    {
        MeterDevice engine(berlin, parameters(), at("2026-03-03 10:00"));
        auto outcome = engine.heard(telegram("2026-03-03 10:10", "8061.70"));
        QCOMPARE(outcome.changed.size(), 9U); // all but UNREACH
        outcome = engine.heard(telegram("2026-03-03 10:20", "0.00"));
        QVERIFY(outcome.doubts.empty()); // waits
        outcome = engine.heard(telegram("2026-03-03 10:30", "8061.80"));
        QCOMPARE(outcome.doubts.size(), 1U);
        QCOMPARE(outcome.doubts[0].why, meter::Doubt::Fell);
        outcome = engine.tick(at("2026-03-03 10:31"));
        QVERIFY(outcome.changed.empty());

        outcome = engine.setMeter(value("8297.10"), at("2026-03-03 10:40"));
        QVERIFY(outcome.parametersChanged);
        QCOMPARE(outcome.changed, std::vector{DataPointId::Meter});
        QCOMPARE(outcome.events.size(), 1U);
        QCOMPARE(outcome.events[0].kind, store::EventKind::SetMeter);
        QVERIFY(!outcome.events[0].before);
        QVERIFY(bytes::sameNumber(*outcome.events[0].after, value("235.30")));
        QVERIFY(bytes::sameNumber(*engine.parameters().setMeter, value("235.30")));

        outcome = engine.sumReset(at("2026-03-03 10:41"));
        QCOMPARE(outcome.events[0].kind, store::EventKind::SumReset);
        QVERIFY(bytes::sameNumber(*outcome.events[0].before, value("0.10")));
        outcome = engine.reset(at("2026-03-03 10:42"));
        QCOMPARE(outcome.events[0].kind, store::EventKind::Reset);
    }

    // The preview of T3: "difference +235,400 from now on".
    void preview()
    {
        MeterDevice engine(berlin, parameters(), 0);
        QVERIFY(!engine.previewSetMeter(value("1")));
        play(engine, "2026-03-03 10:00 = 8061.70 | 2026-03-03 10:01 SETMETER 8100.00");
        const auto preview = engine.previewSetMeter(value("8335.400"));
        QVERIFY(preview);
        QCOMPARE(QString::fromStdString(bytes::toDecimal(preview->difference)), QString("235.400"));
        QCOMPARE(QString::fromStdString(bytes::toDecimal(preview->offset)), QString("273.700"));
        QVERIFY(!preview->aboveMaximum);
        QVERIFY(!engine.previewSetMeter(value("99999.999"))->aboveMaximum);
        QVERIFY(engine.previewSetMeter(value("100000"))->aboveMaximum);
    }

    // What came between two runs is played again out of the store.
    void replay()
    {
        MeterDevice whole(berlin, parameters(), 0);
        play(whole, "2026-03-03 10:00 = 100.0 | 2026-03-03 10:30 = 101.0 | 2026-03-03 12:30 = 103.0 | 2026-03-04 00:30 = 110.0");
        MeterDevice first(berlin, parameters(), 0);
        play(first, "2026-03-03 10:00 = 100.0 | 2026-03-03 10:30 = 101.0");
        MeterDevice second(berlin, first.parameters(), 0);
        second.replay({at("2026-03-03 12:30"), value("103.0"), 0, 0}, "m3");
        second.replay({at("2026-03-03 13:30"), value("999999.0"), store::flag::rejected, 0}, "m3");
        second.replay({at("2026-03-04 00:30"), value("110.0"), 0, 0}, "m3");
        for (const DataPointId id : {DataPointId::Meter, DataPointId::Sum24h, DataPointId::SumLastDay, DataPointId::Sum})
            QCOMPARE(shown(second.dataPoint(id)), shown(whole.dataPoint(id)));
    }

    void damagedState()
    {
        for (const char *text : {"", "m3", "m3 1 2 3 Gas", "m3 1 2 3 Gas sums1 nonsense", "m3 x y z Gas sums1 carried 0 0 since 0 0 0 nosum 0 0 0"}) {
            store::Parameters own = parameters();
            own.more["SUMS"] = text;
            MeterDevice engine(berlin, own, 0);
            QVERIFY(!engine.heard(telegram("2026-03-03 10:00", "1.0")).changed.empty());
            QCOMPARE(shown(engine.dataPoint(DataPointId::Meter)), QString("1.0 m3"));
        }
    }

    void ccuText_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("the seed's METER") << "8061.7" << "8061.70" << "8061.700";
        QTest::newRow("the seed's SETMETER") << "235.4" << "235.40" << "235.400";
        QTest::newRow("the seed's MAXMETER") << "99999.999" << "100000.00" << "99999.999";
        QTest::newRow("rounded up") << "123.525" << "123.53" << "123.525";
        QTest::newRow("rounded down") << "123.5249" << "123.52" << "123.525";
        QTest::newRow("negative") << "-0.005" << "-0.01" << "-0.005";
        QTest::newRow("without decimals") << "15" << "15.00" << "15.000";
        QTest::newRow("power of ten") << "3e3" << "3000.00" << "3000.000";
        QTest::newRow("tiny") << "1e-30" << "0.00" << "0.000";
        QTest::newRow("huge") << "9e17" << "900000000000000000" << "900000000000000000";
    }
    void ccuText()
    {
        QFETCH(QString, value);
        QTEST(QString::fromStdString(ccuNumber(::value(value))), "number");
        QTEST(QString::fromStdString(ccuParameter(::value(value))), "parameter");
    }

    void ccuDates()
    {
        const ZoneTable zone = zoneTable(berlin);
        const store::TimeMs seed = QDateTime(QDate(2018, 2, 23), QTime(14, 42, 5), QTimeZone(berlin)).toMSecsSinceEpoch();
        QCOMPARE(QString::fromStdString(ccuDate(seed, zone)), QString("23.02.2018 14:42"));
        QCOMPARE(QString::fromStdString(ccuIsoDate(seed, zone)), QString("2018-02-23T14:42:05"));
        QCOMPARE(QString::fromStdString(ccuIsoDate(-1, zone)), QString("1970-01-01T00:59:59"));
        QCOMPARE(QString::fromStdString(ccuUnit("m3")), QString("m³"));
    }
};

QTEST_GUILESS_MAIN(TestMeterDevice)
#include "tst_meter_device.moc"
