#include "tests/core/stick/session_fixture.h"

#include "core/hci/secrets.h"
#include "core/stick/mode5.h"
#include "core/stick/stick_manager.h"

#include <QSignalSpy>
#include <QTest>

using namespace stick;
using std::chrono::milliseconds;
using LineState = SetupLine::State;
using Reason = SetupLine::Reason;

namespace {

const char *const keyDigits = "12312311112311312312312311111111"; // of CUxD's document
const char *const otherDigits = "123456789ABCDEF0123456789ABCDEF0";

hci::Message message(std::uint8_t id, const std::string &hex)
{
    return {{hci::Endpoint::DeviceManagement, id}, bytes::fromHex(hex).value(), {}, {}};
}

hci::Message modeLine(const char *mode = "02", const char *flash = "00")
{
    return message(0x03, std::string(flash) + "0300" + mode + "F80001000000");
}

hci::Message gasKey(const char *slot = "00", const char *key = keyDigits)
{
    return message(0x25, std::string(slot) + "C418281360510103" + key);
}

hci::Message waterKey()
{
    return message(0x25, std::string("01C418785634120102") + otherDigits);
}

WantedSetupPointer setupOf(std::vector<hci::Message> lines)
{
    return WantedSetup::from(std::move(lines));
}

bool settled(const StickStatus &status)
{
    return std::all_of(status.setup.begin(), status.setup.end(), [](const SetupLine &line) { return line.settled(); });
}

// An EnergyCam in mode 5 (the values are those of a real telegram in the clear), encrypted with the key of the document.
Transmission secureEnergyCam(std::uint8_t number)
{
    auto telegram = bytes::fromHex("1E44C4182813605101037A000000852F2F0415AC76000002FD08BCBF2F2F2F").value();
    telegram[11] = number;
    bytes::Bytes fromControlField(telegram.begin() + 1, telegram.end());
    const bool done = encryptMode5(fromControlField, crypto::Key::fromHex(keyDigits).value());
    Q_ASSERT(done);
    std::copy(fromControlField.begin(), fromControlField.end(), telegram.begin() + 1);
    return {milliseconds(0), telegram, bytes::LinkMode::T1, -76};
}

} // namespace

class TestStickSetup : public QObject {
    Q_OBJECT
private slots:
    void isThereBeforeListening();
    void isSentWhileListening();
    void comesBackAfterReset();
    void comesBackAfterUnplugging();
    void unpluggedAtEveryRequest_data();
    void unpluggedAtEveryRequest();
    void unpluggedAtAnyByte_data();
    void unpluggedAtAnyByte();
    void goneAndBack();
    void refusedLine();
    void unknownCommandIsNoSilence();
    void whatIsNoSettingIsNotSent();
    void modeThatIsNotTaken();
    void laterChoiceOfModeWins();
    void flashIsWrittenOnce();
    void otherLinesReplaceThese();
    void keysAreNotShown();
    void wipes();
    void stickDecrypts();
    void wrongKeyIsSaid();
    void belongsToTheStick();
};

void TestStickSetup::isThereBeforeListening()
{
    Pair pair;
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    std::size_t keysWhenListening = 99;
    connect(pair.session.get(), &StickSession::statusChanged, this, [&](const StickStatus &status) {
        if (status.phase == Phase::Listening && keysWhenListening == 99)
            keysWhenListening = pair.virtualStick.emulation().keysStored();
    });
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(keysWhenListening, std::size_t{2});
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
    const auto &setup = pair.status().setup;
    QCOMPARE(setup.size(), std::size_t{3});
    QCOMPARE(setup[0].state, LineState::Confirmed);
    QCOMPARE(setup[1].state, LineState::CannotConfirm); // keys cannot be read back
    QCOMPARE(setup[2].state, LineState::CannotConfirm);
    QCOMPARE(int(setup[2].slot.value()), 1);
    QCOMPARE(pair.status().problem, Problem::None);
}

