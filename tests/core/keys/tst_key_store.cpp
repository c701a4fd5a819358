// The three ways of keeping keys, with a real secret service and with ones that fail.
#include "core/bytes/hex.h"
#include "core/keys/key_store.h"
#include "tests/core/keys/session_bus.h"
#include "tests/support/everything_below.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using keys::KeychainFault;
using keys::KeyStore;
using keys::KeyStoreError;
using keys::KeyStoreFault;
using keys::SecretService;
using keys::VaultFault;

namespace {

constexpr keys::Stretching cheap{1, keys::Stretching::leastMemory};
constexpr std::string_view passphrase = "a passphrase for tests";
const char *const canary = "C0FFEE4213379A5B6D7E8F9081726354";

keys::KeyEntry entryFor(std::uint32_t id, const char *key)
{
    keys::KeyEntry entry;
    entry.meters.id = id;
    entry.key = *crypto::Key::fromHex(key);
    return entry;
}

const std::vector<keys::KeyEntry> twoKeys{entryFor(0x51601328, canary), entryFor(0x12345678, "12313123131231231311231321231111")};

// The answer to one question to the secret service.
class Answer {
public:
    explicit Answer(KeyStore &store)
    {
        QObject::connect(&store, &KeyStore::keychainDone, &m_here, [this](const std::optional<KeyStoreError> &fault) { m_results.push_back(fault); });
    }
    bool wait(int patience = 10000)
    {
        return QTest::qWaitFor([this] { return !m_results.empty(); }, patience) && m_results.size() == 1;
    }
    bool good()
    {
        if (wait() && m_results.front())
            std::visit([](auto got) { qWarning("fault %d of its kind", int(got)); }, *m_results.front());
        return m_results.size() == 1 && !m_results.front();
    }
    template <class Fault>
    bool is(Fault fault)
    {
        if (!wait() || !m_results.front())
            return false;
        if (*m_results.front() == KeyStoreError(fault))
            return true;
        std::visit([](auto got) { qWarning("another fault: %d of its kind", int(got)); }, *m_results.front());
        return false;
    }

private:
    QObject m_here;
    std::vector<std::optional<KeyStoreError>> m_results;
};

QByteArray backwards(QByteArray bytes)
{
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

// The spellings in which a key could leak.
std::vector<std::pair<QByteArray, QByteArray>> spellingsOf(const char *hexKey)
{
    const QByteArray raw = QByteArray::fromHex(hexKey);
    const QByteArray reversed = backwards(raw);
    std::vector<std::pair<QByteArray, QByteArray>> spellings;
    for (const auto &[order, bytes] : {std::pair<QByteArray, QByteArray>{"raw", raw}, {"reversed", reversed}}) {
        spellings.emplace_back(order, bytes);
        spellings.emplace_back(order + " Base64", bytes.toBase64(QByteArray::OmitTrailingEquals).left(21));
        spellings.emplace_back(order + " Base64 for URLs", bytes.toBase64(QByteArray::OmitTrailingEquals | QByteArray::Base64UrlEncoding).left(21));
    }
    return spellings;
}

void lookFor(const char *hexKey, const QByteArray &where)
{
    for (const auto &[name, bytes] : spellingsOf(hexKey))
        QVERIFY2(!where.contains(bytes), name.constData());
    const QByteArray raw = QByteArray::fromHex(hexKey);
    QByteArray digits = where.toLower();
    for (const char *separator : {" ", ":", "-"})
        digits.replace(separator, "");
    QVERIFY2(!digits.contains(raw.toHex()), "hex");
    QVERIFY2(!digits.contains(backwards(raw).toHex()), "reversed hex");
}

} // namespace

class TestKeyStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("KDE_FULL_SESSION");
    }
    void init()
    {
        if (QByteArray(QTest::currentTestFunction()) != "noBus")
            QVERIFY2(m_bus.start(), "dbus-daemon");
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<keys::Keychain>("Meterscope test", nullptr, std::chrono::milliseconds(3000));
        m_store = std::make_unique<KeyStore>(path(), *m_keychain);
    }
    void cleanup()
    {
        m_store.reset();
        m_keychain.reset();
        m_bus.stopService();
        QTRY_VERIFY(keys::secretService() == SecretService::Absent);
    }

    // Before there is a bus at all; all others have one.
    void noBus()
    {
        QVERIFY(keys::secretService() == SecretService::Absent);
        refusedEverywhere(KeychainFault::Missing);
    }

    void closedAtFirst()
    {
        QVERIFY(!m_store->isOpen());
        QVERIFY(m_store->onDisk() && !*m_store->onDisk());
        QVERIFY(m_store->save(twoKeys).error() == KeyStoreError(KeyStoreFault::NotOpen));
        QVERIFY(m_store->unlock(passphrase).error() == KeyStoreError(KeyStoreFault::NothingThere));
        QVERIFY(m_store->setPassphrase(passphrase, cheap).error() == KeyStoreError(KeyStoreFault::NotOpen));
        QVERIFY(!QFile::exists(path()));
    }

    void thisRunOnlyWritesNothing()
    {
        m_store->useThisRunOnly();
        QVERIFY(m_store->save(twoKeys));
        QVERIFY(m_store->entries() == twoKeys);
        QCOMPARE(m_store->keyRing().size(), std::size_t(2));
        QVERIFY(support::everythingBelow(m_folder->path()).isEmpty());
        m_store->lock();
        QVERIFY(m_store->entries().empty());
        QVERIFY(m_store->keyRing().empty());
    }

    void passphrase_()
    {
        m_store->useThisRunOnly();
        QVERIFY(m_store->save({twoKeys[0]}));
        QVERIFY(m_store->create(passphrase, cheap)); // the key of this run goes with it
        QSignalSpy changed(m_store.get(), &KeyStore::entriesChanged);
        QVERIFY(m_store->save(twoKeys));
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_store->create(passphrase, cheap).error() == KeyStoreError(KeyStoreFault::AlreadyThere));

        KeyStore again(path(), *m_keychain);
        QVERIFY((*again.onDisk())->passphrase && !(*again.onDisk())->keychain);
        QVERIFY(again.unlock("wrong").error() == KeyStoreError(VaultFault::WrongPassphrase));
        QVERIFY(!again.isOpen());
        QVERIFY(again.unlock(passphrase));
        QVERIFY(again.entries() == twoKeys);

        QVERIFY(again.setPassphrase("new one", cheap));
        again.lock();
        QVERIFY(again.entries().empty());
        QVERIFY(again.unlock(passphrase).error() == KeyStoreError(VaultFault::WrongPassphrase));
        QVERIFY(again.unlock("new one"));
        QVERIFY(again.entries() == twoKeys);
        // The first one still holds what it read before the other one wrote.
        QVERIFY(m_store->save({}).error() == KeyStoreError(KeyStoreFault::ChangedOutside));
        QVERIFY(m_store->entries() == twoKeys);
        again.lock();
        QVERIFY(again.unlock("new one"));
        lookFor(canary, support::everythingBelow(m_folder->path()));
    }

    // Passwords of the program's own lie beside the keys, and go with them.
    void secrets()
    {
        QVERIFY(m_store->saveSecret("mqtt", "horse").error() == KeyStoreError(KeyStoreFault::NotOpen));
        m_store->useThisRunOnly();
        QVERIFY(m_store->saveSecret("mqtt", "correct horse battery"));
        QVERIFY(m_store->save(twoKeys));
        QCOMPARE(m_store->secret("mqtt"), bytes::SecretString("correct horse battery")); // saving keys keeps it
        QVERIFY(m_store->create(passphrase, cheap));
        QSignalSpy changed(m_store.get(), &KeyStore::secretsChanged);
        QVERIFY(m_store->saveSecret("influx", "a token of letters"));
        QCOMPARE(changed.count(), 1);
        KeyStore again(path(), *m_keychain);
        QVERIFY(again.secret("mqtt").empty());
        QVERIFY(again.unlock(passphrase));
        QVERIFY(again.entries() == twoKeys);
        QCOMPARE(again.secret("mqtt"), bytes::SecretString("correct horse battery"));
        QCOMPARE(again.secret("influx"), bytes::SecretString("a token of letters"));
        QVERIFY(again.saveSecret("influx", {}));
        again.lock();
        QVERIFY(again.secret("mqtt").empty());
        QVERIFY(again.unlock(passphrase));
        QVERIFY(again.secret("influx").empty());
        QVERIFY(!support::everythingBelow(m_folder->path()).contains("correct horse"));
    }

    void damagedVaultIsLeftAlone()
    {
        QVERIFY(m_store->create(passphrase, cheap));
        m_store->lock();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 1));
        file.close();
        const QByteArray before = support::everythingBelow(m_folder->path());
        QVERIFY(m_store->onDisk().error() == KeyStoreError(VaultFault::Damaged));
        QVERIFY(m_store->unlock(passphrase).error() == KeyStoreError(VaultFault::Damaged));
        QVERIFY(m_store->create(passphrase, cheap).error() == KeyStoreError(KeyStoreFault::AlreadyThere));
        Answer created(*m_store);
        m_store->createInKeychain();
        QVERIFY(created.is(KeyStoreFault::AlreadyThere));
        QCOMPARE(support::everythingBelow(m_folder->path()), before);

        // Put aside it makes room for a new one, and stays as it is.
        const auto aside = m_store->setAside();
        QVERIFY(aside);
        QFile kept(*aside);
        QVERIFY(kept.open(QIODevice::ReadOnly) && before.contains(kept.readAll()));
        QVERIFY(m_store->create(passphrase, cheap));
        QVERIFY(m_store->setAside().error() == KeyStoreError(KeyStoreFault::AlreadyThere)); // not the one that is open
    }

    void noServiceOnTheBus()
    {
        QVERIFY(keys::secretService() == SecretService::Absent);
        refusedEverywhere(KeychainFault::Missing);
    }

    void keyring()
    {
        QTemporaryDir home;
        QVERIFY2(m_bus.startKeyring(home.path(), "login password"), "gnome-keyring-daemon");
        QTRY_VERIFY_WITH_TIMEOUT(keys::secretService() == SecretService::Present, 10000);
        Answer created(*m_store);
        m_store->createInKeychain();
        QVERIFY(created.good());
        QVERIFY(m_store->save(twoKeys));

        KeyStore again(path(), *m_keychain);
        QVERIFY(!(*again.onDisk())->passphrase && (*again.onDisk())->keychain);
        QVERIFY(again.unlock(passphrase).error() == KeyStoreError(VaultFault::NoPassphrase));
        Answer unlocked(again);
        again.unlockByKeychain();
        QVERIFY(unlocked.good());
        QVERIFY(again.entries() == twoKeys);

        // The keyring may not forget what nothing else opens.
        Answer onlyWay(again);
        again.removeFromKeychain();
        QVERIFY(onlyWay.is(KeyStoreFault::OnlyWay));
        // Both may open it.
        QVERIFY(again.setPassphrase(passphrase, cheap));
        again.lock();
        QVERIFY(again.unlock(passphrase));
        QVERIFY(again.entries() == twoKeys);
        QVERIFY(again.info().keychain && again.info().passphrase);
        again.lock();
        Answer once(again);
        again.unlockByKeychain();
        QVERIFY(once.good());
        QVERIFY(again.entries() == twoKeys);

        // The data key is nowhere in clear either, the keyring's own files included.
        const auto vault = keys::openWithPassphrase(*keys::readVaultFile(path()).value(), passphrase);
        QVERIFY(vault);
        const std::string dataKey = bytes::toHex(vault->dataKey.data());
        const QByteArray written = support::everythingBelow(m_folder->path()) + support::everythingBelow(home.path());
        QVERIFY(written.contains("GnomeKeyring"));
        lookFor(canary, written);
        lookFor(dataKey.c_str(), written);

        Answer removed(again);
        again.removeFromKeychain();
        QVERIFY(removed.good());
        QVERIFY(again.info().passphrase && !again.info().keychain);
        again.lock();
        Answer forgotten(again);
        again.unlockByKeychain();
        QVERIFY(forgotten.is(KeychainFault::NotFound));
        QVERIFY(again.unlock(passphrase));
        QVERIFY(again.entries() == twoKeys);
        Answer twice(again); // what is gone already is as good as removed
        again.removeFromKeychain();
        QVERIFY(twice.good());
    }

    void keyringAddedLater()
    {
        if (!inAProcessOfItsOwn())
            return;
        QTemporaryDir home;
        QVERIFY(m_store->create(passphrase, cheap));
        QVERIFY(m_store->save(twoKeys));
        QVERIFY(m_bus.startKeyring(home.path(), "login password"));
        QTRY_VERIFY_WITH_TIMEOUT(keys::secretService() == SecretService::Present, 10000);

        Answer missing(*m_store); // the vault is not in this keyring yet
        m_store->lock();
        m_store->unlockByKeychain();
        QVERIFY(missing.is(KeychainFault::NotFound));
        QVERIFY(m_store->unlock(passphrase));
        KeyStore other(path(), *m_keychain);
        Answer added(*m_store);
        m_store->addToKeychain();
        QVERIFY(added.good());
        m_store->lock();
        Answer unlocked(other);
        other.unlockByKeychain();
        QVERIFY(unlocked.good());
        QVERIFY(other.entries() == twoKeys);
    }

    // The same keyring, started again without its password. Nobody is there to type it.
    void lockedKeyring()
    {
        if (!inAProcessOfItsOwn())
            return;
        QTemporaryDir home;
        QVERIFY(m_bus.startKeyring(home.path(), "login password"));
        QTRY_VERIFY_WITH_TIMEOUT(keys::secretService() == SecretService::Present, 10000);
        Answer created(*m_store);
        m_store->createInKeychain();
        QVERIFY(created.good());
        m_bus.stopService();
        m_store->lock();
        QVERIFY(m_bus.startKeyring(home.path(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(keys::secretService() == SecretService::Locked, 10000);
        Answer unlocked(*m_store);
        m_store->unlockByKeychain();
        QVERIFY(unlocked.wait());
        QVERIFY(unlocked.is(KeychainFault::Locked) || unlocked.is(KeychainFault::TimedOut));
        QVERIFY(!m_store->isOpen());
    }

    void refusingService()
    {
        QVERIFY(m_bus.startFake("deny"));
        refusedEverywhere(KeychainFault::Failed);
    }

    void killedInTheMiddle()
    {
        QVERIFY(m_bus.startFake("hang"));
        Answer created(*m_store);
        m_store->createInKeychain();
        QTest::qWait(0); // the question leaves
        QVERIFY(m_keychain->busy());
        m_bus.killService();
        QVERIFY(created.is(KeychainFault::Gone));
        QVERIFY(support::everythingBelow(m_folder->path()).isEmpty());
    }

    void silentService()
    {
        QVERIFY(m_bus.startFake("hang"));
        QElapsedTimer clock;
        clock.start();
        Answer created(*m_store);
        m_store->createInKeychain();
        Answer second(*m_store); // while the first waits
        m_store->unlockByKeychain();
        QVERIFY(QTest::qWaitFor([this] { return !m_keychain->busy(); }, 10000));
        QVERIFY(clock.elapsed() <= 5000);
        QVERIFY(support::everythingBelow(m_folder->path()).isEmpty());
        m_store->useThisRunOnly(); // the user is asked, and goes on without
        QVERIFY(m_store->save(twoKeys));
    }

private:
    // libsecret keeps its session with the first keyring a process meets, so each further one needs a process of its own. True inside
    // of it; else the row has been run there and has passed, or has failed here too.
    bool inAProcessOfItsOwn()
    {
        const char *const marker = "KEY_STORE_TEST_ALONE";
        if (qEnvironmentVariableIsSet(marker))
            return true;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(marker, "1");
        QProcess alone;
        alone.setProcessEnvironment(environment);
        alone.setProcessChannelMode(QProcess::ForwardedChannels);
        alone.start(QCoreApplication::applicationFilePath(), {QTest::currentTestFunction()});
        const bool passed = alone.waitForFinished(60000) && alone.exitStatus() == QProcess::NormalExit && alone.exitCode() == 0;
        if (!passed)
            QTest::qFail("failed in its own process", __FILE__, __LINE__);
        return false;
    }

    QString path() const { return m_folder->filePath("data/keys.vault"); }

    void refusedEverywhere(KeychainFault fault)
    {
        Answer created(*m_store);
        m_store->createInKeychain();
        QVERIFY(created.is(fault));
        QVERIFY(support::everythingBelow(m_folder->path()).isEmpty());

        QVERIFY(m_store->create(passphrase, cheap));
        QVERIFY(m_store->save(twoKeys));
        const QByteArray before = support::everythingBelow(m_folder->path());
        Answer added(*m_store);
        m_store->addToKeychain();
        QVERIFY(added.is(fault));
        m_store->lock();
        Answer unlocked(*m_store);
        m_store->unlockByKeychain();
        QVERIFY(unlocked.is(fault));
        QVERIFY(!m_store->isOpen());
        QCOMPARE(support::everythingBelow(m_folder->path()), before);
        lookFor(canary, before);
    }

    SessionBus m_bus;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<keys::Keychain> m_keychain;
    std::unique_ptr<KeyStore> m_store;
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
