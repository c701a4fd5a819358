#include "heard_by_hand.h"
#include "ui/addresses/address_copy.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/addresses/found_addresses_proxy.h"
#include "ui/addresses/found_addresses_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using byhand::at;
using byhand::sighting;

namespace {

FoundAddressesModel *newModel(QObject *parent)
{
    return new FoundAddressesModel([] { return at(60); }, parent);
}

QString text(const FoundAddressesModel &model, int row, AddressColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestFoundAddressesModel : public QObject {
    Q_OBJECT

private slots:
    void onlyMeasuredValuesAreMain()
    {
        meter::Reading reading;
        meter::NamedValue firmware;
        firmware.name = "firmware_version";
        firmware.text = "010107";
        meter::NamedValue battery;
        battery.name = "remaining_battery";
        battery.number = bytes::ScaledValue{3650, 0};
        battery.unit = wmbus::Unit::d;
        reading.values = {firmware, battery};
        QVERIFY(!mainValue(reading)); // a smoke detector measures nothing
        meter::NamedValue stored;
        stored.name = "volume";
        stored.storage = 1;
        stored.number = bytes::ScaledValue{3888, -3};
        stored.unit = wmbus::Unit::CubicMetre;
        reading.values.push_back(stored);
        QCOMPARE(mainValue(reading)->storage, 1U);
        stored.storage = 0;
        reading.values.push_back(stored);
        QCOMPARE(mainValue(reading)->storage, 0U); // the current one goes first
    }

    void init() { m_model.reset(newModel(nullptr)); }

    // SETMETER: table, filter and details show one number, and the tip says what the meter sends.
    void whatWasSetIsShown_data()
    {
        QTest::addColumn<std::optional<bytes::ScaledValue>>("offset");
        QTest::addColumn<QString>("shown");
        QTest::newRow("not set") << std::optional<bytes::ScaledValue>() << "8061.700";
        QTest::newRow("set above") << std::optional(bytes::ScaledValue{23544, -2}) << "8297.140";
        QTest::newRow("set below, more decimals") << std::optional(bytes::ScaledValue{-8061699, -3}) << "0.001";
        QTest::newRow("a number that cannot be written") << std::optional(bytes::ScaledValue{1, 30}) << "";
    }
    void whatWasSetIsShown()
    {
        QFETCH(const std::optional<bytes::ScaledValue>, offset);
        QFETCH(const QString, shown);
        byhand::Heard heard;
        heard.litres = 8061700;
        const SightingPtr gas = sighting(heard);
        m_model->show(gas);
        m_model->flush();
        KnownMeter known{{gas->telegram.meter().id, {}, {}, {}}, QStringLiteral("Gas")};
        known.offset = offset;
        m_model->setKnownMeters({known});
        const auto main = m_model->row(0).mainValue();
        QCOMPARE(main && main->number ? QString::fromStdString(bytes::toDecimal(*main->number)) : QString(), shown);
        const QModelIndex cell = m_model->index(0, static_cast<int>(AddressColumn::Value));
        QCOMPARE(cell.data(Qt::ToolTipRole).toString() != cell.data().toString(), offset.has_value()); // it tells what the meter sends
    }

    // An inverter answers a poll with two telegrams; only the first says what it feeds in, and that is shown.
    void anInverterShowsItsPower()
    {
        const auto answer = [](const char *name, std::int64_t number, wmbus::Unit unit) {
            reception::Sighting heard = *sighting({0x61, 0});
            meter::NamedValue value;
            value.name = name;
            value.number = bytes::ScaledValue{number, 0};
            value.unit = unit;
            heard.reading.driver = "smi260";
            heard.reading.values = {value};
            return std::make_shared<const reception::Sighting>(heard);
        };
        const auto shown = [this] {
            m_model->flush();
            return m_model->index(0, static_cast<int>(AddressColumn::Value)).data().toString().simplified();
        };
        m_model->show(answer("VOLTAGE", 423, wmbus::Unit::V));
        QVERIFY2(shown().startsWith(QStringLiteral("423")), qPrintable(shown()));
        m_model->show(answer("POWER", 15, wmbus::Unit::W));
        QVERIFY2(shown().startsWith(QStringLiteral("15")), qPrintable(shown()));
        m_model->show(answer("VOLTAGE", 424, wmbus::Unit::V));
        QVERIFY2(shown().startsWith(QStringLiteral("15")), qPrintable(shown()));
        m_model->show(answer("POWER", 16, wmbus::Unit::W));
        QVERIFY2(shown().startsWith(QStringLiteral("16")), qPrintable(shown()));
    }

    // Two meters of one name are told apart by their numbers, wherever there is no column for it; one of them alone is not.
    void sharedNamesHaveTheirNumbers()
    {
        const auto known = [](std::uint32_t id, const char *name) { return KnownMeter{{id, {}, {}, {}}, QString::fromUtf8(name)}; };
        m_model->setKnownMeters({known(0x11, "Water"), known(0x12, "Water"), known(0x13, "Gas")});
        for (const std::uint32_t id : {0x11, 0x13, 0x14, 0x15})
            m_model->show(sighting({id, 0}));
        m_model->flush();
        const auto titles = [this] {
            QStringList all;
            for (int row = 0; row < m_model->rowCount(); ++row)
                all += titleOf(m_model->row(row));
            return all;
        };
        QCOMPARE(titles(), QStringList({QStringLiteral("Water"), QStringLiteral("Gas"), QStringLiteral("00000014"), QStringLiteral("00000015")}));
        m_model->show(sighting({0x12, 1}));
        m_model->flush();
        QCOMPARE(titles().first(), QStringLiteral("Water · 00000011"));
        QCOMPARE(titles().last(), QStringLiteral("Water · 00000012"));
        m_model->setKnownMeters({known(0x11, "Water"), known(0x12, "Water, garden"), known(0x13, "Gas")});
        QCOMPARE(titles().first(), QStringLiteral("Water"));
    }

    void newRowsComeAsOneInsert()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (std::uint32_t id = 1; id <= 100; ++id)
            m_model->show(sighting({id, 0}));
        QCOMPARE(m_model->rowCount(), 0); // not before the timer
        QTRY_COMPARE(m_model->rowCount(), 100);
        QCOMPARE(inserted.size(), 1);
    }

    void changesComeAsContiguousRuns()
    {
        for (std::uint32_t id = 0; id < 10; ++id)
            m_model->show(sighting({id, 0}));
        m_model->flush();
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        for (const std::uint32_t id : {7U, 2U, 3U, 2U, 4U})
            m_model->show(sighting({id, 10}));
        QCOMPARE(changed.size(), 0);
        m_model->flush();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().row(), 4);
        QCOMPARE(changed[1][0].toModelIndex().row(), 7);
        QCOMPARE(changed[1][1].toModelIndex().row(), 7);
    }