void TestStickSetup::isSentWhileListening()
{
    Pair pair;
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->want(setupOf({gasKey(), modeLine("07"), message(0x05, "")}));
    QTRY_VERIFY(!pair.status().setup.empty() && settled(pair.status()));
    QCOMPARE(pair.status().phase, Phase::Listening);
    QCOMPARE(pair.status().setup[0].state, LineState::CannotConfirm);
    QCOMPARE(pair.status().setup[1].state, LineState::Confirmed);
    QCOMPARE(pair.status().setup[2].state, LineState::Confirmed);
    QCOMPARE(pair.status().wantedMode, bytes::LinkMode::C1B);
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{1});
}

void TestStickSetup::comesBackAfterReset()
{
    Pair pair;
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->reset();
    QTRY_VERIFY(!pair.listening());
    QTRY_VERIFY(pair.listening());
    QVERIFY(settled(pair.status()));
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{2});
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
}

void TestStickSetup::comesBackAfterUnplugging()
{
    Pair pair;
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.unplug();
    QTRY_COMPARE(pair.status().problem, Problem::Unplugged);
    for (const SetupLine &line : pair.status().setup)
        QCOMPARE(line.state, LineState::Waiting);
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{2});
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
}

void TestStickSetup::unpluggedAtEveryRequest_data()
{
    QTest::addColumn<int>("request");
    for (int i = 1; i <= 8; ++i) // info, config, read, mode, two keys, read, ping
        QTest::addRow("request %d", i) << i;
}

void TestStickSetup::unpluggedAtEveryRequest()
{
    QFETCH(int, request);
    Pair pair;
    int seen = 0;
    connect(&pair.virtualStick, &VirtualStick::requestSeen, this, [&] {
        if (++seen == request)
            QMetaObject::invokeMethod(&pair.virtualStick, [&] { pair.virtualStick.unplug(); }, Qt::QueuedConnection);
    });
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    pair.session->open();
    QTRY_COMPARE(pair.status().problem, Problem::Unplugged);
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY(pair.listening());
    QVERIFY(settled(pair.status()));
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{2});
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
}

void TestStickSetup::unpluggedAtAnyByte_data()
{
    QTest::addColumn<int>("after");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("after %d ms", i * 7) << i * 7;
}

// The answers come in pieces, so that the plug is pulled in the middle of one.
void TestStickSetup::unpluggedAtAnyByte()
{
    QFETCH(int, after);
    auto options = quickStick();
    options.faults = {Fault::Chunked};
    Pair pair(options);
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    pair.session->open();
    QTimer::singleShot(after, &pair.virtualStick, [&] { pair.virtualStick.unplug(); });
    QTRY_COMPARE(pair.status().problem, Problem::Unplugged);
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY_WITH_TIMEOUT(pair.listening(), 10000);
    QVERIFY(settled(pair.status()));
    QTRY_COMPARE_WITH_TIMEOUT(pair.virtualStick.emulation().keysStored(), std::size_t{2}, 10000);
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::S2);
}

void TestStickSetup::goneAndBack()
{
    auto options = quickStick();
    options.faults = {Fault::GoneAndBack};
    options.stayFor = milliseconds(400);
    options.goneFor = milliseconds(60);
    Pair pair(options);
    pair.session->want(setupOf({modeLine(), gasKey(), waterKey()}));
    pair.session->open();
    QTRY_VERIFY_WITH_TIMEOUT(pair.status().reconnects >= 3, 10000);
    QVERIFY(pair.listening());
    QVERIFY(settled(pair.status()));
    QTRY_COMPARE_WITH_TIMEOUT(pair.virtualStick.emulation().keysStored(), std::size_t{2}, 10000);
}

