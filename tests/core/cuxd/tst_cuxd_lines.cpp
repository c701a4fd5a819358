#include "core/bytes/hex.h"
#include "core/cuxd/status_line.h"
#include "core/cuxd/terminal_line.h"

#include <QtTest>

namespace {

class CuxdLinesTest : public QObject {
    Q_OBJECT
private slots:
    void terminalLine_data();
    void terminalLine();
    void noTerminalLine_data();
    void noTerminalLine();
    void writesTerminalLine();
    void statusLine_data();
    void statusLine();
};

void CuxdLinesTest::terminalLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<bool>("sent");
    // Screenshot in the CUxD 2.10 manual, page 11; FCS recomputed.
    const QByteArray golden = "C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDF";
    const QByteArray frame = "A5C2031944C4189804500401037A2F0000A00415AC76000002FD08BCBF5E5BDF";
    QTest::addRow("the manual's") << "13:20:09 [ttyUSB0] --> " + golden << frame << QByteArray("ttyUSB0") << false;
    QTest::addRow("without its front") << golden << frame << QByteArray() << false;
    QTest::addRow("without the time") << "[ttyUSB0] --> " + golden << frame << QByteArray("ttyUSB0") << false;
    QTest::addRow("blanks inside") << QByteArray("C203 | 44C4189804500401037A2F0000A0 0415AC76000002FD08BCBF | 5E | 5BDF") << frame << QByteArray() << false;
    QTest::addRow("sent, typed by the user") << QByteArray("13:20:09 [ttyUSB0] T <-- 0105|") << QByteArray("A5010500") << QByteArray("ttyUSB0") << true;
    QTest::addRow("an answer") << QByteArray("8104||9CF7") << QByteArray("A58104009CF7") << QByteArray() << false;
}

void CuxdLinesTest::terminalLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, device);
    QFETCH(bool, sent);
    const std::string text = line.toStdString();
    QVERIFY(cuxd::looksLikeTerminalLine(text));
    cuxd::TerminalLineError error;
    const auto read = cuxd::parseTerminalLine(text, error);
    QVERIFY(read.has_value());
    QCOMPARE(bytes::toHex(cuxd::hciFrame(*read)), frame.toStdString());
    QCOMPARE(std::string(read->device), device.toStdString());
    QCOMPARE(read->sent, sent);
}

void CuxdLinesTest::noTerminalLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("position");
    QTest::addRow("a wrong digit") << QByteArray("C203|44C4G8|5E|5BDF") << 9;
    QTest::addRow("half a byte") << QByteArray("C203|44C|5E|5BDF") << 8;
    QTest::addRow("one byte in front") << QByteArray("C2|44|5E|5BDF") << 0;
    QTest::addRow("nothing") << QByteArray() << 0;
}

void CuxdLinesTest::noTerminalLine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, position);
    cuxd::TerminalLineError error;
    QVERIFY(!cuxd::parseTerminalLine(line.toStdString(), error).has_value());
    QCOMPARE(static_cast<int>(error.position), position);
}

void CuxdLinesTest::writesTerminalLine()
{
    const auto telegram = bytes::fromHex("44C4189804500401037A2F0000A00415AC76000002FD08BCBF");
    QVERIFY(telegram.has_value());
    QCOMPARE(cuxd::terminalLine(*telegram, 0x5E), std::string("C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDF"));
}

void CuxdLinesTest::statusLine_data()
{
    QTest::addColumn<QByteArray>("port");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("rssi");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QByteArray>("line");
    using wmbus::Verdict;
    const auto row = [](const char *name, const char *port, bool known, int rssi, Verdict verdict, const char *line) {
        QTest::addRow("%s", name) << QByteArray(port) << known << rssi << static_cast<int>(verdict) << QByteArray(line);
    };
    // The first two as on CUxD's status page.
    row("encrypted", "/dev/ttyUSB0", true, -78, Verdict::NoKey, "17:17:49 [X] ttyUSB0 wM-Bus-Gas '51601328' (-78dBm encrypted [C418 28136051 0103])");
    row("secure", "/dev/ttyUSB0", true, -74, Verdict::Secure, "17:17:49 [X] ttyUSB0 wM-Bus-Gas '51601328' (-74dBm secure)");
    row("wrong key", "ttyUSB1", false, -78, Verdict::WrongKey, "17:17:49 [?] ttyUSB1 wM-Bus-Gas '51601328' (-78dBm encrypted [C418 28136051 0103])");
    row("not encrypted", "/dev/pts/3", false, -90, Verdict::Clear, "17:17:49 [?] pts/3 wM-Bus-Gas '51601328' (-90dBm)");
}

void CuxdLinesTest::statusLine()
{
    QFETCH(QByteArray, port);
    QFETCH(bool, known);
    QFETCH(int, rssi);
    QFETCH(int, verdict);
    QFETCH(QByteArray, line);
    const std::string portName = port.toStdString();
    cuxd::StatusLine status;
    status.hour = 17;
    status.minute = 17;
    status.second = 49;
    status.known = known;
    status.port = portName;
    status.address = {0x18C4, 0x51601328, 1, 3};
    status.rssiDbm = rssi;
    status.verdict = static_cast<wmbus::Verdict>(verdict);
    QCOMPARE(cuxd::statusLine(status), line.toStdString());
}

} // namespace

QTEST_GUILESS_MAIN(CuxdLinesTest)
#include "tst_cuxd_lines.moc"
