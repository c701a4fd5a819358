#include "core/text/json.h"
#include "core/text/text_buffer.h"

#include <QtTest>

#include <limits>
#include <random>

namespace {

class TextBufferTest : public QObject {
    Q_OBJECT
private slots:
    void decimalsAreThoseOfTheCore_data();
    void decimalsAreThoseOfTheCore();
    void randomDecimalsAreThoseOfTheCore();
    void growsAndCuts();
    void strings_data();
    void strings();
};

void TextBufferTest::decimalsAreThoseOfTheCore_data()
{
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QByteArray>("text"); // by hand
    QTest::addRow("8061.70") << qint64{806170} << -2 << QByteArray("8061.70");
    QTest::addRow("zero with decimals") << qint64{0} << -3 << QByteArray("0.000");
    QTest::addRow("below one") << qint64{-5} << -3 << QByteArray("-0.005");
    QTest::addRow("thousands") << qint64{3} << 3 << QByteArray("3000");
    QTest::addRow("largest") << std::numeric_limits<qint64>::max() << 0 << QByteArray("9223372036854775807");
    QTest::addRow("smallest") << std::numeric_limits<qint64>::min() << -18 << QByteArray("-9.223372036854775808");
}

void TextBufferTest::decimalsAreThoseOfTheCore()
{
    QFETCH(qint64, mantissa);
    QFETCH(int, exponent);
    QFETCH(QByteArray, text);
    text::TextBuffer out(1);
    out.putDecimal({mantissa, exponent});
    QCOMPARE(std::string(out.view()), text.toStdString());
    QCOMPARE(std::string(out.view()), bytes::toDecimal({mantissa, exponent}));
}

void TextBufferTest::randomDecimalsAreThoseOfTheCore()
{
    std::mt19937_64 random(1);
    text::TextBuffer out(64);
    for (int i = 0; i < 20'000; ++i) {
        const bytes::ScaledValue value{static_cast<std::int64_t>(random()) >> (random() % 64), static_cast<std::int32_t>(random() % 32) - 24};
        out.clear();
        out.putDecimal(value);
        QCOMPARE(std::string(out.view()), bytes::toDecimal(value));
    }
}

void TextBufferTest::growsAndCuts()
{
    text::TextBuffer out(2);
    for (int i = 0; i < 1000; ++i)
        out.put("0123456789");
    QCOMPARE(out.size(), std::size_t{10'000});
    out.cut(3);
    out.putNumber(-42);
    out.putNumber(std::numeric_limits<std::uint64_t>::max());
    out.putHex(std::uint8_t{0x0A});
    QCOMPARE(std::string(out.view()), std::string("012-42184467440737095516150A"));
}

void TextBufferTest::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("plain") << QByteArray("METER") << QByteArray("\"METER\"");
    QTest::addRow("quotes and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::addRow("line ends") << QByteArray("a\r\n\tb") << QByteArray("\"a\\r\\n\\tb\"");
    QTest::addRow("other controls") << QByteArray("a\x01\x7F", 3) << QByteArray("\"a\\u0001\\u007f\"");
    QTest::addRow("UTF-8 stays") << QByteArray("m\xC2\xB3 \xE2\x82\xAC \xF0\x9F\x98\x80") << QByteArray("\"m\xC2\xB3 \xE2\x82\xAC \xF0\x9F\x98\x80\"");
    QTest::addRow("Latin-1 is no UTF-8") << QByteArray("m\xB3") << QByteArray("\"m\xEF\xBF\xBD\"");
    QTest::addRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    QTest::addRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    QTest::addRow("cut sequence") << QByteArray("\xE2\x82") << QByteArray("\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

void TextBufferTest::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    text::TextBuffer out(16);
    text::json::putString(out, text.toStdString());
    QCOMPARE(QByteArray::fromStdString(std::string(out.view())), json);
}

} // namespace

QTEST_GUILESS_MAIN(TextBufferTest)
#include "tst_text_buffer.moc"
