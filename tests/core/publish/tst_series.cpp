#include <QtTest>

#include "core/publish/influx_line.h"
#include "core/publish/influx_writer.h"
#include "core/publish/prometheus.h"
#include "publish_fixture.h"

#include <QRegularExpression>
#include <QSet>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace publish;

namespace {

constexpr int patience = 20'000; // ms

QString python()
{
    return QStandardPaths::findExecutable(QStringLiteral("python3"));
}

// A web server of another make (Python's) that answers as it is told and writes what it got to its output, a JSON text a request.
const char *const server = R"(
import http.server, json, sys
codes = [int(c) for c in sys.argv[2].split(",")]
wrong = [f" total_m3={n}," for n in sys.argv[4].split(",")] if sys.argv[3:] else []
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        code = codes.pop(0) if len(codes) > 1 else codes[0]
        if code == 204 and any(w in body for w in wrong): code = int(sys.argv[3])
        print(json.dumps([code, self.path, self.headers.get("Authorization"), self.headers["Content-Type"], body]), flush=True)
        self.send_response(code)
        self.send_header("Content-Length", "0")
        if code == 307: self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
    def log_message(self, *a): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
)";

class WebServer {
public:
    WebServer()
    {
        QTcpServer probe;
        port = probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
    }
    ~WebServer() { stop(); }
    // `wrong`: numbers of points, as numbered(), that it answers with `wrongCode` where it would have said 204.
    bool start(const char *codes, const QStringList &wrong = {}, int wrongCode = 400)
    {
        QStringList arguments{QStringLiteral("-c"), QLatin1String(server), QString::number(port), QLatin1String(codes)};
        if (!wrong.isEmpty())
            arguments << QString::number(wrongCode) << wrong.join(QLatin1Char(','));
        m_process.start(python(), arguments);
        for (int i = 0; m_process.waitForStarted() && i < 500; ++i) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, port);
            if (probe.waitForConnected(1000))
                return true;
            QTest::qWait(10);
        }
        return false;
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    const QByteArrayList &requests()
    {
        m_process.waitForReadyRead(1);
        while (m_process.canReadLine())
            m_requests += m_process.readLine().trimmed();
        return m_requests;
    }
    [[nodiscard]] InfluxOptions options() const
    {
        InfluxOptions options;
        options.url = QUrl(QStringLiteral("http://127.0.0.1:%1/api/v2/write?org=home&bucket=meters").arg(port));
        options.firstPause = std::chrono::milliseconds(50);
        options.longestPause = std::chrono::milliseconds(100);
        return options;
    }
    quint16 port = 0;

private:
    QProcess m_process;
    QByteArrayList m_requests;
};

MeterState numbered(int number)
{
    MeterState state = stateFrom(energyCamHex, "Keller");
    state.fields = {{"METER", "m3", store::SeriesKind::Counter, {number, 0}}};
    return state;
}

QByteArray get(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected())
        return "no connection";
    socket.write(request);
    QByteArray all;
    for (int i = 0; i < 200 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
        QTest::qWait(10); // the server lives in this thread
        all += socket.readAll();
    }
    return all + socket.readAll();
}

} // namespace

class TestSeries : public QObject {
    Q_OBJECT
private slots:
    void escapes_data();
    void escapes();
    void line();
    void fileIsAppended();
    void httpDelivers();
    void httpWaitsForTheServer();
    void httpRefused_data();
    void httpRefused();
    void wrongLinesDoNotBlock();
    void goodLinesAreKept_data();
    void goodLinesAreKept();
    void queueOutlivesTheProgram();
    void page();
    void pageKeepsUnlikeThingsApart();
    void pageEscapes();
    void checkOfPagesRefuses_data();
    void checkOfPagesRefuses();
    void pageAsPrometheusWantsIt();
    void serves_data();
    void serves();
};

