#include "core/keys/keychain.h"

#include <qt6keychain/keychain.h>

#include <QElapsedTimer>

#include <algorithm>

namespace keys {

namespace {

QString itemOf(const VaultId &vault)
{
    const QByteArray id(reinterpret_cast<const char *>(vault.data()), qsizetype(vault.size()));
    return QStringLiteral("vault ") + QString::fromLatin1(id.toHex());
}

QByteArray bytesOf(const DataKey &dataKey)
{
    return {reinterpret_cast<const char *>(dataKey.data().data()), qsizetype(DataKey::size)};
}

// QtKeychain holds the secret in the same block of memory, so this wipes its copy too.
void wipeShared(QByteArray &secret)
{
    bytes::wipe(const_cast<char *>(secret.constData()), std::size_t(secret.size()));
    secret.clear();
}

// QtKeychain says "other error" for all that libsecret has no word for; what can be seen of the service afterwards says more.
KeychainFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDeniedByUser:
        return KeychainFault::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainFault::Missing;
    case QKeychain::AccessDenied:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
    case QKeychain::NoError:
        break;
    }
    const SecretService service = secretService();
    if (service == SecretService::Locked) // also a password dialog that was closed looks like an item that is not there
        return KeychainFault::Locked;
    if (error == QKeychain::EntryNotFound)
        return KeychainFault::NotFound;
    if (error == QKeychain::AccessDenied)
        return KeychainFault::Denied;
    if (service == SecretService::Absent)
        return KeychainFault::Gone;
    return service == SecretService::Silent ? KeychainFault::TimedOut : KeychainFault::Failed;
}

} // namespace

Keychain::Keychain(QString service, QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent), m_service(std::move(service)), m_patience(patience)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { answer(m_question, KeychainFault::TimedOut); });
}

Keychain::~Keychain() = default;

void Keychain::read(const VaultId &vault)
{
    ask(Question::Read, vault, nullptr);
}

void Keychain::write(const VaultId &vault, const DataKey &dataKey)
{
    ask(Question::Write, vault, &dataKey);
}

void Keychain::remove(const VaultId &vault)
{
    ask(Question::Remove, vault, nullptr);
}

void Keychain::ask(Question question, const VaultId &vault, const DataKey *dataKey)
{
    if (m_busy)
        return refuse(question, KeychainFault::Busy);
    QElapsedTimer clock;
    clock.start();
    const SecretService service = secretService();
    if (service == SecretService::Absent)
        return refuse(question, KeychainFault::Missing);
    if (service == SecretService::Silent)
        return refuse(question, KeychainFault::TimedOut);

    QKeychain::Job *job = nullptr;
    if (question == Question::Read) {
        job = new QKeychain::ReadPasswordJob(m_service);
    } else if (question == Question::Write) {
        auto *write = new QKeychain::WritePasswordJob(m_service);
        m_written = bytesOf(*dataKey);
        write->setBinaryData(m_written);
        job = write;
    } else {
        job = new QKeychain::DeletePasswordJob(m_service);
    }
    // Not a child: a job that has begun cannot be called back and ends by itself.
    job->setInsecureFallback(false);
    job->setKey(itemOf(vault));
    connect(job, &QKeychain::Job::finished, this, &Keychain::onFinished);
    m_busy = true;
    m_question = question;
    m_job = job;
    m_timer.start(std::max(std::chrono::milliseconds(1), m_patience - std::chrono::milliseconds(clock.elapsed())));
    job->start();
}

void Keychain::onFinished(QKeychain::Job *job)
{
    if (!m_busy || job != m_job)
        return;
    wipeShared(m_written);
    if (job->error() != QKeychain::NoError)
        return answer(m_question, faultOf(job->error()));
    m_timer.stop();
    m_busy = false;
    m_job = nullptr;
    if (m_question == Question::Write) {
        emit writeDone(std::nullopt);
    } else if (m_question == Question::Remove) {
        emit removeDone(std::nullopt);
    } else {
        QByteArray secret = qobject_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
        const auto dataKey = DataKey::fromBytes({reinterpret_cast<const std::uint8_t *>(secret.constData()), std::size_t(secret.size())});
        wipeShared(secret);
        if (dataKey)
            emit readDone(*dataKey);
        else
            emit readDone(bytes::unexpected(KeychainFault::Unusable));
    }
}

void Keychain::refuse(Question question, KeychainFault fault)
{
    QMetaObject::invokeMethod(
        this,
        [this, question, fault] {
            if (question == Question::Read)
                emit readDone(bytes::unexpected(fault));
            else if (question == Question::Write)
                emit writeDone(fault);
            else
                emit removeDone(fault);
        },
        Qt::QueuedConnection);
}

void Keychain::answer(Question question, KeychainFault fault)
{
    m_timer.stop();
    m_busy = false;
    m_job = nullptr;
    m_written.clear(); // a job that still runs needs it, and is the last to hold it
    refuse(question, fault);
}

} // namespace keys
