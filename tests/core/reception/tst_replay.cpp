#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "core/reception/replay.h"

using namespace reception;

namespace {

// One telegram in each form that can be read, with a line that holds none.
const char *const allForms = R"(# a comment
1944C4189804500401037A2F0000A00415AC76000002FD08BCBF
13:20:09 [ttyUSB0] --> C203|44C4189804500401037A2F0000A00415AC76000002FD08BCBF|5E|5BDF
T1;1;1;2019-04-03 19:00:42.000;97;148;04500498;0x1944C4189804500401037A2F0000A00415AC76000002FD08BCBF
telegram=|1944C4189804500401037A2F0000A00415AC76000002FD08BCBF|+32
this is no telegram
{"meterscope":"capture","version":1}
{"gap":"2026-11-22T06:44:05.123+01:00","to":"2026-11-22T06:45:05.123+01:00","port":"/dev/ttyUSB0"}
{"time":"2026-11-22T06:46:05.123+01:00","port":"/dev/ttyUSB0","stick":null,"mode":"T2","rssi":null,"dbm":-74,"telegram":"1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"}
{"time":"2026-11-22T06:46:05.143+01:00","port":"/dev/ttyUSB1","stick":null,"mode":"T2","rssi":null,"dbm":-81,"telegram":"1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"}
)";

} // namespace

class TestReplay : public QObject {
    Q_OBJECT

private slots:
    void everyForm()
    {
        const QString path = write("all.txt", allForms);
        QVERIFY(ReplayReader::holdsTelegrams(path));
        const std::vector<Replayed> items = readAll(path);
        QCOMPARE(m_last.badLines, std::uint64_t{1});
        QVERIFY(m_last.atEnd);
        QCOMPARE(items.size(), std::size_t{7});
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(items[i].kind, Replayed::Kind::Sighting);
            QCOMPARE(bytes::toDecimal(*items[i].sighting->reading.find("METER")->number), std::string("3038.0"));
        }
        QCOMPARE(items[4].kind, Replayed::Kind::Gap);
        QCOMPARE(items[5].kind, Replayed::Kind::Sighting);
        QCOMPARE(items[6].kind, Replayed::Kind::HeardByAnother); // by the other stick: one telegram
        QCOMPARE(items[6].frame.rssiDbm, std::optional(-81));
    }

    void onlyAsMuchAsWasAskedFor()
    {
        QByteArray many;
        for (int i = 0; i < 10000; ++i)
            many += "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF\n";
        const QString path = write("many.txt", many);
        ReplayReader reader;
        std::size_t came = 0;
        connect(&reader, &ReplayReader::batch, this, [&came](const ReplayBatch &batch) { came += batch.items.size(); });
        QCOMPARE(reader.open(path, {}), QString());
        QCoreApplication::processEvents();
        QCOMPARE(came, std::size_t{0});
        reader.want(3);
        QTRY_COMPARE(came, std::size_t{3});
        reader.want(2500);
        QTRY_COMPARE(came, std::size_t{2503});
        QCoreApplication::processEvents();
        QCOMPARE(came, std::size_t{2503});
        reader.close(); // while nothing is wanted
    }

    void anotherFileGivesUpTheFirst()
    {
        const QString first = write("first.txt", QByteArray("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF\n").repeated(5000));
        const QString second = write("second.txt", "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF\n");
        ReplayReader reader;
        std::size_t came = 0;
        bool ended = false;
        connect(&reader, &ReplayReader::batch, this, [&](const ReplayBatch &batch) {
            came += batch.items.size();
            ended = batch.atEnd;
        });
        QVERIFY(reader.open(first, {}).isEmpty());
        reader.want(5000);
        QVERIFY(reader.open(second, {}).isEmpty());
        reader.want(10);
        QTRY_VERIFY(ended);
        QCOMPARE(came, std::size_t{1});
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("one endless line") << QByteArray(5'000'000, 'A');
        QTest::addRow("zeros") << QByteArray(1'000'000, '\0');
        QTest::addRow("torn in the middle") << QByteArray(allForms).chopped(60);
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, content);
        readAll(write("hostile", content));
        QVERIFY(m_last.atEnd);
    }

    void unreadableFileSaysWhy()
    {
        ReplayReader reader;
        QVERIFY(!reader.open(m_dir.filePath(QStringLiteral("nowhere")), {}).isEmpty());
        QVERIFY(!ReplayReader::holdsTelegrams(m_dir.filePath(QStringLiteral("nowhere"))));
        QVERIFY(!ReplayReader::holdsTelegrams(write("notes.txt", "milk\nbread\n")));
    }

private:
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return file.fileName();
    }
    std::vector<Replayed> readAll(const QString &path)
    {
        ReplayReader reader;
        std::vector<Replayed> items;
        m_last = {};
        connect(&reader, &ReplayReader::batch, this, [&](const ReplayBatch &batch) {
            items.insert(items.end(), batch.items.begin(), batch.items.end());
            m_last = batch;
            if (!batch.atEnd)
                reader.want(1000);
        });
        if (!reader.open(path, {}).isEmpty())
            return {};
        reader.want(1000);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(m_last.atEnd, 20000); }();
        return items;
    }

    QTemporaryDir m_dir;
    ReplayBatch m_last;
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