void TestSeries::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("influx");
    QTest::addColumn<QByteArray>("prometheus");
    const auto row = [](const char *name, const QByteArray &text, const char *influx, const char *prometheus) { QTest::addRow("%s", name) << text << QByteArray(influx) << QByteArray(prometheus); };
    row("plain", "Keller", "Keller", "Keller");
    row("blank, comma, equals", "a b,c=d", "a\\ b\\,c\\=d", "a b,c=d");
    row("quotes", "a\"b", "a\"b", "a\\\"b");
    row("line feed", "a\nb", "a\\ b", "a\\nb");
    row("other control characters", "a\tb\rc", "a\\ b\\ c", "a\tb\rc");
    row("backslash inside", "a\\b", "a\\b", "a\\\\b");
    row("backslash at the end", "ab\\", "ab_", "ab\\\\");
    row("UTF-8", "K\xC3\xBC""che", "K\xC3\xBC""che", "K\xC3\xBC""che");
    row("nothing", "", "", "");
    row("a point of its own", "x value=1 1\nwmbus,id=0 total_m3=0", "x\\ value\\=1\\ 1\\ wmbus\\,id\\=0\\ total_m3\\=0", "x value=1 1\\nwmbus,id=0 total_m3=0");
}

void TestSeries::escapes()
{
    QFETCH(QByteArray, text);
    QTEST(QByteArray::fromStdString(influxEscaped(text.toStdString())), "influx");
    QTEST(QByteArray::fromStdString(PrometheusPage::escaped(text.toStdString())), "prometheus");
}

void TestSeries::line()
{
    QCOMPARE(QByteArray::fromStdString(influxLine(stateFrom(energyCamHex, "Gas Keller"))),
             QByteArray("wmbus,id=04500498,media=gas,meter=energycam,name=Gas\\ Keller total_m3=3038.0,counter=47,rssi_dbm=-74i 1795326245000000000").replace("1795326245", QByteArray::number(stateFrom(energyCamHex, "").at / 1000)));
    QVERIFY(influxLine(stateFrom(energyCamHex, "", std::nullopt)).find("name=") == std::string::npos);
}

void TestSeries::fileIsAppended()
{
    QTemporaryDir dir;
    InfluxOptions options;
    options.file = dir.filePath(QStringLiteral("points.txt"));
    for (int run = 0; run < 2; ++run) {
        InfluxWriter writer(options);
        writer.start();
        writer.publish(numbered(run));
        QVERIFY(writer.status().problem.isEmpty());
    }
    QFile file(options.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains(" total_m3=0,") && lines[1].contains(" total_m3=1,") && lines[2].isEmpty());
    options.file = dir.path(); // a folder
    InfluxWriter writer(options);
    writer.start();
    writer.publish(numbered(1));
    QVERIFY(writer.status().problem.startsWith(dir.path()));
}