    void rowTellsTheMeter()
    {
        m_model->show(sighting({0x51601328, 0, -74, wmbus::Verdict::NoKey}));
        m_model->show(sighting({0x51601328, 16, -78, wmbus::Verdict::NoKey}));
        m_model->flush();
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(text(*m_model, 0, AddressColumn::LastHeard), QStringLiteral("44 s"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Status), QStringLiteral("[?]"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Code), QStringLiteral("51601328"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Device), QStringLiteral("wM-Bus-Gas"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Manufacturer), QStringLiteral("FFD"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Count), QStringLiteral("2"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Interval), QStringLiteral("16 s"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Rssi), QStringLiteral("−78"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Stick), QStringLiteral("ttyUSB0"));
        // CUxD's own words, cuxd-devices.md C.3
        QCOMPARE(text(*m_model, 0, AddressColumn::Cuxd), QStringLiteral("-78dBm encrypted [C418 28136051 0103]"));
        QCOMPARE(m_model->row(0).history.size(), std::size_t(2));
        QCOMPARE(m_model->row(0).history.at(0), -74);
    }

    void secureIsCuxdsSecure()
    {
        m_model->show(sighting({0x51601328, 0, -74, wmbus::Verdict::Secure, 8061700}));
        m_model->flush();
        QCOMPARE(text(*m_model, 0, AddressColumn::Cuxd), QStringLiteral("-74dBm secure"));
        QVERIFY(text(*m_model, 0, AddressColumn::Value).contains(QStringLiteral("061")));
    }

    void copiesAsOnCuxdsStatusPage()
    {
        m_model->setKnownMeters({{{0x51601328, {}, {}, {}}, QStringLiteral("Gas; \"Keller\"")}});
        m_model->show(sighting({0x51601328, 0, -78, wmbus::Verdict::NoKey, 8061700}));
        m_model->flush();
        const AddressRows rows{&m_model->row(0)};
        QCOMPARE(cuxdLines(rows), QStringLiteral("17:22:29 [X] ttyUSB0 wM-Bus-Gas '51601328' (-78dBm encrypted [C418 28136051 0103])\n"));
        const QString json = jsonLines(rows);
        QVERIFY2(json.contains(QStringLiteral("\"value\":8061.700,\"unit\":\"m3\"")), qPrintable(json));
        QVERIFY2(json.contains(QStringLiteral("\"name\":\"Gas; \\\"Keller\\\"\"")), qPrintable(json));
        QVERIFY(csvText(rows).contains(QStringLiteral("\"Gas; \"\"Keller\"\"\"")));
    }

