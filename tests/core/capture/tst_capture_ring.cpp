#include <QtTest>

#include "core/bytes/hex.h"
#include "core/capture/capture_ring.h"
#include "core/capture/export_capture.h"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include <unistd.h>

using namespace capture;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const char *const clearGas = "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
// OMS volume 2, annex N: a gas meter in mode 5.
const char *const lockedGas = "2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";

wmbus::RadioFrame frameOf(const char *hex)
{
    wmbus::RadioFrame frame;
    frame.data = *bytes::fromHex(hex);
    frame.heardAt = std::chrono::system_clock::time_point(480000h);
    frame.port = "/dev/ttyUSB0";
    frame.stickId = 0x00103512;
    frame.rssiDbm = -78;
    return frame;
}

std::vector<wmbus::RadioFrame> telegramsIn(const std::string &path)
{
    std::vector<wmbus::RadioFrame> frames;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto read = readCaptureLine(line);
        if (read && read->kind == CaptureLine::Kind::Telegram)
            frames.push_back(read->frame);
    }
    return frames;
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::uint64_t sizeOf(const std::string &folder)
{
    std::uint64_t sum = 0;
    for (const std::string &file : CaptureRing::files(folder))
        sum += fs::file_size(file);
    return sum;
}

} // namespace

class TestCaptureRing : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = (fs::temp_directory_path() / ("capture-ring-" + std::to_string(::getpid()))).string();
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    void cleanup() { fs::remove_all(m_folder); }

    void withoutLimitEverythingStays()
    {
        CaptureRing ring;
        QVERIFY(ring.open(m_folder, {}, now(0s)));
        for (int i = 0; i < 5000; ++i)
            ring.append(frameOf(clearGas), now(i * 1s));
        const std::string file = ring.file();
        ring.close();
        QCOMPARE(CaptureRing::files(m_folder).size(), std::size_t{1});
        QCOMPARE(telegramsIn(file).size(), std::size_t{5000});
        QCOMPARE(telegramsIn(file).front(), frameOf(clearGas));
    }

    // 2 MB are kept of 4: never more than an eighth too much, and the youngest telegram is always there.
    void ringBySize()
    {
        constexpr std::uint64_t limit = 2 * 1024 * 1024;
        CaptureRing ring;
        QVERIFY(ring.open(m_folder, {limit, {}}, now(0s)));
        wmbus::RadioFrame frame = frameOf(clearGas);
        for (int i = 0; i < 22000; ++i) {
            frame.rssiDbm = -i % 100;
            ring.append(frame, now(i * 10ms));
        }
        ring.close();
        const std::uint64_t size = sizeOf(m_folder);
        QVERIFY2(size <= limit + limit / 8 + 64 * 200, qPrintable(QString::number(size)));
        QVERIFY2(size >= limit / 2, qPrintable(QString::number(size)));
        const std::vector<std::string> files = CaptureRing::files(m_folder);
        QVERIFY(files.size() > 4);
        for (const std::string &file : files)
            QVERIFY(!telegramsIn(file).empty());
    }

    void ringByTimeTurnsOver()
    {
        CaptureRing ring;
        QVERIFY(ring.open(m_folder, {0, 800s}, now(0s)));
        for (int i = 0; i < 1000; ++i)
            ring.append(frameOf(clearGas), now(i * 1s));
        ring.close();
        QCOMPARE(CaptureRing::files(m_folder).size(), std::size_t{10}); // a piece for each 100 s
    }

    void oldOnesGoByTheirAge()
    {
        const std::string old = m_folder + "/recording-20200101-000000.wmbus";
        const std::string foreign = m_folder + "/notes.txt";
        std::ofstream(old) << captureHeader() << '\n';
        std::ofstream(foreign) << "mine\n";
        fs::last_write_time(old, fs::file_time_type::clock::now() - 2h);
        CaptureRing ring;
        QVERIFY(ring.open(m_folder, {0, 3600s}, now(0s)));
        QVERIFY(!fs::exists(old));
        QVERIFY(fs::exists(foreign));
    }

    void aFolderThatIsNotThere()
    {
        CaptureRing ring;
        QVERIFY(!ring.open(m_folder + "/nowhere", {}, now(0s)));
        QVERIFY(ring.failed());
        QCOMPARE(ring.error(), ENOENT);
        ring.append(frameOf(clearGas), now(0s)); // ignored
    }

    void exportKeepsNumbers()
    {
        const std::string path = m_folder + "/out.wmbus";
        CaptureExport out;
        QVERIFY(out.open(path, false));
        out.append(frameOf(clearGas));
        out.append(frameOf(lockedGas));
        QVERIFY(out.finish());
        QCOMPARE(out.outcome().telegrams, std::uint64_t{2});
        QCOMPARE(telegramsIn(path), (std::vector<wmbus::RadioFrame>{frameOf(clearGas), frameOf(lockedGas)}));
    }

    void exportDisguises()
    {
        const std::string path = m_folder + "/out.wmbus";
        CaptureExport out;
        QVERIFY(out.open(path, true));
        for (int i = 0; i < 3; ++i) {
            out.append(frameOf(clearGas));
            out.append(frameOf(lockedGas));
        }
        out.append(frameOf("1944C418")); // no address: nothing says what is to be disguised
        QVERIFY(out.finish());
        QCOMPARE(out.outcome().telegrams, std::uint64_t{6});
        QCOMPARE(out.outcome().meters, std::uint64_t{2});
        QCOMPARE(out.outcome().undecodable, std::uint64_t{3});
        QCOMPARE(out.outcome().leftOut, std::uint64_t{1});
        const std::string content = contentOf(path);
        for (const char *secret : {"98045004", "04500498", "78563412", "12345678", "00103512", "ttyUSB0"})
            QVERIFY2(content.find(secret) == std::string::npos, secret);
        const std::vector<wmbus::RadioFrame> frames = telegramsIn(path);
        QCOMPARE(frames.size(), std::size_t{6});
        QCOMPARE(frames[0].data, frames[2].data); // the same meter, the same pseudonym
        QCOMPARE(frames[0].data.size(), frameOf(clearGas).data.size());
        QCOMPARE(frames[0].data[2], frameOf(clearGas).data[2]); // the maker stays
        QCOMPARE(frames[0].rssiDbm, std::optional(-78));
    }

    void exportReplacesNothingBeforeItIsWhole()
    {
        const std::string path = m_folder + "/out.wmbus";
        std::ofstream(path) << "precious\n";
        {
            CaptureExport out;
            QVERIFY(out.open(path, false));
            out.append(frameOf(clearGas));
            QCOMPARE(contentOf(path), std::string("precious\n"));
            QVERIFY(out.finish());
        }
        QCOMPARE(telegramsIn(path).size(), std::size_t{1});
        CaptureExport nowhere;
        QVERIFY(!nowhere.open(m_folder + "/no/where.wmbus", true));
        QCOMPARE(nowhere.error(), ENOENT);
    }

private:
    static CaptureRing::Time now(std::chrono::milliseconds after) { return CaptureRing::Time(480000h) + after; }

    std::string m_folder;
};

QTEST_GUILESS_MAIN(TestCaptureRing)
#include "tst_capture_ring.moc"