void TestSeries::httpDelivers()
{
    WebServer web;
    QVERIFY(web.start("204"));
    auto options = web.options();
    options.token = "secret token";
    InfluxWriter writer(options);
    writer.start();
    writer.publish(stateFrom(energyCamHex, "Gas Keller"));
    QTRY_COMPARE_WITH_TIMEOUT(web.requests().size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(writer.status().waiting, 0U, patience);
    const QByteArray request = web.requests()[0];
    QVERIFY2(request.startsWith(R"([204, "/api/v2/write?org=home&bucket=meters&precision=ns", "Token secret token", "text/plain; charset=utf-8", "wmbus,id=04500498,)"), request.constData());
    QVERIFY2(request.contains("total_m3=3038.0"), request.constData());
}

void TestSeries::httpWaitsForTheServer()
{
    WebServer web;
    InfluxWriter writer(web.options());
    writer.start();
    for (int i = 0; i < 2500; ++i)
        writer.publish(numbered(i));
    QTRY_VERIFY_WITH_TIMEOUT(!writer.status().problem.isEmpty(), patience);
    QCOMPARE(writer.status().waiting, 2500U);
    QVERIFY(web.start("503,401,204"));
    QTRY_COMPARE_WITH_TIMEOUT(writer.status().waiting, 0U, patience);
    QVERIFY(writer.status().problem.isEmpty());
    // Two were refused, then all went in order and once.
    QCOMPARE(web.requests().size(), 5);
    QByteArray all;
    for (const QByteArray &request : web.requests()) {
        if (request.startsWith("[204"))
            all += request;
    }
    qsizetype at = 0;
    for (int i = 0; i < 2500; ++i) {
        const QByteArray wanted = " total_m3=" + QByteArray::number(i) + ",";
        QCOMPARE(all.count(wanted), 1);
        const qsizetype here = all.indexOf(wanted);
        QVERIFY(here > at || i == 0);
        at = here;
    }
}

void TestSeries::httpRefused_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addRow("unauthorised") << QByteArray("401");
    QTest::addRow("no such bucket") << QByteArray("404");
    QTest::addRow("elsewhere: the token goes nowhere else") << QByteArray("307");
    QTest::addRow("server error") << QByteArray("500");
}

void TestSeries::httpRefused()
{
    QFETCH(QByteArray, code);
    WebServer web;
    QVERIFY(web.start(code));
    InfluxWriter writer(web.options());
    writer.start();
    writer.publish(numbered(1));
    QTRY_VERIFY_WITH_TIMEOUT(writer.status().problem.contains(QString::fromLatin1(code)), patience);
    QCOMPARE(writer.status().waiting, 1U);
    QTRY_VERIFY_WITH_TIMEOUT(web.requests().size() >= 2, patience); // tried again
}

void TestSeries::wrongLinesDoNotBlock()
{
    WebServer web;
    QVERIFY(web.start("400,204"));
    InfluxWriter writer(web.options());
    writer.start();
    writer.publish(numbered(1));
    QTRY_COMPARE_WITH_TIMEOUT(writer.status().rejected, 1U, patience);
    QVERIFY(writer.status().problem.contains(QLatin1String("400")));
    writer.publish(numbered(2));
    QTRY_VERIFY_WITH_TIMEOUT(writer.status().waiting == 0 && writer.status().problem.isEmpty(), patience);
}

void TestSeries::goodLinesAreKept_data()
{
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("points");
    QTest::addColumn<QStringList>("wrong");
    const auto row = [](const char *name, const char *codes, int code, int points, const char *wrong) {
        QTest::addRow("%s", name) << QByteArray(codes) << code << points << QString::fromLatin1(wrong).split(QLatin1Char(','));
    };
    row("the only one", "204", 400, 1, "0");
    row("the first", "204", 400, 5, "0");
    row("the last", "204", 400, 5, "4");
    row("one of many", "204", 400, 1200, "617");
    row("two in two requests", "204", 422, 1200, "3,1100");
    row("neighbours", "204", 400, 8, "3,4");
    row("all", "204", 400, 6, "0,1,2,3,4,5");
    row("too large", "204", 413, 9, "2");
    row("the server goes away while halves are sent", "204,503,204,503,204", 400, 9, "6");
}

void TestSeries::goodLinesAreKept()
{
    QFETCH(QByteArray, codes);
    QFETCH(int, code);
    QFETCH(int, points);
    QFETCH(QStringList, wrong);
    WebServer web;
    InfluxWriter writer(web.options());
    writer.start();
    for (int i = 0; i < points; ++i)
        writer.publish(numbered(i));
    QVERIFY(web.start(codes.constData(), wrong, code));
    QTRY_COMPARE_WITH_TIMEOUT(writer.status().waiting, 0U, patience);
    QCOMPARE(writer.status().rejected, static_cast<std::uint64_t>(wrong.size()));
    const bool lastIsGood = !wrong.contains(QString::number(points - 1));
    QCOMPARE(writer.status().problem.isEmpty(), lastIsGood);
    // Every good one was taken, once and in order, and nothing else.
    static const QRegularExpression number(QStringLiteral(" total_m3=([0-9]+),"));
    QStringList taken;
    web.stop(); // all that it wrote is there
    for (const QByteArray &request : web.requests()) {
        if (!request.startsWith("[204"))
            continue;
        for (auto it = number.globalMatch(QString::fromUtf8(request)); it.hasNext();)
            taken += it.next().captured(1);
    }
    QStringList good;
    for (int i = 0; i < points; ++i) {
        if (!wrong.contains(QString::number(i)))
            good += QString::number(i);
    }
    QCOMPARE(taken, good);
}

void TestSeries::queueOutlivesTheProgram()
{
    QTemporaryDir dir;
    WebServer web;
    auto options = web.options();
    options.queueFile = dir.filePath(QStringLiteral("queue"));
    {
        InfluxWriter writer(options);
        writer.start();
        writer.publish(numbered(7));
    }
    QVERIFY(web.start("204"));
    InfluxWriter writer(options);
    writer.start();
    QTRY_COMPARE_WITH_TIMEOUT(web.requests().size(), 1, patience);
    QVERIFY(web.requests()[0].contains(" total_m3=7,"));
}

void TestSeries::page()
{
    PrometheusPage page;
    page.publish(stateFrom(energyCamHex, "Gas Keller"));
    page.heard("/dev/ttyUSB0");
    page.heard("/dev/ttyUSB0");
    const QByteArray at = QByteArray::number(stateFrom(energyCamHex, "").at / 1000);
    QCOMPARE(QByteArray::fromStdString(page.text()),
             QByteArray("# HELP wmbus_last_seen_timestamp_seconds When the last telegram came that could be read.\n# TYPE wmbus_last_seen_timestamp_seconds gauge\n"
                        "wmbus_last_seen_timestamp_seconds{id=\"04500498\",manufacturer=\"FFD\",media=\"gas\",name=\"Gas Keller\"} @.000\n"
                        "# HELP wmbus_rssi_dbm Level of the last telegram, in dBm.\n# TYPE wmbus_rssi_dbm gauge\n"
                        "wmbus_rssi_dbm{id=\"04500498\",manufacturer=\"FFD\",media=\"gas\",name=\"Gas Keller\"} -74\n"
                        "# HELP wmbus_telegrams_total Telegrams heard by a stick.\n# TYPE wmbus_telegrams_total counter\n"
                        "wmbus_telegrams_total{stick=\"/dev/ttyUSB0\"} 2\n"
                        "# HELP wmbus_volume_cubic_meters_total Register of a meter, as sent.\n# TYPE wmbus_volume_cubic_meters_total counter\n"
                        "wmbus_volume_cubic_meters_total{id=\"04500498\",manufacturer=\"FFD\",media=\"gas\",name=\"Gas Keller\",field=\"METER\"} 3038.0\n").replace("@", at));
    MeterState heat = numbered(1);
    heat.fields = {{"METER", "kWh", store::SeriesKind::Counter, {806170, -2}}, {"power", "kW", store::SeriesKind::Gauge, {33, -2}}, {"x", "kWh", store::SeriesKind::Counter, {INT64_MAX, 0}}};
    PrometheusPage other;
    other.publish(heat);
    const QByteArray text = QByteArray::fromStdString(other.text());
    QVERIFY2(text.contains("wmbus_energy_joules_total{id=\"04500498\",manufacturer=\"FFD\",media=\"gas\",name=\"Keller\",field=\"METER\"} 29022120000\n"), text.constData());
    QVERIFY(text.contains("field=\"power\"} 330\n"));
    QVERIFY(!text.contains("field=\"x\"")); // does not fit: not shown rather than wrong
}

// wmbusmeters' amiplus and Itron's register of the due date: a sum over a family is one of like things.
void TestSeries::pageKeepsUnlikeThingsApart()
{
    PrometheusPage page;
    page.publish(stateFrom("4E4401061010101002027A000040052F2F0E035040691500000B2B300300066D00790C7423400C78371204860BABC8FC100000000E833C8074000000000BAB3C0000000AFDC9FC0136022F2F2F2F2F", ""));
    page.publish(stateFrom("384497269856341203077AD90000A00413FD110000066D2C1AA1D521004413300F0000426CBF2C047F0000060C027F862A0E79678372082100", ""));
    MeterState room = numbered(1);
    room.fields = {{"relative_humidity", "%", store::SeriesKind::Gauge, {455, -1}}, {"volume_flow", "m3/h", store::SeriesKind::Gauge, {12, -3}}, {"reactive_power", "kvar", store::SeriesKind::Gauge, {434, -3}}};
    page.publish(room);
    const QByteArray text = QByteArray::fromStdString(page.text());
    const auto lines = [&text](const char *family) { return text.count(QByteArray("\n") + family + "{"); };
    QCOMPARE(lines("wmbus_energy_joules_total"), 1);
    QCOMPARE(lines("wmbus_backward_energy_joules_total"), 1);
    QCOMPARE(lines("wmbus_power_watts"), 1);
    QCOMPARE(lines("wmbus_backward_power_watts"), 1);
    QVERIFY2(!text.contains("limit"), text.constData());
    QCOMPARE(lines("wmbus_volume_cubic_meters_total"), 1);
    QVERIFY2(text.contains("field=\"target\"} 3.888\n"), text.constData());
    QCOMPARE(lines("wmbus_volume_cubic_meters"), 1);
    QVERIFY2(text.contains("field=\"relative_humidity\"} 45.5\n"), text.constData());
    QVERIFY2(text.contains("field=\"volume_flow\"} 0.012\n"), text.constData());
    QVERIFY2(text.contains("field=\"reactive_power\"} 434\n"), text.constData());
}

void TestSeries::pageEscapes()
{
    PrometheusPage page;
    page.publish(stateFrom(energyCamHex, "a\"b\\c\nd 1\nwmbus_evil 1"));
    const QByteArrayList lines = QByteArray::fromStdString(page.text()).split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.isEmpty() || line.startsWith("# ") || (line.startsWith("wmbus_") && !line.startsWith("wmbus_evil")), line.constData());
    QVERIFY(page.text().find("name=\"a\\\"b\\\\c\\nd 1\\nwmbus_evil 1\"") != std::string::npos);
}

