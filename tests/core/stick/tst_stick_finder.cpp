#include "core/stick/stick_finder.h"

#include <QSignalSpy>
#include <QTest>

using namespace stick;

namespace {

class FixedLister : public PortLister {
public:
    explicit FixedLister(const std::vector<PortFacts> &facts) : m_facts(facts) {}
    [[nodiscard]] std::vector<PortFacts> ports() const override { return m_facts; }

private:
    const std::vector<PortFacts> &m_facts;
};

} // namespace

class TestStickFinder : public QObject {
    Q_OBJECT
private slots:
    void candidates_data();
    void candidates();
    void reportsChangesOnly();
};

void TestStickFinder::candidates_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<quint16>("vid");
    QTest::addColumn<quint16>("pid");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QString>("kind");
    const QString port = QStringLiteral("/dev/ttyUSB0");
    const auto row = [](const char *name, const char *product, quint16 vid, quint16 pid, const char *serial, const QStringList &known,
                        const char *kind) {
        QTest::newRow(name) << QString::fromLatin1(product) << vid << pid << QString::fromLatin1(serial) << known << QString::fromLatin1(kind);
    };
    row("names itself", "WiMOD iM871A-usb", 0x10C4, 0xEA60, "00B93F7D", {}, "certain");
    row("names itself in capitals", "IM871A-USB", 0x10C4, 0xEA60, "", {}, "certain");
    row("rebranded", "IMST USB-Stick for Smart Meter", 0x10C4, 0x87ED, "", {}, "certain");
    row("any CP210x", "CP2102 USB to UART Bridge Controller", 0x10C4, 0xEA60, "0001", {}, "ask");
    row("CP210x, port used before", "CP2102 USB to UART Bridge Controller", 0x10C4, 0xEA60, "0001", {port}, "certain");
    row("CP210x, serial number used before", "CP2102 USB to UART Bridge Controller", 0x10C4, 0xEA60, "0001", {QStringLiteral("0001")}, "certain");
    row("no serial number matches nothing", "CP2102", 0x10C4, 0xEA60, "", {QString()}, "ask");
    row("FTDI", "FT232R USB UART", 0x0403, 0x6001, "A1", {}, "none");
    row("FTDI, used before", "FT232R USB UART", 0x0403, 0x6001, "A1", {port}, "certain");
    row("successor with another protocol", "iU891A", 0x04B4, 0x0003, "", {}, "none");
    row("on board", "", 0, 0, "", {}, "none");
}

void TestStickFinder::candidates()
{
    QFETCH(QString, product);
    QFETCH(quint16, vid);
    QFETCH(quint16, pid);
    QFETCH(QString, serial);
    QFETCH(QStringList, known);
    QFETCH(QString, kind);
    const auto found = candidateFrom({QStringLiteral("/dev/ttyUSB0"), product, {}, serial, vid, pid}, known);
    const QString got = !found ? QStringLiteral("none")
        : found->kind == PortCandidate::Kind::Certain ? QStringLiteral("certain") : QStringLiteral("ask");
    QCOMPARE(got, kind);
}

void TestStickFinder::reportsChangesOnly()
{
    std::vector<PortFacts> facts;
    StickFinder finder(std::make_unique<FixedLister>(facts));
    QSignalSpy changes(&finder, &StickFinder::candidatesChanged);
    finder.look();
    QCOMPARE(changes.size(), 0);
    facts.push_back({QStringLiteral("/dev/ttyUSB0"), QStringLiteral("WiMOD iM871A-usb"), {}, {}, 0x10C4, 0xEA60});
    finder.look();
    finder.look();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(finder.candidates().size(), std::size_t(1));
    facts.clear();
    finder.look();
    QCOMPARE(changes.size(), 2);
    QVERIFY(finder.candidates().empty());
}

QTEST_GUILESS_MAIN(TestStickFinder)
#include "tst_stick_finder.moc"
