#include "core/bytes/hex.h"
#include "core/capture/capture_file.h"
#include "core/capture/input_line.h"
#include "core/bytes/iso_time.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using capture::CaptureLine;
using std::chrono::milliseconds;
using std::chrono::system_clock;

namespace {

const char *const energyCam = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";

system_clock::time_point at(std::int64_t ms)
{
    return system_clock::time_point(milliseconds(ms));
}

wmbus::RadioFrame frame()
{
    wmbus::RadioFrame f;
    f.data = bytes::fromHex(energyCam).value();
    f.heardAt = at(1795326245123); // 2026-11-22T05:44:05.123Z
    f.port = "/dev/ttyUSB0";
    f.stickId = 0x3AF1;
    f.linkMode = bytes::LinkMode::T2;
    f.rssiRaw = std::uint8_t{95};
    f.rssiDbm = -76;
    return f;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CaptureFileTest : public QObject {
    Q_OBJECT
private slots:
    void writesAsDocumented();
    void readsWhatItWrites();
    void refuses_data();
    void refuses();
    void isATelegramLineOfOurs();
    void times_data();
    void times();
    void appendsAndEndsTornLines();
    void everyTruncation();
    void foreignFilesAreLeftAlone();
    void isFast();
};

void CaptureFileTest::writesAsDocumented()
{
    std::string line;
    capture::writeCaptureLine(line, frame());
    QFile file(QStringLiteral(VECTORS_DIR "/capture.wmbus"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArray::fromStdString(capture::captureHeader()), file.readLine().trimmed());
    QCOMPARE(QByteArray::fromStdString(line), file.readLine().trimmed());
    const capture::CaptureGap gap{at(1795326250000), at(1795326252250), "/dev/ttyUSB0"};
    QCOMPARE(QByteArray::fromStdString(capture::captureGapLine(gap)), file.readLine().trimmed());
}

void CaptureFileTest::readsWhatItWrites()
{
    auto odd = frame();
    odd.port = "a\"b\\c\x01" "d\xC3\xBC";
    odd.stickKeyWrong = true;
    wmbus::RadioFrame bare;
    bare.data = frame().data;
    for (const auto &f : {frame(), odd, bare}) {
        std::string line;
        capture::writeCaptureLine(line, f);
        const auto read = capture::readCaptureLine(line);
        QVERIFY(read.has_value());
        QCOMPARE(read->kind, CaptureLine::Kind::Telegram);
        QVERIFY(read->frame == f);
    }
}

void CaptureFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const QByteArray &line, wmbus::Fault fault, int offset) {
        QTest::addRow("%s", name) << line << static_cast<int>(fault) << offset;
    };
    row("torn", "{\"time\":\"2026-11-22T06:44:05.123+01:00\",\"port\":\"/dev/tt", wmbus::Fault::Truncated, 55);
    row("nothing", "", wmbus::Fault::Truncated, 0);
    row("no object", "hello", wmbus::Fault::UnknownForm, 0);
    row("something behind", "{\"telegram\":\"1944\"}x", wmbus::Fault::UnknownForm, 19);
    row("no hex", "{\"telegram\":\"19g4\"}", wmbus::Fault::NotHex, 15);
    row("half a byte", "{\"telegram\":\"194\"}", wmbus::Fault::NotHex, 16);
    row("no telegram", "{\"telegram\":\"\"}", wmbus::Fault::Truncated, 13);
    row("level", "{\"rssi\":256,\"telegram\":\"1944\"}", wmbus::Fault::BadLength, 8);
    row("mode", "{\"mode\":\"X9\",\"telegram\":\"1944\"}", wmbus::Fault::BadLength, 9);
    row("time", "{\"time\":\"yesterday\",\"telegram\":\"1944\"}", wmbus::Fault::BadLength, 9);
    row("later version", "{\"meterscope\":\"capture\",\"version\":2}", wmbus::Fault::Unsupported, 0);
}

void CaptureFileTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(int, fault);
    QFETCH(int, offset);
    const auto read = capture::readCaptureLine(line.toStdString());
    QVERIFY(!read.has_value());
    QCOMPARE(static_cast<int>(read.error().fault), fault);
    QCOMPARE(static_cast<int>(read.error().offset), offset);
}

