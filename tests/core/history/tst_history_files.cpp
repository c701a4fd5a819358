#include <QtTest>

#include "core/history/export/csv.h"
#include "core/history/export/json_lines.h"
#include "core/history/import/csv_line.h"
#include "core/history/import/csv_words.h"
#include "core/history/import/open_history.h"
#include "core/history/import/wmbusmeters.h"
#include "core/history/time_zone.h"

#include <QDateTime>

#include <random>

using namespace history;
using bytes::ScaledValue;

namespace {

const QByteArray berlin = "Europe/Berlin";

QString utc(store::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(at % 1000 == 0 ? QStringLiteral("yyyy-MM-ddTHH:mm:ssZ") : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

struct Read {
    std::optional<ImportFault> fault;
    HistoryForm form = HistoryForm::DeviceLog;
    std::vector<SourceSeries> series;
    std::vector<SourceReading> readings;
    int bad = 0;
    int texts = 0;
};

Read readAll(const std::string &text, const ImportHints &hints = {})
{
    Read all;
    auto opened = openHistory(std::string_view(text).substr(0, 65'536), hints, zoneTable(berlin));
    if (!opened) {
        all.fault = opened.error();
        return all;
    }
    all.form = opened->form;
    LineCutter cutter;
    const auto take = [&](std::string_view line, bool tooLong) {
        const LineKind kind = tooLong ? LineKind::Bad : opened->reader->read(line, all.readings);
        all.bad += kind == LineKind::Bad ? 1 : 0;
        all.texts += kind == LineKind::NoNumber ? 1 : 0;
    };
    cutter.feed(text, take);
    cutter.finish(take);
    all.series = opened->reader->series();
    return all;
}

// "2015-04-03T11:27:38Z CUX3700003 VOLTAGE 233.68 V"
QStringList shown(const Read &all)
{
    QStringList lines;
    for (const SourceReading &reading : all.readings) {
        const SourceSeries &series = all.series[reading.series];
        QString line = utc(reading.at) + ' ' + QString::fromStdString(series.device + ' ' + series.dataPoint + ' ' + bytes::toDecimal(reading.value));
        if (!series.unit.empty())
            line += ' ' + QString::fromStdString(series.unit);
        if (reading.flags != 0)
            line += ' ' + QString::fromStdString(flagWords(reading.flags));
        lines << line;
    }
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(ImportHints)

class TestHistoryFiles : public QObject {
    Q_OBJECT

private slots:
    // All forms of cuxd-devices.md C.5; the first three lines are from a screen of a real log.
    void deviceLog_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("readings");
        QTest::addColumn<int>("bad");
        QTest::addColumn<int>("texts");
        const QStringList one{"2015-04-03T11:27:38Z CUX3700003 VOLTAGE 233.68 V"};
        QTest::newRow("default: dashes, T, blank") << "2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000\n2015-04-03T13:27:25 CUX3504001:0.RSSI_PEER -60\n"
                                                      "2015-04-03T13:26:57 CUX2803001:3.INFO localhost\n"
                                                   << QStringList{one[0], "2015-04-03T11:27:25Z CUX3504001 RSSI_PEER -60 dBm"} << 0 << 1;
        QTest::newRow("dots, as the manual's list prints it") << "2015.04.03T13:27:38 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("unix seconds: an empty DEVTIMEFORMAT") << "1428060458 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("blank instead of T") << "2015-04-03 13:27:38 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("German date") << "03.04.2015 13:27:38 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("German date, two digits") << "03.04.15 13:27:38 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("compact") << "20150403-132738 CUX3700003:2.VOLTAGE 233.680000\n" << one << 0 << 0;
        QTest::newRow("semicolons") << "2015-04-03T13:27:38;CUX3700003:2.VOLTAGE;233.680000\n" << one << 0 << 0;
        QTest::newRow("semicolon behind the name only") << "2015-04-03T13:27:38 CUX3700003:2.VOLTAGE;233.680000\n" << one << 0 << 0;
        QTest::newRow("tabs") << "2015-04-03T13:27:38\tCUX3700003:2.VOLTAGE\t233.680000\n" << one << 0 << 0;
        QTest::newRow("tab behind the name only") << "2015-04-03T13:27:38 CUX3700003:2.VOLTAGE\t233.680000\n" << one << 0 << 0;
        QTest::newRow("unix seconds and semicolons") << "1428060458;CUX3700003:2.VOLTAGE;233.680000\n" << one << 0 << 0;
        QTest::newRow("CRLF, blank lines, no end") << "\r\n2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000\r\n\r\n2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000"
                                                   << QStringList{one[0], one[0]} << 0 << 0;
        QTest::newRow("alias") << "2018-02-23T14:42:00 Gas 8061.700000\n" << QStringList{"2018-02-23T13:42:00Z Gas METER 8061.7"} << 0 << 0;
        QTest::newRow("alias in a log with semicolons") << "2018-02-23T14:42:00;Gas Keller;8061.700000\n" << QStringList{"2018-02-23T13:42:00Z Gas Keller METER 8061.7"} << 0
                                                        << 0;
        QTest::newRow("whole number, six zeros") << "2018-02-23T14:42:00 CUX2500001:1.METER 8061.000000\n" << QStringList{"2018-02-23T13:42:00Z CUX2500001 METER 8061"} << 0 << 0;
        QTest::newRow("three decimals stay") << "2018-02-23T14:42:00 CUX2500001:1.METER 8061.700\n" << QStringList{"2018-02-23T13:42:00Z CUX2500001 METER 8061.700"} << 0 << 0;
        QTest::newRow("bad lines between") << "2018-02-23T14:42:00 CUX2500001:1.METER 1.5\n2018-02-30T14:42:00 CUX2500001:1.METER 1.5\n2018-02-23T14:42\n"
                                              "2018-02-23T14:43:00 CUX2500001:1.METER 1.6\n2018-02-23T14:44:00 CUX2500001:1.METER 1.7\ngarbage\n2018-02-23T14:45:00 CUX2500001:1.METER\n"
                                              "2018-02-23T14:46:00 CUX2500001:1.METER 1.8\n"
                                           << QStringList{"2018-02-23T13:42:00Z CUX2500001 METER 1.5", "2018-02-23T13:43:00Z CUX2500001 METER 1.6",
                                                          "2018-02-23T13:44:00Z CUX2500001 METER 1.7", "2018-02-23T13:46:00Z CUX2500001 METER 1.8"}
                                           << 4 << 0;
        QTest::newRow("cut in front: DEVLOGSIZE") << "00001:1.METER 1.5\n2018-02-23T14:42:00 CUX2500001:1.METER 1.6\n" << QStringList{"2018-02-23T13:42:00Z CUX2500001 METER 1.6"} << 1
                                                  << 0;
        QTest::newRow("the hour that comes twice, in order")
            << "2015-10-25T02:10:00 G 1\n2015-10-25T02:40:00 G 2\n2015-10-25T02:10:00 G 3\n2015-10-25T02:40:00 G 4\n2015-10-25T03:10:00 G 5\n"
            << QStringList{"2015-10-25T00:10:00Z G METER 1", "2015-10-25T00:40:00Z G METER 2", "2015-10-25T01:10:00Z G METER 3", "2015-10-25T01:40:00Z G METER 4",
                           "2015-10-25T02:10:00Z G METER 5"}
            << 0 << 0;
        QTest::newRow("a clock that did not know summer time") << "2015-03-29T02:30:00 G 1\n" << QStringList{"2015-03-29T01:30:00Z G METER 1"} << 0 << 0;
        QTest::newRow("data points of the inverter") << "2018-02-23T16:54:00 CUX2501001:1.POWER 15.000000\n2018-02-23T16:54:00 CUX2501001:1.ENERGY_COUNTER 48.230000\n"
                                                     << QStringList{"2018-02-23T15:54:00Z CUX2501001 POWER 15 W", "2018-02-23T15:54:00Z CUX2501001 ENERGY_COUNTER 48.23 kWh"} << 0 << 0;
    }
    void deviceLog()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, readings);
        const Read all = readAll(text.toStdString());
        QVERIFY(!all.fault);
        QCOMPARE(all.form, HistoryForm::DeviceLog);
        QCOMPARE(shown(all), readings);
        QTEST(all.bad, "bad");
        QTEST(all.texts, "texts");
    }

    // A DEVTIMEFORMAT that nobody would guess.
    void givenTimeFormat()
    {
        ImportHints hints;
        hints.timeFormat = "%H:%M:%S/%e.%m.%y";
        const Read all = readAll("13:27:38/ 3.04.15 CUX3700003:2.VOLTAGE 233.680000\n", hints);
        QCOMPARE(shown(all), QStringList{"2015-04-03T11:27:38Z CUX3700003 VOLTAGE 233.68 V"});
        hints.timeFormat = "%Q";
        QCOMPARE(readAll("13:27:38 CUX 1\n", hints).fault, ImportFault::BadTimeFormat);
    }

    void table_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("readings");
        QTest::addColumn<int>("bad");
        QTest::newRow("German Excel") << "Zeit;Zählerstand [m³]\r\n22.11.2026 06:44;8061,70\r\n22.11.2026 07:44;8.062,10\r\n"
                                      << QStringList{"2026-11-22T05:44:00Z  METER 8061.70 m3", "2026-11-22T06:44:00Z  METER 8062.10 m3"} << 0;
        QTest::newRow("two columns, an empty cell") << "Zeit;Gas [m³];Strom [kWh]\n2026-11-22 06:44:00;8061,70;5\n2026-11-22 07:44:00;;6\n"
                                                    << QStringList{"2026-11-22T05:44:00Z  Gas 8061.70 m3", "2026-11-22T05:44:00Z  Strom 5 kWh",
                                                                   "2026-11-22T06:44:00Z  Strom 6 kWh"}
                                                    << 0;
        QTest::newRow("date and time apart") << "Datum;Uhrzeit;METER\n22.11.2026;06:44;1,5\n22.11.2026;06:45;1,6\n"
                                             << QStringList{"2026-11-22T05:44:00Z  METER 1.5", "2026-11-22T05:45:00Z  METER 1.6"} << 0;
        QTest::newRow("the EnergyCam maker's own program, no heading") << "2026-11-22 06:44, 8061.7\n2026-11-22 06:45, 8061.85\n"
                                                                       << QStringList{"2026-11-22T05:44:00Z  METER 8061.7", "2026-11-22T05:45:00Z  METER 8061.85"} << 0;
        QTest::newRow("Excel's sep line, quotes") << "sep=,\r\nTime,\"Value, total\"\r\n2026-11-22T06:44:00Z,\"1234.5\"\r\n"
                                                  << QStringList{"2026-11-22T06:44:00Z  Value, total 1234.5"} << 0;
        QTest::newRow("tabs") << "Time\tMETER\n2026-11-22T06:44:00+01:00\t12.5\n" << QStringList{"2026-11-22T05:44:00Z  METER 12.5"} << 0;
        QTest::newRow("a bad line") << "Zeit;METER\n22.11.2026 06:44;1,5\n22.11.2026 06:45;abc\n22.13.2026 06:46;1,7\n22.11.2026 06:47;1,8\n"
                                    << QStringList{"2026-11-22T05:44:00Z  METER 1.5", "2026-11-22T05:47:00Z  METER 1.8"} << 2;
        QTest::newRow("Swiss groups") << "Zeit;METER\n22.11.2026 06:44;1'208'061.7\n" << QStringList{"2026-11-22T05:44:00Z  METER 1208061.7"} << 0;
    }
    void table()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, readings);
        const Read all = readAll(text.toStdString());
        QVERIFY(!all.fault);
        QCOMPARE(all.form, HistoryForm::Csv);
        QCOMPARE(shown(all), readings);
        QTEST(all.bad, "bad");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        QTest::newRow("empty") << "" << int(ImportFault::Empty);
        QTest::newRow("blank lines") << "\n\r\n  \n" << int(ImportFault::Empty);
        QTest::newRow("prose") << "It was a dark and stormy night.\nSuddenly a shot rang out.\n" << int(ImportFault::UnknownForm);
        QTest::newRow("no times") << "a;b\n1;2\n3;4\n" << int(ImportFault::NoTime);
        QTest::newRow("no numbers") << "Zeit;Text\n22.11.2026 06:44;abc\n" << int(ImportFault::NoValues);
        QTest::newRow("1.234 may be 1.234 or 1234") << "Zeit;METER\n22.11.2026 06:44;1.234\n22.11.2026 06:45;2.345\n" << int(ImportFault::Ambiguous);
        QTest::newRow("comma here, point there") << "Zeit;METER\n22.11.2026 06:44;1,5\n22.11.2026 06:45;1.5\n" << int(ImportFault::Ambiguous);
        QTest::newRow("our own sums") << "Beginn;Beginn (ISO);Ende (ISO);Gerät;Datenpunkt;Verbrauch [m³];Zählerstand am Ende [m³];Geschätzt [%]\n"
                                         "2026-11-22 06:00:00;2026-11-22T06:00:00+01:00;2026-11-22T07:00:00+01:00;FFD.51601328.01.03;METER;1,20;8061,70;0,0\n"
                                      << int(ImportFault::Sums);
        QTest::newRow("binary") << QString::fromLatin1("\x7F" "ELF\x02\x01\x01", 7) << int(ImportFault::UnknownForm);
    }
    void refused()
    {
        QFETCH(QString, text);
        const Read all = readAll(text.toStdString());
        QVERIFY(all.fault);
        QTEST(int(*all.fault), "fault");
    }