// The text format 0.0.4 and the naming rules, as https://prometheus.io/docs/instrumenting/exposition_formats/ and .../practices/naming/ have
// them. Empty: the page is good.
static QString faultOfPage(const QByteArray &page)
{
    static const QRegularExpression comment(QStringLiteral("^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$"));
    static const QRegularExpression sample(QStringLiteral("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)*)\\})? (-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|NaN|[+-]Inf)$"));
    static const QRegularExpression label(QStringLiteral("([a-zA-Z_][a-zA-Z0-9_]*)=\""));
    if (!page.endsWith('\n'))
        return QStringLiteral("the last line has no end");
    QStringList families;
    QSet<QString> series;
    QString type;
    bool helped = false;
    for (const QString &line : QString::fromUtf8(page).chopped(1).split(QLatin1Char('\n'))) {
        if (const auto match = comment.match(line); match.hasMatch()) {
            const QString name = match.captured(2);
            const bool isHelp = match.captured(1) == QLatin1String("HELP");
            if (isHelp ? families.contains(name) : families.value(families.size() - 1) != name || !helped || !type.isEmpty())
                return QStringLiteral("out of order: ") + line;
            if (isHelp) {
                families += name;
                helped = true;
                type.clear();
                continue;
            }
            type = match.captured(3);
            if (!QStringList{QStringLiteral("counter"), QStringLiteral("gauge")}.contains(type) || (type == QLatin1String("counter")) != name.endsWith(QLatin1String("_total")) || !name.startsWith(QLatin1String("wmbus_")))
                return QStringLiteral("no such type, or another name for it: ") + line;
            continue;
        }
        const auto match = sample.match(line);
        if (!match.hasMatch())
            return QStringLiteral("neither comment nor sample: ") + line;
        if (families.isEmpty() || match.captured(1) != families.last() || type.isEmpty())
            return QStringLiteral("not below its type: ") + line;
        QSet<QString> names;
        for (auto it = label.globalMatch(match.captured(2)); it.hasNext();) {
            const QString name = it.next().captured(1);
            if (names.contains(name) || name.startsWith(QLatin1String("__")))
                return QStringLiteral("label ") + name;
            names += name;
        }
        const QString key = match.captured(1) + match.captured(2);
        if (series.contains(key))
            return QStringLiteral("twice: ") + key;
        series += key;
    }
    return series.isEmpty() ? QStringLiteral("nothing on it") : QString();
}

