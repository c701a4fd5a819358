#include <QtTest>

#include "core/bytes/hex.h"
#include "core/cuxd/masking.h"
#include "core/cuxd/setup_edit.h"
#include "core/cuxd/setup_traps.h"

#include <random>

using cuxd::SetKey;
using cuxd::SetupText;

namespace {

// CUxD's document, section 2, on one physical line; and one of its mode lines.
const std::string seedKeys = "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 12312311112311312312312311111111:0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0";
const std::string seedMode = "TTYINIT=ttyUSB0:0103|00030004F80001000000";

std::string text(const SetupText &setup)
{
    return std::string(std::string_view(setup.format()));
}

SetKey key(std::uint8_t slot, const char *address, const std::string &digits)
{
    return {slot, wmbus::addressFromWire(bytes::fromHex(address).value()).value(), crypto::Key::fromHex(digits).value()};
}

} // namespace

class SetupEditTest : public QObject {
    Q_OBJECT
private slots:
    void readsPlacesAndMode();
    void onePlaceChangesItsDigits();
    void newPlaces_data();
    void newPlaces();
    void emptied_data();
    void emptied();
    void modeLineGoes();
    void thereAndBack();
    void brokenLinesBecomeOne();
    void linesOfOneStick();
    void traps_data();
    void traps();
    void secretsHaveTheirPlaces();
};

void SetupEditTest::readsPlacesAndMode()
{
    const auto reading = cuxd::readTtyinit(SetupText::parse(seedMode + "\n" + seedKeys + "\nTTYINIT=ttyUSB1:0103|00030002F80001000000\n"));
    const cuxd::StickSetup stick = cuxd::stickSetup(reading, "ttyUSB0");
    QCOMPARE(stick.mode.value(), bytes::LinkMode::T2);
    QVERIFY(stick.places[0] && stick.places[1] && !stick.places[2]);
    QCOMPARE(int(stick.freeSlot().value()), 2);
    QCOMPARE(int(stick.slotOf(stick.places[1]->meter).value()), 1);
    QCOMPARE(stick.keyTable().keys.size(), std::size_t{2});
    QCOMPARE(cuxd::stickSetup(reading, "ttyUSB1").mode.value(), bytes::LinkMode::S2);
    QCOMPARE(cuxd::stickSetup(reading, "ttyUSB9"), cuxd::StickSetup());
}

void SetupEditTest::onePlaceChangesItsDigits()
{
    const std::string before = ";mine\nTTYINIT=ttyUSB0:+0125|00c418 28136051 0103 1231 2311 1123 1131 2312 3123 1111 11aa ;gas\nX=1\r\n";
    const auto setup = SetupText::parse(before);
    const SetKey other = key(0, "C418281360510103", "123123111123113123123123111111BB");
    std::string wanted = before;
    wanted.replace(wanted.find("11aa"), 4, "11bb");
    QCOMPARE(text(cuxd::withKey(setup, "ttyUSB0", other)), wanted);
    QCOMPARE(text(cuxd::withKey(setup, "ttyUSB0", key(0, "C418281360510103", "123123111123113123123123111111AA"))), before);
}

void SetupEditTest::newPlaces_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("slot");
    QTest::addColumn<QString>("after");
    const QString a = QStringLiteral("0125|00 C418 28136051 0103 12312311112311312312312311111111");
    const QString c = QStringLiteral("0125|05 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0");
    const QString added = QStringLiteral("0125|%1 AE4C 87307020 6807 000102030405060708090A0B0C0D0E0F");
    QTest::addRow("no line") << QString() << 0 << QStringLiteral("TTYINIT=ttyUSB0:+") + added.arg("00") + "\n";
    QTest::addRow("behind the mode line") << QString::fromStdString(seedMode) + "\n;end\n" << 3
                                          << QString::fromStdString(seedMode) + "\nTTYINIT=ttyUSB0:+" + added.arg("03") + "\n;end\n";
    QTest::addRow("between") << "TTYINIT=ttyUSB0:+" + a + ":" + c << 2 << "TTYINIT=ttyUSB0:+" + a + ":" + added.arg("02") + ":" + c;
    QTest::addRow("last") << "TTYINIT=ttyUSB0:+" + a + ":" + c + " ; both" << 15 << "TTYINIT=ttyUSB0:+" + a + ":" + c + ":" + added.arg("0F") + " ; both";
    QTest::addRow("before all") << "TTYINIT=ttyUSB0:+" + c << 1 << "TTYINIT=ttyUSB0:+" + added.arg("01") + ":" + c;
    QTest::addRow("not a stick") << QStringLiteral("TTYASSIGN=ttyUSB0:CUX\n") << 0 << QStringLiteral("TTYASSIGN=ttyUSB0:CUX\n");
}

