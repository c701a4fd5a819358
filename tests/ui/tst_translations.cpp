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
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
