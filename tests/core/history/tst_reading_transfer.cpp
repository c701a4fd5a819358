#include <QtTest>

#include "core/history/import/history_import.h"
#include "core/history/import/made_up.h"
#include "core/history/import/reading_transfer.h"
#include "core/store/history_store.h"

#include <QTemporaryDir>

using namespace history;
using bytes::ScaledValue;
using store::TimeMs;

namespace {

constexpr int patience = 20'000;
const wmbus::Address gas{0x18C4, 0x51601328, 0x01, 0x03};
const wmbus::Address other{0x18C4, 0x04500498, 0x01, 0x03};

} // namespace

// Readings of a log whose serial nobody knew are given to their meter afterwards, and taken back.
class TestReadingTransfer : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        store::StoreOptions options;
        options.folder = m_folder->path();
        options.zone = "Europe/Berlin";
        options.backupsKept = 0;
        m_store = std::make_unique<store::HistoryStore>(options);
        m_store->open();
    }
    void cleanup() { m_store.reset(); }

    void namesAreTheSameDeviceInEveryFile()
    {
        QCOMPARE(madeUpDevice("CUX2500001"), (wmbus::Address{madeUpDevice("x").manufacturer, 0x02500001, 0, 0}));
        QCOMPARE(madeUpDevice("Gas"), madeUpDevice("Gas"));
        QVERIFY(!(madeUpDevice("Gas") == madeUpDevice("Wasser")));
        QVERIFY(isMadeUp(madeUpDevice("Gas")));
        QVERIFY(!isMadeUp(gas));
    }

    void givenReadingsCountAtTheMeterOnly()
    {
        know(gas, ScaledValue{100, 0});
        import("2015-04-03T13:00:00 CUX2500001:1.METER 1100.500000\n"
               "2015-04-03T14:00:00 CUX2500001:1.METER 1101.000000\n"
               "2016-08-03T14:00:00 CUX2500001:1.METER 1201.250000\n");
        const wmbus::Address made = madeUpDevice("CUX2500001");
        QCOMPARE(numbers(made), (QList<double>{1100.5, 1101, 1201.25}));
        const TransferReport report = give(made, gas);
        QVERIFY(!report.failure);
        QCOMPARE(report.appended.stored, std::uint64_t{3});
        // METER in a log is what CUxD showed: SETMETER's difference is taken off.
        QCOMPARE(numbers(gas), (QList<double>{1000.5, 1001, 1101.25}));
        QCOMPARE(givenTo(entry(made)), std::optional(gas));
        // Nothing is lost.
        QCOMPARE(numbers(made), (QList<double>{1100.5, 1101, 1201.25}));
    }

    void takenBackEverythingIsAsBefore()
    {
        know(gas, std::nullopt);
        import("2015-04-03T13:00:00 Keller 1100.500000\n2015-04-03T14:00:00 Keller 1101.000000\n");
        const wmbus::Address made = madeUpDevice("Keller");
        const store::DeviceEntry before = entry(made);
        QVERIFY(!give(made, gas).failure);
        QCOMPARE(numbers(gas).size(), 2);
        const TransferReport back = run([&](ReadingTransfer &transfer) { transfer.takeBack(made); });
        QVERIFY(!back.failure);
        QCOMPARE(back.removed, std::uint64_t{2});
        QCOMPARE(numbers(gas), QList<double>());
        QCOMPARE(numbers(made), (QList<double>{1100.5, 1101}));
        QVERIFY(entry(made) == before);
    }

    void whatTheMeterHasStaysAndIsNotCountedTwice()
    {
        know(gas, std::nullopt);
        import("1428058800;FFD.51601328.01.03;1100.500000\n1428062400;FFD.51601328.01.03;7\n");
        import("1428058800;Keller;1100.500000\n1428062400;Keller;1101\n1428066000;Keller;1102\n");
        const TransferReport report = give(madeUpDevice("Keller"), gas);
        QCOMPARE(report.appended, (store::Appended{1, 1, 1}));
        QCOMPARE(numbers(gas), (QList<double>{1100.5, 7, 1102}));
        (void)run([&](ReadingTransfer &transfer) { transfer.takeBack(madeUpDevice("Keller")); });
        QCOMPARE(numbers(gas), (QList<double>{1100.5, 7}));
    }

    void anotherMeterGetsThemAll()
    {
        know(gas, std::nullopt);
        know(other, std::nullopt);
        import("1428058800;Keller;1100.500000\n1428062400;Keller;1101\n");
        QVERIFY(!give(madeUpDevice("Keller"), other).failure);
        QVERIFY(!give(madeUpDevice("Keller"), gas).failure);
        QCOMPARE(numbers(other), QList<double>());
        QCOMPARE(numbers(gas), (QList<double>{1100.5, 1101}));
        QCOMPARE(givenTo(entry(madeUpDevice("Keller"))), std::optional(gas));
    }

    void laterFilesGoToTheMeterAtOnce()
    {
        know(gas, std::nullopt);
        import("1428058800;Keller;1100.500000\n1428062400;Keller;1101\n");
        QVERIFY(!give(madeUpDevice("Keller"), gas).failure);
        import("1428062400;Keller;1101\n1428066000;Keller;1102\n");
        QCOMPARE(numbers(gas), (QList<double>{1100.5, 1101, 1102}));
        QCOMPARE(numbers(madeUpDevice("Keller")).size(), 2);
    }

    void noMeterOfFactIsGivenAway()
    {
        know(gas, std::nullopt);
        know(other, std::nullopt);
        import("1428058800;Keller;1100.500000\n1428062400;Keller;1101\n");
        QVERIFY(give(gas, other).failure);
        QVERIFY(give(madeUpDevice("Keller"), madeUpDevice("Dach")).failure);
        QVERIFY(give(madeUpDevice("Dach"), gas).failure);
        QCOMPARE(numbers(gas), QList<double>());
    }