    void pauseShowsNothingNewAndLosesNothing()
    {
        m_model->show(sighting({1, 0}));
        m_model->flush();
        m_model->setPaused(true);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->show(sighting({1, 5, -90}));
        m_model->show(sighting({2, 6}));
        m_model->flush();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(text(*m_model, 0, AddressColumn::Rssi), QStringLiteral("−78"));
        QCOMPARE(m_model->waiting(), quint64(2));
        QCOMPARE(m_model->recordedTelegrams(), quint64(3));
        m_model->setPaused(false);
        QCOMPARE(m_model->waiting(), quint64(0));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(text(*m_model, 0, AddressColumn::Rssi), QStringLiteral("−90"));
    }

    void knownMetersAreMarkedAlsoLater()
    {
        m_model->show(sighting({7, 0}));
        m_model->flush();
        QCOMPARE(text(*m_model, 0, AddressColumn::Status), QStringLiteral("[?]"));
        m_model->setKnownMeters({{{7, {}, {}, {}}, QStringLiteral("Bad")}});
        QCOMPARE(text(*m_model, 0, AddressColumn::Status), QStringLiteral("[X]"));
        QCOMPARE(text(*m_model, 0, AddressColumn::Name), QStringLiteral("Bad"));
    }

    void intervalIsTheMedian()
    {
        // One lost telegram makes one double interval; the median does not mind.
        for (const double second : {0.0, 16.0, 32.0, 64.0, 80.0, 96.0})
            m_model->show(sighting({1, second}));
        m_model->flush();
        QCOMPARE(m_model->row(0).interval().value(), 16.0);
    }

    void accessNumberAloneIsNoValue()
    {
        auto made = std::make_shared<reception::Sighting>(*sighting({1, 0}));
        meter::NamedValue counter;
        counter.name = "COUNTER";
        counter.number = bytes::ScaledValue{101, 0};
        made->reading.values.push_back(counter);
        m_model->show(made);
        m_model->flush();
        QCOMPARE(text(*m_model, 0, AddressColumn::Value), QString());
    }

