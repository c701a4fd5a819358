#include "core/bytes/hex.h"
#include "core/capture/input_line.h"
#include "core/capture/rtl_wmbus_line.h"

#include <QtTest>

namespace {

using capture::LineForm;
using wmbus::Fault;

// The EnergyCam of CUxD's manual and the iPERL of wmbusmeters' tests; L first.
constexpr auto energyCam = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
constexpr auto iperl = "1844AE4C4455223368077A55000000041389E20100023B0000";

class InputLineTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void comments_data();
    void comments();
    void rtlWmbusSaysTimeAndMode();
    void rtlWmbusTime_data();
    void rtlWmbusTime();
};

void InputLineTest::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("telegram");
    QTest::addColumn<int>("rssi"); // 0: none
    QTest::addRow("bare hex") << QByteArray(energyCam) << QByteArray(energyCam) << 0;
    QTest::addRow("small letters, blanks, line end") << QByteArray(" 19 44c4 1898045004 01037a2f0000a00415ac76000002fd08bcbf \r") << QByteArray(energyCam) << 0;
    QTest::addRow("0x in front") << "0x" + QByteArray(energyCam) << QByteArray(energyCam) << 0;
    QTest::addRow("bars and underscores") << QByteArray("1944C418980450040103|7A2F0000A0_0415AC76000002FD08BCBF|") << QByteArray(energyCam) << 0;
    QTest::addRow("a bar behind four digits") << QByteArray("1944|C4189804500401037A2F0000A00415AC76000002FD08BCBF") << QByteArray(energyCam) << 0;
    QTest::addRow("CRCs of format A") << QByteArray("1944C4189804500401039EB67A2F0000A00415AC76000002FD08BCBF9E19") << QByteArray(energyCam) << 0;
    QTest::addRow("HCI with RSSI") << QByteArray("A5C2031944C4189804500401037A2F0000A00415AC76000002FD08BCBF5E5BDF") << QByteArray(energyCam) << -77;
    QTest::addRow("HCI without FCS and RSSI") << QByteArray("A502031E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F")
                                              << QByteArray("1E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F") << 0;
    QTest::addRow("HCI with time stamp") << QByteArray("A5E2031E44AE4C8730702068077A1F001005EF666A497CBAD4564A80CA41D7F4144100000000A553E8")
                                         << QByteArray("1E44AE4C8730702068077A1F001005EF666A497CBAD4564A80CA41D7F41441") << -39;
    QTest::addRow("CUxD") << QByteArray("13:20:09 [ttyUSB0] --> C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDF") << QByteArray(energyCam) << -77;
    QTest::addRow("CUxD without its front") << QByteArray("C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDF") << QByteArray(energyCam) << -77;
    QTest::addRow("rtl_wmbus") << "T1;1;1;2019-04-03 19:00:42.000;97;148;33225544;0x" + QByteArray(iperl) << QByteArray(iperl) << 0;
    QTest::addRow("rtl_wmbus without levels") << "C1;1;1;2019-04-03 19:00:42.000;;;33225544;" + QByteArray(iperl) << QByteArray(iperl) << 0;
    QTest::addRow("rtl_wmbus with its algorithm") << "rla;T1;1;1;2019-04-03 19:00:42.000;97;148;33225544;0x" + QByteArray(iperl) << QByteArray(iperl) << 0;
    QTest::addRow("wmbusmeters") << QByteArray("telegram=|1844AE4C445522336807_7A55000000041389E20100023B0000|+32") << QByteArray(iperl) << 0;
    QTest::addRow("wmbusmeters, two bars and a front") << QByteArray("(wmbus) telegram=||1844AE4C445522336807_7A55000000041389E20100023B0000|+32") << QByteArray(iperl) << 0;
    QTest::addRow("wmbusmeters without time") << QByteArray("telegram=|1844AE4C4455223368077A55000000041389E20100023B0000|") << QByteArray(iperl) << 0;
    // A telegram of 166 bytes begins with A5 like an HCI frame.
    QTest::addRow("L is A5") << "A544" + QByteArray(164 * 2, '0') << "A544" + QByteArray(164 * 2, '0') << 0;
}

void InputLineTest::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, telegram);
    QFETCH(int, rssi);
    const auto frame = capture::readLine(line.toStdString());
    QVERIFY(frame.has_value());
    QCOMPARE(bytes::toHex(frame->data), telegram.toStdString());
    QCOMPARE(frame->rssiDbm.value_or(0), rssi);
}

void InputLineTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const QByteArray &line, Fault fault, int offset, const char *form = "auto") {
        QTest::addRow("%s", name) << line << QByteArray(form) << static_cast<int>(fault) << offset;
    };
    row("no digit", "1944C4189x", Fault::NotHex, 9);
    row("no digit behind blanks", "  19zz", Fault::NotHex, 4);
    row("half a byte", "1944C", Fault::NotHex, 5);
    row("words", "hello", Fault::NotHex, 0);
    row("HCI, wrong FCS", "A5C2031944C4189804500401037A2F0000A00415AC76000002FD08BCBF5E5BDE", Fault::BadFrameCheck, 30);
    row("HCI, one bit flipped", "A5C2031E44AE4C9956341268077A360010002F2F0413181E0000023B00102F2F2F2F643B5F", Fault::BadFrameCheck, 35);
    row("HCI, cut", "A5C2031944C418980450", Fault::Truncated, 10);
    row("HCI, cut in the header", "A5C203", Fault::Truncated, 3);
    row("HCI, surplus", "A58102004CA300", Fault::BadLength, 6, "hci");
    row("HCI, a PING's answer", "A58102004CA3", Fault::NotATelegram, 0);
    row("CUxD, wrong FCS", "C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDE", Fault::BadFrameCheck, 30);
    row("CUxD, sent", "13:20:09 [ttyUSB0] <-- 0105|", Fault::NotATelegram, 0);
    row("CUxD, no digit", "C203|44C4zz|5E|5BDF", Fault::NotHex, 9);
    row("rtl_wmbus, wrong CRC", "T1;0;1;2019-04-03 19:00:42.000;97;148;33225544;0x1844AE4C", Fault::BadCrc, 0);
    row("rtl_wmbus, fields missing", "T1;1;1;2019-04-03 19:00:42.000", Fault::UnknownForm, 0);
    row("rtl_wmbus, no digit", "T1;1;1;;97;148;33225544;0x18y4", Fault::NotHex, 28);
    row("not what was asked for", energyCam, Fault::UnknownForm, 0, "wmbusmeters");
    row("not HCI", energyCam, Fault::UnknownForm, 0, "hci");
}

void InputLineTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, form);
    QFETCH(int, fault);
    QFETCH(int, offset);
    const auto frame = capture::readLine(line.toStdString(), capture::lineFormFromName(form.toStdString()).value());
    QVERIFY(!frame.has_value());
    QCOMPARE(static_cast<int>(frame.error().fault), fault);
    QCOMPARE(static_cast<int>(frame.error().offset), offset);
}

void InputLineTest::comments_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("comment");
    QTest::addRow("empty") << QByteArray() << true;
    QTest::addRow("blanks") << QByteArray(" \t\r") << true;
    QTest::addRow("#") << QByteArray("  # 1944") << true;
    QTest::addRow("//") << QByteArray("// 1944") << true;
    QTest::addRow("one slash") << QByteArray("/ 1944") << false;
    QTest::addRow("telegram") << QByteArray("1944") << false;
}

void InputLineTest::comments()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, comment);
    QCOMPARE(capture::isComment(line.toStdString()), comment);
}

void InputLineTest::rtlWmbusSaysTimeAndMode()
{
    const auto frame = capture::readLine(std::string("T1;1;1;2019-04-03 19:00:42.500;97;148;33225544;0x") + iperl);
    QVERIFY(frame.has_value());
    QCOMPARE(bytes::linkModeName(frame->linkMode.value()), std::string_view("T1"));
    using namespace std::chrono;
    QCOMPARE(duration_cast<milliseconds>(frame->heardAt.value().time_since_epoch()).count(), 1554318042500LL);
}

void InputLineTest::rtlWmbusTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // since 1970, -1: none. TZ is Europe/Berlin in the tests.
    QTest::addRow("three decimals: UTC") << QByteArray("2019-04-03 19:00:42.000") << qint64{1554318042000};
    QTest::addRow("six decimals: local") << QByteArray("2019-04-03 21:00:42.123456") << qint64{1554318042123};
    QTest::addRow("month 13") << QByteArray("2019-13-03 19:00:42.000") << qint64{-1};
    QTest::addRow("beyond the clock") << QByteArray("6019-04-03 19:00:42.000") << qint64{-1};
    QTest::addRow("before the clock") << QByteArray("0001-04-03 19:00:42.000") << qint64{-1};
    QTest::addRow("cut") << QByteArray("2019-04-03 19:00") << qint64{-1};
    QTest::addRow("empty") << QByteArray() << qint64{-1};
}

void InputLineTest::rtlWmbusTime()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto time = capture::rtlWmbusTime(text.toStdString());
    QCOMPARE(time.has_value(), milliseconds >= 0);
    if (time)
        QCOMPARE(static_cast<qint64>(std::chrono::duration_cast<std::chrono::milliseconds>(time->time_since_epoch()).count()), milliseconds);
}

} // namespace

QTEST_GUILESS_MAIN(InputLineTest)
#include "tst_input_line.moc"
