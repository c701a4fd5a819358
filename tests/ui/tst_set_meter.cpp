#include "core/history/meter_device.h"
#include "core/text/quantity_text.h"
#include "ui/panels/learn_session.h"
#include "ui/panels/photo_button.h"
#include "ui/panels/set_meter_editor.h"

#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using Kind = SetMeterPreview::Kind;

namespace {

// The seed's example: the camera counts 7826.30, the register shows 8061.70.
MeterGround gasMeter()
{
    return {{782'630, -2}, std::nullopt, usualMaximum, QStringLiteral("m³")};
}

// Of PNG's chunks.
std::uint32_t crc32(const QByteArray &data)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : data) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

QString plain(bytes::ScaledValue value)
{
    return QString::fromStdString(bytes::toDecimal(value));
}

} // namespace

class TestSetMeter : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void previews_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("difference");
        QTest::addColumn<QString>("marked");
        QTest::addColumn<bool>("cut");
        QTest::addColumn<bool>("asksMaximum");
        const auto good = [](const char *row, const char *text, const char *shown, const char *difference, const char *marked = "", bool cut = false, bool asks = false) {
            QTest::newRow(row) << QString::fromUtf8(text) << Kind::Good << shown << difference << marked << cut << asks;
        };
        const auto bad = [](const char *row, const char *text, Kind kind) { QTest::newRow(row) << QString::fromUtf8(text) << kind << "" << "" << "" << false << false; };
        good("comma", "8061,70", "8061.70", "235.40");
        good("point", "8061.70", "8061.70", "235.40");
        good("German groups", "8.061,70", "8061.70", "235.40");
        good("English groups", "8,061.70", "8061.70", "235.40");
        good("fewer decimals than the meter", "8061,7", "8061.70", "235.40");
        good("whole number", "8061", "8061.00", "234.70");
        good("below the meter's count", "7000", "7000.00", "-826.30");
        good("zero", "0", "0.00", "-7826.30");
        good("one digit too many", "8061,705", "8061.70", "235.40", "5", true);
        good("two zeros too many", "8061,7000", "8061.70", "235.40", "00", false);
        good("just below MAXMETER", "99999,99", "99999.99", "92173.69");
        good("at MAXMETER", "100000", "100000.00", "92173.70", "", false, true);
        good("far above MAXMETER", "12345678,9", "12345678.90", "12337852.60", "", false, true);
        bad("nothing", "", Kind::Empty);
        bad("blanks", "   ", Kind::Empty);
        bad("negative", "-5", Kind::Negative);
        bad("negative with a real minus", "−5,0", Kind::Negative);
        bad("a word", "eight", Kind::NoNumber);
        bad("with a unit", "8061,70 m3", Kind::NoNumber);
        bad("two decimal marks", "80,61,7", Kind::NoNumber);
        bad("only a minus", "-", Kind::NoNumber);
        bad("too many digits", "1234567890123456789", Kind::TooLong);
    }
    void previews()
    {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        const SetMeterPreview preview = previewSetMeter(text, gasMeter());
        QCOMPARE(preview.kind, kind);
        if (kind != Kind::Good)
            return;
        QTEST(plain(preview.shown), "shown");
        QTEST(plain(preview.difference), "difference");
        QTEST(preview.surplusAt < 0 ? QString() : text.mid(preview.surplusAt, preview.surplus), "marked");
        QTEST(preview.cut, "cut");
        QTEST(preview.needsMaximum, "asksMaximum");
        QVERIFY(!preview.needsMaximum || bytes::compareNumbers(preview.shown, preview.maximum) < 0);
    }

    void aSecondSettingCountsFromTheFirst()
    {
        MeterGround ground = gasMeter();
        ground.offset = bytes::ScaledValue{23'540, -2};
        const SetMeterPreview preview = previewSetMeter(QStringLiteral("8062,00"), ground);
        QCOMPARE(plain(preview.difference), QStringLiteral("0.30"));
        QCOMPARE(plain(preview.offset), QStringLiteral("235.70"));
    }

    void maximumHasOneDigitMore()
    {
        QCOMPARE(plain(previewSetMeter(QStringLiteral("100000"), gasMeter()).maximum), QStringLiteral("999999.999"));
        QCOMPARE(plain(previewSetMeter(QStringLiteral("1000000"), gasMeter()).maximum), QStringLiteral("9999999.999"));
    }

    void editorSaysTheDifferenceAndAsksForMaximum()
    {
        SetMeterEditor editor;
        QSignalSpy accepted(&editor, &SetMeterEditor::accepted);
        editor.begin(gasMeter());
        auto *field = editor.findChild<QLineEdit *>(QStringLiteral("setMeterField"));
        auto *maximum = editor.findChild<QLineEdit *>(QStringLiteral("maxMeterField"));
        QTest::keyClicks(field, QStringLiteral("8061,70"));
        QVERIFY2(editor.previewText().contains(QStringLiteral("+235.40")), qPrintable(editor.previewText()));
        QVERIFY(maximum->isHidden());
        field->setText(QStringLiteral("8061,705"));
        QVERIFY2(editor.previewText().contains(QStringLiteral("0.01")), qPrintable(editor.previewText()));
        field->setText(QStringLiteral("100000"));
        QVERIFY(!maximum->isHidden());
        QCOMPARE(maximum->text(), text::numberText({999'999'999, -3}));
        maximum->selectAll();
        QTest::keyClicks(maximum, QStringLiteral("5"));
        QVERIFY(!editor.findChild<QPushButton *>(QStringLiteral("setMeterApply"))->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        maximum->selectAll();
        QTest::keyClicks(maximum, QStringLiteral("999999,999"));
        QTest::keyClick(field, Qt::Key_Return); // asks, and does nothing yet
        QCOMPARE(accepted.size(), 0);
        QTest::keyClick(maximum, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(plain(accepted[0][0].value<bytes::ScaledValue>()), QStringLiteral("100000.00"));
        const auto taken = accepted[0][1].value<std::optional<bytes::ScaledValue>>();
        QVERIFY(taken);
        QCOMPARE(plain(*taken), QStringLiteral("999999.999"));
    }

    // Eleven digits on a register of five: nothing is proposed, and Enter twice sets nothing.
    void editorDoesNotTakeFarTooManyDigits()
    {
        SetMeterEditor editor;
        QSignalSpy accepted(&editor, &SetMeterEditor::accepted);
        editor.begin(gasMeter());
        auto *field = editor.findChild<QLineEdit *>(QStringLiteral("setMeterField"));
        auto *maximum = editor.findChild<QLineEdit *>(QStringLiteral("maxMeterField"));
        field->setText(QStringLiteral("99999999999"));
        QVERIFY(!maximum->isHidden() && maximum->text().isEmpty());
        QVERIFY2(editor.previewText().contains(QStringLiteral("more digits than the register")), qPrintable(editor.previewText()));
        QVERIFY(!editor.findChild<QPushButton *>(QStringLiteral("setMeterApply"))->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(maximum, Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QTest::keyClicks(maximum, QStringLiteral("999999999999"));
        QTest::keyClick(maximum, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void escapeLeavesEverything()
    {
        SetMeterEditor editor;
        QSignalSpy left(&editor, &SetMeterEditor::left);
        editor.begin(gasMeter());
        QTest::keyClick(editor.findChild<QLineEdit *>(QStringLiteral("setMeterField")), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void learnTakesTheNextUnaskedTelegramOfEach()
    {
        const TimePoint begin{std::chrono::hours(500'000)};
        const wmbus::Address gas{0x18C4, 0x51601328, 1, 3};
        const wmbus::Address water{0x4CAE, 0x20703087, 0x68, 7};
        LearnSession session;
        QVERIFY(!session.take({gas, -60, begin, true}, true)); // nobody asked
        session.start(begin);
        QVERIFY(!session.take({gas, -60, begin - std::chrono::seconds(1), true}, true)); // sent before
        QVERIFY(!session.take({gas, -60, begin, true}, false));                           // an answer
        QVERIFY(session.take({water, -80, begin + std::chrono::seconds(2), false}, true));
        QVERIFY(!session.take({water, -80, begin + std::chrono::seconds(3), false}, true)); // once
        QVERIFY(session.take({gas, -60, begin + std::chrono::seconds(5), true}, true));
        QCOMPARE(session.candidates().size(), std::size_t(2));
        QCOMPARE(session.candidates().front().meter, gas); // new ones first
        QVERIFY(!session.tick(begin + LearnSession::timeOut));
        QCOMPARE(session.state(), LearnSession::State::Heard);
    }

    void learnRunsOutOfTime()
    {
        const TimePoint begin{std::chrono::hours(500'000)};
        LearnSession session;
        session.start(begin);
        QVERIFY(!session.tick(begin + LearnSession::timeOut - std::chrono::seconds(1)));
        QCOMPARE(session.left(begin + std::chrono::seconds(60)), std::chrono::seconds(240));
        QVERIFY(session.tick(begin + LearnSession::timeOut));
        QCOMPARE(session.state(), LearnSession::State::TimedOut);
        QVERIFY(!session.take({{0x18C4, 1, 1, 3}, {}, begin + LearnSession::timeOut, true}, true));
        session.start(begin + LearnSession::timeOut);
        QCOMPARE(session.state(), LearnSession::State::Waiting);
    }

    void pictures_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("good");
        QImage image(4000, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        const auto encoded = [&image](const char *format) {
            QTemporaryDir dir;
            const QString path = dir.filePath(QStringLiteral("x"));
            image.save(path, format);
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray png = encoded("PNG");
        QTest::newRow("png") << png << true;
        QTest::newRow("jpeg") << encoded("JPEG") << true;
        QTest::newRow("cut off") << png.left(40) << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("text") << QByteArray("GIF90a, no picture") << false;
        QTest::newRow("svg: not for photos") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>") << false;
        // A PNG header that claims 60,000 x 60,000 pixels: 14 GB when somebody believes it.
        QByteArray bomb = png;
        const char side[] = {0, 0, char(0xEA), char(0x60)};
        bomb.replace(16, 4, QByteArray(side, 4));
        bomb.replace(20, 4, QByteArray(side, 4));
        const std::uint32_t check = crc32(bomb.mid(12, 17)); // of "IHDR" and its 13 bytes
        for (int i = 0; i < 4; ++i)
            bomb[29 + i] = static_cast<char>(check >> (24 - 8 * i));
        QTest::newRow("claims 3.6 gigapixels") << bomb << false;
    }
    void pictures()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, good);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("photo.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Spoken problem;
        const QImage image = readPicture(file.fileName(), 400, &problem);
        QCOMPARE(!image.isNull(), good);
        QCOMPARE(problem.text().isEmpty(), good);
        if (good)
            QCOMPARE(image.width(), 400);
    }
};

QTEST_MAIN(TestSetMeter)
#include "tst_set_meter.moc"
