#include "core/keys/vault_format.h"

#include <QTest>

#include <sodium.h>

using keys::VaultFault;

namespace {

constexpr keys::Stretching cheap{1, keys::Stretching::leastMemory};
constexpr std::string_view passphrase = "Kellerschl\xC3\xBCssel unter der Matte";

// Offsets of the table in core/keys/README.md.
constexpr std::size_t versionAt = 16;
constexpr std::size_t flagsAt = 18;
constexpr std::size_t memoryAt = 40;
constexpr std::size_t saltAt = 44;
constexpr std::size_t payloadNonceAt = 132;
constexpr std::size_t payloadAt = 156;
constexpr std::size_t checksumSize = 32;

keys::Vault someVault()
{
    auto vault = keys::newVault().value();
    keys::KeyEntry entry;
    entry.meters.id = 0x51601328;
    entry.key = *crypto::Key::fromHex("12313123131231231311231321231111");
    entry.name = "Gas";
    vault.entries.push_back(entry);
    return vault;
}

// As somebody would who changes the file on purpose.
void putChecksum(bytes::Bytes &file)
{
    QVERIFY(crypto_generichash(file.data() + file.size() - checksumSize, checksumSize, file.data(), file.size() - checksumSize, nullptr, 0) == 0);
}

} // namespace

class TestVaultFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_vault = someVault();
        m_vault.keychain = true;
        QVERIFY(keys::setPassphrase(m_vault, passphrase, cheap));
        m_file = keys::seal(m_vault).value();
    }

    void opensWithEither()
    {
        QVERIFY(keys::inspectVault(m_file) == m_vault.info());
        for (const auto &vault : {keys::openWithPassphrase(m_file, passphrase), keys::openWithDataKey(m_file, m_vault.dataKey)}) {
            QVERIFY(vault);
            QVERIFY(vault->entries == m_vault.entries);
            QVERIFY(vault->dataKey == m_vault.dataKey);
            QVERIFY(vault->info() == m_vault.info());
        }
    }

    void wrongPassphrase()
    {
        QCOMPARE(int(keys::openWithPassphrase(m_file, "Kellerschluessel").error()), int(VaultFault::WrongPassphrase));
        QCOMPARE(int(keys::openWithPassphrase(m_file, "").error()), int(VaultFault::WrongPassphrase));
        QCOMPARE(int(keys::openWithPassphrase(m_file, std::string(passphrase) + " ").error()), int(VaultFault::WrongPassphrase));
    }

    void wrongDataKey() { QCOMPARE(int(keys::openWithDataKey(m_file, someVault().dataKey).error()), int(VaultFault::WrongDataKey)); }

    void keychainOnly()
    {
        auto vault = someVault();
        vault.keychain = true;
        const auto file = keys::seal(vault).value();
        QCOMPARE(int(keys::openWithPassphrase(file, passphrase).error()), int(VaultFault::NoPassphrase));
        QVERIFY(keys::openWithDataKey(file, vault.dataKey)->entries == vault.entries);
    }

    void newPassphraseForbidsTheOld()
    {
        auto vault = keys::openWithPassphrase(m_file, passphrase).value();
        QVERIFY(keys::setPassphrase(vault, "another", cheap));
        const auto file = keys::seal(vault).value();
        QCOMPARE(int(keys::openWithPassphrase(file, passphrase).error()), int(VaultFault::WrongPassphrase));
        QVERIFY(keys::openWithPassphrase(file, "another")->entries == m_vault.entries);
    }

    // The passphrase is never asked for in a file that has changed: the checksum says so first.
    void everyFlippedBit()
    {
        for (std::size_t i = 0; i < m_file.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                auto file = m_file;
                file[i] = static_cast<std::uint8_t>(file[i] ^ (1U << bit));
                const VaultFault fault = keys::openWithPassphrase(file, passphrase).error();
                const VaultFault wanted = i < versionAt ? VaultFault::Foreign
                    : i < flagsAt && !(i == versionAt && bit == 0) ? VaultFault::Newer : VaultFault::Damaged;
                QVERIFY2(fault == wanted, qPrintable(QStringLiteral("byte %1 bit %2: %3").arg(i).arg(bit).arg(int(fault))));
                QVERIFY(keys::openWithDataKey(file, m_vault.dataKey).error() == wanted);
            }
        }
    }

    void everyCut()
    {
        for (std::size_t size = 0; size < m_file.size(); ++size) {
            const bytes::ByteSpan cut = bytes::ByteSpan(m_file).first(size);
            const VaultFault wanted = size < flagsAt ? VaultFault::Foreign : VaultFault::Damaged;
            QCOMPARE(int(keys::inspectVault(cut).error()), int(wanted));
            QCOMPARE(int(keys::openWithPassphrase(cut, passphrase).error()), int(wanted));
        }
        auto longer = m_file;
        longer.push_back(0);
        QCOMPARE(int(keys::inspectVault(longer).error()), int(VaultFault::Damaged));
    }

    // The checksum is no secret. Whoever puts it right after a change meets the authentication of the encryption itself.
    void everyForgedByte()
    {
        for (std::size_t i = versionAt; i < m_file.size() - checksumSize; ++i) {
            auto file = m_file;
            file[i] ^= 0x01;
            putChecksum(file);
            QVERIFY2(!keys::openWithDataKey(file, m_vault.dataKey), qPrintable(QString::number(i)));
            if (i < payloadNonceAt || i % 16 == 0) { // the slow way: behind the wrapped key it meets the same check as above
                const auto opened = keys::openWithPassphrase(file, passphrase);
                QVERIFY2(!opened, qPrintable(QString::number(i)));
                if (i >= saltAt && i < payloadNonceAt)
                    QCOMPARE(int(opened.error()), int(VaultFault::WrongPassphrase));
                if (i >= payloadNonceAt)
                    QCOMPARE(int(opened.error()), int(VaultFault::Damaged));
            }
        }
    }

    // A file that asks for much memory or time is refused before it gets any.
    void greedyHeader()
    {
        for (const std::size_t at : {memoryAt + 3, memoryAt - 1}) {
            auto file = m_file;
            file[at] = 0x7F;
            putChecksum(file);
            QCOMPARE(int(keys::openWithPassphrase(file, passphrase).error()), int(VaultFault::Damaged));
        }
        auto weak = m_file; // 63 MiB would be cheaper than allowed
        weak[memoryAt + 1] = 0xFC;
        weak[memoryAt + 2] = 0;
        putChecksum(weak);
        QCOMPARE(int(keys::openWithPassphrase(weak, passphrase).error()), int(VaultFault::Damaged));
    }

    void foreignFiles()
    {
        const std::string texts[] = {"", "TTYINIT=ttyUSB0:0103|00", std::string(4096, '\0'), "Meterscope k"};
        for (const std::string &text : texts) {
            const auto *first = reinterpret_cast<const std::uint8_t *>(text.data());
            QCOMPARE(int(keys::inspectVault({first, text.size()}).error()), int(VaultFault::Foreign));
        }
    }

    void nothingRepeats()
    {
        const auto again = keys::seal(m_vault).value();
        QVERIFY(!std::equal(again.begin() + payloadNonceAt, again.begin() + payloadAt, m_file.begin() + payloadNonceAt));
        QVERIFY(!std::equal(again.begin() + payloadAt, again.end(), m_file.begin() + payloadAt));
        QVERIFY(keys::newVault()->dataKey.data()[0] != keys::newVault()->dataKey.data()[0]
                || !(keys::newVault()->dataKey == keys::newVault()->dataKey));
    }

    void defaultIsDear()
    {
        const keys::Stretching usual;
        QVERIFY(usual.allowed());
        QVERIFY(usual.memory >= 64 * 1024);
    }

private:
    keys::Vault m_vault;
    bytes::Bytes m_file;
};

QTEST_APPLESS_MAIN(TestVaultFormat)
#include "tst_vault_format.moc"
