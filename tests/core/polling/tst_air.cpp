#include <QTest>

#include "core/polling/air_time.h"
#include "core/polling/deaf_loss.h"

using namespace polling;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {
constexpr TimePoint start{std::chrono::hours(1000)};
const wmbus::Address gas{0x18C4, 0x51601328, 1, 3};
}

class TestAir : public QObject {
    Q_OBJECT

private slots:
    void airTimes()
    {
        // 576 chips, then 16 chips a byte: L, 16 bytes, two CRCs of two bytes -> 21 bytes.
        QCOMPARE(airTime(16), milliseconds(28)); // 912 chips at 32.768 kchip/s
        QVERIFY(airTime(36) > airTime(19));
    }

    void onePercent()
    {
        DutyCycle duty;
        QCOMPARE(duty.allowedFrom(start, seconds(1)), start);
        for (int i = 0; i < 36; ++i)
            duty.sent(start + minutes(i), milliseconds(1000));
        QCOMPARE(duty.used(start + minutes(36)), milliseconds(36'000));
        const TimePoint now = start + minutes(36);
        QCOMPARE(duty.allowedFrom(now, milliseconds(1)), start + minutes(60));
        QCOMPARE(duty.allowedFrom(now, milliseconds(1001)), start + minutes(61));
        QCOMPARE(duty.allowedFrom(start + minutes(60), milliseconds(1000)), start + minutes(60));
        QCOMPARE(duty.used(start + std::chrono::hours(3)), milliseconds(0));
    }

    void lost_data()
    {
        QTest::addColumn<int>("deafFrom"); // s
        QTest::addColumn<int>("deafTo");
        QTest::addColumn<int>("missing"); // which of the telegrams, one every 60 s
        QTest::addColumn<int>("lost");
        QTest::newRow("sent into the deaf time") << 595 << 605 << 10 << 1;
        QTest::newRow("missed for another reason") << 630 << 640 << 10 << 0;
        QTest::newRow("deaf, and nothing missed") << 595 << 605 << -1 << 0;
        QTest::newRow("the meter is not exact to the second") << 601 << 602 << 10 << 1;
    }
    void lost()
    {
        QFETCH(int, deafFrom);
        QFETCH(int, deafTo);
        QFETCH(int, missing);
        DeafLoss loss;
        for (int i = 0; i <= 20; ++i) {
            if (i == 11)
                loss.deaf(start + seconds(deafFrom), start + seconds(deafTo));
            if (i != missing)
                loss.heard(gas, start + seconds(60 * i), static_cast<std::uint8_t>(250 + i)); // wraps
        }
        QTEST(int(loss.total()), "lost");
    }

    void ameterWhoseNumberDoesNotCount()
    {
        DeafLoss loss;
        for (int i = 0; i < 20; ++i) {
            loss.deaf(start + seconds(60 * i - 30), start + seconds(60 * i - 20));
            loss.heard(gas, start + seconds(60 * i), static_cast<std::uint8_t>(i * 37));
        }
        QCOMPARE(loss.total(), std::uint64_t(0));
    }
};

QTEST_APPLESS_MAIN(TestAir)
#include "tst_air.moc"
