#include "core/keys/vault_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using keys::VaultFileFault;

namespace {

bytes::Bytes fileOf(const keys::Vault &vault)
{
    return keys::seal(vault).value();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(data), data.size());
}

unsigned modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? unsigned(info.st_mode) & 0777U : 0;
}

} // namespace

class TestVaultFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("data/meterscope/keys.vault");
        m_vault = keys::newVault().value();
    }

    void nothingThere()
    {
        const auto data = keys::readVaultFile(m_path);
        QVERIFY(data && !*data);
    }

    void modesWithOpenUmask()
    {
        const auto before = ::umask(0);
        const auto written = keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault));
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(modeOf(m_path), 0600U);
        QCOMPARE(modeOf(QFileInfo(m_path).absolutePath()), 0700U);
    }

    void readsWhatWasWritten()
    {
        const auto file = fileOf(m_vault);
        QVERIFY(keys::writeVaultFile(m_path, m_vault.id, file));
        QVERIFY(keys::readVaultFile(m_path)->value() == file);
        const auto second = fileOf(m_vault);
        QVERIFY(keys::writeVaultFile(m_path, m_vault.id, second));
        QVERIFY(keys::readVaultFile(m_path)->value() == second);
        QCOMPARE(modeOf(m_path), 0600U);
        // No leftover beside it.
        QCOMPARE(QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void tooOpenFileIsClosed()
    {
        QVERIFY(keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault)));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault)));
        QCOMPARE(modeOf(m_path), 0600U);
    }

    void foreignFilesStay_data()
    {
        QTest::addColumn<QByteArray>("data");
        const auto other = fileOf(keys::newVault().value());
        const QByteArray vault(reinterpret_cast<const char *>(other.data()), qsizetype(other.size()));
        QByteArray newer = vault;
        newer[16] = 2;
        QByteArray damaged = vault;
        damaged[60] = char(~damaged[60]);
        QTest::newRow("somebody's text") << QByteArray("shopping list");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another vault") << vault;
        QTest::newRow("newer vault") << newer;
        QTest::newRow("damaged vault") << damaged;
        QTest::newRow("cut vault") << vault.left(100);
    }
    void foreignFilesStay()
    {
        QFETCH(QByteArray, data);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        putContent(m_path, data);
        const auto written = keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault));
        QVERIFY(!written);
        QCOMPARE(int(written.error()), int(VaultFileFault::Foreign));
        QCOMPARE(content(m_path), data);
    }

    // Also as root, to whom no permission is denied: the folder cannot be made because a file is in its place.
    void unwritable()
    {
        putContent(m_folder->filePath("data"), "a file, not a folder");
        const auto written = keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault));
        QVERIFY(!written);
        QCOMPARE(int(written.error()), int(VaultFileFault::CannotWrite));
    }

    void folderInItsPlace()
    {
        QVERIFY(QDir().mkpath(m_path));
        QCOMPARE(int(keys::readVaultFile(m_path).error()), int(VaultFileFault::CannotRead));
        QCOMPARE(int(keys::writeVaultFile(m_path, m_vault.id, fileOf(m_vault)).error()), int(VaultFileFault::CannotRead));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    keys::Vault m_vault;
};

QTEST_GUILESS_MAIN(TestVaultFile)
#include "tst_vault_file.moc"