void CaptureFileTest::isATelegramLineOfOurs()
{
    QFile file(QStringLiteral(VECTORS_DIR "/capture.wmbus"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(capture::isComment(file.readLine().trimmed().toStdString()));
    const auto first = capture::readLine(file.readLine().trimmed().toStdString());
    QVERIFY(first.has_value());
    QVERIFY(*first == frame());
    QVERIFY(capture::isComment(file.readLine().trimmed().toStdString()));
    const auto second = capture::readLine(file.readLine().trimmed().toStdString());
    QCOMPARE(second->linkMode.value(), bytes::LinkMode::S1);
    QVERIFY(second->heardAt == at(1795326255000));
    QVERIFY(!second->rssiDbm);
    const std::string torn = "{\"time\":\"2026-11-22T06:44:05.123+01:00\",\"teleg";
    QVERIFY(!capture::isComment(torn)); // is said
    QVERIFY(!capture::readLine(torn));
}

void CaptureFileTest::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    QTest::addRow("local") << QByteArray("2026-11-22T06:44:05.123+01:00") << qint64(1795326245123);
    QTest::addRow("UTC") << QByteArray("2026-11-22T05:44:05Z") << qint64(1795326245000);
    QTest::addRow("microseconds") << QByteArray("2026-11-22T05:44:05.123999Z") << qint64(1795326245123);
    QTest::addRow("west") << QByteArray("2026-11-22T00:14:05.1-05:30") << qint64(1795326245100);
    QTest::addRow("1970") << QByteArray("1970-01-01T00:00:00Z") << qint64(0);
    QTest::addRow("no zone") << QByteArray("2026-11-22T05:44:05") << qint64(-1);
    QTest::addRow("30 February") << QByteArray("2026-02-30T05:44:05Z") << qint64(-1);
    QTest::addRow("hour 24") << QByteArray("2026-02-20T24:44:05Z") << qint64(-1);
}

void CaptureFileTest::times()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    const auto time = bytes::isoTime(text.toStdString());
    QCOMPARE(time.has_value(), ms >= 0);
    if (time)
        QVERIFY(*time == at(ms));
}

void CaptureFileTest::appendsAndEndsTornLines()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("a.wmbus"));
    {
        capture::CaptureWriter writer;
        QVERIFY(writer.open(path.toStdString()));
        writer.append(frame());
        QCOMPARE(content(path).count('\n'), 2); // there before it is closed
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"time\":\"2026-1");
    file.close();
    capture::CaptureWriter writer;
    QVERIFY(writer.open(path.toStdString()));
    writer.append(capture::CaptureGap{at(0), {}, "p"});
    writer.append(frame());
    writer.close();
    QVERIFY(!writer.failed());
    const auto lines = content(path).split('\n');
    QCOMPARE(lines.size(), 6); // header, telegram, torn, gap, telegram, end
    int telegrams = 0;
    int torn = 0;
    for (const QByteArray &line : lines) {
        const auto read = capture::readCaptureLine(line.toStdString());
        telegrams += read && read->kind == CaptureLine::Kind::Telegram ? 1 : 0;
        torn += !read && !line.isEmpty() ? 1 : 0;
    }
    QCOMPARE(telegrams, 2);
    QCOMPARE(torn, 1);
}

void CaptureFileTest::everyTruncation()
{
    std::string line;
    capture::writeCaptureLine(line, frame());
    for (std::size_t length = 0; length < line.size(); ++length) {
        const auto read = capture::readCaptureLine(std::string_view(line).substr(0, length));
        QVERIFY(!read.has_value());
        QVERIFY(read.error().offset <= length);
    }
}

void CaptureFileTest::foreignFilesAreLeftAlone()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("letter.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear all\n");
    file.close();
    capture::CaptureWriter writer;
    QVERIFY(!writer.open(path.toStdString()));
    QVERIFY(writer.foreign());
    QCOMPARE(content(path), QByteArray("Dear all\n"));
    QVERIFY(!writer.open("/nonexistent/folder/a.wmbus"));
    QVERIFY(!writer.foreign());
    QVERIFY(writer.error() != 0);
}

void CaptureFileTest::isFast()
{
    std::string line;
    capture::writeCaptureLine(line, frame());
    QElapsedTimer clock;
    clock.start();
    std::size_t sum = 0;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i)
        sum += capture::readCaptureLine(line)->frame.data.size();
    QCOMPARE(sum, std::size_t{26} * count);
    qInfo("%lld telegrams a second", static_cast<long long>(count) * 1000 / std::max<qint64>(1, clock.elapsed()));
    QVERIFY(clock.elapsed() < 20'000); // far from the aim even for a debug build on a busy machine
}

QTEST_GUILESS_MAIN(CaptureFileTest)
#include "tst_capture_file.moc"
