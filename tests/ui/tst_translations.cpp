#include "app/language.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : QDir(QStringLiteral(TRANSLATIONS_DIR)).entryList({QStringLiteral("*.ts")}))
            QTest::addRow("%s", qPrintable(file)) << QDir(QStringLiteral(TRANSLATIONS_DIR)).filePath(file);
    }
    void nothingIsUnfinished()
    {
        QFETCH(QString, file);
        QFile ts(file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        const QByteArray content = ts.readAll();
        QVERIFY(content.contains("<message"));
        QCOMPARE(content.count("type=\"unfinished\""), 0);
        QCOMPARE(content.count("type=\"vanished\""), 0);
    }

    void bothLanguagesSpeak()
    {
        app::installLanguage(*qApp, QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("ui::AddressesPage", "Addresses"), QStringLiteral("Adressen"));
        QCOMPARE(QCoreApplication::translate("ui::WindowBars", "%n telegram(s)", nullptr, 1), QStringLiteral("1 Telegramm"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        app::installLanguage(*qApp, QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("ui::AddressesPage", "Addresses"), QStringLiteral("Addresses"));
        QCOMPARE(QCoreApplication::translate("ui::WindowBars", "%n telegram(s)", nullptr, 1), QStringLiteral("1 telegram"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral("."));
    }

    void numbersAreThoseOfTheUser_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("date");
        QTest::newRow("German in Germany") << "de" << "de_DE" << "8.061,96" << "22.11.26";
        QTest::newRow("German in Switzerland") << "de" << "de_CH" << QStringLiteral("8’061.96") << "22.11.26";
        QTest::newRow("German words on an English system") << "de" << "en_US" << "8.061,96" << "22.11.26";
        QTest::newRow("English in the United States") << "en" << "en_US" << "8,061.96" << "11/22/26";
        QTest::newRow("English in Britain") << "en" << "en_GB" << "8,061.96" << "22/11/2026";
        QTest::newRow("English words on a French system") << "en" << "fr_FR" << QStringLiteral("8\u202F061,96") << "22/11/2026";
        QTest::newRow("German words on a French system") << "de" << "fr_FR" << "8.061,96" << "22.11.26";
        QTest::newRow("no language at all") << "en" << "C" << "8,061.96" << "11/22/26";
    }
    void numbersAreThoseOfTheUser()
    {
        QFETCH(QString, code);
        QFETCH(QString, system);
        const QLocale locale = app::numbersFor(code, QLocale(system));
        QTEST(locale.toString(8061.96, 'f', 2), "number");
        QTEST(locale.toString(QDate(2026, 11, 22), QLocale::ShortFormat).replace(QStringLiteral("11/22/2026"), QStringLiteral("11/22/26")), "date");
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
