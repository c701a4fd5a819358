#include "app/demo_keys.h"
#include "app/format_store.h"
#include "app/heard.h"
#include "app/private_folder.h"
#include "core/bytes/hex.h"
#include "core/stick/household.h"
#include "ui/addresses/address_texts.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using app::FormatStore;
using app::Heard;

namespace {

const ui::TimePoint start{std::chrono::milliseconds(1795364549000LL)}; // 2026-11-22 17:22:29 in Berlin

wmbus::KeyRing demoRing()
{
    wmbus::KeyRing ring;
    for (const wmbus::KeyEntry &entry : app::demoKeys().keys)
        ring.add(entry.meters, entry.key);
    return ring;
}

// A full telegram with a format that no table knows, as a meter sends it before its compact ones.
constexpr char fullFrame[] = "1944C4189804500401037A650000000414" "1A4D0C00" "02FD086500";

} // namespace

class TestHeard : public QObject {
    Q_OBJECT

private slots:
    // 10,000 telegrams of the household, then its keys.
    void keysOpenThePast()
    {
        Heard heard([] { return start; });
        play(heard, 10000);
        const quint64 recorded = heard.addresses().recordedTelegrams();
        const int rows = heard.telegrams().rowCount();
        const int locked = count(heard, wmbus::Verdict::NoKey);
        QVERIFY(locked > 1000);
        QCOMPARE(count(heard, wmbus::Verdict::Secure), 0);

        QSignalSpy done(&heard, &Heard::wasReadAgain);
        heard.setKeys(demoRing(), app::demoKeys().names);
        heard.readAgain();
        QVERIFY(done.wait(30000));
        const int opened = done[0][0].toInt();
        QCOMPARE(done[0][1].toInt(), locked);
        QVERIFY(opened > locked / 2);
        QCOMPARE(count(heard, wmbus::Verdict::Secure), opened);
        QCOMPARE(count(heard, wmbus::Verdict::NoKey), locked - opened);
        QCOMPARE(heard.telegrams().rowCount(), rows); // nothing came, nothing went
        QCOMPARE(heard.addresses().recordedTelegrams(), recorded);

        const int gas = heard.addresses().rowOf({0x18C4, 0x51601328, 1, 3});
        QVERIFY(gas >= 0);
        const ui::AddressRow &row = heard.addresses().row(gas);
        QCOMPARE(row.telegram().security.verdict, wmbus::Verdict::Secure);
        QVERIFY(row.mainValue() && row.mainValue()->name == "METER");
        QVERIFY(ui::cellText(row, ui::AddressColumn::Cuxd, start).endsWith(QStringLiteral("secure")));
    }

    void aPausedDisplayShowsOpenedTelegramsToo()
    {
        Heard heard([] { return start; });
        play(heard, 200);
        heard.addresses().setPaused(true);
        heard.telegrams().setPaused(true);
        QSignalSpy changed(&heard.telegrams(), &QAbstractItemModel::dataChanged);
        QSignalSpy done(&heard, &Heard::wasReadAgain);
        heard.setKeys(demoRing(), {});
        heard.readAgain();
        QVERIFY(done.wait());
        QVERIFY(!changed.isEmpty());
        const int gas = heard.addresses().rowOf({0x18C4, 0x51601328, 1, 3});
        QCOMPARE(heard.addresses().row(gas).telegram().security.verdict, wmbus::Verdict::Secure);
    }

    // What falls out of the ring, or comes in, while the past is read again.
    void theListGoesOnMeanwhile()
    {
        Heard heard([] { return start; });
        play(heard, 3000);
        const int before = heard.telegrams().rowCount();
        QSignalSpy done(&heard, &Heard::wasReadAgain);
        heard.setKeys(demoRing(), {});
        heard.readAgain();
        play(heard, 50);
        QVERIFY(done.wait(30000));
        QCOMPARE(heard.telegrams().rowCount(), before + 50);
        for (int row = 0; row < heard.telegrams().rowCount(); ++row) {
            const ui::TelegramRow &shown = heard.telegrams().row(row);
            const auto again = heard.decode(shown.frame);
            QVERIFY(again);
            QCOMPARE(shown.address, again->meter());
            QCOMPARE(shown.security.verdict, again->security.verdict);
        }
        heard.readAgain();
        heard.clear(); // given up
        QCOMPARE(heard.telegrams().rowCount(), 0);
    }

    void telegramBeforeIsOfTheSameMeter()
    {
        Heard heard([] { return start; });
        play(heard, 300);
        const ui::TelegramRow &last = heard.telegrams().row(heard.telegrams().rowCount() - 1);
        const ui::TelegramRow *before = heard.telegrams().before(last);
        QVERIFY(before);
        QCOMPARE(before->address, last.address);
        QVERIFY(before->number < last.number);
        QVERIFY(!heard.telegrams().before(heard.telegrams().row(0)));
    }

    void formatsOutliveTheProgram()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("made/here"));
        std::size_t learnt = 0;
        {
            reception::Reception reception;
            FormatStore store(folder, reception);
            wmbus::RadioFrame frame;
            frame.data = *bytes::fromHex(fullFrame);
            reception.onFrame(frame);
            learnt = reception.memory().learntFormats().size();
            QVERIFY(learnt > 0);
        }
        for (const QString &made : {dir.filePath(QStringLiteral("made")), folder})
            QCOMPARE(QFileInfo(made).permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
        reception::Reception again;
        const FormatStore store(folder, again);
        QCOMPARE(again.memory().learntFormats().size(), learnt);
    }

    void brokenFormatsAreIgnored()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("formats")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x00\xFF nothing of ours\n1234\tGG\n", 28));
        file.close();
        reception::Reception reception;
        FormatStore store(dir.path(), reception);
        QVERIFY(reception.memory().learntFormats().empty());
        QVERIFY(store.save()); // nothing new: the file stays as it is
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("nothing of ours"));
    }

    void aFolderThatIsThereKeepsItsRights()
    {
        const QTemporaryDir dir;
        const auto rights = QFileInfo(dir.path()).permissions();
        QVERIFY(app::makePrivateFolder(dir.filePath(QStringLiteral("a"))));
        QVERIFY(app::makePrivateFolder(dir.filePath(QStringLiteral("a")))); // again
        QCOMPARE(QFileInfo(dir.path()).permissions(), rights);
        QFile file(dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!app::makePrivateFolder(dir.filePath(QStringLiteral("file/below"))));
    }

private:
    static void play(Heard &heard, int telegrams)
    {
        stick::Household household;
        for (int i = 0; i < telegrams; ++i) {
            const auto transmission = household.next();
            wmbus::RadioFrame frame;
            frame.data = transmission->telegram;
            frame.heardAt = start + transmission->at;
            frame.rssiDbm = transmission->rssiDbm;
            heard.reception().onFrame(frame);
        }
        heard.flush();
    }
    static int count(Heard &heard, wmbus::Verdict verdict)
    {
        int found = 0;
        for (int row = 0; row < heard.telegrams().rowCount(); ++row)
            found += heard.telegrams().row(row).security.verdict == verdict ? 1 : 0;
        return found;
    }
};

QTEST_GUILESS_MAIN(TestHeard)
#include "tst_heard.moc"
