#include "app/command_line.h"

#include <QTest>

using app::CommandLine;
using app::parseCommandLine;

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void options()
    {
        const CommandLine line = parseCommandLine({"meterscope", "--demo", "--port", "/dev/pts/3", "--data-dir", "/home/x", "--lang", "de", "--theme", "dark", "--safe", "a.log", "b.txt"});
        QVERIFY(!line.answer);
        QVERIFY(line.demo);
        QVERIFY(line.safe);
        QCOMPARE(line.port, QStringLiteral("/dev/pts/3"));
        QCOMPARE(line.dataDir, QStringLiteral("/home/x"));
        QCOMPARE(line.language, QStringLiteral("de"));
        QCOMPARE(line.theme, std::optional(ui::ThemeChoice::Dark));
        QCOMPARE(line.files, QStringList({"a.log", "b.txt"}));
    }

    void answers_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isError");
        QTest::addColumn<QString>("holds");
        QTest::addRow("help") << QStringList{"--help"} << false << "--tour";
        QTest::addRow("version") << QStringList{"--version"} << false << "meterscope " METERSCOPE_VERSION;
        QTest::addRow("unknown option") << QStringList{"--nonsense"} << true << "meterscope has no option --nonsense.\n";
        QTest::addRow("misspelt option") << QStringList{"--tehme=dark"} << true << "meterscope has no option --tehme. Did you mean “--theme”?\n";
        QTest::addRow("unknown letter") << QStringList{"-x"} << true << "meterscope has no option -x.\n";
        QTest::addRow("value of a flag") << QStringList{"--safe=yes", "file"} << true << "--safe takes no value.\n";
        QTest::addRow("unknown language") << QStringList{"--lang", "fr"} << true << "fr";
        QTest::addRow("unknown theme") << QStringList{"--theme", "pink"} << true << "pink";
        QTest::addRow("tour without demo") << QStringList{"--tour", "x"} << true << "--demo";
        QTest::addRow("missing value") << QStringList{"--port"} << true << "--port needs a value: --port PORT\n";
        QTest::addRow("missing value of alternatives") << QStringList{"--demo", "--theme"} << true << "--theme needs a value: --theme light|dark|system\n";
    }
    void answers()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, holds);
        const CommandLine line = parseCommandLine(QStringList{"meterscope"} + arguments);
        QVERIFY(line.answer);
        QTEST(line.answer->isError, "isError");
        QVERIFY2(line.answer->text.contains(holds), qPrintable(line.answer->text));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