void TestSeries::checkOfPagesRefuses_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray head("# HELP wmbus_x Help.\n# TYPE wmbus_x gauge\n");
    QTest::addRow("no end") << head + "wmbus_x 1";
    QTest::addRow("no type") << QByteArray("wmbus_x 1\n");
    QTest::addRow("twice") << head + "wmbus_x{a=\"1\"} 1\nwmbus_x{a=\"1\"} 2\n";
    QTest::addRow("no escape") << head + "wmbus_x{a=\"1\"2\"} 1\n";
    QTest::addRow("a label twice") << head + "wmbus_x{a=\"1\",a=\"2\"} 1\n";
    QTest::addRow("no number") << head + "wmbus_x{a=\"1\"} one\n";
    QTest::addRow("a counter that is called like a gauge") << QByteArray("# HELP wmbus_x Help.\n# TYPE wmbus_x counter\nwmbus_x 1\n");
    QTest::addRow("families mixed") << head + "wmbus_x 1\n# HELP wmbus_y Help.\n# TYPE wmbus_y gauge\nwmbus_y 1\nwmbus_x{a=\"1\"} 1\n";
    QTest::addRow("nothing") << QByteArray("\n");
}

void TestSeries::checkOfPagesRefuses()
{
    QFETCH(QByteArray, page);
    QVERIFY(!faultOfPage(page).isEmpty());
}

