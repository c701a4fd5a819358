#pragma once

#include "app/composition.h"
#include "app/keys_room.h"
#include "core/bytes/hex.h"
#include "core/crypto/aes.h"
#include "core/stick/household.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/addresses_page.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/keys/import_dialog.h"
#include "ui/keys/import_preview_model.h"
#include "ui/keys/key_entry_dialog.h"
#include "ui/keys/keys_page.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <array>
#include <memory>

// The whole program with its window, on a virtual stick behind a real serial port.
class KeysHouse {
public:
    explicit KeysHouse(QString dataDir) : m_dataDir(std::move(dataDir))
    {
        QString error;
        m_heard = m_stick.start(&error);
    }
    ~KeysHouse() { m_house.reset(); }

    bool open()
    {
        app::CommandLine line;
        line.port = m_stick.portName();
        line.dataDir = m_dataDir;
        line.language = QStringLiteral("en");
        line.theme = ui::ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        if (!m_heard || !QTest::qWaitForWindowExposed(&window()))
            return false;
        window().activateWindow();
        return QTest::qWaitFor([this] { return listening(); }, 10000);
    }
    void close()
    {
        window().close();
        m_house.reset();
    }

    // Through the serial port; waits until the program has it.
    bool transmit(const bytes::Bytes &telegram)
    {
        const quint64 before = m_house->heard().addresses().recordedTelegrams();
        m_stick.transmit({{}, telegram, bytes::LinkMode::T2, -78});
        const bool came = QTest::qWaitFor([this, before] { return m_house->heard().addresses().recordedTelegrams() > before; }, 10000);
        m_house->heard().flush();
        return came;
    }
    bool transmit(const std::vector<bytes::Bytes> &telegrams)
    {
        for (const bytes::Bytes &telegram : telegrams) {
            if (!transmit(telegram))
                return false;
        }
        return true;
    }
    // A dialog has closed: the window has the keyboard again, as any desktop does it.
    bool isBack()
    {
        window().activateWindow();
        return QTest::qWaitFor([this] { return window().isActiveWindow(); });
    }

    [[nodiscard]] app::Composition &house() { return *m_house; }
    [[nodiscard]] ui::MainWindow &window() { return m_house->window(); }
    [[nodiscard]] app::KeysRoom &keys() { return m_house->keys(); }
    [[nodiscard]] ui::FoundAddressesView *addresses() { return window().addressesPage()->view(); }
    [[nodiscard]] const ui::AddressRow &row(const wmbus::Address &address)
    {
        return m_house->heard().addresses().row(m_house->heard().addresses().rowOf(address));
    }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        return window().findChild<Widget *>(QLatin1String(name));
    }

    void doubleClickRow(const wmbus::Address &address)
    {
        addresses()->selectAddress(address);
        (void)QTest::qWaitFor([this] { return addresses()->viewport()->rect().contains(addresses()->visualRect(addresses()->currentIndex()).center()); });
        const QPoint place = addresses()->visualRect(addresses()->currentIndex()).center();
        QTest::mouseClick(addresses()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(addresses()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }
    void click(QWidget *widget)
    {
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    bool drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &drop);
        return true;
    }

private:
    bool listening()
    {
        const auto sticks = m_house->sticks().sticks();
        return !sticks.empty() && sticks.front().phase == stick::Phase::Listening;
    }

    QString m_dataDir;
    stick::VirtualStick m_stick;
    bool m_heard = false;
    std::unique_ptr<app::Composition> m_house;
};

// The EnergyCam of CUxD's documents as the demo household plays it: its first telegrams, encrypted with the key of the document.
inline const wmbus::Address energyCam{0x18C4, 0x51601328, 0x01, 0x03};
inline const QString energyCamKey = QStringLiteral("12312311112311312312312311111111");
inline std::vector<bytes::Bytes> energyCamTelegrams(std::size_t count)
{
    stick::Household household;
    std::vector<bytes::Bytes> telegrams;
    const bytes::Bytes begin = *bytes::fromHex("44C41828136051");
    while (telegrams.size() < count) {
        const auto sent = household.next();
        if (sent->telegram.size() > begin.size() && std::equal(begin.begin(), begin.end(), sent->telegram.begin() + 1))
            telegrams.push_back(sent->telegram);
    }
    return telegrams;
}

// A gas meter FFD <id> 01 03 in mode 5 with the encryption of OpenSSL.
inline bytes::Bytes gasTelegram(std::uint32_t id, const crypto::Key &key, std::uint8_t accessNumber)
{
    const std::array<std::uint8_t, 8> address = wmbus::toWire({0x18C4, id, 0x01, 0x03});
    bytes::Bytes payload = *bytes::fromHex("2F2F04141A4D0C0002FD0865002F2F2F");
    std::array<std::uint8_t, 16> iv{};
    std::copy(address.begin(), address.end(), iv.begin());
    std::fill(iv.begin() + 8, iv.end(), accessNumber);
    if (!crypto::cbcEncrypt(key, iv, payload))
        qFatal("payload is no multiple of 16");
    bytes::Bytes telegram{0x00, 0x44};
    telegram.insert(telegram.end(), address.begin(), address.end());
    for (const int byte : {0x7A, int(accessNumber), 0x00, 0x10, 0x05})
        telegram.push_back(static_cast<std::uint8_t>(byte));
    telegram.insert(telegram.end(), payload.begin(), payload.end());
    telegram[0] = static_cast<std::uint8_t>(telegram.size() - 1);
    return telegram;
}

inline crypto::Key keyNumber(std::uint32_t number)
{
    std::array<std::uint8_t, 16> bytes{0xA1, 0xB2, 0xC3, 0xD4, 0x15, 0x26, 0x37, 0x48};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[12 + i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
    return crypto::Key(bytes);
}