    void sayingTheDecimalHelps()
    {
        const std::string text = "Zeit;METER\n22.11.2026 06:44;1.234\n";
        ImportHints hints;
        hints.decimal = ',';
        QCOMPARE(shown(readAll(text, hints)), QStringList{"2026-11-22T05:44:00Z  METER 1234"});
        hints.decimal = '.';
        QCOMPARE(shown(readAll(text, hints)), QStringList{"2026-11-22T05:44:00Z  METER 1.234"});
    }

    // Lines as wmbusmeters 1.16 and 1.17 print them (its manual and test suite).
    void json_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("readings");
        QTest::addColumn<int>("bad");
        QTest::newRow("water") << "{\"media\":\"cold water\",\"meter\":\"multical21\",\"name\":\"MyTapWater\",\"id\":\"76348799\",\"total_m3\":6.408,\"target_m3\":6.408,\"max_flow_m3h\":0,\"flow_temperature_c\":127,\"current_status\":\"DRY\",\"time_dry\":\"22-31 days\",\"timestamp\":\"2018-02-08T09:07:22Z\",\"device\":\"im871a[12345678]\",\"rssi_dbm\":-40}"
                               << QStringList{"2018-02-08T09:07:22Z 76348799 METER 6.408 m3", "2018-02-08T09:07:22Z 76348799 target 6.408 m3",
                                              "2018-02-08T09:07:22Z 76348799 max_flow 0 m3/h", "2018-02-08T09:07:22Z 76348799 flow_temperature 127 °C",
                                              "2018-02-08T09:07:22Z 76348799 RSSI -40 dBm"}
                               << 0;
        QTest::newRow("electricity") << "{\"_\":\"telegram\",\"media\":\"electricity\",\"meter\":\"amiplus\",\"name\":\"M\",\"id\":\"10101010\",\"total_energy_consumption_kwh\":15843.52,\"current_power_consumption_kw\":0.26,\"voltage_at_phase_1_v\":236,\"timestamp\":\"2024-03-01T10:22:33Z\"}"
                                     << QStringList{"2024-03-01T10:22:33Z 10101010 METER 15843.52 kWh", "2024-03-01T10:22:33Z 10101010 current_power_consumption 0.26 kW",
                                                    "2024-03-01T10:22:33Z 10101010 voltage_at_phase_1 236 V"}
                                     << 0;
        QTest::newRow("null and nested values are passed over") << "{\"id\":\"1\",\"total_m3\":null,\"more\":{\"a_m3\":1},\"list\":[1,2],\"timestamp\":\"2024-03-01T10:22:33Z\"}"
                                                               << QStringList{} << 0;
        QTest::newRow("no time") << "{\"id\":\"10101010\",\"total_m3\":1}" << QStringList{} << 1;
        QTest::newRow("torn") << "{\"id\":\"10101010\",\"total_m3\":1,\"timest" << QStringList{} << 1;
        QTest::newRow("no number of a meter") << "{\"name\":\"\\\"id\\\"\",\"total_m3\":1,\"timestamp\":\"2024-03-01T10:22:33Z\",\"x\":\"\\\"id\\\"\"}" << QStringList{} << 1;
    }
    void json()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, readings);
        const Read all = readAll(text.toStdString());
        if (all.fault) {
            QVERIFY(readings.isEmpty());
            return;
        }
        QCOMPARE(all.form, HistoryForm::WmbusmetersJson);
        QCOMPARE(shown(all), readings);
        QTEST(all.bad, "bad");
    }

    // What is written comes back as it was: every digit, time, flag and address.
    void roundTrips_data()
    {
        QTest::addColumn<QString>("preset"); // empty: JSON lines
        for (const char *preset : {"excel-de", "excel-en", "international", ""})
            QTest::addRow("%s", *preset != '\0' ? preset : "json") << QString(preset);
    }
    void roundTrips()
    {
        QFETCH(QString, preset);
        const ZoneTable zone = zoneTable(berlin);
        const auto csv = csvPresetFromWord(preset.toStdString());
        std::mt19937_64 random(7);
        const store::TimeMs base = QDateTime(QDate(2026, 10, 24), QTime(22, 0), Qt::UTC).toMSecsSinceEpoch();
        std::vector<ExportSeries> series;
        for (const auto &[device, dataPoint, unit, name] :
             {std::tuple(wmbus::Address{0x18C4, 0x51601328, 1, 3}, "METER", "m3", "Keller; \"Gas\""), std::tuple(wmbus::Address{0xB0B4, 0x00008061, 1, 2}, "POWER", "W", "=1+1"),
              std::tuple(wmbus::Address{0x18C4, 0x51601328, 1, 3}, "flow_temperature_storage_1", "°C", "x"),
              std::tuple(wmbus::Address{0x2697, 0x0000000A, 0xFF, 0x37}, "=cmd|' /C calc'!A0", "m3/h", "y\nz"), std::tuple(wmbus::Address{}, "COUNTER", "", "")}) {
            series.push_back({{static_cast<store::SeriesId>(series.size() + 1), {device, dataPoint, unit}, store::SeriesKind::Gauge}, name, "energycam"});
        }
        std::string text;
        const CsvWriter writer(csv.value_or(CsvPreset::International), zone);
        if (csv)
            writer.readingHead(text);
        std::vector<std::pair<std::size_t, store::Reading>> written;
        store::TimeMs at = base;
        for (int i = 0; i < 2000; ++i) {
            const std::size_t which = random() % series.size();
            at += static_cast<store::TimeMs>(random() % 20'000); // over the hour that comes twice
            const auto mantissa = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000;
            store::Reading reading{at, {mantissa, -static_cast<std::int32_t>(random() % 7)}, 0, 0};
            for (const std::uint8_t flag : {store::flag::estimated, store::flag::stale, store::flag::rejected, store::flag::corrected})
                reading.flags |= random() % 10 == 0 ? flag : 0;
            written.emplace_back(which, reading);
            if (csv)
                writer.reading(text, series[which], reading);
            else
                appendReadingLine(text, series[which], reading);
        }
        if (text.substr(0, 3) == "\xEF\xBB\xBF")
            text.erase(0, 3);
        const Read all = readAll(text);
        QVERIFY(!all.fault);
        QCOMPARE(all.bad, 0);
        QCOMPARE(all.readings.size(), written.size());
        for (std::size_t i = 0; i < written.size(); ++i) {
            const auto &[which, reading] = written[i];
            const store::SeriesKey &key = series[which].series.key;
            const SourceSeries &source = all.series[all.readings[i].series];
            QCOMPARE(all.readings[i].at, reading.at);
            QVERIFY(all.readings[i].value == reading.value);
            QCOMPARE(all.readings[i].flags, reading.flags);
            QCOMPARE(QString::fromStdString(source.dataPoint), QString::fromStdString(key.dataPoint));
            QCOMPARE(QString::fromStdString(source.unit), QString::fromStdString(key.unit));
            const auto pattern = wmbus::addressPatternFromText(source.device);
            QVERIFY(key.device == wmbus::Address{} || (pattern && pattern->matches(key.device)));
            QVERIFY(source.device == deviceText(key.device));
        }
    }

    // What Excel in German opens with a double click.
    void germanExcel()
    {
        const ZoneTable zone = zoneTable(berlin);
        const ExportSeries series{{1, {{0x18C4, 0x51601328, 1, 3}, "METER", "m3"}, store::SeriesKind::Counter}, "Keller", "energycam"};
        const CsvWriter writer(CsvPreset::ExcelGerman, zone);
        std::string text;
        writer.readingHead(text);
        writer.reading(text, series, {QDateTime::fromString("2026-11-22T05:44:00Z", Qt::ISODate).toMSecsSinceEpoch(), {806170, -2}, store::flag::stale, 0});
        QCOMPARE(QString::fromStdString(text), QString::fromUtf8("\uFEFFZeit;Zeit (ISO);Gerät;Datenpunkt;Wert;Einheit;Kennzeichen\r\n"
                                                                 "2026-11-22 06:44:00;2026-11-22T06:44:00+01:00;FFD.51601328.01.03;METER;8061,70;m³;stale\r\n"));
        text.clear();
        UseRow row{{{QDateTime::fromString("2026-10-25T00:00:00Z", Qt::ISODate).toMSecsSinceEpoch(), QDateTime::fromString("2026-10-25T01:00:00Z", Qt::ISODate).toMSecsSinceEpoch()},
                    {ScaledValue{120, -2}, std::chrono::minutes(60), std::chrono::minutes(15)}},
                   ScaledValue{806170, -2}};
        writer.useHead(text, "m3");
        writer.use(text, series, row);
        QCOMPARE(QString::fromStdString(text),
                 QString::fromUtf8("\uFEFFBeginn;Beginn (ISO);Ende (ISO);Gerät;Datenpunkt;Verbrauch [m³];Zählerstand am Ende [m³];Geschätzt [%]\r\n"
                                   "2026-10-25 02:00:00;2026-10-25T02:00:00+02:00;2026-10-25T02:00:00+01:00;FFD.51601328.01.03;METER;1,20;8061,70;25,0\r\n"));
    }

    // Data points of several units and kinds are one table, which says in its head that it holds no readings.
    void oneTableOfAll()
    {
        const CsvWriter writer(CsvPreset::ExcelGerman, zoneTable(berlin));
        const store::TimeRange hour{QDateTime::fromString("2026-10-25T00:00:00Z", Qt::ISODate).toMSecsSinceEpoch(), QDateTime::fromString("2026-10-25T01:00:00Z", Qt::ISODate).toMSecsSinceEpoch()};
        const wmbus::Address device{0x18C4, 0x51601328, 1, 3};
        std::string text;
        writer.mixedHead(text);
        writer.mixedUse(text, {{1, {device, "METER", "m3"}, store::SeriesKind::Counter}, "", ""}, {{hour, {ScaledValue{120, -2}, std::chrono::minutes(60), {}}}, ScaledValue{806170, -2}});
        writer.mixedGauge(text, {{2, {device, "POWER", "W"}, store::SeriesKind::Gauge}, "", ""}, {hour, 2, {10, 0}, {30, 0}, ScaledValue{200, -1}});
        QCOMPARE(QString::fromStdString(text),
                 QString::fromUtf8("\uFEFFBeginn;Beginn (ISO);Ende (ISO);Gerät;Datenpunkt;Einheit;Verbrauch;Zählerstand am Ende;Geschätzt [%];Anzahl;Minimum;Mittelwert;Maximum\r\n"
                                   "2026-10-25 02:00:00;2026-10-25T02:00:00+02:00;2026-10-25T02:00:00+01:00;FFD.51601328.01.03;METER;m³;1,20;8061,70;0,0;;;;\r\n"
                                   "2026-10-25 02:00:00;2026-10-25T02:00:00+02:00;2026-10-25T02:00:00+01:00;FFD.51601328.01.03;POWER;W;;;;2;10;20,0;30\r\n"));
        const Read all = readAll(text.substr(3));
        QVERIFY(all.fault == ImportFault::Sums && all.readings.empty());
    }

    void jsonLines()
    {
        const ZoneTable zone = zoneTable(berlin);
        const ExportSeries series{{1, {{0x18C4, 0x51601328, 1, 3}, "METER", "m3"}, store::SeriesKind::Counter}, "Kel\"ler\xFF", "energycam"};
        std::string text;
        appendReadingLine(text, series, {QDateTime::fromString("2026-11-22T05:44:05Z", Qt::ISODate).toMSecsSinceEpoch(), {806170, -2}, 0, 0});
        QCOMPARE(QString::fromStdString(text),
                 QString::fromUtf8("{\"media\":\"gas\",\"meter\":\"energycam\",\"name\":\"Kel\\\"ler" "\uFFFD" "\",\"id\":\"51601328\",\"total_m3\":8061.70,\"timestamp\":\"2026-11-22T05:44:05Z\","
                                   "\"manufacturer\":\"FFD\",\"version\":1,\"type\":3,\"datapoint\":\"METER\",\"unit\":\"m3\",\"flags\":\"\"}" "\n"));
        text.clear();
        UseRow row{{{0, 3'600'000}, {std::nullopt, {}, {}}}, std::nullopt};
        appendUseLine(text, series, row, zone);
        QVERIFY(QString::fromStdString(text).endsWith("\"from\":\"1970-01-01T01:00:00+01:00\",\"to\":\"1970-01-01T02:00:00+01:00\",\"use\":null,\"reading\":null,\"covered_s\":0,\"estimated_s\":0}" "\n"));
    }

    void longLines()
    {
        std::string text = "2018-02-23T14:42:00 G 1\n" + std::string(200'000, 'x') + "\n2018-02-23T14:43:00 G 2\n" + std::string(100'000, 'y');
        const Read all = readAll(text);
        QCOMPARE(all.readings.size(), 2U);
        QCOMPARE(all.bad, 2);
    }

    // The same in whatever pieces it comes.
    void pieces()
    {
        std::string text;
        for (int i = 0; i < 50; ++i)
            text += "2018-02-23T14:42:" + std::to_string(10 + i) + " G " + std::to_string(i) + (i % 7 == 0 ? "\r\n" : "\n");
        text += std::string(LineCutter::longestLine, 'x') + "\n" + std::string(LineCutter::longestLine + 1, 'x') + "\nend";
        std::vector<std::string> whole;
        LineCutter cutter;
        const auto keep = [](std::vector<std::string> &to) { return [&to](std::string_view line, bool tooLong) { to.push_back(std::string(line) + (tooLong ? "!" : "")); }; };
        cutter.feed(text, keep(whole));
        cutter.finish(keep(whole));
        for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, std::size_t{65'536}}) {
            std::vector<std::string> cut;
            LineCutter other;
            for (std::size_t at = 0; at < text.size(); at += size)
                other.feed(std::string_view(text).substr(at, size), keep(cut));
            other.finish(keep(cut));
            QVERIFY(cut == whole);
        }
        QCOMPARE(whole.size(), 53U);
    }
};

QTEST_GUILESS_MAIN(TestHistoryFiles)
#include "tst_history_files.moc"
