#include <QtTest>

#include "core/cuxd/printed_number.h"

#include <random>

using cuxd::PrintedForm;
using wmbus::AddressPattern;

namespace {

constexpr std::uint16_t ffd = 0x18C4;
constexpr std::uint16_t sen = 0x4CAE;
constexpr std::uint16_t itw = 0x2697;
constexpr std::uint16_t letrika = 0x30B4;
constexpr std::uint16_t def = 0x10A6; // D E F as letters; nobody in the FLAG list has to have them

const char *name(PrintedForm form)
{
    switch (form) {
    case PrintedForm::Number: return "number";
    case PrintedForm::WithMaker: return "with maker";
    case PrintedForm::Whole: return "whole";
    case PrintedForm::OnAir: return "on air";
    case PrintedForm::MeterId: return "meter id";
    case PrintedForm::StickerHex: return "sticker hex";
    case PrintedForm::LastDigits: return "last digits";
    }
    return "";
}

QString shown(const cuxd::PrintedNumber &number)
{
    const AddressPattern &meters = number.meters;
    QString text = QLatin1String(name(number.form)) + QLatin1Char(' ') + QString::fromStdString(wmbus::idText(meters.id));
    if (meters.manufacturer)
        text += QLatin1Char(' ') + QLatin1String(wmbus::manufacturerCode(*meters.manufacturer).data());
    if (meters.version)
        text += QStringLiteral(" v%1").arg(*meters.version, 2, 16, QLatin1Char('0'));
    if (meters.type)
        text += QStringLiteral(" t%1").arg(*meters.type, 2, 16, QLatin1Char('0'));
    return text;
}

} // namespace

class TestPrintedNumber : public QObject {
    Q_OBJECT

private slots:
    void forms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("meanings");
        const auto row = [](const char *what, const char *text, const QStringList &meanings) { QTest::newRow(what) << QString::fromUtf8(text) << meanings; };
        row("as CUxD's CODE", "51601328", {"number 51601328"});
        row("in pairs", " 51 60 13 28 ", {"number 51601328"});
        row("in groups, with dashes", "516-01-328", {"number 51601328"});
        row("leading zero left out", "4500498", {"number 04500498"});
        row("one digit", "7", {"number 00000007"});
        row("with a label", "Nr. 51601328", {"number 51601328"});
        row("with another label", "S/N: 51601328", {"number 51601328"});
        row("with a German label", "Zähler-Nr. 51601328", {"number 51601328"});
        row("hex digits in the number", "2124589c", {"number 2124589C"}); // as a sticker it would have nine decimal digits
        row("the SMI 260's sticker", "00001F7D", {"number 00001F7D", "sticker hex 00008061"});
        row("the same with 0x", "0x1F7D", {"sticker hex 00008061", "number 00001F7D"});
        row("the same with its maker", "LET 00001F7D", {"with maker 00001F7D LET", "sticker hex 00008061 LET"});
        row("maker in front", "FFD 51601328", {"with maker 51601328 FFD"});
        row("maker in front, small letters and dash", "ffd-51601328", {"with maker 51601328 FFD"});
        row("maker behind", "20703087 SEN", {"with maker 20703087 SEN"});
        row("maker without gap", "ITW12345698", {"with maker 12345698 ITW"});
        row("number that looks like a maker", "DEF12345", {"number DEF12345"});
        row("the same with a gap", "DEF 12345", {"with maker 00012345 DEF", "number DEF12345"});
        row("dotted", "FFD.51601328.01.03", {"whole 51601328 FFD v01 t03"});
        row("dotted, with blanks", "FFD 51601328 01 03", {"whole 51601328 FFD v01 t03"});
        row("as wmbusmeters prints it", "51601328.M=FFD.V=01.T=03", {"whole 51601328 FFD v01 t03"});
        row("the same, maker only", "51601328.M=FFD", {"whole 51601328 FFD"});
        row("as CUxD's status page prints it", "C418 28136051 0103", {"on air 51601328 FFD v01 t03"});
        row("the same in brackets", "[C418 28136051 0103]", {});
        row("the same without blanks", "c418281360510103", {"on air 51601328 FFD v01 t03"});
        row("DIN 43863-5", "7FFD0051601328", {"meter id 51601328 FFD"});
        row("DIN 43863-5, as printed", "8 SEN 68 2070 3087", {"meter id 20703087 SEN"});
        row("long serial number", "1234567851601328", {"last digits 51601328"});
        row("long serial number with letters", "EC-G-1751601328", {"last digits 51601328"});
        row("nothing", "", {});
        row("blanks", "  -. ", {});
        row("a word", "Gaszähler", {});
        row("a maker alone", "XYZ", {});
        row("hex that is too long", "123456789ABCDEF", {});
        row("an unknown named part", "51601328.K=01", {});
    }
    void forms()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, meanings);
        QStringList found;
        for (const cuxd::PrintedNumber &number : cuxd::printedNumbers(text.toStdString()))
            found += shown(number);
        QCOMPARE(found.join(QStringLiteral(" | ")), meanings.join(QStringLiteral(" | ")));
    }

    void makersAreWhatTheyAreOnTheAir()
    {
        for (const auto &[text, maker] : {std::pair("FFD 1", ffd), std::pair("SEN 1", sen), std::pair("ITW 1", itw), std::pair("LET 1", letrika), std::pair("DEF 1", def)})
            QCOMPARE(cuxd::printedNumbers(text).front().meters.manufacturer.value_or(0), maker);
    }

    // Whatever somebody pastes: no crash, nothing twice, not many.
    void anything()
    {
        std::mt19937 random(1);
        constexpr std::string_view letters = "0123456789ABCDEFfxXMLT=.- \xC3\xA4\0"
                                             "7FFD";
        for (int i = 0; i < 20000; ++i) {
            std::string text(random() % 100, ' ');
            for (char &c : text)
                c = letters[random() % letters.size()];
            const auto found = cuxd::printedNumbers(text);
            QVERIFY(found.size() <= 4);
            for (std::size_t a = 0; a < found.size(); ++a) {
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY(!(found[a].meters == found[b].meters));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPrintedNumber)
#include "tst_printed_number.moc"