void TestStickSetup::refusedLine()
{
    Pair pair;
    pair.session->want(setupOf({gasKey("10"), waterKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().setup[0].state, LineState::Failed);
    QCOMPARE(pair.status().setup[0].reason, Reason::Refused);
    QCOMPARE(pair.status().setup[1].state, LineState::CannotConfirm);
}

void TestStickSetup::unknownCommandIsNoSilence()
{
    Pair pair;
    pair.session->want(setupOf({message(0x31, "00"), gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().setup[0].state, LineState::Failed);
    QCOMPARE(pair.status().setup[0].reason, Reason::NoAnswer);
    QCOMPARE(pair.status().setup[1].state, LineState::CannotConfirm);
    QVERIFY(std::none_of(pair.requests.begin(), pair.requests.end(), [](const hci::Message &m) { return m.code == hci::Reset::code; }));
}

void TestStickSetup::whatIsNoSettingIsNotSent()
{
    Pair pair;
    pair.session->want(setupOf({message(0x07, ""), {{hci::Endpoint::RadioLink, 0x01}, bytes::Bytes(12, 0x44), {}, {}}, gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().setup[0].reason, Reason::NotASetting);
    QCOMPARE(pair.status().setup[1].reason, Reason::NotASetting);
    QCOMPARE(pair.status().setup[2].state, LineState::CannotConfirm);
    for (const hci::Message &sent : pair.requests)
        QVERIFY(sent.code != hci::Reset::code && sent.code.endpoint == hci::Endpoint::DeviceManagement);
}

void TestStickSetup::modeThatIsNotTaken()
{
    Pair pair(quickStick(), quickTimings(), Setup::LeaveAsIs); // firmware 1.3 has no CT
    pair.session->want(setupOf({modeLine("0A"), gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.status().setup[0].state, LineState::Failed);
    QCOMPARE(pair.status().setup[0].reason, Reason::NotTaken);
    QCOMPARE(pair.status().setup[1].state, LineState::CannotConfirm);
    QCOMPARE(pair.status().problem, Problem::ConfigurationNotTaken);
}

void TestStickSetup::laterChoiceOfModeWins()
{
    Pair pair;
    pair.session->want(setupOf({modeLine("02"), gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->setLinkMode(bytes::LinkMode::C1B, false);
    QTRY_COMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::C1B);
    pair.virtualStick.unplug();
    QTRY_COMPARE(pair.status().problem, Problem::Unplugged);
    QVERIFY(pair.virtualStick.plugIn());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.virtualStick.emulation().configuration().linkMode(), bytes::LinkMode::C1B);
    QCOMPARE(pair.status().setup[0].state, LineState::Confirmed);
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{1});
}

void TestStickSetup::flashIsWrittenOnce()
{
    Pair pair;
    pair.session->want(setupOf({modeLine("02", "01")}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->reset();
    QTRY_VERIFY(!pair.listening());
    QTRY_VERIFY(pair.listening());
    int toFlash = 0;
    for (const hci::Message &sent : pair.requests) {
        const auto config = hci::read<hci::SetConfig>(sent);
        toFlash += config && config->toFlash == hci::ToFlash::Yes ? 1 : 0;
    }
    QCOMPARE(toFlash, 1);
}

void TestStickSetup::otherLinesReplaceThese()
{
    Pair pair;
    pair.session->want(setupOf({gasKey(), waterKey(), gasKey("02"), gasKey("03")}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.session->want(setupOf({gasKey("05", otherDigits)}));
    pair.session->want(setupOf({waterKey()}));
    QTRY_VERIFY(settled(pair.status()));
    QCOMPARE(pair.status().setup.size(), std::size_t{1});
    QCOMPARE(int(pair.status().setup[0].slot.value()), 1);
    pair.session->want(nullptr);
    QVERIFY(pair.status().setup.empty());
    pair.session->reset();
    QTRY_VERIFY(!pair.listening());
    QTRY_VERIFY(pair.listening());
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{0});
}

void TestStickSetup::keysAreNotShown()
{
    Pair pair;
    pair.session->want(setupOf({gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    bool asked = false;
    pair.session->request(waterKey(), [&](const Reply &) { asked = true; });
    QTRY_VERIFY(asked);
    int keys = 0;
    for (const hci::Message &sent : pair.requests) {
        if (sent.code != hci::SetDecryptionKey::code)
            continue;
        ++keys;
        QCOMPARE(sent.payload.size(), std::size_t{9}); // place and address
    }
    QCOMPARE(keys, 2);
    QCOMPARE(pair.virtualStick.emulation().keysStored(), std::size_t{2});
}

void TestStickSetup::wipes()
{
    hci::Message key = gasKey();
    const std::size_t size = key.payload.size();
    hci::wipeKey(key);
    QCOMPARE(key.payload, bytes::Bytes(size, 0));
    hci::Message mode = modeLine();
    hci::wipeKey(mode);
    QVERIFY(mode == modeLine());
    std::vector<hci::Message> lines{gasKey()};
    const std::uint8_t *const where = lines[0].payload.data();
    const auto setup = WantedSetup::from(std::move(lines));
    Q_UNUSED(where);
    QCOMPARE(setup->lines[0].payload.size(), size);
    QCOMPARE(hci::withoutKey(gasKey()).payload, bytes::fromHex("00C418281360510103").value());
    QCOMPARE(hci::withoutKey(message(0x21, std::string("01") + keyDigits)).payload, bytes::Bytes{1});
    QVERIFY(hci::withoutKey(modeLine()) == modeLine());
}

void TestStickSetup::stickDecrypts()
{
    Pair pair;
    pair.session->want(setupOf({gasKey()}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.transmit(secureEnergyCam(7));
    QTRY_COMPARE(pair.frames.size(), std::size_t{1});
    QVERIFY(!pair.frames[0].stickKeyWrong);
    QCOMPARE(bytes::toHex(pair.frames[0].data).substr(30), std::string("2F2F0415AC76000002FD08BCBF2F2F2F"));
    QVERIFY(pair.frames[0].rssiRaw.has_value());
}

void TestStickSetup::wrongKeyIsSaid()
{
    Pair pair;
    pair.session->want(setupOf({gasKey("00", otherDigits)}));
    pair.session->open();
    QTRY_VERIFY(pair.listening());
    pair.virtualStick.transmit(secureEnergyCam(7));
    pair.virtualStick.transmit(energyCam(8));
    QTRY_COMPARE(pair.frames.size(), std::size_t{2});
    QVERIFY(pair.frames[0].stickKeyWrong);
    QVERIFY(!pair.frames[1].stickKeyWrong);
}

void TestStickSetup::belongsToTheStick()
{
    auto options = quickStick();
    options.stick.uniqueId = 4711;
    VirtualStick first(options);
    QString error;
    QVERIFY(first.start(&error));
    StickManager manager;
    manager.setTimings(quickTimings());
    manager.open(first.portName());
    const QString port = first.portName();
    manager.setWantedSetup(port, {modeLine(), gasKey(), waterKey()});
    QTRY_COMPARE(first.emulation().keysStored(), std::size_t{2});
    QTRY_VERIFY(manager.find(port)->phase == Phase::Listening);
    VirtualStick sameUnderAnotherName(options);
    QVERIFY(sameUnderAnotherName.start(&error));
    first.unplug();
    const QString other = sameUnderAnotherName.portName();
    manager.open(other);
    QTRY_VERIFY(manager.find(other)->phase == Phase::Listening);
    QCOMPARE(sameUnderAnotherName.emulation().keysStored(), std::size_t{2});
    QCOMPARE(sameUnderAnotherName.emulation().configuration().linkMode(), bytes::LinkMode::S2);
    // Another stick gets nothing.
    options.stick.uniqueId = 4712;
    VirtualStick another(options);
    QVERIFY(another.start(&error));
    manager.open(another.portName());
    QTRY_VERIFY(manager.find(another.portName())->phase == Phase::Listening);
    QCOMPARE(another.emulation().keysStored(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestStickSetup)
#include "tst_stick_setup.moc"
