#include "app/capture_room.h"
#include "app/composition.h"
#include "app/demo_keys.h"
#include "app/history_catch_up.h"
#include "app/history_files_room.h"
#include "app/door.h"
#include "app/history_words.h"
#include "app/keys_room.h"
#include "app/recent_files.h"
#include "core/history/import/made_up.h"
#include "core/store/history_store.h"
#include "core/stick/household.h"
#include "core/stick/virtual_stick.h"
#include "ui/stick/stick_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"

#include <QApplication>
#include <QFile>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 15'000;

bytes::Bytes gasTelegram(std::uint8_t lastIdByte, std::uint8_t accessNumber = 0x65)
{
    return {0x19, 0x44, 0xC4, 0x18, lastIdByte, 0x04, 0x50, 0x04, 0x01, 0x03, 0x7A, accessNumber, 0x00, 0x00, 0x00, 0x04, 0x14, 0x1A, 0x4D, 0x0C, 0x00, 0x02, 0xFD, 0x08, 0x65, 0x00};
}

wmbus::Address gasMeter(std::uint8_t lastIdByte)
{
    return {0x18C4, 0x04500400U | lastIdByte, 1, 3};
}

// What the history in this folder holds, looked at by nobody but the test.
template <class T>
T ask(const QString &folder, const std::function<void(store::HistoryStore &, store::Asker, store::Handler<T>)> &question)
{
    store::StoreOptions options;
    options.folder = folder;
    options.readOnly = true;
    store::HistoryStore history(options);
    history.open();
    std::optional<T> result;
    question(history, &history, [&result](const store::Answer<T> &answer) { result = answer ? *answer : T(); });
    (void)QTest::qWaitFor([&result] { return result.has_value(); }, patience);
    return result.value_or(T());
}

std::vector<store::Device> devicesIn(const QString &folder)
{
    return ask<std::vector<store::Device>>(folder, [](auto &history, auto asker, auto handler) { history.devices(asker, handler); });
}

std::vector<store::Series> seriesIn(const QString &folder)
{
    return ask<std::vector<store::Series>>(folder, [](auto &history, auto asker, auto handler) { history.series(asker, handler); });
}

} // namespace