void SetupEditTest::newPlaces()
{
    QFETCH(QString, before);
    QFETCH(int, slot);
    QFETCH(QString, after);
    const SetupText changed = cuxd::withKey(SetupText::parse(before.toStdString()), "ttyUSB0", key(static_cast<std::uint8_t>(slot), "AE4C873070206807", "000102030405060708090A0B0C0D0E0F"));
    QCOMPARE(QString::fromStdString(text(changed)), after);
}

void SetupEditTest::emptied_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("slot");
    QTest::addColumn<QString>("after");
    const QString first = QStringLiteral("0125|00 C418 28136051 0103 12312311112311312312312311111111");
    const QString second = QStringLiteral("0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0");
    const QString both = "TTYINIT=ttyUSB0:+" + first + ":" + second;
    QTest::addRow("first of two") << both + "\n" << 0 << "TTYINIT=ttyUSB0:+" + second + "\n";
    QTest::addRow("second of two") << both + "\n" << 1 << "TTYINIT=ttyUSB0:+" + first + "\n";
    QTest::addRow("none there") << both + "\n" << 7 << both + "\n";
    QTest::addRow("the only one") << "A=1\nTTYINIT=ttyUSB0:+" + first + "\nB=2\n" << 0 << QStringLiteral("A=1\nB=2\n");
    QTest::addRow("its comment stays") << "TTYINIT=ttyUSB0:+" + first + "  ;gas cellar\nB=2\n" << 0 << QStringLiteral(";gas cellar\nB=2\n");
    QTest::addRow("broken line") << "TTYINIT=ttyUSB0:+" + first + ":\n" + second << 0 << "TTYINIT=ttyUSB0:+" + second;
    QTest::addRow("beside a mode") << "TTYINIT=ttyUSB0:0103|00030004F80001000000 : " + first << 0 << QStringLiteral("TTYINIT=ttyUSB0:0103|00030004F80001000000");
}

void SetupEditTest::emptied()
{
    QFETCH(QString, before);
    QFETCH(int, slot);
    QFETCH(QString, after);
    const SetupText changed = cuxd::withoutKey(SetupText::parse(before.toStdString()), "ttyUSB0", static_cast<std::uint8_t>(slot));
    QCOMPARE(QString::fromStdString(text(changed)), after);
}

void SetupEditTest::modeLineGoes()
{
    const std::string both = ";a\n" + seedMode + " ;T2\n" + seedKeys + "\n";
    QCOMPARE(text(cuxd::withoutLinkMode(SetupText::parse(both), "ttyUSB0")), ";a\n;T2\n" + seedKeys + "\n");
    QCOMPARE(text(cuxd::withoutLinkMode(SetupText::parse(both), "ttyUSB1")), both);
}

// Whatever stands around it: a place that is changed and changed back, or filled and emptied again, leaves the text as it was.
void SetupEditTest::thereAndBack()
{
    std::mt19937 random(7);
    const auto pick = [&random](const std::vector<std::string> &from) { return from[random() % from.size()]; };
    const std::vector<std::string> noise{";comment", "", "LOGIT=CUX2500001:1 METER Gas", "nonsense here", "KEY=WM:12-34", "TTYINIT=ttyUSB1:+0125|00 C418 28136051 0103 " + std::string(32, 'A'),
                                         "TTYINIT=ttyACM0:\\x01\\n", "TTYPARAM=ttyUSB0:57600:8N1 ;x", "\xE4\xF6\xFC=\xDF"};
    const std::vector<std::string> tails{"", " ;tail", "  ", " ; 0125|x"};
    const std::vector<std::string> ends{"\n", "\r\n"};
    for (int round = 0; round < 400; ++round) {
        std::string before;
        const std::string end = pick(ends);
        for (unsigned i = 0; i < random() % 4; ++i)
            before += pick(noise) + end;
        std::string line = random() % 2 == 0 ? seedKeys : "TTYINIT = ttyUSB0 : +0125|00C4182813605101031231231111231131231231 2311111111 : 0125 | 01 C418 78563412 0102 123456789ABCDEF0 123456789ABCDEF0";
        before += line + pick(tails) + end;
        if (random() % 2 == 0)
            before += seedMode + pick(tails) + end;
        for (unsigned i = 0; i < random() % 4; ++i)
            before += pick(noise) + end;
        const SetupText setup = SetupText::parse(before);
        const cuxd::StickSetup was = cuxd::stickSetup(cuxd::readTtyinit(setup), "ttyUSB0");
        QVERIFY(was.places[0] && was.places[1]);
        SetKey other = *was.places[random() % 2];
        const SetKey original = other;
        other.key = crypto::Key::fromHex("00112233445566778899AABBCCDDEEFF").value();
        other.meter.id ^= 0x00010010U;
        const SetupText changed = cuxd::withKey(setup, "ttyUSB0", other);
        QVERIFY(changed != setup);
        QCOMPARE(text(cuxd::withKey(changed, "ttyUSB0", original)), before);
        SetKey added = other;
        added.slot = static_cast<std::uint8_t>(2 + random() % 14);
        QCOMPARE(text(cuxd::withoutKey(cuxd::withKey(setup, "ttyUSB0", added), "ttyUSB0", added.slot)), before);
        if (was.mode)
            QCOMPARE(text(cuxd::withLinkMode(cuxd::withLinkMode(setup, "ttyUSB0", bytes::LinkMode::C2B), "ttyUSB0", *was.mode)), before);
        else
            QCOMPARE(text(cuxd::withoutLinkMode(cuxd::withLinkMode(setup, "ttyUSB0", bytes::LinkMode::C2B), "ttyUSB0")), before);
    }
}

