#include "core/bytes/hex.h"
#include "core/text/decode_error_text.h"
#include "core/text/explain_text.h"
#include "core/text/key_file_text.h"
#include "core/text/language.h"
#include "core/text/medium_text.h"
#include "core/text/nearest_word.h"
#include "core/text/note_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "core/text/system_error.h"
#include "core/text/time_text.h"
#include "core/text/words.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/telegram_input.h"
#include "core/wmbus/key_ring.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <cerrno>
#include <cstring>
#include <set>

namespace {

using text::Language;

class TextTest : public QObject {
    Q_OBJECT
private slots:
    void init() { text::installCoreTranslation(*QCoreApplication::instance(), Language::English); }
    void wordsAreThereOnce();
    void everyFaultHasASentenceInBothLanguages();
    void everyNoteHasASentence();
    void languageCanBeChanged();
    void translationIsComplete_data();
    void translationIsComplete();
    void numbers_data();
    void numbers();
    void units_data();
    void units();
    void ages_data();
    void ages();
    void explainsEveryByte_data();
    void explainsEveryByte();
    void plurals();
    void keyFileNeverShowsTheKey();
    void nearestWord_data();
    void nearestWord();
    void whatTheSystemSays();
};

template <class Enumeration>
void checkWords(Enumeration last)
{
    std::set<std::string_view> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const std::string_view word = text::word(static_cast<Enumeration>(i));
        QVERIFY2(!word.empty(), qPrintable(QString::number(i)));
        QVERIFY2(seen.insert(word).second, word.data());
    }
}

void TextTest::wordsAreThereOnce()
{
    checkWords(wmbus::Fault::TooManyExtensions);
    checkWords(wmbus::Layer::Records);
    checkWords(wmbus::Function::Error);
    checkWords(wmbus::Verdict::Unsupported);
    checkWords(wmbus::NoteKind::ExperimentalMode);
    checkWords(wmbus::Field::Surplus);
    QCOMPARE(text::word(wmbus::RecordNote::None), std::string_view());
    QCOMPARE(text::word(wmbus::RecordNote::ManufacturerSpecific), std::string_view("manufacturer specific"));
    QCOMPARE(text::word(wmbus::DecryptedBy::Nobody), std::string_view());
}

void TextTest::everyFaultHasASentenceInBothLanguages()
{
    for (int fault = 0; fault <= static_cast<int>(wmbus::Fault::TooManyExtensions); ++fault) {
        for (int layer = 0; layer <= static_cast<int>(wmbus::Layer::Records); ++layer) {
            const wmbus::DecodeError error{static_cast<wmbus::Fault>(fault), static_cast<wmbus::Layer>(layer), 17};
            text::installCoreTranslation(*QCoreApplication::instance(), Language::English);
            const QString english = text::sentence(error);
            text::installCoreTranslation(*QCoreApplication::instance(), Language::German);
            const QString german = text::sentence(error);
            QVERIFY(english.endsWith(QLatin1Char('.')) && german.endsWith(QLatin1Char('.')));
            QVERIFY2(english != german, qPrintable(english));
            QVERIFY2(!english.contains(QLatin1Char('%')) && !german.contains(QLatin1Char('%')), qPrintable(german));
        }
    }
}

void TextTest::everyNoteHasASentence()
{
    for (int kind = 0; kind <= static_cast<int>(wmbus::NoteKind::ExperimentalMode); ++kind) {
        const QString sentence = text::noteSentence({static_cast<wmbus::NoteKind>(kind), {3, 2}, 2});
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('%')) && !sentence.contains(QStringLiteral("(s)")), qPrintable(sentence));
    }
}

void TextTest::languageCanBeChanged()
{
    QVERIFY(!text::german());
    QCOMPARE(text::unitText(wmbus::Unit::HCA), QStringLiteral("HCA"));
    QCOMPARE(text::verdictText({}), QStringLiteral("clear"));
    text::installCoreTranslation(*QCoreApplication::instance(), Language::German);
    QVERIFY(text::german());
    QCOMPARE(text::unitText(wmbus::Unit::HCA), QStringLiteral("Einheiten"));
    QCOMPARE(text::unitText(wmbus::Unit::CubicMetre), QStringLiteral("m³"));
    wmbus::Security security;
    security.verdict = wmbus::Verdict::Secure;
    QCOMPARE(text::verdictText(security), QStringLiteral("sicher"));
    QCOMPARE(text::quantityName(wmbus::Quantity::FlowTemperature), QStringLiteral("Vorlauftemperatur"));
    QCOMPARE(text::mediumName({0x18C4, 0x51601328, 1, 3}), QStringLiteral("Gas"));
    QCOMPARE(text::mediumName({0x18C4, 0x51601328, 1, 7}), QStringLiteral("Wasser"));
    text::installCoreTranslation(*QCoreApplication::instance(), Language::English);
    QVERIFY(!text::german());
    QCOMPARE(text::quantityName(wmbus::Quantity::FlowTemperature), QStringLiteral("Flow temperature"));
}

