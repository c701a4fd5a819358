#include <QtTest>

#include "core/settings/keys.h"
#include "core/settings/settings_json.h"
#include "core/settings/settings_text.h"
#include "core/text/language.h"

#include <QRegularExpression>
#include <QSet>

using namespace settings;

class TestSettingsTable : public QObject {
    Q_OBJECT

private slots:
    void everyRowIsWhole()
    {
        QSet<QString> names;
        const QRegularExpression name(QStringLiteral("^[A-Za-z]+(/[A-Za-z]+)?$"));
        for (const Row &row : table()) {
            const QString key = QLatin1String(row.key);
            QVERIFY2(name.match(key).hasMatch(), row.key);
            QVERIFY2(!names.contains(key), row.key);
            names += key;
            QVERIFY2(!faultOf(row, row.usual), row.key);
            QCOMPARE(rowOf(key), &row);
            QCOMPARE(*row.title == '\0', *row.explanation == '\0');
            QCOMPARE(row.type == Type::Choice, !row.choices.empty());
        }
        // A group is no setting, or one of the two could not be written.
        for (const QString &key : names)
            QVERIFY2(!key.contains(QLatin1Char('/')) || !names.contains(key.section(QLatin1Char('/'), 0, 0)), qPrintable(key));
    }

    void everyRowSpeaksGerman()
    {
        text::installCoreTranslation(*QCoreApplication::instance(), text::Language::German);
        for (const Row &row : table()) {
            if (*row.title == '\0')
                continue;
            QVERIFY2(!title(row).isEmpty() && !explanation(row).isEmpty(), row.key);
            QVERIFY2(explanation(row) != QString::fromUtf8(row.explanation), row.key);
            for (const Choice &choice : row.choices)
                QVERIFY2(choice.isProper == (word(choice) == QString::fromUtf8(choice.word)), choice.value);
        }
        QCOMPARE(title(*rowOf(QStringLiteral("theme"))), QStringLiteral("Farbschema"));
        text::installCoreTranslation(*QCoreApplication::instance(), text::Language::English);
        QCOMPARE(title(*rowOf(QStringLiteral("theme"))), QStringLiteral("Theme"));
    }

