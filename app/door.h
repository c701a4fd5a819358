#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QLocalServer;
class QTemporaryDir;

namespace app {

// What a second start wants of the window that is open already.
struct Call {
    QStringList files; // absolute
    QString port;
    bool demo = false;
    QByteArray activation; // the desktop's leave to come to the front (XDG_ACTIVATION_TOKEN); may be empty
    bool operator==(const Call &) const = default;
};

// One window for one data folder. Who comes first holds a lock in it, which ends with the program also when that is killed, and leaves there
// the address of a socket; who comes second sends its wishes to that and ends. Only programs of the same user are listened to and believed.
class Door : public QObject {
    Q_OBJECT

public:
    enum class Answer {
        Open,   // the folder is ours now, or it cannot be locked (may not be written): go on
        Handed, // the window that is open has taken the call
        Silent, // a program holds the folder and does not answer
    };

    explicit Door(const QString &dataDir, QObject *parent = nullptr);
    ~Door() override;

    // Waits at most `patience` milliseconds for an answer.
    [[nodiscard]] Answer knock(const Call &call, int patience = 5000);

signals:
    void called(const app::Call &call);

private:
    bool lock();
    void removeStale() const;
    void listen();
    void answer();
    [[nodiscard]] bool handOver(const Call &call, int patience) const;

    QString m_path;
    int m_file = -1;
    std::unique_ptr<QTemporaryDir> m_folder; // of the socket
    std::unique_ptr<QLocalServer> m_server;
};

// Nothing for what is no call. At most 4,096 files.
[[nodiscard]] QByteArray toBytes(const Call &call);
[[nodiscard]] std::optional<Call> callFrom(const QByteArray &bytes);

} // namespace app