void TextTest::translationIsComplete_data()
{
    QTest::addColumn<QString>("file");
    QTest::addRow("German") << QStringLiteral(TRANSLATIONS_DIR "/meterscope_core_de.ts");
    QTest::addRow("English plurals") << QStringLiteral(TRANSLATIONS_DIR "/meterscope_core_en.ts");
}

void TextTest::translationIsComplete()
{
    QFETCH(QString, file);
    QFile ts(file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(ts.readAll());
    QVERIFY(!content.contains(QStringLiteral("type=\"unfinished\"")));
    QVERIFY(!content.contains(QStringLiteral("<translation></translation>")));
}

void TextTest::numbers_data()
{
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::addRow("two decimals") << qint64{806170} << -2 << QStringLiteral("8,061.70") << QStringLiteral("8.061,70");
    QTest::addRow("zero") << qint64{0} << 0 << QStringLiteral("0") << QStringLiteral("0");
    QTest::addRow("negative") << qint64{-5} << -3 << QStringLiteral("−0.005") << QStringLiteral("−0,005");
    QTest::addRow("thousands") << qint64{3} << 6 << QStringLiteral("3,000,000") << QStringLiteral("3.000.000");
    QTest::addRow("five nines") << qint64{99999999} << -3 << QStringLiteral("99,999.999") << QStringLiteral("99.999,999");
}

void TextTest::numbers()
{
    QFETCH(qint64, mantissa);
    QFETCH(int, exponent);
    QFETCH(QString, english);
    QFETCH(QString, german);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(text::numberText({mantissa, exponent}), english);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(text::numberText({mantissa, exponent}), german);
    QLocale::setDefault(QLocale(QLocale::English));
}

void TextTest::units_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("printed");
    QTest::addRow("m3") << static_cast<int>(wmbus::Unit::CubicMetre) << QStringLiteral("m³");
    QTest::addRow("m3/h") << static_cast<int>(wmbus::Unit::CubicMetrePerHour) << QStringLiteral("m³/h");
    QTest::addRow("degrees") << static_cast<int>(wmbus::Unit::Celsius) << QStringLiteral("°C");
    QTest::addRow("none") << static_cast<int>(wmbus::Unit::None) << QString();
}

void TextTest::units()
{
    QFETCH(int, unit);
    QFETCH(QString, printed);
    QCOMPARE(text::unitText(static_cast<wmbus::Unit>(unit)), printed);
}

void TextTest::ages_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("age");
    QTest::addRow("now") << QStringLiteral("2026-11-22T12:00:00.200") << QStringLiteral("now");
    QTest::addRow("seconds") << QStringLiteral("2026-11-22T11:59:57") << QStringLiteral("3 s");
    QTest::addRow("minutes") << QStringLiteral("2026-11-22T11:47:59") << QStringLiteral("12 min");
    QTest::addRow("hours") << QStringLiteral("2026-11-22T07:00:00") << QStringLiteral("5 h");
    QTest::addRow("yesterday") << QStringLiteral("2026-11-21T17:04:00") << QStringLiteral("yesterday 17:04");
}

