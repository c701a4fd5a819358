#pragma once

#include "core/bytes/result.h"
#include "core/keys/key_store_fault.h"
#include "core/keys/secret_service.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace QKeychain {
class Job;
}

namespace keys {

// One item in the desktop's secret service: the data key of a vault. When that service is restarted while the program runs, libsecret
// still holds its session with the old one: writing then ends as Failed until the program is started again.
class Keychain : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualPatience{5000};

    // `service` is the name under which the desktop lists the item. The patience is for one question, the check before it included.
    explicit Keychain(QString service, QObject *parent = nullptr, std::chrono::milliseconds patience = usualPatience);
    ~Keychain() override;

    // Each is answered by exactly one signal, later. A locked service may ask the user for its password.
    void read(const keys::VaultId &vault);
    void write(const keys::VaultId &vault, const keys::DataKey &dataKey);
    void remove(const keys::VaultId &vault);
    [[nodiscard]] bool busy() const { return m_busy; }

signals:
    void readDone(const bytes::Result<keys::DataKey, keys::KeychainFault> &answer);
    // Nothing: it is done.
    void writeDone(const std::optional<keys::KeychainFault> &fault);
    void removeDone(const std::optional<keys::KeychainFault> &fault);

private:
    enum class Question : std::uint8_t { Read, Write, Remove };
    void ask(Question question, const VaultId &vault, const DataKey *dataKey);
    void onFinished(QKeychain::Job *job);
    void refuse(Question question, KeychainFault fault);
    void answer(Question question, KeychainFault fault);

    QString m_service;
    std::chrono::milliseconds m_patience;
    QTimer m_timer;
    QPointer<QKeychain::Job> m_job; // of the question that is open; later answers of older jobs are dropped
    Question m_question = Question::Read;
    QByteArray m_written; // shared with the job that writes it
    bool m_busy = false;
};

} // namespace keys