// The whole program with a stick that is no demo, a demo, and a file.
class TestHistoryRoom : public QObject {
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_house.reset();
        m_stick.reset();
    }

    void whatAStickHearsIsKeptAndComesBack()
    {
        plugIn();
        open();
        hear(0x28, 1);
        hear(0x28, 2);
        hear(0x29, 1);
        store::DeviceEntry entry;
        entry.address = gasMeter(0x28);
        entry.name = "Gas Keller";
        m_house->history().store().saveDevice(entry);
        QTRY_COMPARE_WITH_TIMEOUT(addresses().row(addresses().rowOf(gasMeter(0x28))).name, QStringLiteral("Gas Keller"), patience);
        m_house.reset();

        const auto devices = devicesIn(m_dir->path());
        QCOMPARE(devices.size(), std::size_t{2});
        QCOMPARE(devices.front().telegrams, std::uint64_t{2});
        QCOMPARE(devices.front().latest->data, gasTelegram(0x28, 2));
        std::set<std::string> points;
        for (const store::Series &series : seriesIn(m_dir->path())) {
            if (series.key.device == gasMeter(0x28))
                points.insert(series.key.dataPoint + " " + series.key.unit);
        }
        QVERIFY(points.contains("METER m3") && points.contains("RSSI dBm") && points.contains("COUNTER "));

        open();
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowOf(gasMeter(0x28)) >= 0 && addresses().rowOf(gasMeter(0x29)) >= 0, patience);
        const ui::AddressRow row = addresses().row(addresses().rowOf(gasMeter(0x28)));
        QCOMPARE(row.name, QStringLiteral("Gas Keller"));
        QCOMPARE(row.count, std::uint64_t{2});
        QVERIFY(row.mainValue() && row.mainValue()->name == "METER");
        QVERIFY(!row.interval());
        QCOMPARE(addresses().recordedTelegrams(), quint64{0});
        // Heard again: the pause is no interval.
        hear(0x28, 3);
        QTRY_COMPARE_WITH_TIMEOUT(addresses().row(addresses().rowOf(gasMeter(0x28))).count, std::uint64_t{3}, patience);
        QVERIFY(!addresses().row(addresses().rowOf(gasMeter(0x28))).interval());
    }

    // Of others, one in a quarter of an hour.
    void ofANamedMeterEveryReadingIsKept()
    {
        plugIn();
        open();
        hear(0x28, 1);
        hear(0x29, 1);
        store::DeviceEntry entry;
        entry.address = gasMeter(0x28);
        entry.name = "Gas Keller";
        m_house->history().store().saveDevice(entry);
        QTRY_COMPARE_WITH_TIMEOUT(addresses().row(addresses().rowOf(gasMeter(0x28))).name, QStringLiteral("Gas Keller"), patience);
        hear(0x28, 2);
        hear(0x29, 2);
        m_house.reset();
        QCOMPARE(readingsOf(gasMeter(0x28)), std::size_t{2});
        QCOMPARE(readingsOf(gasMeter(0x29)), std::size_t{1});
    }

    // An EnergyCam with encryption; its key comes in a file while the program runs.
    void aLateKeyOpensThePast()
    {
        plugIn();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->sticks().sticks().empty() && m_house->sticks().sticks().front().phase == stick::Phase::Listening, patience);
        stick::Household household;
        for (int i = 0; i < 3; ++i)
            hearLockedGas(household);
        const auto values = [this] {
            std::set<std::string> names;
            bool answered = false;
            m_house->history().store().series(this, [&](const auto &series) {
                for (const store::Series &one : *series)
                    names.insert(one.key.dataPoint);
                answered = true;
            });
            (void)QTest::qWaitFor([&answered] { return answered; }, patience);
            return names;
        };
        QVERIFY(!values().contains("METER"));
        wmbus::KeyRing ring;
        for (const wmbus::KeyEntry &entry : app::demoKeys().keys)
            ring.add(entry.meters, entry.key);
        m_house->heard().setKeys(std::move(ring), {});
        // It tells how far it is, and that it has ended, also when it is given up.
        app::HistoryCatchUp catchUp(m_house->history().store(), m_house->heard(), [](const wmbus::Address &) { return false; });
        std::pair<int, int> said{-1, 0};
        connect(&catchUp, &app::HistoryCatchUp::progressed, this, [&said](int done, int all) { said = {done, all}; });
        catchUp.start();
        QTRY_COMPARE_WITH_TIMEOUT(said, std::make_pair(3, 3), patience);
        said = {-1, 0};
        catchUp.cancel();
        QCOMPARE(said.first, said.second);
        m_house->heard().readAgain();
        QTRY_VERIFY_WITH_TIMEOUT(values().contains("METER"), patience);
        QVERIFY(!m_house->window().findChild<QWidget *>(QStringLiteral("catchUpBanner"))->isVisible()); // it took less than a moment
    }

    // A meter whose readings the history has from before: while its key is away, or the keys are locked, nobody can read it.
    void whatWasHeardWhileTheKeyWasAwayIsReadLater()
    {
        plugIn();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->sticks().sticks().empty() && m_house->sticks().sticks().front().phase == stick::Phase::Listening, patience);
        store::DeviceEntry mine;
        mine.address = lockedGas();
        mine.mine = true; // all of its readings are kept
        m_house->history().store().saveDevice(mine);
        const auto isMine = [this] {
            const auto known = m_house->history().knownMeters();
            return std::any_of(known.begin(), known.end(), [](const ui::KnownMeter &meter) { return meter.mine; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isMine(), patience);
        keys::KeyStore &keys = m_house->keys().store();
        keys.useThisRunOnly();
        QVERIFY(keys.save(keyOfLockedGas()));
        stick::Household household;
        hearLockedGas(household);
        QTRY_VERIFY_WITH_TIMEOUT(lastMeter(lockedGas()) == lastHeard(lockedGas()) && lastMeter(lockedGas()), patience);
        const auto read = lastMeter(lockedGas());
        QVERIFY(keys.save({}));
        hearLockedGas(household);
        hearLockedGas(household);
        const auto kept = [this] {
            const auto devices = devicesIn(m_dir->path());
            return devices.empty() ? 0 : devices.front().telegrams;
        };
        QTRY_COMPARE_WITH_TIMEOUT(kept(), std::uint64_t{3}, patience);
        const auto heard = lastHeard(lockedGas());
        QVERIFY(heard > read);
        QCOMPARE(lastMeter(lockedGas()), read);
        QVERIFY(keys.save(keyOfLockedGas()));
        QTRY_COMPARE_WITH_TIMEOUT(lastMeter(lockedGas()), heard, patience);
    }

    // Killed before the past was read with the new key: the next run reads it.
    void theNextRunReadsWhatTheLastDidNotGetTo()
    {
        plugIn();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->sticks().sticks().empty() && m_house->sticks().sticks().front().phase == stick::Phase::Listening, patience);
        stick::Household household;
        hearLockedGas(household);
        hearLockedGas(household);
        m_house.reset();
        m_stick.reset();
        open(usual());
        QVERIFY(!lastMeter(lockedGas()));
        m_house->keys().store().useThisRunOnly();
        QVERIFY(m_house->keys().store().save(keyOfLockedGas()));
        QTRY_VERIFY_WITH_TIMEOUT(lastMeter(lockedGas()), patience);
        QCOMPARE(readingsOf(lockedGas()), std::size_t{1}); // not the user's: one in a quarter of an hour
    }

    void theDemoHasItsOwnHistory()
    {
        app::CommandLine line = usual();
        line.demo = true;
        open(line);
        QVERIFY(m_house->history().isDemo());
        store::HistoryStore *played = &m_house->history().store();
        const auto count = [&] {
            std::optional<std::size_t> result;
            played->devices(played, [&result](const auto &answer) { result = answer ? answer->size() : 0; });
            (void)QTest::qWaitFor([&result] { return result.has_value(); }, patience);
            return result.value_or(0);
        };
        QTRY_VERIFY_WITH_TIMEOUT(count() >= 2, patience);
        // It begins with a year.
        const auto years = [&] {
            std::optional<double> result;
            played->statistics(played, [&result](const auto &answer) { result = answer && answer->first ? static_cast<double>(*answer->last - *answer->first) / (365.0 * 86'400'000) : 0.0; });
            (void)QTest::qWaitFor([&result] { return result.has_value(); }, patience);
            return result.value_or(0.0);
        };
        QTRY_VERIFY_WITH_TIMEOUT(years() > 0.99, 60'000);
        emit m_house->window().demoWanted(false);
        QVERIFY(!m_house->history().isDemo());
        QVERIFY(&m_house->history().store() != played);
        m_house.reset();
        QCOMPARE(devicesIn(m_dir->path()).size(), std::size_t{0});
    }

    void theDemoStandsApartFromWhatWasHeard()
    {
        plugIn();
        open();
        hear(0x28, 1);
        m_house.reset();
        m_stick.reset();
        open(usual());
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowOf(gasMeter(0x28)) >= 0, patience);
        emit m_house->window().demoWanted(true);
        QVERIFY(addresses().rowOf(gasMeter(0x28)) < 0);
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowCount() > 0, patience);
        emit m_house->window().demoWanted(false);
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowOf(gasMeter(0x28)) >= 0, patience);
        QCOMPARE(addresses().rowCount(), 1);
    }

    // A stick that hears the demo's meters while the demo runs: kept in the user's history, with the user's keys alone, and shown nowhere.
    void aStickBesideTheDemo()
    {
        plugIn();
        open();
        hear(0x28, 1);
        emit m_house->window().demoWanted(true);
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowCount() > 0, patience);
        stick::Household household;
        const bytes::Bytes address{0xC4, 0x18, 0x28, 0x13, 0x60, 0x51, 0x01, 0x03};
        bool sent = false;
        for (int i = 0; i < 2000 && !sent; ++i) {
            const stick::Transmission transmission = *household.next();
            sent = std::equal(address.begin(), address.end(), transmission.telegram.begin() + 2);
            if (sent)
                m_stick->transmit(transmission);
        }
        QVERIFY(sent);
        QSignalSpy beside(&m_house->heard().beside(), &reception::Reception::sighted);
        QTRY_COMPARE_WITH_TIMEOUT(beside.size(), qsizetype{1}, patience);
        m_stick->transmit({{}, gasTelegram(0x29, 1), bytes::LinkMode::T1, -70});
        QTRY_COMPARE_WITH_TIMEOUT(beside.size(), qsizetype{2}, patience);
        QVERIFY(addresses().rowOf(gasMeter(0x29)) < 0);
        m_house->heard().readAgain(); // as a new key does
        QSignalSpy again(&m_house->heard(), &app::Heard::wasReadAgain);
        QTRY_COMPARE_WITH_TIMEOUT(again.size(), qsizetype{1}, patience);
        emit m_house->window().demoWanted(false);
        // Before and during the demo, each once: in the list and in what the status bar counts.
        QCOMPARE(addresses().recordedTelegrams(), quint64{3});
        QCOMPARE(addresses().recordedMeters(), std::size_t{3});
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowOf(gasMeter(0x29)) >= 0, patience);
        QCOMPARE(addresses().row(addresses().rowOf(lockedGas())).telegram().security.verdict, wmbus::Verdict::NoKey);
        hear(0x29, 2);
        const auto countOf29 = [this] { return addresses().row(addresses().rowOf(gasMeter(0x29))).count; };
        QTRY_COMPARE_WITH_TIMEOUT(countOf29(), std::uint64_t{2}, patience);
        bool asked = false; // what the history knows of before has come by now, and counts nothing twice
        m_house->history().store().devices(this, [&asked](const auto &) { asked = true; });
        QTRY_VERIFY_WITH_TIMEOUT(asked, patience);
        addresses().flush();
        QCOMPARE(countOf29(), std::uint64_t{2});
        m_house.reset();

        const auto devices = devicesIn(m_dir->path());
        QCOMPARE(devices.size(), std::size_t{3}); // those of the stick, none of the demo
        std::set<std::uint32_t> read;
        for (const store::Series &series : seriesIn(m_dir->path())) {
            if (series.key.dataPoint == "METER")
                read.insert(series.key.device.id);
        }
        QCOMPARE(read, (std::set<std::uint32_t>{gasMeter(0x28).id, gasMeter(0x29).id})); // not the one whose key only the demo has
    }

    void whatIsImportedInTheDemoIsTheUsers_data()
    {
        using Way = std::function<void(app::Composition &, const QString &)>;
        QTest::addColumn<Way>("bring");
        QTest::newRow("dropped") << Way([](app::Composition &house, const QString &file) { emit house.window().filesWanted({file}); });
        QTest::newRow("a recent file") << Way([](app::Composition &house, const QString &file) { emit house.recentFiles().fileWanted(file); });
        QTest::newRow("a second start") << Way([](app::Composition &house, const QString &file) { house.answer({{file}, {}, false, {}}); });
    }

    // The readings and the sentence are there when the demo has gone; they can be taken back as ever.
    void whatIsImportedInTheDemoIsTheUsers()
    {
        QFETCH(std::function<void(app::Composition &, const QString &)>, bring);
        app::CommandLine line = usual();
        line.demo = true;
        open(line);
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowCount() > 0, patience);
        bring(*m_house, write("devlog.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\n"));
        auto *takeBack = m_house->window().findChild<QAction *>(QStringLiteral("takeBackImport"));
        QTRY_VERIFY_WITH_TIMEOUT(takeBack->isEnabled(), patience);
        QVERIFY(!m_house->demoStick());
        QVERIFY(!m_house->history().isDemo());
        QVERIFY(saidNow().contains(QStringLiteral("The demo has ended")));
        QVERIFY(saidNow().contains(QStringLiteral("2 readings imported")));
        QCOMPARE(readings().size(), std::size_t{2});
        emit m_house->window().demoWanted(true); // once more: what was imported stays where it is
        QVERIFY(takeBack->isEnabled());
        QCOMPARE(readings().size(), std::size_t{2});
        takeBack->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(readings().empty(), patience);
        QVERIFY(m_house->demoStick());
    }

    // Readings go before the demo, as later: who names them wants to see them, and the two are never mixed. It is said.
    void theDemoIsStartedWithReadings()
    {
        app::CommandLine line = usual();
        line.demo = true;
        line.files = {write("devlog.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\n")};
        open(line);
        auto *takeBack = m_house->window().findChild<QAction *>(QStringLiteral("takeBackImport"));
        QTRY_VERIFY_WITH_TIMEOUT(takeBack->isEnabled(), patience);
        QVERIFY(!m_house->demoStick());
        QVERIFY(!m_house->history().isDemo());
        QVERIFY(saidNow().contains(QStringLiteral("The demo has ended: what you import goes into your own history.")));
        QVERIFY(saidNow().contains(QStringLiteral("2 readings imported")));
        QCOMPARE(readings().size(), std::size_t{2});
    }

    // Who starts the demo meanwhile loses nothing of it.
    void anImportGoesOnWhileTheDemoBegins()
    {
        QByteArray log;
        constexpr int lines = 200'000; // takes long enough to be seen at work
        const QDateTime first(QDate(2012, 1, 1), QTime(0, 0), Qt::UTC);
        for (int i = 0; i < lines; ++i)
            log += first.addSecs(i * 1800).toString(Qt::ISODate).left(19).toUtf8() + " CUX2500001:1.METER " + QByteArray::number(8000 + i) + ".10\n";
        open(usual());
        bool begun = false;
        auto *takeBack = m_house->window().findChild<QAction *>(QStringLiteral("takeBackImport"));
        emit m_house->window().filesWanted({write("devlog.log", log)});
        QTRY_VERIFY_WITH_TIMEOUT((begun = saidNow().contains(QStringLiteral("being imported"))) || takeBack->isEnabled(), patience);
        emit m_house->window().demoWanted(true);
        QVERIFY(m_house->demoStick());
        QTRY_VERIFY_WITH_TIMEOUT(takeBack->isEnabled(), 60'000);
        QVERIFY(m_house->demoStick());
        QVERIFY(begun);
        QVERIFY2(readings().size() > lines - 50, qPrintable(QString::number(readings().size()))); // less an hour of summer time each year
    }

    // A setup, its key, a name and its logs: said before, and there after the next start.
    void whatIsTakenOverInTheDemoStays()
    {
        const QString log = write("CUX2500001.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\n");
        const QString setup = write("cuxd.ini", "TTYPARAM=ttyUSB0:57600:8N1\nTTYINIT=ttyUSB0:+0125|00 C418 28045004 0103 000102030405060708090A0B0C0D0E0F\nLOGIT=CUX2500001:1 METER Gas im Keller\n");
        app::CommandLine line = usual();
        line.demo = true;
        open(line);
        m_house->keys().store().useThisRunOnly();
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowCount() > 0, patience);
        emit m_house->window().filesWanted({setup, log});
        QPushButton *takeOver = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((takeOver = shown<QPushButton>("takeOver")), patience);
        QVERIFY(shown<QLabel>("takeOverEndsDemo"));
        QVERIFY(m_house->demoStick()); // nothing has ended before it is wanted
        QTest::mouseClick(takeOver, Qt::LeftButton);
        QVERIFY(!m_house->demoStick());
        QTRY_COMPARE_WITH_TIMEOUT(readings().size(), std::size_t{2}, patience);
        QCOMPARE(m_house->keys().store().entries().size(), std::size_t{1});
        m_house.reset();
        const auto devices = devicesIn(m_dir->path());
        const auto named = std::find_if(devices.begin(), devices.end(), [](const store::Device &device) { return device.entry.address == gasMeter(0x28); });
        QVERIFY(named != devices.end());
        QCOMPARE(named->entry.name, std::string("Gas im Keller"));
        open(usual());
        const auto isKnown = [this] {
            const auto known = m_house->history().knownMeters();
            return std::any_of(known.begin(), known.end(), [](const ui::KnownMeter &meter) { return meter.name == QStringLiteral("Gas im Keller"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(), patience);
    }

    // Who opens a stick while the demo runs wants to see what it hears.
    void openingAStickEndsTheDemo()
    {
        plugIn();
        app::CommandLine line = usual();
        line.demo = true;
        open(line);
        emit m_house->window().stickPage()->openWanted(m_stick->portName());
        QVERIFY(!m_house->demoStick());
        hear(0x28, 1);
        QTRY_VERIFY_WITH_TIMEOUT(addresses().rowOf(gasMeter(0x28)) >= 0, patience);
    }

    // A mark in the charts; a first key, and one more name for the same key, are none.
    void anotherKeyOfAMeterIsMarked()
    {
        plugIn();
        open();
        hear(0x28, 1);
        hear(0x29, 1);
        keys::KeyStore &keys = m_house->keys().store();
        keys.useThisRunOnly();
        const auto keyed = [](std::uint8_t byte, const std::string &name) {
            keys::KeyEntry entry;
            entry.meters.id = gasMeter(0x28).id;
            entry.key = crypto::Key(std::array<std::uint8_t, 16>{byte});
            entry.name = name;
            return std::vector<keys::KeyEntry>{entry};
        };
        QVERIFY(keys.save(keyed(1, {})));
        QVERIFY(keys.save(keyed(1, "Gas Keller")));
        QVERIFY(keys.save(keyed(2, "Gas Keller")));
        m_house.reset();

        using Events = std::vector<store::Event>;
        const auto eventsOf = [this](const wmbus::Address &meter) {
            return ask<Events>(m_dir->path(), [&meter](auto &history, auto asker, auto handler) { history.events(meter, store::allTime, asker, handler); });
        };
        const Events marks = eventsOf(gasMeter(0x28));
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks.front().kind, store::EventKind::KeyChange);
        QVERIFY(marks.front().text.empty() && !marks.front().before && !marks.front().after);
        QVERIFY(eventsOf(gasMeter(0x29)).empty());
    }

    void aFileIsNotKept()
    {
        const QString path = m_dir->filePath(QStringLiteral("telegrams.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const bytes::Bytes telegram = gasTelegram(0x28);
        file.write(QByteArray(reinterpret_cast<const char *>(telegram.data()), static_cast<qsizetype>(telegram.size())).toHex() + '\n');
        file.close();
        app::CommandLine line = usual();
        line.files = QStringList(path);
        open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->captures().replay().addresses().recordedMeters() == 1, patience);
        QCOMPARE(addresses().recordedMeters(), std::size_t{0}); // it is played beside what is live
        m_house.reset();
        QCOMPARE(devicesIn(m_dir->path()).size(), std::size_t{0});
    }

    // The setup and the logs are dropped, the list is looked at, then "Take over".
    void aSetupAndItsLogsAreTakenOver()
    {
        const QString log = write("CUX2500001.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\nno line\n");
        const QString setup = write("cuxd.ini", "TTYPARAM=ttyUSB0:57600:8N1\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 000102030405060708090A0B0C0D0E0F\n");
        open(usual());
        emit m_house->window().filesWanted({setup, log});
        QPushButton *takeOver = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((takeOver = shown<QPushButton>("takeOver")), patience);
        QVERIFY(readings().empty()); // nothing before it is wanted
        QTest::mouseClick(takeOver, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(readings().size(), std::size_t{2}, patience);
        QFile bad(m_dir->filePath(QStringLiteral("import-bad-lines.txt")));
        QVERIFY(bad.open(QIODevice::ReadOnly));
        QVERIFY(bad.readAll().contains("no line"));
    }

    void anImportIsTakenBack()
    {
        open(usual());
        emit m_house->window().filesWanted({write("devlog.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\n")});
        QTRY_COMPARE_WITH_TIMEOUT(readings().size(), std::size_t{2}, patience);
        auto *takeBack = m_house->window().findChild<QAction *>(QStringLiteral("takeBackImport"));
        QTRY_VERIFY_WITH_TIMEOUT(takeBack->isEnabled(), patience);
        takeBack->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(readings().empty(), patience);
        QVERIFY(!takeBack->isEnabled());
    }

    void readingsAreGivenToTheirMeterAndBack()
    {
        plugIn();
        open();
        hear(0x28, 1);
        emit m_house->window().filesWanted({write("devlog.log", "2026-11-21T06:44:00 CUX2500001:1.METER 8050.10\n2026-11-21T07:44:00 CUX2500001:1.METER 8050.60\n")});
        QTRY_COMPARE_WITH_TIMEOUT(readingsOf(history::madeUpDevice("CUX2500001")), std::size_t{2}, patience);
        const std::size_t before = readingsOf(gasMeter(0x28));
        const auto choose = [this](int index) {
            m_house->window().findChild<QAction *>(QStringLiteral("whoseReadings"))->trigger();
            QComboBox *owner = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT((owner = shown<QComboBox>("owner0")), patience);
            QVERIFY(!shown<QPushButton>("ownerApply")->isEnabled());
            QVERIFY(!owner->accessibleName().isEmpty());
            owner->setCurrentIndex(index);
            QTest::mouseClick(shown<QPushButton>("ownerApply"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!shown<QComboBox>("owner0"), patience);
        };
        choose(1);
        QTRY_COMPARE_WITH_TIMEOUT(readingsOf(gasMeter(0x28)), before + 2, patience);
        choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(readingsOf(gasMeter(0x28)), before, patience);
        QCOMPARE(readingsOf(history::madeUpDevice("CUX2500001")), std::size_t{2});
    }

    void whatIsAHistory_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("history");
        QTest::addRow("device log") << QByteArray("2015-04-03T13:27:38 CUX3700003:2.VOLTAGE 233.680000\n") << true;
        QTest::addRow("lines of wmbusmeters") << QByteArray(R"({"media":"cold water","meter":"multical21","name":"W","id":"76348799","total_m3":6.408,"timestamp":"2018-02-08T09:07:22Z"})"
                                                            "\n") << true;
        QTest::addRow("keys as a list") << QByteArray("51601328 000102030405060708090A0B0C0D0E0F Gas\n") << false;
        QTest::addRow("keys as a table") << QByteArray("Zähler;Schlüssel\n51601328;000102030405060708090A0B0C0D0E0F\n") << false;
        QTest::addRow("telegrams") << QByteArray("1E44C418281360510103 7A 65001005\n") << false;
        QTest::addRow("CUxD's terminal") << QByteArray("C203|1944C418280450040103 7A65000000|7B|A1B2\n") << false;
        QTest::addRow("a capture") << QByteArray(R"({"meterscope":"capture","version":1})"
                                                 "\n") << false;
        QTest::addRow("a setup") << QByteArray("TTYPARAM=ttyUSB0:57600:8N1\n") << false;
        QTest::addRow("empty") << QByteArray() << false;
    }

    void whatIsAHistory()
    {
        QFETCH(QByteArray, content);
        QTEST(app::HistoryFilesRoom::isHistory(write("some.file", content)), "history");
    }

    void safeModeKeepsNothing()
    {
        app::CommandLine line = usual();
        line.safe = true;
        open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->history().store().status().condition == store::Condition::Ready, patience);
        m_house.reset();
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("history.db"))));
    }

    void aForeignFileIsSaid()
    {
        QFile file(m_dir->filePath(QStringLiteral("history.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
        file.close();
        open(usual());
        auto *banner = m_house->window().findChild<ui::NoticeBar *>(QStringLiteral("historyBanner"));
        QVERIFY(banner);
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
        QVERIFY(banner->accessibleName().contains(QStringLiteral("is no history of Meterscope")));
        emit m_house->window().languageWanted(QStringLiteral("de"));
        QTRY_VERIFY(banner->accessibleName().contains(QStringLiteral("ist kein Verlauf")));
        emit m_house->window().languageWanted(QStringLiteral("en"));
        QVERIFY(file.remove());
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), patience);
    }

    void everyTroubleHasItsWords()
    {
        store::Status status;
        status.file = QStringLiteral("/data/history.db");
        QVERIFY(app::troubleText(status).isEmpty());
        QSet<QString> texts;
        for (int trouble = 1; trouble <= static_cast<int>(store::Trouble::NoDriver); ++trouble) {
            status.trouble = static_cast<store::Trouble>(trouble);
            status.condition = store::Condition::InMemory;
            status.waiting = 1;
            const QString one = app::troubleText(status);
            QVERIFY2(one.contains(QStringLiteral("1 telegram ")), qPrintable(one));
            status.condition = store::Condition::Refused;
            texts.insert(app::troubleText(status));
        }
        QVERIFY(texts.size() >= 4);
        status.condition = store::Condition::InMemory;
        status.dropped = 7;
        QVERIFY(app::troubleText(status).contains(QStringLiteral("7 of the oldest")));
        store::Rescue rescue;
        rescue.damagedFile = QStringLiteral("/data/history.damaged-x.db");
        rescue.readings = 12;
        QCOMPARE(app::rescueText(rescue), QStringLiteral("The history was damaged. 12 readings could be saved; there was no backup. The damaged file is kept as history.damaged-x.db."));
    }

private:
    app::CommandLine usual() const
    {
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ui::ThemeChoice::Light;
        if (m_stick)
            line.port = m_stick->portName();
        return line;
    }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }
    // The household's EnergyCam with encryption.
    static wmbus::Address lockedGas() { return {0x18C4, 0x51601328, 1, 3}; }
    static std::vector<keys::KeyEntry> keyOfLockedGas()
    {
        keys::KeyEntry entry;
        for (const wmbus::KeyEntry &known : app::demoKeys().keys) {
            if (known.meters.matches(lockedGas())) {
                entry.meters = known.meters;
                entry.key = known.key;
            }
        }
        return {entry};
    }
    void hearLockedGas(stick::Household &household)
    {
        const auto address = wmbus::toWire(lockedGas());
        for (;;) {
            const stick::Transmission transmission = *household.next();
            if (!std::equal(address.begin(), address.end(), transmission.telegram.begin() + 2))
                continue;
            const quint64 before = addresses().recordedTelegrams();
            m_stick->transmit(transmission);
            QTRY_VERIFY_WITH_TIMEOUT(addresses().recordedTelegrams() > before, patience);
            return;
        }
    }
    std::optional<store::TimeMs> lastHeard(const wmbus::Address &meter) const
    {
        for (const store::Device &device : devicesIn(m_dir->path())) {
            if (device.entry.address == meter)
                return device.lastHeard;
        }
        return std::nullopt;
    }
    // When the last reading was heard that the file has.
    std::optional<store::TimeMs> lastMeter(const wmbus::Address &meter) const
    {
        std::vector<store::SeriesId> ids;
        for (const store::Series &series : seriesIn(m_dir->path())) {
            if (series.key.device == meter && series.key.dataPoint == "METER")
                ids.push_back(series.id);
        }
        using Last = std::vector<std::optional<store::Reading>>;
        const Last last = ask<Last>(m_dir->path(), [&ids](auto &history, auto asker, auto handler) { history.lastReadings(ids, store::latestTime, asker, handler); });
        return last.empty() || !last.front() ? std::nullopt : std::optional(last.front()->at);
    }
    QString saidNow() const
    {
        QStringList said;
        for (const ui::NoticeBar *notice : m_house->window().findChildren<ui::NoticeBar *>()) {
            if (notice->isVisible())
                said += notice->accessibleName();
        }
        return said.join(QLatin1Char('\n'));
    }
    std::size_t readingsOf(const wmbus::Address &device)
    {
        std::vector<store::SeriesId> ids;
        for (const store::Series &one : ask<std::vector<store::Series>>(m_dir->path(), [&device](auto &history, auto asker, auto handler) { history.seriesOf(device, asker, handler); })) {
            if (one.key.dataPoint == "METER")
                ids.push_back(one.id);
        }
        std::size_t count = 0;
        for (const store::ReadingSpan &span : ask<std::vector<store::ReadingSpan>>(m_dir->path(), [&ids](auto &history, auto asker, auto handler) { history.readings(ids, store::allTime, asker, handler); }))
            count += span.inside.size();
        return count;
    }
    // Of CUX2500001.
    std::vector<store::Reading> readings()
    {
        std::vector<store::SeriesId> ids;
        for (const store::Series &series : seriesIn(m_dir->path()))
            ids.push_back(series.id);
        std::vector<store::Reading> all;
        for (const store::ReadingSpan &span : ask<std::vector<store::ReadingSpan>>(m_dir->path(), [&ids](auto &history, auto asker, auto handler) { history.readings(ids, store::allTime, asker, handler); }))
            all.insert(all.end(), span.inside.begin(), span.inside.end());
        return all;
    }
    template <class W>
    W *shown(const char *name)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            for (W *widget : top->findChildren<W *>(QString::fromLatin1(name))) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    void open() { open(usual()); }
    void open(const app::CommandLine &line)
    {
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        QVERIFY(QTest::qWaitForWindowExposed(&m_house->window()));
    }
    void plugIn()
    {
        m_stick = std::make_unique<stick::VirtualStick>();
        m_stick->setAir(nullptr);
        QString error;
        QVERIFY2(m_stick->start(&error), qPrintable(error));
    }
    ui::FoundAddressesModel &addresses() { return m_house->heard().addresses(); }
    void hear(std::uint8_t lastIdByte, std::uint8_t accessNumber)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->sticks().sticks().empty() && m_house->sticks().sticks().front().phase == stick::Phase::Listening, patience);
        const quint64 before = addresses().recordedTelegrams();
        m_stick->transmit({{}, gasTelegram(lastIdByte, accessNumber), bytes::LinkMode::T1, -78});
        QTRY_VERIFY_WITH_TIMEOUT(addresses().recordedTelegrams() > before, patience);
        addresses().flush();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<stick::VirtualStick> m_stick;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestHistoryRoom)
#include "tst_history_room.moc"