void TextTest::ages()
{
    QFETCH(QString, then);
    QFETCH(QString, age);
    const auto now = text::fromDateTime(QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00.900"), Qt::ISODateWithMs));
    QCOMPARE(text::ageText(text::fromDateTime(QDateTime::fromString(then, Qt::ISODateWithMs)), now), age);
}

void TextTest::explainsEveryByte_data()
{
    QTest::addColumn<QByteArray>("hex");
    QFile lines(QStringLiteral(VECTORS_DIR "/corpus.jsonl"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    static const QRegularExpression telegram(QStringLiteral("\"telegram\": *\"([0-9A-Fa-f]+)\""));
    int row = 0;
    while (!lines.atEnd()) {
        const auto match = telegram.match(QString::fromUtf8(lines.readLine()));
        if (match.hasMatch())
            QTest::addRow("row %d", ++row) << match.captured(1).toLatin1();
    }
    QVERIFY(row > 100);
}

void TextTest::explainsEveryByte()
{
    QFETCH(QByteArray, hex);
    const auto normalised = wmbus::normalise(bytes::fromHex(hex.toStdString()).value());
    QVERIFY(normalised);
    wmbus::RadioFrame frame;
    frame.data = normalised->data;
    wmbus::DecoderMemory memory;
    const auto telegram = wmbus::decodeTelegram(frame, {}, memory);
    QVERIFY(telegram);
    std::size_t next = 0;
    for (const wmbus::Explanation &part : wmbus::explain(*telegram)) {
        QCOMPARE(static_cast<std::size_t>(part.range.offset), next);
        next = part.range.end();
        const text::ExplainedField field = text::explained(*telegram, part);
        QVERIFY(!field.name.isEmpty());
        QVERIFY2(!field.meaning.isEmpty() || !field.value.isEmpty(), field.word.data());
        QVERIFY2(!field.meaning.contains(QLatin1String("(s)")), qPrintable(field.meaning));
    }
    QCOMPARE(next, telegram->data.size());
}

void TextTest::plurals()
{
    QCOMPARE(text::keyFileSentence({cuxd::KeyFileFault::KeyLength, 1, 10, 1}), QStringLiteral("the key has 1 digit instead of 32"));
    QCOMPARE(text::keyFileSentence({cuxd::KeyFileFault::KeyLength, 1, 10, 31}), QStringLiteral("the key has 31 digits instead of 32"));
    text::installCoreTranslation(*QCoreApplication::instance(), Language::German);
    QCOMPARE(text::keyFileSentence({cuxd::KeyFileFault::KeyLength, 1, 10, 1}), QStringLiteral("der Schlüssel hat 1 Ziffer statt 32"));
}

void TextTest::keyFileNeverShowsTheKey()
{
    const std::string key = "DEADBEEF0123456789ABCDEF0123456";
    for (const std::string &bad : {"51601328 " + key, "51601328 " + key + "X", key + " 51601328"}) {
        const auto read = cuxd::parseKeyFile(bad);
        QVERIFY(!read.has_value());
        QVERIFY(!text::keyFileSentence(read.error()).contains(QStringLiteral("DEADBEEF")));
    }
}

void TextTest::nearestWord_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QString>("nearest");
    const QStringList commands{"decode", "listen", "stick", "virtual-stick", "serve"};
    QTest::newRow("the word itself") << "listen" << commands << "listen";
    QTest::newRow("a letter is wrong") << "dekode" << commands << "decode";
    QTest::newRow("a letter is missing") << "lisen" << commands << "listen";
    QTest::newRow("a letter too many") << "sticck" << commands << "stick";
    QTest::newRow("neighbours exchanged") << "--prot" << QStringList{"--port", "--persist"} << "--port";
    QTest::newRow("case does not count") << "LISTEN" << commands << "listen";
    QTest::newRow("the nearer one, though it comes later") << "monh" << QStringList{"moth", "month"} << "moth";
    QTest::newRow("one mistake for three letters") << "ser" << QStringList{"per"} << "per";
    QTest::newRow("two letters are too few to guess") << "T9" << QStringList{"T1", "T2"} << "";
    QTest::newRow("too many mistakes") << "nonsense" << commands << "";
    QTest::newRow("the beginning of one") << "virt" << commands << "virtual-stick";
    QTest::newRow("the beginning of several") << "excel" << QStringList{"excel-de", "excel-en"} << "";
    QTest::newRow("dashes are no letters") << "--s" << QStringList{"--strict"} << "";
    QTest::newRow("nothing given") << "" << commands << "";
    QTest::newRow("nothing known") << "listen" << QStringList() << "";
    QTest::newRow("longer than words are") << QString(100'000, 'x') << QStringList{QString(100'000, 'x')} << "";
}

void TextTest::nearestWord()
{
    QFETCH(const QString, given);
    QFETCH(const QStringList, known);
    QTEST(text::nearestWord(given, known), "nearest");
}

void TextTest::whatTheSystemSays()
{
    QCOMPARE(text::systemErrorText(ENOENT), QStringLiteral("No such file or directory"));
    QFile missing(QStringLiteral("/nonexistent/file"));
    QVERIFY(!missing.open(QIODevice::ReadOnly));
    const QString byQt = missing.errorString();
    const QString byLibrary = QString::fromLocal8Bit(std::strerror(ENOTDIR));
    text::installCoreTranslation(*QCoreApplication::instance(), Language::German);
    QCOMPARE(text::systemErrorText(ENOENT), QStringLiteral("Datei oder Ordner fehlt"));
    QCOMPARE(text::systemErrorText(byQt), QStringLiteral("Datei oder Ordner fehlt"));
    QCOMPARE(text::systemErrorText(byLibrary), text::systemErrorText(ENOTDIR));
    QVERIFY(text::systemErrorText(ENOTDIR) != byLibrary);
    QCOMPARE(text::systemErrorText(QStringLiteral("Connection refused")), text::systemErrorText(ECONNREFUSED));
    QCOMPARE(text::systemErrorText(QStringLiteral("Host not found")), QStringLiteral("Diesen Rechner gibt es nicht"));
    QCOMPARE(text::systemErrorText(QStringLiteral("/a: b: ") + byLibrary), QStringLiteral("/a: b: ") + text::systemErrorText(ENOTDIR));
    // What is no such sentence stays as it is.
    for (const char *other : {"", "No such file or directory!", "My No such file or directory", "database is locked"})
        QCOMPARE(text::systemErrorText(QString::fromLatin1(other)), QString::fromLatin1(other));
    // A number that nobody has given a meaning.
    QCOMPARE(text::systemErrorText(99'999), QString::fromLocal8Bit(std::strerror(99'999)));
}

} // namespace

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