    void sortsByRawValues_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("first"); // ascending
        QTest::addRow("level: -101 below -78") << static_cast<int>(AddressColumn::Rssi) << "00000002";
        QTest::addRow("value: 9 below 1000") << static_cast<int>(AddressColumn::Value) << "00000003";
        QTest::addRow("time") << static_cast<int>(AddressColumn::LastHeard) << "00000001";
        QTest::addRow("number") << static_cast<int>(AddressColumn::Code) << "00000001";
    }
    void sortsByRawValues()
    {
        QFETCH(int, column);
        m_model->show(sighting({1, 0, -78, wmbus::Verdict::Clear, 1000000}));
        m_model->show(sighting({2, 5, -101, wmbus::Verdict::Clear, 20000}));
        m_model->show(sighting({3, 3, -60, wmbus::Verdict::Clear, 9000}));
        m_model->flush();
        FoundAddressesProxy proxy;
        proxy.setSourceModel(m_model.get());
        proxy.sort(column, Qt::AscendingOrder);
        QTEST(proxy.index(0, static_cast<int>(AddressColumn::Code)).data().toString(), "first");
        proxy.sort(static_cast<int>(AddressColumn::LastHeard), Qt::DescendingOrder);
        m_model->show(sighting({3, 50, -60}));
        m_model->flush();
        QCOMPARE(proxy.index(0, static_cast<int>(AddressColumn::Code)).data().toString(), QStringLiteral("00000003")); // newest first, by itself
    }

    // What was aimed at is what is hit: the order stands still under the pointer and goes on when it leaves, rests, or the menu is closed.
    void orderIsHeldUnderThePointer()
    {
        for (const std::uint32_t id : {1U, 2U, 3U})
            m_model->show(sighting({id, 0, -60 - 10 * static_cast<int>(id)}));
        m_model->flush();
        FoundAddressesProxy proxy;
        proxy.setSourceModel(m_model.get());
        FoundAddressesView view(m_model.get(), &proxy, [] { return at(60); });
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        view.sortByColumn(static_cast<int>(AddressColumn::Rssi), Qt::AscendingOrder);
        view.resize(800, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto order = [&proxy] {
            QString ids;
            for (int row = 0; row < proxy.rowCount(); ++row)
                ids += proxy.index(row, static_cast<int>(AddressColumn::Code)).data().toString().right(1);
            return ids;
        };
        const auto hear = [this](std::uint32_t id, int rssi) {
            m_model->show(sighting({id, 10, rssi}));
            m_model->flush();
        };
        const auto move = [&view](QEvent::Type type = QEvent::MouseMove) {
            QMouseEvent event(type, QPointF(20, 20), view.viewport()->mapToGlobal(QPointF(20, 20)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(view.viewport(), &event);
        };
        const auto leave = [&view] {
            QEvent event(QEvent::Leave);
            QApplication::sendEvent(view.viewport(), &event);
        };
        QCOMPARE(order(), QStringLiteral("321"));
        hear(1, -95); // nobody aims at anything
        QCOMPARE(order(), QStringLiteral("132"));
        view.selectAddress({0x18C4, 2, 0x01, 0x03});
        move();
        hear(2, -99);
        hear(4, -100); // new: at the end for now
        QCOMPARE(order(), QStringLiteral("1324"));
        proxy.setQuickFilter(QuickFilter::Weak); // what the user wants takes effect, and holds from then on
        QCOMPARE(order(), QStringLiteral("4213"));
        hear(1, -60);
        QCOMPARE(order(), QStringLiteral("4213"));
        leave();
        QCOMPARE(order(), QStringLiteral("423"));
        QCOMPARE(view.currentRow()->address.id, 2U);
        proxy.setQuickFilter(QuickFilter::All);
        QCOMPARE(order(), QStringLiteral("4231"));

        auto *pause = view.findChild<QTimer *>(QStringLiteral("orderPause"));
        QVERIFY(pause->interval() >= 2000);
        pause->setInterval(0);
        move();
        hear(3, -101);
        QTRY_COMPARE(order(), QStringLiteral("3421")); // the pointer rests

        QMenu menu(&view);
        menu.addAction(QStringLiteral("Copy"));
        move();
        menu.popup(view.mapToGlobal(QPoint(30, 30)));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        leave();
        hear(1, -110);
        QVERIFY(QTest::qWaitFor([pause] { return pause->isActive(); }));
        QCOMPARE(order(), QStringLiteral("3421"));
        menu.close();
        QTRY_COMPARE(order(), QStringLiteral("1342"));
    }

    // The details are of the chosen meter or of none, never of the one whose row happened to lie beside it.
    void aFilterTakesTheChosenMeterAway()
    {
        FoundAddressesProxy proxy;
        proxy.setSourceModel(m_model.get());
        FoundAddressesView view(m_model.get(), &proxy, [] { return at(60); });
        m_model->show(sighting({1, 0, -60}));
        m_model->show(sighting({2, 0, -70}));
        m_model->show(sighting({3, 0, -99}));
        m_model->flush();
        view.selectAddress({0x18C4, 2, 0x01, 0x03});
        QCOMPARE(view.currentRow()->address.id, 2U);
        QSignalSpy changed(&view, &FoundAddressesView::currentMeterChanged);
        proxy.setQuickFilter(QuickFilter::Weak);
        QCOMPARE(proxy.rowCount(), 1);
        QVERIFY(!view.currentRow());
        QVERIFY(changed.count() > 0);
        proxy.setQuickFilter(QuickFilter::All);
        QVERIFY(view.currentRow());
        QCOMPARE(view.currentRow()->address.id, 2U);
        QVERIFY(view.selectionModel()->isRowSelected(view.currentIndex().row(), {}));
        proxy.setQuickFilter(QuickFilter::Weak);
        view.selectAddress({0x18C4, 3, 0x01, 0x03}); // another one meanwhile: that stays
        proxy.setQuickFilter(QuickFilter::All);
        QCOMPARE(view.currentRow()->address.id, 3U);
    }

    void quickFilters()
    {
        m_model->show(sighting({1, 0, -60, wmbus::Verdict::NoKey}));
        m_model->show(sighting({2, 0, -90, wmbus::Verdict::Clear}));
        m_model->show(sighting({3, 0, -60, wmbus::Verdict::WrongKey}));
        m_model->flush();
        FoundAddressesProxy proxy;
        proxy.setSourceModel(m_model.get());
        QCOMPARE(proxy.rowCount(), 3);
        proxy.setQuickFilter(QuickFilter::WithoutKey);
        QCOMPARE(proxy.rowCount(), 2);
        proxy.setQuickFilter(QuickFilter::Weak);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setQuickFilter(QuickFilter::All);
        proxy.setFilter(SightingFilter::parse(QStringLiteral("security=no_key")));
        QCOMPARE(proxy.rowCount(), 1);
    }

    void twoThousandMeters()
    {
        FoundAddressesProxy proxy;
        proxy.setSourceModel(m_model.get());
        proxy.sort(static_cast<int>(AddressColumn::LastHeard), Qt::DescendingOrder);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        for (std::uint32_t id = 0; id < 2000; ++id)
            m_model->show(sighting({id, 0}));
        m_model->flush();
        for (std::uint32_t id = 0; id < 2000; ++id)
            m_model->show(sighting({id, 1}));
        m_model->flush();
        QCOMPARE(proxy.rowCount(), 2000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->row(1999).count, std::uint64_t(2));
    }

private:
    std::unique_ptr<FoundAddressesModel> m_model;
};

QTEST_MAIN(TestFoundAddressesModel)
#include "tst_found_addresses_model.moc"