private:
    template <class T, class Ask>
    T ask(Ask question)
    {
        std::optional<T> result;
        question([&](const store::Answer<T> &answer) {
            if (answer)
                result = *answer;
            else
                qWarning("%s", qPrintable(answer.error().detail));
        });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, patience))
            qFatal("no answer");
        return *result;
    }
    void know(const wmbus::Address &meter, std::optional<ScaledValue> setMeter)
    {
        store::DeviceEntry entry;
        entry.address = meter;
        entry.mine = true;
        entry.parameters.setMeter = setMeter;
        m_store->saveDevice(entry);
    }
    void import(const QByteArray &text)
    {
        QFile file(m_folder->filePath(QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        ImportOptions options;
        options.zone = "Europe/Berlin";
        HistoryImport import(*m_store, options);
        QSignalSpy spy(&import, &HistoryImport::finished);
        bool ready = false;
        m_store->devices(this, [&](const auto &) { ready = true; });
        QTRY_VERIFY_WITH_TIMEOUT(ready, patience);
        import.start({file.fileName()});
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, patience);
    }
    template <class Do>
    TransferReport run(Do what)
    {
        ReadingTransfer transfer(*m_store);
        std::optional<TransferReport> result;
        connect(&transfer, &ReadingTransfer::finished, this, [&](const TransferReport &report) { result = report; });
        what(transfer);
        if (!QTest::qWaitFor([&] { return result.has_value(); }, patience))
            qFatal("no report");
        return *result;
    }
    TransferReport give(const wmbus::Address &device, const wmbus::Address &meter)
    {
        return run([&](ReadingTransfer &transfer) { transfer.give(device, meter); });
    }
    store::DeviceEntry entry(const wmbus::Address &address)
    {
        for (const store::Device &one : ask<std::vector<store::Device>>([&](auto handler) { m_store->devices(this, handler); })) {
            if (one.entry.address == address)
                return one.entry;
        }
        return {};
    }
    QList<double> numbers(const wmbus::Address &address)
    {
        std::vector<store::SeriesId> ids;
        for (const store::Series &one : ask<std::vector<store::Series>>([&](auto handler) { m_store->seriesOf(address, this, handler); }))
            ids.push_back(one.id);
        QList<double> list;
        for (const store::ReadingSpan &span : ask<std::vector<store::ReadingSpan>>([&](auto handler) { m_store->readings(ids, store::allTime, this, handler); })) {
            for (const store::Reading &reading : span.inside)
                list += bytes::toDouble(reading.value);
        }
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::HistoryStore> m_store;
};

QTEST_GUILESS_MAIN(TestReadingTransfer)
#include "tst_reading_transfer.moc"