    void valuesAreChecked_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("fault"); // -1: good
        const int good = -1;
        const auto fault = [](Fault f) { return static_cast<int>(f); };
        QTest::addRow("truth") << "notify/newMeters" << QVariant(true) << good;
        QTest::addRow("truth as the INI file has it") << "notify/newMeters" << QVariant(QStringLiteral("true")) << good;
        QTest::addRow("number for truth") << "notify/newMeters" << QVariant(1) << fault(Fault::WrongType);
        QTest::addRow("lowest") << "window/scale" << QVariant(100) << good;
        QTest::addRow("highest") << "window/scale" << QVariant(200) << good;
        QTest::addRow("below") << "window/scale" << QVariant(99) << fault(Fault::OutOfRange);
        QTest::addRow("above, as text") << "window/scale" << QVariant(QStringLiteral("201")) << fault(Fault::OutOfRange);
        QTest::addRow("a fraction") << "window/scale" << QVariant(150.5) << fault(Fault::WrongType);
        QTest::addRow("larger than any int") << "window/scale" << QVariant(1e300) << fault(Fault::WrongType);
        QTest::addRow("word for a number") << "window/scale" << QVariant(QStringLiteral("big")) << fault(Fault::WrongType);
        QTest::addRow("choice") << "theme" << QVariant(QStringLiteral("dark")) << good;
        QTest::addRow("no choice") << "theme" << QVariant(QStringLiteral("pink")) << fault(Fault::NotAllowed);
        QTest::addRow("zone") << "history/zone" << QVariant(QStringLiteral("Europe/Berlin")) << good;
        QTest::addRow("no zone of this world") << "history/zone" << QVariant(QStringLiteral("Mars/Olympus")) << fault(Fault::NotAllowed);
        QTest::addRow("database") << "history/server" << QVariant(QStringLiteral("postgresql://anna@db/meters?sslmode=verify-full")) << good;
        QTest::addRow("no database") << "history/server" << QVariant(QString()) << good;
        QTest::addRow("another engine") << "history/server" << QVariant(QStringLiteral("mysql://db/meters")) << fault(Fault::NotAllowed);
        QTest::addRow("password of a database") << "history/server" << QVariant(QStringLiteral("postgresql://anna:secret@db/meters")) << fault(Fault::Secret);
        QTest::addRow("password that is not encoded") << "history/server" << QVariant(QStringLiteral("postgresql://anna:sec ret/@db/meters")) << fault(Fault::Secret);
        QTest::addRow("password behind it") << "history/server" << QVariant(QStringLiteral("postgresql://db/meters?password=secret")) << fault(Fault::Secret);
        QTest::addRow("link mode") << "linkModes" << QVariant(QVariantMap{{QStringLiteral("00103512"), QStringLiteral("T2")}}) << good;
        QTest::addRow("no link mode") << "linkModes" << QVariant(QVariantMap{{QStringLiteral("00103512"), QStringLiteral("Z9")}}) << fault(Fault::NotAllowed);
        QTest::addRow("list") << "sticks/ports" << QVariant(QStringList{QStringLiteral("/dev/ttyUSB0")}) << good;
        QTest::addRow("list of one, as the INI file has it") << "sticks/ports" << QVariant(QStringLiteral("/dev/ttyUSB0")) << good;
        QTest::addRow("too long a list") << "sticks/ports" << QVariant(QStringList(1001, QStringLiteral("x"))) << fault(Fault::OutOfRange);
        QTest::addRow("too long a text") << "sticks/ports" << QVariant(QStringList{QString(5000, QLatin1Char('x'))}) << fault(Fault::OutOfRange);
    }
    void valuesAreChecked()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(int, fault);
        const Row *row = rowOf(key);
        QVERIFY(row);
        const auto found = faultOf(*row, value);
        QCOMPARE(found ? static_cast<int>(*found) : -1, fault);
    }

    void whatIsWrittenIsRead()
    {
        const Values values{{QStringLiteral("language"), QStringLiteral("de")},
                            {QStringLiteral("notify/newMeters"), true},
                            {QStringLiteral("history/ringDays"), 14},
                            {QStringLiteral("history/zone"), QStringLiteral("Europe/Berlin")},
                            {QStringLiteral("sticks/ports"), QStringList{QStringLiteral("/dev/ttyUSB0"), QStringLiteral("/dev/ttyUSB1")}},
                            {QStringLiteral("linkModes"), QVariantMap{{QStringLiteral("00103512"), QStringLiteral("S2")}}}};
        const auto read = fromJson(toJson(values));
        QVERIFY(read);
        QCOMPARE(read->values, values);
        QVERIFY(read->findings.empty());
    }

    void aStrangerIsNeverWritten()
    {
        const QByteArray json = toJson({{QStringLiteral("aesKey"), QStringLiteral("000102030405060708090A0B0C0D0E0F")}, {QStringLiteral("theme"), QStringLiteral("pink")}});
        QVERIFY(!json.contains("0001020304"));
        QVERIFY(!json.contains("pink"));
    }

    // The example of README.md, written by hand.
    void theDocumentedFileIsRead()
    {
        const auto read = fromJson(R"({"format": "meterscope-settings", "version": 1, "settings": {"language": "de",
            "history": {"ringDays": 14, "zone": "Europe/Berlin"}, "linkModes": {"00103512": "T2"}}})");
        QVERIFY(read);
        QVERIFY(read->findings.empty());
        QCOMPARE(read->values.size(), 4);
        QCOMPARE(read->values.value(QLatin1String(key::ringDays)).toInt(), 14);
        QCOMPARE(read->values.value(QLatin1String(key::linkModes)).toMap().value(QStringLiteral("00103512")).toString(), QStringLiteral("T2"));
    }

    void badSettingsAreNamedAndTheRestIsUsed()
    {
        const auto read = fromJson(R"({"format": "meterscope-settings", "version": 1, "settings": {"theme": "dark", "colour": 7,
            "history": {"ringDays": "14", "ringMegabytes": 5, "deep": {"deeper": 1}}, "language": null}})");
        QVERIFY(read);
        QCOMPARE(read->values, (Values{{QStringLiteral("theme"), QStringLiteral("dark")}}));
        const std::vector<Finding> wanted{{QStringLiteral("colour"), Fault::Unknown},
                                          {QStringLiteral("history/deep"), Fault::Unknown},
                                          {QStringLiteral("history/ringDays"), Fault::WrongType},
                                          {QStringLiteral("history/ringMegabytes"), Fault::OutOfRange},
                                          {QStringLiteral("language"), Fault::WrongType}};
        QVERIFY(read->findings == wanted);
        QVERIFY(sentence(wanted[3]).contains(QStringLiteral("10")));
    }

    void foreignFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("fault");
        const auto fault = [](JsonFault f) { return static_cast<int>(f); };
        QTest::addRow("empty") << QByteArray() << fault(JsonFault::NotJson);
        QTest::addRow("hex") << QByteArray("1E44C418") << fault(JsonFault::NotJson);
        QTest::addRow("cut off") << QByteArray("{\"format\": \"meterscope-settings\", \"vers") << fault(JsonFault::NotJson);
        QTest::addRow("a list") << QByteArray("[1, 2]") << fault(JsonFault::Foreign);
        QTest::addRow("another program's") << QByteArray(R"({"format": "other", "version": 1, "settings": {}})") << fault(JsonFault::Foreign);
        QTest::addRow("no version") << QByteArray(R"({"format": "meterscope-settings", "settings": {}})") << fault(JsonFault::Foreign);
        QTest::addRow("settings are a list") << QByteArray(R"({"format": "meterscope-settings", "version": 1, "settings": []})") << fault(JsonFault::Foreign);
        QTest::addRow("later") << QByteArray(R"({"format": "meterscope-settings", "version": 2, "settings": {}})") << fault(JsonFault::Newer);
        QTest::addRow("too long") << QByteArray(1000001, ' ') << fault(JsonFault::TooLong);
        QTest::addRow("deep") << QByteArray(100000, '[') << fault(JsonFault::NotJson);
    }
    void foreignFilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, fault);
        const auto read = fromJson(json);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().fault), fault);
        QVERIFY(!sentence(read.error()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSettingsTable)
#include "tst_settings_table.moc"
