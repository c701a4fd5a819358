#include "app/tour_stage.h"

#include "app/cuxd_room.h"
#include "app/demo_keys.h"
#include "core/bytes/hex.h"
#include "core/wmbus/names.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/keys/import_dialog.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/keys_page.h"

#include <QCoreApplication>
#include <QEventLoop>

// Keys and CUxD on the tour.
namespace app {

void TourStage::useKeys()
{
    wmbus::KeyRing ring = keys->store().keyRing();
    std::vector<ui::KnownMeter> names = m_own;
    const std::vector<ui::KnownMeter> known = keys->knownMeters();
    names.insert(names.end(), known.begin(), known.end());
    DemoKeys demo = m_demoKeys ? demoKeys() : DemoKeys();
    for (const wmbus::KeyEntry &entry : demo.keys)
        ring.add(entry.meters, entry.key);
    names.insert(names.end(), demo.names.begin(), demo.names.end());
    heard.setKeys(std::move(ring), std::move(names));
}

void TourStage::ownKeys()
{
    m_demoKeys = false;
    if (!keys->store().create("tour", {1, keys::Stretching::leastMemory}))
        return;
    const std::vector<wmbus::KeyEntry> known = demoKeys().keys;
    std::vector<keys::KeyEntry> entries;
    const auto add = [&](const wmbus::AddressPattern &meters, const crypto::Key &key, const QString &name, int days) {
        keys::KeyEntry entry{meters, key, name.toStdString(), {}, std::chrono::time_point_cast<std::chrono::seconds>(standingNow()) - std::chrono::days(days), {}, {}};
        if (!entries.empty()) {
            entry.origin = keys::KeyOrigin::Table;
            entry.source = "Liste.csv";
        }
        entries.push_back(entry);
    };
    const std::vector<ui::KnownMeter> names = demoKeys().names;
    add(known.at(0).meters, known.at(0).key, names.at(0).name, 0);
    entries.front().slot = 0;
    add(known.at(2).meters, known.at(2).key, names.at(2).name, 2);
    add(known.at(1).meters, known.at(1).key.reversed(), names.at(1).name, 2);
    add({0x12345678, 0x18C4, 0x01, 0x03}, known.at(3).key, QCoreApplication::translate("Tour", "Gas, garage"), 2);
    (void)keys->editing().replaceAll(std::move(entries), ui::Spoken(QStringLiteral("Liste.csv")));
    awaitReading();
}

void TourStage::awaitReading()
{
    QEventLoop loop;
    QObject::connect(&heard, &Heard::wasReadAgain, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    heard.flush();
    window->showNotice({});
}

void TourStage::lockKeys()
{
    keys->store().lock();
    awaitReading();
}

void TourStage::withoutKeys()
{
    m_demoKeys = false;
    useKeys();
}

wmbus::Address TourStage::addressOfKey(std::size_t meter)
{
    const wmbus::AddressPattern meters = demoKeys().keys.at(meter).meters;
    return {*meters.manufacturer, meters.id, *meters.version, *meters.type};
}

QByteArray TourStage::digitsOf(std::size_t meter)
{
    return QByteArray::fromStdString(bytes::toHex(demoKeys().keys.at(meter).key.data()));
}

void TourStage::importList()
{
    const std::vector<wmbus::KeyEntry> known = demoKeys().keys;
    QByteArray list = "Nummer;Raum;Schl\xC3\xBCssel\n";
    for (std::size_t i = 0; i < known.size(); ++i) {
        list += QByteArray::fromStdString(wmbus::idText(known[i].meters.id)) + ";" + demoKeys().names.at(i).name.toUtf8() + ";" + digitsOf(i) + "\n";
        if (i == 3)
            list += "94025233;;" + digitsOf(3).left(30) + "\n";
    }
    list += "12345679;;" + digitsOf(5) + "\n;;" + digitsOf(1) + "\n";
    keys->importing().begin(bytes::SecretBytes(list.begin(), list.end()), QStringLiteral("Liste.csv"));
}

void TourStage::selectKey(const wmbus::Address &address)
{
    window->showPage(QStringLiteral("Keys"));
    keys->page().select(address);
}

void TourStage::fillCuxd(std::vector<stick::SetupLine> setup)
{
    fill();
    ui::CuxdInput input;
    ui::CuxdStick stick;
    stick.port = tourPort;
    stick.id = 0x00103512;
    stick.name = QCoreApplication::translate("Tour", "Cellar");
    stick.phase = stick::Phase::Listening;
    stick.readMode = bytes::LinkMode::T2;
    stick.setup = std::move(setup);
    input.sticks = {stick};
    const DemoKeys demo = demoKeys();
    std::vector<keys::KeyEntry> entries;
    for (std::size_t i = 0; i < demo.keys.size(); ++i) {
        entries.emplace_back();
        entries.back().meters = demo.keys[i].meters;
        entries.back().key = demo.keys[i].key;
        if (i < demo.names.size())
            entries.back().name = demo.names[i].name.toStdString();
    }
    addCuxdMeters(input, heard.addresses(), entries, true);
    cuxd->setInput(input);
    window->showPage(QStringLiteral("Cuxd"));
}

void TourStage::loadCuxdIni()
{
    constexpr std::string_view ini = "KEY=WM:0000-0000\n;Gas und Wasser\nTTYPARAM=ttyUSB0:57600:8N1\nTTYASSIGN=ttyUSB0:WMOD\n"
                                     "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 000102030405060708090A0B0C0D0E0F\n"
                                     "TTYMAXIDLE=ttyUSB0:6:1:0105|00\nDEVLOGFILE=/media/usb0/dev.log\nLOGIT=CUX2500001:1 METER Gas\nAUTOSAVE=1\n";
    cuxd->plan()->load(cuxd::SetupText::parse(ini), QStringLiteral("cuxd.ini"));
}

QString TourStage::keyNotice()
{
    return QCoreApplication::translate("app::KeysRoom", "%n key(s) from %1 imported. The file still holds them in clear.", nullptr, 4).arg(QStringLiteral("keys.txt")) + QLatin1Char(' ')
        + QCoreApplication::translate("app::KeysRoom", "%1 of %n locked telegram(s) of these meters can be read now.", nullptr, 340).arg(120);
}

} // namespace app