void TestSeries::pageAsPrometheusWantsIt()
{
    PrometheusPage page;
    page.publish(stateFrom(energyCamHex, "Gas \"Keller\"\\\n"));
    MeterState another = stateFrom(energyCamHex, "Gas \"Keller\"\\\n"); // of the same maker and number
    another.address.version ^= 1;
    another.id = "04500498_FFD_0003";
    page.publish(another);
    page.publish(stateFrom("4E4401061010101002027A000040052F2F0E035040691500000B2B300300066D00790C7423400C78371204860BABC8FC100000000E833C8074000000000BAB3C0000000AFDC9FC0136022F2F2F2F2F", ""));
    page.heard("tcp://pi:2001");
    const QByteArray text = QByteArray::fromStdString(page.text());
    QVERIFY2(faultOfPage(text).isEmpty(), qPrintable(faultOfPage(text)));
}

void TestSeries::serves_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::addRow("the page") << QByteArray("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::addRow("with a question") << QByteArray("GET /metrics?x=1 HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::addRow("head") << QByteArray("HEAD /metrics HTTP/1.0\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n");
    QTest::addRow("another page") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 404 Not Found\r\n");
    QTest::addRow("another method") << QByteArray("POST /metrics HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 405 Method Not Allowed\r\n");
    QTest::addRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::addRow("endless head") << QByteArray(20'000, 'x') << QByteArray("HTTP/1.1 400 Bad Request\r\n");
}

void TestSeries::serves()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    PrometheusServer prometheus;
    QVERIFY(prometheus.listen(0, nullptr));
    prometheus.page().publish(stateFrom(energyCamHex, ""));
    const QByteArray got = get(prometheus.port(), request);
    QVERIFY2(got.startsWith(answer), got.constData());
    QCOMPARE(got.contains("\nwmbus_rssi_dbm{"), answer.contains("200") && !request.startsWith("HEAD"));
    PrometheusServer second;
    QString error;
    QVERIFY(!second.listen(prometheus.port(), &error));
    QVERIFY(!error.isEmpty());
}

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
