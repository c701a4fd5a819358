#include "core/bytes/hex.h"
#include "core/wmbus/telegram_input.h"

#include <QtTest>

using namespace wmbus;

class TestTelegramInput : public QObject {
    Q_OBJECT

private slots:
    void forms_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("normalised"); // empty: as it came
        QTest::newRow("real EnergyCam, stripped") << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF" << int(TelegramForm::Stripped) << "";
        QTest::newRow("the same on air, format A") << "1944C4189804500401039EB67A2F0000A00415AC76000002FD08BCBF9E19"
                                                   << int(TelegramForm::FormatA) << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
        QTest::newRow("OMS gas meter, format A")
            << "2E44931578563412330333637A2A0020255923C95AAA26D1B2E7493BC2AD013EC4A6F6D3529B520EDFF0EA6DEFC955B29D6D69EBF3EC8A"
            << int(TelegramForm::FormatA) << "2E449315785634123303" "7A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3";
        QTest::newRow("CEN mode C, format B") << "1444AE0C7856341201078C2027780B134365877AC5" << int(TelegramForm::FormatB)
                                              << "1244AE0C7856341201078C2027780B13436587";
        QTest::newRow("SMI 260 request on air, format A") << "105BB4B0618000000102E3DB510C79000000007680" << int(TelegramForm::FormatA)
                                                         << "105BB4B0618000000102510C7900000000";
        QTest::newRow("two bytes behind") << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF1234" << int(TelegramForm::TrailingBytes)
                                          << "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF";
        QTest::newRow("format A, one CRC wrong") << "1944C4189804500401039EB67A2F0000A00415AC76000002FD08BCBF9E18" << int(TelegramForm::Unclear) << "";
        QTest::newRow("cut") << "1944C4189804500401037A2F00" << int(TelegramForm::Unclear) << "";
        QTest::newRow("wired, OMS example") << "6820206808FD7278563412931533032A0000000C1427048502046D32371F1502FD1700008916" << int(TelegramForm::Wired) << "";
    }
    void forms()
    {
        QFETCH(QString, raw);
        QFETCH(int, form);
        QFETCH(QString, normalised);
        const auto result = normalise(*bytes::fromHex(raw.toStdString()));
        QVERIFY(result);
        QCOMPARE(static_cast<int>(result->form), form);
        QCOMPARE(QString::fromStdString(bytes::toHex(result->data)), normalised.isEmpty() ? raw : normalised);
    }

    void refused()
    {
        QCOMPARE(normalise({}).error().fault, Fault::Truncated);
        const auto wrongSum = *bytes::fromHex("6820206808FD7278563412931533032A0000000C1427048502046D32371F1502FD1700008A16");
        QCOMPARE(normalise(wrongSum).error().fault, Fault::BadFrameCheck);
    }
};

QTEST_APPLESS_MAIN(TestTelegramInput)
#include "tst_telegram_input.moc"
