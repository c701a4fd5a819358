#include <QtTest>

#include "core/meter/meter_entry.h"

using namespace meter;

class TestMeterEntry : public QObject {
    Q_OBJECT

private slots:
    void entries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("resolution");
        QTest::addColumn<QString>("value"); // empty: refused
        QTest::addColumn<QString>("surplus");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("comma") << "8061,70" << -2 << "8061.70" << "" << false;
        QTest::newRow("point") << "8061.70" << -2 << "8061.70" << "" << false;
        QTest::newRow("whole") << "8061" << -2 << "8061" << "" << false;
        QTest::newRow("zeros in front") << "08061,7" << -2 << "8061.7" << "" << false;
        QTest::newRow("German groups") << "8.061,70" << -2 << "8061.70" << "" << false;
        QTest::newRow("English groups") << "8,061.70" << -2 << "8061.70" << "" << false;
        QTest::newRow("two groups, no decimals") << "1.208.061" << -2 << "1208061" << "" << false;
        QTest::newRow("Swiss") << "8'061.70" << -2 << "8061.70" << "" << false;
        QTest::newRow("narrow blank") << QString::fromUtf8("8\u202F061,70") << -2 << "8061.70" << "" << false;
        QTest::newRow("blanks around") << " 8061,70 " << -2 << "8061.70" << "" << false;
        QTest::newRow("beyond the resolution") << "8061,705" << -2 << "8061.705" << "5" << false;
        QTest::newRow("decimals of a meter without") << "8061,7" << 0 << "8061.7" << "7" << false;
        QTest::newRow("a coarse meter") << "8061" << 2 << "8061" << "" << false;
        QTest::newRow("comma and three digits: perhaps a group") << "8.061" << -3 << "8.061" << "" << true;
        QTest::newRow("0,061 is none") << "0,061" << -3 << "0.061" << "" << false;
        QTest::newRow("four digits before: none") << "8061.705" << -3 << "8061.705" << "" << false;
        QTest::newRow("only decimals") << ",5" << -1 << "0.5" << "" << false;
        QTest::newRow("ends with the comma") << "8061," << -1 << "8061" << "" << false;
        QTest::newRow("empty") << "" << -2 << "" << "" << false;
        QTest::newRow("only a comma") << "," << -2 << "" << "" << false;
        QTest::newRow("two commas that are no groups") << "1,2,3" << -2 << "" << "" << false;
        QTest::newRow("group of two") << "80.61,70" << -2 << "" << "" << false;
        QTest::newRow("mixed groups") << "1.208,061.70" << -2 << "" << "" << false;
        QTest::newRow("negative") << "-5" << -2 << "" << "" << false;
        QTest::newRow("letters") << "8061 m3" << -2 << "" << "" << false;
        QTest::newRow("too many digits") << "1234567890123456" << -2 << "" << "" << false;
    }
    void entries()
    {
        QFETCH(QString, text);
        QFETCH(int, resolution);
        QFETCH(QString, value);
        QFETCH(QString, surplus);
        const std::string utf8 = text.toStdString();
        const auto entry = meterEntry(utf8, resolution);
        QCOMPARE(entry ? QString::fromStdString(bytes::toDecimal(entry->value)) : QString(), value);
        if (!entry)
            return;
        QCOMPARE(QString::fromStdString(utf8.substr(entry->surplusBegin)), surplus);
        QTEST(entry->couldBeGrouping, "doubtful");
    }
};

QTEST_APPLESS_MAIN(TestMeterEntry)
#include "tst_meter_entry.moc"
