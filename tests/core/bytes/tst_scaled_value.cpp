#include "core/bytes/scaled_value.h"

#include <QtTest>

using namespace bytes;

class TestScaledValue : public QObject {
    Q_OBJECT

private slots:
    void text_data()
    {
        QTest::addColumn<qlonglong>("mantissa");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<QString>("text");
        QTest::newRow("gas meter") << 806170LL << -2 << "8061.70";
        QTest::newRow("whole") << 30380LL << 0 << "30380";
        QTest::newRow("shifted up") << 3LL << 3 << "3000";
        QTest::newRow("below one") << -5LL << -3 << "-0.005";
        QTest::newRow("zero keeps decimals") << 0LL << -3 << "0.000";
        QTest::newRow("zero shifted up") << 0LL << 5 << "0";
        QTest::newRow("one digit too few") << 12LL << -2 << "0.12";
        QTest::newRow("most negative") << std::numeric_limits<qlonglong>::min() << 0 << "-9223372036854775808";
    }
    void text()
    {
        QFETCH(qlonglong, mantissa);
        QFETCH(int, exponent);
        QFETCH(QString, text);
        const ScaledValue value{mantissa, exponent};
        QCOMPARE(QString::fromStdString(toDecimal(value)), text);
        if (const auto back = fromDecimal(text.toStdString()))
            QVERIFY(sameNumber(*back, value));
        else
            QVERIFY(text.size() > 18);
    }

    void refusedText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "-", ".", "1,5", "1.2.3", "0x10", "1e", "1e999", "12345678901234567890"})
            QTest::newRow(*text == 0 ? "empty" : text) << text;
    }
    void refusedText()
    {
        QFETCH(QString, text);
        QVERIFY(!fromDecimal(text.toStdString()));
    }

    void comparison_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("order");
        QTest::newRow("other decimals") << "8061.70" << "8061.7" << 0;
        QTest::newRow("zeros") << "0.000" << "0" << 0;
        QTest::newRow("less") << "-2" << "1" << -1;
        QTest::newRow("negative magnitudes") << "-200" << "-3" << -1;
        QTest::newRow("far apart") << "1e300" << "1e-300" << 1;
        QTest::newRow("last digit") << "123456789.123456789" << "123456789.123456788" << 1;
    }
    void comparison()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(int, order);
        QCOMPARE(compareNumbers(*fromDecimal(left.toStdString()), *fromDecimal(right.toStdString())), order);
        QCOMPARE(compareNumbers(*fromDecimal(right.toStdString()), *fromDecimal(left.toStdString())), -order);
    }

    void sums()
    {
        QCOMPARE(toDecimal(*plus({806170, -2}, {30, -3})), std::string("8061.730"));
        QCOMPARE(toDecimal(*minus({806170, -2}, {806170, -2})), std::string("0.00"));
        QVERIFY(!plus({std::numeric_limits<std::int64_t>::max(), 0}, {1, 0}));
        QVERIFY(!plus({1, 18}, {1, -18}));
        QVERIFY(!minus({0, 0}, {std::numeric_limits<std::int64_t>::min(), 0}));
        QVERIFY(!times({std::numeric_limits<std::int64_t>::max(), 0}, 2));
        QVERIFY(!withExponent({805, -2}, -1));
        QCOMPARE(withExponent({8050, -2}, -1)->mantissa, std::int64_t{805});
    }

    // Values of a real meter's real32 registers (corpus row 155), as its bytes say them.
    void floats_data()
    {
        QTest::addColumn<float>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("exact") << 534411.625F << "534411.625";
        QTest::newRow("one tenth, in nine digits") << 0.1F << "0.100000001";
        QTest::newRow("zero") << 0.0F << "0";
        QTest::newRow("whole") << -250.0F << "-250";
        QTest::newRow("infinity") << std::numeric_limits<float>::infinity() << "";
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << "";
    }
    void floats()
    {
        QFETCH(float, value);
        QFETCH(QString, text);
        const auto scaled = fromFloat(value);
        QCOMPARE(scaled.has_value(), !text.isEmpty());
        if (scaled) {
            QCOMPARE(QString::fromStdString(toDecimal(*scaled)), text);
            QCOMPARE(static_cast<float>(toDouble(*scaled)), value); // tells it from every other float
        }
    }
};

QTEST_APPLESS_MAIN(TestScaledValue)
#include "tst_scaled_value.moc"