void SetupEditTest::brokenLinesBecomeOne()
{
    // As CUxD's document prints it.
    const std::string broken = ";x\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 12312311112311312312312311111111:\n0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0\nA=1\n";
    QCOMPARE(text(cuxd::withOneLineEach(SetupText::parse(broken))), ";x\n" + seedKeys + "\nA=1\n");
    QCOMPARE(text(cuxd::withOneLineEach(SetupText::parse(seedKeys))), seedKeys);
}

void SetupEditTest::linesOfOneStick()
{
    const std::string all = "TTYINIT=ttyUSB1:0103|00030002F80001000000\n" + seedMode + " ;mine\nTTYINIT=ttyUSB0:+0125|00 c418281360510103 12312311112311312312312311111111:\n"
        + "0125|01 C418 78563412 0102 123456789ABCDEF0123456789ABCDEF0\nTTYPARAM=ttyUSB0:57600\n";
    QCOMPARE(std::string(std::string_view(cuxd::linesOf(SetupText::parse(all), "ttyUSB0"))), seedMode + "\n" + seedKeys + "\n");
    QVERIFY(cuxd::linesOf(SetupText::parse(all), "ttyUSB2").empty());
    const std::string faulty = "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 1231 ;short\n";
    QCOMPARE(std::string(std::string_view(cuxd::linesOf(SetupText::parse(faulty), "ttyUSB0"))), faulty);
}

void SetupEditTest::traps_data()
{
    using Trap = cuxd::SetupTrap;
    QTest::addColumn<QByteArray>("setup");
    QTest::addColumn<QList<int>>("wanted"); // trap, count
    const auto row = [](const char *name, const QByteArray &setup, std::initializer_list<std::pair<Trap, int>> traps) {
        QList<int> wanted;
        for (const auto &[trap, count] : traps)
            wanted << static_cast<int>(trap) << count;
        QTest::addRow("%s", name) << setup << wanted;
    };
    row("nothing", "KEY=WM:1\nTTYINIT=ttyUSB0:0103|00030002F80001000000\nTTYPARAM=1-1.3\n", {{Trap::LicenceInside, 0}});
    row("no licence", "AUTOSAVE=1\n", {{Trap::NoLicence, 0}});
    row("one stick without a line", "KEY=WM:1\nTTYPARAM=ttyUSB0\n", {{Trap::TtyWithoutLine, 0}, {Trap::LicenceInside, 0}});
    row("no TTY line at all", "KEY=WM:1\n", {{Trap::LicenceInside, 0}});
    row("comments and nonsense", "KEY=WM:1 ;mine\n;a\nfoo bar\nDEVDATAFORMAT='%s;%f'\n", {{Trap::LineWithoutMeaning, 1}, {Trap::LicenceInside, 0}, {Trap::CommentsGetLost, 2}});
    row("not a stick", "KEY=WM:1\nTTYASSIGN=ttyUSB0:CUX\nTTYPARAM=1-1.3\n", {{Trap::NotAStick, 0}, {Trap::LicenceInside, 0}});
}

void SetupEditTest::traps()
{
    QFETCH(QByteArray, setup);
    QFETCH(QList<int>, wanted);
    QList<int> found;
    for (const cuxd::FoundTrap &trap : cuxd::trapsIn(SetupText::parse(setup.toStdString()), {"ttyUSB0", "1-1.3"}, true))
        found << static_cast<int>(trap.trap) << static_cast<int>(trap.count);
    QCOMPARE(found, wanted);
}

void SetupEditTest::secretsHaveTheirPlaces()
{
    const auto setup = SetupText::parse("KEY=WM:0123\n" + seedKeys);
    const auto secrets = cuxd::secretsIn(setup);
    QCOMPARE(secrets.size(), std::size_t{3});
    QCOMPARE(setup.at(secrets[0].span), std::string_view("0123"));
    QVERIFY(!secrets[0].isKey);
    QCOMPARE(setup.at(secrets[1].span), std::string_view("12312311112311312312312311111111"));
    QCOMPARE(secrets[1].shown, std::string("1231…1111"));
    QCOMPARE(setup.at(secrets[2].span), std::string_view("123456789ABCDEF0123456789ABCDEF0"));
}

QTEST_GUILESS_MAIN(SetupEditTest)
#include "tst_setup_edit.moc"
